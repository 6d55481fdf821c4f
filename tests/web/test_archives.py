"""The buttons that ask an archive, on the page of a source and where pages are watched."""

from dataclasses import replace

import pytest

from annotator.actions import evidence, jobs, sources, units
from annotator.actions.fetching import nothing_fetched
from annotator.domain.evidence import EvidenceForm
from annotator.domain.jobs import FAILED, Trouble
from annotator.storage import jobs as job_rows
from annotator.storage import sources as source_rows
from tests.archive_server import ACCESS, SECRET, archiving
from tests.desks import app_over
from tests.network.servers import answering
from tests.web.conftest import Browser, filled, only, soup

URL = "https://port.example/log"
WORDS = "The light has 1,204 steps and two doors."
PAGE = f"<h1>The log</h1><p>{WORDS}</p><p>It was painted twice, in white and in red.</p>".encode()


@pytest.fixture
def archive():
    with archiving() as started:
        started.keep(URL, PAGE)
        yield started


@pytest.fixture
def browser(store, person, archive):
    return Browser(app_over(store, person, ARCHIVE=archive.line()).test_client())


@pytest.fixture
def gone(store, person, harbour):
    """A source whose page is gone, and with it the words of evidence."""
    unit = units.make_unit(store, person, harbour, "claim", sentence=3)
    source = sources.add_source(store, person, replace(sources.blank_source("Log"), url=URL))
    evidence.add_evidence(store, person, unit.id, source.id, EvidenceForm(passage=WORDS))
    job = jobs.ask_capture(store, person, source.id, lambda url: nothing_fetched(url))
    with store.writing() as db:
        job_rows.add(
            db, replace(job, state=FAILED, trouble=Trouble("page_gone", {"host": "port.example", "status": 410}))
        )
    return source


def press(browser, page, label):
    """Press the button with this label as a browser would; the page that follows."""
    (form,) = (form for form in page.select("form") if form.button and form.button.text == label)
    answer = browser.client.post(form["action"], data=filled(form))
    return browser.see(answer.location) if answer.status_code == 303 else soup(answer)


def test_a_page_that_is_gone_leads_to_its_copy_and_to_the_words_in_it(browser, store, harbour, gone, archive):
    page = browser.see(f"/articles/{harbour}/watch")
    board = only(page, f"#archive-{gone.id}")
    assert "a stranger to this desk" in board.text
    assert URL in board.text
    assert [each.text for each in board.select("button")] == ["Ask for a copy"]
    page = press(browser, page, "Ask for a copy")
    assert only(page, f"#archive-{gone.id} a")["href"] == archive.server.at(f"/web/20210503044612/{URL}")
    page = press(browser, page, "Capture this copy")
    assert "Captured as it was on May 3, 2021" in page.text
    assert [each["data-fate"] for each in page.select(".fate")] == ["page_gone"]
    (copy,) = (each for each in page.select(".fate a") if each.text.startswith("an archive’s copy of"))
    assert "says what the page was on" in browser.see(copy["href"]).text
    captures = only(browser.see(f"/sources/{gone.id}"), "#capture-list").text
    assert "An archive’s copy: the page as it was on" in captures
    assert "fetched from there on" in captures


def test_a_page_is_saved_from_the_page_of_its_source(browser, gone, archive):
    page = press(browser, browser.see(f"/sources/{gone.id}"), "Ask to save the page now")
    assert "and is at it" in only(page, ".archive").text
    archive.status = {"status": "error", "status_ext": "error:not-found"}
    page = press(browser, page, "Ask how far it is")
    assert "it is not there any more (not found)" in only(page, ".archive .message").text
    archive.answer = answering(b"", "Retry-After: 3600", status="429 Wait")
    page = press(browser, page, "Ask for a copy")
    assert "The archive asks to wait until" in page.select(".archive .message")[0].text
    answer = browser.post(f"/sources/{gone.id}/archive/search")
    assert answer.status_code == 422
    assert "nothing was sent" in only(soup(answer), ".archive [role=alert]").text
    assert not any(key in page.text for key in (ACCESS, SECRET))


def test_a_source_off_the_record_has_no_button_and_nothing_is_sent_without_one(
    browser, store, person, harbour, gone, archive
):
    present = source_rows.load(store.reading(), gone.id)
    sources.change_source(store, person, replace(present, terms="off_record"))
    for address in (f"/sources/{gone.id}", f"/articles/{harbour}/watch"):
        board = only(browser.see(address), ".archive")
        assert "No archive is asked about this page" in board.text
        assert not board.select("form, a")
    for action in ("search", "save", "progress", "copy"):
        answer = browser.post(f"/sources/{gone.id}/archive/{action}", article=harbour)
        assert answer.status_code == 422
        assert only(soup(answer), "title").text.endswith("pages fetched again")
    assert browser.post(f"/sources/{gone.id}/archive/search", article="no-such-article").status_code == 404
    assert archive.heard == []


def test_a_desk_without_an_archive_speaks_of_none(store, person, harbour, gone):
    browser = Browser(app_over(store, person).test_client())
    for address in (f"/sources/{gone.id}", f"/articles/{harbour}/watch"):
        assert not browser.see(address).select(".archive")
    assert browser.post(f"/sources/{gone.id}/archive/search").status_code == 422
