"""People rows."""

from collections.abc import Sequence
from typing import Any

from annotator.domain.errors import NotFound
from annotator.domain.people.person import Person
from annotator.storage.connections.databases import Database

_SELECT = "SELECT people.id, people.name, people.role, people.removed FROM people"


def load(db: Database, person: str) -> Person:
    found = find(db, person)
    if found is None:
        raise NotFound("no_such_person", id=person)
    return found


def find(db: Database, person: str) -> Person | None:
    return _one(db.execute(f"{_SELECT} WHERE id = :id", {"id": person}).fetchone())


def everyone(db: Database) -> tuple[Person, ...]:
    """All who ever were at the desk: history names those who were removed, too."""
    return tuple(Person(*row) for row in db.execute(f"{_SELECT} ORDER BY name, id"))


def admins(db: Database) -> tuple[Person, ...]:
    """Those who were not removed, in the order in which they came."""
    rows = db.execute(f"{_SELECT} WHERE role = 'admin' AND removed IS NULL ORDER BY rowid")
    return tuple(Person(*row) for row in rows)


def signed_in(
    db: Database, session: str, *, started_after: str, seen_after: str, until: str
) -> tuple[Person, str] | None:
    """The person of a session that still holds, and when they were last seen; None for any other session.

    One that began, or was seen, after the moment `until` was noted by a clock that was wrong.
    """
    row = db.execute(
        "SELECT people.id, people.name, people.role, people.removed, sessions.seen FROM sessions"
        " JOIN people ON people.id = sessions.person WHERE sessions.id = :session AND people.removed IS NULL"
        " AND sessions.started > :started_after AND sessions.seen > :seen_after"
        " AND max(sessions.started, sessions.seen) <= :until",
        {"session": session, "started_after": started_after, "seen_after": seen_after, "until": until},
    ).fetchone()
    return (Person(*row[:-1]), row[-1]) if row else None


def add(db: Database, person: Person) -> None:
    db.execute(
        "INSERT INTO people (id, name, role) VALUES (:id, :name, :role)",
        {"id": person.id, "name": person.name, "role": person.role},
    )


def update(db: Database, person: Person) -> None:
    db.execute(
        "UPDATE people SET name = :name, role = :role, removed = :removed WHERE id = :id",
        {"id": person.id, "name": person.name, "role": person.role, "removed": person.removed},
    )


def _one(row: Sequence[Any] | None) -> Person | None:
    return Person(*row) if row else None
