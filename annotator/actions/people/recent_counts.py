"""Counts what happened within the last seconds, in memory, by a clock that nobody sets."""

import threading
import time
from collections import deque
from collections.abc import Callable

# So many keys are looked through for those that are over: who tries many names must not fill the memory.
_SWEPT_AT = 1_000


class RecentCounts:
    """How often each key was noted within the last `seconds`."""

    def __init__(self, seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._seconds, self._clock = seconds, clock
        self._lock = threading.Lock()
        self._noted: dict[str, deque[float]] = {}
        self._swept_at = _SWEPT_AT

    def note(self, key: str) -> None:
        with self._lock:
            if len(self._noted) >= self._swept_at:
                self._sweep()
            self._noted.setdefault(key, deque()).append(self._clock())

    def of(self, key: str) -> int:
        with self._lock:
            return len(self._recent(key))

    def seconds_until_fewer(self, key: str) -> float:
        """How long it takes until the oldest of them counts no more; 0 if there is none."""
        with self._lock:
            recent = self._recent(key)
            return recent[0] + self._seconds - self._clock() if recent else 0.0

    def _recent(self, key: str) -> deque[float]:
        noted = self._noted.get(key, deque())
        while noted and noted[0] <= self._clock() - self._seconds:
            noted.popleft()
        return noted

    def _sweep(self) -> None:
        for key in list(self._noted):
            if not self._recent(key):
                del self._noted[key]
        self._swept_at = max(_SWEPT_AT, 2 * len(self._noted))
