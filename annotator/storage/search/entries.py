"""Hits in the entries of the index, the newest first.

They are not ranked: every word has to be there, so that BM25 would put the shortest first and hardly tell more, and to
rank the hits of a common word takes as long as to read all of them.
"""

import json
from collections import defaultdict
from typing import Any

from sqlite_utils import Database

from annotator.domain.search.hits import Hit, Search
from annotator.storage.schema.search import KINDS, RANGE, first_id
from annotator.storage.search.conditions import narrowed, unit_of
from annotator.storage.search.match import match

# Of so many hits those are chosen that a search narrows down to: a common word has hundreds of thousands.
MOST_CHOSEN_FROM = 20_000
_FEW = 500
_FILTERS = ("status", "person", "since", "until", "source", "publication")


def numbers(db: Database, sought: Search) -> dict[str, list[int]] | None:
    """By kind, the numbers of all that hold the terms, the newest first; None if they are many.

    To look once for a rare word is faster than to look for it in each kind.
    """
    rows = db.execute(
        "SELECT rowid FROM search_fts WHERE search_fts MATCH :match ORDER BY rowid DESC LIMIT :most",
        {"match": match(sought.terms), "most": _FEW + 1},
    ).fetchall()
    found: dict[str, list[int]] = defaultdict(list)
    for (number,) in rows:
        found[KINDS[number // RANGE - 1]].append(number)
    return None if len(rows) > _FEW else found


def hits(
    db: Database, sought: Search, kind: str, limit: int, among: dict[str, list[int]] | None = None
) -> tuple[tuple[Hit, ...], bool]:
    """`limit` hits of a kind of entry, and whether older ones were not looked through.

    `among` are the numbers of all hits by kind, where they are known.
    """
    chosen = narrowed(sought, kind)
    if chosen is None or (among is not None and kind not in among):
        return (), False
    first, last = first_id(kind), first_id(kind) + RANGE - 1
    if sought.before is not None:
        last = max(first, min(last, sought.before - 1))
    values = values_of(sought) | {"first": first, "last": last, "limit": limit}
    columns = f"e.id, e.thing, e.article, {unit_of(kind)}, e.text"
    if among is not None:
        rows = db.execute(
            f"SELECT {columns} FROM search_entries e WHERE e.id IN (SELECT value FROM json_each(:numbers))"
            f" AND e.id <= :last{chosen} ORDER BY e.id DESC LIMIT :limit",
            {**values, "numbers": json.dumps(among[kind])},
        )
        return _hits(rows, kind), False
    floor = _floor(db, values) if chosen else None
    # The order of the index itself: with any other, all hits would be sorted before the first is shown.
    rows = db.execute(
        f"SELECT {columns} FROM search_fts CROSS JOIN search_entries e ON e.id = search_fts.rowid"
        f" WHERE search_fts MATCH :match AND search_fts.rowid BETWEEN :first AND :last{chosen}"
        " ORDER BY search_fts.rowid DESC LIMIT :limit",
        values if floor is None else {**values, "first": floor},
    )
    return _hits(rows, kind), floor is not None


def _hits(rows: Any, kind: str) -> tuple[Hit, ...]:
    return tuple(Hit(number, kind, *rest) for number, *rest in rows)


def values_of(sought: Search) -> dict[str, Any]:
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
