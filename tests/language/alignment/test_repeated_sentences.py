"""What stands twice, and the rows of a table, are followed by what stands around them."""

from hypothesis import given
from hypothesis import strategies as st

from annotator.language.alignment.locations import ASK, CARRIED, SHIFTED
from tests.language.alignment.test_alignment import drafts, place_of

ROWS = [
    f"In {year}, the fund spent ${spent} million on road repairs."
    for year, spent in ((2007, 45), (2014, 49), (2004, 95))
]
KEPT = {CARRIED, SHIFTED}
SAYING = "The harbour will be closed until the last crane is repaired."
EDITED = SAYING.replace("last", "first")
BEFORE = ["The mayor spoke at noon.", "Nobody from the company came."]
AFTER = ["Two ferries were sent to Lund.", "Fishermen waited outside the gate."]
FAR = ["A court in Bergen hears the case.", "It snowed in the hills."]


def place_of_copy(which: int, old: list[str], new: list[str]) -> str:
    here, _, places = drafts(old, new)
    starts = [at for at in range(len(here)) if here.startswith(SAYING, at)]
    return places.of(starts[which], starts[which] + len(SAYING)).place


@given(st.integers(0, len(ROWS)))
def test_a_row_put_into_a_table_leaves_the_other_rows_as_they_were(at: int):
    rows = [*ROWS[:at], "In 2001, the fund spent $67 million on road repairs.", *ROWS[at:]]
    for row in ROWS:
        assert place_of(row, [*BEFORE, *ROWS, *AFTER], [*BEFORE, *rows, *AFTER]) == (CARRIED, row)


def test_a_moved_sentence_is_not_kept_if_its_edited_form_has_as_many_old_neighbours_though_a_third_is_like_both():
    third = "The museum will be closed until the old roof is rebuilt."
    old = [BEFORE[0], SAYING, BEFORE[1], *AFTER, *FAR, third]
    new = [*AFTER, EDITED, BEFORE[1], *FAR, BEFORE[0], SAYING]
    assert place_of_copy(0, old, new) not in KEPT


def test_the_edited_form_of_one_copy_casts_no_doubt_on_the_other():
    old = [BEFORE[0], SAYING, BEFORE[1], AFTER[0], SAYING, AFTER[1], *FAR]
    new = [BEFORE[0], EDITED, BEFORE[1], AFTER[0], SAYING, *FAR]
    assert place_of_copy(1, old, new) == CARRIED
    assert place_of_copy(0, old, new) not in KEPT


def test_copies_side_by_side_are_each_others_neighbours_and_prove_nothing():
    old = [*BEFORE, SAYING, SAYING, *AFTER]
    new = [*BEFORE, SAYING, "It rained.", "The pier is empty.", EDITED, *AFTER]
    assert not KEPT & {place_of_copy(0, old, new), place_of_copy(1, old, new)}


def test_a_copy_pasted_near_by_leaves_the_sentence_between_its_neighbours():
    old = [*BEFORE, SAYING, *AFTER]
    new = [*BEFORE, SAYING, AFTER[0], SAYING, AFTER[1]]
    assert place_of_copy(0, old, new) == CARRIED


def test_of_two_copies_side_by_side_where_one_stood_either_may_be_the_new_one():
    old = [*BEFORE, SAYING, *AFTER]
    assert place_of_copy(0, old, [BEFORE[0], "Nobody came.", SAYING, SAYING, *AFTER]) == ASK
    assert place_of_copy(0, old, [*BEFORE, SAYING, SAYING, "Ferries left.", AFTER[1]]) == ASK


def test_sentences_further_away_tell_a_place_from_a_copy_where_the_nearest_changed():
    old = [*BEFORE, "It was warm.", SAYING, "He left early.", *AFTER]
    new = [SAYING, *FAR, "Unrest grew.", *BEFORE, "Rain came at dusk.", SAYING, "Police arrived.", *AFTER]
    assert place_of_copy(0, old, new) == CARRIED


def test_a_moved_line_is_asked_about_if_its_edited_form_ran_into_another_line():
    line = "Recruiting customers with feedback panels"
    old = [line, *BEFORE, *AFTER, *FAR]
    new = [f"Longer cycles of hiring than before {line.replace('with', 'without')}", *BEFORE, AFTER[0], line, AFTER[1]]
    assert place_of(line, old, new)[0] not in KEPT
    assert place_of(line, old, [*BEFORE, AFTER[0], line, AFTER[1], *FAR]) == (SHIFTED, line)


def test_a_moved_short_line_is_asked_about_if_a_line_with_another_name_is_new():
    line = "Successful Stormtroopers share a prize."
    old = [*BEFORE, line, *AFTER, *FAR]
    new = ["It began.", *AFTER, "Successful Rebels share a prize.", FAR[0], line, "The end."]
    assert place_of(line, old, new)[0] not in KEPT


def test_a_doubtful_copy_is_asked_about_where_its_neighbours_are():
    old = [BEFORE[0], SAYING, AFTER[0]]
    here, there, places = drafts(
        old, [SAYING, "It rained.", "The mayor spoke at one.", SAYING, "Two ferries were sent to Oslo."]
    )
    start = here.index(SAYING)
    assert places.of(start, start + len(SAYING)).start == there.rindex(SAYING)
