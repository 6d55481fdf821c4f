"""Finds the marks at which a sentence may end, each with its left and right context."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from annotator.language.words.tables import SentenceWords

QUOTES = frozenset("\"'”’»›“‘」』")
DASHES = "—–―-"
_OPENERS = "\"'“‘«‹„‚([{¿¡*_#"

KINDS = ("marks", "full", "tight", "greek", "face")
# Marks that end a sentence without a space behind them: ideographic, Armenian, Ethiopic, Burmese and Khmer.
FULL_STOPS = "。！？։።፧။។"
KINDS = ("marks", "full", "tight", "greek", "face")
_MARKS = ".!?…‽؟۔।॥"
# One class of characters leads, so that the search runs from mark to mark; possessive quantifiers and the look-behind
# keep a run of a million marks linear: it is matched only once.
_STOP = re.compile(
    rf"""
    [{_MARKS}{FULL_STOPS};\u037e:]
    (?:
        (?<=[{_MARKS}])(?<![{_MARKS}].)(?P<marks>[{_MARKS}]*+)
        (?P<closers>["'”’»›“‘)\]}}*_]*+ (?:\s[»›](?=\s|$))?+ (?:\s[:;]-?[()DP](?=\s|$))?+)
        (?:\s?\[\d{{1,3}}\])*+                 # notes belong to the sentence they annotate
        (?=\s)
        | (?<=[{FULL_STOPS}])(?P<full>[{FULL_STOPS}]*+)(?P<fullclosers>[」』”’）》〉"']*+)
        | (?<=[\u0370-\u03ff\u1f00-\u1fff][;\u037e])(?P<greek>)(?=\s)
        | (?<=\s[:;])(?P<face>-?[()D])(?=\s)
        | (?<=[a-zß-ÿ]{{2}}[.!?])(?P<tight>)(?P<tightclosers>[”’»)]*+)(?=["“«(]?[A-ZÀ-Þ][a-zß-ÿ’'\s])
    )
    """,
    re.VERBOSE,
)
_GLUED = re.compile(r"[^\W\d_]+(?=[\s,;:.!?’'”\"»)]|$)(?![.!?][a-z])")
_NEXT = re.compile(r"\s*+(?P<lead>[^\w\s]{0,8}+)\s?(?P<word>[^\W_][\w’'.&-]{0,60})?")
_FOLLOWING = re.compile(r"[^\w\s]{0,3}\s+([^\W\d_][\w’']{0,60})")
_WORD = re.compile(r"\w+")
_ACRONYM = re.compile(r"(?:[A-Z]{1,2}[a-z]?\.)+[A-Z]{1,2}[a-z]{0,2}")
_LONGEST_EXTENSION = 3  # letters: node.Js, page.Htm
_ELISION = re.compile(r"^[^\W\d_]{1,2}[’'](?=\w)")
_REACH = 40  # no abbreviation is longer; a bound keeps text without spaces linear


@dataclass(slots=True, weakref_slot=False)
class Paragraph:
    """The text of one block, and the words of its language."""

    text: str
    words: SentenceWords
    _lower: frozenset[str] | None = field(default=None, repr=False)

    @property
    def lower_case(self) -> frozenset[str]:
        """The words that occur in lower case: elsewhere they have a capital only because of their position."""
        if self._lower is None:
            self._lower = frozenset(word for word in _WORD.findall(self.text) if word.islower())
        return self._lower


@dataclass
class Stop:
    """A mark from `start` to `end`, with its closing quotation marks, in a sentence that begins at `begin`.

    Positions are code points. `word` is the word before the mark; `lead` and `next` are the punctuation and the word
    after the white space that follows; `following` is the word after `next`.
    """

    paragraph: Paragraph
    begin: int
    start: int
    end: int
    marks: str
    closers: str
    kind: str = "marks"

    def __post_init__(self) -> None:
        following = _NEXT.match(self.paragraph.text, self.end)
        assert following is not None  # every part of the pattern may be empty
        self.lead: str = following["lead"]
        self.next_raw: str = following["word"] or ""
        self.next = self.next_raw.rstrip(".-'’&")
        self.next_start = following.start("word") if self.next else following.end()
        self.words = self.paragraph.words

    @cached_property
    def word(self) -> str:
        before = self.paragraph.text[max(self.begin, self.start - _REACH) : self.start].rsplit(None, 1)
        token = before[-1] if before else ""
        for dash in "—–/":
            token = token.rpartition(dash)[2]
        token = token.lstrip(_OPENERS)
        return _ELISION.sub("", token) if self.words.elides else token

    @cached_property
    def following(self) -> str:
        """The word after `next`; empty if a figure, or more than three marks, are between them."""
        found = _FOLLOWING.match(self.paragraph.text, self.next_start + len(self.next_raw))
        return found[1] if found else ""

    @property
    def is_between_words(self) -> bool:
        """Of a mark without a space behind it: plain words on both sides, and no address or name of a file."""
        text = self.paragraph.text
        if len(self.next) <= _LONGEST_EXTENSION and not self.next_starts_sentences:
            return False
        before = text[max(self.begin, self.start - _REACH) : self.start].rsplit(None, 1)[-1:]
        return bool(before) and before[0].lstrip(_OPENERS).isalpha() and _GLUED.match(text, self.next_start) is not None

    @property
    def is_spaced_ellipsis(self) -> bool:
        before = self.paragraph.text[max(0, self.start - 2) : self.start]
        return self.marks == "." and before[:1] == "." and before[1:].isspace()

    @property
    def is_acronym(self) -> bool:
        return _ACRONYM.fullmatch(self.word) is not None

    @property
    def is_initial(self) -> bool:
        return len(self.word) == 1 and self.word.isalpha()

    @cached_property
    def may_be_abbreviation(self) -> bool:
        """Whether the mark is a lone full stop without closing marks: only this can belong to a word."""
        return self.marks == "." and not self.closers and not self.is_spaced_ellipsis

    @cached_property
    def next_starts_sentences(self) -> bool:
        return is_starter(self.next, self.words)

    @property
    def next_stands_in_lower_case(self) -> bool:
        """Whether the next word also occurs in lower case in this text."""
        return self.next[1:].islower() and self.next.lower() in self.paragraph.lower_case

    @property
    def opens_a_quotation(self) -> bool:
        return any(mark in '"“«„' for mark in self.lead)


_CONTRACTION = re.compile(r"(?:n't|'(?:s|re|ve|ll|d|m))$")


def is_starter(word: str, words: SentenceWords) -> bool:
    """Whether the word is of the closed class that begins sentences, plain, contracted (`it’s`) or elided (`l’`)."""
    plain = word.lower().replace("’", "'")
    if plain in words.starters or _CONTRACTION.sub("", plain) in words.starters:
        return True
    elided, apostrophe, _ = plain.partition("'")
    return bool(apostrophe) and elided + apostrophe in words.starters


def stops(paragraph: Paragraph) -> Iterator[re.Match[str]]:
    return _STOP.finditer(paragraph.text)
