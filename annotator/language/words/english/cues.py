"""English verbs that attribute words to a speaker, and the function words around them."""

from annotator.language.words.english.dates import UNMISTAKABLE
from annotator.language.words.tables import word_set

_REGULAR = """
    accept accuse acknowledge add admit advise agree allege announce answer apologise apologize argue
    ask assert assure boast brand call caution chant characterise characterize charge cite claim clarify
    comment complain concede conclude condemn confirm congratulate contend continue counter criticise
    criticize declare decry demand denounce deny describe dismiss dub elaborate emphasise emphasize
    estimate exclaim explain express hail highlight inform inquire insist interject joke label lament
    laugh maintain mention mock muse note observe opine order plead pledge point portray post praise
    predict proclaim promise pronounce propose question quip quote reason reassert recall reckon recount
    refer reflect reiterate remark remind repeat reply report respond retort reveal scream shout signal
    speculate state stress suggest summarise summarize surmise testify thank tout tweet urge vow warn
    whisper wonder yell
"""
_IRREGULAR = """
    say says said saying tell tells told telling write writes wrote written writing read reads reading
    think thinks thought thinking believe believes believed feel feels felt hope hopes hoped begin
    begins began go goes went cry cries cried put puts speak speaks spoke sing sang swear swears swore
    shot find finds found hear heard know knew
"""
_DOUBLED = {"quip": "quipp", "admit": "admitt", "refer": "referr", "dub": "dubb", "brag": "bragg",
            "rip": "ripp", "slam": "slamm"}  # fmt: skip
_VOWELS = "aeiou"


def _forms(verb: str) -> tuple[str, ...]:
    stem = _DOUBLED.get(verb, verb)
    if verb.endswith("e"):
        return verb, verb + "s", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    plural = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
    return verb, plural, stem + "ed", stem + "ing"


CUES = frozenset(form for verb in _REGULAR.split() for form in _forms(verb)) | word_set(_IRREGULAR)

WEAK = word_set("""
    think thinks thought thinking believe believes believed feel feels felt hope hopes hoped begin
    begins began go goes went read reads reading put puts speak speaks spoke shot find finds found hear
    heard know knew order orders ordered ordering point points pointed pointing charge charges question questions signal
    signals post posts continue continues continued continuing maintain maintains maintained observe
    observes observed accept accepts accepted report reports reported agree agrees agreed thank thanks
    promise promises
""")
"""Cues only if the sentence has no plainer verb of saying."""

_JUDGING = """
    assail attack blast brag chide compare credit deem defend deride disclose echo envision foresee lambast lambaste
    liken nickname rail ridicule rip slam term threaten
"""
JUDGING = frozenset(form for verb in _JUDGING.split() for form in _forms(verb))
"""Verbs that are no reports of what was said, but may rest on some words of it: slammed it as “a farce”."""

NOUNS_TOO = word_set("""
    report reports call calls claim claims comment comments note notes post posts demand demands charge
    charges promise promises reply quote quotes answer answers question questions point points order
    orders remark remarks counter label brand tweet tweets state states stress signal signals hope hopes
    estimate estimates pledge vow shout cry cries read thought order complaint caution praise laugh
    reading saying writing meaning
""")
"""Nouns after a determiner, a preposition or an adjective."""

WRITINGS = word_set("""
    sign report document statement letter notice banner leaflet filing poster placard email e-mail post message study
    survey law bill complaint lawsuit ruling verdict indictment memo memorandum book article editorial headline label
    plaque inscription note text tweet website page transcript record records warrant contract treaty petition paper
    caption affidavit release manual map chart sticker graffiti flyer ledger minutes log diary entry draft review audit
""")
"""Things that hold words: their nouns as speakers are no persons."""
PAST_OF_SPEECH = word_set("said told wrote went sang swore shot began cried spoke spat blew burst broke shot threw")
"""Verbs in the past without -ed that may stand behind a quotation."""
ADVERBIAL_PARTICLES = word_set("in back out on up away")
"""Behind a verb, before its subject: chimed in Mr Lee."""
NAMING = word_set("called titled entitled named nicknamed dubbed so-called")
"""Before a title or a name in quotation marks, these attribute nothing."""

PRONOUNS = word_set("he she they it i we you who")
DETERMINERS = word_set("""
    the a an his her their its one some many several this that these those another our my both most
    other two three four five each every no any
""")
AUXILIARIES = word_set("""
    has have had having was is are were be been being will would can could should may might must did
    does do also then later previously repeatedly once even still just already often only now recently
    again further so simply not never famously reportedly subsequently soon first initially finally
    eventually always twice himself herself themselves itself
""")
PASSIVES = word_set("was is are were be been being")
CONJUNCTIONS = word_set("""
    that when while as because if but and or although though since until where which what how why
    whether after before than then so unless whose whom
""")
PREPOSITIONS = word_set("""
    in on at during after before when while about to from with by through over under against into upon
    regarding amid following despite without within between among since until via of for as like near
    outside inside behind beside above below beneath around across along opposite past off toward towards throughout
    beyond atop onto alongside amongst
""")
INNER_PREPOSITIONS = word_set("of for from at in with to by")
"""Prepositions that continue a noun phrase: a spokesman for the ministry."""
NAME_JOINERS = word_set("of de van von der den bin ibn al el du la di da y e for the and &")
TIMES = UNMISTAKABLE | word_set("today yesterday tonight earlier later recently")
OPENINGS = word_set("""
    indeed however meanwhile moreover furthermore still later earlier yet additionally also instead
    finally then thus therefore again perhaps maybe now today yesterday asked pressed speaking according
""")
HONORIFIC_GENDER = {
    "mr": "he", "sir": "he", "lord": "he", "king": "he", "prince": "he",
    "mrs": "she", "ms": "she", "miss": "she", "lady": "she", "queen": "she", "princess": "she",
}  # fmt: skip
KIN_GENDER = dict.fromkeys(
    word_set("son husband father brother nephew uncle grandfather widower boyfriend spokesman chairman"), "he"
) | dict.fromkeys(
    word_set("daughter wife mother sister niece aunt grandmother widow girlfriend spokeswoman chairwoman"), "she"
)
"""Nouns before a name that show whether he or she is meant."""
HONORIFICS = word_set("""
    mr mrs ms mx miss dr prof professor sir lord lady dame sen senator rep representative gov governor
    gen general lt col capt captain sgt president minister mayor judge justice king queen prince
    princess pope rev chancellor
""")
ORGANISATIONS = word_set("""
    university college department committee court house senate congress party post times journal news
    press inc corp company union association council agency office foundation institute church center
    centre group bank police ministry board commission street city county states state campaign service
    network radio tv club museum league army force international national conference society trust fund
    hospital school airport act
""")
NOT_NAMES = word_set("""
    the a an in on at for and but or nor so yet if as to of by with from he she it they we i you this
    that these those his her its their our my your there here when while after before since because
    although though what who why how where which not no yes all some many most several few one two three
    four five six seven eight nine ten more another other both each every any during under over between
    against despite according however meanwhile moreover still also even only just now then later
    earlier once until unless whether than about into through without within among is are was were do
    does did has have had can could would should might must let be been such into upon amid following
    instead perhaps maybe today yesterday tomorrow tonight first second third fourth fifth half twice
    dozens hundreds thousands millions twenty thirty forty fifty
""")
"""Capitalised only because they begin a sentence."""
CLAUSE_SUBJECTS = word_set("""
    the a an he she it they we i you his her its their this these those there no some many most all nobody
""")
"""Words that begin reported speech: she said the mill would close."""
