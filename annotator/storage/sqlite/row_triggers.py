"""The triggers by which SQLite keeps the sums of rows (`row_sums`), in the transaction that changes a row.

They call a function that only the desk's connections have: a program without it cannot change a row at all, unless it
removes them, and then the sum tells.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from annotator.storage.connections.databases import Database
from annotator.storage.seals.row_sums import RowSum, counted, follow, summed, summed_up

_FUNCTION = "sum_of_rows"
_PREFIX = "summed_"


def register(connection: Any, noted: set[str]) -> None:
    """Lets this connection change rows. The tables in which it does are `noted`."""

    def sum_of(present: bytes, signs: str, table: str, *values: Any) -> bytes:
        noted.add(table)
        return summed_up(present, signs, table, *values)

    connection.create_function(_FUNCTION, -1, sum_of, deterministic=True)
    # Without it, no trigger sees the row that an INSERT OR REPLACE removes.
    connection.execute("PRAGMA recursive_triggers = ON")


def release(db: Database) -> dict[str, RowSum]:
    """Removes the triggers before the schema is changed; returns the sums of the rows that are there."""
    for name in triggers(db):
        db.execute(f'DROP TRIGGER "{name}"')
    return counted(db) if "row_sums" in db.table_names() else {}


def watch(db: Database, before: Mapping[str, RowSum]) -> None:
    """Makes the triggers for the tables as they are now, after `release` returned `before`."""
    follow(db, before)
    for table, columns in summed(db).items():
        for statement in _triggers(table, columns):
            db.execute(statement)


def triggers(db: Database) -> list[str]:
    """The names of the triggers that keep the sums."""
    rows = db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    return [row[0] for row in rows if row[0].startswith(_PREFIX)]


def _triggers(table: str, columns: Iterable[str]) -> Iterator[str]:
    """`columns` and `table` are names of the schema, never of a user."""
    for event, rows, signs in (("INSERT", ("NEW",), "+"), ("DELETE", ("OLD",), "-"), ("UPDATE", ("OLD", "NEW"), "-+")):
        values = ", ".join(f'{row}."{column}"' for row in rows for column in columns)
        change = {"+": "rows = rows + 1, ", "-": "rows = rows - 1, "}.get(signs, "")
        yield (
            f'CREATE TRIGGER "{_PREFIX}{table}_{event.lower()}" AFTER {event} ON "{table}"\n'
            f"BEGIN UPDATE row_sums SET {change}sum = {_FUNCTION}(sum, '{signs}', '{table}', {values})\n"
            f"WHERE name = '{table}'; END"
        )
