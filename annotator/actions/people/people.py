"""The people at the desk."""

from dataclasses import asdict

from annotator.actions.transaction import new_id, transaction
from annotator.domain import limits, profile
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import MANAGE
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.storage.people import people


def add_person(store: Store, by: Person, name: str | None, role: str) -> Person:
    """Add a person with this `name` and `role`; `by` is the admin who does it. Raises RuleBroken."""
    clean = limits.line(name, "name")
    if clean is None:
        raise RuleBroken("required", field="name")
    if role not in profile.ROLES:
        raise RuleBroken("unknown_value", field="role", value=role[:40], known=", ".join(profile.ROLES))
    person = Person(new_id(), clean, role)
    _add(store, by, person)
    return person


def owner(store: Store, name: str) -> Person:
    """The person whose desk this is; the first command that writes makes them an admin.

    Of several admins it is the one of this name, or else the first.
    """
    called = limits.line(name, "name") or "Desk"
    known = people.first_admin(store.reading(), called)
    if known:
        return known
    person = Person(new_id(), called, "admin")
    _add(store, person, person)
    return person


def _add(store: Store, by: Person, person: Person) -> None:
    with transaction(store, by, "add_person", needs=MANAGE) as act:
        people.add(act.db, person)
        act.record("person", person.id, None, asdict(person))


def everyone(store: Store) -> tuple[Person, ...]:
    return people.everyone(store.reading())
