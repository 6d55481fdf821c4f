"""Names, denials and directions of running text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotator.domain.fact_locks.facts import CLAUSE, DIRECTION, NAME, Fact
from annotator.domain.fact_locks.locks import DIFFERS, compare, verdict
from annotator.language.facts.finding import find
from tests.work import lines_run

LANGUAGES = st.sampled_from(["en", "de", "fr", "es", "nl", "xx"])
TEXTS = st.text(
    alphabet=st.sampled_from(list("aAeéßÄ . ,;:’'\"–-/()%€$²½°\n0123456789")) | st.characters(codec="utf-8"),
    max_size=200,
)
PROSE = st.lists(
    st.sampled_from(
        [
            "Ida",
            "Holm",
            "said",
            "that",
            "the",
            "plan",
            "was",
            "not",
            "rejected",
            "by",
            "11",
            "to",
            "7",
            "on",
            "3",
            "May",
            "2019",
            ",",
            "fewer",
            "than",
            "50",
            "people",
            "paid",
            "€2.4",
            "million",
            "for",
            "a",
            "third",
            "of",
            "it",
            "at",
            "half",
            "past",
            "six",
            ".",
            "rose",
            "fell",
            "12.6.1974",
            "from",
            "1999",
            "to",
            "2006",
            "never",
            "nearly",
            "no",
            "km",
            "30",
            "million",
            "and",
            "of",
        ]
    ),
    max_size=40,
).map(" ".join)


def of_kind(text: str, kind: str, language: str = "en") -> list[Fact]:
    return [fact for fact in find(text, language) if fact.kind == kind]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "The chairman, Ivo Marek, signed it.", [("ivo", "marek")]),
        ("en", "Signed: I. Mareš, chairman.", [("i", "mares")]),
        ("en", "HOLM, Anna (34).", [("holm", "anna")]),
        ("en", "It was Mr Marek’s plan.", [("marek",)]),
        ("en", "The WHO said so.", [("who",)]),
        ("en", "Sales fell on Monday.", []),
        ("de", "Der Bürgermeister Karl Weber kam.", [("karl", "weber")]),
        ("de", "Das Haus stand leer.", []),
        ("fr", "Le navire a coulé au large de Port-Mérel.", [("port", "merel")]),
    ],
)
def test_a_name_is_found_without_titles_and_accents(language, text, names):
    assert [fact.readings[0] for fact in of_kind(text, NAME, language)] == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The ship was never repaired."),
        ("en", "The company refused to pay."),
        ("de", "Das Schiff wurde nie repariert."),
        ("fr", "Le navire n’a jamais été réparé."),
        ("es", "El barco no fue reparado."),
    ],
)
def test_a_clause_that_denies_says_so(language, text):
    assert [clause.readings for clause in of_kind(text, CLAUSE, language)] == [(("not",),)]


@pytest.mark.parametrize(
    "text", ["Not only the ship was repaired.", "Plan No. 5 was approved.", "No fewer than 50 came."]
)
def test_what_only_looks_like_a_denial_is_none(text):
    assert [clause.readings for clause in of_kind(text, CLAUSE)] == [(("",),)]


@pytest.mark.parametrize(
    ("language", "text", "side"),
    [
        ("en", "Sales rose.", "+"),
        ("en", "Sales were down 6 per cent.", "-"),
        ("en", "The union turned down the offer.", "-"),
        ("de", "Die Zahl ging zurück.", "-"),
        ("de", "Der Rat lehnte den Plan ab.", "-"),
        ("fr", "Les ventes ont augmenté.", "+"),
        ("es", "Los precios bajaron.", "-"),
    ],
)
def test_a_direction_has_its_side(language, text, side):
    sides = {str(reading[0])[-1] for fact in of_kind(text, DIRECTION, language) for reading in fact.readings}
    assert sides == {side}


def test_a_series_of_figures_shows_its_direction():
    (fact,) = of_kind("Burglaries recorded: 2021: 312; 2022: 405.", DIRECTION)
    assert fact.readings == (("rise+",),)


@example("The fund rose to 400¹ million, and 7² are left.", "en")
@given(TEXTS | PROSE, LANGUAGES)
def test_finding_never_raises_and_positions_cut_the_words(text, language):
    for fact in find(text, language):
        assert text[fact.start : fact.end] == fact.words or fact.role == "reckoned"
        assert Fact.from_json(fact.to_json()) == fact


@given(TEXTS | PROSE, LANGUAGES)
def test_a_text_never_differs_from_itself(text, language):
    found = find(text, language)
    assert verdict(compare(found, found)) != DIFFERS


@given(st.integers(1, 999_999_999))
def test_a_number_is_the_same_however_it_is_grouped(number):
    def amount(text: str, language: str) -> object:
        (fact,) = (each for each in find(text, language) if each.kind == "amount")
        return fact.readings[-1][0]

    assert amount(f"€{number:,} was paid.", "en") == number
    assert amount(f"Es waren {number:,} Euro.".replace(",", "."), "de") == number
    assert amount(f"Il a payé {number:,} euros.".replace(",", "\u202f"), "fr") == number


@given(st.dates())
def test_a_date_is_the_same_however_it_is_written(day):
    if not 1000 <= day.year < 2100:
        return
    wanted = (float(day.year), float(day.month), float(day.day))
    for text in (
        f"It opened on {day:%B} {day.day}, {day.year}.",
        f"It opened on {day.day} {day:%B} {day.year}.",
        f"Opened {day.day}.{day.month}.{day.year}.",
        f"Opened {day.isoformat()}.",
    ):
        assert [fact.readings for fact in find(text, "en") if fact.kind == "date"] == [(wanted,)]


@pytest.mark.parametrize(
    "piece",
    [
        "A ",
        "Aa Bb ",
        "1 ",
        "1, ",
        "1.",
        "12:30 ",
        "not ",
        "rose fell ",
        "million ",
        "hundred and ",
        "Aa-",
        "a of 1 ",
        "3/",
    ],
)
def test_the_work_grows_with_the_length_of_a_hostile_text(piece):
    small, large = (lines_run(lambda size=size: find(piece * (size // len(piece)), "en")) for size in (600, 1_800))
    assert large < 5 * small


def test_a_long_table_is_compared_without_comparing_all_with_all():
    claim = find("The shop sold 31 lamps in 2019. " * 3, "en")
    small, large = (find("row, 12 lamps, 7 euros; " * rows, "en") for rows in (300, 900))
    assert lines_run(lambda: compare(claim, large)) < 2 * lines_run(lambda: compare(claim, small))


def test_an_hour_keeps_the_stop_of_its_half_of_the_day():
    words = [
        fact.words for text in ("It began at 3 p.m. on Monday.", "It began at 3 p.m.") for fact in find(text, "en")
    ]
    assert words.count("3 p.m.") == 2
