"""A fetched page as WARC, read back with the library that other archives use."""

import gzip
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from warcio.archiveiterator import ArchiveIterator

from annotator.network import warc
from annotator.network.fetching import Fetched, fetch
from tests.conftest import ARTICLE
from tests.network.servers import HERE, answering, serving

AT = datetime(2026, 1, 16, 12, 30, 5, tzinfo=UTC)
PAGE = ARTICLE.encode()
PLAIN = Fetched("https://p.example/", "https://p.example/a", "93.184.215.14", 200, (), "utf-8", "text/html", PAGE)


def read(body: bytes):
    """The record's headers, the answer's status line and headers, and the payload, with its digests checked."""
    [found] = [
        (dict(one.rec_headers.headers), one.http_headers, one.content_stream().read())
        for one in ArchiveIterator(BytesIO(body), check_digests="raise")
    ]
    return found


def test_a_fetched_page_comes_back_with_its_digest_and_its_time():
    with serving(answering(gzip.compress(PAGE), "Content-Encoding: gzip", "X-Desk: Ä", "X-Desk: b\r\n c")) as server:
        got = fetch(server.at(), HERE)
    about, answer, payload = read(warc.write(got, AT.astimezone(timezone(timedelta(hours=2)))))
    assert payload == PAGE
    assert about["WARC-Target-URI"] == server.at()
    assert about["WARC-Date"] == "2026-01-16T12:30:05Z"
    assert about["WARC-IP-Address"] == "127.0.0.1"
    assert about["WARC-Payload-Digest"].startswith("sha256:")
    assert answer.statusline == "200 OK"
    assert answer.get_header("Content-Encoding") is None
    assert answer.get_header("X-Archive-Orig-Content-Encoding") == "gzip"
    assert answer.get_header("Content-Length") == str(len(PAGE))


@given(st.binary(min_size=1, max_size=300))
def test_every_body_comes_back_byte_for_byte(body):
    assert read(warc.write(replace(PLAIN, body=body), AT))[2] == body


@given(st.text(alphabet="a\r\n :é", max_size=12))
def test_a_header_with_a_line_break_makes_no_other_header(value):
    _, answer, payload = read(warc.write(replace(PLAIN, headers=(("X-One", value),)), AT))
    assert [name for name, _ in answer.headers] == ["X-One", "Content-Length"]
    assert payload == PAGE


def test_a_changed_page_does_not_match_its_digest():
    body = gzip.compress(gzip.decompress(warc.write(PLAIN, AT)).replace(b"bridge", b"tunnel"))
    with pytest.raises(Exception, match="digest"):
        read(body)


def test_a_time_without_a_zone_is_an_error():
    with pytest.raises(ValueError, match="zone"):
        warc.write(PLAIN, AT.replace(tzinfo=None))
