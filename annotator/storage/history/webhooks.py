"""How far the log was delivered to each webhook, and when it is tried again."""

from dataclasses import dataclass

from annotator.domain.events import Event
from annotator.storage.connections.databases import Database
from annotator.storage.events import event_of


@dataclass(frozen=True, slots=True)
class Delivery:
    """`delivered` is the number of the last event that was; `attempts` counts those that failed since."""

    id: str
    delivered: int
    attempts: int
    due: str


def of(db: Database, id_: str) -> Delivery | None:
    row = db.execute("SELECT id, delivered, attempts, due FROM webhooks WHERE id = :id", {"id": id_}).fetchone()
    return Delivery(*row) if row else None


def save(db: Database, delivery: Delivery) -> None:
    db.execute(
        "INSERT INTO webhooks (id, delivered, attempts, due) VALUES (:id, :delivered, :attempts, :due)"
        " ON CONFLICT (id) DO UPDATE SET delivered = excluded.delivered, attempts = excluded.attempts,"
        " due = excluded.due",
        {"id": delivery.id, "delivered": delivery.delivered, "attempts": delivery.attempts, "due": delivery.due},
    )


def after(db: Database, number: int, limit: int) -> tuple[Event, ...]:
    """The first events of this desk after the one of this number."""
    rows = db.execute(
        "SELECT * FROM events WHERE id > :number AND imported = 0 ORDER BY id LIMIT :limit",
        {"number": number, "limit": limit},
    )
    return tuple(event_of(row) for row in rows)
