"""One server for each desk: two would each keep their own limits, live pages and jobs in memory."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from annotator.domain.errors import Refused


@contextmanager
def only_server(database: Path) -> Iterator[None]:
    """Holds the desk at this path while the block runs. Raises Refused if another process holds it.

    The system lets go of the lock when the process ends, however it ends; the file stays, and means nothing then.
    """
    handle = os.open(database.with_suffix(".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(handle, 20).decode("ascii", "replace").strip()
            raise Refused("desk_is_served", process=holder or "unknown") from None
        os.ftruncate(handle, 0)
        os.write(handle, str(os.getpid()).encode())
        yield
    finally:
        os.close(handle)
