"""The speaker of one quotation, from the words of its sentence (English)."""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.language.lexis.tokens import QUOTED, Token
from annotator.language.quotes import noun_phrases
from annotator.language.words.english_cues import (
    AUXILIARIES,
    CUES,
    DETERMINERS,
    NOUNS_TOO,
    PASSIVES,
    PREPOSITIONS,
    PRONOUNS,
    WEAK,
)

DASHES = frozenset("—–―-")
_LONGEST_NAME = 5  # tokens; docs/benchmarks/language.md watches it
_OPENING_MARKS = frozenset(",.;:—–-…)]'’")
_RELATIVES = ("who", "which", "that")


@dataclass(frozen=True, slots=True)
class Attribution:
    """`first` and `last` are the tokens that name the speaker; `cue` is None after a bare colon."""

    first: Token
    last: Token
    cue: Token | None
    certain: bool = True


def attribution_after(words: Sequence[Token]) -> Attribution | None:
    """From what follows the quotation: `Ms Lee said`, `said Ms Lee`, `according to the report`."""
    words = _from_first_word(words)
    if not words:
        return None
    if words[0].low == "according" and len(words) > 2:
        return _made(words, noun_phrases.after_verb(words, 2), 0)
    place = _inverted_cue(words)
    if place is not None and (found := _made(words, noun_phrases.after_verb(words, place + 1), place)):
        return found
    for place, token in enumerate(words[:45]):
        if token.text in (QUOTED, ":", ";", "."):
            return None
        if place and _is_cue(words, place) and not token.low.endswith("ing"):
            return _made(words, noun_phrases.before_verb(words, place - 1), place)
    return None


def attribution_before(words: Sequence[Token]) -> Attribution | None:
    """From what leads up to the quotation; the nearest plain verb of saying decides."""
    for place in _cues_by_rank(words):
        if found := _by_cue(words, place):
            return found
    return _in_the_words_of(words)


def attribution_of_sentence(words: Sequence[Token]) -> Attribution | None:
    """From a sentence that introduces the next one: its main clause decides, not the nearest verb."""
    for place in sorted(_cues_by_rank(words), key=lambda place: (words[place].low in WEAK, place)):
        if found := _by_cue(words, place):
            return found
    return attribution_by_colon(words)


def attribution_by_colon(words: Sequence[Token]) -> Attribution | None:
    """`Ms Lee on the radio: “…”`, without a verb of saying."""
    if words and words[-1].text == ":":
        return _made(words, noun_phrases.subject(words), None)
    return None


def signature(words: Sequence[Token]) -> Attribution | None:
    """`“…” — Ms Lee`: a dash, and only a name up to a comma or the end."""
    if len(words) < 2 or words[0].text not in DASHES or not words[1].is_capital:
        return None
    last = 1
    while last + 1 < len(words) and words[last + 1].is_capital:
        last += 1
    is_whole = last + 1 == len(words) or words[last + 1].text in (",", "(")
    return _made(words, (1, last), None) if is_whole and last <= _LONGEST_NAME else None


def _in_the_words_of(words: Sequence[Token]) -> Attribution | None:
    for place in range(len(words) - 3):
        if [token.low for token in words[place : place + 4]] == ["in", "the", "words", "of"]:
            return _made(words, noun_phrases.after_verb(words, place + 4), place + 2)
    return None


def _from_first_word(words: Sequence[Token]) -> Sequence[Token]:
    start = 0
    while start < len(words) and words[start].text in _OPENING_MARKS:
        if words[start].text == ".":
            return ()
        start += 1
    return words[start:]


def _inverted_cue(words: Sequence[Token]) -> int | None:
    place = 0
    while place < min(3, len(words) - 1) and words[place].low in AUXILIARIES:
        place += 1
    is_cue = words[place].low in CUES and not words[place].low.endswith("ing")
    return place if is_cue else None


def _cues_by_rank(words: Sequence[Token]) -> list[int]:
    """Places of verbs of saying, plain ones first, then the nearest to the quotation."""
    places = [place for place in range(len(words)) if words[place].low == "according" or _is_cue(words, place)]
    return sorted(places, key=lambda place: (words[place].low in WEAK, -place))


def _is_cue(words: Sequence[Token], place: int) -> bool:
    word = words[place].low
    if word not in CUES or (words[place].is_capital and place):
        return False
    if word not in NOUNS_TOO or not place:
        return True
    before = words[place - 1].low
    return not (before in DETERMINERS or before in PREPOSITIONS - {"to"} or before.endswith("'s"))


def _by_cue(words: Sequence[Token], place: int) -> Attribution | None:
    if words[place].low == "according":
        is_whole = place + 2 < len(words) and words[place + 1].low == "to"
        return _made(words, noun_phrases.after_verb(words, place + 2), place) if is_whole else None
    if place == 0:
        return None if words[0].low.endswith("ing") else _made(words, noun_phrases.after_verb(words, 1), 0)
    governor = _before_adverbs(words, place)
    low = words[governor].low if governor >= 0 else ""
    if _is_passive(words, governor, place):
        return _by_agent(words, place)
    if low in _RELATIVES:
        return _made(words, noun_phrases.before_verb(words, governor - 1), place) or _of_subject(words, place)
    if words[place].low.endswith("ing") or low in ("to", "and", "but", "then", "by", "in", ","):
        return _of_participle(words, governor, place)
    return _made(words, noun_phrases.before_verb(words, place - 1), place)


def _of_participle(words: Sequence[Token], governor: int, place: int) -> Attribution | None:
    """`with Boswell stating` names the subject; else the sentence’s subject speaks."""
    own = noun_phrases.name_before(words, governor) if governor >= 0 else None
    if own and own[0] > 0 and words[own[0] - 1].low == "with":
        return _made(words, own, place)
    if governor >= 0 and words[governor].text == "," and not words[place].low.endswith("ing"):
        return _made(words, noun_phrases.before_verb(words, governor), place)
    return _of_subject(words, place)


def _of_subject(words: Sequence[Token], place: int) -> Attribution | None:
    return _made(words, noun_phrases.subject(words[:place]), place)


def _before_adverbs(words: Sequence[Token], place: int) -> int:
    place -= 1
    while place >= 0 and (words[place].low in AUXILIARIES or words[place].low.endswith("ly")):
        place -= 1
    return place


def _is_passive(words: Sequence[Token], governor: int, place: int) -> bool:
    if words[place].low.endswith("ing"):
        return False
    return any(token.low in PASSIVES for token in words[governor + 1 : place])


def _by_agent(words: Sequence[Token], place: int) -> Attribution | None:
    """Was described by the union as “…”; without an agent nobody is named."""
    for by in range(place + 1, len(words) - 1):
        if words[by].low == "by":
            return _made(words, noun_phrases.after_verb(words, by + 1), place)
    return None


def _made(words: Sequence[Token], phrase: noun_phrases.Phrase | None, cue: int | None) -> Attribution | None:
    if phrase is None:
        return None
    first, last = words[phrase[0]], words[phrase[1]]
    if QUOTED in (first.text, last.text) or not (last.is_word and first.is_word):
        return None
    certain = first.low not in PRONOUNS
    return Attribution(first, last, words[cue] if cue is not None else None, certain)
