"""Servers on this machine that answer with exactly the given bytes, or never."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from ipaddress import ip_network

from annotator.network.fetching import Policy

# The only machine that tests may reach.
HERE = Policy(allow=frozenset({ip_network("127.0.0.1/32")}), seconds=10)

Behave = Callable[["Server", socket.socket, bytes], None]


@dataclass
class Server:
    """`seen` are the heads of the requests; `over` is set at the end of the test."""

    behave: Behave
    line: socket.socket = field(default_factory=lambda: socket.create_server(("127.0.0.1", 0)))
    context: ssl.SSLContext | None = None
    seen: list[bytes] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.port = int(self.line.getsockname()[1])

    def at(self, path: str = "/article", host: str = "127.0.0.1") -> str:
        return f"{'https' if self.context else 'http'}://{host}:{self.port}{path}"

    def run(self) -> None:
        while not self.over.is_set():
            with suppress(OSError):
                caller, _ = self.line.accept()
                threading.Thread(target=self._answer, args=(caller,), daemon=True).start()

    def _answer(self, caller: socket.socket) -> None:
        with suppress(OSError), caller:
            if self.context is None:
                self._behave(caller)
            else:
                with self.context.wrap_socket(caller, server_side=True) as secured:
                    self._behave(secured)

    def _behave(self, caller: socket.socket) -> None:
        head = b""
        # A TLS hello begins with 0x16 and has no such end.
        while b"\r\n\r\n" not in head and not head.startswith(b"\x16"):
            got = caller.recv(65_536)
            if not got:
                return
            head += got
        self.seen.append(head)
        self.behave(self, caller, head)

    def close(self) -> None:
        self.over.set()
        with suppress(OSError):
            self.line.shutdown(socket.SHUT_RDWR)
        self.line.close()


@contextmanager
def serving(behave: Behave, context: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server(behave, context=context)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.close()
        thread.join(5)


def answering(body: bytes, *headers: str, status: str = "200 OK") -> Behave:
    """The same answer to every request."""
    head = "".join(f"{one}\r\n" for one in (*headers, f"Content-Length: {len(body)}"))
    return saying(f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body)


def saying(raw: bytes) -> Behave:
    def behave(server: Server, caller: socket.socket, head: bytes) -> None:
        caller.sendall(raw)

    return behave


def leading(*locations: str) -> Behave:
    """Redirects each path `/0`, `/1`, … to the location with this index."""

    def behave(server: Server, caller: socket.socket, head: bytes) -> None:
        step = int(head.split()[1].strip(b"/") or b"0") % len(locations)
        caller.sendall(f"HTTP/1.1 302 Found\r\nLocation: {locations[step]}\r\nContent-Length: 0\r\n\r\n".encode())

    return behave


def trickling(start: bytes, drop: bytes) -> Behave:
    """Sends `start`, then one drop after the other until somebody closes the connection."""

    def behave(server: Server, caller: socket.socket, head: bytes) -> None:
        caller.sendall(start)
        while not server.over.wait(0.01):
            caller.sendall(drop)

    return behave


def silent(server: Server, caller: socket.socket, head: bytes) -> None:
    server.over.wait(30)


def flooding(start: bytes) -> Behave:
    """Sends `start`, then five gigabytes, to a client that reads so much."""

    def behave(server: Server, caller: socket.socket, head: bytes) -> None:
        caller.sendall(start)
        for _ in range(5_000):
            caller.sendall(b"<p>" + bytes(999_997).replace(b"\0", b"x"))

    return behave
