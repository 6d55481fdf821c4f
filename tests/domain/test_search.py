"""What was typed into the search, and the words that are shown of what it finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import RuleBroken
from annotator.domain.search.marking import SHOWN, holds, marked
from annotator.domain.search.terms import LONGEST, MOST_TERMS, terms_of
from tests.conftest import refused


@pytest.mark.parametrize(
    ("typed", "terms"),
    [
        ("bridge", [("bridge", True)]),
        ("bridge ", [("bridge", False)]),
        ("old bridge", [("old", False), ("bridge", True)]),
        ('"old bridge" city', [("old bridge", False), ("city", True)]),
        ("“old  bridge”", [("old bridge", False)]),
        ('"old bridge', [("old bridge", False)]),
        ("b", [("b", False)]),
        ("AND NOT * ( NEAR", [("AND", False), ("NOT", False), ("NEAR", True)]),
        ("🚲 bridge\x00 \ud800", [("bridge", False)]),
        ("  ", []),
    ],
)
def test_words_are_read_as_typed_and_the_last_may_go_on(typed, terms):
    assert [(term.words, term.is_prefix) for term in terms_of(typed)] == terms


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ('"', "search_without_words"),
        ("*", "search_without_words"),
        ("🚲 — …", "search_without_words"),
        ("x" * (LONGEST + 1), "search_too_long"),
        ("a " * (MOST_TERMS + 1), "search_of_many_words"),
    ],
)
def test_what_cannot_be_looked_for_is_refused_in_words(typed, code):
    with refused(RuleBroken, code):
        terms_of(typed)


@pytest.mark.parametrize(
    ("typed", "text", "shown"),
    [
        ("cafe", "The Café closed.", ["Café"]),
        ("cafe", "The Cafe\u0301 closed.", ["Cafe\u0301"]),
        ("brid", "A bridge, and bridges.", ["bridge", "bridges"]),
        ("brid ", "A bridge.", []),
        ('"old bridge"', "The bridge is old; the old bridge.", ["old bridge"]),
        ("it's", "It’s gone. Its stones.", ["It’s"]),
        ("snake_case", "A snake_case.", ["snake_case"]),
        ("שלום", "אמר שלום.", ["שלום"]),
        ("ÜBER", "uber alles", ["uber"]),
    ],
)
def test_what_was_found_is_marked_whatever_its_accents_and_case(typed, text, shown):
    terms = terms_of(typed)
    runs = marked(text, terms)
    assert [words for words, is_found in runs if is_found] == shown
    assert "".join(words for words, _ in runs) == text
    assert holds(text, terms) == bool(shown)


PLAIN = st.text('ab1_ -."A', max_size=60)


@given(PLAIN, st.lists(st.sampled_from(["a", "b1", "ab", "a_b", '"a b"', "B"]), min_size=1, max_size=3), st.booleans())
def test_a_text_without_accents_is_marked_like_one_with_an_accent_somewhere(text, wanted, is_ended):
    terms = terms_of(" ".join(wanted) + " " * is_ended)
    accented = [run for run in marked(f"{text} é", terms) if run[1]]
    assert [run for run in marked(f"{text} e", terms) if run[1]] == accented


def test_of_a_long_text_the_place_is_shown_at_which_the_words_stand():
    text = "before " * 400 + "the needle stands here " + "after " * 400
    runs = marked(text, terms_of("needle"))
    shown = "".join(words for words, _ in runs)
    assert ("needle", True) in runs
    assert len(shown) <= SHOWN + 4
    assert shown.startswith("… ")
    assert shown.endswith(" …")
