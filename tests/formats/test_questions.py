"""What a writer is sent: the open questions of an article as plain text, and nothing that must stay at the desk."""

from urllib.parse import parse_qs, urlsplit

import pytest

from annotator.actions import evidence, queries, sources, units, verdicts
from annotator.actions.people import people
from annotator.clock import today
from annotator.domain.evidence import EvidenceForm
from annotator.formats.questions import mail_address
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


def test_a_mail_to_nobody_holds_the_questions_with_their_lines():
    address, is_whole = mail_address("A & B?", "Questions on “A & B?”\n\n1. It cost 41 %.\n   Vera: #1?\n")
    parts = parse_qs(urlsplit(address).query, strict_parsing=True)
    assert is_whole
    assert address.startswith("mailto:?subject=")
    assert parts["subject"] == ["Questions on “A & B?”"]
    assert parts["body"] == ["Questions on “A & B?”\r\n\r\n1. It cost 41 %.\r\n   Vera: #1?"]


@pytest.mark.parametrize("words", ["Was it so? ", "橋はいつ開いたか。", "🌉"])
def test_a_long_mail_is_cut_between_questions(words):
    text = "Questions\n\n" + "\n\n".join(f"{n}. {words * 5}" for n in range(1, 60))
    address, is_whole = mail_address(words * 100, text)
    assert not is_whole
    assert len(address) <= 1_900
    body = parse_qs(urlsplit(address).query)["body"][0].replace("\r\n", "\n")
    assert text.startswith(body)
    assert text[len(body) :].startswith("\n\n")
