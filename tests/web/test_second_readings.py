"""The pages of a second reading: the reader is kept from the article, and an editor sees both answers side by side."""

import pytest

from annotator.actions import evidence, sources, units, verdicts
from annotator.actions.people import people
from annotator.actions.second_readings import blind, drawing
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.domain.second_readings.readings import SecondReading
from annotator.storage import units as unit_rows
from annotator.storage.database import Store
from annotator.storage.people import second_readings
from tests.desks import app_over
from tests.web.conftest import Browser, only, soup


@pytest.fixture
def mia(store: Store, person: Person) -> Person:
    return people.add_person(store, person, "Mia Check", "checker")


@pytest.fixture
def rune(store: Store, person: Person) -> Person:
    return people.add_person(store, person, "Rune Dahl", "editor")


@pytest.fixture
def checked(store: Store, person: Person, unit: str) -> str:
    log = sources.add_source(store, person, sources.blank_source("The port’s log")).id
    evidence.add_evidence(store, person, unit, log, EvidenceForm(passage="It has 1,204 steps."))
    verdicts.set_status(store, person, unit, "verified")
    units.set_field(store, person, unit, "note", "The log is from last year.")
    return unit


@pytest.fixture
def drawn(store: Store, rune: Person, mia: Person, harbour: str, checked: str) -> SecondReading:
    return drawing.draw(store, rune, harbour, mia.id, "first", 100)


def as_(store: Store, person: Person) -> Browser:
    return Browser(app_over(store, person).test_client())


def check_id(store: Store, drawn: SecondReading) -> str:
    (check,) = second_readings.checks_of(store.reading(), [drawn.id])
    return check.id


def keep(browser: Browser, store: Store, drawn: SecondReading, **typed: str) -> int:
    check = second_readings.load_check(store.reading(), check_id(store, drawn))
    address = f"/second-readings/{drawn.id}/checks"
    return browser.post(address, **{"check": check.id, "version": str(check.version), **typed}).status_code


def test_an_editor_draws_from_the_page(store: Store, rune: Person, mia: Person, harbour: str, checked: str) -> None:
    browser = as_(store, rune)
    address = f"/articles/{harbour}/second-reading"
    assert browser.post(address, reader=mia.id, seed="first", share="20").status_code == 303
    assert "20 % of the rest by the seed “first”" in " ".join(browser.see(address).text.split())
    refused = browser.post(address, reader=mia.id, seed="first", share="many")
    assert refused.status_code == 422


@pytest.mark.parametrize("role", ["checker", "legal", "viewer", "author"])
def test_nobody_else_sees_the_editors_page(
    store: Store, person: Person, harbour: str, drawn: SecondReading, role: str
) -> None:
    other = people.add_person(store, person, f"One {role}", role)
    assert as_(store, other).get(f"/articles/{harbour}/second-reading").status_code == 422
    page = as_(store, other).see("/second-readings")
    assert "Agreement" not in page.text


def test_every_page_of_the_article_leads_its_blind_reader_to_the_blind_page(
    store: Store, mia: Person, harbour: str, drawn: SecondReading, checked: str
) -> None:
    browser = as_(store, mia)
    for address in ("", "?s=3", "/coverage", "/export.json", "/revisions", "/second-reading"):
        answer = browser.get(f"/articles/{harbour}{address}")
        assert (answer.status_code, answer.location) == (303, f"/second-readings/{drawn.id}"), address
    assert browser.get(f"/units/{checked}/history").status_code == 303
    for answer in (
        browser.get(f"/articles/{harbour}/changes?since=0", htmx=True),
        browser.post(f"/articles/{harbour}/undo"),
        browser.post(f"/units/{checked}/note", value="Mine"),
    ):
        assert answer.status_code == 409
        assert "closed to you until you hand in" in answer.text
    for address in ("/", f"/people/{mia.id}", "/shift", "/sources"):
        assert "harbour light" not in browser.see(address).text


def test_the_reader_answers_hands_in_and_may_open_the_article_again(
    store: Store, mia: Person, harbour: str, drawn: SecondReading
) -> None:
    browser = as_(store, mia)
    page = browser.see(f"/second-readings/{drawn.id}")
    assert "It has 1,204 steps." in only(page, ".evidence").text
    assert "The log is from last year." not in page.text
    assert keep(browser, store, drawn, status="nonsense") == 422
    assert keep(browser, store, drawn, status="disputed", confidence="low", note="Which log?", version="0") == 409
    hand_in = f"/second-readings/{drawn.id}/handed-in"
    assert browser.post(hand_in).status_code == 422
    assert keep(browser, store, drawn, status="disputed", confidence="low", note="Which log?") == 303
    assert browser.post(hand_in).status_code == 303
    assert browser.get(f"/articles/{harbour}").status_code == 200
    assert browser.get(f"/second-readings/{drawn.id}").status_code == 404


def test_nobody_else_opens_a_blind_page(store: Store, rune: Person, drawn: SecondReading) -> None:
    assert as_(store, rune).get(f"/second-readings/{drawn.id}").status_code == 404


def test_both_answers_stand_side_by_side_and_a_third_person_decides(
    store: Store, rune: Person, mia: Person, harbour: str, drawn: SecondReading, checked: str
) -> None:
    check = check_id(store, drawn)
    blind.set_check(store, mia, check, status="disputed", confidence="low", note="Which log?")
    blind.hand_in(store, mia, drawn.id)
    browser = as_(store, rune)
    address = f"/articles/{harbour}/second-reading"
    both = " ".join(only(browser.see(address), ".answers").text.split())
    assert "First, Vera Lind ✓ Verified" in both
    assert "Second, Mia Check ≠ Disputed, low confidence Which log?" in both
    form = only(browser.see(address), f"#check-{check.replace('.', chr(92) + '.')} form")
    sent = {str(field["name"]): str(field["value"]) for field in form.select("input[type=hidden]")}
    typed = {**sent, "status": "disputed"}
    assert "fill in the reason" in browser.post(str(form["action"]), **typed, reason="").text
    assert browser.post(str(form["action"]), **typed, reason="The log is of 2019.").status_code == 303
    assert unit_rows.load(store.reading(), checked).status == "disputed"
    assert "Decided by Rune Dahl" in browser.see(address).text
    assert browser.post(str(form["action"]), **typed, reason="Again.").status_code == 409


def test_a_decision_that_rests_on_no_words_is_asked_about_once(
    store: Store, rune: Person, mia: Person, person: Person, harbour: str, unit: str
) -> None:
    call = sources.add_source(store, person, sources.blank_source("A call")).id
    evidence.add_evidence(store, person, unit, call, EvidenceForm())
    verdicts.set_status(store, person, unit, "disputed")
    drawn = drawing.draw(store, rune, harbour, mia.id, "first", 100)
    check = check_id(store, drawn)
    blind.set_check(store, mia, check, status="verified", confidence=None, note=None)
    blind.hand_in(store, mia, drawn.id)
    browser = as_(store, rune)
    form = browser.see(f"/articles/{harbour}/second-reading").select("ol form")[0]
    typed = {str(field["name"]): str(field["value"]) for field in form.select("input[type=hidden]")}
    typed |= {"status": "verified", "reason": "She was there."}
    asked = browser.post(str(form["action"]), **typed)
    assert asked.status_code == 422
    assert only(soup(asked), "[name=without_words]")
    assert unit_rows.load(store.reading(), unit).status == "disputed"
    assert browser.post(str(form["action"]), **typed, without_words="1").status_code == 303
    assert unit_rows.load(store.reading(), unit).status == "verified"


def test_few_units_give_numbers_with_their_count_or_none_at_all(
    store: Store, rune: Person, mia: Person, drawn: SecondReading
) -> None:
    blind.set_check(store, mia, check_id(store, drawn), status="verified", confidence=None, note=None)
    blind.hand_in(store, mia, drawn.id)
    rows = as_(store, rune).see("/second-readings").select(".agreement tr")
    assert [" ".join(row.get_text(" ").split()) for row in rows] == [
        "Units compared 1 of 1 drawn",
        "Same status 1 of 1: 1.00 (0.21 to 1.00)",
        "Cohen’s kappa not defined n = 1",
        "Krippendorff’s alpha not defined n = 1",
    ]
