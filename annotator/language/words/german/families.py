"""German families of words, for the facts of a text, in the notation of `fact_tables`."""

OPPOSITES = """
rise stieg stiegen steigt steigen gestiegen erhöh* wuchs wuchsen wächst gewachsen zugenommen nahm-zu nahmen-zu \
    zunahm zunimmt angestiegen kletter* verdoppel* legte-zu hob-an heben-an / anstieg zunahme erhöhung wachstum plus \
    höher | sank sanken sinkt sinken gesunken fiel fielen fällt fallen gefallen senk* gesenkt ging-zurück \
    gingen-zurück zurückgegangen zurückging verringer* reduzier* abgenommen nahm-ab nahmen-ab schrumpf* halbier* \
    kürz* gekürzt / rückgang abnahme senkung minus niedriger
bestätig* räumte-ein einräumte eingeräumt zugegeben gab-zu gestand gestanden / bestätigung | bestritt bestreitet \
    bestritten dementier* leugnet* wies-zurück zurückgewiesen zurückwies widersprach verneint* / \
    dementi falsch unwahr haltlos
genehmig* bewillig* beschloss beschlossen angenommen nahm-an nahmen-an billig* stimmte-zu stimmten-zu stimmt-zu \
    zugestimmt verabschiedet verabschiedete akzeptier* befürwort* unterstützt* / zustimmung genehmigung | lehnte-ab \
    lehnten-ab lehnt-ab abgelehnt ablehnte verwarf verworfen verweiger* untersagt* / ablehnung
gewann gewannen gewinnt gewonnen siegte siegten schlug / sieg sieger siegerin | verlor verloren verliert \
    unterlag unterlagen / niederlage verlierer
~öffnet* eröffn* geöffnet aufgemacht / öffnung eröffnung | schloss schließ* geschlossen schlossen zugemacht / \
    schließung
~stellte-ein stellten-ein eingestellt heuert* angeheuert / einstellung | entließ entlassen entlässt entließen \
    kündigt* gekündigt baut-ab abgebaut / entlassung kündigung abbau
~begann begannen beginnt beginnen begonnen gestartet startet* fing-an angefangen / beginn anfang auftakt | \
    endet* enden geendet beendet* endigt abgeschlossen schlossen-ab abschloss / ende abschluss
~kauft* gekauft erwarb erworben / kauf | verkauf* veräußer*
~kam-an angekommen traf-ein eingetroffen / ankunft | fuhr-ab abgefahren abfährt verließ verlassen / abfahrt
verurteil* / schuldig verurteilung | freigesprochen sprach-frei / freispruch unschuldig
erlaub* gestattet* zugelassen / erlaubt | verbot verboten verbietet untersagt / verbot
~trat-ein eingetreten beigetreten trat-bei / beitritt | trat-aus ausgetreten zurückgetreten trat-zurück / \
    rücktritt austritt
~festgenommen verhaftet* nahm-fest / festnahme haft | freigelassen ließ-frei entlassen / freilassung
~verhängt* auferlegt* / verhängung | aufgehoben hob-auf abgeschafft* / aufhebung abschaffung
~verlänger* | verkürz*
hob-auf aufgehoben | bestätigt aufrechterhalten
"""
CONTRASTS = """
mehrheit | minderheit
einstimmig* | mehrheitlich gespalten
vor bevor | nach nachdem
einfuhr* import* | ausfuhr* export*
gewinn gewinne überschuss | verlust verluste defizit
nord* nördlich* | süd* südlich*
ost* östlich* | west* westlich*
älteste* ältere* | jüngste* jüngere*
größte* höchste* längste* | kleinste* niedrigste* kürzeste*
öffentlich* | privat*
früher | später
sicher sichere sicheren sicherer | unsicher* gefährlich*
gültig* | ungültig*
zulässig* | unzulässig*
rechtmäßig* | rechtswidrig* unrechtmäßig*
wirksam* | unwirksam* wirkungslos*
vollständig* | unvollständig*
freigegeben freigabe | gesperrt sperrung sperre verboten
männer männlich* | frauen weiblich*
heimspiel* | auswärtsspiel*
obere oberen oberer oberes | untere unteren unterer unteres
linke linken links | rechte rechten rechts
schneller | langsamer
teurer | billiger günstiger
städtisch* | ländlich*
"""
VERBS = """
starb sterben gestorben stirbt umgekommen kamen-um ertrank ertrunken getötet tötete / tote toter toten \
    todesopfer tod tot opfer
verletz* / verletzte verletzten verletzter
beschäftig* arbeitet* / beschäftigte mitarbeiter mitarbeiterinnen angestellte belegschaft personal arbeitsplätze \
    stellen
entließ entlassen entlässt abgebaut strich gestrichen / abbau stellenabbau
baut* gebaut errichtet* erbaut / bau
gründ* gegründet / gründung
leitet* geleitet führt* geführt / leitung leiter leiterin
unterschrieb unterschrieben unterzeichnet* signiert* / unterschrift gez
zahlt* bezahlt* gezahlt überwies überwiesen / zahlung gehalt lohn
reparier* instandgesetzt / reparatur
zog-um umgezogen zogen-um / umzug
wählt* gewählt / wahl
geboren / geburt geb
heiratet* geheiratet / heirat ehe hochzeit
kostet* gekostet beläuft beziffert* betrug beträgt betragen / kosten preis eintritt
dauert* gedauert / dauer
besuch* / besucher zuschauer gäste publikum
beschädig* zerstör* / schaden schäden sachschaden
stahl gestohlen entwendet* / diebstahl
misst maß gemessen
wiegt wog gewogen / gewicht schwer
tagt* getagt / sitzung tagung
spielt* gespielt / spiel
erhielt erhalten bekam bekommen empfing
produzier* hergestellt stellte-her herstellt / produktion
besitzt besaß gehört* gehörte / besitzer eigentümer bestand
lehrt* unterricht* / lehrer lehrerin
lebt* wohnt* gewohnt / einwohner bewohner belegung
brannte brennt gebrannt abgebrannt / brand feuer
schlüpft* geschlüpft
fährt fuhr fahren gefahren / fahrt abfahrt abfahrten
gesteht gestanden gestand / geständnis
bestand bestanden besteht schloss-ab abgeschlossen abschlossen
trete-zurück trat-zurück zurückgetreten / rücktritt
sagt* erklär* teilte-mit mitgeteilt meldet* gemeldet
findet-statt fand-statt stattgefunden
verkauft* / verkauf umsatz
verurteil* / urteil strafe
hält hielt gehalten
liegt lag lagen gelegen
"""
NOUNS = """
previous vorher vorherige vorherigen früher frühere bisher bisherige vorjahr vorjahres ehemals zuvor
menschen leute personen einwohner; stellen arbeitsplätze jobs leute; hoch höhe; lang länge; breit breite; tief tiefe
groß größe fläche; schwer gewicht; alt alter; kinder schüler schülerinnen; haus häuser gebäude wohnungen
bußgeld geldbuße strafe; gemeinderat stadtrat kreistag rat; firma unternehmen betrieb gesellschaft gmbh
schiff boot fähre; zug züge bahn; bus busse; straße weg; lehrlinge lehrlingen auszubildende azubis
mieten miete mietspiegel; amt amtszeit amtszeiten; reisende reisenden passagiere fahrgäste; reisen reise
platz plätze; einbrüche einbruch; genehmigung erlaubnis; kenntnis gewusst wissen; stapel stapellauf
"""
