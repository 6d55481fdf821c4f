"""Whose turn it is to write: one thread of this process at a time, and then one process."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from annotator.domain.errors import Refused
from annotator.running_counts import RunningCounts

# Seconds: how long a writer waits for another process, and from when on those behind it are sent away.
LONGEST = 10.0
PATIENCE = 1.0
# What is counted: the writers that had to wait, for how long in microseconds, and those that were sent away.
WAITED, WAITED_MICROSECONDS, SENT_AWAY = "waited", "waited_microseconds", "sent_away"


class WriteTurns:
    """While another program holds the database, only the first writer waits for it.

    If all did, no thread of the server would be left for those who only read. Where another server keeps the database,
    whoever has the turn `may_hang` at any statement, and those behind are sent away after a while, too.
    """

    def __init__(self, *, may_hang: bool = False) -> None:
        self._turn = threading.Lock()
        self._is_stuck, self._may_hang = False, may_hang
        self._begun = 0.0
        self.counts = RunningCounts()

    @contextmanager
    def one(self) -> Iterator[None]:
        """The turn of this thread. Raises Refused where the one before it waits for another program."""
        if not self._turn.acquire(blocking=False):
            self._wait()
        self._begun = time.perf_counter()
        try:
            yield
        finally:
            self._is_stuck = False
            self._turn.release()

    def _wait(self) -> None:
        self.counts.add(WAITED)
        since = time.perf_counter()
        try:
            while not self._turn.acquire(timeout=PATIENCE):
                if self._is_stuck or (self._may_hang and time.perf_counter() > self._begun + LONGEST):
                    self.counts.add(SENT_AWAY)
                    raise Refused("database_locked")
        finally:
            self.counts.add(WAITED_MICROSECONDS, int((time.perf_counter() - since) * 1e6))

    def begin(self, attempt: Callable[[float], bool]) -> None:
        """Begin a write transaction by `attempt`, which waits for so many seconds and returns whether it has begun.

        Raises Refused if another program holds the database for too long.
        """
        if attempt(PATIENCE):
            return
        self._is_stuck = True
        if not attempt(LONGEST - PATIENCE):
            self.counts.add(SENT_AWAY)
            raise Refused("database_locked")
