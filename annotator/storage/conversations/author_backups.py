"""What authors say that sentences rest on."""

from typing import Any

from annotator.domain.conversations.author_backups import AuthorBackup
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change
from annotator.storage.rows import VersionedTable, write

_PLAIN = ("id", "article", "folded", "by", "at", "title", "url", "passage", "moved_to")
_BACKUPS = VersionedTable("author_backup", "author_backups", _PLAIN)


def find(db: Database, backup: str) -> AuthorBackup | None:
    row = db.execute("SELECT * FROM author_backups WHERE id = :id", {"id": backup}).fetchone()
    return _backup(row) if row else None


def of_article(db: Database, article: str) -> tuple[AuthorBackup, ...]:
    """The oldest first."""
    query = "SELECT * FROM author_backups WHERE article = :article ORDER BY at, id"
    return tuple(map(_backup, db.execute(query, {"article": article})))


def save(change: Change, before: AuthorBackup | None, after: AuthorBackup | None) -> None:
    write(change, _BACKUPS, before, after, lambda backup: {name: getattr(backup, name) for name in _PLAIN})


def _backup(row: Any) -> AuthorBackup:
    return AuthorBackup(**{name: row[name] for name in (*_PLAIN, "version")})
