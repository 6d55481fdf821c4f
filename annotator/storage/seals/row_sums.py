"""A sum over the rows of each table. Rows that another program changed do not add up to it.

A row counts by a hash of its table and its columns; the sum is kept by triggers, in the transaction that changes the
row, so that nothing needs to be read anew. The triggers call a function that only the desk's connections have: a
program without it cannot change a row at all, unless it removes them, and then the sum tells.

Source: MSet-Add-Hash in Clarke, Devadas, van Dijk, Gassend and Suh, Incremental Multiset Hash Functions (ASIACRYPT
2003). Its hashes are keyed; here the seal is, which holds the sums.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

# 512 bits: so many rows that cancel each other out are not found by trying.
_MODULUS = 1 << 512
_BYTES = 64
_FUNCTION = "sum_of_rows"
_PREFIX = "summed_"
# SQLite and its search keep their own books, and a sum of the sums could not be kept.
_NOT_SUMMED = ("row_sums", "seals")
_TABLES = (
    "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
    " AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
)
_encode = json.JSONEncoder(separators=(",", ":"), default=bytes.hex).encode


@dataclass(frozen=True, slots=True)
class RowSum:
    """How many rows a table has, and the sum of their hashes."""

    rows: int = 0
    sum: bytes = bytes(_BYTES)


def register(connection: Any) -> None:
    """Lets this connection change rows."""
    connection.create_function(_FUNCTION, -1, _sum, deterministic=True)
    # Without it, no trigger sees the row that an INSERT OR REPLACE removes.
    connection.execute("PRAGMA recursive_triggers = ON")


def kept(db: Database) -> dict[str, RowSum]:
    """The sums as they were kept, by table."""
    return {row[0]: RowSum(row[1], row[2]) for row in db.execute("SELECT name, rows, sum FROM row_sums ORDER BY name")}


def counted(db: Database) -> dict[str, RowSum]:
    """The sums of the rows that are there, by table; all rows are read."""
    return {table: _counted(db, table) for table in _tables(db)}


def differing(db: Database) -> Iterator[tuple[str, int, int]]:
    """Each table whose rows do not add up, with how many it had by its sum and how many there are."""
    now = counted(db)
    for table, was in kept(db).items():
        is_ = now.get(table, RowSum())
        if was != is_:
            yield table, was.rows, is_.rows


def release(db: Database) -> dict[str, RowSum]:
    """Removes the triggers before the schema is changed; returns the sums of the rows that are there."""
    for name in triggers(db):
        db.execute(f'DROP TRIGGER "{name}"')
    return counted(db) if "row_sums" in db.table_names() else {}


def watch(db: Database, before: Mapping[str, RowSum]) -> None:
    """Makes the triggers for the tables as they are now, after `release` returned `before`.

    Of a table that was kept already, only the difference is added to its sum: a row that was changed by another program
    before still does not add up.
    """
    known = kept(db)
    db.execute("DELETE FROM row_sums")
    for table, now in counted(db).items():
        was, had = known.get(table, RowSum()), before.get(table, RowSum())
        total = _number(was.sum) + _number(now.sum) - _number(had.sum)
        keep(db, table, RowSum(was.rows + now.rows - had.rows, _written(total)))
        for statement in _triggers(table, _columns(db, table)):
            db.execute(statement)


def keep(db: Database, table: str, total: RowSum) -> None:
    """Replace the sum of a table."""
    db.execute(
        "INSERT INTO row_sums (name, rows, sum) VALUES (:name, :rows, :sum)"
        " ON CONFLICT (name) DO UPDATE SET rows = excluded.rows, sum = excluded.sum",
        {"name": table, "rows": total.rows, "sum": total.sum},
    )


def triggers(db: Database) -> list[str]:
    """The names of the triggers that keep the sums."""
    rows = db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
    return [row[0] for row in rows if row[0].startswith(_PREFIX)]


def _tables(db: Database) -> list[str]:
    return [row[0] for row in db.execute(_TABLES) if row[0] not in _NOT_SUMMED]


def _columns(db: Database, table: str) -> list[str]:
    """Those that are stored by what somebody wrote: generated columns are not among them."""
    return [row[1] for row in db.execute(f'PRAGMA table_info("{table}")')]


def _triggers(table: str, columns: list[str]) -> Iterator[str]:
    """`columns` and `table` are names of the schema, never of a user."""
    for event, rows, signs in (("INSERT", ("NEW",), "+"), ("DELETE", ("OLD",), "-"), ("UPDATE", ("OLD", "NEW"), "-+")):
        values = ", ".join(f'{row}."{column}"' for row in rows for column in columns)
        change = {"+": "rows = rows + 1, ", "-": "rows = rows - 1, "}.get(signs, "")
        yield (
            f'CREATE TRIGGER "{_PREFIX}{table}_{event.lower()}" AFTER {event} ON "{table}"\n'
            f"BEGIN UPDATE row_sums SET {change}sum = {_FUNCTION}(sum, '{signs}', '{table}', {values})\n"
            f"WHERE name = '{table}'; END"
        )


def _sum(present: bytes, signs: str, table: str, *values: Any) -> bytes:
    """The sum `present` with a row added (+), removed (-) or changed (-+); `values` are the columns of each in turn."""
    total, width = _number(present), len(values) // len(signs)
    for at, sign in enumerate(signs):
        one = _hash(table, values[at * width : (at + 1) * width])
        total += one if sign == "+" else -one
    return _written(total)


def _counted(db: Database, table: str) -> RowSum:
    names = ", ".join(f'"{column}"' for column in _columns(db, table))
    rows = total = 0
    for row in db.execute(f'SELECT {names} FROM "{table}"'):
        rows += 1
        total += _hash(table, tuple(row))
    return RowSum(rows, _written(total))


def _hash(table: str, values: tuple[Any, ...]) -> int:
    return _number(hashlib.blake2b(_encode([table, *values]).encode()).digest())


def _number(written: bytes) -> int:
    return int.from_bytes(written, "big")


def _written(total: int) -> bytes:
    return (total % _MODULUS).to_bytes(_BYTES, "big")
