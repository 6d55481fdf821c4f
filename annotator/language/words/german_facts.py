"""German words for numbers, dates, units and other facts."""

from annotator.language.words import german_families
from annotator.language.words.fact_tables import FactWords
from annotator.language.words.notation import counted, meanings, measures
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
        "tausend": 1e3,
        "tsd": 1e3,
        "million": 1e6,
        "millionen": 1e6,
        "mio": 1e6,
        "milliarde": 1e9,
        "milliarden": 1e9,
        "mrd": 1e9,
        "billion": 1e12,
        "billionen": 1e12,
        "dutzend": 12,
    },
    ordinals={
        **_ordinals("erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft", 1),
        **{stem + ending: 20 for stem in ("zwanzigst",) for ending in _ENDINGS},
    },
    parts={
        "hälfte": 50,
        "halb": 50,
        "halbe": 50,
        "drittel": 100 / 3,
        "viertel": 25,
        "fünftel": 20,
        "sechstel": 100 / 6,
        "achtel": 12.5,
        "zehntel": 10,
    },
    months=counted(
        """
        januar/jänner/jan februar/feber/feb märz april/apr mai juni/jun juli/jul august/aug september/sept/sep
        oktober/okt november/nov dezember/dez
    """,
        1,
    ),
    weekdays=counted("montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sonnabend/sa sonntag/so"),
    currencies={
        "euro": "EUR",
        "euros": "EUR",
        "dollar": "USD",
        "pfund": "GBP",
        "franken": "CHF",
        "yen": "JPY",
        "mark": "DEM",
        "kronen": "CZK",
        "schilling": "ATS",
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
        month 12 jahr jahre jahren jährige jährigen jähriger jähriges jährigem
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
        since="seit, ab, von, vom",
        until="bis, bis zum",
        before="vor, vor dem",
        after="nach, nach dem",
        born="geboren, geb",
        died="gestorben, gest",
    ),
    negations=_NEGATIONS,
    stops=word_set("""
        beläuft liegt lag steht stand erreicht erreichte macht machte kommt kam gibt gab setzt setzte
        ins zum zur vom beim
        der die das den dem des ein eine einer eines einem einen und oder aber denn sondern als wie dass daß ob wenn
        weil obwohl während da so auch noch schon nur sehr mehr weniger am im in an auf aus bei beim bis durch für mit
        nach neben ohne über um unter von vom vor zu zum zur zwischen wegen trotz seit laut gegen er sie es wir ihr ich
        sich man wer was wo wann sein seine seiner seinem seinen seines ihre ihrer ihrem ihren ist sind war waren wird
        wurde wurden worden werden hat haben hatte hatten habe kann können soll sollen will muss dieser diese dieses
        diesem diesen jener alle alles viele einige kein keine hier dort dann nun jetzt heute gestern abends morgens
        uhr stimmen stimme jahr jahre jahren tag tage monat monate ab je pro etwa rund knapp fast gut davon insgesamt
        gesamt zahl anzahl höhe mal beiden beide abend morgen nacht nachmittag vormittag bereits zuvor rücken hinter
    """)
    | _NEGATIONS,
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
        pm="abends, am abend, nachmittags, am nachmittag",
        oclock="uhr",
        half_to="halb",
        quarter="viertel nach",
        to_quarter="viertel vor",
        to_three_quarters="dreiviertel",
        past="nach, minuten nach",
        to="vor, minuten vor",
        noon="mittags",
        midnight="mitternacht",
    ),
    opposites=german_families.OPPOSITES,
    contrasts=german_families.CONTRASTS,
    verbs=german_families.VERBS,
    nouns=german_families.NOUNS,
    verb_shape=r"ge[a-zäöüß]{3,}(?:t|en)|[a-zäöüß]{3,}(?:iert|ierte|ierten|te|ten)",
    before_dates=word_set("im in am seit ab vom von bis vor nach dem den anfang ende mitte jahr jahre der zum"),
    at_times=word_set("um gegen ab bis von vor nach seit"),
    sides=meanings(
        **{"for": "dafür, ja, für, ja-stimmen, stimmten dafür", "against": "dagegen, nein, gegen, nein-stimmen"}
    ),
    scoring=(
        "stimm",
        "gewann",
        "gewonn",
        "verlor",
        "verloren",
        "sieg",
        "schlug",
        "finale",
        "spiel",
        "unterlag",
        "tore",
        "abgelehnt",
        "angenommen",
        "votum",
    ),
    vote_words=("stimm", "punkt", "tor"),
    betweens=word_set("zwischen"),
    fillers=word_set("den der dem die seinen ihren insgesamt"),
    only=word_set("nur"),
    halves={},
    half_a={
        "eine halbe": 0.5,
        "einer halben": 0.5,
        "eine viertel": 0.25,
        "eine dreiviertel": 0.75,
        "ein halbes": 0.5,
        "eineinhalb": 1.5,
        "anderthalb": 1.5,
        "zweieinhalb": 2.5,
        "dreieinhalb": 3.5,
        "viereinhalb": 4.5,
        "fünfeinhalb": 5.5,
        "sechseinhalb": 6.5,
    },
    of_which=frozenset({"davon", "darunter"}),
    ins=word_set("in"),
    voted="genehmig",
    won="gewann",
    lasting=word_set("dauerte dauert binnen"),
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
    reported="sagt!",
    againsts=word_set("gegenüber nach"),
)
