"""A connection to a file."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlite_utils import Database as SqliteUtils
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

from annotator.domain.errors import Refused
from annotator.storage.connections.databases import SQLITE, UNREADABLE
from annotator.storage.connections.write_turns import LONGEST
from annotator.storage.sqlite import row_triggers

_COLUMNS = (
    "SELECT t.name, c.name FROM pragma_table_list t, pragma_table_info(t.name) c"
    " WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY t.name, c.cid"
)


class SqliteDatabase(SqliteUtils):
    """See `Database`."""

    engine = SQLITE
    # That of `begin_writing`, once it was called.
    _patience: float | None = None

    def __init__(self, *given: Any, summed: set[str] | None = None, **named: Any) -> None:
        """`summed` is where the connection notes the tables of which it changes the sums."""
        super().__init__(*given, **named)
        self._summed = summed

    @property
    def others(self) -> int:
        """See `Database.others`."""
        return int(self.conn.execute("PRAGMA data_version").fetchone()[0])

    @property
    def summed(self) -> frozenset[str] | None:
        """See `Database.summed`."""
        return None if self._summed is None else frozenset(self._summed)

    @property
    def changes(self) -> int:
        return int(self.conn.total_changes)

    @property
    def in_transaction(self) -> bool:
        return bool(self.conn.in_transaction)

    def begin_writing(self, patience: float) -> bool:
        """See `Database.begin_writing`."""
        if patience != self._patience:
            self.conn.execute(f"PRAGMA busy_timeout = {int(patience * 1000)}")
            self._patience = patience
        try:
            self.conn.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            # The lowest byte is the kind of an extended code.
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            return False
        if self._summed is not None:
            self._summed.clear()
        return True

    def add_to_sums(self) -> None:
        """See `Database.add_to_sums`: triggers have done it with each row."""

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        self.conn.executemany(sql, rows)

    def stream(self, sql: str) -> Iterator[Any]:
        """See `Database.stream`."""
        yield from self.execute(sql)

    def damage(self) -> list[str]:
        """See `Database.damage`."""
        try:
            said = (line for row in self.execute("PRAGMA integrity_check") for line in row[0].splitlines())
            found = [line for line in said if line != "ok" and not line.startswith("***")]
            return found + [f"a row of {row[0]} points nowhere" for row in self.execute("PRAGMA foreign_key_check")]
        except sqlite3.DatabaseError:
            # SQLite's message may quote what it could not decode, which may be off the record.
            return [UNREADABLE]

    def stored_columns(self) -> dict[str, tuple[str, ...]]:
        """See `Database.stored_columns`. What SQLite and its search keep for themselves is left out."""
        found: dict[str, tuple[str, ...]] = {}
        for table, column in self.execute(_COLUMNS):
            found[table] = (*found.get(table, ()), column)
        return found


def connect(path: Path, patience: float = LONGEST, *, is_shared: bool = False, summed: set[str] | None = None) -> Any:
    """A connection of sqlite3. `patience`: how many seconds it waits for another process.

    The tables of which it changes the sums are noted in `summed`. If it `is_shared`, several threads use it, and
    whoever opens it sees to it that they do so one after the other.
    """
    # By its name alone, SQLite would make an empty database in the place of one that is gone.
    place = f"file:{quote(str(path))}?mode=rw"
    connection = sqlite3.connect(
        place, timeout=patience, isolation_level=None, uri=True, check_same_thread=not is_shared
    )
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    connection.row_factory = sqlite3.Row
    row_triggers.register(connection, set() if summed is None else summed)
    return connection


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
