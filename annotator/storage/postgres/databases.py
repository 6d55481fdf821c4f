"""A connection to a PostgreSQL server, asked as one to SQLite is."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from typing import Any

import psycopg
from psycopg import Connection, Cursor
from psycopg.abc import AdaptContext
from psycopg.adapt import Dumper, Loader
from psycopg.pq import TransactionStatus
from psycopg.types.string import StrDumper

from annotator.domain.errors import Refused
from annotator.storage.connections.databases import POSTGRESQL
from annotator.storage.connections.databases import Cursor as AnyCursor
from annotator.storage.postgres import changed_rows
from annotator.storage.postgres.commits import ended_within, noting
from annotator.storage.postgres.failures import told
from annotator.storage.postgres.statements import SCHEMA, translated

# One lock for the desk in its database: whoever writes holds it until the transaction ends.
LOCK = "SELECT pg_advisory_xact_lock(4207849484)"
# Where somebody has set that the server answers before it has stored, it would lose what the desk has acknowledged.
STORES = (
    "SELECT set_config('annotator.stores', replace(current_setting('synchronous_commit'), 'off', 'on'), false)"
)  # fmt: skip
_STORED = "SELECT set_config('synchronous_commit', current_setting('annotator.stores'), true)"
# Seconds for which the server may wait for the one that stands by for it.
_LONGEST_COMMIT = 30.0
_AT_ONCE = 2_000
# Of a connection that was dropped nothing is known, and no transaction is left.
_WITHIN = (TransactionStatus.ACTIVE, TransactionStatus.INTRANS, TransactionStatus.INERROR)
_WRITES = ("INSERT", "UPDATE", "DELETE")
_TABLES = (
    f"SELECT table_name FROM information_schema.tables WHERE table_schema = '{SCHEMA}' AND table_type = 'BASE TABLE'"
)
# `rowid` counts the rows of a table in the order in which they came, as SQLite does by itself.
_COLUMNS = (
    "SELECT c.table_name, c.column_name FROM information_schema.columns c JOIN information_schema.tables t"
    " USING (table_schema, table_name) WHERE t.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'"
    " AND c.column_name <> 'rowid' AND c.table_name <> 'contents'"
    f" AND c.table_schema = '{SCHEMA}' ORDER BY c.table_name, c.ordinal_position"
)


class PostgresDatabase:
    """One connection; `connect` makes it anew where the server dropped it between two transactions.

    Within one, it never does: what is left of the transaction would be stored without what came before.
    """

    engine = POSTGRESQL
    # Other servers write to it, too.
    others = None
    summed = None

    def __init__(self, connect: Callable[[], Connection[Any]], server: str) -> None:
        self._connect, self._server = connect, server
        self.connection = connect()
        # How many rows were written through it.
        self.changes = 0
        self._is_writing = False

    @property
    def in_transaction(self) -> bool:
        return self._is_writing or self.connection.info.transaction_status in _WITHIN

    def begin_writing(self, patience: float) -> bool:
        """See `Database.begin_writing`."""
        try:
            # What another program holds beside the lock is waited for as long as the lock.
            self.execute(f"BEGIN; SET LOCAL lock_timeout = {int(patience * 1000)}; {_STORED}; {LOCK}")
        except BaseException as error:
            self.rollback()
            if isinstance(error, Refused) and error.code == "database_locked":
                return False
            raise
        self._is_writing = True
        return True

    def add_to_sums(self) -> None:
        """See `Database.add_to_sums`."""
        changed_rows.add_to_sums(self)

    def commit(self) -> None:
        """See `Database.commit`. Raises Refused where it is not stored, or nobody can know whether it is."""
        warnings: list[str] = []
        warned = noting(warnings)
        self.connection.add_notice_handler(warned)
        try:
            with told(self._server), ended_within(self.connection, _LONGEST_COMMIT):
                self.connection.commit()
        except Refused as error:
            if self.connection.closed:
                # Whether the server had done it before it went cannot be known.
                raise Refused("server_gone_at_the_end", server=self._server) from error
            raise
        finally:
            self._is_writing = False
            self.connection.remove_notice_handler(warned)
        if warnings:
            # The server gave up waiting for the one that stands by for it, which may be the desk's only one soon.
            raise Refused("server_alone", server=self._server)

    def rollback(self) -> None:
        self._is_writing = False
        # A connection that was dropped has rolled back by itself.
        with suppress(psycopg.OperationalError):
            self.connection.rollback()

    def close(self) -> None:
        self.connection.close()

    def execute(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> AnyCursor:
        """See `Database.execute`. Raises Refused where it is the server that keeps it from being done."""
        is_between = not self.in_transaction
        with told(self._server):
            try:
                return self._executed(sql, parameters)
            except psycopg.OperationalError:
                if not (is_between and self.connection.closed):
                    raise
        self.connection = self._connect()
        with told(self._server):
            return self._executed(sql, parameters)

    def _executed(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None) -> AnyCursor:
        cursor = self.connection.execute(translated(sql), parameters or {})
        if (cursor.statusmessage or "").startswith(_WRITES):
            self.changes += cursor.rowcount
        return cursor

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        with told(self._server), self.connection.cursor() as cursor:
            cursor.executemany(translated(sql), rows)
            self.changes += max(0, cursor.rowcount)

    def put(self, sql: str, values: Sequence[Any]) -> None:
        """A statement of PostgreSQL's own, with `%s` for values, which may be long: they are sent as they are."""
        with told(self._server):
            Cursor(self.connection).execute(sql.encode(), values, binary=True)

    def stream(self, sql: str) -> Iterator[Any]:
        """See `Database.stream`."""
        # A connection that was dropped is made anew by this.
        self.execute("SELECT 1")
        with told(self._server), self.connection.transaction(), self.connection.cursor("streamed") as cursor:
            cursor.itersize = _AT_ONCE
            yield from cursor.execute(translated(sql))

    def damage(self) -> list[str]:
        """See `Database.damage`: a server looks after its own pages, and lets no reference break."""
        return []

    def executescript(self, sql: str) -> None:
        """Statements that take no values, as PostgreSQL has them."""
        with told(self._server):
            self.connection.execute(sql.encode())

    def table_names(self) -> list[str]:
        return [row[0] for row in self.execute(_TABLES)]

    def stored_columns(self) -> dict[str, tuple[str, ...]]:
        """See `Database.stored_columns`."""
        found: dict[str, tuple[str, ...]] = {}
        for table, column in self.execute(_COLUMNS):
            found[table] = (*found.get(table, ()), column)
        return found


class _Row(tuple[Any, ...]):
    """A row that is asked by number or by name, as those of SQLite are."""

    __slots__ = ()
    numbers: dict[str, int]

    def __getitem__(self, key: Any) -> Any:
        return tuple.__getitem__(self, self.numbers[key] if isinstance(key, str) else key)

    def keys(self) -> list[str]:
        return [*self.numbers]


@lru_cache(1_024)
def _row_of(names: tuple[str, ...]) -> type[_Row]:
    return type("Row", (_Row,), {"__slots__": (), "numbers": {name: at for at, name in enumerate(names)}})


def rows(cursor: Any) -> Callable[[Sequence[Any]], Any]:
    """Makes the rows of a cursor."""
    return _row_of(tuple(column.name for column in cursor.description or ()))


class _Flag(Dumper):
    """True is 1, as SQLite has it: columns hold numbers."""

    def dump(self, obj: Any) -> bytes:
        return b"1" if obj else b"0"

    def quote(self, obj: Any) -> bytes:
        return self.dump(obj)


class _Number(Loader):
    """Sums of whole numbers are whole numbers."""

    def load(self, data: Any) -> int | float:
        written = bytes(data).decode()
        return float(written) if "." in written else int(written)


class _Text(StrDumper):
    """No text that the desk keeps holds NUL, which PostgreSQL refuses: whoever asks for one finds nothing."""

    def dump(self, obj: str) -> Any:
        return super().dump(obj.replace("\0", "\ufffd"))


def adapt(context: AdaptContext) -> None:
    """Values go out and come in as those of SQLite do."""
    context.adapters.register_dumper(str, _Text)
    context.adapters.register_dumper(bool, _Flag)
    context.adapters.register_loader("numeric", _Number)
