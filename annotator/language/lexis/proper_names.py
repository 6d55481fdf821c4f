"""Runs of capitalised words that name somebody or something."""

import re
from collections.abc import Sequence

from annotator.language.lexis.tokens import Token
from annotator.language.words.english.cues import NOT_NAMES, TIMES

_NEVER = NOT_NAMES | TIMES
POSSESSIVE = re.compile(r"[’']s$")


def capitals(words: Sequence[Token]) -> list[int]:
    """Where a name could begin: most words are small, and asking each of them for a name takes long."""
    return [place for place, (text, _, _, _) in enumerate(words) if text[0].isupper() or text[0] == "@"]


def name_end(words: Sequence[Token], place: int, joiners: frozenset[str]) -> int:
    """One past the last word of the name that begins at `place`; `place` itself if none does.

    `joiners` are lower-case words that carry a name on to the next capital. A possessive ends it.
    """
    start = end = place
    while place < len(words) and (is_name_word(words[place]) or (end > start and words[place].low in joiners)):
        place += 1
        if words[place - 1].is_capital:
            end = place
        if words[place - 1].text.endswith(("’s", "'s")):
            break
    return end


def is_name_word(token: Token) -> bool:
    first = token.text[0]
    return (first.isupper() or first == "@") and token.low not in _NEVER
