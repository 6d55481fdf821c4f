import unicodedata

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotator.domain.anchors import CONTEXT, describe, occurrences, standing
from annotator.domain.errors import RuleBroken
from annotator.domain.folding import fold
from tests.conftest import refused

# Marks that join, wide planes, flags and families: what UTF-16 and graphemes count otherwise.
LETTERS = st.sampled_from(["a", "b", " ", "\n", "é", "e\u0301", "🌉", "👩‍👩‍👧", "🇳🇴", "ß", "\u200f", "ا"])
TEXT = st.lists(LETTERS, min_size=1, max_size=80).map("".join)


@st.composite
def spans(draw):
    text = draw(TEXT)
    start = draw(st.integers(0, len(text) - 1))
    return text, start, draw(st.integers(start + 1, len(text)))


@given(spans())
def test_the_text_at_an_anchor_is_its_exact_words(span):
    text, start, end = span
    assume(text[start:end].strip())
    anchor = describe(text, start, end, 1)
    assert text[anchor.start : anchor.end] == anchor.exact == text[start:end].strip()
    assert start <= anchor.start < anchor.end <= end


@given(spans())
def test_an_anchor_carries_what_stands_around_it(span):
    text, start, end = span
    assume(text[start:end].strip())
    anchor = describe(text, start, end, 1)
    assert text[: anchor.start].endswith(anchor.prefix)
    assert text[anchor.end :].startswith(anchor.suffix)
    assert len(anchor.prefix) == min(CONTEXT, anchor.start)
    assert len(anchor.suffix) == min(CONTEXT, len(text) - anchor.end)


@given(spans())
def test_an_anchor_is_found_among_the_occurrences_of_its_words(span):
    text, start, end = span
    assume(text[start:end].strip())
    anchor = describe(text, start, end, 1)
    found = occurrences(text, anchor.exact, 0, len(text))
    assert anchor.start in found
    assert found == [at for at in range(len(text)) if text.startswith(anchor.exact, at)]


@given(TEXT, st.integers(-5, 100), st.integers(-5, 100))
def test_a_span_is_described_or_refused_and_never_bent(text, start, end):
    if not 0 <= start < end <= len(text):
        with refused(RuleBroken, "span_outside"):
            describe(text, start, end, 1)
    elif not text[start:end].strip():
        with refused(RuleBroken, "span_blank"):
            describe(text, start, end, 1)
    else:
        assert describe(text, start, end, 1).exact == text[start:end].strip()


def test_offsets_count_code_points():
    anchor = describe("🌉 e\u0301 cost 41", 5, 9, 1)
    assert (anchor.start, anchor.end, anchor.exact) == (5, 9, "cost")


def test_occurrences_may_overlap_and_stay_inside_their_range():
    assert occurrences("aaaa", "aa", 0, 4) == [0, 1, 2]
    assert occurrences("aaaa", "aa", 1, 3) == [1]


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2), (0, 12), (11, 12)])
def test_a_span_outside_the_text_is_refused(start, end):
    with refused(RuleBroken, "span_outside"):
        describe("eleven long", start, end, 1)


def test_a_span_of_white_space_is_refused():
    with refused(RuleBroken, "span_blank"):
        describe("two \n words", 3, 6, 1)


def test_touching_needs_a_shared_character_and_covering_needs_all():
    anchor = describe("one two three", 4, 7, 1)
    assert anchor.touches(6, 9)
    assert not anchor.touches(7, 9)
    assert not anchor.touches(0, 4)
    assert anchor.covers(4, 7)
    assert not anchor.covers(4, 8)


@given(spans(), st.integers(0, 80))
def test_words_of_a_text_are_found_in_it_however_they_are_set(span, near):
    text, start, end = span
    text = unicodedata.normalize("NFC", text)
    words = text[start:end].strip()
    assume(words)
    assert standing(text, words, text.index(words)) == (text.index(words), text.index(words) + len(words))
    first, last = standing(text, words.replace("\n", " "), near)
    assert fold(text[first:last]) == fold(words)
