"""A file that a desk is carried into."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from annotator.storage.search.full_text import rewrite_indexes
from annotator.storage.sqlite.databases import SqliteDatabase

_TRIGGERS = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"


class SqliteTarget:
    """See `Target`."""

    def __init__(self, db: SqliteDatabase) -> None:
        self.db = db

    def put(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """See `Target.put`."""
        names = ", ".join(f'"{column}"' for column in columns)
        marks = ", ".join("?" * len(columns))
        self.db.executemany(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', rows)


@contextmanager
def at_rest(db: SqliteDatabase) -> Iterator[SqliteTarget]:
    """The database without its triggers, and then with them, and with its indexes of words made anew."""
    triggers = [tuple(row) for row in db.execute(_TRIGGERS)]
    for name, _ in triggers:
        db.execute(f'DROP TRIGGER "{name}"')
    yield SqliteTarget(db)
    for _, sql in triggers:
        db.execute(sql)
    rewrite_indexes(db)
    db.execute("INSERT INTO summaries_fts (summaries_fts) VALUES ('rebuild')")
