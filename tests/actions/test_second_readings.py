"""A second reading from the draw to the decision: blind until it is handed in, and a verdict like any other after."""

import json

import pytest

from annotator.actions import closed_articles, drafts, evidence, maintenance, sources, units, verdicts
from annotator.actions.history import undo
from annotator.actions.people import assignments, people
from annotator.actions.second_readings import adjudication, blind, drawing
from annotator.domain.errors import NotFound, RuleBroken, Stale
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import articles
from annotator.storage import units as unit_rows
from annotator.storage.history import last_steps
from annotator.storage.people import people as people_rows
from annotator.storage.people import second_readings
from annotator.storage.personal_store import PersonalStore
from annotator.views import exports
from annotator.views.blind_readings import blind_reading
from annotator.views.desk_view import copy_for
from annotator.views.second_readings import readings_of, readings_of_desk
from tests.conftest import ARTICLE, refused
from tests.exported import words_of

pytestmark = pytest.mark.both_stores

TODAY = "2026-05-01"


@pytest.fixture
def mia(store, person):
    return people.add_person(store, person, "Mia Check", "checker")


@pytest.fixture
def rune(store, person):
    return people.add_person(store, person, "Rune Dahl", "editor")


@pytest.fixture
def checked(store, person, slug):
    """Two units that the first reader verified on words of a source, and a third without a verdict."""
    budget = sources.add_source(store, person, sources.blank_source("The budget")).id
    made = [units.make_unit(store, person, slug, "claim", sentence=n).id for n in (3, 6, 7)]
    for unit in made[:2]:
        form = EvidenceForm(
            passage="It cost 41 million crowns.", note="The clerk read it out.", is_known_to_differ=True
        )
        evidence.add_evidence(store, person, unit, budget, form)
        verdicts.set_status(store, person, unit, "verified")
        units.set_field(store, person, unit, "confidence", "low")
        units.set_field(store, person, unit, "note", "I was not sure here.")
    return made


@pytest.fixture
def reading(store, rune, mia, slug, checked):
    return drawing.draw(store, rune, slug, mia.id, "seedquux", 100)


def checks(store, reading):
    return {check.unit: check for check in second_readings.checks_of(store.reading(), [reading.id])}


def answer(store, mia, reading, unit, status):
    return blind.set_check(
        store, mia, checks(store, reading)[unit].id, status=status, confidence="high", note="Read in full."
    )


@pytest.fixture
def handed_in(store, mia, reading, checked):
    answer(store, mia, reading, checked[0], "verified")
    answer(store, mia, reading, checked[1], "incorrect")
    return blind.hand_in(store, mia, reading.id)


def decide(store, by, slug, reading, unit, status="incorrect", reason="The budget says 44.", **more):
    return adjudication.adjudicate(store, by, slug, checks(store, reading)[unit].id, status, reason, **more)


def test_only_units_with_a_verdict_are_drawn(store, reading, checked):
    assert set(checks(store, reading)) == set(checked[:2])


def test_for_its_reader_the_article_does_not_exist_until_they_hand_in(store, mia, reading, slug, checked):
    seen = PersonalStore(store, mia.id).reading()
    with refused(NotFound, "no_such_article"):
        articles.load(seen, slug)
    assert unit_rows.held_by(seen, mia.id) == ()
    assert readings_of_desk(seen).rows == ()
    blind.hand_in(store, mia, reading.id, accepts_missing=True)
    assert articles.load(PersonalStore(store, mia.id).reading(), slug)


def test_the_blind_page_holds_words_and_sources_and_nothing_of_the_first_answers(store, mia, reading, person):
    shown = repr(blind_reading(store, mia, reading.id).units)
    assert "It cost 41 million crowns." in shown
    assert "The budget" in shown
    for secret in ("verified", "low", "I was not sure", "The clerk read", "supports", person.id):
        assert secret not in shown


def test_nobody_else_answers_and_nobody_reads_what_was_closed_to_them(store, person, mia, rune, reading, slug, checked):
    with refused(NotFound, "no_such_reading"):
        answer(store, rune, reading, checked[0], "verified")
    closed_articles.set_readers(store, person, slug, [person.id, rune.id])
    for act in (
        lambda: answer(store, mia, reading, checked[0], "verified"),
        lambda: blind_reading(store, mia, reading.id),
        lambda: blind.hand_in(store, mia, reading.id, accepts_missing=True),
    ):
        with refused(NotFound, "no_such_reading"):
            act()


def test_who_had_a_part_in_the_first_check_or_drew_or_read_it_is_no_second_reader(
    store, person, mia, rune, slug, checked, reading
):
    for reader, code in ((person, "checked_first"), (rune, "draws_for_self"), (mia, "is_reading_blind")):
        with refused(RuleBroken, code):
            drawing.draw(store, rune, slug, reader.id, "second", 100)
    blind.hand_in(store, mia, reading.id, accepts_missing=True)
    with refused(RuleBroken, "has_read"):
        drawing.draw(store, rune, slug, mia.id, "second", 100)


def test_who_once_had_the_article_or_its_evidence_knows_it_for_good(store, person, mia, rune, slug, checked, reading):
    drawing.withdraw(store, rune, slug, reading.id)
    with refused(RuleBroken, "has_read"):
        drawing.draw(store, rune, slug, mia.id, "second", 100)
    log = sources.add_source(store, mia, sources.blank_source("The log")).id
    ida = people.add_person(store, person, "Ida Moen", "checker")
    tied = evidence.add_evidence(store, ida, checked[0], log, EvidenceForm("context"))
    evidence.remove_evidence(store, ida, tied.id)
    with refused(RuleBroken, "checked_first"):
        drawing.draw(store, rune, slug, ida.id, "second", 100)


def test_who_wrote_the_note_or_the_confidence_knows_the_answer(store, person, mia, rune, slug, checked):
    units.set_field(store, mia, checked[0], "confidence", "high")
    with refused(RuleBroken, "checked_first"):
        drawing.draw(store, rune, slug, mia.id, "first", 100)


def test_who_may_no_longer_check_reads_nothing_more_of_it(store, person, mia, reading):
    people.set_role(store, person, mia.id, "viewer")
    with refused(RuleBroken, "may_not_check"):
        blind_reading(store, people_rows.load(store.reading(), mia.id), reading.id)


def test_whoever_gave_an_earlier_verdict_knows_the_unit(store, mia, rune, slug, person, checked):
    verdicts.set_status(store, mia, checked[0], "disputed")
    verdicts.set_status(store, person, checked[0], "verified")
    with refused(RuleBroken, "checked_first"):
        drawing.draw(store, rune, slug, mia.id, "first", 100)


@pytest.mark.parametrize(
    ("share", "seed", "code"), [(None, "s", "not_a_share"), (101, "s", "not_a_share"), (20, " ", "required"),
                                (0, "s", "nothing_drawn")],
)  # fmt: skip
def test_a_draw_that_says_too_little_is_refused(store, rune, mia, slug, checked, share, seed, code):
    with refused(RuleBroken, code):
        drawing.draw(store, rune, slug, mia.id, seed, share)


def test_a_viewer_reads_nothing_a_second_time_and_a_checker_draws_nothing(store, person, mia, rune, slug, checked):
    viewer = people.add_person(store, person, "Nils Berg", "viewer")
    with refused(RuleBroken, "cannot_check"):
        drawing.draw(store, rune, slug, viewer.id, "first", 100)
    with refused(RuleBroken, "may_not_second_read"):
        drawing.draw(store, mia, slug, rune.id, "first", 100)


def test_missing_answers_are_confirmed_and_count_as_missing(store, person, mia, rune, reading, slug, checked):
    answer(store, mia, reading, checked[0], "verified")
    with refused(RuleBroken, "unanswered"):
        blind.hand_in(store, mia, reading.id)
    blind.hand_in(store, mia, reading.id, accepts_missing=True)
    found = readings_of(store.reading(), copy_for(store.reading(), rune, TODAY), slug)
    assert (found.agreement.compared, found.agreement.drawn, found.agreement.agreed) == (1, 2, 1)
    assert found.agreement.kappa is None
    assert found.without_verdict == 1
    with refused(RuleBroken, "handed_in_already"):
        answer(store, mia, reading, checked[1], "verified")


def test_an_open_reading_is_in_no_number(store, mia, rune, reading, slug, checked):
    answer(store, mia, reading, checked[1], "incorrect")
    found = readings_of(store.reading(), copy_for(store.reading(), rune, TODAY), slug)
    assert (found.agreement.drawn, found.differing) == (0, ())


def test_words_that_changed_since_the_draw_are_not_compared(store, person, mia, reading, slug, checked):
    for unit in checked[:2]:
        answer(store, mia, reading, unit, "disputed")
    draft = drafts.read_draft(store, slug, Input(ARTICLE.replace("41 million", "42 million")))
    drafts.take_draft(store, person, slug, draft, number=1)
    units.remove_unit(store, person, checked[1])
    blind.hand_in(store, mia, reading.id)
    assert [check.first for check in checks(store, reading).values()] == [None, None]


def test_a_decision_is_a_verdict_with_a_reason_and_undo_takes_both_back(store, person, rune, handed_in, slug, checked):
    decide(store, rune, slug, handed_in, checked[1])
    unit = unit_rows.load(store.reading(), checked[1])
    assert (unit.status, unit.check.by) == ("incorrect", rune.id)
    assert checks(store, handed_in)[checked[1]].adjudication.reason == "The budget says 44."
    with refused(RuleBroken, "decided_already"):
        decide(store, rune, slug, handed_in, checked[1])
    assert {event.action for event in undo.undo_last(store, rune, slug)} == {"adjudicate"}
    assert unit_rows.load(store.reading(), checked[1]).status == "verified"
    assert checks(store, handed_in)[checked[1]].adjudication is None
    assert maintenance.verify(store) == []


def test_no_verdict_is_cheaper_by_a_decision(store, person, rune, handed_in, slug, checked):
    for each in evidence.evidence.of_unit(store.reading(), checked[1]):
        evidence.remove_evidence(store, person, each.id)
    with refused(RuleBroken, "needs_support"):
        decide(store, rune, slug, handed_in, checked[1], status="verified")
    with refused(RuleBroken, "unknown_value"):
        decide(store, rune, slug, handed_in, checked[1], status="surely")
    assert checks(store, handed_in)[checked[1]].adjudication is None


@pytest.mark.parametrize("reason", [None, "  "])
def test_a_decision_needs_a_reason(store, rune, handed_in, slug, checked, reason):
    with refused(RuleBroken, "required"):
        decide(store, rune, slug, handed_in, checked[1], reason=reason)


def test_what_agrees_and_what_one_answered_oneself_is_not_decided(store, person, rune, handed_in, slug, checked):
    with refused(RuleBroken, "nothing_to_decide"):
        decide(store, rune, slug, handed_in, checked[0])
    with refused(RuleBroken, "own_answer"):
        decide(store, person, slug, handed_in, checked[1])


def test_a_decision_on_a_unit_that_changed_since_is_stale(store, person, rune, handed_in, slug, checked):
    seen = unit_rows.load(store.reading(), checked[1]).version
    units.set_field(store, person, checked[1], "risk", "legal")
    with refused(Stale, "changed_by"):
        decide(store, rune, slug, handed_in, checked[1], unit_version=seen)


def test_a_withdrawn_reading_leaves_nothing_behind_but_its_events(store, mia, rune, reading, slug, checked):
    answer(store, mia, reading, checked[0], "disputed")
    drawing.withdraw(store, rune, slug, reading.id)
    assert second_readings.everything(store.reading()) == ()
    assert articles.load(PersonalStore(store, mia.id).reading(), slug)
    article = articles.load(store.reading(), slug).article.id
    assert last_steps.last_change_by(store.reading(), article, rune.id) is None, "undo would blind the reader again"
    assert maintenance.verify(store) == []


def test_nothing_is_asked_of_or_given_to_a_blind_reader_in_that_article(store, person, mia, reading, slug):
    with refused(RuleBroken, "is_reading_blind"):
        assignments.assign_article(store, person, slug, mia.id)


def test_no_export_holds_a_second_reading(store, rune, handed_in, slug, checked):
    decide(store, rune, slug, handed_in, checked[1])
    for format_name in exports.FORMATS:
        told = words_of(exports.export(store, slug, format_name, TODAY).body)
        for secret in ("Read in full.", "The budget says 44.", handed_in.id, "seedquux"):
            assert secret not in told
    assert json.loads(exports.export(store, slug, "json", TODAY).body)["units"]
