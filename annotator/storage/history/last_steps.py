"""What somebody did last on an article, and can take back."""

import json

from annotator.domain.events import NOT_UNDONE
from annotator.storage.connections.databases import Database
from annotator.storage.history.expressions import SOURCE

_APART = json.dumps(NOT_UNDONE)
# Older desks recorded a threshold as an event of the article, which does not hold enough to undo it.
_OF_ARTICLE = (
    "article = :article AND by || '' = :by AND imported = 0 AND NOT (noun = 'article' AND action = 'set_threshold')"
)
_OF_ITS_SOURCES = (
    "noun = 'source' AND before <> 'null' AND by || '' = :by AND imported = 0"
    f" AND noun_id IN (SELECT {SOURCE} FROM events WHERE article = :article AND noun = 'evidence')"
)
# A step that was taken back and then done again counts as one that was not taken back.
_STANDS = (
    "NOT EXISTS (SELECT 1 FROM events u WHERE u.undoes = e.batch"
    " AND NOT EXISTS (SELECT 1 FROM events r WHERE r.undoes = u.batch))"
)
_CHANGE = "undoes IS NULL AND action NOT IN (SELECT value FROM json_each(:apart))"
_UNDO = "action = 'undo'"


def last_change_by(db: Database, article: str, by: str) -> str | None:
    """The batch of the last step of the person `by` on an article that was not taken back yet; None if there is none.

    Changes of a source on which its evidence ever rested count, except for captures, which are undone on the page of
    the source. The import of the article does not count.
    """
    return _last(db, article, by, f"{_CHANGE} AND {_STANDS}")


def last_undo_by(db: Database, article: str, by: str) -> str | None:
    """The batch of the last undo of the person `by` on an article that was not itself taken back; None if none is."""
    return _last(db, article, by, f"{_UNDO} AND {_STANDS}")


def _last(db: Database, article: str, by: str, condition: str) -> str | None:
    """Each branch stops at the first that it finds, so that a long log costs no more than a short one."""
    asked = {"article": article, "by": by, "apart": _APART}
    found = [
        row
        for where in (_OF_ARTICLE, _OF_ITS_SOURCES)
        if (
            row := db.execute(
                f"SELECT id, batch FROM events e WHERE {where} AND {condition} ORDER BY id DESC LIMIT 1", asked
            ).fetchone()
        )
    ]
    return max(found, key=lambda row: int(row["id"]))["batch"] if found else None
