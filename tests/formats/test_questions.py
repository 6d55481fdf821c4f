"""What a writer is sent: the open questions of an article as plain text, and nothing that must stay at the desk."""

from annotator.actions import evidence, queries, sources, units, verdicts
from annotator.actions.people import people
from annotator.clock import today
from annotator.domain.evidence import EvidenceForm
from annotator.views import exports


def text(store, slug):
    return exports.export(store, slug, "questions", today()).body.decode()


def test_each_open_question_stands_under_its_sentence_with_its_answers(store, person, slug):
    writer = people.add_person(store, person, "Hester Quill", "author")
    late = units.make_unit(store, person, slug, "claim", sentence=3)
    early = units.make_unit(store, person, slug, "claim", sentence=2)
    verdicts.set_status(store, person, early.id, "incorrect")
    units.set_field(store, person, early.id, "proposed", "The bridge opened on Tuesday.")
    queries.raise_query(store, person, late.id, writer.id, "Crowns of which year?")
    asked = queries.raise_query(store, person, early.id, writer.id, "Monday?\nThe city says Tuesday.")
    queries.reply_to_query(store, writer, asked.id, "Tuesday it is.")
    written = text(store, slug)
    assert written.startswith("Questions on “The bridge opens a year late 🌉”\n\n1. The bridge opened on Monday")
    assert "Vera Lind, " in written
    assert ": Monday?\n   The city says Tuesday.\n   Hester Quill, " in written
    assert (
        "   It says: The bridge opened on Monday, March 2, 2026.\n   Proposed: The bridge opened on Tuesday." in written
    )
    assert written.index("1. The bridge opened") < written.index("2. It cost 41 million crowns")
    queries.resolve_query(store, person, asked.id)
    assert "Tuesday" not in text(store, slug)


def test_a_question_beside_evidence_that_is_not_on_the_record_stays_at_the_desk(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    queries.raise_query(store, person, unit.id, person.id, "Does the mayor’s driver say so?")
    source = sources.blank_source("The driver")
    evidence.add_evidence(store, person, unit.id, source, EvidenceForm(terms="off_record", note="He drove her."))
    assert text(store, slug) == "No question on “The bridge opens a year late 🌉” is open.\n"
    withheld = exports.export(store, slug, "questions", today()).withheld
    assert "query" in {each.noun for each in withheld}


def test_without_a_question_it_says_so(store, person, slug):
    assert text(store, slug).startswith("No question")
