"""An age fits a date of birth elsewhere in the text, in one of its years."""

import pytest

from tests.language.slips.reading import slips_in

SLIPS = [
    (
        "Ida Holm died on 4 March 2021 at home. She was 84. Born in Tollen on 19 May 1949, she left school early.",
        "was 84",
    ),
    ("A man was held on Nov. 2, 2017. Rowan Pell, 45, was in his car. He was born on Jan. 8, 1986.", "45"),
    ("Lord Ambry has died aged 61. He was born on 11 December 1948. Few knew him. He died on 2 June 2020.", "aged 61"),
    ("Ida Holm, 84, died on 4 March 2021. Holm, who was born in Tollen in 1949, left school early.", "84"),
    ("The court jailed Bo Lind, 31, on May 3, 2019. The file gives his date of birth as 2 May 1979.", "31"),
]
SOUND = [
    "Ida Holm died on 4 March 2021. She was 84. Bo Lind, who was born in 1990, found her.",
    "Ida Holm died on 4 March 2021 at home. She was 81. Born in Tollen on 19 May 1939, she left school early.",
    "Ida Holm died on 4 March 2021. She was 84. Her son, born on 19 May 1966, is a baker.",
    "Ida Holm died on 4 March 2021. She was 84. Bo Lind, 45, was there. He was born in 1990.",
    "Lord Ambry has died aged 71. He was born on 11 December 1948. He died on 2 June 2020.",
    "Rowan Pell, 45, was in his car. He was born on Jan. 8, 1986, and was first held in 2003.",
    "Ida Holm, who was born in 1950, wrote in 1969 that she was 19. It was sold on May 3, 2019.",
]


@pytest.mark.parametrize(("text", "words"), SLIPS)
def test_an_age_that_fits_no_year_of_the_text_is_found(text: str, words: str) -> None:
    whole, slips = slips_in(text)
    assert [slip.kind for slip in slips] == ["age"]
    assert words in whole[slips[0].start : slips[0].end]


@pytest.mark.parametrize("text", SOUND)
def test_an_age_that_may_be_right_or_another_persons_is_left_alone(text: str) -> None:
    assert slips_in(text)[1] == ()


def test_without_a_date_beside_it_an_age_is_that_of_the_day_of_publication() -> None:
    text = "Ida Holm, 45, runs a shop in Tollen. It is a small one. She was raised by nuns, and born in May 1960."
    assert slips_in(text)[1] == ()
    assert [slip.kind for slip in slips_in(text, published="2026-03-07")[1]] == ["age"]
    assert slips_in(text, published="2005-06-07")[1] == ()
