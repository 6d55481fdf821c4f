"""Captures on the page of a source: asking, waiting, uploading, reading, downloading, taking back."""

from dataclasses import replace
from functools import partial
from io import BytesIO

import pytest

from annotator.actions import captures, jobs, sources
from annotator.actions.fetching import Content, fetched, nothing_fetched
from annotator.domain.errors import Refused
from annotator.domain.sources import Snapshot
from annotator.network import warc
from annotator.storage import captures as rows
from annotator.storage import sources as source_rows
from tests.actions.test_captures import BUDGET
from tests.desks import app_over
from tests.intake.papers import paper
from tests.network.servers import HERE, answering, serving
from tests.reading.test_captured_text import PAGE
from tests.web.conftest import Browser, filled, only, soup

HOSTILE = b"<html><body><script>alert(1)</script><p>Ten &lt;b&gt;words&lt;/b&gt; <b>here</b>.</p></body></html>"


def page_at(url):
    return Content(PAGE.encode(), url=url)


@pytest.fixture
def online(store, person):
    app = app_over(store, person, fetch=page_at)
    return Browser(app.test_client())


@pytest.fixture
def source(store, person):
    blank = sources.blank_source("Budget 2026")
    return sources.add_source(store, person, replace(blank, url="https://city.example/budget"))


def at(source, *rest):
    return "/".join((f"/sources/{source.id}/captures", *rest))


def upload(browser, source, body, name="b.pdf"):
    return browser.post(at(source), file=(BytesIO(body), name))


def seen(store, source):
    return rows.of_source(store.reading(), source.id)


def test_a_page_is_asked_for_waited_for_and_shown(online, store, source):
    answer = online.client.post(
        at(source), data=filled(only(online.see(f"/sources/{source.id}"), "#capture-state form"))
    )
    assert (answer.status_code, answer.location) == (303, f"/sources/{source.id}#captures")
    state = only(online.see(f"/sources/{source.id}"), "#capture-state")
    assert "Queued" in state.text
    asked = str(state["hx-get"])
    assert state["hx-trigger"] == "every 1s"
    assert online.get(asked, htmx=True, target="capture-state").status_code == 204
    jobs.run_due(store, page_at)
    done = online.get(asked, htmx=True, target="capture-state")
    first, beside = soup(done).body.find_all(recursive=False)
    assert first["id"] == "capture-state"
    assert not first.has_attr("hx-get"), "the polling stops"
    assert (beside["id"], beside["hx-swap-oob"]) == ("capture-list", "true")
    assert "Web page" in beside.text


def test_without_script_the_page_itself_tells_how_far_it_is(online, store, source):
    online.post(at(source))
    assert online.get(at(source)).location == f"/sources/{source.id}#captures"
    jobs.run_due(store, page_at)
    assert "Web page" in only(online.see(f"/sources/{source.id}"), "#capture-list").text


def test_a_failure_is_a_sentence_with_a_button_to_try_again(online, store, source):
    def missing(url):
        raise Refused("page_missing", host="city.example", status=404)

    online.post(at(source))
    jobs.run_due(store, missing)
    state = only(online.see(f"/sources/{source.id}"), "#capture-state")
    assert "There is no such page at city.example" in state.text
    assert only(state, "button").text == "Try again"
    assert not state.has_attr("hx-get")


def test_offline_nothing_is_asked_for_and_the_form_says_so(browser, store, source):
    page = browser.see(f"/sources/{source.id}")
    assert "This desk is offline" in only(page, "#capture-state").text
    assert not page.select("#capture-state form")
    refused = browser.post(at(source))
    assert refused.status_code == 422
    assert "offline" in only(soup(refused), "#captures > [role=alert]").text
    assert not jobs.run_due(store, nothing_fetched)


def test_a_file_is_kept_read_and_downloaded_again(browser, store, source):
    assert upload(browser, source, BUDGET, "Budget é.pdf").status_code == 303
    [kept] = seen(store, source)
    listed = only(browser.see(f"/sources/{source.id}"), "#capture-list li")
    assert "PDF, 2 pages" in listed.text
    assert kept.sha256[:12] in listed.text
    text = browser.see(at(source, kept.sha256))
    assert [h.text for h in text.select(".captured h2")] == ["Page 1", "Page 2"]
    assert [p.text for p in text.select(".captured p")] == ["The bridge cost 41 million.", "Nobody was hurt."]
    got = browser.get(at(source, kept.sha256, "file"))
    assert got.data == BUDGET
    assert got.headers["Content-Disposition"].startswith("attachment; filename=")
    assert got.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert (got.headers["X-Content-Type-Options"], got.content_type) == ("nosniff", "application/octet-stream")


def test_a_record_is_downloaded_where_there_is_one(online, store, person):
    with serving(answering(PAGE.encode())) as server:
        source = sources.add_source(store, person, replace(sources.blank_source("A page"), url=server.at()))
        online.post(at(source))
        jobs.run_due(store, partial(fetched, policy=HERE))
    [kept] = seen(store, source)
    record = online.get(at(source, kept.sha256, "record"))
    assert warc.payload(record.data) == online.get(at(source, kept.sha256, "file")).data == PAGE.encode()
    assert record.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
    upload(online, source, BUDGET)
    [pdf] = [each for each in seen(store, source) if each.filename]
    assert online.get(at(source, pdf.sha256, "record")).status_code == 404


@pytest.mark.parametrize(
    ("body", "words"),
    [
        (b"", "There is nothing in it"),
        (b"MZ\x90\x00" + bytes(999), "A file of this format cannot be kept"),
        (b"PK\x03\x04word/document.xml", "This Word document cannot be read"),
    ],
)
def test_what_is_refused_is_said_at_the_field_and_not_kept(browser, store, source, body, words):
    answer = upload(browser, source, body)
    assert answer.status_code == 422
    page = soup(answer)
    field = only(page, "#capture-file")
    assert words in only(page, f"#{field['aria-describedby']}").text
    assert seen(store, source) == ()


def test_what_holds_no_text_says_so_where_it_is_listed(browser, source):
    upload(browser, source, paper([], []), "scan.pdf")
    listed = only(browser.see(f"/sources/{source.id}"), "#capture-list li")
    assert "This PDF holds no text" in listed.text
    assert "Read its text" not in listed.text


def test_a_hostile_page_is_only_ever_words(browser, store, source):
    upload(browser, source, HOSTILE, "<img src=x>.html")
    [kept] = seen(store, source)
    shown = browser.get(at(source, kept.sha256))
    assert "<p>Ten &lt;b&gt;words&lt;/b&gt; here.</p>" in shown.text
    assert "alert(1)" not in shown.text
    assert "<img src=x>" not in browser.get(f"/sources/{source.id}").text


def test_a_capture_is_removed_put_back_and_taken_away_again(browser, store, source):
    upload(browser, source, BUDGET)
    [kept] = seen(store, source)

    def press(selector):
        form = only(browser.see(f"/sources/{source.id}"), selector)
        answer = browser.client.post(str(form["action"]), data=filled(form))
        assert answer.status_code == 303, answer.text

    undo = "#capture-list > form"
    press("#capture-list li form")
    for words, there in (("Undo the removal", True), ("Take it away again", False), ("Put it back", True)):
        assert only(browser.see(f"/sources/{source.id}"), undo).text.strip() == words
        press(undo)
        assert seen(store, source) == ((kept,) if there else ())


def test_what_a_page_says_of_itself_is_taken_over_by_one_press(browser, store, source):
    upload(browser, source, PAGE.encode(), "page.html")
    form = browser.see(f"/sources/{source.id}").select(".offers form")[0]
    assert browser.client.post(str(form["action"]), data=filled(form)).status_code == 303
    assert source_rows.load(store.reading(), source.id).author == "Ida Holm"
    assert browser.client.post(str(form["action"]), data=filled(form)).status_code == 409


def test_a_new_source_is_captured_in_the_same_step_if_that_is_ticked(online, store):
    made = online.post("/sources", title="Log", url="https://port.example/log", capture="1")
    source = str(made.location).split("/")[-1]
    assert jobs.run_due(store, page_at)
    assert len(rows.of_source(store.reading(), source)) == 1
    online.post("/sources", title="Other", url="https://port.example/other")
    assert not jobs.run_due(store, page_at), "nothing is fetched that nobody asked for"


def test_the_source_of_new_evidence_is_captured_if_that_is_ticked(online, store, harbour, unit_of):
    typed = {"source_title": "Log", "source_url": "https://port.example/log", "source_capture": "1"}
    answer = online.post(f"/units/{unit_of}/evidence", **typed)
    assert answer.status_code == 303, answer.text
    assert jobs.run_due(store, page_at)


@pytest.fixture
def unit_of(online, harbour):
    online.post(f"/articles/{harbour}/units", kind="claim", sentence=3)
    return str(only(online.see(f"/articles/{harbour}?s=3"), ".unit[data-unit]")["data-unit"])


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ({"source_url": "https://port.example/log"}, "offline"),
        ({"source_url": ""}, "url"),
    ],
)
def test_what_cannot_be_captured_is_refused_before_anything_is_stored(browser, store, unit, typed, words):
    answer = browser.post(f"/units/{unit}/evidence", source_title="Log", source_capture="1", **typed)
    assert answer.status_code == 422
    assert words in only(soup(answer), ".sheet [role=alert]").text
    assert source_rows.all_sources(store.reading()) == ()


def test_what_is_not_here_is_not_found(browser, store, person, source):
    upload(browser, source, BUDGET)
    [kept] = seen(store, source)
    other = sources.add_source(store, person, sources.blank_source("Other"))
    for path in (at(source, "f" * 64), at(source, "x"), at(other, kept.sha256), at(other, kept.sha256, "file")):
        assert browser.get(path).status_code == 404
    assert browser.post(at(other, kept.sha256, "remove")).status_code == 404
    assert captures.content_of(store, kept.sha256) == BUDGET


def test_a_capture_of_another_desk_is_listed_without_its_content(browser, store, person):
    there = Snapshot("a" * 64, "2026-01-16T10:00:00Z", "https://city.example/")
    source = sources.add_source(store, person, replace(sources.blank_source("Log"), snapshots=(there,)))
    listed = only(browser.see(f"/sources/{source.id}"), "#capture-list li")
    assert "Captured at another desk" in listed.text
    assert not listed.select("a, form")
    assert browser.get(at(source, "a" * 64)).status_code == 200
    assert browser.get(at(source, "a" * 64, "file")).status_code == 404
