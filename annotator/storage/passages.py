"""The passages of captured texts, and full-text search over those of one text."""

import json
from collections.abc import Iterable
from typing import Any

from annotator.domain.passages import Excerpt
from annotator.domain.values import Day, Figure, Numeral
from annotator.storage.connections.databases import Database
from annotator.storage.search.full_text import RANKED, any_of

# Passages that are ranked: more cost time, and hardly ever hold a better one.
_CANDIDATES = 20


def add(db: Database, text_sha256: str, pieces: Iterable[Excerpt]) -> None:
    """Store the passages of a text, unless they are stored already."""
    if _bounds(db, text_sha256) is not None:
        return
    db.executemany(
        "INSERT INTO passages (text_sha256, start_at, end_at, text, sentences, figures) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (text_sha256, p.start, p.end, p.text, json.dumps(p.sentences), json.dumps([_row(f) for f in p.figures]))
            for p in pieces
        ],
    )


def forget_unread(db: Database) -> None:
    """Delete the passages of texts that no capture has any more."""
    db.execute(
        "DELETE FROM passages WHERE text_sha256 NOT IN (SELECT text_sha256 FROM captures WHERE text_sha256 IS NOT NULL)"
    )


def candidates(db: Database, text_sha256: str, words: Iterable[str]) -> tuple[Excerpt, ...]:
    """The passages of the text that hold most of the words, ranked by BM25, the best first."""
    return tuple(_piece(row) for row in rows(db, text_sha256, words))


def rows(db: Database, text_sha256: str, words: Iterable[str]) -> list[Any]:
    """The rows of `passages` that full-text search finds; a benchmark times it alone."""
    bounds = _bounds(db, text_sha256)
    words = [*words]
    if bounds is None or not words:
        return []
    sought = any_of(db, words)
    return db.execute(
        f"SELECT p.* FROM ({RANKED[db.engine]}) AS found"
        " JOIN passages AS p ON p.id = found.id ORDER BY found.place, p.id",
        {"sought": sought, "first": bounds[0], "last": bounds[1], "most": _CANDIDATES},
    ).fetchall()


def _bounds(db: Database, text_sha256: str) -> tuple[int, int] | None:
    """The first and the last id of the text’s passages: full-text search is fast when it filters by ids."""
    row = db.execute(
        "SELECT min(id), max(id) FROM passages WHERE text_sha256 = :hash", {"hash": text_sha256}
    ).fetchone()
    return None if row[0] is None else (row[0], row[1])


def _row(figure: Figure) -> list[float | str | None]:
    if isinstance(figure, Numeral):
        return [figure.value, figure.slack, figure.unit, figure.start, figure.end]
    return [figure.start, figure.end, figure.year, figure.month, figure.day, figure.weekday, figure.minute]


def _piece(row: Any) -> Excerpt:
    figures = tuple(Numeral(*each) if len(each) == 5 else Day(*each) for each in json.loads(row["figures"]))
    spans = tuple((start, end) for start, end in json.loads(row["sentences"]))
    return Excerpt(row["start_at"], row["end_at"], row["text"], spans, figures)
