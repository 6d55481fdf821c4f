"""A third win comes after two, and editions are counted from the first."""

import pytest

from tests.language.slips.reading import kinds_in

SLIPS = [
    "She won her fifth crown on Sunday, having won it in 2010, 2012 and 2014.",
    "It was her third win in Oslo, after victories in 2008, 2010 and 2012, and she left at once.",
    "Ivo Brand lifted the cup for the third time on Sunday. He had won it before in 2009, 2012 and 2015.",
    "It is their fifth title, following those in 1998, 2004 and 2010.",
    "The regatta was first held in 1950 and has taken place every summer since. The 2019 edition is the 75th.",
    "The show was first staged in 1980, without a break, so the one on Friday, July 12, 2019, is the 50th.",
    "The race was first run in 1950 and has never missed a year, which makes the 2019 race the 71st.",
]
SOUND = [
    "It was her fourth win in Oslo, after victories in 2008, 2010 and 2012, and she left at once.",
    "Ivo Brand lifted the cup for the fourth time on Sunday. He had won it before in 2009, 2012 and 2015.",
    "It was her third straight win, after victories in 2008, 2010 and 2012.",
    "It was her second win at home, after victories in 2008 and 2012, and a draw. It is her second win in the cup.",
    "It was first held in 1970, and every summer since. The one on Friday, July 12, 2019, is the 50th.",
    "It was first held in 1970, and every summer since. In 2020, the 50th anniversary is kept.",
    "The fair was first held in 1970. The 2019 edition is the 45th.",
    "It was first held in 1970, and every year since except 1978. The 2019 edition is the 49th.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_an_ordinal_that_the_years_deny_is_found(text: str) -> None:
    assert kinds_in(text) == ["ordinal"]


@pytest.mark.parametrize("text", SOUND)
def test_an_ordinal_that_may_be_right_is_left_alone(text: str) -> None:
    assert kinds_in(text) == []
