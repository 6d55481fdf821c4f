"""English words for numbers, dates, units and other facts."""

from annotator.language.words.english import clock, dates, quantities, topics
from annotator.language.words.english.ballots import ENGLISH_BALLOTS, ENGLISH_SIDES
from annotator.language.words.english.cues import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, PRONOUNS
from annotator.language.words.english.dates import DAYS, MONTHS
from annotator.language.words.english.families import IRREGULAR
from annotator.language.words.english.games import ENGLISH_GAMES
from annotator.language.words.english.numbers import DECADES_OF_LIFE, MAGNITUDES, ONES, TENS
from annotator.language.words.english.turns import ENGLISH_TURNS, MEASURED_ORDERS
from annotator.language.words.fact_tables import FactWords
from annotator.language.words.notation import counted, meanings
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
    parts=quantities.PARTS,
    months={
        **{name.lower(): at for at, name in enumerate(MONTHS, 1)},
        **counted("jan feb mar apr may jun jul aug sep/sept oct nov dec", 1),
    },
    weekdays={
        **{name.lower(): at for at, name in enumerate(DAYS)},
        **counted("mon tue/tues wed thu/thurs fri sat sun"),
    },
    currencies=quantities.CURRENCIES,
    units=quantities.UNITS,
    hedges=quantities.HEDGES,
    possible_orders=MEASURED_ORDERS,
    roles=meanings(
        since="from, since, starting, beginning, as of",
        until="until, till, through, ending, by",
        before="before, prior to, earlier than, sooner than",
        ahead="""ahead of, in front of, longer than, larger than, bigger than, taller than, higher than, heavier than,
            deeper than, wider than, more expensive than, dearer than""",
        behind="""finished behind, came behind, is behind, was behind, trails, trailed, finished after, shorter than,
            smaller than, lower than, lighter than, cheaper than""",
        older="older than, senior to",
        younger="younger than, newer than",
        after="after, following, later than",
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
        prime pm vice ceo cfo
        mr mrs ms miss dr prof professor sir dame lord lady president minister mayor chairman chairwoman chair captain
        colonel general judge justice senator governor director chief king queen prince princess bishop father sister
        inspector sergeant officer manager secretary councillor alderman deputy rev reverend coach
        det insp supt sgt cllr pc capt col gen lt maj hon cpl supervisor superintendent detective constable corporal
        major lieutenant admiral ambassador chancellor
        engineer curator headteacher headmaster headmistress abbot abbess prior rabbi imam pastor vicar canon dean
        cardinal archbishop commander commodore baron baroness count countess duke duchess earl commissioner nurse
    """),
    clauses=word_set("while but whereas who which when because although though where since whose and"),
    places=word_set("in at near from to of"),
    articles=word_set("one a an"),
    ands=word_set("and"),
    ofs=word_set("of"),
    tos=word_set("to"),
    percents=("percent", "per cent", "pct", "percentage points", "percentage point"),
    parts_of_points=dict.fromkeys(("basis points", "basis point", "bps"), 0.01),
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
    opposites=topics.OPPOSITES,
    contrasts=topics.CONTRASTS,
    verbs=topics.VERBS,
    nouns=topics.NOUNS,
    verb_shape=r"[a-z]{3,}ed",
    before_dates=word_set("in on since from of by until till before after during late early mid the dated year of"),
    at_times=word_set("at around about by from until before after since"),
    sides=ENGLISH_SIDES,
    scoring=tuple(
        sorted(
            word_set("""
        vot reject approv pass defeat beat won lost win los drew score goal ballot adopt carried split
        match final ahead lead victor thrash trounc rout
        turned ft ht full-time half-time result set playoff semi championship
        tournament tied tie game ended finished shoot jury juror verdict ruling majority divided
        judge upheld dismiss allowed guilty convict acquit motion division
        """)
        )
    ),
    vote_words=("vote", "ballot", "point", "goal", "game", "frame"),
    betweens=word_set("between"),
    agents=word_set("""
        by with was were been being is are met meet meets married wed joined faced face faces each
        belongs belong belonged
    """),
    fillers=word_set("the its their all his her these those a out some of our my your"),
    only=word_set("only just merely"),
    halves={"and a half": 0.5, "and one half": 0.5, "and a quarter": 0.25, "and three quarters": 0.75},
    half_a={
        **dict.fromkeys(("half a", "half an", "a half a", "a half an"), 0.5),
        **dict.fromkeys(("a quarter of a", "quarter of a", "a quarter of an", "quarter of an"), 0.25),
        **dict.fromkeys(
            ("three quarters of a", "three quarters of an", "three - quarters of a", "three - quarters of an"), 0.75
        ),
    },
    of_which=frozenset({"of which", "of whom", "of them", "including", "among them"}),
    ins=word_set("in"),
    voted="approv",
    unanimous="unanim",
    nobody=word_set("none no nil nobody without zero 0"),
    opposing=("against", "oppos", "dissent", "object"),
    multiples=quantities.MULTIPLES,
    won="win",
    lasting=word_set("for lasted lasts last took takes take within"),
    outs=word_set("in"),
    losing=word_set("""
        awaiting awaits await pending outstanding unsigned unsold unpaid exhausted
        excluded prohibited forbidden banned barred withdrawn cancelled canceled scrapped abandoned refused
        declined denied rejected lack lacks lacked lacking absent missing empty vain nothing unsuccessful
        fruitless avail only last false untrue wrong fixed free zero stopped ended ceased discontinued
        closed expired vacant missed misses impossible excludes exclude bans ban dropped shelved suspended
        halted failed fails failure unable unhurt unharmed unchanged blank void clean spared avoided averted
        prevented ruled-out disproved discounted disallowed
    """),
    collecting=word_set("raise raises raised raising"),
    loose=word_set("""
        carried carry carries passed pass passes passing clear cleared admitted admit admits granted grant grants backed
        agreed dismissed blocked opposed raised raise raises raising lifted added gained lost winning
    """),
    decisions=word_set("""
        propos! proposal enact! law voted! committee council parliament appl! request licen! permit approv! budget plan
        plan! agreement members councillor appeal! application
    """),
    determiners=word_set("the a an his her their its our my your every no"),
    unaffected=word_set("unharmed unhurt unscathed uninjured"),
    alls=word_set("all apiece"),
    signs={"plus": "+", "minus": "-"},
    comparatives={"more": "+", "fewer": "-", "less": "-"},
    thans=word_set("than"),
    nows=word_set("now today currently"),
    centuries=word_set("century"),
    presents=word_set("this current now"),
    pasts=word_set("last previous prev prior before then"),
    people=word_set("people person persons"),
    below_zero=frozenset({"below zero", "below freezing"}),
    agos=word_set("ago"),
    every_nth=word_set("every"),
    beings=word_set("is was are were turned turns just only still now already be"),
    irregular=IRREGULAR,
    persons=word_set("""
        he she man woman boy girl child lad youth teenager pupil driver patient victim suspect defendant player singer
        actor actress author writer artist pilot passenger cyclist climber winner champion runner swimmer mother father
        husband wife son daughter brother sister widow widower grandmother grandfather baby student soldier officer
        king queen prince princess president minister mayor pianist composer painter goalkeeper striker captain skipper
        farmer doctor nurse teacher worker employee prisoner inmate accused killer gunman thief burglar hostage hiker
        diver skier walker pedestrian motorist rider jockey bride groom nun priest bishop founder owner chairman male
        female resident witness
    """),
    growth="rise",
    decades_of_life=DECADES_OF_LIFE,
    of_that_age=word_set("teenager teenage teenaged septuagenarian octogenarian nonagenarian"),
    owners=word_set("his her their its my"),
    reached=word_set("at"),
    standing=word_set("stands stand stood remains remained put puts set kept held estimated valued counted ended"),
    nones=word_set("none nil"),
    turns=ENGLISH_TURNS,
    extremes="largest",
    games=ENGLISH_GAMES,
    ballots=ENGLISH_BALLOTS,
    periods=word_set("year years month months quarter week last this previous prev prior before after then"),
    dimensions=quantities.DIMENSIONS,
    rates=quantities.RATES,
    behind=word_set("or"),
    aged=word_set("aged age ages turned"),
    named_days=dates.NAMED_DAYS,
    seasons={"spring": (3, 4, 5, 6), "summer": (6, 7, 8, 9), "autumn": (9, 10, 11, 12), "fall": (9, 10, 11, 12)},
    lasts=word_set("last"),
    parts_of_months=dates.PARTS_OF_MONTHS,
    near_times=dates.NEAR_TIMES,
    bare_hours=clock.BARE_HOURS,
    clock_verbs=clock.CLOCK_VERBS,
    turns_of_times=clock.TURNS_OF_TIMES,
    priced=clock.PRICED,
    time_labels=clock.TIME_LABELS,
    coins={"cent": "¢", "cents": "¢", "pence": "GBP", "penny": "GBP", "p": "GBP"},
    military=word_set("hours hrs lt utc gmt cet local"),
    ordinal_endings=word_set("st nd rd th"),
    ages=word_set("old aged"),
    reported="said!",
    againsts=word_set("against compared-with versus vs"),
)
