"""A connection to a desk's database, whichever program keeps it: SQLite in a file, or a PostgreSQL server.

Statements are written once, with `:name` or `?` for values, in what both understand. Where they cannot be, `engine`
says which one is asked.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Protocol

SQLITE, POSTGRESQL = "sqlite", "postgresql"
UNREADABLE = "it cannot be read to the end: a page or a text in it is damaged"


class Cursor(Protocol):
    """The rows that a statement found; each is asked by number or by name."""

    @property
    def rowcount(self) -> int:
        """How many rows a statement changed."""
        ...

    def fetchone(self) -> Any: ...

    def fetchall(self) -> list[Any]: ...

    def __iter__(self) -> Iterator[Any]: ...


class Database(Protocol):
    """One connection; a thread has its own."""

    engine: str

    @property
    def changes(self) -> int:
        """How many rows were written through it so far."""
        ...

    @property
    def in_transaction(self) -> bool: ...

    def begin_writing(self, patience: float) -> bool:
        """Begin a write transaction; False if another program writes for so many seconds."""
        ...

    def add_to_sums(self) -> None:
        """Bring the sums over rows (`seals/row_sums`) up to date with what the transaction has written so far."""
        ...

    @property
    def others(self) -> int | None:
        """A number that is another one, in a transaction, once anything was written through another connection since;
        None where nothing tells it."""
        ...

    @property
    def summed(self) -> frozenset[str] | None:
        """The tables of which this transaction has changed the sums, and maybe others; None where nothing tells it."""
        ...

    def commit(self) -> None: ...

    def rollback(self) -> None: ...

    def close(self) -> None: ...

    def execute(self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None) -> Cursor: ...

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> None: ...

    def stream(self, sql: str) -> Iterator[Any]:
        """The rows of a query that may be more than memory holds."""
        ...

    def table_names(self) -> list[str]: ...

    def stored_columns(self) -> dict[str, tuple[str, ...]]:
        """By table of the desk, its columns in their order; those that the database computes are not among them."""
        ...

    def damage(self) -> list[str]:
        """What the database finds broken in its own pages and references, a line each; it is read to its end."""
        ...
