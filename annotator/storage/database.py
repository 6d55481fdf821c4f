"""Connections: many readers, one writer, no lost write.

Reads use `query_only` connections, one per thread. Every write takes a process-wide lock and then BEGIN IMMEDIATE. The
`atomic()` of sqlite-utils begins deferred: under load, a write after a read in it fails at once, however long it might
wait.
"""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

from annotator.domain.errors import NotFound, Refused
from annotator.domain.seals.heads import LogHead
from annotator.storage import closed_articles
from annotator.storage.connections import failures
from annotator.storage.connections.opened_files import OpenedFile
from annotator.storage.connections.private_files import make_private
from annotator.storage.connections.write_turns import LONGEST, PATIENCE, WriteTurns
from annotator.storage.schema.upgrades import missing, refuse_backups, refuse_strangers, upgrade
from annotator.storage.seals import desk_keys, row_sums, seals


class Store:
    """One database file. Other packages only pass it on."""

    def __init__(self, path: str | Path) -> None:
        self.path = Path(path)
        self._turns = WriteTurns()
        # How its writers fared, for whoever runs the desk.
        self.write_counts = self._turns.counts
        self._threads = threading.local()
        self._key: bytes | None = None
        self._head = LogHead()
        self._file = OpenedFile(self.path)

    @classmethod
    def existing(cls, path: str | Path) -> "Store":
        """The store at `path`. Raises NotFound if there is no file, Refused if it is not a current desk's database."""
        if not Path(path).exists():
            raise NotFound("no_database", path=str(path))
        store = cls.of_any_age(path)
        refuse_backups(store.reading(), store.path)
        if missing(store.reading()):
            raise Refused("older_database", path=str(path))
        return store

    @classmethod
    def of_any_age(cls, path: str | Path) -> "Store":
        """The store at `path`, which an older desk may have written. Raises Refused if it is not a desk's database."""
        store = cls(path)
        with opening(store.path):
            refuse_strangers(store.reading(), store.path)
        return store

    def migrate(self, *, keeps_copy: bool = True) -> Path | None:
        """Make the file and bring its schema up to date, in one transaction.

        Where an older desk has made it, it is copied first, unless nobody `keeps_copy`; returns where the copy is.
        """
        with opening(self.path):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            make_private(self.path)
            connection = _connect(self.path)
            try:
                return upgrade(connection, self.path, lambda: self.key, keeps_copy=keeps_copy)
            finally:
                connection.close()

    @property
    def key(self) -> bytes:
        """The desk's key, made if there is none. Raises Refused if it cannot be read or made."""
        if self._key is None:
            self._key = desk_keys.key_of(self.path)
        return self._key

    @property
    def closed(self) -> frozenset[str]:
        """The ids of the articles that do not exist for whoever reads: none, in the desk as a whole."""
        return frozenset()

    def reading(self) -> Database:
        """This thread's connection for reading; a write on it fails."""
        db: Database | None = getattr(self._threads, "reading", None)
        if db is None:
            db = self._opened()
            db.conn.execute("PRAGMA query_only = ON")
            self._threads.reading = db
        return db

    def reading_without(self, articles: frozenset[str]) -> Database:
        """A second connection of this thread for reading, on which these articles, by id, do not exist."""
        db: Database | None = getattr(self._threads, "partial", None)
        if db is None:
            db = self._opened()
            closed_articles.stand_in_front(db.conn)
            self._threads.partial, self._threads.closed = db, None
        if self._threads.closed != articles:
            db.conn.execute("PRAGMA query_only = OFF")
            closed_articles.close(db.conn, articles)
            db.conn.execute("PRAGMA query_only = ON")
            self._threads.closed = articles
        return db

    def answers(self) -> bool:
        """Whether the file can be read now, and is the one that this process has written to."""
        try:
            return seals.has_event(self.reading(), self._head) and self._file.is_same()
        except (Refused, sqlite3.DatabaseError):
            return False

    def hold(self) -> None:
        """Keep the file open as long as this thread lives, so that SQLite leaves its log of pages in place.

        From now on, it is noticed when another program removes that log: what is in it would be lost.
        """
        self.reading().execute("SELECT count(*) FROM sqlite_master").fetchone()
        self._file.hold()

    @contextmanager
    def writing(self, *, accepts: bool = False) -> Iterator[Database]:
        """A write transaction: everything in it is stored and sealed, or nothing.

        If it `accepts`, what other programs changed counts as the desk's from now on. Raises Refused if the log has
        lost what this process wrote.
        """
        with self._turns.one(), failures.told(self.path):
            db: Database | None = getattr(self._threads, "writing", None)
            if db is None:
                db = self._opened(PATIENCE)
                self._threads.writing = db
            self._turns.begin(db.conn)
            try:
                if not self._file.is_same():
                    raise Refused("file_was_replaced", path=str(self.path))
                if not seals.has_event(db, self._head):
                    raise Refused("log_was_cut", number=self._head.number)
                was_whole, changes, head = seals.is_whole(db, self.key), db.conn.total_changes, self._head
                yield db
                if accepts:
                    head = seals.accept(db, self.key)
                elif db.conn.total_changes != changes:
                    head = seals.renew(db, self.key, was_whole=was_whole)
            except BaseException:
                db.conn.rollback()
                raise
            db.conn.commit()
            self._head = head

    def _opened(self, patience: float = LONGEST) -> Database:
        """A new connection. Raises Refused if the file is not the one that this process opened first."""
        with opening(self.path):
            connection = _connect(self.path, patience)
        self._file.note()
        if not self._file.is_same():
            raise Refused("file_was_replaced", path=str(self.path))
        return Database(connection)

    def compact(self) -> bool:
        """Write the database anew, so that nothing is left of what was deleted; False while others have it open."""
        connection = _connect(self.path)
        try:
            connection.execute("PRAGMA busy_timeout = 2000")
            connection.execute("VACUUM")
            return not connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except sqlite3.OperationalError:
            return False
        finally:
            connection.close()

    def close(self) -> None:
        """Close this thread's connections."""
        for name in ("reading", "writing", "partial"):
            db: Database | None = getattr(self._threads, name, None)
            if db is not None:
                db.conn.close()
                delattr(self._threads, name)


@contextmanager
def opening(path: Path) -> Iterator[None]:
    """Turns the errors of opening a database at `path` into Refused."""
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


def _connect(path: Path, patience: float = LONGEST) -> Any:
    """`patience`: how many seconds it waits for another process."""
    # By its name alone, SQLite would make an empty database in the place of one that is gone.
    place = f"file:{quote(str(path))}?mode=rw"
    connection = sqlite3.connect(place, timeout=patience, isolation_level=None, uri=True)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.row_factory = sqlite3.Row
    row_sums.register(connection)
    return connection
