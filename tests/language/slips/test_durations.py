"""A length of time fits the dates beside it."""

import pytest

from tests.language.slips.reading import kinds_in

SLIPS = [
    "Ida Holm was mayor from 1994 to 2001. In her twelve years in office the mill was built.",
    "He sat on the court for twelve years, from 1989 to 1998, and left.",
    "The ten-year war (1980–1988) was over.",
    "The strike was over, a three-week walkout. It began on June 3 and was called off on June 12.",
    "The show opens on March 28 and closes on April 25, a two-week run.",
    "The two-week festival runs from May 3 to May 30.",
    "The market is open for four hours, from 9 to 12, on Mondays.",
]
SOUND = [
    "Ida Holm was mayor from 1994 to 2001. In her seven years in office the mill was built.",
    "Ida Holm was mayor from 1994 to 2001. In her twelve years as a judge she was feared.",
    "He sat on the court for twelve years, from 1989 to 2001. For nearly ten years, from 1980 to 1988, he did not.",
    "The mill stood still for three years between 1990 and 2005. He missed ten days from May 3 to May 24.",
    "The show opens on March 28 and closes on April 11, a two-week run. The two-week fair runs from May 3 to May 17.",
    "They gave a two-week notice. It began on June 3 and ended on July 12.",
    "The market is open for three hours, from 9 to 12. It is a two-hour show, from 11 p.m. to 1 a.m.",
    "The three-year-old was there from 1994 to 2001. Ten years later, from 1998 to 2006, he was mayor.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_length_of_time_that_its_dates_deny_is_found(text: str) -> None:
    assert kinds_in(text) == ["duration"]


@pytest.mark.parametrize("text", SOUND)
def test_a_length_of_time_that_may_be_right_is_left_alone(text: str) -> None:
    assert kinds_in(text) == []
