"""Bringing in articles by their address: where they are said to be, and what is refused."""

from dataclasses import replace
from functools import partial

import pytest

from annotator.actions import imports
from annotator.actions.fetching import Content, fetch_of, fetched, nothing_fetched
from annotator.cli.terminal import content
from annotator.domain.errors import Refused
from annotator.domain.reading_input import Input
from annotator.reading.article import read
from tests.conftest import refused
from tests.network.servers import HERE, answering, leading, serving

WORDS = """<p>The council met on Monday in the old hall, and it talked about the bridge for three hours.</p>
<p>The old bridge, built in 1931, will be taken down, and its stones go to the museum. <a href="more">More</a>.</p>"""
FETCH = partial(fetched, policy=HERE)


def page(head: str = "") -> bytes:
    return f"<html><head><title>The bridge</title>{head}</head><body><article>{WORDS}</article></body></html>".encode()


def address_of(came: Content) -> str | None:
    return read(came.as_input()).facts.url


def test_several_addresses_and_files_come_in_together(store, person, tmp_path):
    file = tmp_path / "page.html"
    file.write_bytes(page().replace(b"Monday", b"Friday"))
    with serving(answering(page())) as well, serving(answering(b"", status="404 Not Found")) as ill:
        named = [well.at(), ill.at(), str(file), well.at()]
        outcomes = list(imports.import_many(store, person, named, partial(content, fetch=FETCH)))
    assert [outcome.source for outcome in outcomes] == named
    assert [outcome.error.code if outcome.error else None for outcome in outcomes] == [None, "page_missing", None, None]
    assert outcomes[3].done == replace(outcomes[0].done, is_new=False)


def test_many_addresses_are_read_on_every_core_and_stored_in_order(store, person):
    with serving(answering(page(), "Content-Type: text/html; charset=utf-8")) as server:
        named = [server.at(f"/{number}") for number in range(7)]
        outcomes = list(imports.import_many(store, person, named, partial(content, fetch=FETCH)))
    assert [outcome.source for outcome in outcomes] == named
    assert [outcome.done.is_new for outcome in outcomes] == [True] + [False] * 6
    assert [head.split()[1] for head in server.seen] == [f"/{number}".encode() for number in range(7)]


def test_after_a_redirect_the_article_stands_where_it_was_found():
    with serving(answering(page())) as there, serving(leading(there.at("/2026/bridge"))) as server:
        came = FETCH(server.at("/0"))
    assert address_of(came) == there.at("/2026/bridge")
    assert f'href="{there.at("/2026/more")}"' in read(came.as_input()).html


@pytest.mark.parametrize(
    ("claimed", "found", "known"),
    [
        ("https://paper.example/bridge", "https://www.paper.example/bridge?amp=1", "https://paper.example/bridge"),
        ("https://paper.example/bridge", "https://amp.paper.example/b", "https://paper.example/bridge"),
        ("https://www.paper.example/bridge", "https://news.paper.example/b", "https://www.paper.example/bridge"),
        ("https://other.example/bridge", "https://paper.example/b", "https://paper.example/b"),
        ("https://notpaper.example/bridge", "https://paper.example/b", "https://paper.example/b"),
        ("https://paper.example/bridge", "https://notpaper.example/b", "https://notpaper.example/b"),
        ("https://other.example/bridge", "https://paper.example/", None),
    ],
)
def test_a_page_speaks_for_its_own_site_only(claimed, found, known):
    came = Content(page(f'<link rel="canonical" href="{claimed}">'), url=found)
    assert address_of(came) == known


def test_a_page_that_was_saved_may_name_any_address():
    saved = page('<link rel="canonical" href="https://other.example/bridge">')
    assert read(Input(saved, url="https://paper.example/b")).facts.url == "https://other.example/bridge"


@pytest.mark.parametrize(
    ("body", "words"), [(b"%PDF-1.7\n\x01", "a PDF"), (b"\x89PNG\r\n\x1a\n" + bytes(64), "a PNG image")]
)
def test_what_is_no_article_is_called_by_its_name(body, words):
    with serving(answering(body, "Content-Type: text/html")) as server:
        came = FETCH(server.at())
    with pytest.raises(Refused, match=words):
        read(came.as_input())


def test_offline_nothing_is_asked_for():
    assert fetch_of(is_offline=True) is nothing_fetched
    assert fetch_of(is_offline=False) is fetched
    with refused(Refused, "offline"):
        content("https://paper.example/", fetch_of(is_offline=True))
