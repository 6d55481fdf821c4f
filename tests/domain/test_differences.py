"""Two wordings as one text, by words."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain.differences import Run, differences, gravity
from annotator.domain.folding import fold


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
