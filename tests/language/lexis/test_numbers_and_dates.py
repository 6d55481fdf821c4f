"""Numbers and dates as values, in the languages that have a table."""

import pytest

from annotator.domain.values import Day, Numeral
from annotator.language.lexis import numbers_and_dates
from annotator.language.lexis.fact_tokens import cut
from annotator.language.lexis.numbers_and_dates import figures_of
from annotator.language.words import fact_words_of


def numbers(text: str, language: str = "en") -> list[tuple[float, str]]:
    return [(each.value, each.unit) for each in figures_of(text, language) if isinstance(each, Numeral)]


def days(text: str, language: str = "en") -> list[tuple[int | None, int | None, int | None]]:
    return [(each.year, each.month, each.day) for each in figures_of(text, language) if isinstance(each, Day)]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "less than one percent of US$ 20,000", [(1, "%"), (20_000, "$")]),
        ("en", "about 3 to 5 million people walked 12 miles", [(3, ""), (5_000_000, ""), (12, "")]),
        ("de", "rund 1,5 Millionen Euro für zweihundert Häuser", [(1_500_000, "€"), (200, "")]),
        ("fr", "quatre-vingts maisons et 12 %", [(80, ""), (12, "%")]),
        ("es", "dos millones de euros", [(2_000_000, "€")]),
    ],
)
def test_numbers_are_values_with_their_share_or_currency(language, text, found):
    assert numbers(text, language) == found


def test_two_ends_of_a_range_are_no_time_of_the_day():
    assert numbers("about three to five miles") == [(3, ""), (5, "")]
    assert [each.minute for each in figures_of("at about ten to five", "en") if isinstance(each, Day)] == [290]


@pytest.mark.parametrize("text", ["18F made it", "from Pad 39A", "the B-52 and the A4", "millions of pilgrims"])
def test_a_code_and_a_bare_magnitude_are_no_numbers(text):
    assert numbers(text) == []


def test_a_figure_is_as_exact_as_its_last_digit():
    assert [each.slack for each in figures_of("2.4 million, 300 and twelve", "en")] == [50_000, 0.5, 0]


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("en", "from April to June", [(None, 4, None), (None, 6, None)]),
        ("en", "in 1997 and 1998, she left", [(1997, None, None), (1998, None, None)]),
        ("en", "on 12/06/1974", [(1974, None, None)]),
        ("en", "in the 1980s", []),
        ("de", "am 21. Oktober 2015", [(2015, 10, 21)]),
        ("fr", "le 31 octobre 1832", [(1832, 10, 31)]),
    ],
)
def test_a_day_has_what_all_readings_of_a_date_agree_on(language, text, found):
    assert days(text, language) == found


def test_a_date_has_the_weekday_that_is_written_before_it_and_no_full_stop():
    text = "It opened on Monday, March 3. He came."
    (day,) = figures_of(text, "en")
    assert isinstance(day, Day)
    assert (day.weekday, day.month, day.day, text[day.start : day.end]) == (0, 3, 3, "Monday, March 3")


TEXTS = {
    "en": "Half past six on Monday. A third of the two dozen, between 3 and 5, yes: 76, no: 74; Mondays; a year and a half;"
    " half a million; USD 5 and $5; the second of May at noon; one in five; quarter to ten; one euro; a hundred.",
    "de": "Halb neun am Montag; zweihundertfünf; eine halbe Million; drei Viertel; am 3. Mai; mittags; zwischen 3 und 5.",
    "fr": "La moitié, un quart; lundi 3 mai à midi; quatre-vingt-dix; un demi-million; entre 3 et 5; huit heures et demie.",
    "es": "La mitad, un tercio; el lunes 3 de mayo a mediodía; medio millón; entre 3 y 5; las ocho y media; una quinta parte.",
}


@pytest.mark.parametrize("language", TEXTS)
def test_no_piece_is_passed_over_at_which_a_reader_finds_something(language):
    pieces = cut(TEXTS[language], fact_words_of(language))
    places = [at for at in range(len(pieces)) if any(read(pieces, at) for read in numbers_and_dates._READERS)]
    assert [pieces[at].text for at in places if not numbers_and_dates._may_begin(pieces, at)] == []
