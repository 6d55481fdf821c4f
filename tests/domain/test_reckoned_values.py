"""Values that a passage does not print, but that two of its values make."""

import pytest

from annotator.domain.fact_locks.locks import ABSENT, DIFFERS, SAME, compare, verdict
from annotator.language.facts.finding import find


def answer(claim: str, passage: str, language: str = "en") -> str:
    return verdict(compare(find(claim, language), find(passage, language)))


@pytest.mark.parametrize(("claim", "passage"), [
    ("The library issued 612 cards in two days.",
     "The library issued 355 cards on Monday. On Tuesday another 257 cards were issued. Staff: 9."),
    ("The Herons beat the Larks by 16 points.",
     "The Herons had trailed the Larks 30–33 at the break. The Herons won with 91 points to the Larks' 75."),
    ("Two thirds of the ward's beds were free.",
     "The ward has 60 beds in all. On Sunday 20 were taken, six of them by children. The others were free."),
])  # fmt: skip
def test_a_sum_a_difference_and_a_share_are_reckoned(claim, passage):
    assert answer(claim, passage) == SAME


@pytest.mark.parametrize(("claim", "passage"), [
    # Two and three are five, but the two is the claim's own.
    ("They could have scored two or five goals in the first half.",
     "They could have scored two or three goals in the first half."),
    ("The queue went from 49 cases down to 70.", "The queue went from 49 cases down to 21."),
    ("Three men aged 19, 22 and 30 were held in Tarn.", "Tarn: held 4 men (19, 22, 27, 30)."),
])  # fmt: skip
def test_what_the_claim_states_itself_is_no_part_of_a_sum(claim, passage):
    assert answer(claim, passage) == DIFFERS


def test_a_part_that_says_what_the_claim_says_is_not_taken_from_the_whole():
    passage = "The island has 90 taxis in all. Of these 30 are electric, 45 are hybrids."
    assert answer("A third of the island's taxis are electric.", passage) == SAME
    assert answer("Two thirds of the island's taxis are electric.", passage) != SAME


def test_in_a_table_of_many_values_no_two_of_them_are_reckoned():
    items = ", ".join(f"room {name} {value} chairs" for name, value in zip("abcdefghi", range(101, 110), strict=True))
    assert answer("The rooms have 211 chairs.", f"Chairs: {items}.") == ABSENT


@pytest.mark.parametrize(("claim", "passage", "wanted"), [
    ("The lockout ended on 22 June.",
     "The lockout began on 9 June. A vote on the 15th failed. It ended thirteen days after it had begun.", SAME),
    ("Work on the lock began in May 1961.", "The lock opened in July 1962, fourteen months after work had begun.", SAME),
    ("The hearing closed at 17:45.", "The hearing opened at 14:15. It closed three and a half hours later.", SAME),
    ("The mill was founded in 1925.", "In 2000, seventy-five years after its founding, the mill had 310 workers.", SAME),
    ("The lockout ended on 24 June.", "The lockout began on 9 June. It ended thirteen days later.", ABSENT),
])  # fmt: skip
def test_a_moment_is_reckoned_from_another_and_a_duration(claim, passage, wanted):
    assert answer(claim, passage) == wanted


def test_no_date_is_reckoned_that_no_calendar_has():
    passage = "The tunnel was sealed on 30 February. It was opened 900,000 days later, 12 months before 9999."
    assert answer("The tunnel was opened on 1 March.", passage) == ABSENT
