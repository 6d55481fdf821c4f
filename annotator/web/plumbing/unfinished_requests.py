"""Ends connections on which a request begins and does not come to its end, so that others find a place.

Waitress reads requests without a thread for each, and so can hold many at once. But it ends one only if not a byte came
for two minutes: a byte now and then keeps it for good, and a clock that was set back keeps all of them.
"""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from waitress.channel import HTTPChannel

# Files besides connections: the database and what is read or written beside it, for each thread.
_OTHER_FILES = 200
MOST = 1_000
# Waitress's own, which browsers can live with even where little can be open.
_FEWEST = 100
_SECONDS_BETWEEN_LOOKS = 2.0


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds: how long a head may take, a body that comes slower than `slowest` bytes a second, and none at all."""

    head: float = 20.0
    body: float = 60.0
    idle: float = 120.0
    slowest: int = 1_000

    def has_ended(self, seconds: float, request: Any) -> bool:
        """Whether a connection that has waited so long for this request to be whole has waited too long."""
        if request is None:
            return seconds > self.idle
        if not request.headers_finished:
            return seconds > self.head
        return seconds > self.body and request.body_bytes_received < self.slowest * seconds


def most_connections() -> int:
    """How many may be open at once; the limit of open files is raised where it may be."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        if soft != resource.RLIM_INFINITY and soft < MOST + _OTHER_FILES:
            wanted = MOST + _OTHER_FILES
            soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
            resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))
        if soft != resource.RLIM_INFINITY:
            return max(_FEWEST, min(MOST, soft - _OTHER_FILES))
    return MOST


@contextmanager
def watched(server: Any, patience: Patience = Patience()) -> Iterator[None]:
    """While the block runs, connections of Waitress's `server` that have waited too long are ended."""
    over = threading.Event()
    thread = threading.Thread(target=_watch, args=(server, patience, over), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _watch(server: Any, patience: Patience, over: threading.Event) -> None:
    # Since when each has waited for the same request, by a clock that nobody sets.
    waiting: dict[HTTPChannel, tuple[Any, float]] = {}
    while not over.wait(min(_SECONDS_BETWEEN_LOOKS, patience.head / 2)):
        now, before = time.monotonic(), waiting
        waiting = {}
        for channel in _channels(server):
            # One that is being answered waits for the desk, and not the other way round.
            if channel.requests:
                continue
            known, since = before.get(channel, (None, now))
            request = channel.request
            waiting[channel] = request, since if known is request else now
            if patience.has_ended(now - waiting[channel][1], request):
                channel.will_close = True


def _channels(server: Any) -> list[HTTPChannel]:
    """Those of all addresses on which it listens."""
    sockets = server.map if hasattr(server, "map") else server._map
    return [each for each in list(sockets.values()) if isinstance(each, HTTPChannel)]
