"""Databases that a desk is carried into: empty ones, whose triggers rest until all rows are there."""

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from annotator.storage.connections.databases import Database


class Target(Protocol):
    """`db` is its connection, on which a transaction is open."""

    @property
    def db(self) -> Database: ...

    def put(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Add rows to a table; the names are those of the schema."""
        ...
