"""Running text in pieces: figures, words and marks, with the word table of its language."""

import re
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from annotator.domain.fact_locks.facts import Reading
from annotator.language.words.fact_tables import FactWords
from annotator.language.words.measures import CODES, SIGNS

FIGURE, WORD, MARK = "figure", "word", "mark"
DASHES = frozenset("-–—−‐")
_GROUPS = r"\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?"
# French, German and Spanish also part thousands by an ordinary space.
_SPACED = r"\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?"
_FIGURE = r"\d+(?:[.,:’']\d+)*[½¼¾⅓⅔]?|[½¼¾⅓⅔]"
_LETTERS = r"[^\W\d_]+[²³]?"
_APOSTROPHE = r"(?:['’][^\W\d_]+)*"
_ABBREVIATED = r"(?<![^\W\d_])[ap]\.\s?m\b|"


def _pattern(figure: str, word: str) -> re.Pattern[str]:
    # Only a digit can begin a figure: without the look-ahead each mark would be tried for all forms of one.
    figure = rf"(?=[\d½¼¾⅓⅔])(?<!\d)(?P<figure>{figure})"
    return re.compile(rf"(?P<word>{word})|{figure}|(?P<mark>\d|[^\w\s]|_)", re.IGNORECASE)


# In English an ordinary space parts thousands only beside a currency, or more than once: 7 500 €, 1 500 000.
_MONEY = "|".join(sorted(CODES | {re.escape(sign) for sign in SIGNS}))
_BEHIND_MONEY = "|".join(rf"(?<={code} )" for code in sorted(CODES | {re.escape(sign) for sign in SIGNS}))
_SPACED_MONEY = (
    rf"\d{{1,3}}(?: \d{{3}}){{2,}}(?![\d,])|\d{{1,3}}(?: \d{{3}})+(?!\d)(?:[.,]\d+)?(?=\s?(?:{_MONEY})(?!\w))"
    rf"|(?:{_BEHIND_MONEY})\d{{1,3}}(?: \d{{3}})+(?!\d)(?:[.,]\d+)?"
)
_ENGLISH = _pattern(f"{_SPACED_MONEY}|{_GROUPS}|{_FIGURE}", f"{_ABBREVIATED}{_LETTERS}{_APOSTROPHE}")
_OTHERS = _pattern(f"{_GROUPS}|{_SPACED}|{_FIGURE}", f"{_ABBREVIATED}{_LETTERS}")


class Piece(NamedTuple):
    """`start` and `end` are code points; `low` has no possessive ending and straight apostrophes."""

    kind: str
    text: str
    low: str
    start: int
    end: int


class Number(NamedTuple):
    """`values` are all readings of the words; `end` is one past the last piece. `is_plain`: digits alone."""

    values: tuple[float, ...]
    end: int
    is_plain: bool = False


class Found(NamedTuple):
    """A fact in pieces start to end (end is one past), still without the words around it."""

    kind: str
    readings: tuple[Reading, ...]
    start: int
    end: int
    unit: str = ""
    role: str = ""
    hedge: str = ""


# Half the time of Piece(…): an article has thousands.
_PIECE_OF = partial(tuple.__new__, Piece)
NOTHING = Piece(MARK, "", "", 0, 0)


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of a text; outside the text there are empty marks. `lows` are what `low` of each is."""

    text: str
    words: FactWords
    items: tuple[Piece, ...]
    lows: tuple[str, ...]
    numbers: dict[int, Number | None] = field(default_factory=dict)
    """The numbers that were read so far, by the piece at which they begin."""

    def __getitem__(self, at: int) -> Piece:
        try:
            return self.items[at] if at >= 0 else NOTHING
        except IndexError:
            return NOTHING

    def __len__(self) -> int:
        return len(self.items)

    # Asked a hundred times for each word of an article.
    def low(self, at: int) -> str:
        try:
            return self.lows[at] if at >= 0 else ""
        except IndexError:
            return ""

    def is_figure(self, at: int) -> bool:
        return self[at].kind == FIGURE

    def is_word(self, at: int) -> bool:
        return self[at].kind == WORD

    def are_joined(self, at: int) -> bool:
        """Whether nothing stands between this piece and the one before."""
        return at > 0 and at < len(self.items) and self.items[at].start == self.items[at - 1].end

    def phrase(self, at: int, count: int) -> str:
        """The words of the pieces; one that reaches beyond the text ends in spaces, and is no phrase of any table."""
        if at >= 0 and at + count <= len(self.lows):
            return " ".join(self.lows[at : at + count])
        return " ".join([self.low(place) for place in range(at, at + count)])


def cut(text: str, words: FactWords, start: int = 0, end: int | None = None) -> Pieces:
    """The pieces of text[start:end]."""
    pattern = _ENGLISH if words.code == "en" else _OTHERS
    found = list(pattern.finditer(text, start, len(text) if end is None else end))
    written = [match[0] for match in found]
    lows = _lows(written)
    parts = zip(
        [match.lastgroup or MARK for match in found], written, lows, [match.start() for match in found],
        [match.end() for match in found], strict=True,
    )  # fmt: skip
    return Pieces(text, words, tuple(map(_PIECE_OF, parts)), tuple(lows))


def _lows(written: list[str]) -> list[str]:
    # One call for all of them takes a third of the time; only "a. m" may hold a line break.
    lows = "\n".join(written).lower().split("\n")
    if len(lows) != len(written):
        lows = [each.lower() for each in written]
    return [low if low.isalnum() else _straight(low) for low in lows]


def _straight(low: str) -> str:
    low = low.replace("’", "'").replace("p. m", "p.m").replace("a. m", "a.m")
    return low[:-2] if low.endswith("'s") else low
