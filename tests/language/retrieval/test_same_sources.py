"""Which records describe one source."""

from annotator.language.retrieval.same_sources import same_works


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
