"""The tables that a language may have: for the ends of sentences, and for the speakers of quotations."""

from dataclasses import dataclass


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
    particles: frozenset[str] = NONE
    """Beginnings of surnames in lower case, which may begin a sentence."""
    saying: frozenset[str] = NONE
    """Verbs that attribute the quotation before them."""
    asking: frozenset[str] = NONE
    """Verbs of `saying` that take no indirect speech, whatever word follows."""
    complements: frozenset[str] = NONE
    """Words that begin indirect speech after a verb of saying: then the verb attributes no quotation before it."""
    orders_figures: bool = False
    """Whether a full stop after a figure of one or two digits makes it an ordinal (German `3. Oktober`)."""
    capitalises_nouns: bool = False
    """Whether a capital is no sign of a name."""


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
