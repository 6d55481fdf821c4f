"""The store of a desk in a file."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager, suppress
from functools import cached_property
from pathlib import Path

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

from annotator.domain.errors import Refused
from annotator.settings.places import BucketPlace
from annotator.storage import closed_articles
from annotator.storage.buckets.opening import in_bucket
from annotator.storage.connections.databases import Database
from annotator.storage.connections.private_files import make_private
from annotator.storage.connections.write_turns import LONGEST
from annotator.storage.contents import FolderContents, KeptContents, folder_of
from annotator.storage.contents_locks import FileLocks
from annotator.storage.database import Store
from annotator.storage.moves.targets import Target
from annotator.storage.seals import seals
from annotator.storage.sqlite import comparison, failures
from annotator.storage.sqlite.databases import SqliteDatabase, connect, opening
from annotator.storage.sqlite.opened_files import OpenedFile
from annotator.storage.sqlite.targets import at_rest
from annotator.storage.sqlite.upgrades import is_backup, missing, refuse_strangers, upgrade


class FileStore(Store):
    """See `Store`."""

    def __init__(self, path: Path, bucket: BucketPlace | None = None) -> None:
        super().__init__(path)
        self._bucket = bucket
        self._file = OpenedFile(path)
        self._writing: SqliteDatabase | None = None

    @cached_property
    def contents(self) -> KeptContents:
        """See `Store.contents`."""
        beside = FolderContents(folder_of(self.path))
        if self._bucket is None:
            return beside
        return in_bucket(
            self._bucket, lambda: self.key, FileLocks(self.path.with_name(f"{self.path.name}.capturing")), beside
        )

    def exists(self) -> bool:
        """See `Store.exists`."""
        return self.path.exists()

    def refuse_strangers(self) -> None:
        """See `Store.refuse_strangers`."""
        with opening(self.path):
            refuse_strangers(self.reading(), self.path)

    def is_backup(self) -> bool:
        """See `Store.is_backup`."""
        return is_backup(self.reading())

    def missing_steps(self) -> tuple[str, ...]:
        """See `Store.missing_steps`."""
        return missing(self.reading())

    def migrate(self, *, keeps_copy: bool = True) -> Path | None:
        """See `Store.migrate`."""
        with opening(self.path):
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            make_private(self.path)
            with closing(connect(self.path)) as connection:
                return upgrade(connection, self.path, lambda: self.key, keeps_copy=keeps_copy)

    def sizes(self) -> tuple[int, int]:
        """See `Store.sizes`."""
        return _size(self.path), _size(self.path.with_name(f"{self.path.name}-wal"))

    def schema_differences(self) -> Iterator[str]:
        """See `Store.schema_differences`."""
        yield from comparison.differences(self.reading())

    def reading(self) -> SqliteDatabase:
        """See `Store.reading`."""
        db: SqliteDatabase | None = getattr(self._threads, "reading", None)
        if db is None:
            db = self._opened()
            db.conn.execute("PRAGMA query_only = ON")
            self._threads.reading = db
        return db

    def reading_without(self, articles: frozenset[str]) -> Database:
        """See `Store.reading_without`."""
        db: SqliteDatabase | None = getattr(self._threads, "partial", None)
        if db is None:
            db = self._opened()
            closed_articles.stand_in_front(db)
            self._threads.partial, self._threads.closed = db, None
        if self._threads.closed != articles:
            db.conn.execute("PRAGMA query_only = OFF")
            closed_articles.close(db, articles)
            db.conn.execute("PRAGMA query_only = ON")
            self._threads.closed = articles
        return db

    @contextmanager
    def snapshot(self) -> Iterator[Database]:
        """See `Store.snapshot`."""
        with closing(self._opened()) as db:
            db.execute("BEGIN")
            yield db

    @contextmanager
    def receiving(self) -> Iterator[Target]:
        """See `Store.receiving`."""
        with closing(self._opened()) as db:
            db.execute("BEGIN IMMEDIATE")
            with at_rest(db) as target:
                yield target
            seals.renew(db, self.key, was_whole=True)
            db.commit()

    def receive_backup(self, restore: Callable[[Path, KeptContents], None]) -> None:
        """See `Store.receive_backup`."""
        restore(self.path, self.contents)
        # The backup is the copy.
        self.migrate(keeps_copy=False)

    def copy_rows(self, target: Path) -> None:
        """See `Store.copy_rows`; triggers, seal and all."""
        with closing(sqlite3.connect(target)) as copy:
            self.reading().conn.backup(copy)

    def answers(self) -> bool:
        """See `Store.answers`."""
        try:
            return seals.has_event(self.reading(), self._head) and self._file.is_same()
        except (Refused, sqlite3.DatabaseError):
            return False

    def hold(self) -> None:
        """See `Store.hold`: only then does SQLite leave its log of pages in place.

        From now on, it is noticed when another program removes that log: what is in it would be lost.
        """
        self.reading().execute("SELECT count(*) FROM sqlite_master").fetchone()
        self._file.hold()

    def close(self) -> None:
        """See `Store.close`. The connection for writing is closed as well, unless somebody is stuck with it."""
        super().close()
        with suppress(Refused), self._turns.one():
            if self._writing is not None:
                self._writing.close()
                self._writing = None

    def compact(self) -> bool:
        """See `Store.compact`."""
        with closing(connect(self.path)) as connection:
            try:
                connection.execute("PRAGMA busy_timeout = 2000")
                connection.execute("VACUUM")
                return not connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
            except sqlite3.OperationalError:
                return False

    def _writer(self) -> SqliteDatabase:
        # Only one thread writes at a time, and all do through one connection: it has the newest pages already. That of
        # each thread would read them anew, as another has written since.
        if self._writing is None:
            self._writing = self._opened(is_shared=True)
        return self._writing

    def _failures_told(self) -> AbstractContextManager[None]:
        return failures.told(self.path)

    def _expect_same(self) -> None:
        if not self._file.is_same():
            raise Refused("file_was_replaced", path=str(self.path))

    def _opened(self, *, is_shared: bool = False) -> SqliteDatabase:
        """A new connection, for the threads in turn if it `is_shared`. Raises Refused if the file is not the one that
        this process opened first."""
        summed: set[str] = set()
        with opening(self.path):
            connection = connect(self.path, LONGEST, is_shared=is_shared, summed=summed)
        self._file.note()
        self._expect_same()
        return SqliteDatabase(connection, summed=summed)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
