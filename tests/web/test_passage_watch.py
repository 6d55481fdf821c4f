"""The page that tells whether pages still say what evidence rests on."""

from dataclasses import replace

import pytest

from annotator.actions import evidence, jobs, sources, units
from annotator.actions.fetching import Content
from annotator.domain.evidence import EvidenceForm
from tests.desks import app_over
from tests.web.conftest import Browser, only

PAGE = "<h1>The log</h1><p>The light has {} steps and two doors.</p><p>It was painted twice, in white and in red.</p>"


@pytest.fixture
def pages():
    """What the address answers, from one fetch to the next."""
    return ["1,204"]


@pytest.fixture
def online(store, person, pages):
    return Browser(app_over(store, person, fetch=lambda url: _page(url, pages)).test_client())


def _page(url, pages):
    return Content(PAGE.format(pages[-1]).encode(), url=url)


@pytest.fixture
def tied(store, person, harbour, pages):
    unit = units.make_unit(store, person, harbour, "claim", sentence=3)
    source = sources.add_source(store, person, replace(sources.blank_source("Log"), url="https://port.example/log"))
    jobs.ask_capture(store, person, source.id, lambda url: _page(url, pages))
    jobs.run_due(store, lambda url: _page(url, pages))
    evidence.add_evidence(store, person, unit.id, source.id, EvidenceForm(passage="The light has 1,204 steps"))
    return source


def test_pages_are_fetched_again_and_what_changed_is_shown(online, store, harbour, pages, tied):
    address = f"/articles/{harbour}/watch"
    assert only(online.see(f"/articles/{harbour}/coverage"), f"a[href='{address}']")
    assert only(online.see(address), "h1").text == "Every passage is still on its page"
    pages.append("1,402")
    assert online.post(address).location == address
    page = online.see(address)
    assert only(page, "h1").text == "1 page is being fetched"
    assert only(page, "#watched")["hx-trigger"] == "every 2s"
    jobs.run_due(store, lambda url: _page(url, pages))
    page = online.see(address)
    assert only(page, "h1").text == "One passage cannot be read on its page any more"
    lost = only(page, "[data-lost]")
    assert [(each.name, each.text) for each in lost.select("del, ins")] == [("del", "1,204"), ("ins", "1,402")]
    assert not page.select("[hx-trigger]")


def test_a_page_that_was_never_fetched_is_told_apart_from_one_that_could_not_be_read(online, store, person, harbour):
    unit = units.make_unit(store, person, harbour, "claim", sentence=3)
    source = sources.add_source(store, person, replace(sources.blank_source("Log"), url="https://port.example/log"))
    evidence.add_evidence(store, person, unit.id, source.id, EvidenceForm(passage="The light has 1,204 steps"))
    page = online.see(f"/articles/{harbour}/watch")
    assert only(page, "h1").text == "Not every page was fetched yet"
    assert only(page, "h2").text.split()[1:4] == ["Never", "fetched", "from"]


def test_where_nothing_can_be_fetched_the_page_says_so(browser, harbour, tied):
    page = browser.see(f"/articles/{harbour}/watch")
    assert "offline" in only(page, "#watched").text
    assert not page.select("#watched form")
    assert browser.post(f"/articles/{harbour}/watch").status_code == 422


def test_an_article_without_words_from_pages_has_nothing_to_watch(online, harbour):
    page = online.see(f"/articles/{harbour}/watch")
    assert only(page, "h1").text == "No words from a page with an address"
    answer = online.post(f"/articles/{harbour}/watch")
    assert answer.status_code == 422
    assert "nothing to fetch again" in answer.text
