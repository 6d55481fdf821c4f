"""The moment by which all of a fetch has to be over, however slowly its bytes arrive."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from annotator.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Deadline:
    """`seconds` is the time for all of the fetch; `at` is when that time is over, in seconds of the monotonic clock."""

    seconds: float
    at: float

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        return cls(seconds, time.monotonic() + seconds)

    def is_over(self) -> bool:
        return time.monotonic() >= self.at

    def left(self, host: str) -> float:
        """The seconds that remain. Raises `Refused("never_answers")` if there are none."""
        left = self.at - time.monotonic()
        if left <= 0:
            raise self.missed(host)
        return left

    def missed(self, host: str) -> Refused:
        return Refused("never_answers", host=host, seconds=f"{self.seconds:g}")

    @contextmanager
    def closing(self, sock: socket.socket, host: str) -> Iterator[None]:
        """Closes the connection at the deadline, as the timeout of a socket starts again with every byte.

        Raises `Refused("never_answers")` then: to the code inside, a closed connection looks like another error, or
        like the end of a body that declares no length.
        """
        cut = threading.Event()

        def close() -> None:
            cut.set()
            try:
                # Not SSLSocket.shutdown, after which reading would go on without encryption.
                socket.socket.shutdown(sock, socket.SHUT_RDWR)
            except OSError:
                return

        timer = threading.Timer(self.left(host), close)
        timer.daemon = True
        timer.start()
        try:
            yield
        except Exception:
            if cut.is_set() or self.is_over():
                raise self.missed(host) from None
            raise
        finally:
            timer.cancel()
        if cut.is_set() or self.is_over():
            raise self.missed(host)
