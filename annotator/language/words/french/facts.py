"""French words for numbers, dates, units and other facts; an apostrophe separates words (l'usine is two words)."""

from annotator.language.words.fact_tables import FactWords
from annotator.language.words.french import ages, clock, families, games, news, quantities, records, topics
from annotator.language.words.french.ballots import FRENCH_BALLOTS
from annotator.language.words.notation import counted, meanings
from annotator.language.words.tables import word_set
from annotator.language.words.turn_tables import TurnWords

_NEGATIONS = word_set("pas jamais aucun aucune personne rien ni sans nul nulle guère nullement")
_REFUSALS = frozenset(
    f"{verb} {joint}"
    for verb in ("refusé", "refuse", "refusent", "refusait", "refusa", "renoncé", "renonce", "omis")
    for joint in ("de", "d", "à")
)

WORDS = FactWords(
    code="fr",
    decimal=",",
    numbers={
        **counted("""
            zéro un/une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize
        """),
        **counted("vingt/vingts trente quarante cinquante soixante", 20, 10),
        "septante": 70,
        "huitante": 80,
        "nonante": 90,
        "cent": 100,
        "cents": 100,
        "quinzaine": 15,
        "vingtaine": 20,
        "trentaine": 30,
        "quarantaine": 40,
        "cinquantaine": 50,
        "soixantaine": 60,
    },
    magnitudes={
        "mille": 1e3,
        "million": 1e6,
        "millions": 1e6,
        "milliard": 1e9,
        "milliards": 1e9,
        "mio": 1e6,
        "mds": 1e9,
        "md": 1e9,
        "m": 1e6,
        "k": 1e3,
        "douzaine": 12,
        "dizaine": 10,
        "centaine": 100,
        "millier": 1e3,
    },
    ordinals=counted(
        """
        premier/première deuxième/second/seconde troisième quatrième cinquième sixième septième huitième neuvième
        dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième
        vingtième
    """,
        1,
    ),
    parts=quantities.PARTS,
    months=counted(
        """
        janvier/janv février/févr mars avril/avr mai juin juillet/juil/juill août septembre/sept octobre/oct
        novembre/nov décembre/déc
    """,
        1,
    ),
    weekdays=counted("lundi/lun mardi/mar mercredi/mer jeudi/jeu vendredi/ven samedi/sam dimanche/dim"),
    currencies=quantities.CURRENCIES,
    units=quantities.UNITS,
    hedges=quantities.HEDGES,
    roles=meanings(
        since="depuis, dès, de, du, à partir du",
        until="jusqu'en, jusqu, au",
        before="avant, avant le, avant de, avant que",
        after="après, après le, après que",
        ahead="devance, devancent, devançait, devant, terminé devant, fini devant, classé devant, en tête devant,"
        " loin devant, juste devant",
        behind="derrière, terminé derrière, fini derrière, classé derrière, juste derrière, loin derrière",
        older="plus ancien que, plus ancienne que, plus vieux que, plus vieille que, plus âgé que, plus âgée que,"
        " plus ancien qu, plus ancienne qu, plus vieux qu, plus vieille qu, plus âgé qu, plus âgée qu",
        younger="plus jeune que, plus récent que, plus récente que, plus jeune qu, plus récent qu, plus récente qu",
        born="né, née, n, *, naissance",
        died="mort, morte, décédé, décédée, †, décès",
    ),
    possible_orders=frozenset({"devant", "derrière"}),
    negations=_NEGATIONS | _REFUSALS,
    half_negations=word_set("ne n"),
    concords=word_set("jamais aucun aucune personne rien ni nul nulle guère"),
    stops=word_set("""
        atteint s s'élève s'élèvent porte fait fit compte comptait vaut
        n ne abord ensuite enfin
        le la les l un une des du de d au aux ce cet cette ces c il elle ils elles on nous vous je j tu son sa ses leur
        leurs notre nos votre vos mon ma mes qui que qu quoi où quand comment si et mais ou or donc puis ainsi aussi
        dans en sur sous avec sans pour par chez entre vers depuis pendant malgré selon contre comme lorsque est sont
        était étaient a ont avait avaient être été fut furent sera seront avoir eu y se s me m te t à très plus moins
        tout tous toute toutes autre autres même déjà encore selon dont ici là hier demain aujourd hui ans an année
        années mois jour jours heure heures total nombre voix plus moins environ près presque dernier dernière cette
        possède possédait possèdent dispose disposait âgé âgée âgés âgées
        oui non matin soir après-midi nuit autour quelque fois trop il-y lui ceux celui celle
    """)
    | _NEGATIONS,
    titles=word_set("""
        m mm mme mmes mlle me dr pr monsieur madame maître docteur professeur président présidente ministre maire
        directeur directrice juge procureur général capitaine colonel préfet préfète député députée sénateur sénatrice
        évêque père saint sainte chef cheffe
    """),
    clauses=word_set("qui dont lorsque quand alors tandis mais après avant parce puisque où que"),
    places=word_set("à en au aux de"),
    articles=word_set("un une"),
    ands=word_set("et"),
    ofs=word_set("de d des du sur"),
    tos=word_set("à au contre"),
    to_the=word_set("le"),
    ofs_of_dates=word_set("de du"),
    percents=("pour cent", "pourcent", "points de pourcentage", "point de pourcentage"),
    parts_of_points={"points de base": 0.01, "point de base": 0.01},
    clock=clock.CLOCK,
    opposites=families.OPPOSITES + news.OPPOSITES,
    contrasts=families.CONTRASTS + news.CONTRASTS,
    verbs=families.VERBS + topics.VERBS + records.VERBS + news.VERBS,
    nouns=families.NOUNS + topics.NOUNS + records.NOUNS + news.NOUNS,
    verb_endings=families.ENDINGS,
    noun_endings=("tion", "tions", "ement", "ements", "eur", "eurs", "euse", "ance"),
    verb_shape=r"[a-zàâçéèêëîïôûù]{3,}(?:é|ée|és|ées|èrent|ait|aient|era|eront)",
    before_dates=word_set("en le du au depuis dès avant après jusqu de d l janvier fin début mi année courant"),
    at_times=word_set("à vers dès avant après depuis jusqu est"),
    less_minutes=word_set("moins"),
    time_labels=clock.TIME_LABELS,
    sides=meanings(
        **{
            "for": "pour, oui, en faveur, voix pour, votes pour, p",
            "against": "contre, non, voix contre, votes contre, c",
        }
    ),
    scoring=games.SCORING,
    games=games.FRENCH_GAMES,
    ballots=FRENCH_BALLOTS,
    clock_verbs=clock.CLOCK_VERBS,
    turns_of_times=clock.TURNS_OF_TIMES,
    alls=word_set("partout"),
    vote_words=("voix", "point", "but"),
    betweens=word_set("entre"),
    agents=word_set("par avec se s été épousé rencontré"),
    fillers=word_set("les la le l ses leurs des"),
    only=word_set("seulement uniquement"),
    halves={"et demi": 0.5, "et demie": 0.5, "et quart": 0.25},
    half_a={
        **dict.fromkeys(("un demi", "une demi"), 0.5),
        **dict.fromkeys(("un quart de", "un quart d '", "quart d '"), 0.25),
        **dict.fromkeys(("trois quarts de", "trois quarts d '", "trois - quarts d '"), 0.75),
    },
    of_which=frozenset({"dont"}),
    ins=word_set("en"),
    unanimous="unanim",
    nobody=word_set("aucun aucune nul zéro 0 sans personne"),
    opposing=("contre", "oppos", "défavorable"),
    multiples={
        **dict.fromkeys(("doublé", "doublée", "doublés", "doublées", "double", "doublent"), 100.0),
        **dict.fromkeys(("triplé", "triplée", "triplés", "triplées"), 200.0),
        **dict.fromkeys(("quadruplé", "quadruplée"), 300.0),
    },
    named_days=topics.NAMED_DAYS,
    seasons={"printemps": (3, 4, 5, 6), "été": (6, 7, 8, 9), "automne": (9, 10, 11, 12)},
    lasts=word_set("dernier dernière"),
    near_times=clock.NEAR_TIMES,
    coins={"centime": "¢", "centimes": "¢", "pence": "GBP"},
    determiners=word_set("le la les l un une des du son sa ses leur leurs au aux ce cet cette"),
    beings=word_set("est était a avait aura fête"),
    persons=ages.PERSONS,
    decades_of_life=ages.DECADES_OF_LIFE,
    of_that_age=ages.OF_THAT_AGE,
    owners=ages.OWNERS,
    nones=word_set("aucun aucune néant nul nulle"),
    turns=TurnWords(
        formerly=word_set("auparavant précédemment"),
        routes={"de": "à", "d": "à"},
        rests=word_set("reste"),
        orders=word_set("ordre"),
        firsts=word_set("d'abord premièrement"),
        thens=word_set("puis ensuite"),
        afterwards=word_set("après ensuite enfin"),
        earliers=word_set("avant précédemment déjà auparavant précédé précédée antérieurement"),
    ),
    extremes="plus-grand",
    comparatives={
        **dict.fromkeys(("plus de", "plus d", "davantage de", "davantage d"), "+"),
        **dict.fromkeys(("moins de", "moins d"), "-"),
    },
    thans=word_set("que qu"),
    compared_with=word_set("rapport"),
    dimensions=quantities.DIMENSIONS,
    signs={"plus": "+", "moins": "-"},
    signs_behind={"de plus": "+", "de moins": "-"},
    behind=word_set("ou et"),
    centuries=word_set("siècle siècles"),
    nows=word_set("maintenant désormais"),
    presents=word_set("cette maintenant"),
    pasts=word_set("précédente dernière dernier précédent avant"),
    people=word_set("personnes gens"),
    below_zero=frozenset({"sous zéro", "en dessous de zéro", "au - dessous de zéro"}),
    with_minima=word_set("salaire service revenu"),
    unaffected=word_set("indemne indemnes invendu invendue invendus invendues"),
    losing=topics.LOSING | word_set(news.LOSING),
    voted="approuv",
    won="gagné",
    opening="ouvert",
    lasting=word_set("duré dure pendant durant"),
    crowds={"dizaines": 10.0, "centaines": 100.0, "milliers": 1e3, "millions": 1e6, "milliards": 1e9},
    has_romans=True,
    minutes_of_games=word_set("minute"),
    definites=word_set("la le les l"),
    outs=word_set("sur"),
    rates=quantities.RATES,
    parts_of_months=quantities.PARTS_OF_MONTHS,
    irregular=word_set("eut prit mit fit dit vint tint fut acheta acheter"),
    growth="rise",
    periods=word_set("saison exercice an ans année mois trimestre dernier dernière"),
    hours={"une": 1},
    for_times=word_set("en pendant durant duré dure durera"),
    lengths=word_set("durée temps trajet"),
    hours_last=True,
    aged=ages.AGED,
    ordinal_endings=word_set("er re ère e ème eme nd nde è"),
    day_words={"premier": 1},
    twenties=word_set("vingt vingts"),
    minus=frozenset({"moins"}),
    tens_and_ones=True,
    againsts=word_set("contre"),
)
