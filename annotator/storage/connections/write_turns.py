"""Whose turn it is to write: one thread of this process at a time, and then one process."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

from annotator.domain.errors import Refused

# Seconds: how long a writer waits for another process, and from when on those behind it are sent away.
LONGEST = 10.0
PATIENCE = 1.0


class WriteTurns:
    """While another program holds the database, only the first writer waits for it.

    If all did, no thread of the server would be left for those who only read.
    """

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._is_stuck = False

    @contextmanager
    def one(self) -> Iterator[None]:
        """The turn of this thread. Raises Refused where the one before it waits for another program."""
        while not self._turn.acquire(timeout=PATIENCE):
            if self._is_stuck:
                raise Refused("database_locked")
        try:
            yield
        finally:
            self._is_stuck = False
            self._turn.release()

    def begin(self, connection: Any) -> None:
        """Begin a write transaction on a connection that waits for PATIENCE.

        Raises Refused if another program holds the database for too long.
        """
        try:
            connection.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if not _is_busy(error):
                raise
            self._is_stuck = True
            connection.execute(f"PRAGMA busy_timeout = {int((LONGEST - PATIENCE) * 1000)}")
            try:
                connection.execute("BEGIN IMMEDIATE")
            finally:
                connection.execute(f"PRAGMA busy_timeout = {int(PATIENCE * 1000)}")


def _is_busy(error: Any) -> bool:
    return bool(error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY)
