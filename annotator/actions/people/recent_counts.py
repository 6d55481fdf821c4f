"""Counts what happened within the last seconds, in memory, by a clock that nobody sets."""

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable

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
            self._note(key)

    def note_within(self, limits: Iterable[tuple[str, int]]) -> bool:
        """Note each key once, and whether that was done: nothing is noted if one of them has as many as it may.

        Of several that ask at once, no more are noted than the limits allow.
        """
        wanted = tuple(limits)
        with self._lock:
            if any(len(self._recent(key)) >= most for key, most in wanted):
                return False
            for key, _ in wanted:
                self._note(key)
            return True

    def take_back(self, key: str) -> None:
        """As if the newest of this key had not been noted."""
        with self._lock:
            if recent := self._recent(key):
                recent.pop()

    def of(self, key: str) -> int:
        with self._lock:
            return len(self._recent(key))

    def seconds_until_fewer(self, key: str) -> float:
        """How long it takes until the oldest of them counts no more; 0 if there is none."""
        with self._lock:
            recent = self._recent(key)
            return recent[0] + self._seconds - self._clock() if recent else 0.0

    def _note(self, key: str) -> None:
        if len(self._noted) >= self._swept_at:
            self._sweep()
        self._noted.setdefault(key, deque()).append(self._clock())

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
