"""Who may capture, and who may delete, where files are too far away to be looked at within a transaction."""

import fcntl
import os
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from annotator.domain.errors import Refused

# Seconds that a capture waits for a deletion, and a deletion for captures.
CAPTURE_WAITS, REMOVAL_WAITS = 5, 60
_STEP = 0.05
StillHeld = Callable[[], bool]


class ContentsLocks(Protocol):
    """The locks of one desk, for all who serve it. Each block is given what tells whether the lock is still held."""

    def capturing(self) -> AbstractContextManager[StillHeld]:
        """Many may. Raises Refused("contents_being_removed")."""
        ...

    def removing(self) -> AbstractContextManager[StillHeld]:
        """One may, while nobody captures. Raises Refused("contents_being_kept")."""
        ...


class FileLocks:
    """For a desk in a file: the system lets go of them when a process ends, however it ends."""

    def __init__(self, path: Path) -> None:
        self._path = path

    @contextmanager
    def capturing(self) -> Iterator[StillHeld]:
        """See `ContentsLocks.capturing`."""
        with self._held(fcntl.LOCK_SH, CAPTURE_WAITS, "contents_being_removed"):
            yield lambda: True

    @contextmanager
    def removing(self) -> Iterator[StillHeld]:
        """See `ContentsLocks.removing`."""
        with self._held(fcntl.LOCK_EX, REMOVAL_WAITS, "contents_being_kept"):
            yield lambda: True

    @contextmanager
    def _held(self, kind: int, seconds: float, code: str) -> Iterator[None]:
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            until = time.monotonic() + seconds
            while not _taken(handle, kind):
                if time.monotonic() > until:
                    raise Refused(code)
                time.sleep(_STEP)
            yield
        finally:
            os.close(handle)


def _taken(handle: int, kind: int) -> bool:
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
