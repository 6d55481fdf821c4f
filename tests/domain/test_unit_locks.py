"""The fact lock of a unit over all evidence that carries it, with facts as the rules find them."""

from dataclasses import replace

import pytest

from annotator.domain.evidence import WITHHELD, LetStand, Passage
from annotator.domain.fact_locks.locks import ABSENT, DIFFERS, SAME
from annotator.domain.fact_locks.unit_locks import sides, unit_lock, values_of
from annotator.domain.flags import flags
from annotator.domain.folding import fold
from tests.domain.standings import AT, TODAY, evidence, on_file, source, verified

CLAIM = "The ferry sank on 5 October with 42 people aboard."
RIGHT = "On 5 October the ferry sank. There were 42 people aboard."
WRONG = "The ferry sank on 15 October with 42 people aboard."
SILENT = "The ferry was built by Harrow and Sons."
WORDS = fold(CLAIM)


def claim(exact=CLAIM, **more):
    held = verified(words=fold(exact))
    return replace(held, anchor=replace(held.anchor, exact=exact, start=0, end=len(exact)), **more)


def tied(number, words, **more):
    return evidence(f"e{number}", **{"passage": Passage(words), **more})


def lock_of(*each, unit=None):
    unit = unit or claim()
    return unit_lock(unit, each, on_file((unit,), each))


def flags_of(*each, unit=None):
    unit = unit or claim()
    return flags(unit, each, {"s1": source()}, WORDS, TODAY, on_file((unit,), each))


def told(lock):
    return [values_of(answer) for _, answer in lock.differing]


def test_words_that_hold_every_fact_say_the_same():
    lock = lock_of(tied(1, RIGHT))
    assert (lock.verdict, lock.absent, told(lock)) == (SAME, (), [])
    assert not {"fact_mismatch", "fact_absent", "not_compared"} & set(flags_of(tied(1, RIGHT)))


def test_another_date_for_the_same_thing_differs_and_blocks():
    assert told(lock_of(tied(1, WRONG))) == [("5 October", "15 October")]
    assert "fact_mismatch" in flags_of(tied(1, WRONG))


def test_a_passage_that_differs_blocks_even_where_another_agrees():
    assert told(lock_of(tied(1, RIGHT), tied(2, WRONG))) == [("5 October", "15 October")]


def test_a_fact_that_one_passage_holds_is_absent_nowhere():
    assert lock_of(tied(1, SILENT)).verdict == ABSENT
    assert lock_of(tied(1, SILENT), tied(2, RIGHT)).verdict == SAME
    assert "fact_absent" in flags_of(tied(1, SILENT))


def test_what_carries_only_a_part_makes_no_fact_absent():
    assert lock_of(tied(1, SILENT, stance="partly_supports")).absent == ()
    assert lock_of(tied(1, SILENT), tied(2, RIGHT, stance="partly_supports")).absent == ()
    assert told(lock_of(tied(1, WRONG, stance="partly_supports"))) == [("5 October", "15 October")]


def test_words_without_facts_on_file_are_not_compared():
    unit, each = claim(), tied(1, WRONG)
    lock = unit_lock(unit, [each], {})
    assert (lock.verdict, lock.is_complete, told(lock)) == (None, False, [])
    assert "not_compared" in flags(unit, [each], {"s1": source()}, WORDS, TODAY, {})


def test_a_mismatch_shows_before_all_words_are_compared():
    unit, both = claim(), (tied(1, WRONG), tied(2, SILENT))
    known = on_file((unit,), both[:1])
    assert told(unit_lock(unit, both, known)) == [("5 October", "15 October")]
    assert unit_lock(unit, both, known).absent == ()


def test_a_quote_has_the_quote_lock_instead():
    assert lock_of(tied(1, WRONG), unit=claim(kind="quote")) is None


@pytest.mark.parametrize("method", ["called_source", "own_calculation"])
def test_the_note_of_a_method_that_reports_stands_in_for_a_passage(method):
    lock = lock_of(evidence(passage=None, method=method, note=WRONG))
    assert told(lock) == [("5 October", "15 October")]
    assert lock.locks[0].is_by_note


def test_a_note_beside_a_passage_is_not_compared():
    assert told(lock_of(tied(1, RIGHT, method="called_source", note=WRONG))) == []


def test_words_that_a_public_copy_withholds_are_neither_compared_nor_missing():
    assert lock_of(evidence(passage=WITHHELD)) is None
    lock = lock_of(evidence("e1", passage=WITHHELD), tied(2, SILENT))
    assert (lock.is_complete, lock.absent) == (True, ())


def test_in_another_language_figures_are_compared_and_negations_are_not():
    unit = claim("No child was aboard on 5 October.")
    german = (
        "Am 15. Oktober waren Kinder an Bord der Fähre, die von Nordheim nach Süden unterwegs war, sagte die Reederei."
    )
    lock = lock_of(tied(1, german), unit=unit)
    assert not lock.locks[0].is_same_language
    assert {answer.ours.kind for answer in lock.locks[0].answers} <= {"date", "number", "name"}


@pytest.mark.parametrize(
    ("more", "expected"),
    [({}, False), ({"facets": ("name",)}, True), ({"risk": "sensitive"}, True), ({"risk": "of_tomorrow"}, True)],
)
def test_an_absent_name_makes_thin_only_where_the_unit_is_about_a_name_or_at_risk(more, expected):
    unit = claim("Ivo Marek owned the ferry.", **more)
    lock = lock_of(tied(1, SILENT), unit=unit)
    assert [fact.words for fact in lock.absent if fact.kind == "name"] == ["Ivo Marek"]
    assert any(fact.kind == "name" for fact in lock.lacking) is expected


@pytest.mark.parametrize(("exact", "is_thin"), [
    ("It was the first warning.", False), ("It came 13th.", True), ("The siren went before the doors opened.", False),
])  # fmt: skip
def test_a_first_is_no_figure_that_words_must_hold(exact, is_thin):
    assert bool(lock_of(tied(1, SILENT), unit=claim(exact)).lacking) is is_thin


def test_a_direction_that_no_words_hold_makes_nothing_thin():
    lock = lock_of(tied(1, "Fares are paid on board: 3 euros."), unit=claim("Fares rose to 3 euros."))
    assert [fact.kind for fact in lock.absent] == ["direction"]
    assert (lock.lacking, lock.verdict) == ((), SAME)


@pytest.mark.parametrize(("written", "is_told"), [("05/10/2025", True), ("25/10/2025", False), ("25/10/25", False)])
def test_a_date_that_can_be_read_two_ways_is_the_same_and_says_so(written, is_told):
    day = "5" if written.startswith("05") else "25"
    lock = lock_of(tied(1, f"Date of the accident: {written}."), unit=claim(f"The accident was on {day} October 2025."))
    assert lock.verdict == SAME
    assert bool(lock.locks[0].read_two_ways) is is_told


# letting stand

BOTH = sides(CLAIM, WRONG)


def standing_with(sides=BOTH, facts=(("5 October", "15 October"),), risk="normal", unit_risk="normal"):
    return lock_of(
        tied(1, WRONG, let_stand=LetStand("the log is wrong", "p1", AT, risk, sides, facts)), unit=claim(risk=unit_risk)
    )


def test_what_somebody_let_stand_no_longer_blocks():
    lock = standing_with()
    assert (told(lock), [values_of(each) for each in lock.locks[0].stands]) == ([], [("5 October", "15 October")])
    # What differs is no fact that its words hold, and none that they lack.
    assert (lock.verdict, lock.absent) == (SAME, ())


@pytest.mark.parametrize(
    ("sides_then", "facts"),
    [
        (sides(CLAIM, "other words"), (("5 October", "15 October"),)),
        (sides("other words", WRONG), (("5 October", "15 October"),)),
        (BOTH, (("5 October", "16 October"),)),
        (BOTH, ()),
    ],
)
def test_it_blocks_again_when_either_side_or_what_differs_is_another(sides_then, facts):
    assert told(standing_with(sides_then, facts)) == [("5 October", "15 October")]


@pytest.mark.parametrize(
    ("risk_then", "risk", "holds"),
    [("normal", "normal", True), ("normal", "legal", False), ("legal", "normal", True), ("legal", "sensitive", True)],
)
def test_what_a_checker_let_stand_lapses_when_the_risk_is_raised(risk_then, risk, holds):
    assert (told(standing_with(risk=risk_then, unit_risk=risk)) == []) is holds


def test_the_verdict_of_a_lock_is_the_worst_of_its_answers():
    assert lock_of(tied(1, WRONG), tied(2, SILENT)).verdict == DIFFERS
