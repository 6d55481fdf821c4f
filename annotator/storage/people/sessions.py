"""Rows of sessions: the browsers that are let in."""

from sqlite_utils import Database

from annotator.domain.people.accounts import SignInSession

_COLUMNS = "id, person, started, seen, address, browser"


def add(db: Database, session: SignInSession) -> None:
    db.execute(
        f"INSERT INTO sessions ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
        (session.id, session.person, session.started, session.seen, session.address, session.browser),
    )


def of_person(db: Database, person: str) -> tuple[SignInSession, ...]:
    """The newest first."""
    query = f"SELECT {_COLUMNS} FROM sessions WHERE person = :person ORDER BY seen DESC, id"
    return tuple(SignInSession(*row) for row in db.execute(query, {"person": person}))


def touch(db: Database, session: str, seen: str) -> None:
    db.execute("UPDATE sessions SET seen = :seen WHERE id = :id", {"id": session, "seen": seen})


def end(db: Database, session: str, person: str) -> bool:
    """Whether there was such a session of this person."""
    query = "DELETE FROM sessions WHERE id = :id AND person = :person"
    return bool(db.execute(query, {"id": session, "person": person}).rowcount)


def end_all(db: Database, person: str, *, but: str | None = None) -> int:
    """Ends the sessions of a person, except the one with the id `but`; how many they were."""
    query = "DELETE FROM sessions WHERE person = :person AND id IS NOT :but"
    return int(db.execute(query, {"person": person, "but": but}).rowcount)


def sweep(db: Database, *, started_before: str, seen_before: str) -> None:
    """Forgets the sessions that no longer hold."""
    db.execute(
        "DELETE FROM sessions WHERE started <= :started OR seen <= :seen",
        {"started": started_before, "seen": seen_before},
    )
