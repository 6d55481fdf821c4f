"""The subject of a sentence or of a clause: its first pronoun, name or noun phrase."""

from collections.abc import Sequence

from annotator.language.lexis.tokens import Token
from annotator.language.words.english.cues import (
    AUXILIARIES,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    NOT_NAMES,
    NOUNS_TOO,
    OPENINGS,
    PREPOSITIONS,
    PRONOUNS,
)

Phrase = tuple[int, int]
_CLOSED = AUXILIARIES | PREPOSITIONS | CONJUNCTIONS | (CUES - NOUNS_TOO)
_LONGEST_OFFICE = 5  # tokens


def subject(words: Sequence[Token]) -> Phrase | None:
    """The first pronoun, name or noun phrase of a sentence, after an opening phrase and its comma."""
    place = after_opening(words)
    while place < len(words):
        token = words[place]
        if token.low in PRONOUNS - {"it", "who", "you"}:
            return place, place
        if is_name_word(token) and not (place == 0 and token.low in OPENINGS):
            return _behind_office(words, place) or (place, _name_end(words, place))
        if token.low in DETERMINERS and (last := _nominal_end(words, place)) > place:
            return place, last
        place += 1
    return None


def after_opening(words: Sequence[Token]) -> int:
    if not words:
        return 0
    low = words[0].low
    opens = low in PREPOSITIONS | CONJUNCTIONS | OPENINGS or low.endswith(("ing", "ly"))
    if not opens:
        return 0
    comma = next((place for place, token in enumerate(words) if token.text == ","), None)
    return comma + 1 if comma is not None and comma + 1 < len(words) else 1


def _behind_office(words: Sequence[Token], place: int) -> Phrase | None:
    """Gallery owner Ida Bloch: a lone capital that begins the sentence, nouns, and then the name."""
    if place or len(words) < 2 or not words[1].is_word or words[1].is_capital:
        return None
    for name in range(1, min(_LONGEST_OFFICE, len(words))):
        token = words[name]
        if not token.is_word or token.low in _CLOSED or token.low in DETERMINERS or token.low.endswith(("ed", "'s")):
            return None
        if is_name_word(token):
            return name, _name_end(words, name)
    return None


def _name_end(words: Sequence[Token], place: int) -> int:
    while place + 1 < len(words) and is_name_word(words[place + 1]):
        place += 1
    return place


def _nominal_end(words: Sequence[Token], place: int) -> int:
    first = place
    while place + 1 < len(words) and words[place + 1].is_word and words[place + 1].low not in _CLOSED:
        place += 1
        if place - first >= 5:
            break
    return place


def is_name_word(token: Token) -> bool:
    return token.is_word and token.is_capital and token.low not in NOT_NAMES
