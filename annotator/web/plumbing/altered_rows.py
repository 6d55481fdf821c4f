"""Whether a fault comes of rows that another program wrote: it is asked at each of many faults, and takes a while."""

import threading
import time

from annotator.actions.history.seals import is_altered
from annotator.storage.database import Store

_SECONDS = 60.0


class LastLook:
    """What was found in the database when it was looked through last, for a minute."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._until, self._found = 0.0, False

    def finds_altered(self, store: Store) -> bool:
        with self._lock:
            if time.monotonic() >= self._until:
                self._found = is_altered(store)
                self._until = time.monotonic() + _SECONDS
            return self._found
