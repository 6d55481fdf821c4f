"""Words and marks of running text, each quotation folded into one token."""

import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import NamedTuple

from annotator.language.lexis.quotation_marks import QuotedRun
from annotator.language.words.english import sentences as english

QUOTED = "\0"

# A word with what joins its parts (18.4, didn't, e-mail stays two), or one mark.
WORD_OR_MARK = re.compile(r"\w+(?:[.,'’]\w+)*|[^\w\s]")
_ABBREVIATED = "|".join(sorted(english.WORDS.titles | {"Jr", "Sr"}, key=len, reverse=True))
# Only a capital can begin an abbreviation or an initial: without the first look-ahead each word would be tried for all.
_TOKEN = re.compile(
    rf"(?=[A-Z])(?:(?:{_ABBREVIATED})\.(?=\s)|(?:[A-Z]\.)+(?=[\s,’']))|@?\w+(?:[’'.&\-‑]\w+|,\d{{3}}\b)*+|[^\w\s]"
)


class Token(NamedTuple):
    """Offsets in the text it was cut from; `text` is QUOTED for a quotation, marks and all."""

    text: str
    start: int
    end: int
    low: str

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum() or self.text[0] == "@"

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper() or self.text[0] == "@"


# Half the time of Token(…): an article has thousands.
_TOKEN_OF = partial(tuple.__new__, Token)


def tokens(text: str, start: int, end: int, runs: Iterable[QuotedRun] = ()) -> list[Token]:
    """The tokens of `text[start:end]`; `runs` are the quotations there, in order, offsets in `text`."""
    found: list[Token] = []
    for run in runs:
        found += _plain(text, start, run.outer_start)
        found.append(Token(QUOTED, run.outer_start, run.outer_end, QUOTED))
        start = run.outer_end
    return found + _plain(text, start, end)


def _plain(text: str, start: int, end: int) -> list[Token]:
    found = list(_TOKEN.finditer(text, start, max(start, end)))
    words = [match[0] for match in found]
    # One call for all of them: no token holds a line break.
    lows = "\n".join(words).lower().replace("’", "'").split("\n")
    return list(map(_TOKEN_OF, zip(words, [m.start() for m in found], [m.end() for m in found], lows, strict=False)))


def without_brackets(sequence: Sequence[Token]) -> list[Token]:
    """Asides in round brackets never hold who speaks."""
    kept: list[Token] = []
    opened: int | None = None
    for token in sequence:
        if token.text == "(":
            opened = len(kept)
        kept.append(token)
        if token.text == ")" and opened is not None:
            del kept[opened:]
            opened = None
    return kept
