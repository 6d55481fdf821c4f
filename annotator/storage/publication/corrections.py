"""Corrections, by the day on which readers were told."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from annotator.domain.publication.corrections import Correction, correction_of
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change
from annotator.storage.rows import VersionedTable, write

_PLAIN = ("id", "article", "unit", "wrong", "right", "date", "note", "by", "at")
_CORRECTIONS = VersionedTable("correction", "corrections", (*_PLAIN, "missed"))
_IN_ORDER = "ORDER BY date, at, wrong, id"


def find(db: Database, correction: str) -> Correction | None:
    row = db.execute("SELECT * FROM corrections WHERE id = :id", {"id": correction}).fetchone()
    return _correction(row) if row else None


def of_articles(db: Database, articles: Iterable[str]) -> tuple[Correction, ...]:
    rows = db.execute(
        f"SELECT * FROM corrections WHERE article IN (SELECT value FROM json_each(:articles)) {_IN_ORDER}",
        {"articles": json.dumps(list(articles))},
    )
    return tuple(map(_correction, rows))


def everything(db: Database) -> tuple[Correction, ...]:
    return tuple(map(_correction, db.execute(f"SELECT * FROM corrections {_IN_ORDER}")))


def restore(db: Database, correction: Correction) -> None:
    """Store one of an imported file without an event."""
    _CORRECTIONS.insert(db, _row(correction), 0)


def save(change: Change, before: Correction | None, after: Correction | None) -> None:
    write(change, _CORRECTIONS, before, after, _row)


def _row(correction: Correction) -> dict[str, Any]:
    row = {name: getattr(correction, name) for name in _PLAIN}
    row["missed"] = None if correction.missed is None else json.dumps(asdict(correction.missed))
    return row


def _correction(row: Any) -> Correction:
    state = dict(row)
    return correction_of({**state, "missed": json.loads(state["missed"]) if state["missed"] else None})
