"""What stands on a galley: marks, notes, numbers of sources, questions, and the text as it was published."""

from dataclasses import replace

import pytest

from annotator.actions import articles, evidence, queries, sources, units, verdicts
from annotator.actions.people import people
from annotator.actions.publication import signoffs
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import articles as article_rows
from annotator.views.desk_view import copy_for
from annotator.views.galleys.galleys import INSIDE, PUBLIC, read_galley
from annotator.views.galleys.proof_texts import NotesHere, ReferenceHere
from annotator.views.publication.signoffs import signoffs_of

TODAY, NOW = "2026-05-17", "2026-05-17T10:00:00Z"


@pytest.fixture
def galley(store, slug):
    def read(**more: str):
        return read_galley(store, more.pop("slug", slug), TODAY, NOW, **more)

    return read


def notes(galley) -> dict[str, object]:
    return {note.mark: note for part in galley.parts if isinstance(part, NotesHere) for note in part.notes}


def html(galley) -> str:
    """The text with its reference marks in brackets."""
    words = (part if isinstance(part, str) else f"[{part.note.mark}]" if isinstance(part, ReferenceHere) else "" for part in galley.parts)  # fmt: skip
    return "".join(words)


def tie(store, person, unit, source, stance="supports"):
    form = EvidenceForm(stance=stance, passage="It cost 41 million crowns.")
    evidence.add_evidence(store, person, unit.id, source.id, form)


def test_a_mark_is_the_number_of_the_sentence_and_a_letter_by_its_words(store, person, slug, galley):
    whole = units.make_unit(store, person, slug, "claim", sentence=3)
    units.make_unit(store, person, slug, "claim", sentence=3, exact="41 million crowns")
    units.make_unit(store, person, slug, "claim", sentence=3, exact="It cost")
    found = galley()
    assert [mark for mark in notes(found) if mark[-1].isalpha()] == ["3a", "3b", "3c"]
    assert notes(found)["3a"].unit.id == whole.id
    assert notes(found)["1"].shown == "unaccounted"
    assert "It cost</span></span>[3b]<" in html(found).replace('<span class="u"', "<")


def test_sources_are_numbered_as_the_text_rests_on_them_and_what_speaks_against_comes_last(store, person, slug, galley):
    later, first, second = (
        sources.add_source(store, person, sources.blank_source(n)) for n in ("Log", "Budget", "Bill")
    )
    far, near = (units.make_unit(store, person, slug, "claim", sentence=n) for n in (5, 3))
    tie(store, person, far, later)
    tie(store, person, near, first, "contradicts")
    tie(store, person, near, second)
    found = galley()
    numbers = {each.source.title: each.number for each in found.sources}
    assert numbers["Log"] == "S3"
    assert notes(found)["3a"].sources == (("supports", (numbers["Bill"],)), ("contradicts", (numbers["Budget"],)))


def test_what_is_settled_is_quiet_and_what_is_open_says_why(store, person, slug, galley):
    log = sources.add_source(store, person, replace(sources.blank_source("Log"), type="dataset", level="primary"))
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    tie(store, person, unit, log)
    verdicts.set_status(store, person, unit.id, "verified")
    checker = people.add_person(store, person, "Mia Check", "checker")
    asked = units.make_unit(store, person, slug, "claim", sentence=5)
    queries.raise_query(store, person, asked.id, checker.id, "Who says so?")
    found = galley()
    assert notes(found)["3a"].is_plain
    (question,) = found.questions
    assert (question.mark, question.by, question.to, question.text) == ("5a", "Vera Lind", "Mia Check", "Who says so?")
    assert notes(found)["5a"].questions == (question,)
    assert found.coverage.answer == "Not yet."
    assert found.signatures == ()


def test_the_text_is_the_one_that_was_published(store, slug, galley):
    found = galley()
    whole = "".join(part for part in found.parts if isinstance(part, str))
    assert 'href="https://city.example/budget"' in whole
    assert "<em>taken down." in whole
    assert found.revision.text_sha256


def test_notes_of_a_table_stand_before_it_and_pictures_are_words(store, person, galley):
    page = (
        "<h1>The bridge in figures</h1><p>It cost 41 million crowns, the city says, and opened a year late.</p>"
        "<table><tr><th>Lane</th><th>Count</th></tr><tr><td>Bicycles</td><td>Two lanes</td></tr></table>"
        "<figure><img src='https://far.example/a.png' alt='The bridge'><figcaption>The bridge in May.</figcaption></figure>"
    )
    made = articles.import_article(store, person, Input(page)).slug
    parts = galley(slug=made).parts
    table = next(at for at, part in enumerate(parts) if isinstance(part, str) and part.startswith("<table"))
    cells = [note.mark for part in parts[table - 4 : table] if isinstance(part, NotesHere) for note in part.notes]
    assert cells == ["3", "4", "5", "6"]
    whole = html(galley(slug=made))
    assert "far.example" not in whole
    assert "Picture: The bridge" in whole


def test_who_signed_is_named_and_a_signature_that_no_longer_holds_says_why(store, person, slug, galley):
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    newest = article_rows.load(store.reading(), slug)
    seen = signoffs_of(store.reading(), copy_for(store.reading(), person, TODAY), newest, TODAY).sha256
    signoffs.sign(store, person, slug, "editor", seen, {unit.id: "The desk knows.", "sentences": "Nothing in them."})
    for copy in (PUBLIC, INSIDE):
        (signature,) = galley(copy=copy).signatures
        assert (signature.name, signature.role, signature.voided) == ("Vera Lind", "editor", ())
        known = dict(signature.excepted)
        assert known["The desk knows."] == ("3a",)
        assert known["Nothing in them."]
        assert all(mark.isdigit() for mark in known["Nothing in them."])
    units.make_unit(store, person, slug, "claim", sentence=5)
    (signature,) = galley().signatures
    assert signature.voided == ("a unit was made in sentence 5 since",)


def test_terms_are_told_inside_and_nothing_of_it_outside(store, person, slug, galley):
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    blank = replace(sources.blank_source("Whisperer"), terms="off_record")
    tie(store, person, unit, sources.add_source(store, person, blank))
    assert galley().sources == ()
    (inside,) = galley(copy=INSIDE).sources
    assert (inside.source.title, inside.terms) == ("Whisperer", ("off the record",))


def test_a_text_from_right_to_left_is_set_so(store, person, galley):
    page = "<h1>افتتح الجسر متأخرا سنة كاملة</h1><p>افتتح الجسر يوم الاثنين 2 مارس 2026.</p>"
    made = articles.import_article(store, person, Input(page)).slug
    assert galley(slug=made).direction == "rtl"
    assert galley().direction == "ltr"
