"""Times, dates, measures and names as German, French and Spanish records and newspapers write them."""

import pytest

from annotator.domain.fact_locks.facts import RECKONED, Fact
from annotator.language.facts.finding import find
from annotator.language.facts.stems import families_of_parts
from annotator.language.words import fact_words_of


def of_kind(text: str, kind: str, language: str) -> list[Fact]:
    return [fact for fact in find(text, language) if fact.kind == kind and fact.role != RECKONED]


@pytest.mark.parametrize(
    ("language", "text", "hour", "minute"),
    [
        ("de", "Der Bus fuhr um fünf vor halb neun.", 8, 25),
        ("de", "Der Bus fuhr um zehn nach halb neun.", 8, 40),
        ("de", "Der Bus fuhr abends um acht.", 20, 0),
        ("de", "Abf. 8.05", 8, 5),
        ("de", "Einlass: 18.30, Dauer unbekannt", 18, 30),
        ("fr", "Le car part à neuf heures moins dix.", 8, 50),
        ("fr", "Le car part à huit heures vingt.", 8, 20),
        ("es", "El coche salió a las nueve menos diez.", 8, 50),
        ("es", "El coche salió a las seis y veinte.", 6, 20),
        ("es", "El coche salió a las ocho de la tarde.", 20, 0),
        ("es", "El coche salió a las ocho.", 8, 0),
    ],
)
def test_a_time_may_have_its_minutes_in_words_or_no_word_for_the_clock(language, text, hour, minute):
    (time,) = of_kind(text, "time", language)
    assert (60.0 * hour + minute,) in time.readings


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Zahl stieg um acht Prozent."),
        ("de", "Die Zahl stieg um acht auf zwölf."),
        ("de", "Der Zins sank um einen halben Punkt."),
        ("de", "Der Rat wuchs um acht weitere Sitze."),
        ("es", "Multó a las ocho familias."),
    ],
)
def test_a_number_that_counts_something_is_no_hour(language, text):
    assert not of_kind(text, "time", language)


@pytest.mark.parametrize(
    ("language", "text", "minutes"),
    [
        ("de", "Dauer: 1 Std. 20 Min.", 80),
        ("fr", "La panne a duré deux heures et quart.", 135),
        ("fr", "Durée : 1 h 20", 80),
        ("fr", "Le trajet prend trois quarts d'heure.", 45),
        ("es", "El corte duró cuatro horas y media.", 270),
        ("es", "Tardó tres cuartos de hora.", 45),
    ],
)
def test_a_length_is_no_time_of_the_day(language, text, minutes):
    (length,) = of_kind(text, "duration", language)
    assert length.readings[0][0] == pytest.approx(minutes)
    assert not of_kind(text, "time", language)


@pytest.mark.parametrize(
    ("language", "text", "kind", "value", "unit"),
    [
        ("de", "Strafe: 2 J. 3 M.", "duration", 27, "month"),
        ("de", "Kosten: 12 T€", "amount", 12_000, "EUR"),
        ("fr", "Budget : 12 k€", "amount", 12_000, "EUR"),
        ("fr", "Budget : 3 M€", "amount", 3e6, "EUR"),
        ("es", "Beneficio: 1.200 M€", "amount", 1.2e9, "EUR"),
        ("es", "Superficie: 340 m2", "measure", 340, "m2"),
        ("es", "Varón, 63 a., sin antecedentes", "age", 756, "month"),
        ("es", "Las dos terceras partes votaron.", "share", 200 / 3, "%"),
        ("es", "La cuarta parte votó.", "share", 25, "%"),
        ("de", "Max. 8 Personen", "number", 8, ""),
        ("de", "Der Laden wurde zweimal überfallen.", "number", 2, ""),
        ("de", "Es war der siebzehnte Sieg.", "ordinal", 17, ""),
        ("de", "Standesamt → 4. OG", "ordinal", 4, ""),
        ("de", "Am Ende wurde es Platz drei.", "ordinal", 3, ""),
        ("es", "Fue la decimotercera victoria.", "ordinal", 13, ""),
    ],
)
def test_abbreviations_of_records_are_read(language, text, kind, value, unit):
    (fact,) = of_kind(text, kind, language)
    assert fact.readings[0][0] == pytest.approx(value)
    assert fact.unit == unit


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Apertura: 2-V-1905", (1905.0, 5.0, 2.0)),
        ("Bautizo: 12.IV.1921", (1921.0, 4.0, 12.0)),
    ],
)
def test_a_register_may_have_its_months_in_roman_figures(text, day):
    (date,) = of_kind(text, "date", "es")
    assert date.readings == (day,)


@pytest.mark.parametrize(
    ("language", "text", "goals"),
    [
        ("fr", "Les Geais de Morlan 72 – 75 Saint-Ouvert", (75.0, 72.0)),
        ("es", "Atlético Morlan, 2 – Unión Pedrera, 3", (3.0, 2.0)),
    ],
)
def test_figures_between_two_sides_are_a_score(language, text, goals):
    (score,) = of_kind(text, "score", language)
    assert score.readings == (goals,)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Der Umsatz der Brauerei Lohmann sank.", [("brauerei", "lohmann")]),
        ("Die Lehrlinge von Metallbau Kern bestanden.", [("metallbau", "kern")]),
        ("Das sagte Walther von der Aue.", [("walther", "aue")]),
        ("Das sagte Richterin Kolb.", [("kolb",)]),
        ("Der Zug entgleiste bei Altenrode.", [("altenrode",)]),
        ("Der Zug entgleiste bei Nebel.", []),
    ],
)
def test_a_german_name_does_not_take_in_the_nouns_before_it(text, names):
    assert [fact.readings[0] for fact in of_kind(text, "name", "de")] == names


def test_a_full_stop_behind_a_german_ordinal_ends_nothing():
    (date,) = of_kind("Strafsache ./. Krull, Hauptverhandlung, 1. Sitzungstag 27.03.", "date", "de")
    assert {"sitz", "haup"} & {word[:4] for word in date.about}
    assert date.sentence == 0


@pytest.mark.parametrize(
    ("compound", "part"), [("gesellenprüfung", "prüfung"), ("leichtverletzte", "verletzte"), ("brückenbuch", "brücke")]
)
def test_a_german_compound_says_what_its_parts_say(compound, part):
    families = fact_words_of("de").families
    assert set(families_of_parts(compound, families)) & set(families.of(part))


def test_two_german_compounds_of_one_thing_are_two_things():
    families = fact_words_of("de").families
    one, other = (families_of_parts(compound, families) for compound in ("forsthaus", "gasthaus"))
    assert not set(one) & set(other)
