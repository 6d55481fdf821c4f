"""How far a person has looked at an article."""

from dataclasses import dataclass

from annotator.storage.connections.databases import Database


@dataclass(frozen=True, slots=True)
class Look:
    """The person has seen what happened up to the `event` of this number, and said so `at` a time in UTC."""

    event: int
    at: str


def last_look(db: Database, person: str, article: str) -> Look | None:
    row = db.execute(
        "SELECT event, at FROM looks WHERE article = :article AND person = :person",
        {"article": article, "person": person},
    ).fetchone()
    return Look(int(row[0]), row[1]) if row else None


def mark_looked(db: Database, person: str, article: str, look: Look) -> None:
    """An older page, sent again, takes nothing back."""
    db.execute(
        "INSERT INTO looks (article, person, event, at) VALUES (:article, :person, :event, :at)"
        " ON CONFLICT (article, person) DO UPDATE SET event = excluded.event, at = excluded.at"
        " WHERE excluded.event >= looks.event",
        {"article": article, "person": person, "event": look.event, "at": look.at},
    )
