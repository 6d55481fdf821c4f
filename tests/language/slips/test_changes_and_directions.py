"""A change in percent agrees with its figures, and a verb with the way that they go."""

import pytest

from tests.language.slips.reading import kinds_in

CHANGES = [
    "They pay €1,500 a month instead of €1,200, a rise of 20 percent.",
    "Sales came to $88m, up 12 percent from $80m a year earlier.",
    "Sales came to $96 million, up 12 percent on the $80 million of 2019.",
    "It counted 28 nests, against 14 last spring, an increase of 50 percent.",
    "It counted 28 nests compared with 14 a year earlier, a rise of 50 percent.",
    "Sales rose 20 percent to $88m from $80m, and profit fell 25 percent to $9m from $12m.",
    "Sales rose 20 percent to 88 million in May, up from 80 million.",
]
NO_CHANGES = [
    "They pay €1,500 a month instead of €1,250, a rise of 20 percent.",
    "Sales came to $88m, up 10 percent from $80m, and $70m in France.",
    "Sales came to $88m, up 11 percent from $80m.",
    "Sales rose 10 percent to $88m from $80m, and profit fell 25 percent to $9m from $12m.",
    "Sales rose 12 percent to $88m, compared with $70m in France.",
    "Membership rose from 200 to 240, 10 percent of them women. It grew from 200 to 240, 5 percent more than planned.",
    "The motion passed with 28 votes against 14 in committee, a rise of 12 percent.",
]

DIRECTIONS = [
    "The poverty rate dropped to 11.2 percent in June from 10.8 percent in March.",
    "Attendance at the ground shrank from 7,400 to 8,150 this season.",
    "The number of members fell from 12 to 15.",
    "The bank cut its forecast to 3 percent from 2.5 percent.",
    "Rents rose to £900 a month from £950 a year earlier.",
    "The speed limit was raised from 60 miles an hour to 50 miles an hour.",
    "Fares are up from $3.20 to $2.80.",
    "A rise from 6,000 to 5,000 is expected.",
]
NO_DIRECTIONS = [
    "The team fell from fourth to ninth. The club dropped from 12 to 15 in the world rankings.",
    "The country slipped from 112 to 118.",
    "Prices fell from 20 to 25 percent. Snow fell from 8 to 12 inches deep, from 6 to 9 in the morning.",
    "The rouble fell to 62 to the dollar from 60. Temperatures fell from 5 to 10 below zero.",
    "It grew to 12 players from 15 clubs. The piglet grew from 900 grams to 1.2 kilograms.",
    "Debts rose from £3m to £4m, and losses fell to £4m from £5m. Sales fell from 1.2 billion to 900 million.",
    "The rate rose from 4 percent to 3 percent in 2012 and then to 5 percent.",
    "Wages improved to 640 from 690. Costs are up to 20 percent from 15 percent.",
]


@pytest.mark.parametrize("text", CHANGES)
def test_a_percentage_that_its_figures_deny_is_found(text: str) -> None:
    assert kinds_in(text) == ["change"]


@pytest.mark.parametrize("text", DIRECTIONS)
def test_a_fall_to_a_larger_figure_is_found(text: str) -> None:
    assert kinds_in(text) == ["direction"]


@pytest.mark.parametrize("text", [*NO_CHANGES, *NO_DIRECTIONS])
def test_figures_that_may_be_right_are_left_alone(text: str) -> None:
    assert kinds_in(text) == []
