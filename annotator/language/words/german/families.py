"""German families of words, for the facts of a text, in the notation of `fact_tables`."""

OPPOSITES = """
rise stieg stiegen steigt steigen gestiegen erhöh* wuchs wuchsen wächst wachsen gewachsen zugenommen nahm-zu \
    nahmen-zu nimmt-zu nehmen-zu zunahm zunahmen zunimmt zulegen zugelegt legte-zu legten-zu legt-zu angestiegen \
    stieg-an stiegen-an steigt-an anstieg kletter* verdoppel* verdreifach* vervierfach* vervielfach* hob-an heben-an \
    hebt-an angehoben ausgeweitet weitete-aus aufgestockt stockte-auf stockt-auf verteuer* heraufgesetzt \
    setzte-herauf hochgesetzt schnellte gesteigert steiger* ausgebaut nach-oben / anstieg zunahme erhöhung wachstum \
    plus höher zuwachs steigerung anhebung teuerung aufwärts verteuerung aufstockung | sank sanken sinkt sinken \
    gesunken verlor verloren verliert verlieren \
    fiel fielen fällt fallen gefallen senk* gesenkt ging-zurück gingen-zurück geht-zurück gehen-zurück \
    zurückgegangen zurückging zurückgingen verringer* reduzier* abgenommen nahm-ab nahmen-ab nimmt-ab nehmen-ab \
    abnahm abnahmen schrumpf* geschrumpft halbier* kürz* gekürzt minder* vermindert sackte-ab abgesackt abgesenkt \
    senkte-ab brach-ein brachen-ein gab-nach nachgegeben ließ-nach ließen-nach nachgelassen gedrosselt drossel* \
    herabgesetzt setzte-herab herabgestuft rutsch* verbillig* abgebaut schwand schwanden geschwunden nach-unten / \
    rückgang rückgänge abnahme senkung minus niedriger verringerung kürzung absenkung schwund einbußen abwärts \
    talfahrt
bestätig* räumte-ein räumt-ein einräumte eingeräumt zugegeben gab-zu gibt-zu gestand gestanden gesteht / bestätigung \
    geständnis geständig | bestritt bestreitet bestreiten bestritten dementier* leugnet* geleugnet wies-zurück \
    weist-zurück zurückgewiesen zurückwies widersprach widerspricht widersprochen verneint* streitet-ab stritt-ab \
    abgestritten / dementi falsch unwahr haltlos
genehmig* bewillig* beschloss beschlossen angenommen nahm-an nahmen-an billig* gebilligt stimmte-zu stimmten-zu \
    stimmt-zu zugestimmt verabschiedet verabschiedete akzeptier* befürwort* unterstützt* gab-statt stattgegeben \
    gutgeheißen winkte-durch ratifizier* / zustimmung genehmigung angen | lehnte-ab lehnten-ab lehnt-ab lehnen-ab \
    abgelehnt ablehnte ablehnten verwarf verwarfen verworfen verweiger* untersagt* versagt* kippte kippten gekippt \
    abgewiesen wies-ab wiesen-ab abgeschmettert durchgefallen fiel-durch scheiterte gescheitert / ablehnung \
    abweisung abgel
gewann gewannen gewinnt gewinnen gewonnen siegte siegten siegt schlug schlugen besiegte besiegten besiegt bezwang \
    bezwangen bezwungen setzte-durch setzten-durch durchgesetzt triumphier* / sieg siege sieger siegerin heimsieg \
    auswärtssieg erfolg | verlor verloren verliert verlieren unterlag unterlagen unterlegen / niederlage niederlagen \
    verlierer pleite schlappe
~öffnet* eröffn* geöffnet aufgemacht macht-auf wiedereröffnet / öffnung eröffnung offen | schloss schließ* \
    geschlossen schlossen zugemacht macht-zu dichtgemacht zugesperrt / schließung ruhetag ruhetage schließtag
~stellte-ein stellten-ein stellt-ein eingestellt heuert* angeheuert / einstellung neueinstellungen | entließ \
    entlassen entlässt entließen kündigt* gekündigt baut-ab baute-ab abgebaut / entlassung entlassungen kündigung \
    abbau
~begann begannen beginnt beginnen begonnen gestartet startet* starteten fing-an fangen-an angefangen anlaufen \
    lief-an läuft-an / beginn anfang auftakt start | endet* enden endeten geendet beendet* endigt abgeschlossen \
    schlossen-ab abschloss lief-aus läuft-aus ausgelaufen / ende abschluss
~kauft* kauften gekauft erwarb erwarben erworben erwirbt ersteigert* übernahm / kauf ankauf erwerb | verkauf* \
    veräußer* abgestoßen stieß-ab versteigert*
~kam-an kamen-an kommt-an angekommen traf-ein trafen-ein trifft-ein eingetroffen landete gelandet / ankunft ank | \
    fuhr-ab fuhren-ab fährt-ab abgefahren abfährt verließ verließen verlassen reiste-ab reisten-ab abgereist \
    legte-ab abgelegt flog-ab abgeflogen / abfahrt abf abflug abreise
verurteil* / schuldig verurteilung schuldspruch | freigesprochen sprach-frei spricht-frei / freispruch unschuldig
erlaub* gestattet* zugelassen ließ-zu lässt-zu darf dürfen / erlaubt zulässig zulassung | verbot verboten verbietet \
    untersagt untersagte / verbot
~trat-ein eingetreten beigetreten trat-bei tritt-bei / beitritt eintritt | trat-aus tritt-aus ausgetreten \
    zurückgetreten trat-zurück tritt-zurück / rücktritt austritt
~festgenommen verhaftet* nahm-fest nahmen-fest inhaftiert / festnahme haft verhaftung | freigelassen ließ-frei \
    enthaftet auf-freiem / freilassung enthaftung
~verhängt* auferlegt* eingeführt führte-ein führt-ein / verhängung einführung | aufgehoben hob-auf hebt-auf \
    abgeschafft* schaffte-ab schafft-ab / aufhebung abschaffung
~verlänger* / verlängerung | verkürz* / verkürzung
hob-auf aufgehoben hebt-auf | bestätigt aufrechterhalten
~baute bauten gebaut errichtet* erbaut / bau neubau errichtung | riss-ab rissen-ab abgerissen abriss reißt-ab \
    abgetragen geschleift gesprengt / abriss abbruch
~überlebt* / überlebende überlebender | starb starben stirbt gestorben verstarb verstorben umgekommen / tot tote tod
~stieg-auf aufgestiegen steigt-auf aufsteigen / aufstieg aufsteiger | stieg-ab abgestiegen steigt-ab absteigen / \
    abstieg absteiger
~beschleunig* / beschleunigung | verlangsam* verzöger* / verzögerung
~bestand bestanden besteht / bestanden | durchgefallen fiel-durch fielen-durch / nicht-bestanden
~verschärf* / verschärfung | gelockert locker* / lockerung
~vergrößer* erweiter* / vergrößerung erweiterung | verkleiner* / verkleinerung
~lobte lobten gelobt begrüßt* würdigt* | kritisier* tadel* bemängel* / kritik
~geeinigt einigten einigte / einigung | überworfen zerstritten / streit
~besetzt / besetzung | geräumt räumte räumten / räumung
~lieh geliehen leiht | verlieh verliehen verleiht
~gefunden fand fanden wiedergefunden aufgetaucht tauchte-auf / fund | vermisst verschollen verschwand verschwunden
~beförder* / beförderung | degradier* herabgestuft
~blieb blieben bleibt bleiben geblieben / verbleib | verließ verließen verlässt verlassen zog-weg weggezogen wegzog \
    wechselt wechselte / weggang wechsel abgang
~stieg-ein stiegen-ein eingestiegen | stieg-aus stiegen-aus ausgestiegen
~gab gegeben übergab schenkte geschenkt / schenkung | beschlagnahm* konfiszier*
~weitergeführt fortgeführt führt-weiter führte-weiter / fortführung | geschlossen aufgegeben stillgelegt stilllegt / \
    schließung stilllegung
"""
CONTRASTS = """
bekannt bekannte bekannten klar geklärt aufgeklärt eindeutig | unbekannt unbekannte unbekannten unklar ungeklärt \
    rätselhaft
erfolgreich erfolgreiche erfolgreichen | erfolglos erfolglose vergeblich vergebens ergebnislos
vorhanden verfügbar | fehlend fehlende
verheiratet verheiratete | ledig ledige geschieden unverheiratet
nüchtern | betrunken alkoholisiert angetrunken
bewaffnet bewaffnete bewaffneten | unbewaffnet unbewaffnete
bewohnt bewohnte | unbewohnt leerstehend
beschädigt | unbeschädigt intakt heil
volljährig | minderjährig
ist-für sind-für sich-für stimmt-für stimmen-für stimmten-für stimmte-für war-für waren-für plädiert-für | ist-gegen \
    sind-gegen sich-gegen stimmt-gegen stimmen-gegen stimmten-gegen stimmte-gegen war-gegen waren-gegen
pünktlich | verspätet unpünktlich
wahlbeteiligung | nichtwähler nichtwählern
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
freigegeben freigabe frei befahrbar | gesperrt sperrung sperre verboten
männer männlich* | frauen weiblich*
heimspiel* | auswärtsspiel*
obere oberen oberer oberes | untere unteren unterer unteres
linke linken links | rechte rechten rechts
schneller | langsamer
teurer | billiger günstiger
städtisch* | ländlich*
voll volle vollen ausverkauft ausgebucht auslastung ausgelastet belegt belegung | leer leere leeren
nass nasse nassen feucht* | trocken trockene trockenen
vormittag* | nachmittag*
innen drinnen | außen draußen
kostenlos* gratis kostenfrei* | kostenpflichtig* gebührenpflichtig*
wahr zutreffend* | falsch unwahr unzutreffend*
befristet* | unbefristet*
ehrenamtlich* | hauptamtlich* hauptberuflich*
bewaffnet* | unbewaffnet*
pünktlich* | verspätet*
oberhalb | unterhalb
möglich mögliche | unmöglich*
neu neue neuen neues neuer | alt alte alten altes alter
heiß heißeste* wärmste* | kalt kälteste*
inland inländisch* | ausland ausländisch*
lebend lebendig* | tot tote toten
ledig unverheiratet | verheiratet
mündlich* | schriftlich*
verständlich | unverständlich
erhöht | ermäßigt*
erste-halbzeit | zweite-halbzeit
"""
VERBS = """
starb sterben gestorben stirbt umgekommen kamen-um ertrank ertrunken getötet tötete / tote toter toten todesopfer \
    tod tot opfer
verletz* / unverletzt unversehrt verletzte verletzten verletzter
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
