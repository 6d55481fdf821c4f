"""Sign-offs, in the order in which they were given."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from annotator.domain.publication.signoffs import SignOff, signoff_of
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change
from annotator.storage.rows import VersionedTable, write

_PLAIN = ("id", "article", "by", "role", "at", "revision", "sha256", "text_sha256", "voided")
_LISTS = ("parts", "sentences", "exceptions")
_SWITCHES = ("is_authenticated", "is_imported")
_SIGNOFFS = VersionedTable("signoff", "signoffs", (*_PLAIN, *_LISTS, *_SWITCHES))


def find(db: Database, signoff: str) -> SignOff | None:
    row = db.execute("SELECT * FROM signoffs WHERE id = :id", {"id": signoff}).fetchone()
    return _signoff(row) if row else None


def of_articles(db: Database, articles: Iterable[str]) -> tuple[SignOff, ...]:
    rows = db.execute(
        "SELECT * FROM signoffs WHERE article IN (SELECT value FROM json_each(:articles))"
        " ORDER BY at, by, role, sha256",
        {"articles": json.dumps(list(articles))},
    )
    return tuple(map(_signoff, rows))


def articles_signed_by(db: Database, person: str) -> frozenset[str]:
    """The ids of the articles on the desk that the person with this id has signed, whether it still holds or not."""
    rows = db.execute(
        "SELECT DISTINCT g.article FROM signoffs g JOIN schedules s ON s.id = g.article"
        " WHERE g.by = :person AND s.stage = 'desk'",
        {"person": person},
    )
    return frozenset(row[0] for row in rows)


def everything(db: Database) -> tuple[SignOff, ...]:
    return tuple(map(_signoff, db.execute("SELECT * FROM signoffs ORDER BY at, by, role, sha256")))


def restore(db: Database, signoff: SignOff) -> None:
    """Store one of an imported file without an event."""
    _SIGNOFFS.insert(db, _row(signoff), 0)


def save(change: Change, before: SignOff | None, after: SignOff | None) -> None:
    write(change, _SIGNOFFS, before, after, _row)


def _row(signoff: SignOff) -> dict[str, Any]:
    state = asdict(signoff)
    return {
        **{name: state[name] for name in _PLAIN},
        **{name: json.dumps(state[name], ensure_ascii=False) for name in _LISTS},
        **{name: int(state[name]) for name in _SWITCHES},
    }


def _signoff(row: Any) -> SignOff:
    state = dict(row)
    return signoff_of(
        {
            **state,
            **{name: json.loads(state[name]) for name in _LISTS},
            **{name: bool(state[name]) for name in _SWITCHES},
        }
    )
