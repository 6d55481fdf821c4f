"""When articles run and their checks close: one row for each article, from its import on."""

import json
from collections.abc import Iterable
from typing import Any

from annotator.domain.desk.schedules import Schedule
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change
from annotator.storage.rows import VersionedTable, write

_COLUMNS = ("id", "article", "runs", "closes", "archived", "ran")
_SCHEDULES = VersionedTable("schedule", "schedules", _COLUMNS)


def of_article(db: Database, article: str) -> Schedule:
    """That of an article which exists, by its id; an empty one if its row is gone, which `verify` tells."""
    row = db.execute(
        "SELECT id, article, runs, closes, archived, ran, version FROM schedules WHERE id = :id", {"id": article}
    ).fetchone()
    return Schedule(*row) if row else Schedule(article, article)


def worked_on(db: Database, articles: Iterable[str]) -> set[str]:
    """Those of these articles, by id, that were not archived and have not run."""
    rows = db.execute(
        "SELECT id FROM schedules WHERE id IN (SELECT value FROM json_each(:ids)) AND archived IS NULL AND ran IS NULL",
        {"ids": json.dumps(list(articles))},
    )
    return {row[0] for row in rows}


def everything(db: Database) -> tuple[tuple[str, Schedule | None], ...]:
    """(id of an article, its schedule, None where its row is gone)."""
    rows = db.execute(
        "SELECT a.id, s.id, s.article, s.runs, s.closes, s.archived, s.ran, s.version FROM articles a"
        " LEFT JOIN schedules s ON s.id = a.id ORDER BY a.id"
    )
    return tuple((row[0], Schedule(*row[1:]) if row[1] else None) for row in rows)


def add(db: Database, article: str, imported: str) -> None:
    """The empty schedule and the places for the summaries of an article that came in at this moment in UTC."""
    db.execute(
        "INSERT INTO schedules (id, article, imported, version) VALUES (:article, :article, :imported, 0)",
        {"article": article, "imported": imported},
    )
    db.execute(
        "INSERT INTO summaries (article, copy, touched) VALUES (:article, 'inside', 0), (:article, 'public', 0)",
        {"article": article},
    )


def save(change: Change, before: Schedule, after: Schedule) -> None:
    write(change, _SCHEDULES, before, after, _row)


def _row(schedule: Schedule) -> dict[str, Any]:
    return {name: getattr(schedule, name) for name in _COLUMNS}
