"""The store of a desk whose rows are on a PostgreSQL server, which several servers of the desk may share."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import psycopg
from psycopg import Connection

from annotator.domain.errors import Refused
from annotator.settings.places import PostgresPlace
from annotator.storage import closed_articles, events
from annotator.storage.buckets.opening import in_bucket
from annotator.storage.connections.databases import Database
from annotator.storage.connections.write_turns import LONGEST
from annotator.storage.contents import KeptContents
from annotator.storage.database import Store
from annotator.storage.moves.desks import move
from annotator.storage.moves.rows import copy
from annotator.storage.moves.targets import Target
from annotator.storage.postgres import changed_rows, comparison, servers
from annotator.storage.postgres.contents import ServerContents
from annotator.storage.postgres.contents_locks import ServerLocks
from annotator.storage.postgres.databases import LOCK, STORES, PostgresDatabase
from annotator.storage.postgres.failures import told
from annotator.storage.postgres.targets import at_rest
from annotator.storage.postgres.upgrades import applied, missing, refuse_strangers, upgrade
from annotator.storage.seals import desk_keys, seals
from annotator.storage.sqlite.stores import FileStore

_ONLY_READS = "SET default_transaction_read_only = on"
# A server that does not answer, or a table that another program holds, must not hold a thread for good.
_NO_LONGER = "SET statement_timeout = '60s'"
# What is only this connection's waits for no server that stands by, neither when it is made nor when it goes.
_STORES_NOTHING = "SET synchronous_commit = off"
# A page reads few rows in the order of an index, and they are in memory. By default, a server takes each for a disk’s
# turn and sorts whole tables instead, and compiles a statement, or starts workers for it, longer than it takes.
_FEW_ROWS = "SET random_page_cost = 1.1; SET jit = off; SET max_parallel_workers_per_gather = 0"
_PATIENT = f"SET lock_timeout = '{LONGEST}s'"
# The folder holds what a file's neighbours hold: their names are made of this one.
_NAME = "annotator.db"


class PostgresStore(Store):
    """See `Store`. Its `path` is that of no file: the key, the seal and what was captured are named after it."""

    is_shared = True

    def __init__(self, place: PostgresPlace) -> None:
        super().__init__(place.files / _NAME)
        self._url, self._server, self._bucket = place.url, str(place), place.bucket
        self._writing: PostgresDatabase | None = None

    @property
    def name(self) -> str:
        """See `Store.name`; no password is in it."""
        return self._server

    def sizes(self) -> tuple[int, int]:
        """See `Store.sizes`: what the server keeps beside it is not the desk's alone."""
        return int(self.reading().execute("SELECT pg_database_size(current_database())").fetchone()[0]), 0

    @cached_property
    def contents(self) -> KeptContents:
        """See `Store.contents`."""
        with_rows = ServerContents(self.reading, self._put)
        if self._bucket is None:
            return with_rows
        return in_bucket(self._bucket, lambda: self.key, ServerLocks(self._connect, self._server), with_rows)

    def exists(self) -> bool:
        """See `Store.exists`."""
        return bool(applied(self.reading()))

    def migrate(self, *, keeps_copy: bool = True) -> Path | None:  # noqa: ARG002
        """See `Store.migrate`. No copy is made: a server has backups of its own."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        db = self._open(lambda: self._connect(_PATIENT))
        try:
            with told(self._server), db.connection.transaction():
                db.execute(LOCK)
                upgrade(db, self.key, self._server)
        finally:
            db.connection.close()
        return None

    def is_taken(self) -> bool:
        """See `Store.is_taken`: what an interrupted move or restore left is empty."""
        return self.exists() and events.last_number(self.reading()) > 0

    def refuse_strangers(self) -> None:
        """See `Store.refuse_strangers`."""
        refuse_strangers(self.reading(), self._server)

    def missing_steps(self) -> tuple[str, ...]:
        """See `Store.missing_steps`."""
        return missing(self.reading())

    def reading(self) -> Database:
        """See `Store.reading`."""
        db: PostgresDatabase | None = getattr(self._threads, "reading", None)
        if db is None or db.connection.closed:
            db = self._threads.reading = self._open(self._for_pages)
        return db

    def reading_without(self, articles: frozenset[str]) -> Database:
        """See `Store.reading_without`."""
        before, self._threads.closed = getattr(self._threads, "closed", None), articles
        db: PostgresDatabase | None = getattr(self._threads, "partial", None)
        if db is None or db.connection.closed:
            db = self._threads.partial = self._open(self._with_views)
        elif before != articles:
            try:
                closed_articles.close(db, articles)
            except BaseException:
                # Nobody knows what is closed on it.
                db.close()
                raise
        return db

    def answers(self) -> bool:
        """See `Store.answers`."""
        try:
            return seals.has_event(self.reading(), self._head)
        except (Refused, psycopg.Error):
            return False

    def hold(self) -> None:
        """See `Store.hold`: a server needs no such care."""
        self.reading()

    def schema_differences(self) -> Iterator[str]:
        """See `Store.schema_differences`."""
        db = self._open(self._connect)
        try:
            yield from comparison.differences(db)
        finally:
            db.connection.close()

    @contextmanager
    def snapshot(self) -> Iterator[Database]:
        """See `Store.snapshot`."""
        db = self._open(self._for_reading)
        try:
            with told(self._server):
                db.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield db
        finally:
            db.connection.close()

    @contextmanager
    def receiving(self) -> Iterator[Target]:
        """See `Store.receiving`."""
        db = self._open(lambda: self._connect(_PATIENT))
        try:
            with told(self._server), db.connection.transaction():
                db.execute(LOCK)
                with at_rest(db) as target:
                    yield target
                seals.renew(db, self.key, was_whole=True)
        finally:
            db.connection.close()

    def receive_backup(self, restore: Callable[[Path, KeptContents], None]) -> None:
        """See `Store.receive_backup`: it is made as a file first, whose rows are carried to the server."""
        with TemporaryDirectory(dir=self.path.parent) as folder:
            file = FileStore(Path(folder) / self.path.name)
            file.receive_backup(restore)
            move(file, self)
            file.close()

    def copy_rows(self, target: Path) -> None:
        """See `Store.copy_rows`: the rows are carried into a file as SQLite has it."""
        with TemporaryDirectory(dir=self.path.parent) as folder:
            file = FileStore(Path(folder) / self.path.name)
            desk_keys.copy(self.path, file.path)
            file.migrate()
            with self.snapshot() as rows, file.receiving() as into:
                copy(rows, into)
            file.copy_rows(target)
            file.close()

    def compact(self) -> bool:
        """See `Store.compact`. What was deleted may stay in the server's own log of writes as long as it keeps that."""
        connection = self._connect()
        try:
            connection.execute("VACUUM FULL")
        except psycopg.OperationalError:
            return False
        finally:
            connection.close()
        return True

    def _put(self, sql: str, values: Sequence[Any]) -> None:
        """A statement outside the transactions, on a connection of its own: contents come rarely."""
        with closing(self._open(self._connect)) as db:
            db.put(sql, values)

    def _writer(self) -> PostgresDatabase:
        # Only one thread writes at a time, and a server has few connections to give.
        if self._writing is None:
            self._writing = self._open(self._for_writing)
        return self._writing

    def _open(self, connect: Callable[[], Connection[Any]]) -> PostgresDatabase:
        return PostgresDatabase(connect, self._server)

    def _connect(self, *settings: str, begins: str = "") -> Connection[Any]:
        return servers.connect(self._url, self._server, *settings, begins=begins)

    def _for_pages(self) -> Connection[Any]:
        return self._connect(_ONLY_READS, _PATIENT, _NO_LONGER, _FEW_ROWS)

    def _for_reading(self) -> Connection[Any]:
        return self._connect(_ONLY_READS)

    def _with_views(self) -> Connection[Any]:
        """Also where it is made anew by itself, what is closed on it must not be seen for a moment."""
        connection = self._connect(_PATIENT, _NO_LONGER, _STORES_NOTHING, _FEW_ROWS)
        db = self._open(lambda: connection)
        try:
            with told(self._server), connection.transaction():
                closed_articles.stand_in_front(db)
                closed_articles.close(db, self._threads.closed)
            db.execute(_ONLY_READS)
        except BaseException:
            connection.close()
            raise
        return connection

    def _for_writing(self) -> Connection[Any]:
        return self._connect(_NO_LONGER, STORES, _STORES_NOTHING, _FEW_ROWS, begins=changed_rows.NOTED)

    def _failures_told(self) -> AbstractContextManager[None]:
        return told(self._server)
