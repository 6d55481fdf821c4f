"""German families of words by the topics of news and records; `fact_tables` says how they are written."""

from annotator.language.words.tables import word_set

VERBS = """
fand fanden gefunden findet finden entdeck* aufgespürt stieß-auf stießen-auf spürte-auf / fund entdeckung
zeig* gezeigt maß gemessen misst registrier* verzeichne* aufgezeichnet erfass* / messung
rettet* gerettet barg geborgen bergen befreit* / rettung bergung
lieferte* liefert geliefert / lieferung
sendet* gesendet schickt* geschickt entsandt / versand sendung
bringt brachte gebracht transportier* befördert* / transport beförderung
warnt* gewarnt / warnung
fordert* gefordert verlangt* verlangte / forderung
plant geplant plante planen vorgesehen / plan planung
erreich* gelangt* / ankunft
verlor verloren verliert eingebüßt büßte-ein / verlust einbuße
verdient* verdiente bezieht bezog bekommt / gehalt lohn einkommen bezüge verdienst
spendet* gespendet stiftet* / spende spenden
investier* / investition investitionen
schuldet* geschuldet verschuldet / schulden verbindlichkeiten
leiht lieh geliehen verleiht / darlehen kredit
mietet* gemietet vermietet* / miete mieter
unterricht* lehrt* / lehrer lehrkräfte lehrkraft lehrpersonal
studier* / studierende studenten studentin
operier* / operation eingriff
behandel* versorg* / behandlung patienten
impft* geimpft / impfung impfungen dosis dosen
erkrankt* infizier* angesteckt / erkrankung infektion fälle
prüft* geprüft kontrollier* untersuch* inspizier* / prüfung kontrolle untersuchung inspektion
explodier* detonier* / explosion detonation
kollidier* prallt* stieß-zusammen zusammengestoßen zusammenstieß / zusammenstoß kollision unfall
entgleist* / entgleisung
überschwemm* überflutet* / überschwemmung hochwasser flut
sank gesunken sinkt kenterte gekentert / untergang
regnet* geregnet / regen niederschlag niederschläge
schneit* geschneit / schnee neuschnee
erntet* geerntet / ernte ertrag
exportier* führt-aus ausgeführt / export ausfuhr
importier* führt-ein eingeführt / import einfuhr
übernahm übernommen übernimmt / übernahme
ernannt ernennt ernannte berufen berief bestellt / ernennung berufung
demonstrier* protestier* marschier* zogen / demonstration protest kundgebung teilnehmer
streikt* gestreikt / streik ausstand
stimmt* gestimmt stimmte stimmten / abstimmung votum stimmen
tritt-an trat-an traten-an kandidier* angetreten / kandidatur kandidat
regier* / regierung
ermittel* fahndet* / ermittlung fahndung
klagt* geklagt verklagt* / klage kläger
angeklagt beschuldigt* vorgeworfen wirft-vor / anklage angeklagter beschuldigter
inhaftier* eingesperrt / haft gefängnis freiheitsstrafe
überfiel überfallen raubt* geraubt / überfall raub
ermordet* tötet* getötet erschoss erschossen / mord totschlag tötung
flieht floh geflohen flüchtet* geflüchtet entkam entkommen / flucht
evakuier* / evakuierung
sperrt* gesperrt / sperrung
modernisier* sanier* renovier* erneuert* / sanierung renovierung modernisierung
abgerissen riss-ab abriss reißt-ab / abriss
umfass* enthält enthielt / umfang inhalt
veröffentlich* erschien erschienen erscheint publizier* / veröffentlichung ausgabe auflage
übersetz* / übersetzung
schrieb geschrieben schreibt verfass* / autor autorin verfasser
malt* gemalt / maler gemälde bild
dreht* gedreht / film regie
komponier* / komponist
stellte-aus ausgestellt zeigt / ausstellung schau
tritt-auf trat-auf aufgetreten / auftritt konzert
nimmt-teil nahm-teil nahmen-teil teilgenommen teilnahm* / teilnahme teilnehmer teilnehmende
versichert* / versicherung
beantragt* / antrag
verspät* / verspätung
fällt-aus fiel-aus fielen-aus ausgefallen abgesagt sagte-ab entfällt / ausfall absage
kam kamen gekommen kommt kommen erschienen / besucher zuschauer teilnehmer
nutzt* genutzt benutzt* / nutzung nutzer
wächst wuchs gewachsen / wachstum
bebt* / erdbeben beben erdstoß
leckt* ausgelaufen lief-aus / leck austritt
umgebaut umbaut baut-um / umbau
löst* gelöst gelöscht löschte löschen / löschung
"""
NOUNS = """
leiche leichnam toter tote verstorbene verstorbener; jogger läufer läuferin; feuerwehr feuerwehrleute einsatzkräfte
polizei beamte polizisten; angeklagter angeklagte beschuldigter; zeuge zeugin; richter gericht kammer senat
krankenhaus klinik spital; arzt ärztin mediziner; patient patienten patientin; kind kinder; frau frauen; mann männer
jugendliche jugendlicher; rentner rentnerin senioren; fahrer fahrerin lenker; radfahrer radler; fußgänger
auto autos wagen pkw fahrzeug fahrzeuge; lkw lastwagen laster; flugzeug maschine; bahnhof station; hafen kai
brücke übergang; tunnel röhre; fluss strom; see teich; berg gipfel; gletscher eis; wald forst; dorf gemeinde ort
stadt kommune; land staat; grenze; sturm orkan unwetter; wind böe böen windböe; temperatur grad; gewinn überschuss
umsatz erlöse einnahmen; schulden verbindlichkeiten; verlust fehlbetrag; haushalt etat budget; steuer abgabe
zuschuss förderung beihilfe; aktie anteil anteile; filiale filialen läden geschäft geschäfte laden; hotel gasthof
restaurant lokal gaststätte; bauer bauern landwirt landwirte; kuh kühe rinder; schwein schweine; huhn hühner
lehrkräfte lehrer; hochschule universität uni; museum haus; bild gemälde; stück drama; roman buch; platte album
mannschaft team elf; torwart torhüter keeper; stürmer angreifer; trainer coach; punkt punkte zähler; tor tore treffer
meisterschaft titel; wettkampf rennen lauf; rekord bestmarke; arbeitslose arbeitslosen erwerbslose; streik ausstand
verein klub club; mitglied mitglieder; sprecher sprecherin; minister ministerin; präsident präsidentin
umzug zug festzug; teilnehmer teilnehmende; besucher gäste zuschauer publikum; eröffnung einweihung; denkmal statue
kirche dom münster; pfarrer priester; orgel; fähre schiff; linie strecke; fahrgäste passagiere reisende
wohnung wohnungen; miete mietzins; mieter bewohner; grundstück gelände areal; fläche größe areal
"""
LOSING = word_set("""
        ausgeschlossen verboten untersagt untersagte untersagt abgesagt entfällt entfallen ausgefallen leer fehlt fehlte
        fehlen gescheitert scheiterte vergeblich erfolglos eingestellt zurückgezogen verzichtet verzichtete lehnte lehnt
        abgelehnt verweigert verweigerte falsch unwahr verpasst gesperrt null nur letzte letzter nichts gestrichen
        bestreitet bestritt bestritten leugnete leugnet weigerte weigerten weigert verweigerten scheiterten misslang
        misslungen ausgeblieben unterblieb unterlassen ergebnislos vergebens ausstehend unbezahlt ledig lediglich
        aufgehoben unmöglich fern ferngeblieben versäumt versäumte entkam entging unbekannt unterlag ausgelassen
        verfehlt verfehlte verschoben abgewiesen mangels kaum offen unterbrochen leugneten abgesagten absage
        freigesprochen unschuldig abgebrochen stillgelegt
    """)
"""Words that deny without being a negation."""
NAMED_DAYS = {
    "silvester": (12, 31),
    "jahresende": (12, 31),
    "jahreswechsel": (12, 31),
    "jahresbeginn": (1, 1),
    "jahresanfang": (1, 1),
    "neujahr": (1, 1),
    "neujahrstag": (1, 1),
    "heiligabend": (12, 24),
    "nikolaus": (12, 6),
    "heilige drei könige": (1, 6),
    "dreikönigstag": (1, 6),
    "valentinstag": (2, 14),
    "halloween": (10, 31),
    "allerheiligen": (11, 1),
    "allerseelen": (11, 2),
    "reformationstag": (10, 31),
    "martinstag": (11, 11),
    "erster weihnachtstag": (12, 25),
    "ersten weihnachtstag": (12, 25),
    "ersten weihnachtsfeiertag": (12, 25),
    "zweiten weihnachtstag": (12, 26),
    "zweiten weihnachtsfeiertag": (12, 26),
    "stephanstag": (12, 26),
    "tag der deutschen einheit": (10, 3),
    "tag der arbeit": (5, 1),
    "maifeiertag": (5, 1),
    "mariä himmelfahrt": (8, 15),
}
