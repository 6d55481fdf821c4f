"""Facts as German, French and Spanish records, results and registers give them, beside the words of an article."""

import pytest

from annotator.domain.fact_locks.locks import ABSENT, DIFFERS, SAME, compare, verdict
from annotator.language.facts.finding import find
from annotator.language.words import fact_words_of

GERMAN = [
    ("Der Chor sang vor dem Orchester.", "Zuerst spielte das Orchester, dann sang der Chor.", DIFFERS),
    ("Rotbach schlug Weiler mit 4:1.", "Endstand: Weiler 1, Rotbach 4.", SAME),
    ("Rotbach schlug Weiler mit 4:1.", "Endstand: Rotbach 4, Weiler 2.", DIFFERS),
    ("Die Gastgeber verloren 1:3.", "Ergebnis: Gastgeber 3, Gäste 1.", DIFFERS),
    ("Die Partie endete torlos.", "Ergebnis der Partie: 0:0.", SAME),
    ("Petra Amsel wurde Dritte im Slalom.", "Slalom: 4. Platz, Petra Amsel.", DIFFERS),
    ("Petra Amsel wurde Dritte im Slalom.", "Slalom: Platz 3, Petra Amsel.", SAME),
    ("Petra Amsel gewann Silber im Slalom.", "Slalom: 2. Petra Amsel.", SAME),
    ("Petra Amsel gewann Silber.", "Gold: Ines Kern; Silber: Lea Bock; Bronze: Petra Amsel.", DIFFERS),
    ("Der Förster traf vor dem Arzt ein.", "9.40 Uhr: Eintreffen des Försters. 9.52 Uhr: Eintreffen des Arztes.", SAME),
    ("Die Glocke läutete, bevor der Turm einstürzte.", "Einsturz des Turms: 4.10 Uhr. Glocke läutete: 4.25 Uhr.", DIFFERS),
    ("Die Scheune ist älter als der Stall.", "Baujahr der Scheune: 1702; Baujahr des Stalls: 1688.", DIFFERS),
    ("Vor dem Rathaus protestierten 300 Bauern.", "Rathaus: 300 Bauern protestierten am Brunnen.", SAME),
    ("Die neue Richterin ist Mitte vierzig.", "Neue Richterin, Alter: 61.", DIFFERS),
    ("Die neue Richterin ist Mitte vierzig.", "Neue Richterin, Alter: 44.", SAME),
    ("Der Orsa ist der zweitgrößte See.", "Größte Seen: Holm, 90 ha; Orsa, 71 ha; Elk, 40 ha.", SAME),
    ("Nordlicht war sein vierter Film.", "Drei Filme von ihm waren bereits vor Nordlicht erschienen.", SAME),
    ("Der Küster starb mit 77.", "Der Küster, geboren 2. Mai 1901, starb am 9. Juli 1978.", SAME),
    ("Der Dieb ist ein Teenager.", "Dieb, männlich, 16.", SAME),
    ("Kein Platz kostet mehr als 40 Euro.", "Preise: Parkett 40 Euro, Empore 15 Euro.", SAME),
    ("Der Steg ist nicht sicher.", "Der Steg ist unsicher.", SAME),
    ("Die Zahl der Anträge fiel im Mai.", "Anträge im Mai: plus 4 %.", DIFFERS),
    ("Die Zahl der Anträge stieg im Mai.", "Mai: 4 % mehr Anträge.", SAME),
    ("Der Beschluss fiel einstimmig.", "Beschluss: 14 Ja-Stimmen, keine Gegenstimme.", SAME),
    ("Zwei Räte enthielten sich bei der Fähre.", "Fähre, Enthaltungen: keine.", DIFFERS),
    ("Der Pfarrer wurde am 3. Mai benachrichtigt.", "Schreiben vom 3. Mai: Pfarrer verständigt.", SAME),
    ("Die Pacht steigt um 5 Prozent.", "Pacht: Anhebung um 2 v. H.", DIFFERS),
    ("Das Labor fand keine Keime im Brunnen.", "Laborbefund Brunnen: Keime nachgewiesen.", DIFFERS),
    ("Mindestens 40 Menschen starben.", "Todesopfer: 33.", DIFFERS),
    ("Die Firma entlässt 120 Mitarbeiter.", "Firma: Abbau von 210 Stellen. Das Werk ist 120 Jahre alt.", DIFFERS),
    ("Der Steg wurde 1911 gebaut.", "Der Steg liegt am See. 1911 wurde die Mühle verkauft.", ABSENT),
    ("Die Rate beträgt 12 Geburten.", "Rate: 12 Geburten je 1.000 Einwohner.", SAME),
]  # fmt: skip
FRENCH = [
    ("La chorale a chanté après la fanfare.", "D’abord la fanfare, puis la chorale.", SAME),
    ("La chorale a chanté avant la fanfare.", "D’abord la fanfare, puis la chorale.", DIFFERS),
    ("Valmont a battu Roche 4 à 1.", "Score final : Roche 1, Valmont 4.", SAME),
    ("Valmont a battu Roche 4 à 1.", "Score final : Valmont 4, Roche 2.", DIFFERS),
    ("Le match s'est terminé sur un score nul et vierge.", "Résultat du match : 0-0.", SAME),
    ("Le match s'est terminé à deux partout.", "Match, score final : 2-2.", SAME),
    ("La skieuse Maes a terminé deuxième.", "Médaille d'argent : Maes (BEL).", SAME),
    ("La skieuse Maes a terminé deuxième.", "3e place : Maes (BEL).", DIFFERS),
    ("La skieuse Maes a remporté l'or.", "Médaille de bronze : Maes (BEL).", DIFFERS),
    ("Amsel a fini devant Brock.", "4e Brock, 5e Amsel.", DIFFERS),
    ("Les gardes sont arrivés avant les pompiers.", "Arrivée des pompiers : 9 h 40. Arrivée des gardes : 9 h 52.", DIFFERS),
    ("Devant la mairie, 300 paysans ont protesté.", "Mairie : 300 paysans ont protesté sur la place.", SAME),
    ("La grange est plus ancienne que l'étable.", "Grange : 1702. Étable : 1688.", DIFFERS),
    ("La nouvelle juge est quadragénaire.", "Nouvelle juge, 61 ans.", DIFFERS),
    ("La nouvelle juge est dans la quarantaine.", "Nouvelle juge, âge : 44.", SAME),
    ("Aucune place ne coûte plus de 40 euros.", "Prix des places : 40 euros au parterre, 15 euros au balcon.", SAME),
    ("L'ascenseur ne peut porter plus de 300 kilos.", "Ascenseur : charge maximale 450 kg.", DIFFERS),
    ("Le pont n'est pas sûr.", "Le pont est dangereux.", SAME),
    ("Le nombre de demandes a baissé en mai.", "Demandes en mai : plus 4 %.", DIFFERS),
    ("Plus d'élèves sont inscrits qu'en 2019.", "Élèves inscrits : 412 en 2019, 398 en 2020.", DIFFERS),
    ("Deux élus se sont abstenus sur le bac.", "Bac, abstentions : aucune.", DIFFERS),
    ("Le taux est de 12 naissances.", "Taux : 12 naissances pour 1 000 habitants.", SAME),
    ("Le prix du sel a reculé en avril.", "Prix du sel : 7,4 euros en avril, contre 7,6 euros en mars.", SAME),
    ("Les deux tiers des membres ont approuvé le bail.", "Vote des membres sur le bail : 66,7 % de oui, 33,3 % de non.", SAME),
    ("Le juge est mort avant la vente.", "L'acte de vente est du 11 avril 1895. Le juge est mort le 3 mai 1895.", DIFFERS),
    ("Le pont a été construit en 1911.", "Le pont enjambe la Vire. En 1911, le moulin fut vendu.", ABSENT),
]  # fmt: skip
SPANISH = [
    ("El coro cantó después de la banda.", "Primero la banda, luego el coro.", SAME),
    ("El coro cantó antes de la banda.", "Primero la banda, luego el coro.", DIFFERS),
    ("El Miralba ganó 4-1 al Sotos.", "Resultado: Sotos 1, Miralba 4.", SAME),
    ("El Miralba ganó 4-1 al Sotos.", "Resultado final: Miralba 4 – Sotos 2.", DIFFERS),
    ("El partido acabó sin goles.", "Resultado del partido: 0-0.", SAME),
    ("El partido acabó con empate a dos.", "Marcador final del partido: 2-2.", SAME),
    ("Lucía Prado quedó segunda en la maratón.", "Maratón: 3.ª, Lucía Prado.", DIFFERS),
    ("Lucía Prado quedó segunda en la maratón.", "Maratón: medalla de plata, Lucía Prado.", SAME),
    ("Lucía Prado ganó el oro.", "Oro: Inés Vidal; plata: Eva Soto; bronce: Lucía Prado.", DIFFERS),
    ("La policía llegó antes que los bomberos.", "21:10 llegan los bomberos; 21:25 llega la policía.", DIFFERS),
    ("El notario murió antes de la venta.", "Venta: 11 de abril de 1895. Muerte del notario: 3 de septiembre de 1895.", DIFFERS),
    ("Delante del ayuntamiento protestaron 300 pastores.", "Ayuntamiento: 300 pastores protestaron en la plaza.", SAME),
    ("El granero es más antiguo que el establo.", "Granero: 1702. Establo: 1688.", DIFFERS),
    ("El sacristán murió a los 77.", "El sacristán, nacido el 2 de mayo de 1901, murió el 9 de julio de 1978.", SAME),
    ("La nueva jueza es sexagenaria.", "Nueva jueza, 44 años.", DIFFERS),
    ("Ninguna entrada cuesta más de 40 euros.", "Entradas: platea 40 euros, galería 15 euros.", SAME),
    ("El puente no es seguro.", "El puente es peligroso.", SAME),
    ("Las solicitudes bajaron en mayo.", "Solicitudes en mayo: más 4 %.", DIFFERS),
    ("Las solicitudes bajaron en mayo.", "Solicitudes en mayo: un 4 % menos.", SAME),
    ("Nacieron más niños que en 2019.", "Niños nacidos: 412 en 2019, 398 en 2020.", DIFFERS),
    ("Dos concejales se abstuvieron en la moción.", "Moción, abstenciones: ninguna.", DIFFERS),
    ("La tasa es de 12 nacimientos.", "Tasa: 12 nacimientos por cada 1.000 habitantes.", SAME),
    ("El partido verde ganó dos escaños.", "Escaños: verdes, 14 (antes 12); liberales, 9 (antes 11).", SAME),
    ("El guarda no vio a nadie en el muelle.", "El guarda no vio en el muelle a persona alguna.", SAME),
    ("El pleno rechazó el plan por trece votos a ocho.", "Plan: a favor 8, en contra 13. Rechazado por el pleno.", SAME),
    ("Fue presidente durante cinco años.", "Presidente entre 2012 y 2017.", SAME),
    ("El paro subió tres décimas en febrero.", "Paro: enero, 11,4 %; febrero, 11,7 %.", SAME),
    ("El puente se construyó en 1911.", "El puente cruza el Tera. En 1911 se vendió el molino.", ABSENT),
]  # fmt: skip
CASES = [
    *(("de", *case) for case in GERMAN),
    *(("fr", *case) for case in FRENCH),
    *(("es", *case) for case in SPANISH),
]


@pytest.mark.parametrize(("language", "claim", "passage", "wanted"), CASES)
def test_a_record_of_another_language_is_read_as_it_is_meant(language, claim, passage, wanted):
    assert verdict(compare(find(claim, language), find(passage, language))) == wanted


@pytest.mark.parametrize(
    ("language", "form", "other"),
    [("fr", "joueurs", "jour"), ("fr", "valait", "valise"), ("es", "subieron", "sublime"), ("es", "robada", "roble")],
)
def test_the_short_beginning_of_a_verb_is_not_that_of_every_word(language, form, other):
    families = fact_words_of(language).families
    assert families.of(form)
    assert not families.of(other)


@pytest.mark.parametrize(
    ("language", "text"),
    [("de", "12 Geburten je 1.000."), ("fr", "12 naissances pour 1 000."), ("es", "12 nacimientos por cada 1.000.")],
)
def test_what_is_reckoned_by_is_no_value(language, text):
    assert [fact.readings[0][0] for fact in find(text, language) if fact.kind == "number"] == [12]


def test_a_span_of_days_may_have_an_article_before_its_end():
    roles = [fact.role for fact in find("Gesperrt vom 3. Mai bis zum 5. Juni 2027.", "de") if fact.kind == "date"]
    assert roles == ["since", "until"]


@pytest.mark.parametrize(
    ("language", "verb", "noun"), [("fr", "protesté", "protestation"), ("es", "probó", "presentación")]
)
def test_a_noun_that_begins_as_a_verb_does_is_no_verb(language, verb, noun):
    words = fact_words_of(language)
    assert words.is_verb(verb)
    assert not words.is_verb(noun)
