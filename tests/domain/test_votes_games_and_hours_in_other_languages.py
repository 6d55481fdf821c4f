"""Votes, games and hours in German, French and Spanish, as reports and records write them."""

import pytest

from annotator.domain.fact_locks.locks import DIFFERS, SAME, compare, verdict
from annotator.language.facts.finding import find


@pytest.mark.parametrize(("language", "claim", "passage", "wanted"), [
    ("de", "Der Antrag wurde mit elf zu sieben Stimmen abgelehnt.", "Antrag: Ja 7, Nein 11.", SAME),
    ("de", "Der Antrag wurde mit elf zu sieben Stimmen angenommen.", "Antrag: Ja 7, Nein 11.", DIFFERS),
    ("de", "Zwei Stadträte enthielten sich.", "Ja 12, Nein 4, Enthaltungen 2.", SAME),
    ("de", "Zwei Stadträte enthielten sich.", "Ja 12, Nein 4, keine Enthaltungen.", DIFFERS),
    ("de", "Die Wahlbeteiligung lag bei 47 Prozent.", "Wahlberechtigte 20.000, abgegebene Stimmen 9.400.", SAME),
    ("de", "Die Wahlbeteiligung lag bei 58 Prozent.", "Wahlberechtigte 20.000, abgegebene Stimmen 9.400.", DIFFERS),
    ("de", "Das Spiel endete unentschieden.", "Endstand: Leck 2, Orlau 2", SAME),
    ("de", "Die Bücherei schließt samstags um 13 Uhr.", "Bücherei: Mo–Fr 9–18 Uhr, Sa 9–13 Uhr", SAME),
    ("de", "Die Bücherei schließt samstags um 14 Uhr.", "Bücherei: Mo–Fr 9–18 Uhr, Sa 9–13 Uhr", DIFFERS),
    ("de", "Der letzte Bus fährt um 23.20 Uhr.", "Abfahrten: 21:20, 22:20, 23:20", SAME),
    ("de", "Der letzte Bus fährt um 23.20 Uhr.", "Abfahrten: 21:20, 22:20, 22:50", DIFFERS),
    (
        "de",
        "Die Stadt zahlt 60 Prozent, das Land 40 Prozent.",
        "Die Stadt trägt 60 Prozent der Kosten, den Rest das Land.",
        SAME,
    ),
    ("fr", "La motion a été rejetée par onze voix contre sept.", "Motion : pour 7, contre 11.", SAME),
    ("fr", "La motion a été adoptée par onze voix contre sept.", "Motion : pour 7, contre 11.", DIFFERS),
    ("fr", "Deux conseillers se sont abstenus.", "Pour 12, contre 4, abstentions 2.", SAME),
    ("fr", "Deux conseillers se sont abstenus.", "Pour 12, contre 4, aucune abstention.", DIFFERS),
    ("fr", "La participation a atteint 47 %.", "Inscrits : 20 000. Votants : 9 400.", SAME),
    ("fr", "La participation a atteint 58 %.", "Inscrits : 20 000. Votants : 9 400.", DIFFERS),
    ("fr", "Le dernier train part à 23 h 20.", "Départs : 21h20, 22h20, 23h20", SAME),
    ("es", "La moción fue rechazada por once votos a siete.", "Moción: a favor 7, en contra 11.", SAME),
    ("es", "La moción fue aprobada por once votos a siete.", "Moción: a favor 7, en contra 11.", DIFFERS),
    ("es", "Dos concejales se abstuvieron.", "A favor 12, en contra 4, abstenciones 2.", SAME),
    ("es", "Dos concejales se abstuvieron.", "A favor 12, en contra 4, ninguna abstención.", DIFFERS),
    ("es", "La participación fue del 47 %.", "Censo: 20.000. Votos emitidos: 9.400.", SAME),
    ("es", "El partido terminó en empate.", "Resultado final: Lorca 2, Baza 2", SAME),
    ("es", "El último tren sale a las 23:20.", "Salidas: 21:20, 22:20, 23:20", SAME),
    ("es", "El último tren sale a las 23:20.", "Salidas: 21:20, 22:20, 22:50", DIFFERS),
])  # fmt: skip
def test_a_record_of_votes_games_and_hours_agrees_with_what_a_report_says(language, claim, passage, wanted):
    assert verdict(compare(find(claim, language), find(passage, language))) == wanted
