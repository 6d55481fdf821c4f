"""The history as people read it, and an article as it stood at a moment."""

import pytest

from annotator.actions import drafts, evidence, no_claims, queries, sources, units, verdicts
from annotator.actions.people import people
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import articles
from annotator.storage import events as log
from tests.desks import app_over
from tests.web.conftest import PAGE, Browser, only


@pytest.fixture
def nils(store, person):
    return people.add_person(store, person, "Nils Berg", "checker")


@pytest.fixture
def checked(store, person, nils, harbour):
    """A claim that Nils verified on a source, after Vera had asked him."""
    unit = units.make_unit(store, person, harbour, "claim", sentence=3, exact="1,204 steps")
    evidence.add_evidence(
        store, person, unit.id, sources.blank_source("Port log"), EvidenceForm(passage="1,204 steps.")
    )
    query = queries.raise_query(store, person, unit.id, nils.id, "Who counted?")
    queries.reply_to_query(store, nils, query.id, "The keeper.")
    queries.resolve_query(store, person, query.id)
    verdicts.set_status(store, nils, unit.id, "verified")
    return unit


def told(page):
    return [str(p.find(string=True)).strip() for p in page.select(".history li > p:not(.quiet)")]


def test_the_history_of_a_unit_is_told_in_sentences(browser, checked):
    assert told(browser.see(f"/units/{checked.id}/history")) == [
        "Nils Berg set the status of “1,204 steps” to verified, from unchecked.",
        "Vera Lind closed a question and so set the status of “1,204 steps” to unchecked, from query open.",
        "Vera Lind closed their own question about “1,204 steps”.",
        "Nils Berg answered Vera Lind’s question about “1,204 steps”: “The keeper.”",
        "Vera Lind asked a question and so set the status of “1,204 steps” to query open, from unchecked.",
        "Vera Lind asked Nils Berg about “1,204 steps”: “Who counted?”",
        "Vera Lind tied “Port log” to “1,204 steps”: it supports.",
        "Vera Lind made a claim of “1,204 steps”.",
    ]


@pytest.mark.parametrize(
    ("asked", "begins"),
    [
        ("kind=verdicts", ["Nils Berg set the status of", "Vera Lind made a claim"]),
        ("person={nils}", ["Nils Berg set the status of", "Nils Berg answered"]),
        ("person={nils}&kind=queries", ["Nils Berg answered"]),
        ("until=2020-01-01", []),
        ("since=2999-01-01", []),
        ("kind=text", ["Vera Lind brought the article in."]),
    ],
)
def test_the_history_of_an_article_is_filtered(browser, checked, nils, harbour, asked, begins):
    found = told(browser.see(f"/articles/{harbour}/history?{asked.format(nils=nils.id)}"))
    assert len(found) == len(begins)
    assert all(sentence.startswith(begin) for sentence, begin in zip(found, begins, strict=True))


def test_the_pages_of_a_history_hold_each_event_once(browser, store, person, harbour, checked, monkeypatch):
    for reason in range(60):
        no_claims.mark_no_claim(store, person, harbour, sentence=1 + reason % 2, value=reason % 4 < 2)
    seen, address = [], f"/articles/{harbour}/history"
    while address:
        page = browser.see(address)
        seen += told(page)
        address = next((str(a["href"]) for a in page.select(".go a") if a.text == "Older"), None)
    article = articles.load(store.reading(), harbour).article.id
    assert len(seen) == len(log.of_article(store.reading(), article))
    assert seen[-1] == "Vera Lind brought the article in."


def test_all_that_a_removed_person_did_stays_on_a_page_of_their_own(browser, store, person, nils, checked, harbour):
    people.remove(store, person, nils.id)
    page = browser.see(f"/people/{nils.id}/history")
    assert told(page) == [
        "Nils Berg set the status of “1,204 steps” to verified, from unchecked.",
        "Nils Berg answered Vera Lind’s question about “1,204 steps”: “The keeper.”",
    ]
    assert {a["href"] for a in page.select(".history .quiet a")} == {f"/articles/{harbour}"}
    assert only(browser.see(f"/people/{nils.id}"), f"[href='/people/{nils.id}/history']")


def test_the_history_of_a_source_is_told(browser, store, person, checked):
    (source,) = store.reading().execute("SELECT id FROM sources").fetchone()
    assert told(browser.see(f"/sources/{source}/history")) == [
        "Vera Lind tied a source and so added the source “Port log”."
    ]


@pytest.mark.parametrize("address", ["history", "as-of"])
def test_the_pages_of_the_article_stand_above_its_history(browser, checked, harbour, address):
    page = browser.see(f"/articles/{harbour}/{address}")
    assert only(page, f"nav [href='/articles/{harbour}/coverage']")
    assert only(page, "nav [aria-current]").text == "History"


def test_a_history_links_to_no_unit_that_is_gone(browser, store, person, checked, harbour):
    units.remove_unit(store, person, checked.id)
    page = browser.see(f"/articles/{harbour}/history")
    assert "Vera Lind removed “1,204 steps”." in told(page)
    assert "Vera Lind removed a unit and so took “Port log” away from “1,204 steps”." in told(page)
    assert not page.select(f"[href='/units/{checked.id}']")


def test_what_is_not_public_is_not_printed(browser, checked):
    page = browser.see(f"/units/{checked.id}/history")
    printed = [p.text for p in page.select(".history li:not([data-kept]) > p:not([data-kept], .quiet)")]
    assert [sentence.split("“")[0] for sentence in printed] == [
        "Nils Berg set the status of ", "Vera Lind made a claim of ",
    ]  # fmt: skip


def test_a_viewer_reads_the_public_history_only(store, person, checked, harbour, nils):
    viewer = Browser(app_over(store, people.add_person(store, person, "A Viewer", "viewer")).test_client())
    assert "Nils Berg set the status of “1,204 steps” to verified, from unchecked." in told(
        viewer.see(f"/articles/{harbour}/history")
    )
    assert not any("Port log" in sentence for sentence in told(viewer.see(f"/units/{checked.id}/history")))
    (source,) = store.reading().execute("SELECT id FROM sources").fetchone()
    for address in (f"/people/{nils.id}/history", f"/sources/{source}/history"):
        assert "you see the public copy only" in viewer.get(address).text


# as it stood


def date(store, day):
    """Let all that happened since the last date have happened at noon of this day."""
    with store.writing() as db:
        db.execute("UPDATE events SET at = ? WHERE at > '2026-03'", (f"{day}T12:00:00Z",))


@pytest.fixture
def past(store, person, harbour):
    """A claim that was verified on February 2, and removed with its evidence on February 3, after a new draft."""
    date(store, "2026-02-01")
    unit = units.make_unit(store, person, harbour, "claim", sentence=3, exact="1,204 steps")
    tied = evidence.add_evidence(
        store, person, unit.id, sources.blank_source("Port log"), EvidenceForm(passage="1,204.", note="Read twice.")
    )
    verdicts.set_status(store, person, unit.id, "verified")
    units.set_field(store, person, unit.id, "note", "Ask again in May.")
    no_claims.mark_no_claim(store, person, harbour, sentence=4, value=True)
    date(store, "2026-02-02")
    reading = drafts.read_draft(store, harbour, Input(PAGE.replace("1,204 steps", "1,205 steps")))
    drafts.take_draft(store, person, harbour, reading, number=1)
    no_claims.mark_no_claim(store, person, harbour, sentence=4, value=False)
    evidence.remove_evidence(store, person, tied.id)
    units.remove_unit(store, person, unit.id)
    date(store, "2026-02-03")
    return harbour


def test_an_article_is_shown_as_it_stood(browser, past):
    page = browser.see(f"/articles/{past}/as-of?at=2026-02-02T12:00")
    assert only(page, ".as-of").text.startswith("As of February 2, 2026, 12:00:59 UTC, not as it stands.")
    assert "as of February 2, 2026" in only(page, "title").text
    then = " ".join(only(page, ".stood").get_text(" ").split())
    assert "✓ verified" in then
    assert "Note: Ask again in May. Supports: Port log, “1,204.” (Read twice.)" in then
    assert "1,204 steps" in only(page, "#text").text
    assert only(page, "#s4")["data-state"] == "no_claim"
    assert not page.select("main form[method=post]")


def test_before_and_after_that_moment_it_stood_otherwise(browser, past):
    before, after = (browser.see(f"/articles/{past}/as-of?at=2026-02-0{n}T12:00:00Z") for n in (1, 3))
    assert "There were no units." in only(before, ".stood").text
    assert not before.select("#text [data-unit]")
    assert only(before, "#s4")["data-state"] == "unaccounted"
    assert "1,205 steps" in only(after, "#text").text
    assert only(after, "#s4")["data-state"] == "unaccounted"
    assert "choose a moment after" in browser.get(f"/articles/{past}/as-of?at=2026-01-31T12:00").text


@pytest.mark.parametrize(
    "at", ["yesterday", "2026-02-30T10:00", "2999-01-01T10:00", "2026-02-02T25:00", "2026-02-02 10:00"]
)
def test_a_moment_that_is_none_or_still_to_come_is_refused(browser, harbour, at):
    answer = browser.get(f"/articles/{harbour}/as-of?at={at}")
    assert answer.status_code == 422
    assert "moment" in answer.text
