"""The store of a desk: many readers, one writer, no lost write.

Reads use connections of their own on which a write fails, one for each thread. Every write takes a lock of this process
and then that of the database. The `atomic()` of sqlite-utils begins deferred: under load, a write after a read in it
fails at once, however long it might wait.
"""

import threading
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import NotFound, Refused
from annotator.domain.seals.heads import LogHead
from annotator.settings.places import DeskPlace, FilePlace, PostgresPlace, bucket_of
from annotator.storage.buckets.opening import expect_installed
from annotator.storage.connections.databases import Database
from annotator.storage.connections.write_turns import WriteTurns
from annotator.storage.contents import KeptContents
from annotator.storage.moves.targets import Target
from annotator.storage.seals import desk_keys, seals


@dataclass(frozen=True, slots=True)
class _Last:
    """The seal that was stored last through the connection `db`, what it is `over`, and `Database.others` then."""

    db: Database
    others: int | None
    seal: seals.Seal
    over: seals.Sealed


class Store(ABC):
    """The database of one desk. Other packages only pass it on.

    The desk's key, its seal and what was captured are named after `path`, which is that of its file if it is one.
    """

    # Whether several servers may serve it at once.
    is_shared = False

    def __init__(self, path: Path) -> None:
        self.path = path
        self._turns = WriteTurns(may_hang=self.is_shared)
        # How its writers fared, for whoever runs the desk.
        self.write_counts = self._turns.counts
        self._threads = threading.local()
        self._key: bytes | None = None
        self._head = LogHead()
        self._last: _Last | None = None

    @staticmethod
    def at(place: DeskPlace) -> "Store":
        """The store of the desk at a place, which may not be made yet.

        Raises Refused if it is on a server, or its captured files in a bucket, and what asks that is not installed.
        """
        expect_installed(bucket_of(place))
        if isinstance(place, PostgresPlace):
            # Its library is loaded, and installed, by those alone whose desk is on a server.
            try:
                from annotator.storage.postgres.stores import PostgresStore
            except ImportError as error:
                # Of its two halves, the one says its name, and the other that there is no wrapper of libpq.
                if (error.name or "psycopg").partition(".")[0] not in ("psycopg", "psycopg_binary"):
                    raise
                raise Refused("no_psycopg", server=str(place)) from error
            return PostgresStore(place)
        from annotator.storage.sqlite.stores import FileStore

        return FileStore(place.path, place.bucket) if isinstance(place, FilePlace) else FileStore(Path(place))

    @staticmethod
    def existing(place: DeskPlace) -> "Store":
        """The store at a place. Raises NotFound if there is none, Refused if it is not a current desk's database."""
        store = Store.of_any_age(place)
        if store.is_backup():
            raise Refused("is_a_backup", path=store.name)
        if store.missing_steps():
            raise Refused("older_database", path=store.name)
        return store

    @staticmethod
    def of_any_age(place: DeskPlace) -> "Store":
        """The store at a place, which an older desk may have written.

        Raises NotFound if there is none, Refused if it is not a desk's database.
        """
        store = Store.at(place)
        if not store.exists():
            raise NotFound("no_database", path=store.name)
        store.refuse_strangers()
        return store

    @property
    def name(self) -> str:
        """What sentences call it."""
        return str(self.path)

    @property
    def key(self) -> bytes:
        """The desk's key, made if there is none. Raises Refused if it cannot be read or made."""
        if self._key is None:
            self._key = desk_keys.key_of(self.path)
        return self._key

    @property
    @abstractmethod
    def contents(self) -> KeptContents:
        """What was captured at the desk."""

    @property
    def closed(self) -> frozenset[str]:
        """The ids of the articles that do not exist for whoever reads: none, in the desk as a whole."""
        return frozenset()

    @abstractmethod
    def exists(self) -> bool:
        """Whether there is a database."""

    def is_taken(self) -> bool:
        """Whether there is a desk that nothing may be put in the place of."""
        return self.exists()

    @abstractmethod
    def refuse_strangers(self) -> None:
        """Raises Refused for the database of another program or of a newer desk, which must not be changed."""

    def is_backup(self) -> bool:
        """Whether it was made to be restored: as a desk, it would have no captured files."""
        return False

    @abstractmethod
    def missing_steps(self) -> tuple[str, ...]:
        """The names of the steps that the database has still to take, as an older version made it."""

    @abstractmethod
    def migrate(self, *, keeps_copy: bool = True) -> Path | None:
        """Make the database and bring its schema up to date, in one transaction.

        Where an older desk has made it, it is copied first, unless nobody `keeps_copy`; returns where the copy is.
        """

    @abstractmethod
    def sizes(self) -> tuple[int, int]:
        """The bytes of the database, and those of its log of newest pages."""

    @abstractmethod
    def schema_differences(self) -> Iterator[str]:
        """What of the schema is missing, altered, or of somebody else, a line each."""

    @abstractmethod
    def reading(self) -> Database:
        """This thread's connection for reading; a write on it fails."""

    @abstractmethod
    def reading_without(self, articles: frozenset[str]) -> Database:
        """A second connection of this thread for reading, on which these articles, by id, do not exist."""

    @abstractmethod
    def snapshot(self) -> AbstractContextManager[Database]:
        """A connection for reading the desk as it is at this moment, whatever others write meanwhile."""

    @abstractmethod
    def receiving(self) -> AbstractContextManager[Target]:
        """A transaction in which all rows of another desk are put into this one, which is empty; it is sealed then."""

    @abstractmethod
    def receive_backup(self, restore: Callable[[Path, KeptContents], None]) -> None:
        """Become the desk that `restore` makes at a path, its files where they are kept, and take the missing steps."""

    @abstractmethod
    def copy_rows(self, target: Path) -> None:
        """Write the rows, as they are at this moment, to a new database in a file."""

    @abstractmethod
    def answers(self) -> bool:
        """Whether the database can be read now, and is the one that this process has written to."""

    @abstractmethod
    def hold(self) -> None:
        """Keep the database open as long as this thread lives."""

    @contextmanager
    def writing(self, *, accepts: bool = False) -> Iterator[Database]:
        """A write transaction: everything in it is stored and sealed, or nothing.

        If it `accepts`, what other programs changed counts as the desk's from now on. Raises Refused if the log has
        lost what this process wrote.
        """
        with self._turns.one(), self._failures_told():
            db = self._writer()
            self._turns.begin(db.begin_writing)
            try:
                self._expect_same()
                seal, now, was_whole = self._present(db)
                changes, made = db.changes, None
                yield db
                if accepts:
                    made = seals.accept(db, self.key)
                elif db.changes != changes:
                    db.add_to_sums()
                    made = seals.succeed(db, self.key, seal, seals.present_after(db, now), was_whole=was_whole)
            except BaseException:
                db.rollback()
                raise
            last, self._last = _Last(db, db.others, *made) if made else self._last, None
            db.commit()
            self._last, self._head = last, made[1].head if made else self._head

    def _present(self, db: Database) -> tuple[seals.Seal | None, seals.Sealed, bool]:
        """The seal that is there, what one that is made now is over, and whether the one holds."""
        last, others = self._last, db.others
        if last and last.db is db and last.others == others is not None:
            # Nobody else has written since: what this process sealed need not be read again.
            return last.seal, last.over, True
        seal, now = seals.present(db)
        if now.head != self._head and not seals.has_event(db, self._head):
            raise Refused("log_was_cut", number=self._head.number)
        return seal, now, seals.holds(seal, now, self.key)

    @abstractmethod
    def compact(self) -> bool:
        """Write the database anew, so that nothing is left of what was deleted; False while others have it open."""

    def close(self) -> None:
        """Close this thread's connections."""
        for name in ("reading", "partial"):
            db: Database | None = getattr(self._threads, name, None)
            if db is not None:
                db.close()
                delattr(self._threads, name)

    @abstractmethod
    def _writer(self) -> Database:
        """This thread's connection for writing."""

    @abstractmethod
    def _failures_told(self) -> AbstractContextManager[None]:
        """Turns what the machine, and not the desk, keeps from being stored into Refused."""

    def _expect_same(self) -> None:
        """Raises Refused if the database is not the one that this process opened."""
        return
