"""Two wordings as one text, by words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain.folding import fold
from annotator.domain.wording_differences import Run, differences, gravity, with_both_changes


def told(old, new):
    return " ".join(
        {"same": "{}", "deleted": "[-{}-]", "inserted": "[+{}+]"}[r.kind].format(r.text.strip())
        for r in differences(old, new)
    )


def test_words_that_changed_stand_side_by_side():
    assert told("It employs 40 people.", "It employs 38 people.") == "It employs [-40-] [+38+] people."


def test_a_phrase_that_was_replaced_is_read_whole():
    assert (
        told("He came on Monday night.", "He came this Friday noon.")
        == "He came [-on Monday night-] [+this Friday noon+] ."
    )


def test_typography_is_no_difference():
    assert differences('"It\'s over" -- twice', "“It’s over” — twice") == (Run("same", "“It’s over” — twice"),)


@pytest.mark.parametrize(
    ("old", "new", "weight"),
    [
        ("It employs 40 people", "It employs 38 people", 3),
        ("It is safe", "It is not safe", 3),
        ("It is safe", "It isn’t safe", 3),
        ("He met Ida Holm", "He met Ada Holm", 2),
        ("He met a woman", "He met the woman", 1),
        ("He met, then left", "He met then left", 0),
        ("two of them", "three of them", 3),
    ],
)
def test_numbers_and_negations_weigh_most_then_names(old, new, weight):
    assert gravity(differences(old, new)) == weight


words = st.lists(
    st.sampled_from(["the", "mill", "40", " ", " ", "—", "é", "e\u0301", "no", "'", "\n"]) | st.characters()
).map("".join)


@given(words, words)
@example("the\ufeffthe", " ")
def test_either_wording_can_be_read_from_the_whole(old, new):
    runs = differences(old, new)
    assert "".join(r.text for r in runs if r.kind != "deleted") == new
    assert fold("".join(r.text for r in runs if r.kind != "inserted")) == fold(old)


def test_two_changes_of_other_words_are_made_into_one():
    base = "The bridge cost 41 million. It opened on Monday."
    one = "The bridge cost 44 million. It opened on Monday."
    other = "The bridge cost 41 million. It opened on Tuesday, a year late."
    assert with_both_changes(base, one, other) == "The bridge cost 44 million. It opened on Tuesday, a year late."


@pytest.mark.parametrize(
    ("base", "one", "other"),
    [
        ("It cost 41 million.", "It cost 44 million.", "It cost 45 million."),
        ("It cost 41 million.", "It cost 41 million crowns.", "It cost 41 million euros."),
        ("", "Ask the city.", "Ask the mill."),
        ("Ask the city.", "", "Ask the city today."),
    ],
)
def test_two_changes_of_the_same_words_are_left_to_a_person(base, one, other):
    assert with_both_changes(base, one, other) is None
    assert with_both_changes(base, other, one) is None


WORDING = st.lists(st.sampled_from(["a", "b", "not", "41", " ", ", ", "\n"]), max_size=12).map("".join)


@given(WORDING, WORDING)
def test_a_change_beside_none_or_beside_itself_is_that_change(base, one):
    assert with_both_changes(base, one, base) == one
    assert with_both_changes(base, base, one) == one
    assert with_both_changes(base, one, one) == one


@given(WORDING, WORDING, WORDING, WORDING, WORDING)
def test_changes_of_two_ends_are_both_kept_in_whatever_order(head, tail, new_head, new_tail, between):
    middle = f" {between}wall "
    base, one, other = head + middle + tail, new_head + middle + tail, head + middle + new_tail
    both = with_both_changes(base, one, other)
    assert both == with_both_changes(base, other, one)
    assert both is None or "wall" in both
