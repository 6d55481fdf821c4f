"""What German, French and Spanish news says of each kind of fact, beside records that say it in another form."""

import pytest

from annotator.domain.fact_locks.locks import ABSENT, DIFFERS, SAME, compare, verdict
from annotator.language.facts.finding import find

SCORES = [
    ("de", "Steinach verlor gegen Lahnau 0:4.", "Lahnau gewann den Test gegen Steinach mit 4:0.", SAME),
    ("de", "Steinach siegte gegen Lahnau 4:0.", "Lahnau gewann den Test gegen Steinach mit 4:0.", DIFFERS),
    ("de", "Die Partie endete unentschieden.", "Lahnau – Steinach 4:1", DIFFERS),
    ("fr", "Brévin a gagné avec trois buts d’écart.", "Brévin – Ormes : 4-1", SAME),
    ("fr", "Brévin a gagné avec deux buts d’écart.", "Brévin – Ormes : 4-1", DIFFERS),
    ("fr", "Les deux équipes ont fait match nul.", "Brévin – Ormes : 1-1", SAME),
    ("fr", "Les locaux menaient 1-0 à la pause.", "Mi-temps : 1-0 pour les visiteurs.", DIFFERS),
    ("fr", "Elle a gagné en deux manches.", "Caron bat Petit 6-2, 4-6, 6-3", DIFFERS),
    ("es", "El Navia ganó por tres goles de ventaja.", "Navia 4-1 Cudillero", SAME),
    ("es", "El Navia ganó por un gol de ventaja.", "Navia 4-1 Cudillero", DIFFERS),
    ("es", "Los locales perdían 0-1 al descanso.", "Descanso: 1-0 para los visitantes.", SAME),
    ("es", "El Cudillero cayó por 1-4.", "El Navia se impuso 4-1 al Cudillero.", SAME),
]
VOTES = [
    ("de", "Der Rat lehnte den Antrag ab.", "Antrag: Ja-Stimmen 12, Nein-Stimmen 9", DIFFERS),
    ("de", "Die Wahl fiel einstimmig aus.", "Ergebnis: 22 Ja, 2 Nein", DIFFERS),
    ("fr", "Le règlement a été adopté à l’unanimité.", "Scrutin : 22 pour, 2 contre", DIFFERS),
    ("fr", "Le règlement a été adopté à l’unanimité.", "Scrutin : 22 pour, 0 contre", SAME),
    ("es", "El convenio se aprobó por unanimidad.", "Resultado: 22 a favor, 2 en contra", DIFFERS),
]
HOURS = [
    ("fr", "La poste ouvre à 8 heures.", "Horaires de la poste : 8h-17h du lundi au vendredi", SAME),
    ("fr", "La poste ferme à 16 heures.", "Horaires de la poste : 8h-17h du lundi au vendredi", DIFFERS),
    ("fr", "L’alerte a été donnée peu avant minuit.", "Alerte donnée à 22h05.", DIFFERS),
    ("es", "La oficina abrirá a las ocho.", "Horario de la oficina: de lunes a viernes, de 8 a 15 h", SAME),
    (
        "es",
        "La oficina cerrará a las cuatro de la tarde.",
        "Horario de la oficina: de lunes a viernes, de 8 a 15 h",
        DIFFERS,
    ),
    ("es", "El fuego empezó poco después de las dos de la madrugada.", "Inicio del fuego: 02:09", SAME),
]


def answer(claim: str, passage: str, language: str) -> str:
    return verdict(compare(find(claim, language), find(passage, language)))


@pytest.mark.parametrize(("language", "claim", "passage", "expected"), SCORES)
def test_a_score_says_who_won_and_by_how_much(language, claim, passage, expected):
    assert answer(claim, passage, language) == expected


@pytest.mark.parametrize(("language", "claim", "passage", "expected"), VOTES)
def test_the_counts_of_a_vote_say_how_it_was_decided(language, claim, passage, expected):
    assert answer(claim, passage, language) == expected


@pytest.mark.parametrize(("language", "claim", "passage", "expected"), HOURS)
def test_hours_of_opening_are_times_of_the_day(language, claim, passage, expected):
    assert answer(claim, passage, language) == expected


def test_another_game_says_nothing_of_a_draw():
    claim, passage = "Das Derby endete torlos.", "Am Samstag gewann Lahnau 2:1. Das Derby folgt im Mai."
    assert answer(claim, passage, "de") == ABSENT
