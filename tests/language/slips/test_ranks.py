"""Places in a row against the figures that are given for them."""

import pytest

from tests.language.slips.reading import kinds_in

SLIPS = [
    "Rainfall was heaviest in Lund, where 41 per cent of a month fell. In Moss it was 47 per cent.",
    "Prices are highest in Lund, at £410 a week. In Moss they are £470, and in Tollen £350.",
    "Support was lowest in Moss, with 22 per cent. Tollen stood at 18 per cent.",
    "Lund topped the table with 41 medals, followed by Moss with 47 medals.",
    "Lund raised the most, £4,100, followed by Moss with £4,700.",
    "Bo Lind won in 2:09:40. Jan Dahl was second in 2:08:51.",
    "Bo Lind took gold in 14:20.3 and Jan Dahl silver in 14:19.8.",
    "Bo Lind came third in 31:10. Victory went to Jan Dahl in 30:58, with Omar Said second in 31:22.",
    "Ida Holm, 34, and Bo Lind, 41, run it. Holm, the older of the two, keeps the books.",
    "Ida Holm, 34, and Bo Lind, 41, run it. Lind, the younger of the pair, keeps the books.",
]
SOUND = [
    "Norway won 15 gold medals, more than Sweden's 12. Lund has 15 schools, more than the 20 miles of lanes would need.",
    "Rainfall was heaviest in Lund, where 47 per cent of a month fell. In Moss it was 41 per cent.",
    "Prices are highest in Lund, at £410 a week. Last year they were £470.",
    "Support was lowest in Moss, with 18 per cent. Tollen stood at 22 per cent.",
    "The highest rise since the war was in Lund, at 4 per cent. In Moss it was 7 per cent below the average.",
    "Lund topped the table with 47 medals, followed by Moss with 41 medals.",
    "Lund won the first heat with 41 points, ahead of Moss, who had 47 kilometres to come.",
    "Bo Lind won in 2:08:51. Jan Dahl was second in 2:09:40.",
    "Bo Lind won in 2:18:51. The women's race was won in 2:12:40, with Ida Holm second in 2:30:01.",
    "Bo Lind won the first set at 2:15 p.m. Jan Dahl was second in 2:09:14.",
    "Ida Holm, 41, and Bo Lind, 34, run it. Holm, the older of the two, keeps the books.",
    "Ida Holm, 34, and Bo Lind, 41, run it. Dahl, the older of the two, keeps the books.",
]


@pytest.mark.parametrize("text", SLIPS)
def test_a_place_that_its_figure_denies_is_found(text: str) -> None:
    assert kinds_in(text) == ["rank"]


@pytest.mark.parametrize("text", SOUND)
def test_a_place_that_may_be_right_is_left_alone(text: str) -> None:
    assert kinds_in(text) == []
