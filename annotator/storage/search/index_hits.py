"""Hits in the entries of the index, the newest first.

They are not ranked: every word has to be there, so that BM25 would put the shortest first and hardly tell more, and to
rank the hits of a common word takes as long as to read all of them.
"""

import json
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from annotator.domain.search.hits import Hit, Search
from annotator.storage.connections.databases import Database
from annotator.storage.schema.search import KINDS, RANGE, first_id
from annotator.storage.search.conditions import narrowed, unit_of
from annotator.storage.search.full_text import expression, holds

# Of so many hits those are chosen that a search narrows down to: a common word has hundreds of thousands.
MOST_CHOSEN_FROM = 20_000
_FEW = 500
_INDEX = "search_fts"
_FILTERS = ("status", "person", "since", "until", "source", "publication")


def few_hits(db: Database, sought: Search, kinds: Iterable[str], limit: int) -> dict[str, tuple[Hit, ...]] | None:
    """By kind of entry, `limit` hits each, the newest first; None if the words are found in many.

    To look once for a rare word is faster than to look for it in each kind.
    """
    numbers = _numbers(db, sought)
    if numbers is None:
        return None
    arms = {kind: chosen for kind in kinds if kind in numbers and (chosen := narrowed(sought, kind)) is not None}
    rows = db.execute(
        " UNION ALL ".join(
            f"SELECT * FROM (SELECT {_columns(kind)} FROM search_entries e WHERE e.id IN"
            f" (SELECT CAST(value AS INTEGER) FROM json_each(:{kind}_numbers)){chosen}"
            f" ORDER BY e.id DESC LIMIT :limit) AS {kind}_hits"
            for kind, chosen in arms.items()
        ),
        {**values_of(db, sought), "limit": limit, **{f"{kind}_numbers": json.dumps(numbers[kind]) for kind in arms}},
    )
    found: dict[str, list[Hit]] = {kind: [] for kind in arms}
    for row in rows if arms else ():
        found[row[1]].append(Hit(*row))
    return {kind: tuple(hits) for kind, hits in found.items()}


def _numbers(db: Database, sought: Search) -> dict[str, list[int]] | None:
    """By kind, the numbers of all entries that hold the terms; None if they are many."""
    rows = db.execute(
        f"SELECT rowid FROM search_fts WHERE {holds(db, _INDEX)} ORDER BY rowid DESC LIMIT :most",
        {"match": expression(db, sought.terms), "most": _FEW + 1},
    ).fetchall()
    found: dict[str, list[int]] = defaultdict(list)
    for (number,) in rows:
        found[KINDS[number // RANGE - 1]].append(number)
    return None if len(rows) > _FEW else found


def hits(db: Database, sought: Search, kind: str, limit: int) -> tuple[tuple[Hit, ...], bool]:
    """`limit` hits of a kind of entry, and whether older ones were not looked through."""
    chosen = narrowed(sought, kind)
    if chosen is None:
        return (), False
    first, last = first_id(kind), first_id(kind) + RANGE - 1
    if sought.before is not None:
        last = max(first, min(last, sought.before - 1))
    values = values_of(db, sought) | {"first": first, "last": last, "limit": limit}
    floor = _floor(db, values) if chosen else None
    # The order of the index itself: with any other, all hits would be sorted before the first is shown. What holds for
    # the one number holds for the other, but a server walks all entries beside the hits unless it is told.
    rows = db.execute(
        f"SELECT {_columns(kind)} FROM search_fts CROSS JOIN search_entries e ON e.id = search_fts.rowid"
        " AND e.id BETWEEN :first AND :last"
        f" WHERE {holds(db, _INDEX)} AND search_fts.rowid BETWEEN :first AND :last{chosen}"
        " ORDER BY search_fts.rowid DESC LIMIT :limit",
        values if floor is None else {**values, "first": floor},
    )
    return tuple(Hit(*row) for row in rows), floor is not None


def _columns(kind: str) -> str:
    """What a hit holds, in the order of its fields."""
    return f"e.id, '{kind}', e.thing, e.article, {unit_of(kind)}, e.text"


def values_of(db: Database, sought: Search) -> dict[str, Any]:
    """What the conditions and the expression name."""
    return {"match": expression(db, sought.terms), **{name: getattr(sought, name) for name in _FILTERS}}


def _floor(db: Database, values: dict[str, Any]) -> int | None:
    """The number of the oldest hit that is looked at; None if there are no more than that."""
    row = db.execute(
        f"SELECT rowid FROM search_fts WHERE {holds(db, _INDEX)} AND rowid BETWEEN :first AND :last"
        " ORDER BY rowid DESC LIMIT 1 OFFSET :most",
        {**values, "most": MOST_CHOSEN_FROM},
    ).fetchone()
    return None if row is None else int(row[0]) + 1
