"""Finding the words of a source on the card and on a page of its own, without script."""

import pytest

from annotator.actions import captures, sources
from annotator.actions.people import people
from annotator.storage import evidence
from tests.desks import app_over
from tests.web.conftest import Browser, filled, only, soup

LOG = """Log of the port

The light was lit in 1902. It has 1,240 steps, as every visitor is told, and 96 windows.

“We will miss it,” the keeper said.

The light is to go out on May 3, 2026, in the evening. <script>alert(1)</script>
"""


@pytest.fixture
def log(store, person):
    made = sources.add_source(store, person, sources.blank_source("Port log"))
    captures.keep_file(store, person, made.id, LOG.encode(), "log.txt")
    return made.id


def test_the_best_passages_are_listed_and_what_differs_is_told_in_words(browser: Browser, unit, log) -> None:
    page = browser.see(f"/units/{unit}/passages?source={log}")
    first = page.select(".found-passages > ol > li")[0]
    told = only(first, ".told [data-kind=differs]").text
    assert "article: 1,204 · source: 1,240" in " ".join(told.split())
    assert only(first, "mark[data-kind=differs]").text == "1,240"
    assert only(page, "h1").text == "It has 1,204 steps, the log says."


def test_found_words_are_kept_with_their_place(browser: Browser, store, harbour, unit, log) -> None:
    page = browser.see(f"/units/{unit}/passages?source={log}")
    button = page.select("button[name=found]")[0]
    form = page.select_one(f"#{button['form']}")
    assert form is not None
    sent = filled(form)
    answer = browser.client.post(form["action"], data={**sent, "found": button["value"], "stance": "contradicts"})
    assert answer.status_code == 303
    item = only(browser.see(f"/articles/{harbour}?s=3"), ".evidence > li")
    assert item["data-stance"] == "contradicts"
    assert only(item, ".passage").text == "It has 1,240 steps, as every visitor is told, and 96 windows."
    assert "not found" not in item.text


def test_found_words_that_differ_are_offered_as_contradicting_and_not_taken_as_support_in_silence(
    browser: Browser, harbour, unit, log
) -> None:
    page = browser.see(f"/units/{unit}/passages?source={log}")
    against, support = page.select(".found-passages > ol > li")[0].select("button")
    form = page.select_one(f"#{against['form']}")
    assert form is not None
    asked = browser.client.post(str(form["action"]), data={**filled(form), "found": support["value"]})
    assert asked.status_code == 422
    assert "“1,240”" in asked.text
    assert (
        browser.client.post(str(form["action"]), data={**filled(form), "against": against["value"]}).status_code == 303
    )
    assert only(browser.see(f"/articles/{harbour}?s=3"), ".evidence > li")["data-stance"] == "contradicts"


def test_the_form_of_evidence_leads_to_what_is_found(browser: Browser, harbour, unit, log) -> None:
    card = browser.see(f"/articles/{harbour}?s=3&u={unit}")
    button = only(card, f"#tie-form-{unit} button[formaction]")
    answer = browser.post(button["formaction"], source=log)
    assert (answer.status_code, answer.location) == (303, f"/units/{unit}/passages?source={log}")
    part = browser.post(button["formaction"], htmx=True, target=f"unit-{unit}", source=log)
    assert part.headers["HX-Retarget"] == f"#found-in-{unit}"
    assert soup(part).select(f"[form=tie-form-{unit}]")


def test_a_source_of_which_no_text_is_kept_is_said_at_the_field(browser: Browser, unit) -> None:
    browser.post(f"/units/{unit}/evidence", source_title="A call")
    answer = browser.post(f"/units/{unit}/passages", htmx=True, target=f"unit-{unit}", q="A call")
    assert answer.status_code == 422
    assert "capture its page" in only(soup(answer), f"#tie-{unit}-q-m").text


def test_the_whole_text_is_shown_and_nothing_of_it_runs(browser: Browser, unit, log) -> None:
    page = browser.see(f"/units/{unit}/passages?source={log}&text=1")
    shown = page.select("#captured [data-start]")
    assert [LOG[int(p["data-start"]) :].startswith(p.text) for p in shown] == [True] * len(shown)
    assert not page.select("#captured script")


def test_words_that_stand_nowhere_in_the_text_say_so(browser: Browser, harbour, unit, log) -> None:
    browser.post(f"/units/{unit}/evidence", source=log, passage="It has 1,204 steps")
    assert "not found in the capture" in only(browser.see(f"/articles/{harbour}?s=3"), ".evidence > li").text


def test_words_that_the_newest_capture_has_no_longer_say_so(
    browser: Browser, store, person, harbour, unit, log
) -> None:
    browser.post(f"/units/{unit}/evidence", source=log, passage="as every visitor is told")
    assert "no longer" not in browser.get(f"/articles/{harbour}?s=3").text
    captures.keep_file(store, person, log, LOG.replace(" as every visitor is told,", "").encode(), "log.txt")
    item = only(browser.see(f"/articles/{harbour}?s=3"), ".evidence > li")
    assert "not in the newest capture any more" in item.text


def test_a_viewer_sees_neither_passages_nor_text(store, person, unit, log) -> None:
    viewer = people.add_person(store, person, "Rune Dahl", "viewer")
    reader = Browser(app_over(store, viewer).test_client())
    for address in (f"/units/{unit}/passages?source={log}", f"/units/{unit}/passages?source={log}&text=1"):
        answer = reader.get(address)
        assert answer.status_code == 422
        assert "1,240" not in answer.text
    assert "1,240" not in reader.post(f"/units/{unit}/passages", source=log).text


def test_words_that_are_found_fill_the_tie_that_has_none(browser: Browser, harbour, unit, log) -> None:
    browser.post(f"/units/{unit}/evidence", source=log, stance="partly_supports", method="read_document")
    form = only(browser.see(f"/articles/{harbour}?s=3&u={unit}"), f"#unit-{unit} [data-form=find]")
    answer = browser.post(str(form["action"]))
    assert (answer.status_code, answer.location) == (303, f"/units/{unit}/passages")
    page = browser.see(answer.location)
    button = page.select("button[name=found]")[0]
    sent = {**filled(only(page, f"#{button['form']}")), "found": button["value"], "although": "partly_supports"}
    assert browser.client.post(f"/units/{unit}/evidence", data=sent).status_code == 303
    item = only(browser.see(f"/articles/{harbour}?s=3"), ".evidence > li")
    assert item["data-stance"] == "partly_supports"
    assert "read the document" in item.text
    assert only(item, ".passage").text == "It has 1,240 steps, as every visitor is told, and 96 windows."


def test_words_that_differ_are_asked_about_with_the_words_and_their_place_kept(
    browser: Browser, store, person, unit
) -> None:
    made = sources.add_source(store, person, sources.blank_source("Port log"))
    captures.keep_file(store, person, made.id, b"Log of the port\n\nIt has 1,240 steps.\n", "log.txt")
    browser.post(f"/units/{unit}/evidence", source=made.id)
    page = browser.see(f"/units/{unit}/passages")
    button = page.select("button[name=found]")[0]
    sent = {**filled(only(page, f"#{button['form']}")), "found": button["value"]}
    asked = browser.client.post(f"/units/{unit}/evidence", data=sent)
    assert asked.status_code == 422
    form = only(soup(asked), f"#tie-form-{unit}")
    assert only(form, "[name=q]")["value"] == "Port log"
    sent = {**filled(form), "although": "contradicts"}
    assert browser.client.post(f"/units/{unit}/evidence", data=sent).status_code == 303
    (tied,) = evidence.of_unit(store.reading(), unit)
    assert (tied.stance, tied.passage.start) == ("contradicts", 17)


def test_own_evidence_is_searched_before_the_other_sources_of_the_article(
    browser: Browser, store, person, harbour, unit, log
) -> None:
    other = sources.add_source(store, person, sources.blank_source("A guide"))
    captures.keep_file(store, person, other.id, LOG.encode(), "guide.txt")
    browser.post(f"/articles/{harbour}/units", kind="claim", sentence=2)
    second = browser.see(f"/articles/{harbour}?s=2").select(".unit[data-unit]")[0]["data-unit"]
    browser.post(f"/units/{second}/evidence", source=other.id)
    browser.post(f"/units/{unit}/evidence", source=log)
    heads = [b.text for b in browser.see(f"/units/{unit}/passages").select(".found-passages > p > b")]
    assert heads == ["Found in Port log", "Found in A guide"]


def test_where_no_text_is_kept_the_card_says_so(browser: Browser, harbour, unit) -> None:
    assert "No source is tied" in browser.post(f"/units/{unit}/passages").text
    browser.post(f"/units/{unit}/evidence", source_title="A call")
    answer = browser.post(f"/units/{unit}/passages", htmx=True, target=f"unit-{unit}")
    assert answer.status_code == 422
    assert "No text of “A call” is kept" in only(soup(answer), f"#unit-{unit} .part > [role=alert]").text


def test_again_says_the_source_and_its_terms(browser: Browser, harbour, unit) -> None:
    browser.post(f"/units/{unit}/evidence", source_title="An analyst", source_terms="off_record")
    browser.post(f"/articles/{harbour}/units", kind="claim", sentence=2)
    again = only(browser.see(f"/articles/{harbour}?s=2"), "[data-form=again] span")
    assert again.text == "Again: An analyst, off the record"
