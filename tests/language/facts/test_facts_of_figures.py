"""Figures, dates and times of running text are found as values, in the languages that have a table."""

import pytest

from annotator.domain.fact_locks.facts import CLAUSE, Fact, Reading
from annotator.language.facts.finding import find


def facts(text: str, language: str = "en") -> list[Fact]:
    return [fact for fact in find(text, language) if fact.kind != CLAUSE]


def read(text: str, kind: str, language: str = "en") -> tuple[Reading, ...]:
    """The readings of the only fact of this kind."""
    (fact,) = (fact for fact in facts(text, language) if fact.kind == kind)
    return fact.readings


@pytest.mark.parametrize(
    ("language", "text", "kind", "value", "unit"),
    [
        ("en", "It has 1,250 seats.", "number", 1250, ""),
        ("en", "It has two hundred and fifty seats.", "number", 250, ""),
        ("en", "A dozen trees fell.", "number", 12, ""),
        ("en", "It cost half a million euros.", "amount", 500_000, "EUR"),
        ("en", "It cost 400² million euros.", "amount", 400e6, "EUR"),
        ("en", "It covers 30 m².", "measure", 30, "m2"),
        ("en", "It cost $3.2bn.", "amount", 3.2e9, "USD"),
        ("en", "Loan amount: 2.400.000 EUR.", "amount", 2_400_000, "EUR"),
        ("en", "Two thirds of them left.", "share", 200 / 3, "%"),
        ("en", "One in five left.", "share", 20, "%"),
        ("en", "It is 30 kilometres long.", "measure", 30_000, "m"),
        ("en", "It weighs 2.5 tonnes.", "measure", 2500, "kg"),
        ("en", "It was minus five degrees.", "measure", -5, "°C"),
        ("en", "It took five hours and forty minutes.", "duration", 340, "min"),
        ("en", "It took a year and a half.", "duration", 18, "month"),
        ("en", "Ida Holm, 47, left.", "age", 564, "month"),
        ("en", "It was the 21st time.", "ordinal", 21, ""),
        ("de", "Das Haus kostet 1.250.000 Euro.", "amount", 1_250_000, "EUR"),
        ("de", "Es sind zweihundertfünfundzwanzig Plätze.", "number", 225, ""),
        ("de", "Der Stollen ist zweieinhalb Kilometer lang.", "measure", 2500, "m"),
        ("de", "Drei Viertel der Mieter zogen aus.", "share", 75, "%"),
        ("de", "Die Karte kostet vier Euro fünfzig.", "amount", 4.5, "EUR"),
        ("fr", "Il y a quatre-vingt-douze élèves.", "number", 92, ""),
        ("fr", "Les deux tiers des élèves.", "share", 200 / 3, "%"),
        ("fr", "Cela coûte 3 500 euros.", "amount", 3500, "EUR"),
        ("fr", "Cela a duré un jour et demi.", "duration", 36 * 60, "min"),
        ("es", "Son doscientas treinta y cinco maletas.", "number", 235, ""),
        ("es", "Cuesta 3,2 millones de euros.", "amount", 3.2e6, "EUR"),
        ("es", "Una quinta parte de los alumnos.", "share", 20, "%"),
    ],
)
def test_a_quantity_is_read_as_its_value_in_the_base_unit(language, text, kind, value, unit):
    (fact,) = (each for each in facts(text, language) if each.kind == kind)
    low, high = fact.readings[-1]
    assert low == high == pytest.approx(value)
    assert fact.unit == unit


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Nearly 50 came.", "nearly"),
        ("Fewer than 50 came.", "under"),
        ("More than 50 came.", "over"),
        ("At least 50 came.", "least"),
        ("Up to 50 came.", "most"),
        ("About 50 came.", "about"),
        ("No fewer than 50 came.", "least"),
    ],
)
def test_a_hedge_belongs_to_its_figure(text, hedge):
    (fact,) = facts(text)
    assert (fact.kind, fact.hedge) == ("number", hedge)


def test_a_range_is_one_quantity_with_two_bounds():
    assert read("Between 30 and 50 seats.", "number") == ((30.0, 50.0),)
    assert read("It is 3–5 km away.", "measure") == ((3000.0, 5000.0),)
    assert [fact.words for fact in facts("20–30 km")] == ["20–30 km"]


@pytest.mark.parametrize(
    ("language", "text", "ends"),
    [
        ("en", "Between 1,100 and 1,300 walked.", (1100, 1300)),
        ("de", "Zwischen 1.100 und 1.300 kamen.", (1100, 1300)),
        ("en", "Three to five million live there.", (3_000_000, 5_000_000)),
        ("en", "3 to 5 million live there.", (3_000_000, 5_000_000)),
        ("en", "Two to three hundred walked.", (200, 300)),
        ("en", "2 to 3 dozen walked.", (24, 36)),
        ("en", "Eighty to one hundred walked.", (80, 100)),
    ],
)
def test_the_magnitude_behind_a_range_is_that_of_both_ends_and_a_mark_of_thousands_is_none(language, text, ends):
    assert read(text, "number", language) == (ends,)


def test_what_changed_from_one_count_to_another_has_both_counts():
    counts = [fact.value for fact in facts("It rose from 1,205 to 1,340.") if fact.role in ("since", "until")]
    assert counts == [1205, 1340]


def test_a_part_of_a_whole_is_two_counts_and_a_share():
    found = {(fact.kind, fact.readings[0][0]) for fact in facts("150 of 200 tenants moved.")}
    assert found >= {("number", 150.0), ("number", 200.0), ("share", 75.0)}


@pytest.mark.parametrize(
    ("language", "text", "readings"),
    [
        ("en", "It opened on 12 June 1974.", [(1974, 6, 12)]),
        ("en", "It opened on June 12, 1974.", [(1974, 6, 12)]),
        ("en", "It opened on the third of May.", [(None, 5, 3)]),
        ("en", "Works completed 12.6.1974.", [(1974, 6, 12)]),
        ("en", "Opened 1974-06-12.", [(1974, 6, 12)]),
        ("en", "Opened 05/2019.", [(2019, 5, None)]),
        ("en", "It opened in May 2019.", [(2019, 5, None)]),
        ("en", "It opened in 1968.", [(1968, None, None)]),
        ("en", "Opened 09/05/2021.", [(2021, 5, 9), (2021, 9, 5)]),
        ("de", "Er kam am 3. Mai 2019.", [(2019, 5, 3)]),
        ("de", "Er kam am 4.5. nach Basel.", [(None, 5, 4)]),
        ("fr", "Il est venu le 1er juin 2020.", [(2020, 6, 1)]),
        ("es", "Nació el 3 de mayo de 2019.", [(2019, 5, 3)]),
    ],
)
def test_a_date_is_read_as_precisely_as_it_is_written(language, text, readings):
    assert set(read(text, "date", language)) == set(readings)


@pytest.mark.parametrize("text", ["She led it from 1999 to 2006.", "Head of office 1999–2006.", "Head 1999–06."])
def test_the_two_ends_of_a_range_of_years_have_their_roles(text):
    ends = {fact.role: fact.readings[0][0] for fact in facts(text) if fact.kind == "date"}
    assert ends == {"since": 1999.0, "until": 2006.0}


@pytest.mark.parametrize(
    ("language", "text", "minutes"),
    [
        ("en", "It left at 6.15 pm.", {1095}),
        ("en", "Dep. 18:15.", {1095}),
        ("en", "2025-11-19T02:12:40Z, command sent", {132}),
        ("en", "2025-11-19 18:15:03.250 alarm", {1095}),
        ("en", "It left at half past six.", {390, 1110}),
        ("en", "It left at ten past nine in the evening.", {1270}),
        ("en", "It left at 1900 hours.", {1140}),
        ("en", "It left at noon.", {720}),
        ("de", "Er fährt um halb neun am Abend.", {1230}),
        ("de", "Abfahrt 18.15 Uhr.", {1095}),
        ("fr", "Il part à 18h15.", {1095}),
        ("fr", "Vers trois heures et demie du matin.", {210}),
        ("es", "Cierran a las ocho de la tarde.", {1200}),
    ],
)
def test_a_time_without_its_half_of_the_day_has_two_readings(language, text, minutes):
    assert {minute for (minute,) in read(text, "time", language)} == minutes


@pytest.mark.parametrize(
    ("text", "score", "role"),
    [
        ("The committee rejected the plan 11 to 7.", (11, 7), "against"),
        ("Eleven members voted against it, seven for it.", (11, 7), "against"),
        ("Vote on the law: yes 76, no 74.", (76, 74), "for"),
        ("They won the match 3–1.", (3, 1), ""),
        ("The motion was carried by 12 votes to 9.", (12, 9), "for"),
    ],
)
def test_a_count_of_votes_says_which_side_had_the_most(text, score, role):
    (fact,) = (fact for fact in facts(text) if fact.kind == "score")
    assert (fact.readings, fact.role) == ((score,), role)


def test_a_duration_between_two_dates_is_reckoned():
    lengths = {fact.readings[0][0] for fact in facts("Begun 4 March, completed 18 March.") if fact.role == "reckoned"}
    assert lengths == {14 * 24 * 60.0}


def test_a_code_a_version_and_a_long_number_are_no_counts():
    assert [fact for fact in facts("See A4, B-52, 1.2.3.4 and 12345678901234567890.") if fact.kind == "number"] == []


def test_the_cells_of_a_table_are_counts_and_years():
    found = [(fact.kind, fact.readings[0][0]) for fact in facts("Rye 312 1,405 96 | 1943; 88") if fact.kind != "clause"]
    assert found == [("number", 312), ("number", 1405), ("number", 96), ("date", 1943), ("number", 88)]


@pytest.mark.parametrize(
    ("language", "text", "kind", "value"),
    [
        ("en", "The airport had 2.1m passengers.", "number", 2_100_000),
        ("en", "Net result: SEK –3,100m.", "amount", 3_100_000_000),
        ("en", "A girl of nine fell.", "age", 108),
        ("en", "0545 LT ferry left.", "time", 345),
        ("fr", "Le pont a coûté 1,2 million d'euros.", "amount", 1_200_000),
        ("fr", "La grève a duré dix-huit mois.", "duration", 18),
        ("fr", "La grève a duré un an et demi.", "duration", 18),
        ("de", "Er muss vier Jahre und drei Monate ins Gefängnis.", "duration", 51),
        ("es", "Medio millar de personas.", "number", 500),
    ],
)
def test_a_figure_is_read_with_its_size_and_unit(language, text, kind, value):
    assert [fact.readings[0][0] for fact in facts(text, language) if fact.kind == kind] == [value]


def test_the_sum_of_a_list_and_a_change_from_the_year_before_may_agree():
    reckoned = [(fact.kind, fact.readings[0][0]) for fact in facts("We had 19 boats and seven rafts here.")
                if fact.role == "may agree"]  # fmt: skip
    assert reckoned == [("number", 26)]
    changes = [fact for fact in facts("Net profit: EUR 5.5m (2022: EUR 5.0m).") if fact.role == "changed"]
    assert [(change.kind, round(change.readings[0][0])) for change in changes] == [("amount", 500_000), ("share", 10)]


def test_the_number_of_an_item_and_a_code_with_letters_count_nothing():
    assert [fact.words for fact in facts("Two things: 1) the limits of 18F, [2] the 5G mast.")
            if fact.kind == "number"] == ["Two"]  # fmt: skip
