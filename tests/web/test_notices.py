"""What others did to one's work since one last said that one had read it."""

import pytest

from annotator.actions import closed_articles, evidence, queries, sources, units, verdicts
from annotator.actions.people import assignments, people
from annotator.domain.evidence import EvidenceForm
from annotator.storage.people import notices
from tests.desks import app_over
from tests.web.conftest import Browser, only


@pytest.fixture
def nils(store, person):
    return people.add_person(store, person, "Nils Berg", "checker")


@pytest.fixture
def claim(store, person, harbour):
    return units.make_unit(store, person, harbour, "claim", sentence=3, exact="1,204 steps")


@pytest.fixture
def reader(store, nils):
    return Browser(app_over(store, nils).test_client())


def told(browser):
    page = browser.see("/notices")
    return [str(p.find(string=True)).strip() for p in page.select(".history li > p:not(.quiet)")]


def test_nothing_is_told_of_what_is_not_ones_own_work(store, person, reader, claim):
    units.set_field(store, person, claim.id, "note", "Ring.")
    assert told(reader) == []
    assert not reader.see("/").select("nav b")


@pytest.mark.parametrize(
    ("do", "said"),
    [
        (lambda s, by, me, unit: units.set_field(s, by, unit, "assignee", me.id),
         "Vera Lind set the holder of “1,204 steps” to Nils Berg."),
        (lambda s, by, me, unit: queries.raise_query(s, by, unit, me.id, "Who counted?"),
         "Vera Lind asked Nils Berg about “1,204 steps”: “Who counted?”"),
        (lambda s, by, me, unit: queries.raise_query(s, by, unit, by.id, "Does @Nils Berg know?"),
         "Vera Lind asked Vera Lind about “1,204 steps”: “Does @Nils Berg know?”"),
        (lambda s, by, me, unit: queries.raise_query(s, by, unit, by.id, "Does @nils know?"),
         "Vera Lind asked Vera Lind about “1,204 steps”: “Does @nils know?”"),
    ],
)  # fmt: skip
def test_what_comes_to_a_person_is_told(store, person, nils, reader, claim, do, said):
    do(store, person, nils, claim.id)
    assert said in told(reader)


@pytest.mark.parametrize("words", ["Ask @Nils Bergman.", "Ask nils@berg.example.", "Ask Nils Berg.", "@Vera"])
def test_who_is_called_otherwise_is_told_nothing(store, person, reader, claim, words):
    people.add_person(store, person, "Nils Bergman", "checker")
    queries.raise_query(store, person, claim.id, person.id, words)
    assert told(reader) == []


def test_a_call_among_more_others_than_are_read_at_once_is_told(store, person, nils, claim):
    for words in ("Ask @Nils.", *["Ask @Vera."] * 9, "Ask @Nils Berg."):
        queries.raise_query(store, person, claim.id, person.id, words)
    found = notices.of_person(store.reading(), nils, sees_all=True, after=0, limit=3)
    assert [event.after["text"] for event in found] == ["Ask @Nils Berg.", "Ask @Nils."]


def test_what_others_do_to_ones_units_verdicts_and_questions_is_told(store, person, nils, reader, claim):
    tied = evidence.add_evidence(
        store, nils, claim.id, sources.blank_source("Port log"), EvidenceForm(passage="1,204.")
    )
    verdicts.set_status(store, nils, claim.id, "verified")
    reader.post("/notices/seen", until="999999999")
    query = queries.raise_query(store, nils, claim.id, person.id, "Who counted?")
    assert told(reader) == []
    queries.reply_to_query(store, person, query.id, "The keeper.")
    queries.resolve_query(store, nils, query.id)
    evidence.remove_evidence(store, person, tied.id)
    assert "Vera Lind answered Nils Berg’s question about “1,204 steps”: “The keeper.”" in told(reader)
    assert "Vera Lind took “Port log” away from “1,204 steps”." in told(reader)


def test_a_unit_that_was_taken_from_somebody_is_told(store, person, nils, reader, claim):
    units.set_field(store, nils, claim.id, "assignee", nils.id)
    assignments.hand_over(store, person, nils.id, person.id)
    assert told(reader) == ["Vera Lind set the holder of “1,204 steps” to Vera Lind, from Nils Berg."]


def test_what_was_marked_as_read_is_gone_and_what_came_meanwhile_is_not(store, person, nils, reader, claim):
    reader.post("/notices/seen", until="999999999")
    units.set_field(store, person, claim.id, "assignee", nils.id)
    assert only(reader.see("/"), "nav b").text == "1"
    form = only(reader.see("/notices"), "form[action='/notices/seen']")
    units.set_field(store, person, claim.id, "risk", "legal")
    reader.post("/notices/seen", until=form.select_one("[name=until]")["value"])
    assert told(reader) == ["Vera Lind set the risk of “1,204 steps” to legal, from normal."]
    reader.post("/notices/seen", until="999999999")
    units.set_field(store, person, claim.id, "risk", "normal")
    assert len(told(reader)) == 1


def test_an_author_hears_of_their_own_questions_only(store, person, claim):
    author = people.add_person(store, person, "Ada Writer", "author")
    query = queries.raise_query(store, person, claim.id, author.id, "Who counted?")
    evidence.add_evidence(
        store, person, claim.id, sources.blank_source("The whisperer"), EvidenceForm(terms="off_record")
    )
    queries.raise_query(store, person, claim.id, person.id, "Ask @Ada Writer about the whisperer.")
    browser = Browser(app_over(store, author).test_client())
    assert told(browser) == ["Vera Lind asked Ada Writer about “1,204 steps”: “Who counted?”"]
    assert query.id


def test_nothing_of_an_article_that_was_closed_is_told(store, person, nils, reader, claim, harbour):
    units.set_field(store, person, claim.id, "assignee", nils.id)
    closed_articles.set_readers(store, person, harbour, [person.id])
    assert told(reader) == []
    assert not reader.see("/").select("nav b")
