"""A name beside an office: said the county’s chief fire officer, Tom Hale, 54."""

from collections.abc import Sequence

from annotator.language.lexis.tokens import Token
from annotator.language.words.english.cues import HONORIFICS, NAME_JOINERS, NOT_NAMES, TIMES

Phrase = tuple[int, int]
_LONGEST = 6  # tokens of a name
_ENDS = frozenset(",.;)—–-")
_GOES_ON = frozenset(["who", "whose", "at", "in", "on", "as", "to", "during", "after", "when", "while", "told", "for"])
_JOINERS = NAME_JOINERS - {"and", "for", "the", "&"}


def named_behind(words: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """The name behind the comma that ends `phrase`, an office without a name; None where another clause follows.

    A single word is no name there (Paris), and behind a place two are none either: Santa Fe, New Mexico.
    """
    first, last = phrase
    if words[last].is_capital or (words[first].is_capital and first == last):
        return None
    comma = _comma_behind(words, last)
    if comma is None:
        return None
    end = start = comma + 1
    while end < len(words) and end - start < _LONGEST and (_is_part(words[end]) or words[end].low in _JOINERS):
        end += 1
    while end > start and words[end - 1].low in _JOINERS:
        end -= 1
    if end - start < 2 and not (end > start and words[start].low.rstrip(".") in HONORIFICS):
        return None
    is_whole = end == len(words) or words[end].text in _ENDS or words[end].low in _GOES_ON
    is_possessive = words[end - 1].low.endswith("'s")
    return (start, end - 1) if is_whole and not is_possessive else None


def _comma_behind(words: Sequence[Token], last: int) -> int | None:
    """The comma that ends the office, with what is said of it in between: of the farmers’ league, …"""
    for place in range(last + 1, min(last + 1 + _LONGEST * 2, len(words))):
        token = words[place]
        if token.text == ",":
            return place if not words[place - 1].is_capital else None
        if not token.is_word and token.text not in "’'-&":
            return None
        if token.is_capital and place == last + 1:
            return None
    return None


def _is_part(token: Token) -> bool:
    return token.is_word and token.is_capital and token.low not in NOT_NAMES and token.low not in TIMES
