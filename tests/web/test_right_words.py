"""A wrong unit and what it should say: asked, sent along with the query, and held against the next draft."""

import pytest

from annotator.actions import articles, evidence, units
from annotator.actions.people import people
from annotator.actions.sources import add_source, blank_source
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from tests.web.conftest import Browser, filled, only, soup
from tests.web.test_revisions import take


@pytest.fixture
def wrong(browser: Browser, unit: str) -> str:
    browser.post(
        f"/units/{unit}/evidence", source_title="Port log", passage="The log counts 1,240 steps.", stance="contradicts"
    )
    browser.post(f"/units/{unit}/evidence", source_title="Letter", note="Rang the port.", method="called_source")
    assert browser.post(f"/units/{unit}/status", value="incorrect").status_code == 303
    return unit


def card(browser: Browser, harbour: str):
    return only(browser.see(f"/articles/{harbour}?s=3"), ".unit[data-unit]")


def propose(browser: Browser, unit: str, words: str):
    return browser.post(f"/units/{unit}/proposed", value=words)


def test_marking_something_wrong_asks_what_it_should_say(browser: Browser, harbour: str, unit: str) -> None:
    answer = browser.post(f"/units/{unit}/status", htmx=True, target=f"unit-{unit}", value="incorrect")
    asked = only(soup(answer), "form[data-form=proposed] textarea")
    assert asked.has_attr("autofocus")
    assert "It has 1,204 steps" in asked.text
    assert not only(card(browser, harbour), "form[data-form=proposed] textarea").has_attr("autofocus")
    again = propose(browser, unit, asked.text.strip())
    assert again.status_code == 422
    assert "the wrong words themselves" in again.text


def test_the_proposal_goes_with_the_query_and_leaves_in_the_file(browser: Browser, harbour: str, wrong: str) -> None:
    assert propose(browser, wrong, "1,240 steps").status_code == 303
    assert "It should say: 1,240 steps" in " ".join(only(card(browser, harbour), ".next").text.split())
    people = browser.see(f"/articles/{harbour}?s=3").select(f"#ask-{wrong} option[value]")
    to = next(str(option["value"]) for option in people if option["value"])
    assert browser.post(f"/units/{wrong}/queries", text="Which is it?", to=to).status_code == 303
    assert "1,240 steps" in only(card(browser, harbour), ".query").text
    (left,) = browser.get(f"/articles/{harbour}/export.json").get_json()["units"]
    assert (left["proposed"], left["reworded"]) == ("1,240 steps", None)


def test_a_draft_that_says_what_was_proposed_is_put_right_without_a_question(
    browser: Browser, harbour: str, wrong: str
) -> None:
    propose(browser, wrong, "1,240 steps")
    take(browser, harbour, ("1,204", "1,240"))
    assert browser.post(f"/units/{wrong}/status", value="verified_as_changed").status_code == 303
    assert card(browser, harbour)["data-status"] == "verified_as_changed"


@pytest.mark.parametrize("proposed", ["1,240 steps", ""])
def test_other_words_are_asked_about_once_and_the_answer_is_kept(
    browser: Browser, harbour: str, wrong: str, proposed: str
) -> None:
    propose(browser, wrong, proposed)
    take(browser, harbour, ("has 1,204 steps", "has many steps"))
    asked = browser.post(f"/units/{wrong}/status", value="verified_as_changed")
    assert (asked.status_code, card(browser, harbour)["data-status"]) == (303, "stale")
    form = only(browser.see(asked.location), ".next form")
    assert "right as it reads now" in form.text
    assert browser.post(str(form["action"]), **filled(form), value="verified_as_changed").status_code == 303
    assert card(browser, harbour)["data-status"] == "verified_as_changed"
    (left,) = browser.get(f"/articles/{harbour}/export.json").get_json()["units"]
    assert "many steps" in left["reworded"]


def test_a_wrong_unit_names_the_other_articles_that_rest_on_its_words(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    words = "The log counts steps."
    other = articles.import_article(store, person, Input("<h1>Steps</h1><p>The tower has steps.</p>")).slug
    second = units.make_unit(store, person, other, "claim", sentence=2)
    log = add_source(store, person, blank_source("Port log"))
    for each in (unit, second.id):
        evidence.add_evidence(store, person, each, log.id, EvidenceForm(passage=words))
    evidence.add_evidence(store, person, second.id, log.id, EvidenceForm(passage="Other words."))
    assert "On the same words" not in card(browser, harbour).text
    browser.post(f"/units/{unit}/status", value="incorrect")
    (named,) = [a for a in card(browser, harbour).select("a") if a.text == "Steps"]
    assert second.id in str(named["href"])
    assert browser.see(str(named["href"])).select(f"#unit-{second.id}")


def test_what_a_unit_should_say_stays_with_evidence_that_is_off_the_record(
    browser: Browser, store: Store, person: Person, harbour: str, unit: str
) -> None:
    voice = blank_source("A voice from the port")
    evidence.add_evidence(store, person, unit, voice, EvidenceForm(stance="contradicts", terms="off_record"))
    browser.post(f"/units/{unit}/status", value="incorrect")
    assert propose(browser, unit, "It has 1,777 steps").status_code == 303
    assert "1,777" in card(browser, harbour).text
    body = browser.get(f"/articles/{harbour}/export.json").text
    assert "1,777" not in body
    viewer = people.add_person(store, person, "Ada Reed", "viewer")
    assert browser.post(f"/people/{viewer.id}/sit").status_code == 303
    for page in (f"/articles/{harbour}?s=3", f"/units/{unit}/history", f"/articles/{harbour}/coverage"):
        assert "1,777" not in browser.see(page).text


def test_v_never_says_that_a_wrong_unit_is_wrong_still(browser: Browser, harbour: str, wrong: str) -> None:
    take(browser, harbour, ("1,204", "1,777"))
    button = only(card(browser, harbour), ".next button[name=value]")
    assert (button["value"], button["data-key"]) == ("incorrect", "w")
