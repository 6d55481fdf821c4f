"""One moment by which all of a fetch is over, however slowly each byte of it comes."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from annotator.domain.errors import Refused


@dataclass(frozen=True, slots=True)
class Deadline:
    """`seconds` were given in all; `at` is when they are over, by the monotonic clock."""

    seconds: float
    at: float

    @classmethod
    def after(cls, seconds: float) -> "Deadline":
        return cls(seconds, time.monotonic() + seconds)

    def is_over(self) -> bool:
        return time.monotonic() >= self.at

    def left(self, host: str) -> float:
        """Seconds; raises `Refused("never_answers")` where none are left."""
        left = self.at - time.monotonic()
        if left <= 0:
            raise self.missed(host)
        return left

    def missed(self, host: str) -> Refused:
        return Refused("never_answers", host=host, seconds=f"{self.seconds:g}")

    @contextmanager
    def closing(self, sock: socket.socket, host: str) -> Iterator[None]:
        """Cuts the line at the deadline: a socket's own timeout begins anew with every byte.

        Raises `Refused("never_answers")` in place of what the cut looks like from inside, which with
        a body of no declared length is a proper end.
        """
        cut = threading.Event()

        def close() -> None:
            cut.set()
            try:
                # That of the plain socket: SSLSocket.shutdown would go on reading without encryption.
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
