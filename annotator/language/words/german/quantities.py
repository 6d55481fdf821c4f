"""German words for shares, currencies, units of measure and hedges."""

from annotator.language.words.notation import meanings, measures
from annotator.language.words.rate_tables import RateWords
from annotator.language.words.tables import word_set

PARTS = {
    "hälfte": 50,
    "halb": 50,
    "halbe": 50,
    "drittel": 100 / 3,
    "viertel": 25,
    "fünftel": 20,
    "sechstel": 100 / 6,
    "siebtel": 100 / 7,
    "neuntel": 100 / 9,
    "zwölftel": 100 / 12,
    "zwanzigstel": 5,
    "hundertstel": 1,
    "dreiviertel": 75,
    "achtel": 12.5,
    "zehntel": 10,
}
CURRENCIES = {
    "euro": "EUR",
    "euros": "EUR",
    "dollar": "USD",
    "pfund": "GBP",
    "franken": "CHF",
    "yen": "JPY",
    "mark": "DEM",
    "kronen": "CZK|SEK|NOK|DKK",
    "schilling": "ATS",
    "rubel": "RUB",
    "zloty": "PLN",
    "forint": "HUF",
    "lira": "TRY",
    "rupien": "INR",
    "yuan": "CNY",
}
UNITS = measures("""
    m 1000 kilometer kilometern
    m 1 meter metern
    m 0.01 zentimeter zentimetern
    m 0.001 millimeter
    m 1609.344 meile meilen
    kg 1 kilogramm kilo kilos
    kg 0.001 gramm
    kg 1000 tonne tonnen to
    kg 50 zentner
    kg 0.5 pfd
    m2 1 quadratmeter quadratmetern
    m2 1000000 quadratkilometer
    m2 10000 hektar
    l 1 liter litern
    l 100 hektoliter
    l 1000 kubikmeter
    min 0.0166666666666667 sekunde sekunden
    min 1 minute minuten
    min 60 stunde stunden std st stündige stündigen stündiger stündiges
    min 1440 tag tage tagen tg tägige tägigen tägiger tägiges
    min 10080 woche wochen wo wöchige wöchigen wöchiger
    month 1 monat monate monaten mon mte monatige monatigen monatiger
    month 12 jahr jahre jahren jährige jährigen jähriger jähriges jährigem jahren j jhr
    month 120 jahrzehnt jahrzehnte jahrzehnten
    month 1200 jahrhundert jahrhunderte
    °C 1 grad celsius
    km/h 1 stundenkilometer stundenkilometern
    kW 1 kilowatt
    kW 1000 megawatt
""")
DIMENSIONS = meanings(
    height="hoch, hohe, hohen, hoher, hohes, höhe, h, seehöhe, meereshöhe, meeresspiegel, nn, müm",
    length="lang, lange, langen, langer, langes, länge, l",
    width="breit, breite, breiten, breiter, breites, b",
    depth="tief, tiefe, tiefen, tiefer, tiefgang",
    distance="entfernt, entfernung, abstand, weit",
    girth="umfang, durchmesser, dick",
)
HEDGES = meanings(
    about="an die, in etwa, so um, etwa, rund, ungefähr, circa, ca, zirka, gegen, um die, schätzungsweise, gut und"
    " gern, geschätzt, geschätzte, geschätzten, plus minus",
    nearly="ein knappes, knappes,"
    " etwas weniger als, etwas unter, knapp unter, fast, beinahe, knapp, nahezu, annähernd, nicht ganz",
    over="ein gutes, gutes,"
    " etwas über, knapp über, deutlich über, weit über, jenseits von, schwerer als, größer als, älter als, mehr"
    " als, über, gut, etwas mehr als, höher als, länger als, teurer als, schneller als, oberhalb von, übersteigt,"
    " überstieg, überschritt, überschreitet",
    under="niedriger als, leichter als, kleiner als, jünger als, weniger als, unter, nicht einmal, keine, kürzer als,"
    " billiger als, deutlich unter, weit unter, unterhalb von",
    least="nicht unter, nicht kürzer als, mind, mindestens, wenigstens, nicht weniger als, zumindest, ein minimum von,"
    " oder mehr, und mehr, nicht jünger als, nicht kleiner als, nicht früher als, frühestens",
    most="nicht länger als, nicht höher als, nicht über, nicht älter als, längstens, max, höchstens, allenfalls, bis"
    " zu, maximal, nicht mehr als, bis spätestens, spätestens, nicht größer als, nicht schwerer als, ein maximum"
    " von, oder weniger, und weniger, nicht später als, nie mehr als",
)
PARTS_OF_MONTHS = {"anfang": (1, 12), "mitte": (8, 22), "ende": (18, 31)}
RATES = RateWords(
    per=word_set("pro je im am"),
    each=word_set("alle jede jeden"),
    bases=word_set("je"),
    periodic=meanings(
        tag="täglich, tägliche, täglichen",
        woche="wöchentlich, wöchentliche, wöchentlichen",
        monat="monatlich, monatliche, monatlichen",
        jahr="jährlich, jährliche, jährlichen",
    ),
)
HALF_A = {
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
}
