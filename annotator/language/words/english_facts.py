"""English words for numbers, dates, units and other facts."""

from annotator.language.words import english_families, english_topic_nouns, english_topic_verbs
from annotator.language.words.english_cues import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from annotator.language.words.english_dates import DAYS, MONTHS
from annotator.language.words.english_irregular_verbs import IRREGULAR
from annotator.language.words.english_numbers import MAGNITUDES, ONES, TENS
from annotator.language.words.fact_tables import FactWords, counted, meanings, measures
from annotator.language.words.tables import word_set

_NEGATIONS = frozenset(
    {
        "failed to",
        "fails to",
        "refused to",
        "refuses to",
        "declined to",
        "unable to",
        "yet to",
        "barred from",
    }
) | word_set("""
    not never no none nobody neither nor without cannot
    shan't needn't mustn't ain't
    didn't wasn't weren't isn't aren't hasn't haven't hadn't won't wouldn't couldn't can't doesn't don't shouldn't
""")

WORDS = FactWords(
    code="en",
    decimal=".",
    numbers={**ONES, **TENS, "zero": 0, "hundred": 100},
    magnitudes={**MAGNITUDES, "mn": 1e6, "mln": 1e6, "mio": 1e6, "k": 1e3, "millions": 1e6, "dozen": 12, "tn": 1e12},
    ordinals={
        **counted(
            """
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
        """,
            1,
        ),
        **counted("thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth", 30, 10),
    },
    parts={
        "half": 50,
        "halves": 50,
        "third": 100 / 3,
        "thirds": 100 / 3,
        "quarter": 25,
        "quarters": 25,
        "fifth": 20,
        "fifths": 20,
        "sixth": 100 / 6,
        "sixths": 100 / 6,
        "eighth": 12.5,
        "eighths": 12.5,
        "tenth": 10,
        "tenths": 10,
    },
    months={
        **{name.lower(): at for at, name in enumerate(MONTHS, 1)},
        **counted("jan feb mar apr may jun jul aug sep/sept oct nov dec", 1),
    },
    weekdays={
        **{name.lower(): at for at, name in enumerate(DAYS)},
        **counted("mon tue/tues wed thu/thurs fri sat sun"),
    },
    currencies={
        "dollar": "USD",
        "dollars": "USD",
        "euro": "EUR",
        "euros": "EUR",
        "pound": "GBP",
        "pounds": "GBP",
        "yen": "JPY",
        "francs": "CHF",
        "crowns": "CZK",
        "zloty": "PLN",
        "rupees": "INR",
        "roubles": "RUB",
    },
    units=measures("""
        m 1000 kilometre kilometres kilometer kilometers
        m 1 metre metres meter meters
        m 0.01 centimetre centimetres centimeter centimeters
        m 0.001 millimetre millimetres millimeter millimeters
        m 1609.344 mile miles
        m 0.3048 foot feet
        m 0.9144 yard yards
        m 0.0254 inch inches
        kg 1 kilogram kilograms kilo kilos kilogrammes
        kg 0.001 gram grams grammes
        kg 1000 ton tons tonne tonnes
        kg 0.28349523125 ounce ounces
        m2 10000 hectare hectares
        m2 4046.8564224 acre acres
        l 1 litre litres liter liters
        l 100 hectolitre hectolitres hectoliter hectoliters
        l 3.785411784 gallon gallons
        min 0.0166666666666667 second seconds sec secs
        min 1 minute minutes
        min 60 hour hours
        min 1440 day days
        min 10080 week weeks
        min 20160 fortnight
        month 1 month months
        month 12 year years yr yrs
        month 120 decade decades
        month 1200 century centuries
        km/h 1 kilometres_an_hour kilometers_an_hour km_an_hour kilometres_per_hour kilometers_per_hour
        km/h 1.609344 miles_an_hour miles_per_hour
        °C 1 degrees degree celsius
        °F 1 fahrenheit
        kW 1 kilowatt kilowatts
        kW 1000 megawatt megawatts
        kWh 1 kilowatt-hours
    """),
    hedges=meanings(
        about="about, around, roughly, approximately, approx, some, an estimated, estimated, close to, circa, ca,"
        " in the region of, or so",
        nearly="nearly, almost, just under, just short of, not quite, close on",
        over="more than, over, above, exceeding, upwards of, just over, in excess of, exceeded, greater than,"
        " topped, well over, beyond",
        under="fewer than, less than, under, below, lower than, well under",
        least="at least, min, no fewer than, no less than, not less than, a minimum of, minimum, or more,"
        " no earlier than, not earlier than",
        most="up to, max, maximum of, a limit of, capped at,"
        " at most, no more than, not more than, a maximum of, maximum,"
        " no later than, not later than, as many as, as much as, or fewer",
    ),
    roles=meanings(
        since="from, since, starting, beginning, as of",
        until="until, till, through, ending, by",
        before="before, prior to, ahead of",
        after="after, following",
        born="born, b, * , née, birth",
        died="died, d, †, death",
        age="aged, age",
    ),
    negations=_NEGATIONS,
    stops=(
        AUXILIARIES
        | CONJUNCTIONS
        | DETERMINERS
        | PREPOSITIONS
        | PRONOUNS
        | word_set("""
        set stand stands stood amount amounts amounted total totals totalled totaled reach reached reaches let lets
    went go goes going came come comes got gets get put puts happen happened happens occurred doing
    aged age ages
    as out off per afternoon night vote votes also one among yet both
        up down per via him us them me mine own such there here all than too very more most less least fewer
        yes total former total altogether overall figure number amount year years month day days week
        date time o'clock am pm about nearly almost some around roughly approximately last next this ago since winter
        spring summer autumn only
        a.m p.m no. nr nos
    """)
        | _NEGATIONS
    )
    - word_set("before after most least"),
    titles=word_set("""
        mr mrs ms miss dr prof professor sir dame lord lady president minister mayor chairman chairwoman chair captain
        colonel general judge justice senator governor director chief king queen prince princess bishop father sister
        inspector sergeant officer manager secretary councillor alderman deputy rev reverend coach
        det insp supt sgt cllr pc capt col gen lt maj hon cpl supervisor superintendent detective constable corporal
        major lieutenant admiral ambassador chancellor
        engineer curator headteacher headmaster
    """),
    clauses=word_set("while but whereas who which when because although though where since whose and"),
    places=word_set("in at near from to of"),
    articles=word_set("one a an"),
    ands=word_set("and"),
    ofs=word_set("of"),
    tos=word_set("to"),
    percents=("percent", "per cent", "pct", "percentage points", "percentage point"),
    clock=meanings(
        am="am, a.m, in the morning",
        pm="pm, p.m, in the afternoon, in the evening, at night",
        oclock="o'clock",
        half="half past",
        quarter="quarter past, quarter after, a quarter past",
        to_quarter="quarter to, a quarter to",
        noon="noon, midday",
        midnight="midnight",
        past="past, minutes past",
        to="to, minutes to",
    ),
    opposites=english_families.OPPOSITES,
    contrasts=english_families.CONTRASTS,
    verbs=english_families.VERBS + english_topic_verbs.VERBS,
    nouns=english_families.NOUNS + english_topic_nouns.NOUNS,
    verb_shape=r"[a-z]{3,}ed",
    before_dates=word_set("in on since from of by until till before after during late early mid the dated year of"),
    at_times=word_set("at around about by from until before after since"),
    sides=meanings(
        **{
            "for": "for, in favour, in favor, voted for, yes, ayes, aye, yea, yeas, backed, supported, approved",
            "against": "against, opposed, no, noes, nays, nay, voted against, rejected",
        }
    ),
    scoring=tuple(
        sorted(
            word_set("""
        vot reject approv pass defeat beat won lost win los drew score goal ballot adopt carried split
        match final ahead lead turned ft ht full-time half-time result set playoff semi championship
        tournament
        """)
        )
    ),
    vote_words=("vote", "ballot", "point", "goal"),
    betweens=word_set("between"),
    agents=word_set("by with was were been being is are met meet meets married wed joined faced face faces each"),
    determiners=word_set("the a an its his her their no of"),
    fillers=word_set("the its their all his her these those a out some of"),
    only=word_set("only just merely"),
    halves=frozenset({"and a half", "and one half"}),
    half_a={"half a": 0.5, "half an": 0.5, "a quarter of a": 0.25, "quarter of a": 0.25, "three quarters of a": 0.75},
    of_which=frozenset({"of which", "of whom", "of them", "including", "among them"}),
    voted="approv",
    won="win",
    lasting=word_set("for lasted lasts last took takes take within"),
    outs=word_set("in"),
    irregular=IRREGULAR,
    persons=word_set("man woman boy girl child lad youth teenager pupil driver patient"),
    growth="rise",
    periods=word_set("year years month months quarter week last this previous prior"),
    per=word_set("a an per each every"),
    behind=word_set("or"),
    aged=word_set("aged age ages"),
    military=word_set("hours hrs lt utc gmt cet local"),
    ordinal_endings=word_set("st nd rd th"),
    ages=word_set("old aged"),
    reported="said!",
    againsts=word_set("against compared-with versus vs"),
)
