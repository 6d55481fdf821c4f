"""From a unit to the words of its source: found, kept with their place, kept as typed where they do not stand."""

import pytest

from annotator.actions import captures, evidence, maintenance, sources, units
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.domain.anchors import standing
from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.fact_locks.unit_locks import values_of
from annotator.storage import articles
from annotator.storage import passages as rows
from annotator.views import passages
from tests.conftest import refused

REPORT = """The city council on its bridges

The new bridge was opened on Monday, March 3, 2026. It cost 41 million crowns, more than was planned.

The old bridge was built in 1931. It’s to be taken down, and its stones go to the museum.
"""


@pytest.fixture
def source(store, person):
    made = sources.add_source(store, person, sources.blank_source("Council report"))
    captures.keep_file(store, person, made.id, REPORT.encode(), "report.txt")
    return made.id


@pytest.fixture
def unit(store, person, slug):
    return units.make_unit(store, person, slug, "claim", sentence=2).id


def test_the_words_that_carry_a_unit_are_found_with_what_differs(store, person, unit, source):
    found = passages.find_passages(store, person, unit, source)
    best = found.findings[0]
    text = found.captured.read.text
    assert text[best.start : best.end] == "The new bridge was opened on Monday, March 3, 2026."
    assert [values_of(answer) for _, answer in best.facts.differing] == [("March 2, 2026", "March 3, 2026")]
    assert best.differs


def test_a_quote_has_the_quote_lock_on_the_words_that_are_found(store, person, slug, source):
    text = articles.load(store.reading(), slug).revision.text
    start = text.index("The old bridge")
    quote = units.make_unit(store, person, slug, "quote", span=(start, start + len("The old bridge, built in 1931")))
    best = passages.find_passages(store, person, quote.id, source).findings[0]
    assert (best.facts, best.quote.kind, best.differs) == (None, "differs", True)


def test_words_that_stand_in_the_text_are_kept_with_their_place(store, person, unit, source):
    form = EvidenceForm(passage="It's to  be taken down")
    kept = evidence.add_evidence(store, person, unit, source, form).passage
    text = passages.read_captured(store, source).read.text
    assert kept.exact == "It’s to be taken down" == text[kept.start : kept.end]
    assert text[: kept.start].endswith(kept.prefix)
    assert text[kept.end :].startswith(kept.suffix)
    assert kept.snapshot == passages.read_captured(store, source).sha256


def test_words_that_stand_nowhere_are_kept_as_they_were_typed(store, person, unit, source):
    kept = evidence.add_evidence(store, person, unit, source, EvidenceForm(passage="It cost 42 million")).passage
    assert (kept.exact, kept.start, kept.snapshot) == ("It cost 42 million", None, None)


def test_of_two_places_the_one_that_was_chosen_is_kept(store, person, unit, source):
    text = passages.read_captured(store, source).read.text
    second = text.index("bridge was built")
    form = EvidenceForm(passage="bridge was", start=second)
    assert evidence.add_evidence(store, person, unit, source, form).passage.start == second
    assert evidence.add_evidence(store, person, unit, source, EvidenceForm(passage="bridge was")).passage.start < second


def test_a_place_goes_when_the_words_or_their_source_change(store, person, unit, source):
    other = sources.add_source(store, person, sources.blank_source("A walk along the river")).id
    form = EvidenceForm(passage="built in 1931")
    tied = evidence.add_evidence(store, person, unit, source, form)
    same = evidence.change_evidence(store, person, tied.id, EvidenceForm(passage="built in 1931", note="twice"))
    assert same.passage == tied.passage
    assert evidence.change_evidence(store, person, tied.id, form, source=other).passage.snapshot is None
    assert evidence.change_evidence(store, person, tied.id, form, source=source).passage == tied.passage


def test_a_capture_on_which_a_passage_rests_cannot_go(store, person, unit, source):
    evidence.add_evidence(store, person, unit, source, EvidenceForm(passage="built in 1931"))
    with refused(RuleBroken, "capture_in_use"):
        captures.remove_capture(store, person, source, passages.read_captured(store, source).sha256)


def test_a_source_without_a_text_is_refused(store, person, unit):
    made = sources.add_source(store, person, sources.blank_source("A phone call"))
    with refused(Refused, "nothing_captured"):
        passages.find_passages(store, person, unit, made.id)


@pytest.mark.parametrize("role", ["viewer", "author"])
def test_who_may_not_check_finds_nothing(store, person, unit, source, role):
    reader = people.add_person(store, person, "Rune Dahl", role)
    with refused(RuleBroken, "may_not_check"):
        passages.find_passages(store, reader, unit, source)


def test_what_is_swept_leaves_no_passage(store, person, source):
    captured = passages.read_captured(store, source)
    assert rows.candidates(store.reading(), captured.text_sha256, ["bridge"])
    captures.remove_capture(store, person, source, captured.sha256)
    maintenance.sweep(store)
    assert rows.candidates(store.reading(), captured.text_sha256, ["bridge"]) == ()
    assert (
        store.reading().execute("SELECT count(*) FROM passages_fts WHERE passages_fts MATCH 'bridge'").fetchone()[0]
        == 0
    )


def test_tying_words_is_taken_back_like_any_deed(store, person, slug, unit, source):
    evidence.add_evidence(store, person, unit, source, EvidenceForm(passage="built in 1931"))
    undo.undo_last(store, person, slug)
    captures.remove_capture(store, person, source, passages.read_captured(store, source).sha256)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("said -- “no”", 'said – "no"'),
        ("a b", "a\n b"),
        ("and so on...", "and so on…"),
        ("well-known", "well‑known"),
        ("1.5 (of 2)", "1.5 (of 2)"),
        ("A b", None),
        (" ", None),
    ],
)
def test_typography_alone_keeps_no_words_from_being_found(words, found):
    text = 'He said – "no". a\n b and so on… a well‑known 1.5 (of 2)'
    span = standing(text, words)
    assert (None if span is None else text[slice(*span)]) == found
