"""The same fact twice, by the browser: where else it stands, what waits, and letting it stand."""

import pytest
from bs4 import Tag

from annotator.actions import articles, verdicts
from annotator.actions.people import people
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from tests.web.conftest import Browser, filled, only, soup
from tests.web.test_live import ask, heard, opened

PAGE = """<h1>Fifteen die in harbour fire</h1>
<p>A fire in the harbour killed 15 people on Monday, the police said. The pier was built in 1931.</p>"""


@pytest.fixture
def fire(store: Store, person: Person, browser: Browser) -> str:
    """Slug of an article with a claim in its headline and one in its lead."""
    slug = articles.import_article(store, person, Input(PAGE)).slug
    for number in (1, 2):
        browser.post(f"/articles/{slug}/units", sentence=number, kind="claim")
    return slug


def unit(browser: Browser, fire: str, number: int) -> Tag:
    return only(browser.see(f"/articles/{fire}?s={number}"), ".unit[data-unit]")


def mark_wrong(browser: Browser, fire: str, *, htmx: bool = False):
    lead = unit(browser, fire, 2)
    form = filled(only(lead, "[data-form=status]")) | {"value": "incorrect"}
    target = f"unit-{lead['data-unit']}" if htmx else None
    return browser.post(f"/units/{lead['data-unit']}/status", htmx=htmx, target=target, **form)


def test_the_card_says_where_else_the_article_says_it(browser: Browser, fire: str) -> None:
    same = only(unit(browser, fire, 2), "[data-same-facts]")
    assert " ".join(same.text.split()) == "The same fact =Fifteen in sentence 1, headline: unchecked"
    assert only(same, "a")["href"].startswith(f"/articles/{fire}?s=1&u=")


def test_what_is_wrong_elsewhere_is_repainted_told_and_let_stand_with_a_reason(browser: Browser, fire: str) -> None:
    answer = soup(mark_wrong(browser, fire, htmx=True))
    assert only(answer, "#s1")["data-state"] == "open"
    headline = unit(browser, fire, 1)
    assert next(each.text for each in headline.select("[data-same-facts] .sides dd")) == "Fifteen"
    form = only(headline, "form[action$=let_stand]")
    refused = browser.post(str(form["action"]), **{**filled(form), "reason": " "})
    assert refused.status_code == 422
    assert only(soup(refused), "form[action$=let_stand]").parent.has_attr("open")
    assert browser.post(str(form["action"]), **{**filled(form), "reason": "That day’s count."}).status_code == 303
    stands = only(unit(browser, fire, 1), "[data-same-facts]")
    assert "lets “Fifteen” stand beside the words in sentence 2" in " ".join(stands.text.split())
    assert "Vera Lind" in stands.text
    assert "That day’s count." in stands.text
    back = only(stands, "form[action$=let_stand]")
    assert browser.post(str(back["action"]), **filled(back), back=1).status_code == 303
    assert only(unit(browser, fire, 1), "[data-same-facts] .differing")


def test_coverage_groups_it_by_what_to_do(browser: Browser, fire: str) -> None:
    headline = unit(browser, fire, 1)["data-unit"]
    browser.post(f"/units/{headline}/evidence", source_title="Police log", passage="Fifteen died in the fire.")
    browser.post(f"/units/{headline}/status", value="verified")
    assert unit(browser, fire, 1)["data-state"] == "thin"
    mark_wrong(browser, fire)
    assert unit(browser, fire, 1)["data-state"] == "waiting"
    assert "The same fact is wrong elsewhere" in browser.see(f"/articles/{fire}/coverage").text


def test_history_says_what_was_let_stand(browser: Browser, fire: str) -> None:
    mark_wrong(browser, fire)
    form = only(unit(browser, fire, 1), "form[action$=let_stand]")
    browser.post(str(form["action"]), **{**filled(form), "reason": "That day’s count."})
    assert "let “Fifteen” stand in" in browser.see(f"/articles/{fire}/history").text


def test_somebody_elses_verdict_repaints_it_too(browser: Browser, store: Store, person: Person, fire: str) -> None:
    mia = people.add_person(store, person, "Mia Check", "checker")
    known, lead = opened(browser, fire), unit(browser, fire, 2)["data-unit"]
    verdicts.set_status(store, mia, str(lead), "incorrect")
    page, _, words = heard(ask(browser, fire, **known))
    assert "Mia Check changed sentences 1, 2" in words
    assert page.select("#s1")
