"""German, French and Spanish claims beside records that say the same, or another thing, in the words of a record."""

import pytest

from annotator.domain.fact_locks.locks import DIFFERS, SAME, compare, verdict
from annotator.language.facts.finding import find

WORDINGS = [
    ("de", "Niemand wurde verletzt.", "Verletzte: keine; Sachschaden ca. 5.000 €", "Zwei Leichtverletzte, Fahrrad defekt"),
    ("de", "Der Verein hat keine Schulden.", "Kassabericht: Schulden 0,00 €", None),
    ("de", "Die Brücke wurde nie saniert.", None, "Brückenbuch: Sanierung 1987, Neuanstrich 2004"),
    ("de", "Der Täter bekam viereinhalb Jahre Haft.", "Urteil: 4 J. 6 Mon. Haft", "Urteil: 5 J. 4 Mon. Haft"),
    ("de", "Der Betrieb hat 40 Lehrlinge.", "Betrieb: 40 Azubis", "Betrieb: 14 Azubis"),
    ("de", "Die Nächtigungen gingen zurück.", "Nächtigungen: −12 % gegenüber Vorjahr", "Nächtigungen: +12 % gegenüber Vorjahr"),
    ("de", "Der SV Ahlen gewann das Derby 3:1.", "Derby: SV Ahlen – TSV Rott 3:1", "Derby: SV Ahlen – TSV Rott 1:3"),
    ("de", "Die Linde ist 38 Meter hoch.", "Linde: Höhe 38 m", None),
    ("fr", "L'AS Morlan a gagné le derby 3-1.", "Derby : AS Morlan – US Rott 3-1", "Derby : AS Morlan – US Rott 1-3"),
    ("fr", "La fréquentation du musée s'est tassée.", "Musée, entrées : − 11 %", "Musée, entrées : + 11 %"),
    ("fr", "L'incendie n'a fait aucun blessé.", "Incendie : blessés, néant", "Incendie, 2 blessés légers"),
    ("fr", "Le projet a été rejeté par 17 voix contre 12.", "Projet : pour 12, contre 17", "Projet : pour 17, contre 12"),
    ("fr", "Le loyer passe à 620 euros.", "Loyer : ancien 575 €, nouveau 620 €", "Loyer : ancien 575 €, nouveau 602 €"),
    ("es", "El CD Aldea ganó el derbi 3-1.", "Derbi: CD Aldea – UD Rott 3-1", "Derbi: CD Aldea – UD Rott 1-3"),
    ("es", "El incendio no dejó heridos.", "Heridos en el incendio: ninguno", "Incendio de pajar, 2 heridos leves"),
    ("es", "La moción prosperó por once votos a diez.", "Moción: a favor 11, en contra 10", "Moción: a favor 10, en contra 11"),
    ("es", "El corte de luz duró cuatro horas y media.", "Corte de luz: inicio 8:15, fin 12:45", "Corte de luz: inicio 8:15, fin 11:45"),
    ("es", "El testigo se negó a declarar.", "El testigo no quiso declarar.", None),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "same", "other"), WORDINGS)
def test_a_record_says_it_in_its_own_words(language, claim, same, other):
    if same is not None:
        assert verdict(compare(find(claim, language), find(same, language))) == SAME
    if other is not None:
        assert verdict(compare(find(claim, language), find(other, language))) == DIFFERS


@pytest.mark.parametrize(
    ("language", "claim", "passage"),
    [
        ("de", "Die Linde ist 38 Meter hoch.", "Die Linde steht 38 Meter vom Brunnen entfernt."),
        ("fr", "La grotte est profonde de 120 mètres.", "La grotte s'ouvre à 120 mètres d'altitude."),
        ("es", "La cueva tiene 120 metros de profundidad.", "La cueva se abre a 120 metros de altitud."),
    ],
)
def test_a_length_of_another_dimension_is_not_the_claims(language, claim, passage):
    assert verdict(compare(find(claim, language), find(passage, language))) != SAME


def test_a_preposition_is_no_part_of_a_german_verb():
    assert not [fact for fact in find("Der Pegel stieg auf sechs Meter.", "de") if "stieg-auf+" in fact.readings[0]]


def test_a_change_against_an_earlier_year_is_no_earlier_value():
    texts = {
        "de": "Umsatz: 12 % mehr als im Vorjahr.",
        "fr": "Ventes : 12 % par rapport à l'année précédente.",
        "es": "Ventas: 12 % respecto al año anterior.",
    }
    for language, text in texts.items():
        (share,) = (fact for fact in find(text, language) if fact.kind == "share")
        assert "previous" not in share.about


def test_a_register_without_verbs_says_what_there_is():
    claim = find("Die Schule hat keine Turnhalle.", "de")
    assert verdict(compare(claim, find("Schule: Turnhalle (Bj. 1974), Aula", "de"))) == DIFFERS
    assert verdict(compare(claim, find("Schule: keine Turnhalle, Aula", "de"))) == SAME


def test_a_year_before_a_german_participle_is_a_date():
    claim = find("Der Dichter wurde 1955 geboren.", "de")
    assert verdict(compare(claim, find("Dichter, geboren 1965", "de"))) == DIFFERS
    assert [fact.kind for fact in find("Es gab 1955 neue Plätze.", "de") if "1955" in fact.words] == [
        "clause",
        "number",
    ]


@pytest.mark.parametrize(
    ("language", "claim", "same", "other"),
    [
        ("de", "Der Notarzt kam vor der Wehr.", "Eintreffen: Notarzt 14.05 Uhr, Wehr 14.11 Uhr", None),
        ("de", "Jan Moser gewann.", "Sieger: Jan Moser", None),
        ("de", "Die Hälfte der 40 Plätze ist vergeben.", "Plätze: 40, davon vergeben: 20", None),
        ("de", "Zuerst sprach der Abt, dann die Landrätin.", "Ablauf: 18.00 Abt, 18.20 Landrätin", "Ablauf: 18.00 Landrätin, 18.20 Abt"),
        ("de", "Der Antrag wurde einstimmig angenommen.", "Antrag: 15 dafür, 0 dagegen", "Antrag: 12 dafür, 3 dagegen"),
        ("fr", "La chapelle date du XVIIe siècle.", "Chapelle, construite en 1643", "Chapelle, construite en 1743"),
        ("fr", "Deux tiers des élus ont dit oui.", "Oui : 40 élus sur 60", None),
        ("fr", "L'œuvre n'a pas été vendue.", "Lot 14 : œuvre invendue", "Lot 14, œuvre vendue 4 000 €"),
        ("fr", "Personne n'a voté contre.", "Adopté à l'unanimité.", "Adopté, quatre voix contre."),
        ("es", "La ermita es del siglo XVII.", "Ermita, construida en 1643", "Ermita, construida en 1743"),
        ("es", "Al descanso ganaba el Rott por 1-0.", None, "Aulet – Rott 3-1 (1-1)"),
        ("es", "Nunca ha fumado.", None, "Fumó durante veinte años."),
        ("es", "La entrada cuesta doce euros y medio.", "Entrada: 12,50 €", "Entrada: 15,20 €"),
    ],
)  # fmt: skip
def test_orders_shares_votes_and_centuries_have_the_forms_of_each_language(language, claim, same, other):
    if same is not None:
        assert verdict(compare(find(claim, language), find(same, language))) == SAME
    if other is not None:
        assert verdict(compare(find(claim, language), find(other, language))) == DIFFERS
