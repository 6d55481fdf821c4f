"""German words of facts."""

from annotator.language.words.fact_tables import FactWords, counted, meanings, measures
from annotator.language.words.tables import word_set

_NEGATIONS = word_set("""
    nicht nie niemals kein keine keiner keinen keinem keines niemand nirgends weder ohne keinerlei nichts
""")
_ENDINGS = ("e", "en", "er", "es", "em")


def _ordinals(words: str, first: int) -> dict[str, int]:
    return {stem + ending: at for at, stem in enumerate(words.split(), first) for ending in _ENDINGS}


WORDS = FactWords(
    code="de",
    decimal=",",
    numbers={
        **counted("""
            null ein/eins/eine/einen/einem/einer zwei/zwo drei vier fünf sechs sieben/sieb acht neun zehn elf zwölf
            dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn
        """),
        **counted("zwanzig dreißig/dreissig vierzig fünfzig sechzig siebzig achtzig neunzig hundert", 20, 10),
    },
    magnitudes={
        "tausend": 1e3, "tsd": 1e3, "million": 1e6, "millionen": 1e6, "mio": 1e6, "milliarde": 1e9, "milliarden": 1e9,
        "mrd": 1e9, "billion": 1e12, "billionen": 1e12, "dutzend": 12,
    },
    ordinals={
        **_ordinals("erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft", 1),
        **{stem + ending: 20 for stem in ("zwanzigst",) for ending in _ENDINGS},
    },
    parts={
        "hälfte": 50, "halb": 50, "halbe": 50, "drittel": 100 / 3, "viertel": 25, "fünftel": 20, "sechstel": 100 / 6,
        "achtel": 12.5, "zehntel": 10,
    },
    months=counted("""
        januar/jänner/jan februar/feber/feb märz april/apr mai juni/jun juli/jul august/aug september/sept/sep
        oktober/okt november/nov dezember/dez
    """, 1),
    weekdays=counted("montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sonnabend/sa sonntag/so"),
    currencies={
        "euro": "EUR", "euros": "EUR", "dollar": "USD", "pfund": "GBP", "franken": "CHF", "yen": "JPY", "mark": "DEM",
        "kronen": "CZK", "schilling": "ATS",
    },
    units=measures("""
        m 1000 kilometer kilometern
        m 1 meter metern
        m 0.01 zentimeter zentimetern
        m 0.001 millimeter
        m 1609.344 meile meilen
        kg 1 kilogramm kilo kilos
        kg 0.001 gramm
        kg 1000 tonne tonnen
        m2 1 quadratmeter quadratmetern
        m2 1000000 quadratkilometer
        m2 10000 hektar
        l 1 liter litern
        l 100 hektoliter
        l 1000 kubikmeter
        min 0.0166666666666667 sekunde sekunden
        min 1 minute minuten
        min 60 stunde stunden std
        min 1440 tag tage tagen
        min 10080 woche wochen
        month 1 monat monate monaten
        month 12 jahr jahre jahren
        month 120 jahrzehnt jahrzehnte jahrzehnten
        month 1200 jahrhundert jahrhunderte
        °C 1 grad celsius
        km/h 1 stundenkilometer stundenkilometern
        kW 1 kilowatt
        kW 1000 megawatt
    """),
    hedges=meanings(
        about="etwa, rund, ungefähr, circa, ca, zirka, gegen, um die, schätzungsweise, gut und gern",
        nearly="fast, beinahe, knapp, nahezu",
        over="mehr als, über, gut, etwas mehr als, höher als, länger als",
        under="weniger als, unter, nicht einmal, keine, kürzer als",
        least="mindestens, wenigstens, nicht weniger als, zumindest",
        most="höchstens, bis zu, maximal, nicht mehr als, bis spätestens, spätestens",
    ),
    roles=meanings(
        since="seit, ab, von, vom", until="bis, bis zum", before="vor, vor dem", after="nach, nach dem",
        born="geboren, geb", died="gestorben, gest",
    ),
    negations=_NEGATIONS,
    stops=word_set("""
        beläuft liegt lag steht stand erreicht erreichte macht machte kommt kam gibt gab setzt setzte
        der die das den dem des ein eine einer eines einem einen und oder aber denn sondern als wie dass daß ob wenn
        weil obwohl während da so auch noch schon nur sehr mehr weniger am im in an auf aus bei beim bis durch für mit
        nach neben ohne über um unter von vom vor zu zum zur zwischen wegen trotz seit laut gegen er sie es wir ihr ich
        sich man wer was wo wann sein seine seiner seinem seinen seines ihre ihrer ihrem ihren ist sind war waren wird
        wurde wurden worden werden hat haben hatte hatten habe kann können soll sollen will muss dieser diese dieses
        diesem diesen jener alle alles viele einige kein keine hier dort dann nun jetzt heute gestern abends morgens
        uhr stimmen stimme jahr jahre jahren tag tage monat monate ab je pro etwa rund knapp fast gut davon insgesamt
        gesamt zahl anzahl höhe mal beiden beide abend morgen nacht nachmittag vormittag bereits zuvor rücken hinter
    """) | _NEGATIONS,
    titles=word_set("""
        herr herrn frau dr prof professor präsident präsidentin minister ministerin bürgermeister bürgermeisterin
        vorsitzende vorsitzender vorsitzenden direktor direktorin kanzler kanzlerin richter richterin chef chefin
        leiter leiterin sprecher sprecherin kapitän trainer trainerin landrat stadtrat ingenieur kommissar
    """),
    clauses=word_set("während wobei weil obwohl nachdem bevor wenn dass aber sondern doch jedoch wo"),
    places=word_set("in aus nach bei"),
    articles=word_set("ein eine einer einem einen eins"),
    ands=word_set("und"),
    ofs=word_set("von der des"),
    tos=word_set("zu bis gegen"),
    percents=("prozent", "prozentpunkte", "prozentpunkten", "vom hundert"),
    clock=meanings(
        am="morgens, am morgen, vormittags, am vormittag, früh, nachts, in der nacht",
        pm="abends, am abend, nachmittags, am nachmittag", oclock="uhr", half_to="halb", quarter="viertel nach",
        to_quarter="viertel vor", to_three_quarters="dreiviertel", past="nach, minuten nach", to="vor, minuten vor", noon="mittags", midnight="mitternacht",
    ),
    opposites="""
        rise stieg stiegen steigt steigen gestiegen erhöh* wuchs wuchsen wächst gewachsen zugenommen nahm-zu nahmen-zu zunahm zunimmt angestiegen kletter* verdoppel* legte-zu hob-an heben-an / anstieg zunahme erhöhung wachstum plus höher | sank sanken sinkt sinken gesunken fiel fielen fällt fallen gefallen senk* gesenkt ging-zurück gingen-zurück zurückgegangen zurückging verringer* reduzier* abgenommen nahm-ab nahmen-ab schrumpf* halbier* kürz* gekürzt / rückgang abnahme senkung minus niedriger
        bestätig* räumte-ein einräumte eingeräumt zugegeben gab-zu gestand gestanden / bestätigung | bestritt bestreitet bestritten dementier* leugnet* wies-zurück zurückgewiesen zurückwies widersprach verneint* / dementi
        genehmig* bewillig* beschloss beschlossen angenommen nahm-an nahmen-an billig* stimmte-zu stimmten-zu stimmt-zu zugestimmt verabschiedet verabschiedete akzeptier* befürwort* unterstützt* / zustimmung genehmigung | lehnte-ab lehnten-ab lehnt-ab abgelehnt ablehnte verwarf verworfen verweiger* untersagt* / ablehnung
        gewann gewannen gewinnt gewonnen siegte siegten schlug / sieg sieger siegerin | verlor verloren verliert unterlag unterlagen / niederlage verlierer
        ~öffnet* eröffn* geöffnet aufgemacht / öffnung eröffnung | schloss schließ* geschlossen schlossen zugemacht / schließung
        ~stellte-ein stellten-ein eingestellt heuert* angeheuert / einstellung | entließ entlassen entlässt entließen kündigt* gekündigt baut-ab abgebaut / entlassung kündigung abbau
        ~begann begannen beginnt beginnen begonnen gestartet startet* fing-an angefangen / beginn anfang auftakt | endet* enden geendet beendet* endigt abgeschlossen schlossen-ab abschloss / ende abschluss
        ~kauft* gekauft erwarb erworben / kauf | verkauf* veräußer*
        ~kam-an angekommen traf-ein eingetroffen / ankunft | fuhr-ab abgefahren abfährt verließ verlassen / abfahrt
        verurteil* / schuldig verurteilung | freigesprochen sprach-frei / freispruch unschuldig
        erlaub* gestattet* zugelassen / erlaubt | verbot verboten verbietet untersagt / verbot
        ~trat-ein eingetreten beigetreten trat-bei / beitritt | trat-aus ausgetreten zurückgetreten trat-zurück / rücktritt austritt
        ~festgenommen verhaftet* nahm-fest / festnahme haft | freigelassen ließ-frei entlassen / freilassung
        ~verlänger* | verkürz*
        hob-auf aufgehoben | bestätigt aufrechterhalten
    """,
    contrasts="""
        vor bevor | nach nachdem
        einfuhr* import* | ausfuhr* export*
        gewinn gewinne überschuss | verlust verluste defizit
        nord* nördlich* | süd* südlich*
        ost* östlich* | west* westlich*
        älteste* ältere* | jüngste* jüngere*
        größte* höchste* längste* | kleinste* niedrigste* kürzeste*
        öffentlich* | privat*
        früher | später
    """,
    verbs="""
        starb sterben gestorben stirbt umgekommen kamen-um ertrank ertrunken getötet tötete / tote toter toten todesopfer tod tot opfer
        verletz* / verletzte verletzten verletzter
        beschäftig* arbeitet* / beschäftigte mitarbeiter mitarbeiterinnen angestellte belegschaft personal arbeitsplätze stellen
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
    """,
    nouns="""
        previous vorher vorherige vorherigen früher frühere bisher bisherige vorjahr vorjahres ehemals zuvor
        menschen leute personen einwohner
        stellen arbeitsplätze jobs leute
        hoch höhe
        lang länge
        breit breite
        tief tiefe
        groß größe fläche
        schwer gewicht
        alt alter
        kinder schüler schülerinnen
        haus häuser gebäude wohnungen
        bußgeld geldbuße strafe
        gemeinderat stadtrat kreistag rat
        firma unternehmen betrieb gesellschaft gmbh
        schiff boot fähre
        zug züge bahn
        bus busse
        straße weg
        lehrlinge lehrlingen auszubildende azubis
        mieten miete mietspiegel
        amt amtszeit amtszeiten
        reisende reisenden passagiere fahrgäste
        reisen reise
        platz plätze
        einbrüche einbruch
        genehmigung erlaubnis
        kenntnis gewusst wissen
        stapel stapellauf
    """,
    verb_shape=r"ge[a-zäöüß]{3,}(?:t|en)|[a-zäöüß]{3,}(?:iert|ierte|ierten|te|ten)",
    before_dates=word_set("im in am seit ab vom von bis vor nach dem den anfang ende mitte jahr jahre der zum"),
    at_times=word_set("um gegen ab bis von vor nach seit"),
    sides=meanings(**{"for": "dafür, ja, für, ja-stimmen, stimmten dafür", "against": "dagegen, nein, gegen, nein-stimmen"}),
    scoring=("stimm", "gewann", "gewonn", "verlor", "verloren", "sieg", "schlug", "finale", "spiel", "unterlag", "tore",
             "abgelehnt", "angenommen", "votum"),
    vote_words=("stimm", "punkt", "tor"),
    betweens=word_set("zwischen"),
    fillers=word_set("den der dem die seinen ihren insgesamt"),
    only=word_set("nur"),
    halves=frozenset(),
    half_a={"eine halbe": 0.5, "einer halben": 0.5, "eine viertel": 0.25, "eine dreiviertel": 0.75, "ein halbes": 0.5,
            "eineinhalb": 1.5, "anderthalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5,
            "fünfeinhalb": 5.5, "sechseinhalb": 6.5},
    of_which=frozenset({"davon", "darunter"}),
    voted="genehmig",
    definites=word_set("die der"),
    per=word_set("pro je im am"),
    irregular=word_set("""
        kam kamen ging gingen gab gaben stand standen nahm nahmen ließ ließen brachte brachten wusste dachte fand fanden
        schrieb sprach sah sahen traf trafen rief hieß flog schoss sang trug trat traten warf zog zogen blieb blieben
    """),
    growth="rise",
    periods=word_set("jahr jahre vorjahr berichtsjahr monat quartal vormonat vorjahres letzten dieses"),
    hours={"eins": 1},
    hours_last=False,
    particles=word_set("ab an auf aus ein zu zurück um mit her statt fest frei bei vor nach um"),
    aged=word_set("alter"),
    ages=word_set("alt alte alter alten"),
    ordinal_endings=frozenset(),
    capitalises_nouns=True,
    compounds=True,
)
