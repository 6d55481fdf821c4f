"""The key to a desk without accounts: whoever can read its server's terminal may come in, nobody else on the machine.

Every account of a machine can reach its port 127.0.0.1, so that an address alone must not open the desk.
"""

import hmac
import secrets
import threading
from collections.abc import Callable


class LocalKeys:
    """One key at a time, which opens the desk once; `announce` is called with the next one."""

    def __init__(self, announce: Callable[[str], None] = lambda _: None) -> None:
        self._announce = announce
        self._lock = threading.Lock()
        self._key = secrets.token_urlsafe(24)

    @property
    def next(self) -> str:
        return self._key

    def use(self, key: str) -> bool:
        """Whether `key` is the next one; if so, it opens nothing any more."""
        with self._lock:
            if not hmac.compare_digest(key.encode("utf-8", "replace"), self._key.encode()):
                return False
            self._key = secrets.token_urlsafe(24)
        self._announce(self._key)
        return True
