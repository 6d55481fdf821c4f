"""Which records speak of one source, and where a lost unit may stand now."""

from annotator.language.likeness import likeliest, same_works

SENTENCES = [
    "The mill by the river is the oldest of its kind.",
    "Of the nine, one is the last of the old ones.",
    "It opened in 1931.",
    "The oldest mill in the country opened before the war.",
]


def test_rare_words_tell_more_than_common_ones():
    assert likeliest("the oldest mill of its kind in the country", SENTENCES, 2) == [0, 3]


def test_what_shares_nothing_has_no_place():
    assert likeliest("Nobody voted against the budget yesterday", SENTENCES, 3) == []
    assert likeliest("…", SENTENCES, 3) == []


def test_one_work_is_told_however_its_title_is_typed():
    known = [
        ("City budget 2026: chapter on bridges", "Ida Holm", "2026-01-16"),
        ("City budget 2026: chapter on bridges", "Per Lund", "2026-01-16"),
        ("City budget 2026: chapter on roads", "Ida Holm", "2026-01-16"),
        ("Chapter on bridges, city budget 2026", None, None),
        ("City budget 2026: chapter on bridges", "Ida Holm", "2025"),
    ]
    assert same_works(("CITY BUDGET 2026 – chapter on bridges", "Holm, Ida", "2026"), known) == [0, 3]


def test_a_title_without_a_letter_is_like_no_other():
    assert same_works(("…", None, None), [("—", None, None), ("…", None, None)]) == []
