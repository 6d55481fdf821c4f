"""Hits in the entries of the index, the newest first.

They are not ranked: every word has to be there, so that BM25 would put the shortest first and hardly tell more, and to
rank the hits of a common word takes as long as to read all of them.
"""

from typing import Any

from sqlite_utils import Database

from annotator.domain.search.hits import Hit, Sought
from annotator.storage.schema.search import RANGE, first_id
from annotator.storage.search.conditions import narrowed, unit_of
from annotator.storage.search.match import match

# Of so many hits those are chosen that a search narrows down to: a common word has hundreds of thousands.
MOST_CHOSEN_FROM = 20_000
_FILTERS = ("status", "person", "since", "until", "source", "publication")


def hits(db: Database, sought: Sought, kind: str, limit: int) -> tuple[tuple[Hit, ...], bool]:
    """`limit` hits of a kind of entry, and whether older ones were not looked through."""
    chosen = narrowed(sought, kind)
    if chosen is None:
        return (), False
    first, last = first_id(kind), first_id(kind) + RANGE - 1
    values = values_of(sought) | {"first": first, "last": last, "limit": limit}
    if sought.before is not None:
        values["last"] = max(first, min(last, sought.before - 1))
    floor = _floor(db, values) if chosen else None
    if floor is not None:
        values["first"] = floor
    # The order of the index itself: without it, all hits would be sorted before the first is shown.
    rows = db.execute(
        f"SELECT e.id, e.thing, e.article, {unit_of(kind)}, e.text FROM search_fts"
        " CROSS JOIN search_entries e ON e.id = search_fts.rowid WHERE search_fts MATCH :match"
        f" AND search_fts.rowid BETWEEN :first AND :last{chosen} ORDER BY search_fts.rowid DESC LIMIT :limit",
        values,
    )
    return tuple(Hit(number, kind, *rest) for number, *rest in rows), floor is not None


def values_of(sought: Sought) -> dict[str, Any]:
    """What the conditions and the expression name."""
    return {"match": match(sought.terms), **{name: getattr(sought, name) for name in _FILTERS}}


def _floor(db: Database, values: dict[str, Any]) -> int | None:
    """The number of the oldest hit that is looked at; None if there are no more than that."""
    row = db.execute(
        "SELECT rowid FROM search_fts WHERE search_fts MATCH :match AND rowid BETWEEN :first AND :last"
        " ORDER BY rowid DESC LIMIT 1 OFFSET :most",
        {**values, "most": MOST_CHOSEN_FROM},
    ).fetchone()
    return None if row is None else int(row[0]) + 1
