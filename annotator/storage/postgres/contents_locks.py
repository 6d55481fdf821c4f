"""See `storage/contents_locks`: for a desk on a server, its servers share the locks of the database."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from psycopg import Connection

from annotator.domain.errors import Refused
from annotator.storage import contents_locks
from annotator.storage.contents_locks import StillHeld
from annotator.storage.postgres.failures import told

# Beside the one that writers take, which nobody holds while a bucket is asked.
_NUMBER = 4207849485


class ServerLocks:
    """Each is held by a connection of its own, with which it ends."""

    def __init__(self, connect: Callable[..., Connection[Any]], server: str) -> None:
        self._connect, self._server = connect, server

    @contextmanager
    def capturing(self) -> Iterator[StillHeld]:
        """See `ContentsLocks.capturing`."""
        with self._held("pg_advisory_lock_shared", contents_locks.CAPTURE_WAITS, "contents_being_removed") as is_held:
            yield is_held

    @contextmanager
    def removing(self) -> Iterator[StillHeld]:
        """See `ContentsLocks.removing`."""
        with self._held("pg_advisory_lock", contents_locks.REMOVAL_WAITS, "contents_being_kept") as is_held:
            yield is_held

    @contextmanager
    def _held(self, function: str, seconds: float, code: str) -> Iterator[StillHeld]:
        connection = self._connect(f"SET lock_timeout = {int(seconds * 1000)}")
        try:
            try:
                connection.execute(f"SELECT {function}({_NUMBER})".encode())
            except psycopg.errors.LockNotAvailable:
                raise Refused(code) from None
            except psycopg.Error:
                with told(self._server):
                    raise
            yield lambda: _answers(connection)
        finally:
            connection.close()


def _answers(connection: Connection[Any]) -> bool:
    """Whether the session that took the lock is the one that speaks: nobody connects it anew."""
    try:
        connection.execute("SELECT 1")
    except psycopg.Error:
        return False
    return True
