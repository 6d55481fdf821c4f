"""Remarks on units."""

import json
from collections.abc import Iterable
from typing import Any

from annotator.domain.conversations.remarks import Remark
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change
from annotator.storage.rows import VersionedTable, write

_PLAIN = ("id", "article", "unit", "by", "at", "text")
_REMARKS = VersionedTable("remark", "remarks", _PLAIN)


def find(db: Database, remark: str) -> Remark | None:
    row = db.execute("SELECT * FROM remarks WHERE id = :id", {"id": remark}).fetchone()
    return _remark(row) if row else None


def of_articles(db: Database, articles: Iterable[str]) -> tuple[Remark, ...]:
    """The oldest first."""
    rows = db.execute(
        "SELECT * FROM remarks WHERE article IN (SELECT value FROM json_each(:articles)) ORDER BY at, id",
        {"articles": json.dumps(list(articles))},
    )
    return tuple(map(_remark, rows))


def words_with_at(db: Database) -> tuple[tuple[str, str], ...]:
    """(article, words) of the remarks that hold an @."""
    rows = db.execute("SELECT article, text FROM remarks WHERE text LIKE '%@%'")
    return tuple((article, text) for article, text in rows)


def of_unit(db: Database, unit: str) -> tuple[Remark, ...]:
    return tuple(map(_remark, db.execute("SELECT * FROM remarks WHERE unit = :unit ORDER BY at, id", {"unit": unit})))


def restore(db: Database, remark: Remark) -> None:
    """Store a remark of an imported file without an event: the file brings its history."""
    _REMARKS.insert(db, _row(remark), 0)


def save(change: Change, before: Remark | None, after: Remark | None) -> None:
    write(change, _REMARKS, before, after, _row)


def _row(remark: Remark) -> dict[str, Any]:
    return {name: getattr(remark, name) for name in _PLAIN}


def _remark(row: Any) -> Remark:
    return Remark(**{name: row[name] for name in (*_PLAIN, "version")})
