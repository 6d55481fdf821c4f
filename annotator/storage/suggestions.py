"""What people answered to suggestions; a newsroom can export the answers as labels."""

from typing import Any

from annotator.domain.events import snapshot
from annotator.domain.suggestions import Answer, Threshold
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change
from annotator.storage.rows import VersionedTable, write

_COLUMNS = ("id", "article", "rule", "folded", "exact", "answer", "reason", "by", "at")
_ANSWERS = VersionedTable("answer", "suggestions", _COLUMNS)
_SELECT = "SELECT id, article, rule, folded, exact, answer, reason, by, at, version FROM suggestions"


def find(db: Database, answer: str) -> Answer | None:
    row = db.execute(f"{_SELECT} WHERE id = :id", {"id": answer}).fetchone()
    return Answer(*row) if row else None


def of_article(db: Database, article: str) -> tuple[Answer, ...]:
    rows = db.execute(f"{_SELECT} WHERE article = :article ORDER BY at, id", {"article": article})
    return tuple(Answer(*row) for row in rows)


def every(db: Database) -> tuple[Answer, ...]:
    return tuple(Answer(*row) for row in db.execute(f"{_SELECT} ORDER BY at, id"))


def save(change: Change, before: Answer | None, after: Answer | None) -> None:
    write(change, _ANSWERS, before, after, _row)


def _row(answer: Answer) -> dict[str, Any]:
    return {name: getattr(answer, name) for name in _COLUMNS}


def threshold(db: Database, article: str) -> int | None:
    """The fewest points with which a claim is offered in this article; None if nobody chose a number."""
    row = db.execute("SELECT threshold FROM articles WHERE id = :id", {"id": article}).fetchone()
    return None if row is None else row[0]


def save_threshold(change: Change, before: Threshold, after: Threshold) -> None:
    if before == after:
        return
    change.record("threshold", after.article, snapshot(before), snapshot(after))
    new = {"points": after.points, "id": after.article}
    change.db.execute("UPDATE articles SET threshold = :points WHERE id = :id", new)
