"""Assigning on the page, the filters by who holds what, and the list that a shift hands over."""

import pytest

from annotator.actions import evidence, queries, sources, units
from annotator.actions.people import assignments, people
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.storage import units as unit_rows
from annotator.storage.database import Store
from tests.desks import app_over
from tests.web.conftest import Browser, only, soup


@pytest.fixture
def mia(store: Store, person: Person) -> Person:
    return people.add_person(store, person, "Mia Check", "checker")


def as_(store: Store, person: Person) -> Browser:
    return Browser(app_over(store, person).test_client())


@pytest.mark.parametrize("htmx", [True, False])
def test_a_section_is_assigned_from_the_card(
    browser: Browser, store: Store, mia: Person, harbour: str, unit: str, htmx: bool
) -> None:
    form = only(browser.see(f"/articles/{harbour}?s=3"), "#assign form")
    answer = browser.post(str(form["action"]), htmx=htmx, sentence=3, scope="section", to=mia.id)
    assert answer.status_code == (200 if htmx else 303)
    assert unit_rows.load(store.reading(), unit).assignee == mia.id
    assert ("HX-Refresh" in answer.headers) is htmx
    shown = browser.see(f"/articles/{harbour}?s=3")
    assert "1 unit is Mia Check’s now" in only(shown, "#status-line").text
    assert "assigned to Mia Check" in only(shown, ".unit summary .label").text
    assert "This section is Mia Check’s." in only(shown, "#assign").text


@pytest.mark.parametrize(("scope", "to"), [("nonsense", "p"), ("section", "nobody"), ("article", "nobody")])
def test_what_cannot_be_assigned_is_refused(browser: Browser, harbour: str, scope: str, to: str) -> None:
    answer = browser.post(f"/articles/{harbour}/assignment", sentence=3, scope=scope, to=to)
    assert answer.status_code in (404, 422)


def test_the_page_names_the_sentences_that_one_holds(
    store: Store, person: Person, mia: Person, harbour: str, unit: str
) -> None:
    page = f"/articles/{harbour}"
    assert only(as_(store, mia).see(page), "#mine")["data-numbers"] == ""
    units.set_field(store, person, unit, "assignee", mia.id)
    assert only(as_(store, mia).see(page), "#mine")["data-numbers"] == "3"
    assignments.assign_article(store, person, harbour, mia.id)
    units.make_unit(store, person, harbour, "claim", sentence=5)
    other = units.make_unit(store, person, harbour, "claim", sentence=2)
    units.set_field(store, person, other.id, "assignee", person.id)
    assert str(only(as_(store, mia).see(page), "#mine")["data-numbers"]).startswith("1 3-")
    assert only(as_(store, person).see(page), "#mine")["data-numbers"] == "2"


def test_the_desk_shows_the_articles_in_which_one_holds_something_or_is_asked(
    store: Store, person: Person, mia: Person, harbour: str, slug: str, unit: str
) -> None:
    def titles(address: str) -> int:
        return len(as_(store, mia).see(address).select(".row .title"))

    assert (titles("/"), titles("/?show=mine")) == (2, 0)
    asked = queries.raise_query(store, person, unit, mia.id, "Who counted?")
    assert titles("/?show=mine") == 1
    queries.resolve_query(store, person, asked.id)
    assert titles("/?show=mine") == 0
    assignments.assign_article(store, person, slug, mia.id)
    assert titles("/?show=mine") == 1


def test_coverage_says_who_holds_what(
    browser: Browser, store: Store, person: Person, mia: Person, harbour: str
) -> None:
    units.make_unit(store, person, harbour, "claim", sentence=3)
    page = browser.see(f"/articles/{harbour}/coverage")
    assert "Nothing is assigned yet" in page.text
    assignments.assign_article(store, person, harbour, mia.id)
    (row,) = [row for row in browser.see(f"/articles/{harbour}/coverage").select("tr") if "Mia" in row.text]
    assert " ".join(row.text.split()) == "Mia Check · the article 1 unit 1 open"


def test_the_list_of_a_shift_has_what_is_held_and_the_oldest_question_first(
    browser: Browser, store: Store, person: Person, mia: Person, harbour: str, unit: str
) -> None:
    other = units.make_unit(store, person, harbour, "claim", sentence=2)
    queries.raise_query(store, person, unit, mia.id, "The first?")
    with store.writing() as db:
        db.execute("UPDATE queries SET at = '2026-01-01T10:00:00Z'")
    queries.raise_query(store, person, other.id, mia.id, "The second?")
    units.set_field(store, person, unit, "assignee", mia.id)
    for address in ("/shift", f"/people/{mia.id}/shift"):
        text = browser.see(address).text
        assert text.index("The first?") < text.index("The second?")
        assert "Inside the newsroom only" in text
        assert "1,204 steps" in text
    mine = " ".join(only(browser.see(f"/people/{mia.id}/shift"), ".handed").text.split())
    assert "Mia Check: 1 unit, 1 of them open" in mine
    assert "Nobody" not in mine
    assert "Nobody: 1 unit" in " ".join(browser.see("/shift").text.split())


def test_a_question_beside_secret_evidence_is_not_for_paper(
    browser: Browser, store: Store, person: Person, mia: Person, unit: str
) -> None:
    source = sources.add_source(store, person, sources.blank_source("The whisperer"))
    evidence.add_evidence(store, person, unit, source.id, EvidenceForm(terms="off_record"))
    queries.raise_query(store, person, unit, mia.id, "Does the whisperer say so?")
    page = browser.see("/shift")
    (kept,) = [row for row in page.select("li[data-kept]") if "whisperer" in row.text]
    assert kept
    assert "1 question stays at the desk" in only(page, ".paper-only").text
    assert "The whisperer" not in page.text


def test_who_sees_the_public_copy_reads_no_assignments(
    store: Store, person: Person, mia: Person, harbour: str, unit: str
) -> None:
    viewer = people.add_person(store, person, "Nils Berg", "viewer")
    assignments.assign_article(store, person, harbour, mia.id)
    assert as_(store, person).see(f"/people/{mia.id}").find(string="Assigned")
    assert not as_(store, viewer).see(f"/people/{mia.id}").find(string="Assigned")
    answer = as_(store, viewer).post(f"/articles/{harbour}/assignment", sentence=3, scope="article", to=viewer.id)
    assert "Your role, viewer" in soup(answer).text
