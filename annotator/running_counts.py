"""What is counted while the desk runs: numbers under names that stand in the code, never anything of an article."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager


class RunningCounts:
    """Counts that many threads share, from the start of the process on."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._counts: Counter[str] = Counter()

    def add(self, name: str, by: int = 1) -> None:
        with self._lock:
            self._counts[name] += by

    @contextmanager
    def during(self, name: str) -> Iterator[None]:
        """One more while the block runs."""
        self.add(name)
        try:
            yield
        finally:
            self.add(name, -1)

    def of(self, name: str) -> int:
        return self._counts[name]
