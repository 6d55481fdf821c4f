"""Slips as newspapers commonly write them, beside texts that look alike and are right."""

import pytest

from tests.language.slips.reading import kinds_in

SLIPS = [
    ("duration", "The mill will shut in May 2019 after 90 years. It was founded in 1909 by two brothers."),
    ("duration", "The hearing opened at 10 a.m. and was adjourned at noon, after four hours of argument."),
    ("direction", "Water in the basin rose over the month of July from 60 percent of capacity to 48 percent."),
    ("sum", "He is 6 feet 1 inch tall, and the hat adds another 5 inches, so that he stands at 6 feet 9 inches."),
    ("sum", "The fire killed nine people. The dead were four guests, two cooks and two waiters."),
    ("share", "She won an outright majority with 46 percent of the vote, and took office on Monday."),
    ("digits", "The works opened in 1928 beside the canal. Since its gates opened in 1982 it has made bells."),
]
SOUND = [
    "The mill will shut in May 2019 after 110 years. It was founded in 1909 by two brothers.",
    "The mill was founded in 1909 and rebuilt in 1950. It shut in 2019 after 69 years of quiet.",
    "The hearing opened at 10 a.m. and was adjourned at noon, after two hours of argument.",
    "Doors open at 11 a.m. and shut at 2 p.m., after three hours.",
    "Water in the basin fell over the month of July from 60 percent of capacity to 48 percent.",
    "He is 6 feet 1 inch tall, and the hat adds another 5 inches, so that he stands at 6 feet 6 inches.",
    "The fire killed nine people. The dead were four guests, two cooks and three waiters.",
    "The fire killed nine people. The dead were mostly guests, among them two cooks.",
    "She won an outright majority with 56 percent of the vote, and took office on Monday.",
    "The works opened in 1928 beside the canal. A second hall opened in 1951.",
]


@pytest.mark.parametrize(("kind", "text"), SLIPS)
def test_a_slip_in_common_words_is_found(kind: str, text: str) -> None:
    assert kind in kinds_in(text)


@pytest.mark.parametrize("text", SOUND)
def test_what_is_right_in_the_same_words_is_no_finding(text: str) -> None:
    assert kinds_in(text) == []
