"""A team's desk behind nginx and Caddy, as the guide to installing sets them up.

Where one of them or openssl is missing, its tests say so and are skipped.
"""

import socket
import ssl
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.installing.conftest import NAME, PASSPHRASE
from tests.installing.fronts import FRONTS, Certificate, Front, certificate, found
from tests.visitor import Visitor, free_port

# Linux has all of 127.0.0.0/8; elsewhere, a browser could not be told from the front by its address.
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="needs a second loopback address")
BROWSER = "127.0.0.7"
FORGED = {"X-Forwarded-For": "198.51.100.7", "X-Forwarded-Proto": "http", "X-Forwarded-Host": "evil.example"}


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Certificate:
    if found("openssl") is None:
        pytest.skip("no openssl on this machine: install it to test the servers in front of a desk")
    return certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture(params=FRONTS)
def start(request: pytest.FixtureRequest, tmp_path: Path, own: Certificate) -> Callable[[int], object]:
    if found(request.param) is None:
        pytest.skip(f"no {request.param} on this machine: install it to test it in front of a desk")
    return lambda desk: FRONTS[request.param](tmp_path, desk, own)


@pytest.fixture
def front(start: Callable[[int], object], desk: int) -> Iterator[Front]:
    with start(desk) as front:
        yield front


@pytest.fixture
def visitor(front: Front, own: Certificate) -> Visitor:
    return Visitor(front.tls, NAME, tls=ssl.create_default_context(cafile=own.chain), source=BROWSER)


def test_a_team_signs_in_through_it_and_is_known_by_its_own_address(visitor: Visitor) -> None:
    visitor.headers = FORGED
    answer = visitor.post("/sign-in", "/sign-in", login="vera", passphrase=PASSPHRASE)
    assert (answer.status, answer.headers["Location"]) == (303, "/")
    assert "; Secure" in answer.headers["Set-Cookie"]
    account = visitor.get("/account")
    assert f"{BROWSER}, since" in account.text
    assert FORGED["X-Forwarded-For"] not in account.text
    assert "max-age=" in account.headers["Strict-Transport-Security"]
    assert "default-src 'none'" in account.headers["Content-Security-Policy"]


def test_it_lets_an_article_through_that_is_as_large_as_the_desk_takes(visitor: Visitor) -> None:
    visitor.post("/sign-in", "/sign-in", login="vera", passphrase=PASSPHRASE)
    answer = visitor.post("/articles/new", "/articles/new", html="<p>" + "a word " * 3_800_000)
    assert answer.status == 413
    assert "larger than 20 MB" in answer.text, "the desk's own words, not those of the front"


def test_it_answers_for_the_desk_only_and_leads_from_http_to_https(visitor: Visitor, front: Front) -> None:
    assert "Sign in" in visitor.get("/sign-in").text
    assert "Sign in" not in visitor.get("/sign-in", Host="evil.example").text
    clear = Visitor(front.clear, NAME).get("/sources")
    assert clear.status in (301, 308)
    assert clear.headers["Location"].startswith(f"https://{NAME}")


def test_requests_that_are_half_sent_keep_nobody_out(visitor: Visitor, front: Front) -> None:
    trusting = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    with ExitStack() as slow:
        for number in range(120):
            plain = socket.create_connection(("127.0.0.1", front.tls), timeout=20)
            line = slow.enter_context(trusting.wrap_socket(plain, server_hostname=NAME))
            # Half of them half a head, half of them half a body, which nginx passes on at once.
            rest = b"X-Slow: " if number % 2 else b"Content-Length: 1000\r\n\r\nlogin="
            line.sendall(b"POST /sign-in HTTP/1.1\r\nHost: " + NAME.encode() + b"\r\n" + rest)
        assert "Sign in" in visitor.get("/sign-in").text


def test_it_logs_no_address_that_was_asked_for(start: Callable[[int], object], own: Certificate) -> None:
    with start(free_port()) as front:
        tls = ssl.create_default_context(cafile=own.chain)
        assert Visitor(front.tls, NAME, tls=tls).get("/join/secret-invitation?q=secret-words").status == 502
        Visitor(front.clear, NAME).get("/join/secret-invitation")
    assert front.lines
    assert "secret" not in "".join(front.lines)
    files = [path for path in front.folder.rglob("*") if path.is_file()]
    assert [path for path in files if "secret" in path.read_text("utf-8", "replace")] == []
