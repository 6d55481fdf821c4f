"""Spanish words for numbers, dates, units and other facts."""

from annotator.language.words.fact_tables import FactWords
from annotator.language.words.notation import counted, meanings
from annotator.language.words.spanish import ages, clock, families, news, quantities, records, topics
from annotator.language.words.spanish.ballots import SPANISH_BALLOTS
from annotator.language.words.spanish.games import SPANISH_GAMES
from annotator.language.words.tables import word_set
from annotator.language.words.turn_tables import TurnWords

_NEGATIONS = word_set("no nunca jamás ningún ninguno ninguna nadie nada ni sin tampoco")
_REFUSALS = frozenset(
    {
        *(f"{verb} a" for verb in ("negó", "negaron", "niega", "niegan", "negado", "negaba", "renunció", "renunciado")),
        *(f"{verb} de" for verb in ("dejó", "dejaron", "abstuvo", "abstuvieron")),
    }
)

WORDS = FactWords(
    code="es",
    decimal=",",
    numbers={
        **counted("""
            cero un/uno/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis
            diecisiete dieciocho diecinueve veinte veintiuno/veintiún/veintiuna veintidós veintitrés veinticuatro
            veinticinco veintiséis veintisiete veintiocho veintinueve
        """),
        **counted("treinta cuarenta cincuenta sesenta setenta ochenta noventa cien/ciento", 30, 10),
        **counted(
            """
            doscientos/doscientas trescientos/trescientas cuatrocientos/cuatrocientas quinientos/quinientas
            seiscientos/seiscientas setecientos/setecientas ochocientos/ochocientas novecientos/novecientas
        """,
            200,
            100,
        ),
    },
    magnitudes={
        "mil": 1e3,
        "millón": 1e6,
        "millones": 1e6,
        "docena": 12,
        "millar": 1e3,
        "millares": 1e3,
        "m": 1e6,
        "k": 1e3,
        "decena": 10,
        "centenar": 100,
        "billón": 1e12,
        "billones": 1e12,
    },
    ordinals=counted(
        """
        primer/primero/primera segundo/segunda tercer/tercero/tercera cuarto/cuarta quinto/quinta sexto/sexta
        séptimo/séptima octavo/octava noveno/novena décimo/décima undécimo/undécima/decimoprimero/decimoprimera
        duodécimo/duodécima/decimosegundo/decimosegunda decimotercero/decimotercera/decimotercer
        decimocuarto/decimocuarta decimoquinto/decimoquinta decimosexto/decimosexta decimoséptimo/decimoséptima
        decimoctavo/decimoctava decimonoveno/decimonovena vigésimo/vigésima
    """,
        1,
    ),
    parts=quantities.PARTS,
    months=counted(
        """
        enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sept
        octubre/oct noviembre/nov diciembre/dic
    """,
        1,
    ),
    weekdays=counted("lunes/lun martes/mar miércoles/mié jueves/jue viernes/vie sábado/sáb domingo/dom"),
    currencies=quantities.CURRENCIES,
    units=quantities.UNITS,
    hedges=quantities.HEDGES,
    roles=meanings(
        since="desde, desde el, a partir de, de, del",
        until="hasta, hasta el",
        before="antes de, antes del, antes que, antes de que",
        after="después de, tras, después del, después que, después de que, luego de",
        ahead="supera a, supera al, aventaja a, aventaja al, por delante de, por delante del, delante de, delante del",
        behind="por detrás de, por detrás del, detrás de, detrás del",
        older="más antiguo que, más antigua que, más viejo que, más vieja que, mayor que",
        younger="más joven que, más reciente que, más nuevo que, más nueva que, menor que",
        born="nacido, nacida, n, nac, *",
        died="fallecido, fallecida, muerto, muerta, f, fall, †",
    ),
    possible_orders=frozenset({"delante de", "delante del", "detrás de", "detrás del", "mayor que", "menor que"}),
    negations=_NEGATIONS | _REFUSALS,
    light_verbs=word_set("""
        dejó dejaron causó causaron provocó registró registraron produjo produjeron prestó hizo hicieron
    """),
    concords=word_set("nunca jamás ningún ninguno ninguna nadie nada ni tampoco"),
    stops=word_set("""
        asciende alcanza alcanzó hace hizo tiene tuvo lleva llevaba cuenta contaba el la los las lo un una
        unos unas este esta estos estas ese esa eso él ella ellos ellas yo usted ustedes su sus mi mis se
        me te le les que quien qué cómo cuándo dónde por para en de del a al con sin sobre tras desde
        hasta entre contra durante según ante bajo y e o u ni pero sino aunque porque pues si cuando
        mientras como donde así ahora hoy ayer mañana también más menos muy mucho muchos todo todos toda
        todas otro otra otros otras cada es son era fue fueron ser ha han había habían hay está están
        estaba sido parte total número votos voto año años mes meses día días hora horas casi unos algo ya
        luego finalmente primero tenido habido estado
        tenía tenían tienen posee poseía dispone disponía estuvo estuvieron estaban
        vez veces tarde noche mañana sí hubo había resulta resultaron resultó queda
    """)
    | _NEGATIONS,
    titles=word_set("""
        sr sra srta don doña d dr dra señor señora presidente presidenta ministro ministra alcalde alcaldesa director
        directora juez jueza capitán coronel general obispo padre profesor profesora senador senadora diputado diputada
        portavoz entrenador
    """),
    clauses=word_set("que cuando mientras pero sino porque aunque donde quien tras"),
    places=word_set("en a de desde"),
    articles=word_set("un una uno"),
    ands=word_set("y"),
    ofs=word_set("de del"),
    tos=word_set("a al contra frente"),
    to_the=word_set("el"),
    ofs_of_dates=word_set("de del"),
    percents=("por ciento", "puntos porcentuales", "punto porcentual"),
    parts_of_points={"décima": 0.1, "décimas": 0.1, "puntos básicos": 0.01, "puntos base": 0.01},
    clock=clock.CLOCK,
    opposites=families.OPPOSITES + news.OPPOSITES,
    contrasts=families.CONTRASTS + news.CONTRASTS,
    verbs=families.VERBS + topics.VERBS + records.VERBS + news.VERBS,
    nouns=families.NOUNS + topics.NOUNS + records.NOUNS + news.NOUNS,
    verb_endings=families.ENDINGS,
    noun_endings=("ción", "ciones", "miento", "mientos", "dor", "dores", "encia"),
    verb_shape=r"[a-záéíóúñü]{2,}(?:ó|ado|ada|ados|adas|ido|ida|idos|idas|aron|ieron|ará|arán|erá|irá)",
    before_dates=word_set("en el del de desde hasta antes después tras a fin principios finales mediados año"),
    at_times=word_set("a las la hacia desde hasta sobre"),
    bare_hours=clock.BARE_HOURS,
    less_minutes=word_set("menos"),
    plus_minutes=word_set("y"),
    time_labels=clock.TIME_LABELS,
    sides=meanings(**{"for": "a favor, sí, votos a favor", "against": "en contra, no, votos en contra"}),
    scoring=(
        *(
            "vot",
            "gan",
            "cay",
            "perd",
            "rechaz",
            "aprob",
            "gol",
            "partido",
            "final",
            "venci",
            "derrot",
            "empat",
            "marcador",
        ),
        *("resultado", "descanso", "liga", "copa", "derbi", "set", "impus", "impon", "encuentro", "tanto"),
    ),
    games=SPANISH_GAMES,
    ballots=SPANISH_BALLOTS,
    clock_verbs=clock.CLOCK_VERBS,
    turns_of_times=clock.TURNS_OF_TIMES,
    vote_words=("voto", "punto", "gol"),
    betweens=word_set("entre"),
    fillers=word_set("los las la el sus cada"),
    only=word_set("solo sólo solamente únicamente"),
    halves={"y medio": 0.5, "y media": 0.5, "y cuarto": 0.25},
    half_a={"medio": 0.5, "media": 0.5, "un cuarto de": 0.25, "cuarto de": 0.25, "tres cuartos de": 0.75},
    of_which=frozenset({"de los cuales", "de ellos", "de ellas"}),
    ins=word_set("en"),
    unanimous="unánim",
    nobody=word_set("ningún ninguno ninguna cero 0 sin nadie"),
    opposing=("contra", "opos", "negativ"),
    multiples={
        **dict.fromkeys(("duplicó", "duplicado", "duplicaron", "duplica", "dobló", "doblaron", "doblado"), 100.0),
        **dict.fromkeys(("triplicó", "triplicado", "triplicaron"), 200.0),
        **dict.fromkeys(("cuadruplicó", "cuadruplicado"), 300.0),
    },
    named_days=topics.NAMED_DAYS,
    seasons={"primavera": (3, 4, 5, 6), "verano": (6, 7, 8, 9), "otoño": (9, 10, 11, 12)},
    lasts=word_set("último última"),
    near_times=clock.NEAR_TIMES,
    coins={"céntimo": "¢", "céntimos": "¢", "centavos": "¢", "peniques": "GBP"},
    determiners=word_set("el la los las un una unos unas su sus del al este esta"),
    beings=word_set("tiene tenía era es tener cumplió cumple"),
    persons=ages.PERSONS,
    decades_of_life=ages.DECADES_OF_LIFE,
    of_that_age=ages.OF_THAT_AGE,
    stages_of_life=ages.STAGES_OF_LIFE,
    owners=ages.OWNERS,
    reached=frozenset({"a los", "con"}),
    nones=word_set("ninguno ninguna ningún nadie"),
    turns=TurnWords(
        formerly=word_set("antes anteriormente"),
        routes={"de": "a", "desde": "a"},
        rests=word_set("resto"),
        orders=word_set("orden"),
        firsts=word_set("primero"),
        thens=word_set("luego"),
        afterwards=word_set("después luego finalmente"),
        earliers=word_set("antes anteriormente ya previamente precedido precedida anterior anteriores"),
    ),
    extremes="más-grande",
    comparatives={"más": "+", "menos": "-"},
    thans=word_set("que"),
    compared_with=word_set("respecto comparación"),
    dimensions=quantities.DIMENSIONS,
    signs={"más": "+", "menos": "-"},
    signs_behind={"más": "+", "menos": "-"},
    behind=word_set("o y"),
    nows=word_set("ahora hoy"),
    presents=word_set("este esta ahora hoy"),
    pasts=word_set("pasado anterior pasada antes"),
    people=word_set("personas gente"),
    centuries=word_set("siglo"),
    below_zero=frozenset({"bajo cero"}),
    with_minima=word_set("salario sueldo ingreso"),
    unaffected=word_set("ileso ilesa ilesos ilesas indemne indemnes"),
    losing=topics.LOSING | word_set(news.LOSING),
    voted="aprob",
    won="gan",
    opening="abr",
    lasting=word_set("duró dura durante"),
    crowds={"decenas": 10.0, "cientos": 100.0, "centenares": 100.0, "miles": 1e3, "millares": 1e3, "millones": 1e6},
    has_romans=True,
    minutes_of_games=word_set("minuto"),
    definites=word_set("la el"),
    rates=quantities.RATES,
    parts_of_months=quantities.PARTS_OF_MONTHS,
    irregular=word_set("dijo hizo tuvo estuvo pudo puso vino dio vio supo trajo quiso hubo"),
    growth="rise",
    periods=word_set("curso temporada ejercicio año años mes trimestre pasado anterior"),
    hours={"una": 1},
    for_times=word_set("en durante duró dura durará"),
    lengths=word_set("duración tiempo trayecto recorrido"),
    hours_last=True,
    aged=ages.AGED,
    ages=word_set("edad"),
    ordinal_endings=word_set("º ª o a er"),
    day_words={"primero": 1},
    minus=frozenset({"menos"}),
    againsts=word_set("frente"),
)
