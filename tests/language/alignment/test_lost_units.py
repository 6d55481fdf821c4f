"""Suggestions of where a unit that lost its place may be now."""

from annotator.language.alignment.lost_units import likeliest

SENTENCES = [
    "The mill by the river is the oldest of its kind.",
    "Of the nine, one is the last of the old ones.",
    "It opened in 1931.",
    "The oldest mill in the country opened before the war.",
]


def test_rare_words_count_more_than_common_ones():
    assert likeliest("the oldest mill of its kind in the country", SENTENCES, 2) == [0, 3]


def test_a_unit_that_shares_no_rare_words_has_no_place():
    assert likeliest("Nobody voted against the budget yesterday", SENTENCES, 3) == []
    assert likeliest("…", SENTENCES, 3) == []
