"""How a transaction ends: its COMMIT is answered in time, and what the server says beside it is heard.

The server limits how long a statement takes, but not for how long a COMMIT waits for a server that stands by.
"""

import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import psycopg
from psycopg import Connection
from psycopg.errors import Diagnostic

_TO_CANCEL = 5.0


@contextmanager
def ended_within(connection: Connection[Any], seconds: float) -> Iterator[None]:
    """Whatever the block waits for is given up then, and if the server does not hear that, so is the connection."""
    over = threading.Event()
    late = threading.Timer(seconds, _give_up, (connection, over))
    late.daemon = True
    late.start()
    try:
        yield
    finally:
        over.set()
        late.cancel()


def _give_up(connection: Connection[Any], over: threading.Event) -> None:
    with suppress(psycopg.Error, OSError):
        connection.cancel_safe(timeout=_TO_CANCEL)
    if over.wait(_TO_CANCEL):
        return
    with suppress(psycopg.Error, OSError), socket.socket(fileno=os.dup(connection.fileno())) as line:
        line.shutdown(socket.SHUT_RDWR)


def noting(warnings: list[str]) -> Callable[[Diagnostic], None]:
    """Notes each warning of the server, and no mere notice."""

    def noted(said: Diagnostic) -> None:
        if said.severity_nonlocalized == "WARNING":
            warnings.append(said.sqlstate or "")

    return noted
