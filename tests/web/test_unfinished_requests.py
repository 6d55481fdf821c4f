"""Connections that send half a request and wait: others are served meanwhile, and these are ended."""

import http.client
import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from urllib.parse import urlsplit

import pytest
import waitress
from flask import Flask, request

from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.web.plumbing.unfinished_requests import MOST, Patience, most_connections, watched
from tests.serving import served
from tests.visitor import free_port

HEAD = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
BODY = b"POST /articles/new HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\ntext=Half"
SOON = Patience(head=0.3, body=0.3, idle=0.6)


def opened(port: int, sent: bytes) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=20)
    connection.sendall(sent)
    return connection


@pytest.mark.parametrize("sent", [HEAD, BODY, b""], ids=["half a head", "half a body", "nothing"])
def test_120_connections_that_send_half_a_request_keep_nobody_out(store: Store, person: Person, sent: bytes) -> None:
    with served(store.path) as (address, cookie), ExitStack() as slow:
        port = urlsplit(address).port
        assert port
        for _ in range(120):
            slow.enter_context(opened(port, sent))
        for _ in range(5):
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
            connection.request("GET", "/", headers={"Cookie": cookie})
            assert connection.getresponse().status == 200
            connection.close()


@contextmanager
def impatient() -> Iterator[int]:
    """A server that answers with what it was sent, and its port."""
    app = Flask("echo")

    @app.post("/")
    def echo() -> bytes:
        return request.get_data()

    # At two addresses, as a name of this machine may have.
    ports = free_port(), free_port()
    listen = " ".join(f"127.0.0.1:{port}" for port in ports)
    server = waitress.create_server(app, listen=listen, asyncore_use_poll=True)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    with watched(server, SOON):
        yield ports[1]
    server.close()


@pytest.mark.parametrize("sent", [HEAD, BODY, b""], ids=["half a head", "half a body", "nothing"])
def test_a_request_that_does_not_come_to_its_end_is_ended(sent: bytes) -> None:
    with impatient() as port, opened(port, sent) as connection:
        assert connection.recv(1) == b""


def test_a_byte_now_and_then_keeps_no_connection() -> None:
    over = threading.Event()
    with impatient() as port, opened(port, HEAD) as connection:

        def drip() -> None:
            while not over.wait(0.05):
                try:
                    connection.sendall(b"x")
                except OSError:
                    return

        dripping = threading.Thread(target=drip)
        dripping.start()
        try:
            # Whichever of the two ends first notices.
            assert connection.recv(1) == b""
        except ConnectionError:
            pass
        finally:
            over.set()
            dripping.join()


def test_a_large_file_that_comes_steadily_is_taken_however_long_it_takes() -> None:
    pause, piece = threading.Event(), b"x" * 20_000
    with (
        impatient() as port,
        opened(port, b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 300000\r\n\r\n") as connection,
    ):
        for _ in range(15):
            connection.sendall(piece)
            pause.wait(0.05)
        assert connection.recv(12) == b"HTTP/1.1 200"


def test_so_many_may_be_open_as_the_system_has_files_for() -> None:
    assert 100 <= most_connections() <= MOST
