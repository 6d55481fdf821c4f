from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain import profile, units
from annotator.domain.anchors import describe
from annotator.domain.errors import RuleBroken
from annotator.domain.revisions import Block
from tests.conftest import refused
from tests.domain.standings import SENTENCES, TEXT, cut, gone, unit

BLOCKS = (Block(1, "paragraph", None, 0, 29), Block(2, "paragraph", None, 30, len(TEXT)))


def test_a_unit_lies_in_one_block():
    assert units.block_of(unit(SENTENCES[1]).anchor, BLOCKS) == BLOCKS[1]
    with refused(RuleBroken, "span_across_blocks"):
        units.block_of(describe(TEXT, 20, 40, 1), BLOCKS)
    with refused(RuleBroken, "span_across_blocks"):
        units.block_of(describe(TEXT, 0, len(TEXT), 1), BLOCKS)


def test_a_unit_without_a_place_lies_in_no_block():
    with refused(RuleBroken, "span_across_blocks"):
        units.block_of(gone(unit()).anchor, BLOCKS)


@given(
    texts=st.lists(st.sampled_from(SENTENCES)), span=st.tuples(st.integers(-2, 120), st.integers(-2, 120)).map(sorted)
)
def test_the_sentences_of_an_anchor_are_all_that_it_touches(texts, span):
    anchor = replace(unit().anchor, start=span[0], end=span[1])
    sentences = cut(*texts)
    touched = tuple(each for each in sentences if anchor.touches(each.start, each.end))
    assert units.sentences_of(anchor, sentences) == touched
    assert units.sentences_of(gone(unit()).anchor, sentences) == ()


def test_the_words_of_a_verdict_are_the_whole_sentences():
    sentences = cut(*SENTENCES)
    assert units.words_of(unit("Monday").anchor, sentences) == SENTENCES[1]
    assert units.words_of(unit("Monday. Nobody").anchor, sentences) == " ".join(SENTENCES[1:])
    assert units.words_of(gone(unit()).anchor, sentences) == ""


def test_units_stand_in_text_order_and_those_without_a_place_last():
    first, second, lost = unit("41", id="b"), unit("Monday", id="a"), gone(unit(id="0"))
    assert sorted([lost, second, first], key=lambda u: u.order) == [first, second, lost]


@pytest.mark.parametrize(
    ("change", "value"),
    [
        (units.set_kind, "rumour"),
        (units.set_risk, "none"),
        (units.set_confidence, "certain"),
        (units.set_facets, ("number", "mood")),
    ],
)
def test_a_value_that_the_profile_does_not_know_is_refused(change, value):
    with refused(RuleBroken, "unknown_value"):
        change(unit(), value)


def test_facets_stand_in_the_profiles_order_and_once():
    held = units.set_facets(unit(), ("name", "number", "name"))
    assert held.facets == ("number", "name")
    assert tuple(profile.FACETS).index("number") < tuple(profile.FACETS).index("name")


def test_a_blank_speaker_is_no_speaker():
    assert units.set_speaker(unit(speaker="Holm"), "  ").speaker is None
    assert units.set_confidence(unit(confidence="low"), None).confidence is None


def test_changing_a_field_changes_nothing_else():
    held = unit()
    assert replace(units.set_note(held, "ask Holm"), note=None) == held
