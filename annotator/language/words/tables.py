"""The tables that a language may have: for the ends of sentences, for speakers, and for what a clause says."""

from dataclasses import dataclass, field


def word_set(words: str) -> frozenset[str]:
    """The words of a table, separated by white space."""
    return frozenset(words.split())


NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """The words of a language that decide where a sentence ends.

    Abbreviations are spelled as in print, without their last full stop (`Mr`, `a.m`); each is in one table only.
    `starters` and the verbs are in lower case.
    """

    titles: frozenset[str] = NONE
    """Abbreviations before a name, never the end of a sentence."""
    streets: frozenset[str] = NONE
    """Titles that are also the end of an address (Main St., Maple Dr.)."""
    honorifics: frozenset[str] = NONE
    """Titles that begin a sentence after another abbreviation: `U.S. Mr. Smith` is two sentences."""
    inner: frozenset[str] = NONE
    """Abbreviations that never end a sentence, whatever follows (e.g., vs.)."""
    numeric: frozenset[str] = NONE
    """Abbreviations that do not end a sentence before a figure (No. 2, Sept. 11); otherwise ordinary words."""
    companies: frozenset[str] = NONE
    """Abbreviations in names of firms, which may end a sentence."""
    endings: frozenset[str] = NONE
    """Other abbreviations that may end a sentence (a.m., Mich., Jr.)."""
    closings: frozenset[str] = NONE
    """Abbreviations that end their sentence whenever a capital follows (etc.)."""
    calendar: frozenset[str] = NONE
    """Names of days and months."""
    starters: frozenset[str] = NONE
    """Closed-class words that are never part of a name: with a capital, they begin a sentence."""
    subjects: frozenset[str] = NONE
    """Pronouns that may begin a sentence even in lower case, as careless writers have it."""
    auxiliaries: frozenset[str] = NONE
    """Verbs that show that a subject precedes them: `Inc. Smith was` is two sentences."""
    institutions: frozenset[str] = NONE
    """Words, here in lower case, that continue a name with a capital after `U.S.` or `Inc.`."""
    plural_names: frozenset[str] = NONE
    """Capitalised plurals that are names, not the subject of a new sentence (U.S. Marines)."""
    exclaiming: frozenset[str] = NONE
    """Names that are spelled with an exclamation mark."""
    firms: frozenset[str] = NONE
    """Words, here in lower case, behind the name of a firm or a paper: Yum! Brands, Hello! Magazine."""
    particles: frozenset[str] = NONE
    """Beginnings of surnames in lower case, which may begin a sentence."""
    saying: frozenset[str] = NONE
    """Verbs that attribute the quotation before them."""
    asking: frozenset[str] = NONE
    """Verbs of `saying` that take no indirect speech, whatever word follows."""
    complements: frozenset[str] = NONE
    """Words that begin indirect speech after a verb of saying: then the verb attributes no quotation before it."""
    numeric_tails: tuple[str, ...] = ()
    """Ends of compounds that do not end a sentence before a figure (German `Hauptstr. 5`)."""
    elides: bool = False
    """Whether a word may be joined to the next by an apostrophe (French `l'art. 5`)."""
    orders_figures: bool = False
    """Whether a full stop after a figure of one or two digits makes it an ordinal (German `3. Oktober`)."""
    capitalises_nouns: bool = False
    """Whether a capital is no sign of a name."""
    abbreviations: frozenset[str] = field(init=False)
    """All words that may have a full stop of their own."""

    def __post_init__(self) -> None:
        known = self.titles | self.inner | self.numeric | self.companies | self.endings | self.closings
        object.__setattr__(self, "abbreviations", known)


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """The words that identify a speaker next to a quotation, all in lower case.

    Without a verb, `by` come before a speaker (laut, selon), `behind` after a speaker (zufolge); `enders` end a name.
    """

    saying: frozenset[str]
    by: frozenset[str]
    auxiliaries: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    particles: frozenset[str]
    enders: frozenset[str]
    behind: frozenset[str] = frozenset()
    views: frozenset[str] = frozenset()
    """Prepositions that, at the beginning and before a person and a comma, give a view: Pour le préfet, …"""
    incises: bool = False
    """Whether the attribution may stand inside the marks."""


@dataclass(frozen=True, kw_only=True)
class ClaimWords:
    """Words that turn, compare or weaken what a clause says, all in lower case; part of `FactWords`."""

    losing: frozenset[str] = frozenset()
    """Words that deny without being a negation: excluded, withdrawn, only."""
    unaffected: frozenset[str] = frozenset()
    """Words that deny their own family: unharmed, of injuring."""
    collecting: frozenset[str] = frozenset()
    """Verbs of growth whose object may be money: raised £12,000."""
    loose: frozenset[str] = frozenset()
    """Verbs of many meanings, which have a side only beside a figure (raised) or one of `decisions` (carried)."""
    decisions: frozenset[str] = frozenset()
    """Families of what can be approved and rejected."""
    comparatives: dict[str, str] = field(default_factory=dict)
    """Words and phrases that say that something rose (+) or fell (-), before `thans` or at the beginning of a clause:
    more, plus de."""
    thans: frozenset[str] = frozenset()
    dimensions: dict[str, str] = field(default_factory=dict)
    """Words beside a length, by what it measures: height, length, width, depth, distance."""
    compared_with: frozenset[str] = frozenset()
    """Words before an earlier period with which the present value is compared: gegenüber dem Vorjahr."""
    nows: frozenset[str] = frozenset()
    """Words for the present, which show that the other value is an earlier one."""
    presents: frozenset[str] = frozenset()
    pasts: frozenset[str] = frozenset()
    """Words for this and for the last period of a series."""
    people: frozenset[str] = frozenset()
    """Families of words that say no more of what is counted than that it is people."""
    unanimous: str = ""
    """The family of being unanimous and divided; a count of votes shows which of the two it was."""
    nobody: frozenset[str] = frozenset()
    """Words before `opposing` that show a unanimous vote: none against."""
    opposing: tuple[str, ...] = ()
    """Beginnings of words for voting against."""
    with_minima: frozenset[str] = frozenset()
    """Words before minimum with which it is a name, and no bound: salario mínimo."""
    every_nth: frozenset[str] = frozenset()
    """Words before an ordinal that make a share: jede fünfte."""
    signs: dict[str, str] = field(default_factory=dict)
    """Words before a change that say that something rose (+) or fell (-): plus 4 %."""
    signs_behind: dict[str, str] = field(default_factory=dict)
    """Phrases behind a share that say the same: 4 % mehr, 4 % de plus."""
    possible_orders: frozenset[str] = frozenset()
    """Those of `roles` that may also name a place: vor dem Rathaus, devant la mairie."""
    light_verbs: frozenset[str] = NONE
    """Verbs that say little without the noun behind them, which a negation denies too: no dejó heridos."""
    concords: frozenset[str] = NONE
    """Negations that deny no more behind another one: no vio a nadie."""
    half_negations: frozenset[str] = frozenset()
    """Words that deny only a bound, or with another word: ne peut porter plus de 300 kilos."""
