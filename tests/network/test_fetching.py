"""Fetching from real servers that misbehave."""

import gzip
import socket
import ssl
import tracemalloc
import zlib
from dataclasses import replace
from ipaddress import ip_address, ip_network
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import SENTENCES, DeskError, Refused, RuleBroken, say
from annotator.network import fetching
from annotator.network.fetching import Policy, fetch
from tests.conftest import ARTICLE, refused
from tests.network.servers import HERE, Server, answering, flooding, leading, saying, serving, silent, trickling

HASTY = replace(HERE, seconds=0.3)
SMALL = replace(HERE, most=200_000)
PAGE = ARTICLE.encode()
KEYS = Path(__file__).parent / "keys"
OK = b"HTTP/1.1 200 OK\r\n"


def test_a_page_is_fetched_with_its_headers_and_its_bytes():
    with serving(answering(PAGE, "Content-Type: text/html; charset=UTF-8")) as server:
        got = fetch(server.at("/ä?q=é#part"), HERE)
    assert (got.status, got.charset, got.media_type, got.body) == (200, "utf-8", "text/html", PAGE)
    assert got.asked == server.at("/ä?q=é#part")
    assert got.final == server.at("/%C3%A4?q=%C3%A9")


def test_a_request_does_not_identify_the_person():
    with serving(answering(PAGE, "Set-Cookie: who=you")) as server:
        fetch(server.at(), HERE)
        fetch(server.at(), HERE)
    names = [[line.split(b":")[0].lower() for line in head.split(b"\r\n")[1:-2]] for head in server.seen]
    assert names[0] == names[1]
    assert set(names[0]) == {b"host", b"user-agent", b"accept", b"accept-encoding", b"connection"}


def chunked(body: bytes) -> bytes:
    return b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%b\r\n0\r\n\r\n" % (len(body), body)


@pytest.mark.parametrize("length", [chunked, lambda body: b"\r\n" + body], ids=["chunks", "no length"])
def test_a_compressed_page_is_decoded(length):
    with serving(saying(OK + b"Content-Encoding: gzip\r\n" + length(gzip.compress(PAGE)))) as server:
        assert fetch(server.at(), HERE).body == PAGE


def test_redirects_are_followed():
    with serving(answering(PAGE)) as there, serving(leading("/1", "../2", there.at("/früh am Tag"))) as server:
        got = fetch(server.at("/0"), HERE)
    assert got.final == there.at("/fr%C3%BCh%20am%20Tag")
    assert got.asked == server.at("/0")


@pytest.mark.parametrize(
    ("body", "media_type"),
    [
        (PAGE, "text/html"),
        ("\ufeff<html><p>Wide".encode("utf-16-le"), "text/html"),
        (b"Only words.\n\nAnd more, where 2 < 3.", "text/plain"),
        (b"%PDF-1.7\n\x00\x01", "application/pdf"),
        (b"\x89PNG\r\n\x1a\n" + bytes(64), "image/png"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml"),
        (
            b"PK\x03\x04" + bytes(30) + b"word/document.xml",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ),
    ],
)
def test_the_media_type_is_found_in_the_bytes(body, media_type):
    with serving(answering(body, "Content-Type: video/mp4")) as server:
        assert fetch(server.at(), HERE).media_type == media_type


@pytest.mark.parametrize(
    "body", [bytes(range(32)) * 99, b"PK\x03\x04" + bytes(99), b"\0\0\0\x18ftypmp42" + bytes(99)], ids="nze"
)
def test_other_bytes_are_refused_whatever_media_type_is_declared(body):
    with serving(answering(body, "Content-Type: text/html")) as server, refused(Refused, "not_a_page"):
        fetch(server.at(), HERE)


@pytest.mark.parametrize(
    ("status", "code"),
    [
        ("401 Unauthorized", "page_closed"), ("403 Forbidden", "page_closed"), ("404 Not Found", "page_missing"),
        ("410 Gone", "page_gone"), ("429 Too Many Requests", "too_many_requests"), ("500 Oh", "server_trouble"),
        ("503 Busy", "server_trouble"), ("418 Teapot", "page_status"), ("304 Not Modified", "page_status"),
    ],
)  # fmt: skip
def test_each_status_of_an_answer_has_its_refusal(status, code):
    with serving(answering(PAGE, status=status)) as server, pytest.raises(Refused) as caught:
        fetch(server.at(), HERE)
    assert caught.value.code == code
    assert status[:3] in say(caught.value)
    assert "127.0.0.1" in say(caught.value)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "broken_off"),
        (b"SSH-2.0-OpenSSH_9.6\r\n", "broken_off"),
        (OK + b"Content-Length: 900\r\n\r\n<p>Half of it", "broken_off"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\nffff\r\n<p>Half of it", "broken_off"),
        (OK + b"Transfer-Encoding: chunked\r\n\r\nnonsense\r\n", "broken_off"),
        (OK + b"Content-Encoding: gzip\r\n\r\n<p>No gzip at all", "broken_off"),
        (OK + b"Content-Length: many\r\n\r\n", "page_empty"),
        (OK + b"X: " + b"y" * 70_000 + b"\r\n\r\n", "broken_off"),
        (OK + b"".join(b"X%d: y\r\n" % n for n in range(300)) + b"\r\n", "broken_off"),
        (OK + b"Content-Length: 0\r\n\r\n", "page_empty"),
        (OK + b"\r\n  \n", "page_empty"),
        (b"HTTP/1.1 302 Found\r\nLocation: javascript:alert(1)\r\n\r\n", "leads_astray"),
        (b"HTTP/1.1 302 Found\r\nLocation: file:///etc/hosts\r\n\r\n", "leads_astray"),
        (b"HTTP/1.1 302 Found\r\nLocation: http://[::1\r\n\r\n", "leads_astray"),
        (b"HTTP/1.1 302 Found\r\nLocation: http://a:b@127.0.0.1/\r\n\r\n", "address_with_password"),
        (b"HTTP/1.1 302 Found\r\n\r\n", "page_status"),
    ],
)
def test_a_broken_answer_is_refused(raw, code):
    with serving(saying(raw)) as server, refused(Refused, code):
        fetch(server.at(), HERE)


def test_a_loop_of_redirects_ends():
    with serving(leading("/1", "/0")) as server, refused(Refused, "too_many_redirects"):
        fetch(server.at("/0"), HERE)
    assert len(server.seen) == 6


@pytest.mark.parametrize(
    "target",
    ["http://169.254.169.254/latest/meta-data/", "http://127.0.0.2/", "http://[::1]/", "http://[::ffff:10.0.0.1]/"],
)
def test_no_redirect_leads_into_this_network(target):
    with serving(leading(target)) as server, refused(Refused, "not_public"):
        fetch(server.at("/0"), HERE)


def test_this_machine_is_never_reached_unless_it_is_allowed():
    with serving(answering(PAGE)) as server:
        for host in ("127.0.0.1", "localhost", "2130706433", "[::ffff:127.0.0.1]"):
            with refused(Refused, "not_public"):
                fetch(server.at(host=host))
    assert server.seen == []


def test_a_public_host_at_another_services_port_is_refused():
    public = Policy(resolve=lambda host, port: (ip_address("93.184.215.14"),))
    with refused(Refused, "not_public"):
        fetch("http://paper.example:25/", public)


def test_a_host_with_one_address_inside_the_network_is_refused():
    mixed = replace(HERE, resolve=lambda host, port: (ip_address("127.0.0.1"), ip_address("10.0.0.1")))
    with serving(answering(PAGE)) as server, refused(Refused, "not_public"):
        fetch(server.at(host="paper.example"), mixed)
    assert server.seen == []


def test_a_second_answer_of_the_name_server_is_never_used():
    answers = iter([(ip_address("127.0.0.1"),), (ip_address("10.0.0.1"),)])
    rebound = replace(HERE, resolve=lambda host, port: next(answers))
    with serving(answering(PAGE)) as server:
        assert fetch(server.at(host="paper.example"), rebound).body == PAGE
    assert f"Host: paper.example:{server.port}".encode() in server.seen[0]
    assert next(answers) == (ip_address("10.0.0.1"),)


def test_every_redirect_is_looked_up_and_checked_again():
    asked = []

    def resolve(host, port):
        asked.append(host)
        return (ip_address("127.0.0.1" if host == "paper.example" else "10.0.0.1"),)

    with serving(leading("http://inside.example/")) as server, refused(Refused, "not_public"):
        fetch(server.at("/0", host="paper.example"), replace(HERE, resolve=resolve))
    assert asked == ["paper.example", "inside.example"]


def test_the_second_address_of_a_host_is_tried_if_the_first_does_not_answer():
    loopback = frozenset({ip_network("127.0.0.0/8")})
    both = Policy(allow=loopback, resolve=lambda host, port: (ip_address("127.0.0.9"), ip_address("127.0.0.1")))
    with serving(answering(PAGE)) as server:
        assert fetch(server.at(host="paper.example"), both).body == PAGE


def test_a_host_that_accepts_no_connection_is_refused():
    with socket.create_server(("127.0.0.1", 0)) as line:
        port = line.getsockname()[1]
    with refused(Refused, "no_connection"):
        fetch(f"http://127.0.0.1:{port}/", HERE)


@pytest.mark.parametrize(
    "behave",
    [
        silent,
        trickling(OK, b"x"),
        trickling(OK + b"X: ", b"y"),
        trickling(b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        trickling(OK + b"\r\n", b"<p>"),
        trickling(OK + b"Content-Length: 9000000\r\n\r\n", b"<p>"),
        trickling(OK + b"Transfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        trickling(OK + b"Content-Encoding: gzip\r\n\r\n", gzip.compress(b"")),
    ],
    ids=["silent", "line", "header", "continue", "body", "length", "chunks", "gzip"],
)
def test_a_slow_trickle_does_not_extend_the_deadline(behave):
    with serving(behave) as server, refused(Refused, "never_answers"):
        fetch(server.at(), HASTY)


def test_a_handshake_that_never_ends_is_stopped_at_the_deadline():
    with socket.create_server(("127.0.0.1", 0)) as line, refused(Refused, "never_answers"):
        fetch(f"https://127.0.0.1:{line.getsockname()[1]}/", HASTY)


def test_all_redirects_share_one_deadline():
    def behave(server: Server, caller: socket.socket, head: bytes) -> None:
        server.over.wait(0.1)
        caller.sendall(b"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")

    with serving(behave) as server, refused(Refused, "never_answers"):
        fetch(server.at(), replace(HERE, seconds=0.35))


@pytest.mark.parametrize(
    "start",
    [OK + b"\r\n", OK + b"Content-Length: 5000000000\r\n\r\n"],
    ids=["no length", "length"],
)
def test_five_gigabytes_are_not_read_to_their_end(start):
    with serving(flooding(start)) as server, refused(Refused, "page_too_large"):
        fetch(server.at(), SMALL)


def bomb(megabytes: int) -> bytes:
    pack = zlib.compressobj(9, wbits=31)
    return b"".join(pack.compress(bytes(1_000_000)) for _ in range(megabytes)) + pack.flush()


@pytest.mark.parametrize("length", [chunked, lambda body: b"\r\n" + body], ids=["chunks", "no length"])
def test_a_bomb_is_stopped_while_it_is_decoded(length):
    behave = saying(OK + b"Content-Encoding: gzip\r\n" + length(bomb(200)))
    with serving(behave) as server:
        tracemalloc.start()
        with refused(Refused, "page_too_large"):
            fetch(server.at(), SMALL)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 8_000_000


def test_an_error_page_is_not_read_at_all():
    with serving(flooding(b"HTTP/1.1 404 Not Found\r\n\r\n")) as server, refused(Refused, "page_missing"):
        fetch(server.at(), SMALL)


@pytest.fixture
def paper():
    """A server with a certificate for paper.example, by an authority that only the tests know."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(KEYS / "paper.pem")
    with serving(answering(PAGE), context) as server:
        yield server


def at_home(*, known: bool) -> Policy:
    return replace(
        HERE,
        resolve=lambda host, port: (ip_address("127.0.0.1"),),
        authorities=str(KEYS / "authority.pem") if known else None,
    )


def test_the_certificate_is_checked_for_the_host_name_of_the_address(paper):
    got = fetch(paper.at(host="paper.example"), at_home(known=True))
    assert got.body == PAGE
    assert got.final == paper.at(host="paper.example")


@pytest.mark.parametrize(
    ("host", "known"), [("paper.example", False), ("other.example", True)], ids=["authority", "name"]
)
def test_an_invalid_certificate_is_refused(paper, host, known):
    with refused(Refused, "not_trusted"):
        fetch(paper.at(host=host), at_home(known=known))
    assert paper.seen == []


def test_a_server_without_tls_is_refused():
    with serving(answering(PAGE)) as server, refused(Refused, "not_secured"):
        fetch(server.at().replace("http:", "https:"), HERE)


def test_a_trickle_over_tls_ends_at_the_deadline_too():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(KEYS / "paper.pem")
    with serving(trickling(OK + b"\r\n", b"<p>"), context) as server, refused(Refused, "never_answers"):
        fetch(server.at(host="paper.example"), replace(at_home(known=True), seconds=0.5))


@pytest.mark.parametrize(
    ("url", "kind", "code"),
    [
        ("ftp://paper.example/", RuleBroken, "not_an_address"),
        ("file:///etc/hosts", RuleBroken, "not_an_address"),
        ("https://", RuleBroken, "not_an_address"),
        ("https://paper.example:99999/", RuleBroken, "not_an_address"),
        ("https://paper.example:0/", RuleBroken, "not_an_address"),
        ("https://paper.example/\r\nX: y", RuleBroken, "not_an_address"),
        ("https://anna:secret@paper.example/", RuleBroken, "address_with_password"),
        ("https://" + "a" * 70 + ".example/", Refused, "no_such_host"),
    ],
)
def test_an_invalid_address_is_never_requested(url: str, kind: type[DeskError], code: str):
    with refused(kind, code):
        fetch(url, HERE)


def test_every_answer_in_the_table_has_a_sentence():
    assert set(fetching._ANSWERS.values()) <= set(SENTENCES)


STARTS = st.sampled_from([b"", OK, b"HTTP/1.1 302 Found\r\nLocation: ", b"HTTP/1.0 200\r\n", b"HTTP/1.1 206 Partly\n"])
HEADERS = st.sampled_from(
    [b"Content-Encoding: gzip\r\n", b"Content-Encoding: br\r\n", b"Content-Encoding: zstd, deflate\r\n",
     b"Content-Type: text/html; charset*=x''%ff\r\n", b"Content-Type: ;;=\xff\r\n", b"Transfer-Encoding: chunked\r\n",
     b"Content-Length: 3, 4\r\n", b"Content-Length: 2\r\n", b"Location: //[\xff\r\n", b" folded: yes\r\n", b"\r\n"]
)  # fmt: skip


@given(STARTS, st.lists(HEADERS, max_size=4), st.binary(max_size=80))
def test_any_answer_gives_a_page_or_a_refusal(start, headers, rest):
    with serving(saying(start + b"".join(headers) + b"\r\n" + rest)) as server:
        result = ""
        try:
            result = fetch(server.at(), HERE).media_type
        except DeskError as error:
            result = say(error)
    assert result
