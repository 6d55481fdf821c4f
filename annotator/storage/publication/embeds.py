"""Which articles are shown on other sites."""

from typing import Any

from annotator.domain.publication.embeds import Embed
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change
from annotator.storage.rows import VersionedTable, write

_COLUMNS = ("id", "article", "by", "at")
_EMBEDS = VersionedTable("embed", "embeds", _COLUMNS)
_SELECT = "SELECT id, article, by, at, version FROM embeds"


def find(db: Database, embed: str) -> Embed | None:
    row = db.execute(f"{_SELECT} WHERE id = :id", {"id": embed}).fetchone()
    return Embed(*row) if row else None


def of_article(db: Database, article: str) -> Embed | None:
    row = db.execute(f"{_SELECT} WHERE article = :article", {"article": article}).fetchone()
    return Embed(*row) if row else None


def save(change: Change, before: Embed | None, after: Embed | None) -> None:
    write(change, _EMBEDS, before, after, _row)


def _row(embed: Embed) -> dict[str, Any]:
    return {name: getattr(embed, name) for name in _COLUMNS}
