"""“Checked before?” on the card: asked for, on a page without script, and only by who sees everything."""

import pytest

from annotator.actions import articles, evidence, sources, units, verdicts
from annotator.actions.people import people
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import evidence as rows
from tests.desks import app_over
from tests.web.conftest import Browser, filled, only, soup

WORDS = "The tower has 1,204 steps, the log says."


@pytest.fixture
def former(store, person, unit):
    """The claim of the harbour, verified; `unit` is made by the page itself."""
    log = sources.add_source(store, person, sources.blank_source("Port log")).id
    evidence.add_evidence(store, person, unit, log, EvidenceForm(passage=WORDS))
    verdicts.set_status(store, person, unit, "verified")
    return unit


@pytest.fixture
def later(store, person):
    page = "<h1>The keeper</h1><p>It has 1,204 steps, her log says. It has 1,240 steps, her log says.</p>"
    return articles.import_article(store, person, Input(page)).slug


def claim(store, person, slug, sentence):
    return units.make_unit(store, person, slug, "claim", sentence=sentence).id


def test_evidence_is_reused_from_a_page_without_script(browser: Browser, store, person, former, later) -> None:
    unit = claim(store, person, later, 2)
    card = browser.see(f"/articles/{later}?s=2&u={unit}")
    link = only(card, f"#unit-{unit} a[href*=checked-before]")
    assert "Port log" not in only(card, f"#unit-{unit}").text
    page = browser.see(str(link["href"]))
    told = " ".join(only(page, ".found-passages").text.split())
    for words in (
        "It has 1,204 steps",
        "Verified",
        "no primary source",
        "The harbour light goes dark",
        "The same 1,204",
    ):
        assert words in told
    assert only(page, ".evidence .passage").text == WORDS
    assert not page.select(".found-passages:not([data-kept])")
    form = only(page, "form[data-form], .evidence form")
    answer = browser.client.post(str(form["action"]), data=filled(form))
    assert (answer.status_code, answer.location.split("?")[0]) == (303, f"/articles/{later}")
    (tied,) = rows.of_unit(store.reading(), unit)
    assert tied.note.startswith("From ‘The harbour light goes dark’, checked ")
    assert "already" in only(browser.see(str(link["href"])), ".evidence").text
    assert only(browser.see(f"/articles/{later}?s=2"), f"#unit-{unit}")["data-status"] == "unchecked"


def test_on_the_card_what_differs_is_asked_about_in_its_place(browser: Browser, store, person, former, later) -> None:
    unit = claim(store, person, later, 3)
    address = f"/units/{unit}/checked-before"
    part = browser.get(address, htmx=True, target=f"found-for-{unit}")
    assert part.text.lstrip().startswith(f'<div id="found-for-{unit}"')
    sent = filled(only(soup(part), ".evidence form"))
    headers = {"HX-Request": "true", "HX-Target": f"unit-{unit}"}
    asked = browser.client.post(address, data=sent, headers=headers)
    assert (asked.status_code, asked.headers["HX-Retarget"]) == (422, f"#found-for-{unit}")
    assert "“1,204”" in only(soup(asked), ".message").text
    against, support = soup(asked).select(".evidence form button")
    assert (against["value"], support["value"]) == ("contradicts", "supports")
    assert rows.of_unit(store.reading(), unit) == ()
    answer = browser.client.post(address, data={**sent, "although": "contradicts"}, headers=headers)
    assert answer.status_code == 200
    assert only(soup(answer), f"#unit-{unit} .evidence > li")["data-stance"] == "contradicts"


def test_it_is_offered_for_no_settled_unit_and_to_nobody_who_sees_less(
    browser: Browser, store, person, harbour, former, later
) -> None:
    unit = claim(store, person, later, 2)
    assert not browser.see(f"/articles/{harbour}?s=3").select("a[href*=checked-before]")
    for role in ("viewer", "author"):
        other = Browser(app_over(store, people.add_person(store, person, f"A {role}", role)).test_client())
        assert not other.see(f"/articles/{later}?s=2&u={unit}").select("a[href*=checked-before]")
        answer = other.get(f"/units/{unit}/checked-before")
        assert answer.status_code == 422
        assert "Port log" not in answer.text
