"""What is said when the disk, and not the desk, keeps something from being stored."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

from annotator.domain.errors import Refused

_CODES = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_READONLY: "database_read_only",
    sqlite3.SQLITE_BUSY: "database_locked",
    sqlite3.SQLITE_IOERR: "disk_broken",
    sqlite3.SQLITE_CANTOPEN: "disk_broken",
}


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turns what SQLite says of the disk of the database at `path` into Refused; other errors stay what they are."""
    try:
        yield
    except sqlite3.OperationalError as error:
        # The lowest byte is the kind of an extended code.
        code = _CODES.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
        if code is None:
            raise
        raise Refused(code, path=str(path)) from error
