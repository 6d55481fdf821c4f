"""Copies the rows of a desk into another database, and proves that they are the same there.

Nothing is computed anew on the way: what triggers made of rows is copied as rows. Both databases count their rows by
the same sums (`seals/row_sums`), which tell whether one was lost or changed.
"""

from collections.abc import Iterable, Iterator
from graphlib import TopologicalSorter
from itertools import islice

from annotator.domain.errors import RuleBroken
from annotator.storage.connections.databases import SQLITE, Database
from annotator.storage.moves.targets import Target
from annotator.storage.postgres.definitions import IN_ORDER
from annotator.storage.postgres.schema import references
from annotator.storage.seals import row_sums

# Each database keeps its own: which steps it has taken, and what is made anew at the end.
_OWN = ("_sqlite_migrations", "row_sums", "seals")
_AT_ONCE = 1_000


def copy(source: Database, target: Target) -> int:
    """Copy every row into a database whose schema is there and empty; returns how many.

    A transaction is open in both, so that nothing changes meanwhile. Raises RuleBroken, naming the table, if what
    arrived is not what left.
    """
    columns = _columns(source)
    if columns != _columns(target.db):
        raise RuleBroken("move_other_schema")
    for table in _in_order(columns):
        rows = source.stream(_select(source, table, columns[table]))
        while some := [tuple(row) for row in islice(rows, _AT_ONCE)]:
            target.put(table, columns[table], some)
    return _proven(source, target.db, columns)


def _proven(source: Database, target: Database, tables: Iterable[str]) -> int:
    left, arrived = row_sums.counted(source), row_sums.counted(target)
    for table in tables:
        if left[table] != arrived[table]:
            raise RuleBroken("move_not_whole", table=table, left=left[table].rows, arrived=arrived[table].rows)
    for table, total in arrived.items():
        row_sums.keep(target, table, total)
    return sum(left[table].rows for table in tables)


def _columns(db: Database) -> dict[str, tuple[str, ...]]:
    return {table: names for table, names in db.stored_columns().items() if table not in _OWN}


def _in_order(tables: Iterable[str]) -> Iterator[str]:
    """A table comes after those that its rows name."""
    named = references()
    yield from TopologicalSorter({table: named[table] for table in tables}).static_order()


def _select(db: Database, table: str, columns: Iterable[str]) -> str:
    names = ", ".join(f'"{column}"' for column in columns)
    order = " ORDER BY rowid" if db.engine == SQLITE or table in IN_ORDER else ""
    return f'SELECT {names} FROM "{table}"{order}'
