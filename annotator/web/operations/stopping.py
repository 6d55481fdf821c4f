"""How the server stops: it takes nobody in any more, and answers what was begun.

Waitress by itself gives its threads five seconds and sends nothing more of what does not fit into a socket.
"""

import logging
import signal
import time
from collections.abc import Callable
from typing import Any

from waitress import wasyncore

# Seconds: the longest reading takes a minute; systemd waits for ninety before it kills.
PATIENCE = 75.0
_TURN = 0.1
_log = logging.getLogger(__name__)


def run(server: Any, sockets: dict[int, Any], greet: Callable[[], None]) -> None:
    """Serve until SIGINT or SIGTERM, then answer what was begun; a second signal ends that.

    `server` is Waitress's, which was made with these `sockets` as its map. They are polled: select() knows no file
    beyond the thousandth. Whoever has read what `greet` says may stop it at once.
    """
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.default_int_handler)
    try:
        greet()
        wasyncore.loop(timeout=1, use_poll=True, map=sockets)
    except KeyboardInterrupt:
        try:
            _answer_begun(sockets)
        except KeyboardInterrupt:
            _log.warning("Stopped before all was answered")
    finally:
        # Its threads have nothing left to do, or have had their time.
        server.task_dispatcher.shutdown(timeout=1)
        wasyncore.close_all(sockets)


def _answer_begun(sockets: dict[int, Any]) -> None:
    for each in list(sockets.values()):
        if each.accepting:
            # Not its own close: that would take away what its threads wake this loop by.
            wasyncore.dispatcher.close(each)
    end = time.monotonic() + PATIENCE
    if begun := _begun(sockets):
        _log.warning("Stopping once what was begun is answered (requests: %d); a second signal stops at once", begun)
    while _begun(sockets) and time.monotonic() < end:
        wasyncore.loop(timeout=_TURN, use_poll=True, map=sockets, count=1)


def _begun(sockets: dict[int, Any]) -> int:
    """How many connections wait for the rest of an answer."""
    channels = [each for each in list(sockets.values()) if hasattr(each, "total_outbufs_len")]
    return sum(bool(each.requests or each.total_outbufs_len) for each in channels)
