"""A server that a desk is carried to."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from annotator.storage.postgres.databases import PostgresDatabase
from annotator.storage.postgres.statements import SCHEMA

_COUNTERS = (
    "SELECT c.table_name, c.column_name FROM information_schema.columns c"
    f" WHERE c.table_schema = '{SCHEMA}' AND c.identity_generation = 'BY DEFAULT'"
)


class PostgresTarget:
    """See `Target`."""

    def __init__(self, db: PostgresDatabase) -> None:
        self.db = db

    def put(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """See `Target.put`."""
        names = ", ".join(f'"{column}"' for column in columns)
        with self.db.connection.cursor() as cursor, \
                cursor.copy(f'COPY {SCHEMA}."{table}" ({names}) FROM STDIN'.encode()) as copy:  # fmt: skip
            for row in rows:
                copy.write_row(row)


@contextmanager
def at_rest(db: PostgresDatabase) -> Iterator[PostgresTarget]:
    """The database without its triggers, and then with them, and with its counters behind the last numbers."""
    tables = [*db.stored_columns()]
    for table in tables:
        db.execute(f'ALTER TABLE {SCHEMA}."{table}" DISABLE TRIGGER USER')
    yield PostgresTarget(db)
    for table in tables:
        db.execute(f'ALTER TABLE {SCHEMA}."{table}" ENABLE TRIGGER USER')
    for table, column in db.execute(_COUNTERS).fetchall():
        db.execute(
            f"SELECT setval(pg_get_serial_sequence('{SCHEMA}.{table}', '{column}'),"
            f' coalesce(max("{column}"), 0) + 1, false) FROM {SCHEMA}."{table}"'
        )
