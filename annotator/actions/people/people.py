"""The people at the desk: who they are and what they may do."""

from dataclasses import asdict, replace

from annotator.actions.transaction import new_id, transaction
from annotator.domain import limits, profile
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import MANAGE
from annotator.domain.people.person import Person, new_name
from annotator.storage import closed_articles
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.storage.people import accounts, people


def add_person(store: Store, by: Person, name: str | None, role: str) -> Person:
    """Add a person with this `name` and `role`; `by` is the admin who does it. Raises RuleBroken."""
    _expect_role(role)
    with transaction(store, by, "add_person", needs=MANAGE) as act:
        person = Person(new_id(), new_name(name, people.everyone(act.db)), role)
        _add(act, person)
    return person


def owner(store: Store, name: str) -> Person:
    """The person whose desk this is; the first command that writes makes them an admin.

    Of several admins it is the one of this name, or else the first.
    """
    called = limits.line(name, "name") or "Desk"
    known = people.admins(store.reading())
    if known:
        return next((admin for admin in known if admin.name == called), known[0])
    person = Person(new_id(), called, "admin")
    with transaction(store, person, "add_person", needs=MANAGE) as act:
        _add(act, person)
    return person


def at_the_terminal(store: Store, name: str) -> Person:
    """Whoever works there: the person of this name, whatever their role; without one, the owner."""
    called = limits.line(name, "name")
    present = (person for person in people.everyone(store.reading()) if not person.removed)
    return next((person for person in present if person.name == called), None) or owner(store, name)


def rename(store: Store, by: Person, person_id: str, name: str | None) -> Person:
    """Raises RuleBroken if the name is somebody else's, or would deceive the eye."""
    with transaction(store, by, "rename_person", needs=MANAGE) as act:
        person = people.load(act.db, person_id)
        others = [other for other in people.everyone(act.db) if other.id != person_id]
        return _change(act, person, replace(person, name=new_name(name, others)))


def set_role(store: Store, by: Person, person_id: str, role: str) -> Person:
    _expect_role(role)
    with transaction(store, by, "set_role", needs=MANAGE) as act:
        person = people.load(act.db, person_id)
        _expect_other_admin(act, person, unless=role == "admin")
        return _change(act, person, replace(person, role=role))


def remove(store: Store, by: Person, person_id: str) -> Person:
    """Their account and sessions end at once; their name stays under what they did."""
    with transaction(store, by, "remove_person", needs=MANAGE) as act:
        person = people.load(act.db, person_id)
        _expect_other_admin(act, person)
        if closed_articles.read_alone(act.db, person_id):
            raise RuleBroken("reads_alone", name=person.name)
        accounts.close(act.db, person_id)
        return _change(act, person, person if person.removed else replace(person, removed=act.at))


def everyone(store: Store) -> tuple[Person, ...]:
    return people.everyone(store.reading())


def _expect_role(role: str) -> None:
    if role not in profile.ROLES:
        raise RuleBroken("unknown_value", field="role", value=role[:40], known=", ".join(profile.ROLES))


def _expect_other_admin(act: Change, person: Person, *, unless: bool = False) -> None:
    """Raises RuleBroken if without this person nobody could manage the desk any more."""
    admins = people.admins(act.db)
    if accounts.exist(act.db):
        admins = tuple(admin for admin in admins if accounts.of_person(act.db, admin.id))
    if not unless and admins == (person,):
        raise RuleBroken("last_admin", name=person.name)


def _add(act: Change, person: Person) -> None:
    people.add(act.db, person)
    act.record("person", person.id, None, asdict(person))


def _change(act: Change, before: Person, after: Person) -> Person:
    if before != after:
        people.update(act.db, after)
        act.record("person", after.id, asdict(before), asdict(after))
    return after
