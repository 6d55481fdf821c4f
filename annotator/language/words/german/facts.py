"""German words for numbers, dates, units and other facts."""

from annotator.language.words.fact_tables import FactWords
from annotator.language.words.german import (
    ages,
    clock,
    families,
    games,
    names,
    news,
    numbers,
    quantities,
    records,
    topics,
    verbs,
)
from annotator.language.words.german.ballots import GERMAN_BALLOTS
from annotator.language.words.german.turns import TURNS
from annotator.language.words.notation import counted, meanings
from annotator.language.words.tables import word_set

_NEGATIONS = word_set("""
    nicht nie niemals kein keine keiner keinen keinem keines niemand niemanden niemandem nirgends nirgendwo weder ohne
    keinerlei nichts keineswegs mitnichten
""")


WORDS = FactWords(
    code="de",
    decimal=",",
    numbers=numbers.NUMBERS,
    magnitudes=numbers.MAGNITUDES,
    ordinals=numbers.ORDINALS,
    parts=quantities.PARTS,
    months=counted(
        """
        januar/jänner/jan februar/feber/feb märz april/apr mai juni/jun juli/jul august/aug september/sept/sep
        oktober/okt november/nov dezember/dez
    """,
        1,
    ),
    weekdays=counted("montag/mo dienstag/di mittwoch/mi donnerstag/do freitag/fr samstag/sonnabend/sa sonntag/so"),
    currencies=quantities.CURRENCIES,
    units=quantities.UNITS,
    hedges=quantities.HEDGES,
    roles=meanings(
        since="seit, ab, von, vom",
        until="bis, bis zum",
        before="vor, vor dem, vor der, vor den, bevor, ehe, noch vor",
        after="nach, nach dem, nach der, nach den, nachdem",
        ahead="landete vor, lag vor, liegt vor, siegte vor, gewann vor, rangiert vor",
        behind="hinter, hinter dem, hinter der, hinter den",
        older="älter als",
        younger="jünger als, neuer als",
        born="geboren, geb, *",
        died="gestorben, gest, †, verst",
    ),
    possible_orders=frozenset(
        {
            *("vor", "vor dem", "vor der", "vor den", "noch vor"),
            *("hinter", "hinter dem", "hinter der", "hinter den", "nach dem", "nach der", "nach den"),
            *("landete vor", "lag vor", "liegt vor", "siegte vor", "gewann vor", "rangiert vor"),
        }
    ),
    negations=_NEGATIONS | {"weigerte sich", "weigerten sich", "weigert sich", "versäumte es", "unterließ es"},
    stops=word_set("""
        zuerst zunächst danach anschließend schließlich daraufhin
        heißt hieß heißen lautet lautete
        beläuft liegt lag steht stand erreicht erreichte macht machte kommt kam gibt gab setzt setzte
        ins zum zur vom beim
        der die das den dem des ein eine einer eines einem einen und oder aber denn sondern als wie dass daß ob wenn
        weil obwohl während da so auch noch schon nur sehr mehr weniger am im in an auf aus bei beim bis durch für mit
        nach neben ohne über um unter von vom vor zu zum zur zwischen wegen trotz seit laut gegen er sie es wir ihr ich
        sich man wer was wo wann sein seine seiner seinem seinen seines ihre ihrer ihrem ihren ist sind war waren wird
        wurde wurden worden werden hat haben hatte hatten habe kann können soll sollen will muss dieser diese dieses
        diesem diesen jener alle alles viele einige kein keine hier dort dann nun jetzt heute gestern abends morgens
        uhr stimmen stimme jahr jahre jahren tag tage monat monate ab je pro etwa rund knapp fast gut davon insgesamt
        gehabt gewesen gegeben besaß besitzt besitzen besaßen verfügt verfügte verfügen herrscht herrschte
        gesamt zahl anzahl höhe mal beiden beide abend morgen nacht nachmittag vormittag bereits zuvor rücken hinter
    """)
    | _NEGATIONS
    | numbers.PLAIN_ORDINALS.keys(),
    titles=word_set("""
        herr herrn frau dr prof professor präsident präsidentin minister ministerin bürgermeister bürgermeisterin
        vorsitzende vorsitzender vorsitzenden direktor direktorin kanzler kanzlerin richter richterin chef chefin
        leiter leiterin sprecher sprecherin kapitän trainer trainerin landrat stadtrat ingenieur kommissar
    """),
    clauses=word_set("während wobei weil obwohl nachdem bevor wenn dass aber sondern doch jedoch wo"),
    places=names.PLACES,
    place_endings=names.PLACE_ENDINGS,
    places_alone=names.PLACES_ALONE,
    no_places=names.NO_PLACES,
    abstract_endings=names.ABSTRACT_ENDINGS,
    articles=word_set("ein eine einer einem einen eins"),
    ands=word_set("und"),
    ofs=word_set("von der des"),
    tos=word_set("zu bis gegen auf"),
    to_the=word_set("zum zur den"),
    ofs_of_dates=word_set("von vom"),
    percents=("prozent", "prozentpunkte", "prozentpunkten", "prozentpunkt", "vom hundert", "v . h"),
    parts_of_points=dict.fromkeys(("basispunkte", "basispunkten", "basispunkt"), 0.01),
    clock=clock.CLOCK,
    opposites=verbs.with_infinitives(families.OPPOSITES),
    contrasts=families.CONTRASTS,
    verbs=verbs.with_infinitives(families.VERBS + topics.VERBS + records.VERBS + news.VERBS),
    nouns=families.NOUNS + topics.NOUNS + records.NOUNS + news.NOUNS,
    verb_shape=verbs.VERB_SHAPE,
    before_dates=word_set("im in am seit ab vom von bis vor nach dem den anfang ende mitte jahr jahre der zum"),
    at_times=word_set("um gegen ab bis von vor nach seit"),
    sides=meanings(
        **{
            "for": "dafür, ja, für, ja - stimmen, jastimmen, prostimmen, stimmten dafür",
            "against": "dagegen, nein, gegen, nein - stimmen, neinstimmen, neinstimme, gegenstimmen, gegenstimme",
        }
    ),
    scoring=games.SCORING,
    games=games.GERMAN_GAMES,
    ballots=GERMAN_BALLOTS,
    clock_verbs=clock.CLOCK_VERBS,
    turns_of_times=clock.TURNS_OF_TIMES,
    vote_words=("stimm", "punkt", "tor"),
    betweens=word_set("zwischen"),
    fillers=word_set("den der dem die seinen ihren insgesamt"),
    only=word_set("nur"),
    halves={},
    half_a=quantities.HALF_A,
    of_which=frozenset({"davon", "darunter"}),
    ins=word_set("in"),
    unanimous="einstimmig",
    nobody=word_set("keine ohne null 0 niemand keiner"),
    opposing=("gegenstimm", "gegen", "nein", "dagegen", "ablehn", "widerspruch"),
    multiples={
        **dict.fromkeys(("halbiert", "halbierte", "halbierten"), 50.0),
        **dict.fromkeys(("verdoppelt", "verdoppelte", "verdoppelten"), 100.0),
        **dict.fromkeys(("verdreifacht", "verdreifachte", "verdreifachten"), 200.0),
        **dict.fromkeys(("vervierfacht", "vervierfachte"), 300.0),
    },
    named_days=topics.NAMED_DAYS,
    seasons={"frühjahr": (3, 4, 5, 6), "frühling": (3, 4, 5, 6), "sommer": (6, 7, 8, 9), "herbst": (9, 10, 11, 12)},
    lasts=word_set("letzte letzten letzter"),
    near_times=clock.NEAR_TIMES,
    coins={"cent": "¢", "rappen": "CHF", "pence": "GBP", "pfennig": "DEM"},
    determiners=word_set("der die das den dem des ein eine einen einem einer ihr ihre sein seine kein keine"),
    beings=ages.BEINGS,
    persons=ages.PERSONS,
    decades_of_life=ages.DECADES_OF_LIFE,
    of_that_age=ages.OF_THAT_AGE,
    parts_of_decades=ages.PARTS_OF_DECADES,
    stages_of_life=ages.STAGES_OF_LIFE,
    owners=ages.OWNERS,
    reached=word_set("mit"),
    name_labels=names.NAME_LABELS,
    label_endings=names.LABEL_ENDINGS,
    nones=word_set("keine keiner keines niemand"),
    turns=TURNS,
    extremes="größte",
    signs={"plus": "+", "minus": "-"},
    signs_behind={"mehr": "+", "weniger": "-", "höher": "+", "niedriger": "-"},
    behind=word_set("oder und"),
    nows=word_set("jetzt heute nun"),
    comparatives={"mehr": "+", "weniger": "-"},
    thans=word_set("als"),
    compared_with=word_set("gegenüber zum verglichen als"),
    dimensions=quantities.DIMENSIONS,
    centuries=word_set("jahrhundert jahrhunderts"),
    presents=word_set("dieses berichtsjahr jetzt heute"),
    pasts=word_set("vorjahr vorjahres letztes vormonat zuvor"),
    people=word_set("menschen personen leute"),
    below_zero=frozenset({"unter null", "unter dem gefrierpunkt"}),
    every_nth=word_set("jede jeder jedes jeden jedem"),
    unaffected=word_set("unverletzt unversehrt unbeschadet unbescholten"),
    losing=topics.LOSING,
    voted="genehmig",
    won="gewann",
    opening="öffnet",
    lasting=word_set("dauerte dauert binnen"),
    crowds={
        "dutzende": 12.0,
        "hunderte": 100.0,
        "tausende": 1e3,
        "zehntausende": 1e4,
        "hunderttausende": 1e5,
        "millionen": 1e6,
        "milliarden": 1e9,
        "hunderten": 100.0,
        "tausenden": 1e3,
        "zehntausenden": 1e4,
    },
    definites=word_set("die der"),
    rates=quantities.RATES,
    parts_of_months=quantities.PARTS_OF_MONTHS,
    irregular=verbs.IRREGULAR,
    growth="rise",
    inflections=("en", "em", "es", "n", "e", "s"),
    periods=word_set(
        "schuljahr saison spielzeit jahr jahre vorjahr berichtsjahr monat quartal vormonat vorjahres letzten dieses"
    ),
    hours={"eins": 1},
    bare_hours=clock.BARE_HOURS,
    lengths=word_set("dauer fahrzeit laufzeit spielzeit gehzeit reisezeit flugzeit bauzeit spieldauer fahrtdauer"),
    time_labels=clock.TIME_LABELS,
    hours_last=False,
    particles=verbs.PARTICLES,
    aged=ages.AGED,
    ages=word_set("alt alte alter alten"),
    ordinal_endings=frozenset(),
    capitalises_nouns=True,
    compounds=True,
    reported="sagt!",
    againsts=word_set("gegenüber nach"),
)
