"""What a source says on the phone: each answer is evidence with its note, and a verdict by the rules there are."""

from dataclasses import replace

import pytest

from annotator.actions import articles, closed_articles, evidence, queries, sources, units, verdicts
from annotator.actions.conversations.call_answers import answer_call, answer_calls
from annotator.actions.desk import schedules
from annotator.actions.people import people
from annotator.clock import today
from annotator.domain.conversations.call_sheets import CallAnswer
from annotator.domain.errors import RuleBroken, Stale
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import evidence as evidence_rows
from annotator.storage import units as unit_rows
from annotator.storage.personal_store import PersonalStore
from annotator.views.conversations.call_sheets import call_sheet
from annotator.views.desk_view import copy_for
from tests.conftest import refused

# The third sentence: a figure, and words of somebody; then a quote, and what begins with a name.
PAGE = """<h1>The mill closes</h1><p>The mill employs 40 people, “one of 12 in the valley” says Ida Holm.
Ida Holm leads it since 2019. “We will fight on,” she said.</p>"""


@pytest.fixture
def port(store, person):
    source = replace(sources.blank_source("Interview with Ida Holm"), type="interview", author="Ida Holm")
    return sources.add_source(store, person, source).id


@pytest.fixture
def mill(store, person):
    return articles.import_article(store, person, Input(PAGE)).slug


@pytest.fixture
def unit(store, person, mill, port):
    made = units.make_unit(store, person, mill, "claim", sentence=2)
    evidence.add_evidence(store, person, made.id, port, EvidenceForm(stance="context"))
    return made.id


def sheet_for(store, person, source):
    db = store.reading()
    return call_sheet(db, copy_for(db, person, today()), source)


def now(store, unit):
    return unit_rows.load(store.reading(), unit)


def said(store, person, source, unit, kind, note, **more):
    return answer_call(store, person, source, unit, CallAnswer(kind, note, now(store, unit).version, **more))


def kept(store, unit):
    return [(e.stance, e.method, e.note) for e in evidence_rows.of_unit(store.reading(), unit)]


def test_a_sheet_asks_in_the_words_of_a_question_and_gives_no_quote(store, person, mill, port, unit):
    units.make_unit(store, person, mill, "claim", sentence=3)
    led = units.make_unit(store, person, mill, "claim", exact="leads it since 2019", sentence=3)
    quote = units.make_unit(store, person, mill, "quote", exact="We will fight on,", sentence=4)
    for each in (led, quote):
        evidence.add_evidence(store, person, each.id, port, EvidenceForm())
    [article] = sheet_for(store, person, port).articles
    first, second, third = article.items
    assert first.asked == "Is it right that the mill employs 40 people, “[quoted words]” says Ida Holm?"
    assert "40" in " ".join(first.facts)
    assert "12" not in " ".join(first.facts)
    assert second.asked == "Is this right: … leads it since 2019?"
    assert (third.asked, third.facts, third.length) == ("", (), 4)


def test_what_is_confirmed_is_verified_by_what_was_waiting_for_words(store, person, port, unit):
    assert said(store, person, port, unit, "confirmed", "Yes, 40 people.")
    assert now(store, unit).status == "verified"
    assert kept(store, unit) == [("supports", "called_source", "Yes, 40 people.")]
    [item] = sheet_for(store, person, port).items
    assert item.is_done


def test_what_is_corrected_is_wrong_or_disputed_where_other_evidence_carries_it(store, person, port, unit):
    said(store, person, port, unit, "corrected", "No, 38 people.")
    assert now(store, unit).status == "incorrect"
    assert kept(store, unit) == [("contradicts", "called_source", "No, 38 people.")]
    verdicts.set_status(store, person, unit, "in_progress")
    evidence.add_evidence(
        store, person, unit, sources.blank_source("Log"), EvidenceForm(passage="It employs 40 people.")
    )
    said(store, person, port, unit, "corrected", "No, 37 people.")
    assert now(store, unit).status == "disputed"


def test_what_is_not_answered_changes_no_verdict_and_keeps_what_was_said(store, person, port, unit):
    assert not said(store, person, port, unit, "unanswered", " ")
    assert said(store, person, port, unit, "unanswered", "No comment.")
    said(store, person, port, unit, "unanswered", "No comment.")
    assert now(store, unit).status == "unchecked"
    assert kept(store, unit) == [("context", "called_source", "No comment.")]


def test_the_rules_of_verdicts_and_evidence_hold(store, person, port, unit):
    for kind in ("confirmed", "corrected"):
        with refused(RuleBroken, "call_without_note"):
            said(store, person, port, unit, kind, None)
    with refused(RuleBroken, "fact_differs"):
        said(store, person, port, unit, "confirmed", "Yes, 400 people.")
    assert kept(store, unit) == [("context", None, None)]
    with refused(RuleBroken, "unknown_value"):
        said(store, person, port, unit, "perhaps", "Yes.")
    with refused(Stale, "changed_since"):
        answer_call(store, person, port, unit, CallAnswer("confirmed", "Yes.", now(store, unit).version - 1))
    assert said(store, person, port, unit, "unanswered", "Not for you.", terms="off_record")
    assert evidence_rows.of_unit(store.reading(), unit)[0].terms == "off_record"
    with refused(RuleBroken, "needs_support"):
        said(store, person, port, unit, "confirmed", "Yes, between us.", terms="off_record")
    viewer = people.add_person(store, person, "Nils Berg", "viewer")
    with refused(RuleBroken, "may_not_check"):
        answer_calls(store, viewer, port, {})
    with refused(RuleBroken, "may_not_check"):
        said(store, viewer, port, unit, "confirmed", "Yes.")


def test_one_that_is_refused_keeps_none_of_the_others_and_its_words_are_not_doubled(store, person, mill, port, unit):
    other = units.make_unit(store, person, mill, "claim", sentence=3).id
    asked = queries.raise_query(store, person, unit, person.id, "Who says so?")
    answers = {
        each: CallAnswer("confirmed", f"Yes, {n}.", now(store, each).version) for n, each in enumerate((unit, other))
    }
    answers[unit] = replace(answers[unit], note="Yes, 40 people.")
    answers[other] = replace(answers[other], note="Yes, since 2019.")
    done = answer_calls(store, person, port, answers)
    assert done.taken == (other,)
    assert {each: error.code for each, error in done.refused.items()} == {unit: "query_decides"}
    queries.resolve_query(store, person, asked.id)
    said(store, person, port, unit, "confirmed", "Yes, 40 people.")
    assert now(store, unit).status == "verified"
    assert len(kept(store, unit)) == 1


def test_a_sheet_holds_what_one_may_read_of_articles_that_are_worked_on(store, person, slug, mill, port, unit):
    there = units.make_unit(store, person, slug, "claim", sentence=2).id
    evidence.add_evidence(store, person, there, port, EvidenceForm())
    quote = units.make_unit(store, person, mill, "quote", exact="We will fight on,", sentence=4).id
    units.set_field(store, person, quote, "speaker", "ida holm", now(store, quote).version)

    def ids(reader):
        own = PersonalStore(store, reader.id)
        return {item.unit.id for item in sheet_for(own, reader, port).items}

    checker = people.add_person(store, person, "Nils Berg", "checker")
    assert ids(checker) == ids(person) == {unit, quote, there}
    closed_articles.set_readers(store, person, slug, [person.id])
    assert ids(checker) == {unit, quote}
    assert ids(person) == {unit, quote, there}
    schedules.archive_article(store, person, mill)
    assert ids(person) == {there}


def test_whoever_sees_the_public_copy_finds_no_tie_that_is_off_the_record(store, person, mill, port, unit):
    viewer = people.add_person(store, person, "Nils Berg", "viewer")
    led = units.make_unit(store, person, mill, "claim", sentence=3).id
    evidence.add_evidence(store, person, led, port, EvidenceForm(terms="off_record"))
    assert [item.is_open for item in sheet_for(store, person, port).items] == [True, False]
    assert [item.unit.id for item in sheet_for(store, viewer, port).items] == [unit]
