"""Changes of a desk's file by a program that knows how the desk keeps its sums, and has no key."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path


@contextmanager
def other_program(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection by which rows are changed without their sums; what it changed is stored at the end."""
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        connection.create_function("sum_of_rows", -1, lambda present, *_: present)
        yield connection
        connection.commit()
