"""A sum over the rows of each table. Rows that another program changed do not add up to it.

A row counts by a hash of its table and its columns, the same in every database; the sum is kept in the transaction that
changes the row (`row_triggers`, `postgres/changed_rows`), so that nothing needs to be read anew.

Source: MSet-Add-Hash in Clarke, Devadas, van Dijk, Gassend and Suh, Incremental Multiset Hash Functions (ASIACRYPT
2003). Its hashes are keyed; here the seal is, which holds the sums.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from annotator.storage.connections.databases import Database

# 512 bits: so many rows that cancel each other out are not found by trying.
_MODULUS = 1 << 512
_BYTES = 64
# The search keeps its own books, and a sum of the sums could not be kept.
_NOT_SUMMED = ("row_sums", "seals")
_encode = json.JSONEncoder(separators=(",", ":"), default=bytes.hex).encode


@dataclass(frozen=True, slots=True)
class RowSum:
    """How many rows a table has, and the sum of their hashes."""

    rows: int = 0
    sum: bytes = bytes(_BYTES)

    def plus(self, other: "RowSum") -> "RowSum":
        return RowSum(self.rows + other.rows, _written(_number(self.sum) + _number(other.sum)))

    def minus(self, other: "RowSum") -> "RowSum":
        return RowSum(self.rows - other.rows, _written(_number(self.sum) - _number(other.sum)))


def kept(db: Database) -> dict[str, RowSum]:
    """The sums as they were kept, by table."""
    return {row[0]: RowSum(row[1], row[2]) for row in db.execute("SELECT name, rows, sum FROM row_sums ORDER BY name")}


def counted(db: Database) -> dict[str, RowSum]:
    """The sums of the rows that are there, by table; all rows are read."""
    return {table: _counted(db, table, columns) for table, columns in summed(db).items()}


def differing(db: Database) -> Iterator[tuple[str, int, int]]:
    """Each table whose rows do not add up, with how many it had by its sum and how many there are."""
    now = counted(db)
    for table, was in kept(db).items():
        is_ = now.get(table, RowSum())
        if was != is_:
            yield table, was.rows, is_.rows


def summed(db: Database) -> dict[str, tuple[str, ...]]:
    """The columns of each table that is summed: those that hold what somebody wrote."""
    return {table: columns for table, columns in db.stored_columns().items() if table not in _NOT_SUMMED}


def keep(db: Database, table: str, total: RowSum) -> None:
    """Replace the sum of a table."""
    keep_all(db, {table: total})


def keep_all(db: Database, totals: Mapping[str, RowSum]) -> None:
    """Replace the sums of these tables, in one statement: on a server, each is a trip."""
    if not totals:
        return
    rows = ", ".join("(?, ?, ?)" for _ in totals)
    db.execute(
        f"INSERT INTO row_sums (name, rows, sum) VALUES {rows}"
        " ON CONFLICT (name) DO UPDATE SET rows = excluded.rows, sum = excluded.sum",
        [value for table, total in totals.items() for value in (table, total.rows, total.sum)],
    )


def follow(db: Database, before: Mapping[str, RowSum]) -> None:
    """Bring the sums up to date after the schema was changed, `before` which the rows that were there were counted.

    Of a table that was kept already, only the difference is added to its sum: a row that was changed by another program
    before still does not add up.
    """
    known, now = kept(db), counted(db)
    db.execute("DELETE FROM row_sums")
    keep_all(
        db,
        {
            table: known.get(table, RowSum()).plus(there).minus(before.get(table, RowSum()))
            for table, there in now.items()
        },
    )


def added(present: RowSum, table: str, rows: Iterable[tuple[str, Sequence[Any]]]) -> RowSum:
    """The sum with rows added (+) and removed (-), each as its sign and its columns."""
    count, total = present.rows, _number(present.sum)
    for sign, values in rows:
        one = 1 if sign == "+" else -1
        count += one
        total += one * _hash(table, values)
    return RowSum(count, _written(total))


def summed_up(present: bytes, signs: str, table: str, *values: Any) -> bytes:
    """The sum `present` with a row added (+), removed (-) or changed (-+); `values` are the columns of each in turn."""
    width, total = len(values) // len(signs), _number(present)
    for at, sign in enumerate(signs):
        one = _hash(table, values[at * width : (at + 1) * width])
        total += one if sign == "+" else -one
    return _written(total)


def _counted(db: Database, table: str, columns: Iterable[str]) -> RowSum:
    names = ", ".join(f'"{column}"' for column in columns)
    return added(RowSum(), table, (("+", tuple(row)) for row in db.stream(f'SELECT {names} FROM "{table}"')))


def _hash(table: str, values: Sequence[Any]) -> int:
    return _number(hashlib.blake2b(_encode([table, *values]).encode()).digest())


def _number(written: bytes) -> int:
    return int.from_bytes(written, "big")


def _written(total: int) -> bytes:
    return (total % _MODULUS).to_bytes(_BYTES, "big")
