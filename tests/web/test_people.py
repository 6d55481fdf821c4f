"""The page of a person: what waits for them, what they hold, and handing it over."""

import pytest

from annotator.actions import closed_articles, queries, units, verdicts
from annotator.actions.people import people
from annotator.domain.people.person import Person
from annotator.storage import units as unit_rows
from annotator.storage.database import Store
from tests.desks import app_over
from tests.web.conftest import Browser, only, soup


@pytest.fixture
def mia(store: Store, person: Person) -> Person:
    return people.add_person(store, person, "Mia Check", "checker")


@pytest.fixture
def rune(store: Store, person: Person) -> Person:
    return people.add_person(store, person, "Rune Dahl", "editor")


def sections(browser: Browser, person: Person) -> dict[str, str]:
    """What stands under each heading of the page of a person."""
    page = browser.see(f"/people/{person.id}")
    lists = [(heading, heading.find_next_sibling("ul")) for heading in page.select("h2.title")]
    return {heading.text.rstrip("0123456789 "): items.text for heading, items in lists if items}


def test_a_question_waits_for_who_is_asked_and_then_for_who_asked(
    browser: Browser, store: Store, person: Person, mia: Person, unit: str
) -> None:
    query = queries.raise_query(store, person, unit, mia.id, "Who counted the steps?")
    assert "Who counted the steps?" in sections(browser, mia)["Waits for an answer"]
    assert "asked of\nMia Check" in sections(browser, person)["Asked, not answered yet"]
    queries.reply_to_query(store, mia, query.id, "The keeper did.")
    assert sections(browser, mia) == {}
    assert "Mia Check: The keeper did." in sections(browser, person)["Answered, to be closed"]
    queries.resolve_query(store, person, query.id)
    assert sections(browser, person) == {}
    assert "Nothing waits for you" in browser.see(f"/people/{person.id}").text


def test_the_oldest_question_comes_first(
    browser: Browser, store: Store, person: Person, mia: Person, harbour: str, unit: str
) -> None:
    other = units.make_unit(store, person, harbour, "claim", sentence=2)
    queries.raise_query(store, person, unit, mia.id, "The first?")
    with store.writing() as db:
        db.execute("UPDATE queries SET at = '2026-01-01T10:00:00Z'")
    queries.raise_query(store, person, other.id, mia.id, "The second?")
    waits = sections(browser, mia)["Waits for an answer"]
    assert waits.index("The first?") < waits.index("The second?")


def test_who_holds_a_unit_finds_it_until_it_is_settled(
    browser: Browser, store: Store, mia: Person, person: Person, unit: str
) -> None:
    units.set_field(store, person, unit, "assignee", mia.id)
    assert "1,204 steps" in sections(browser, mia)["Holds"]
    verdicts.set_status(store, person, unit, "cut")
    assert "Holds" in sections(browser, mia), "the words are still there"


def test_all_that_somebody_holds_is_handed_over_in_one_step(
    browser: Browser, store: Store, mia: Person, rune: Person, person: Person, harbour: str, unit: str
) -> None:
    units.set_field(store, person, unit, "assignee", mia.id)
    answer = browser.post(f"/people/{mia.id}/handover", to=rune.id)
    assert answer.status_code == 303
    assert sections(browser, mia) == {}
    assert "1,204 steps" in sections(browser, rune)["Holds"]
    assert browser.post(f"/articles/{harbour}/undo").status_code == 303
    assert "1,204 steps" in sections(browser, mia)["Holds"]


@pytest.mark.parametrize("to", ["", "nobody"])
def test_what_is_handed_to_nobody_stays(
    browser: Browser, store: Store, mia: Person, person: Person, unit: str, to: str
) -> None:
    units.set_field(store, person, unit, "assignee", mia.id)
    assert browser.post(f"/people/{mia.id}/handover", to=to).status_code in (404, 422)
    assert unit_rows.load(store.reading(), unit).assignee == mia.id


def test_nothing_is_given_to_who_was_removed_or_does_not_read_the_article(
    browser: Browser, store: Store, mia: Person, rune: Person, person: Person, harbour: str, unit: str
) -> None:
    closed_articles.set_readers(store, person, harbour, [person.id])
    for address, typed in (
        (f"/units/{unit}/assignee", {"value": mia.id}),
        (f"/units/{unit}/queries", {"to": mia.id, "text": "Who counted?"}),
    ):
        assert "closed to Mia Check" in browser.post(address, **typed).text
    closed_articles.set_readers(store, person, harbour, [])
    people.remove(store, person, rune.id)
    assert "was removed" in browser.post(f"/units/{unit}/assignee", value=rune.id).text


def test_a_page_of_a_person_shows_only_what_its_reader_may_know(
    store: Store, person: Person, mia: Person, rune: Person, harbour: str, unit: str
) -> None:
    queries.raise_query(store, person, unit, mia.id, "Who counted the steps?")
    closed_articles.set_readers(store, person, harbour, [person.id, mia.id])
    for reader, sees in ((mia, True), (rune, False)):
        page = Browser(app_over(store, reader).test_client()).get(f"/people/{mia.id}")
        assert ("Who counted" in page.text) is sees


def test_who_may_not_check_hands_nothing_over(store: Store, person: Person, mia: Person, unit: str) -> None:
    viewer = people.add_person(store, person, "Nils Berg", "viewer")
    units.set_field(store, person, unit, "assignee", mia.id)
    browser = Browser(app_over(store, viewer).test_client())
    answer = browser.post(f"/people/{mia.id}/handover", to=viewer.id)
    assert answer.status_code == 422
    assert "Your role, viewer" in only(soup(answer), "main").text


def test_what_somebody_who_left_asked_and_held_is_taken_over(
    browser: Browser, store: Store, mia: Person, rune: Person, person: Person, harbour: str, unit: str
) -> None:
    query = queries.raise_query(store, mia, unit, rune.id, "Who counted the steps?")
    units.set_field(store, mia, unit, "assignee", mia.id)
    closing = f"form[action='/queries/{query.id}/resolve']"
    assert not browser.see(f"/articles/{harbour}?s=3").select(closing)
    people.remove(store, person, mia.id)
    left = only(browser.see("/people"), "details a")
    assert left.text == "Mia Check"
    assert "1,204 steps" in browser.see(str(left["href"])).text
    assert browser.post(f"/people/{mia.id}/handover", to=rune.id).status_code == 303
    assert browser.see(f"/articles/{harbour}?s=3").select(closing)
    assert browser.post(f"/queries/{query.id}/resolve").status_code == 303
    assert "1,204 steps" in sections(browser, rune)["Holds"]
