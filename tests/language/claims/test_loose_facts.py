import pytest
from hypothesis import given

from annotator.language.claims.loose_facts import loose_facts
from tests.language.articles import noise


def found(text: str, language: str = "en") -> list[tuple[str, str]]:
    return [(fact.kind, text[fact.start : fact.end]) for fact in loose_facts(text, 0, language)]


@given(noise(*"aA1 ,.$%-’", "May ", "two ", "2024", "U.S.", "Roe’s ", "Monday", " of ", "million"))
def test_facts_lie_inside_in_order_and_do_not_overlap(text):
    position = 100
    for fact in loose_facts(text, 100):
        assert position <= fact.start < fact.end <= 100 + len(text)
        position = fact.end


@pytest.mark.parametrize(
    "words",
    [
        "October 5",
        "May 2024",
        "5 October 2024",
        "1958",
        "Monday",
        "last September",
        "2024-05-26",
        "9:40 p.m.",
        "the 1990s",
    ],
)
def test_dates_are_found(words):
    assert ("date", words.removeprefix("the ")) in found(f"It began on {words} and ended.")


@pytest.mark.parametrize(
    "words",
    [
        "3.5 percent",
        "$1.5 million",
        "£3bn",
        "2,000",
        "twenty-one",
        "two dozen",
        "third",
        "40%",
        "one in five",
        "12",
    ],
)
def test_figures_are_found(words):
    assert ("figure", words) in found(f"It was about {words} of them.")


@pytest.mark.parametrize(
    ("language", "text", "facts"),
    [
        ("de", "er kam am 21. Oktober 2015 mit 1,5 Millionen Euro", ["21. Oktober 2015", "1,5 Millionen Euro"]),
        ("fr", "il est venu jeudi 10 juin avec quatre personnes", ["jeudi 10 juin", "quatre"]),
        ("es", "llegó el 3 de mayo de 2019 con dos millones", ["3 de mayo de 2019", "dos millones"]),
    ],
)
def test_dates_and_figures_are_found_in_the_language_of_the_text(language, text, facts):
    assert [words for kind, words in found(text, language) if kind != "name"] == facts


def test_a_figure_without_a_value_is_found_too():
    assert found("it was much safer before 9/11 than today") == [
        ("figure", "9"),
        ("figure", "11"),
        ("date", "today"),
    ]


def test_one_alone_is_no_figure():
    assert found("It is one of them.") == []


def test_names_are_runs_of_capitals_and_acronyms():
    assert found("However, Mike McLellan of the University of Bath told CBC news about SecureWorks.") == [
        ("name", "Mike McLellan"),
        ("name", "University of Bath"),
        ("name", "CBC"),
        ("name", "SecureWorks"),
    ]


def test_a_closed_class_word_that_begins_the_sentence_is_no_name():
    assert found("The data was lost. ") == []
    assert found("Nivyabandi stated so.") == [("name", "Nivyabandi")]


def test_a_date_wins_over_its_figure_and_a_name_over_the_figure_in_it():
    assert found("On October 5 a Boeing 737 of Theresa May landed.") == [
        ("date", "October 5"),
        ("name", "Boeing 737"),
        ("name", "Theresa May"),
    ]


def test_a_line_in_title_case_names_only_what_is_spelled_as_a_name():
    assert found("The Nature of the Work of SecureWorks Can Make It a Target") == [("name", "SecureWorks")]
