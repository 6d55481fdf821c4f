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


DATES = [
    ("de", "Ende August zog die Schule um.", "Umzug der Schule: 28. August", SAME),
    ("de", "Ende August zog die Schule um.", "Umzug der Schule: 5. August", DIFFERS),
    ("de", "Ende August zog die Schule um.", "Umzug der Schule: August", ABSENT),
    ("de", "Die Schule schließt zum Jahresende.", "Schließung der Schule: 31.12.2030", SAME),
    ("fr", "L’usine a fermé à la mi-octobre.", "Fermeture de l’usine : 14 octobre", SAME),
    ("fr", "L’usine a fermé début octobre.", "Fermeture de l’usine : 27 octobre", DIFFERS),
    ("fr", "Le parc ouvrira le 14 juillet.", "Le parc ouvrira le jour de la fête nationale.", SAME),
    ("es", "La fábrica cerró a principios de octubre.", "Cierre de la fábrica: 27 de octubre", DIFFERS),
    ("es", "La fábrica cerró a finales de octubre.", "Cierre de la fábrica: 27 de octubre", SAME),
]
AGES = [
    ("de", "Der Maler starb mit 70 Jahren.", "Der Maler starb 1990; geboren war er 1905.", DIFFERS),
    ("de", "Der Maler starb mit 84 Jahren.", "Der Maler starb 1990; geboren war er 1905.", SAME),
    ("fr", "La peintre est morte à 70 ans.", "Née en 1905, la peintre est décédée en 1990.", DIFFERS),
    ("fr", "La gagnante est octogénaire.", "La gagnante, âgée de 83 ans, a souri.", SAME),
    ("es", "La ganadora es octogenaria.", "La ganadora, de 83 años, sonrió.", SAME),
    ("es", "El conductor era menor de edad.", "El conductor tenía 41 años.", DIFFERS),
    ("de", "Der Fahrer ist minderjährig.", "Der Fahrer ist 41 Jahre alt.", DIFFERS),
]
SHARES_AND_SIZES = [
    ("de", "Ein Fünftel der Mieter widersprach dem Plan.", "Von 1200 Mietern haben 240 dem Plan widersprochen.", SAME),
    ("de", "Nicht einmal jeder vierte Mieter widersprach.", "31 Prozent der Mieter widersprachen.", DIFFERS),
    ("de", "Rund 30 Prozent der Betten waren leer.", "Auslastung der Betten: 70 Prozent", SAME),
    ("fr", "L’abstention a été de 35 %.", "Participation : 65 %", SAME),
    ("es", "La abstención fue del 35 %.", "Participación: 65 %", SAME),
    ("de", "Tausende kamen zum Umzug.", "Zum Umzug kamen 6500 Besucher.", SAME),
    ("fr", "Des milliers de spectateurs ont suivi la course.", "3 200 spectateurs ont suivi la course.", SAME),
    ("es", "Cientos de vecinos firmaron la carta.", "350 vecinos firmaron la carta.", SAME),
    ("es", "Las ventas crecieron un 25 %.", "Ventas: 50 millones de euros (40 el año anterior)", SAME),
    ("es", "Las ventas cayeron un 25 %.", "Ventas: 50 millones de euros (40 el año anterior)", DIFFERS),
    ("fr", "Les ventes ont augmenté de 25 %.", "Ventes : 50 M€ contre 40 M€ en 2029", SAME),
    ("es", "El salario mínimo será de 1.300 euros.", "Salario mínimo: 1.250 euros", DIFFERS),
]


@pytest.mark.parametrize(("language", "claim", "passage", "expected"), DATES)
def test_a_part_of_a_month_and_a_day_with_a_name_are_dates(language, claim, passage, expected):
    assert answer(claim, passage, language) == expected


@pytest.mark.parametrize(("language", "claim", "passage", "expected"), AGES)
def test_an_age_is_reckoned_and_told_by_a_stage_of_life(language, claim, passage, expected):
    assert answer(claim, passage, language) == expected


@pytest.mark.parametrize(("language", "claim", "passage", "expected"), SHARES_AND_SIZES)
def test_a_share_is_known_by_its_counts_and_a_crowd_by_its_size(language, claim, passage, expected):
    assert answer(claim, passage, language) == expected


DAYS = [
    ("de", "Dienstags ist die Galerie geschlossen.", "Galerie: Mi–So 11–18 Uhr", SAME),
    ("de", "Dienstags ist die Galerie geöffnet.", "Galerie: Mi–So 11–18 Uhr", DIFFERS),
    ("fr", "La galerie est fermée le jeudi.", "Galerie : du mercredi au dimanche, 11h-18h", DIFFERS),
    ("fr", "La galerie ouvre le mardi.", "Galerie : du mercredi au dimanche, 11h-18h. Fermée le mardi.", DIFFERS),
    ("es", "La galería abre los martes.", "Galería: de miércoles a domingo, de 11 a 18 h. Martes cerrada.", DIFFERS),
    ("es", "La galería cierra los martes.", "Galería: de miércoles a domingo, de 11 a 18 h", SAME),
    ("de", "Samstags schließt der Hof um eins.", "Hof: Mo–Fr 8–18 Uhr, Sa 8–13 Uhr", SAME),
]
WAYS_AND_ORDERS = [
    ("de", "Der Bus fährt von Lahr nach Hagen.", "Der Bus fährt von Hagen nach Lahr.", DIFFERS),
    ("fr", "Le car va de Brest à Quimper.", "Le car va de Quimper à Brest.", DIFFERS),
    ("es", "El tren va de Lugo a Vigo.", "El tren va de Vigo a Lugo.", DIFFERS),
    ("en", "The ferry sails from Oban to Mull.", "The ferry sails from Mull to Oban.", DIFFERS),
    ("de", "Die Linke liegt bei der Wahl vor der FDP.", "Wahl: FDP 7 Prozent, Linke 5 Prozent", DIFFERS),
    ("es", "Navas supera a Ortega en votos.", "Votos: Ortega 410, Navas 380", DIFFERS),
    ("fr", "Navarre devance Ortel au classement.", "Classement : 1. Navarre, 2. Ortel", SAME),
]
NAMES = [
    ("de", "Der Kapitän Ole Brandt bleibt.", "Der Kapitän Udo Brandt bleibt.", DIFFERS),
    ("de", "Die Malerin Ute Kern gewann.", "Es gewann die Malerin Ulla Kern.", DIFFERS),
    ("fr", "Le capitaine Luc Morin reste.", "Le capitaine Yves Morin reste.", DIFFERS),
    ("es", "El capitán Luis Mora sigue.", "El capitán Iván Mora sigue.", DIFFERS),
    ("de", "Die Band kommt aus Norwegen.", "Herkunft der Band: Schweden", DIFFERS),
]
OPPOSITES = [
    ("de", "Der Täter ist bekannt.", "Der Täter ist unbekannt.", DIFFERS),
    ("fr", "Le coupable est connu.", "Le coupable est inconnu.", DIFFERS),
    ("es", "La policía conoce al autor.", "La policía desconoce al autor.", DIFFERS),
    ("fr", "Le tournoi a été annulé.", "Le tournoi a été disputé samedi.", DIFFERS),
    ("de", "Der Läufer hatte keinen Pass.", "Der Läufer besaß einen neuen Pass.", DIFFERS),
]
ORDINALS = [
    ("es", "Es la decimotercera edición del certamen.", "La XIV edición del certamen abre el lunes.", DIFFERS),
    ("fr", "C’est la quatorzième édition du salon.", "La XIVe édition du salon ouvre lundi.", SAME),
    ("es", "Marcó su quinto gol.", "Marcó en el minuto 5.", ABSENT),
    ("de", "Elch und Bär trennten sich 28:28.", "Bär – Elch 28:28 (13:15)", SAME),
]


@pytest.mark.parametrize(("language", "claim", "passage", "expected"), DAYS)
def test_a_notice_says_on_which_days_something_is_open(language, claim, passage, expected):
    assert answer(claim, passage, language) == expected


@pytest.mark.parametrize(("language", "claim", "passage", "expected"), WAYS_AND_ORDERS)
def test_two_places_or_sides_have_an_order(language, claim, passage, expected):
    assert answer(claim, passage, language) == expected


@pytest.mark.parametrize(("language", "claim", "passage", "expected"), NAMES)
def test_another_first_name_or_place_is_another(language, claim, passage, expected):
    assert answer(claim, passage, language) == expected


@pytest.mark.parametrize(("language", "claim", "passage", "expected"), OPPOSITES)
def test_an_opposite_word_contradicts(language, claim, passage, expected):
    assert answer(claim, passage, language) == expected


@pytest.mark.parametrize(("language", "claim", "passage", "expected"), ORDINALS)
def test_ordinals_minutes_and_points_are_told_apart(language, claim, passage, expected):
    assert answer(claim, passage, language) == expected
