"""Hits in the texts that were captured of sources: the passages of each text are indexed as they are cut."""

from sqlite_utils import Database

from annotator.domain.search.hits import Hit, Sought
from annotator.storage.search.conditions import narrowed
from annotator.storage.search.entries import MOST_CHOSEN_FROM, values_of

KIND = "capture"


def hits(db: Database, sought: Sought, limit: int) -> tuple[tuple[tuple[Hit, str], ...], bool]:
    """`limit` passages, the newest first, each with the hash of its capture, and whether older ones were left out.

    A text that several sources have is found once, at the one that had it last. Words are stemmed, as where passages
    are looked for.
    """
    chosen = narrowed(sought, KIND)
    if chosen is None:
        return (), False
    values = {**values_of(sought), "limit": limit, "most": MOST_CHOSEN_FROM}
    values["last"] = (1 << 62) if sought.before is None else sought.before - 1
    floor = db.execute(
        "SELECT rowid FROM passages_fts WHERE passages_fts MATCH :match AND rowid <= :last"
        " ORDER BY rowid DESC LIMIT 1 OFFSET :most",
        values,
    ).fetchone()
    values["first"] = 0 if floor is None else int(floor[0]) + 1
    rows = db.execute(
        "SELECT p.id, n.source, n.sha256, p.text FROM passages_fts"
        " CROSS JOIN passages p ON p.id = passages_fts.rowid"
        " CROSS JOIN snapshots n ON n.rowid = (SELECT s.rowid FROM captures c JOIN snapshots s ON s.sha256 = c.sha256"
        f" WHERE c.text_sha256 = p.text_sha256{chosen} ORDER BY s.at DESC, s.rowid DESC LIMIT 1)"
        " WHERE passages_fts MATCH :match AND passages_fts.rowid BETWEEN :first AND :last"
        " ORDER BY passages_fts.rowid DESC LIMIT :limit",
        values,
    )
    return tuple((Hit(id_, KIND, source, None, None, text), sha256) for id_, source, sha256, text in rows), bool(floor)
