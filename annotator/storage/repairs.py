"""Repairs: what people corrected in readings of an article."""

import json
from typing import Any

from annotator.domain.events import snapshot
from annotator.domain.repairs import Repair
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change

_SELECT = "SELECT id, article, kind, folded, by, at FROM repairs"


def of_article(db: Database, article: str) -> tuple[Repair, ...]:
    """The repairs in the order in which they were made: a later one overrides an earlier one."""
    rows = db.execute(f"{_SELECT} WHERE article = :article ORDER BY at, id", {"article": article})
    return tuple(_repair(row) for row in rows)


def find(db: Database, repair: str) -> Repair | None:
    row = db.execute(f"{_SELECT} WHERE id = :id", {"id": repair}).fetchone()
    return _repair(row) if row else None


def save(change: Change, before: Repair | None, after: Repair | None) -> None:
    """Store a repair or delete it, with its event; a repair is never changed."""
    was, now = (None if repair is None else snapshot(repair) for repair in (before, after))
    if before is not None:
        change.record("repair", before.id, was, now)
        forget(change.db, before)
    elif after is not None:
        change.record("repair", after.id, was, now)
        add(change.db, after)


def add(db: Database, repair: Repair) -> None:
    db.execute(
        "INSERT INTO repairs (id, article, kind, folded, by, at) VALUES (?, ?, ?, ?, ?, ?)",
        (repair.id, repair.article, repair.kind, json.dumps(repair.folded), repair.by, repair.at),
    )


def forget(db: Database, repair: Repair) -> None:
    db.execute("DELETE FROM repairs WHERE id = :id", {"id": repair.id})


def _repair(row: Any) -> Repair:
    id_, article, kind, folded, by, at = row
    return Repair(id_, article, kind, tuple(json.loads(folded)), by, at)
