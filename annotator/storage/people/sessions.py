"""Rows of sessions: the browsers that are let in. Rows of pending sign-ins: those that have yet to send a code."""

from annotator.domain.expiry import latest_end
from annotator.domain.people.accounts import SignInSession
from annotator.domain.people.second_factor import PENDING_SIGN_IN
from annotator.storage.connections.databases import Database

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
    """Ends the sessions of a person, except the one with the id `but`, and pending sign-ins; how many sessions."""
    db.execute("DELETE FROM pending_sign_ins WHERE person = :person", {"person": person})
    query = "DELETE FROM sessions WHERE person = :person AND id IS NOT :but"
    return int(db.execute(query, {"person": person, "but": but}).rowcount)


def sweep(db: Database, *, started_before: str, seen_before: str) -> None:
    """Forgets the sessions that no longer hold."""
    db.execute(
        "DELETE FROM sessions WHERE started <= :started OR seen <= :seen",
        {"started": started_before, "seen": seen_before},
    )


def add_pending(db: Database, pending: str, person: str, *, now: str, expires: str) -> None:
    """Keeps the hash of a token that is waiting for a code, and forgets those that wait no longer."""
    db.execute("DELETE FROM pending_sign_ins WHERE expires <= :now", {"now": now})
    db.execute(
        "INSERT INTO pending_sign_ins (id, person, expires) VALUES (:id, :person, :expires)",
        {"id": pending, "person": person, "expires": expires},
    )


def pending(db: Database, pending: str, now: str) -> str | None:
    """The id of the person whose code the token with this hash is waiting for."""
    query = "SELECT person FROM pending_sign_ins WHERE id = :id AND expires > :now AND expires <= :latest"
    row = db.execute(query, {"id": pending, "now": now, "latest": latest_end(now, PENDING_SIGN_IN)}).fetchone()
    return str(row[0]) if row else None


def end_pending(db: Database, pending: str) -> None:
    db.execute("DELETE FROM pending_sign_ins WHERE id = :id", {"id": pending})
