"""With which code a server refused a connection: its words are in its own language, and its codes are not.

libpq hands on the words alone. What it writes down of a conversation, if somebody asks for that, holds the code, too.
"""

import os
import re
import select
import time
from functools import lru_cache

from psycopg import pq

# Seconds. The server has just answered, so that it takes no longer unless it went since.
_PATIENCE = 5
_RESPONSE = re.compile(r'\bB\t\d+\tErrorResponse\t S ".*?" V "\w+" C "(\w{5})" M "(.*?)" (?:[A-Z] "|\\x00)', re.DOTALL)
_EVENTS = {pq.PollingStatus.READING: select.POLLIN, pq.PollingStatus.WRITING: select.POLLOUT}


# As often as a server says the same, it is asked once: what libpq needs to write things down is never given back.
@lru_cache(maxsize=64)
def sqlstate(conninfo: str, words: str) -> str | None:
    """The code that belongs to these words of a server, which is asked again to let somebody in.

    None if it says something else by now, or if nothing can be written down: on other systems, or by an older libpq.
    """
    if not hasattr(os, "memfd_create"):
        return None
    written = _written(conninfo).decode("utf-8", "replace")
    return next((code for code, message in _RESPONSE.findall(written) if message in words), None)


def _written(conninfo: str) -> bytes:
    # It may hold a password, so it is in memory only.
    file = os.memfd_create("refusal")
    try:
        connection = pq.PGconn.connect_start(conninfo.encode())
        try:
            connection.trace(file)
            _follow(connection)
            connection.untrace()
        finally:
            connection.finish()
        return os.pread(file, 1 << 16, 0)
    finally:
        os.close(file)


def _follow(connection: pq.abc.PGconn) -> None:
    """Until it is let in or refused."""
    until = time.monotonic() + _PATIENCE
    while connection.status != pq.ConnStatus.BAD and (left := until - time.monotonic()) > 0:
        event = _EVENTS.get(pq.PollingStatus(connection.connect_poll()))
        if event is None:
            return
        waiting = select.poll()
        waiting.register(connection.socket, event)
        waiting.poll(left * 1_000)
