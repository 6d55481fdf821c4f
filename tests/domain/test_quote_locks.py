"""A quotation says what its source says, or the desk shows where it does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.quote_locks import best, lock
from annotator.domain.wording_differences import Run

SAID = "I think that the mill should never have been closed, and that nobody was asked. It was a mistake."


@pytest.mark.parametrize(
    "quoted",
    [
        "the mill should never have been closed",
        "The mill should never have been closed,",
        "“It was a mistake.”",
        "It was a mistake",
        "nobody was asked. It was a mistake.",
    ],
)
def test_the_very_words_are_verbatim(quoted):
    assert lock(quoted, SAID).kind == "verbatim"


@pytest.mark.parametrize(
    "quoted",
    [
        "I think that the mill should never have been closed … It was a mistake.",
        "[The factory] should never have been closed",
        "the mill should never have been closed [...] nobody was asked",
        "[T]he mill should never have been closed",
        "the mill should ... have been closed",
    ],
)
def test_what_editors_leave_out_openly_is_elided(quoted):
    assert lock(quoted, SAID).kind == "elided"


@pytest.mark.parametrize(
    "quoted",
    [
        "the mill should not have been closed",
        "the mill should never have closed",
        "It was a mistake … the mill should never have been closed",
        "the Mill should never have been closed",
        "he mill should never have been closed",
        "nobody asked",
        "…",
        "",
    ],
)
def test_any_other_word_differs(quoted):
    assert lock(quoted, SAID).kind == "differs"


@pytest.mark.parametrize(
    ("quoted", "passage"),
    [
        ("He told me “never again” and left.", "He told me ‘never again’ and left."),
        ("„Er sagte ‚nie‘ zu mir“", "Er sagte »nie« zu mir."),
        ("„Das war ein Fehler“", "Er sagte: »Das war ein Fehler«."),
        ("« Ce n’est pas vrai ! »", "«Ce n'est pas vrai!»"),
        ("He said «sí» twice", "He said “sí” twice."),
        ("「間違い」だ", "『間違い』だ"),
        ("nobody was asked. It was a mistake", "and that nobody was asked.”\n\n“It was a mistake."),
        ("It was a mistake.” “Nobody was asked", "It was a mistake. Nobody was asked."),
        ("I think — no, I know", "I think—no, I know"),
        ("the workers’ rights", "the workers' rights"),
    ],
)
def test_marks_of_another_house_or_language_are_typography(quoted, passage):
    assert lock(quoted, passage).kind == "verbatim"


@pytest.mark.parametrize(
    ("quoted", "passage"),
    [
        ("… the mill should never have been closed …", SAID),
        ("the mill . . . should never have been closed", SAID),
        ("nobody was asked … [i]t was a mistake", SAID),
        ("nobody was asked. [i]t was a mistake", SAID),
        ("they close[d] the mill", "they close the mill"),
        ("clos[ing] the mill was wrong", "closed the mill was wrong"),
        ("[un]fortunate that it closed", "fortunate that it closed"),
    ],
)
def test_an_open_change_at_an_end_or_inside_a_word_is_elided(quoted, passage):
    assert lock(quoted, passage).kind == "elided"


@pytest.mark.parametrize(
    ("quoted", "passage"),
    [
        ("[N]he mill", "the mill"),
        ("it was a “mistake”", "it was a mistake"),
        ("they closed the mill", "they close the mill"),
        ("a well known mill", "a well-known mill"),
        ("nobody was asked … It was a mistake … nobody", SAID),
    ],
)
def test_what_is_no_open_change_differs(quoted, passage):
    assert lock(quoted, passage).kind == "differs"


def test_the_difference_is_shown_by_word():
    change = lock("the mill should not have been closed", SAID).change
    assert [run for run in change if run.kind != "same"] == [Run("deleted", "never"), Run("inserted", "not")]


def test_one_passage_that_carries_it_is_enough():
    assert best("It was a mistake", ["Something else.", SAID]).kind == "verbatim"
    assert best("It was a mistake", []) is None


@given(st.text(max_size=60), st.text(max_size=120))
def test_any_words_are_told_and_a_verbatim_quote_stands_in_its_source(quoted, passage):
    assert lock(quoted, passage).kind in ("verbatim", "elided", "differs")


@given(
    st.lists(st.sampled_from(["the", "mill", "was", "never", "closed", "40", "Rain", "it"]), min_size=2, max_size=12),
    st.data(),
)
def test_a_cutting_of_the_source_is_verbatim(words, data):
    start = data.draw(st.integers(0, len(words) - 1))
    end = data.draw(st.integers(start + 1, len(words)))
    assert lock(" ".join(words[start:end]), " ".join(words)).kind == "verbatim"


@pytest.mark.parametrize("piece", ["[", "[a ", "' ", '" ', "… ", "- "])
def test_a_long_run_of_marks_is_compared_in_linear_time(piece):
    """There is no clock here: in quadratic time this would not end for minutes."""
    text = piece * 40_000
    assert lock(text, f"{text[:1000]}x{text[1000:]}").kind in ("elided", "differs")
