"""Hits in the texts that were captured of sources: the passages of each text are indexed as they are cut."""

from typing import Any

from annotator.domain.search.hits import Hit, Search
from annotator.storage.connections.databases import Database
from annotator.storage.search.conditions import narrowed
from annotator.storage.search.full_text import holds
from annotator.storage.search.index_hits import MOST_CHOSEN_FROM, values_of

KIND = "capture"
_INDEX = "passages_fts"


def hits(db: Database, sought: Search, limit: int) -> tuple[tuple[tuple[Hit, str], ...], bool]:
    """`limit` passages, the newest first, each with the hash of its capture, and whether older ones were left out.

    A text that several sources have is found once, at the one that had it last. Words are stemmed, as where passages
    are looked for.
    """
    chosen = narrowed(sought, KIND)
    if chosen is None:
        return (), False
    values = {**values_of(db, sought), "limit": limit, "most": MOST_CHOSEN_FROM}
    values["last"] = (1 << 62) if sought.before is None else sought.before - 1
    floor = _floor(db, values) if chosen else None
    values["first"] = floor or 0
    rows = db.execute(
        "SELECT p.id, n.source, n.sha256, p.text FROM passages_fts"
        " CROSS JOIN passages p ON p.id = passages_fts.rowid AND p.id BETWEEN :first AND :last"
        " CROSS JOIN snapshots n ON n.rowid = (SELECT s.rowid FROM captures c JOIN snapshots s ON s.sha256 = c.sha256"
        f" WHERE c.text_sha256 = p.text_sha256{chosen} ORDER BY s.at DESC, s.rowid DESC LIMIT 1)"
        f" WHERE {holds(db, _INDEX)} AND passages_fts.rowid BETWEEN :first AND :last"
        " ORDER BY passages_fts.rowid DESC LIMIT :limit",
        values,
    )
    return tuple(
        (Hit(id_, KIND, source, None, None, text), sha256) for id_, source, sha256, text in rows
    ), floor is not None


def _floor(db: Database, values: dict[str, Any]) -> int | None:
    """The number of the oldest passage that is looked at; None if there are no more than that."""
    row = db.execute(
        f"SELECT rowid FROM passages_fts WHERE {holds(db, _INDEX)} AND rowid <= :last"
        " ORDER BY rowid DESC LIMIT 1 OFFSET :most",
        values,
    ).fetchone()
    return None if row is None else int(row[0]) + 1
