"""People rows."""

from sqlite_utils import Database

from annotator.domain.errors import NotFound
from annotator.domain.people.person import Person


def load(db: Database, person: str) -> Person:
    found = find(db, person)
    if found is None:
        raise NotFound("no_such_person", id=person)
    return found


def find(db: Database, person: str) -> Person | None:
    row = db.execute("SELECT id, name, role FROM people WHERE id = :id", {"id": person}).fetchone()
    return Person(*row) if row else None


def everyone(db: Database) -> tuple[Person, ...]:
    return tuple(Person(*row) for row in db.execute("SELECT id, name, role FROM people ORDER BY name, id"))


def first_admin(db: Database, name: str) -> Person | None:
    """The admin of this name or, if there is none, the first admin; None if there is no admin."""
    row = db.execute(
        "SELECT id, name, role FROM people WHERE role = 'admin' ORDER BY name = :name DESC, rowid LIMIT 1",
        {"name": name},
    ).fetchone()
    return Person(*row) if row else None


def add(db: Database, person: Person) -> None:
    db.execute(
        "INSERT INTO people (id, name, role) VALUES (:id, :name, :role)",
        {"id": person.id, "name": person.name, "role": person.role},
    )
