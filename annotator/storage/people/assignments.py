"""Articles and sections that are assigned to people."""

import json
from collections.abc import Iterable
from typing import Any

from annotator.domain.people.assignments import Assignment
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change
from annotator.storage.rows import VersionedTable, write

_COLUMNS = ("id", "article", "section", "title", "assignee")
_ASSIGNMENTS = VersionedTable("assignment", "assignments", _COLUMNS)
_SELECT = "SELECT id, article, section, title, assignee, version FROM assignments"


def find(db: Database, assignment: str) -> Assignment | None:
    row = db.execute(f"{_SELECT} WHERE id = :id", {"id": assignment}).fetchone()
    return Assignment(*row) if row else None


def of_article(db: Database, article: str) -> tuple[Assignment, ...]:
    rows = db.execute(f"{_SELECT} WHERE article = :article ORDER BY id", {"article": article})
    return tuple(Assignment(*row) for row in rows)


def of_articles(db: Database, articles: Iterable[str]) -> tuple[Assignment, ...]:
    rows = db.execute(
        f"{_SELECT} WHERE article IN (SELECT value FROM json_each(:articles)) ORDER BY id",
        {"articles": json.dumps(list(articles))},
    )
    return tuple(Assignment(*row) for row in rows)


def held_by(db: Database, person: str) -> tuple[Assignment, ...]:
    """The articles and sections that are assigned to the person with this id."""
    rows = db.execute(f"{_SELECT} WHERE assignee = :person ORDER BY id", {"person": person})
    return tuple(Assignment(*row) for row in rows)


def articles_of(db: Database, person: str) -> frozenset[str]:
    """The ids of the articles in which the person with this id holds something, or has a question to answer."""
    rows = db.execute(
        "SELECT article FROM units WHERE assignee = :person UNION SELECT article FROM assignments"
        ' WHERE assignee = :person UNION SELECT article FROM queries WHERE resolved IS NULL AND "to" = :person',
        {"person": person},
    )
    return frozenset(row[0] for row in rows)


def articles_with_work(db: Database) -> frozenset[str]:
    """The ids of the articles in which anybody holds something, or a question is open."""
    rows = db.execute(
        "SELECT article FROM units WHERE assignee IS NOT NULL UNION SELECT article FROM assignments"
        " UNION SELECT article FROM queries WHERE resolved IS NULL"
    )
    return frozenset(row[0] for row in rows)


def save(change: Change, before: Assignment | None, after: Assignment | None) -> None:
    write(change, _ASSIGNMENTS, before, after, _row)


def _row(assignment: Assignment) -> dict[str, Any]:
    return {name: getattr(assignment, name) for name in _COLUMNS}
