"""Sums, shares and changes whose figures stand in two sentences."""

import pytest

from tests.language.slips.reading import kinds_in

SLIPS = [
    (
        "change",
        "The port handled 900 ships in May, down from 1,200 a year before. The fall of 40 per cent shocked many.",
    ),
    ("change", "Visits rose to 5,000 from 4,000 in 2019. That 45 percent rise was the largest in years."),
    ("change", "Rent went from £800 to £1,000 a month. This increase of 40 per cent was refused."),
    (
        "direction",
        "Inflation rose to 3.2 per cent in the three months to May, from 3.9 per cent in the quarter before.",
    ),
    ("direction", "Unemployment fell to 5.4 percent in the four weeks to June, from 5.1 percent in the spring."),
    ("share", "Three-quarters of the crop is exported, and the remaining third is sold at home."),
    ("share", "Two thirds of pupils come by bus. The other half walk."),
    ("share", "Some 52 percent backed Ida Holm and 34 percent Bo Lind. A further 19 percent chose Jan Dahl."),
    ("share", "Solar makes 45 per cent of its power and wind 30 per cent. The remaining 35 per cent is gas."),
    (
        "sum",
        "The total cost of the pier is £3.4 million. The state gave £2 million, a trust £900,000 and the town £800,000.",
    ),
    (
        "sum",
        "The fund stands at $900,000. Ida Holm gave $400,000, a bank $300,000 and the other $150,000 came in coins.",
    ),
    ("sum", "There were 1,210 valid votes. Holm took 610, Lind 402 and Dahl 168."),
    ("sum", "The north ward has 120 beds, the south 85 and the east 60. In all the hospital has 275 beds."),
    ("sum", "Holm took 612 votes and Lind 588. The margin of 34 was the smallest for years."),
]
SOUND = [
    "The port handled 900 ships in May, down from 1,200 a year before. The fall of 25 per cent shocked many.",
    "Visits rose to 5,000 from 4,000 in 2019. That 25 percent rise was the largest in years.",
    "The society had 200 members in 2010 and now has 300. Some 80 per cent are women.",
    "Rent went from £800 to £1,000 a month. A second increase of 40 per cent is planned for shops.",
    "Inflation rose to 3.9 per cent in the three months to May, from 3.2 per cent in the quarter before.",
    "Three-quarters of the crop is exported, and the remaining quarter is sold at home.",
    "Two thirds of pupils come by bus. Half of the remaining third walk, and the other half cycle.",
    "Some 52 percent backed Ida Holm and 34 percent Bo Lind. A further 14 percent chose Jan Dahl.",
    "Asked for several reasons, 52 percent named rain and 44 percent cost. A further 19 percent named both.",
    "Solar makes 45 per cent of its power and wind 30 per cent. The remaining 25 per cent is gas.",
    "The total cost of the pier is £3.5 million. The state gave £2 million, a trust £800,000 and the town £700,000.",
    "The firm employs 900 people. It has 400 in Lyon, 300 in Nice and 150 in Paris.",
    "There were 1,180 valid votes. Holm took 610, Lind 402 and Dahl 168.",
    "The north ward has 120 beds, the south 85 and the east 60. In all the hospital has 265 beds.",
    "Holm took 612 votes and Lind 588. The margin of 24 was the smallest for years.",
]


@pytest.mark.parametrize(("kind", "text"), SLIPS)
def test_figures_that_the_sentence_beside_them_denies_are_found(kind: str, text: str) -> None:
    assert kinds_in(text) == [kind]


@pytest.mark.parametrize("text", SOUND)
def test_figures_that_agree_with_the_sentence_beside_them_are_left_alone(text: str) -> None:
    assert kinds_in(text) == []
