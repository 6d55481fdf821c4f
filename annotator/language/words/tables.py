"""The tables that a language may have: for the ends of its sentences, and for who speaks in it."""

from dataclasses import dataclass


def word_set(words: str) -> frozenset[str]:
    """The words of a table, which stand between white space."""
    return frozenset(words.split())


NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class SentenceWords:
    """Abbreviations stand without their last full stop and as they are printed (`Mr`, `a.m`).

    `starters` and the verbs are lower case. A word stands in one table of abbreviations only.
    """

    titles: frozenset[str] = NONE
    """Before a name: never the end of a sentence."""
    streets: frozenset[str] = NONE
    """Titles that are also the end of an address (Main St., Maple Dr.)."""
    honorifics: frozenset[str] = NONE
    """Titles no other abbreviation runs on to: `U.S. Mr. Smith` is two sentences."""
    inner: frozenset[str] = NONE
    """Never the end of a sentence, whatever follows (e.g., vs.)."""
    numeric: frozenset[str] = NONE
    """Not the end before a figure (No. 2, Sept. 11); else an ordinary word."""
    companies: frozenset[str] = NONE
    """Part of a firm's name; may end a sentence."""
    endings: frozenset[str] = NONE
    """Other abbreviations that may end a sentence (a.m., Mich., Jr.)."""
    closings: frozenset[str] = NONE
    """Abbreviations that end their sentence whenever a capital follows (etc.)."""
    calendar: frozenset[str] = NONE
    """Names of days and months."""
    starters: frozenset[str] = NONE
    """Closed-class words that are never part of a name: capitalised, they begin a sentence."""
    subjects: frozenset[str] = NONE
    """Pronouns that begin a sentence even where a careless writer leaves them small."""
    auxiliaries: frozenset[str] = NONE
    """Verbs that tell a subject before them: `Inc. Smith was` is two sentences."""
    institutions: frozenset[str] = NONE
    """Lower-case forms of capitalised words that run on from `U.S.` or `Inc.`."""
    plural_names: frozenset[str] = NONE
    """Capitalised plurals that are names, not the subject of a new sentence (U.S. Marines)."""
    exclaiming: frozenset[str] = NONE
    """Names that are spelled with an exclamation mark."""
    particles: frozenset[str] = NONE
    """Lower-case beginnings of surnames, which may begin a sentence."""
    saying: frozenset[str] = NONE
    """Verbs that attribute a quotation after it."""
    asking: frozenset[str] = NONE
    """Those of `saying` that take no indirect speech beginning with `in`."""
    complements: frozenset[str] = NONE
    """After a verb of saying, these begin what is said: no attribution of the quotation before."""
    orders_figures: bool = False
    """A full stop after a small figure makes it an ordinal (German `3. Oktober`)."""
    capitalises_nouns: bool = False
    """Capitals say nothing about names."""


@dataclass(frozen=True, slots=True)
class SpeakerWords:
    """What names a speaker beside a quotation, all in lower case.

    `by` come before a speaker without a verb (laut, selon), `behind` after one (zufolge); `enders` end a name.
    """

    saying: frozenset[str]
    by: frozenset[str]
    auxiliaries: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    particles: frozenset[str]
    enders: frozenset[str]
    behind: frozenset[str] = frozenset()
