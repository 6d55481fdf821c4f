"""The call sheet by the browser: quotes on it only if ticked, answers typed back, and what was refused still there."""

from dataclasses import replace

import pytest

from annotator.actions import evidence, sources, units
from annotator.actions.people import people
from annotator.domain.evidence import EvidenceForm
from annotator.storage import units as rows
from tests.desks import app_over
from tests.web.conftest import Browser, soup


@pytest.fixture
def keeper(store, person):
    source = replace(sources.blank_source("Interview with the keeper"), type="interview", contact="0000 111")
    return sources.add_source(store, person, source).id


@pytest.fixture
def asked(store, person, harbour, keeper):
    """A claim, a quote and a claim of the keeper, by id."""
    made = (
        units.make_unit(store, person, harbour, "claim", sentence=3),
        units.make_unit(store, person, harbour, "quote", exact="We will miss it,", sentence=5),
        units.make_unit(store, person, harbour, "claim", sentence=6),
    )
    for each in made:
        evidence.add_evidence(store, person, each.id, keeper, EvidenceForm(stance="context"))
    return [each.id for each in made]


def now(store, unit):
    return rows.load(store.reading(), unit)


def fields_of(page):
    return {each["name"]: each["value"] for each in page.select("form[method=post] input[type=hidden]")}


def test_a_quote_is_on_the_sheet_only_if_it_is_ticked(browser, keeper, asked):
    def on_the_sheet(page):
        for each in page.select(".desk-only"):
            each.decompose()
        return page.select_one("main").text

    address = f"/sources/{keeper}/call-sheet"
    assert "miss it" not in on_the_sheet(browser.see(address))
    assert "miss it" in on_the_sheet(browser.see(f"{address}?quotes={asked[1]}"))
    assert "You are quoted, in 4 words" in browser.get(address).text


def test_answers_are_typed_back_and_what_is_refused_keeps_what_was_typed(browser, store, keeper, asked):
    address = f"/sources/{keeper}/call-sheet"
    first, quote, last = asked
    answers = {
        f"answer-{first}": "confirmed", f"note-{first}": "1,204, she counted.",
        f"answer-{quote}": "unanswered", f"note-{quote}": "",
        f"answer-{last}": "confirmed", f"note-{last}": "It closes on May 4, 2026.",
    }  # fmt: skip
    sent = browser.post(address, **fields_of(browser.see(address)), **answers)
    assert sent.status_code == 422
    page = soup(sent)
    assert "1 answer is on file. 1 answer could not be taken" in page.select_one("[role=alert]").text
    assert page.select_one(f"#note-{last}").text == "It closes on May 4, 2026."
    assert page.select_one(f"[name=answer-{last}][checked]")["value"] == "confirmed"
    assert not page.select(f"#note-{first}")
    assert [now(store, each).status for each in asked] == ["verified", "unchecked", "unchecked"]
    more = {f"answer-{last}": "confirmed", f"note-{last}": "It closes on May 4, 2026.", f"although-{last}": "1"}
    assert browser.post(address, **fields_of(page), **more).status_code == 303
    assert now(store, last).status == "verified"
    # The other says another day than its article: it is no trouble less for being confirmed.
    assert "1 answer on file" in browser.get(address).text
    wrong = {f"answer-{quote}": "confirmed", f"note-{quote}": "Yes.", "terms": "nonsense", "quotes": quote}
    sent = browser.post(address, **fields_of(page), **wrong)
    assert sent.status_code == 422
    assert soup(sent).select_one(f"#note-{quote}").text == "Yes."
    assert "miss it" in soup(sent).select_one(".call .passage").text


def test_a_unit_that_is_not_on_the_sheet_is_not_answered_by_it(browser, store, person, harbour, keeper, asked):
    other = units.make_unit(store, person, harbour, "claim", sentence=4).id
    fields = {
        f"answer-{other}": "confirmed",
        f"note-{other}": "Yes.",
        f"version-{other}": str(now(store, other).version),
    }
    assert browser.post(f"/sources/{keeper}/call-sheet", **fields).status_code == 303
    assert now(store, other).status == "unchecked"


def test_somebody_who_changed_a_unit_meanwhile_is_not_gone_over(browser, store, person, keeper, asked):
    address = f"/sources/{keeper}/call-sheet"
    seen = fields_of(browser.see(address))
    units.set_field(store, person, asked[0], "note", "Wait.", now(store, asked[0]).version)
    sent = browser.post(address, **seen, **{f"answer-{asked[0]}": "confirmed", f"note-{asked[0]}": "Yes."})
    assert sent.status_code == 409
    assert now(store, asked[0]).status == "unchecked"


def test_a_viewer_reads_the_sheet_without_its_form_and_its_contact(store, person, keeper, asked):
    browser = Browser(app_over(store, people.add_person(store, person, "Nils Berg", "viewer")).test_client())
    page = browser.see(f"/sources/{keeper}/call-sheet")
    assert len(page.select(".call")) == 3
    assert not page.select("textarea, [type=radio]")
    assert "0000 111" not in page.text
    assert browser.get("/sources/nothing/call-sheet").status_code == 404


def test_the_sheet_is_linked_from_the_source_and_from_its_card(browser, harbour, keeper, asked):
    address = f"/sources/{keeper}/call-sheet"
    assert browser.see(f"/sources/{keeper}").select(f"a[href='{address}']")
    assert browser.see(f"/articles/{harbour}?s=3").select(f".evidence a[href='{address}']")
