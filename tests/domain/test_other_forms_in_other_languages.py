"""German, French and Spanish facts that a source gives in another form than the article."""

import pytest

from annotator.domain.fact_locks.locks import SAME, compare, verdict
from annotator.language.facts.finding import find

OTHER_LANGUAGES = [
    ("de", "Die Frist endet an Silvester.", "Ende der Frist: 31.12.2027.", "Ende der Frist: 30.12.2027."),
    ("de", "Das Brot kostet 90 Cent.", "Brot: 0,90 €.", "Brot: 9,00 €."),
    ("de", "Der Alarm kam kurz vor zwei Uhr nachts.", "Alarm: 1.54 Uhr.", "Alarm: 2.06 Uhr."),
    ("de", "Jeder vierte Mieter zog um.", "25 % der Mieter zogen um.", "4 % der Mieter zogen um."),
    (
        "de",
        "Die Kapelle wurde im Sommer 1911 gebaut.",
        "Bau der Kapelle: Juli 1911.",
        "Bau der Kapelle: Dezember 1911.",
    ),
    ("de", "Die Diebstähle sanken um ein Drittel.", "Diebstähle: 2020 90, 2021 60.", "Diebstähle: 2020 90, 2021 45."),
    ("de", "Bei dem Sturm wurde niemand verletzt.", "Sturm. Verletzte: keine.", "Sturm. Verletzte: zwei."),
    ("fr", "Le bail prend fin le jour de Noël.", "Fin du bail : 25 décembre.", "Fin du bail : 24 décembre."),
    ("fr", "La panne a commencé vers midi et demi.", "12 h 28 : la panne commence.", "12 h 02 : la panne commence."),
    ("fr", "Le train part peu avant six heures.", "Départ du train : 5 h 52.", "Départ du train : 6 h 08."),
    ("fr", "Le pain coûte 90 centimes.", "Prix du pain : 0,90 €.", "Prix du pain : 0,80 €."),
    ("fr", "La dette est de deux millions et demi d'euros.", "Dette : 2 500 000 €.", "Dette : 2 000 000 €."),
    ("fr", "Trois locataires sur quatre restent.", "75 % des locataires restent.", "34 % des locataires restent."),
    ("fr", "La visite a duré une heure et demie.", "Visite : 90 minutes.", "Visite : 60 minutes."),
    ("es", "El plazo acaba en Nochebuena.", "Fin del plazo: 24 de diciembre.", "Fin del plazo: 31 de diciembre."),
    ("es", "La deuda es de dos mil millones de euros.", "Deuda: 2.000.000.000 €.", "Deuda: 2.000.000 €."),
    ("es", "El pan cuesta 90 céntimos.", "Precio del pan: 0,90 €.", "Precio del pan: 0,70 €."),
    ("es", "No hubo heridos en el choque.", "Choque. Heridos: ninguno.", "Choque. Heridos: tres."),
]


@pytest.mark.parametrize(("language", "claim", "same", "other"), OTHER_LANGUAGES)
def test_other_languages_have_other_forms_too(language, claim, same, other):
    assert verdict(compare(find(claim, language), find(same, language))) == SAME
    assert verdict(compare(find(claim, language), find(other, language))) != SAME
