"""What somebody put right in a reading: sentences cut otherwise, blocks taken in or left out, facts."""

import json

from sqlite_utils import Database

from annotator.domain.repairs import Repair


def of_article(db: Database, article: str) -> tuple[Repair, ...]:
    """In the order in which they were made: a later one wins over an earlier."""
    rows = db.execute(
        "SELECT id, article, kind, folded, by, at FROM repairs WHERE article = :article ORDER BY at, id",
        {"article": article},
    )
    return tuple(Repair(id_, of, kind, tuple(json.loads(folded)), by, at) for id_, of, kind, folded, by, at in rows)


def add(db: Database, repair: Repair) -> None:
    db.execute(
        "INSERT INTO repairs (id, article, kind, folded, by, at) VALUES (?, ?, ?, ?, ?, ?)",
        (repair.id, repair.article, repair.kind, json.dumps(repair.folded), repair.by, repair.at),
    )


def forget(db: Database, repair: Repair) -> None:
    db.execute("DELETE FROM repairs WHERE id = :id", {"id": repair.id})
