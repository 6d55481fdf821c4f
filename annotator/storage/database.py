"""Connections: many readers, one writer, no lost write.

Reads run on `query_only` connections, one per thread. Writing goes through one scope: a
process-wide lock, then BEGIN IMMEDIATE. sqlite-utils' own `atomic()` begins deferred, and a read
before the write then fails under load, for no wait resolves it.
"""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

from annotator.domain.errors import NotFound, Refused
from annotator.storage.migrations import migrations

BUSY_SECONDS = 10.0


class Store:
    """One database file. Outside this row it is an opaque handle."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._lock = threading.Lock()
        self._threads = threading.local()

    @classmethod
    def existing(cls, path: str | Path) -> "Store":
        """The store at `path`; NotFound where no command has made one yet, Refused where it is none of ours."""
        if not Path(path).exists():
            raise NotFound("no_database", path=str(path))
        store = cls.of_any_age(path)
        if migrations.pending(store.reading()):
            raise Refused("older_database", path=str(path))
        return store

    @classmethod
    def of_any_age(cls, path: str | Path) -> "Store":
        """The store at `path`, which an older desk may have written."""
        store = cls(path)
        with opening(store.path):
            _refuse_strangers(store.reading(), store.path)
        return store

    def migrate(self) -> None:
        """Make the file and bring its schema up to date; nothing is left half done."""
        with opening(self.path):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            make_private(self.path)
            connection = _connect(self.path)
            try:
                _migrate(connection, self.path)
            finally:
                connection.close()

    def reading(self) -> Database:
        """This thread's connection for reads; a write on it fails."""
        db: Database | None = getattr(self._threads, "reading", None)
        if db is None:
            db = Database(_connect(self.path))
            db.conn.execute("PRAGMA query_only = ON")
            self._threads.reading = db
        return db

    def answers(self) -> bool:
        """Whether the file can be read now."""
        return bool(self.reading().execute("SELECT 1").fetchone())

    @contextmanager
    def writing(self) -> Iterator[Database]:
        """The one write scope: all of it is stored, or nothing."""
        with self._lock:
            db: Database | None = getattr(self._threads, "writing", None)
            if db is None:
                db = Database(_connect(self.path))
                self._threads.writing = db
            db.conn.execute("BEGIN IMMEDIATE")
            try:
                yield db
            except BaseException:
                db.conn.rollback()
                raise
            db.conn.commit()

    def close(self) -> None:
        """Close this thread's connections."""
        for name in ("reading", "writing"):
            db: Database | None = getattr(self._threads, name, None)
            if db is not None:
                db.conn.close()
                delattr(self._threads, name)


def make_private(path: Path) -> None:
    """A new file that only its owner reads; SQLite gives the files it lays beside a database the same rights."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def _migrate(connection: Any, path: Path) -> None:
    db = Database(connection)
    _refuse_strangers(db, path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    migrations.apply(db)
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise sqlite3.IntegrityError(f"a migration broke references in {broken[0][0]}")
    connection.commit()


def _refuse_strangers(db: Database, path: Path) -> None:
    """Another program's database, or one that a newer desk wrote, is left as it is."""
    applied = {migration.name for migration in migrations.applied(db)}
    if not applied and db.table_names():
        raise Refused("not_a_database", path=str(path))
    if applied - {migration.name for migration in migrations.pending(Database(memory=True))}:
        raise Refused("newer_database", path=str(path))


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """What keeps a database from being opened, in the desk's words."""
    try:
        yield
    except OSError as error:
        raise Refused("unreadable_file", path=str(path), why=error.strerror) from error
    except sqlite3.OperationalError as error:
        raise Refused("unreadable_file", path=str(path), why=str(error)) from error
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.IntegrityError):
            raise
        raise Refused("not_a_database", path=str(path)) from error


def _connect(path: Path) -> Any:
    connection = sqlite3.connect(path, timeout=BUSY_SECONDS, isolation_level=None)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.row_factory = sqlite3.Row
    return connection
