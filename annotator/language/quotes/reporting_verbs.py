"""Which words tie a quotation to its speaker: verbs of the table, and others by their place and shape (English).

No list holds every verb that a reporter sets behind a quotation: gushed, e-mailed, sighed. Behind words that end in a
comma and before or behind a name, a verb in the past or the present can hardly be anything else.
"""

from collections.abc import Sequence

from annotator.language.lexis.tokens import Token
from annotator.language.quotes import noun_phrases
from annotator.language.words.english.cues import (
    ADVERBIAL_PARTICLES,
    AUXILIARIES,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    JUDGING,
    NOUNS_TOO,
    PAST_OF_SPEECH,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
    WEAK,
)

_SINGULAR = frozenset(["a", "an", "one", "this", "that", "another", "each", "every"])
_SHORTEST_PAST = 5
_LONGEST_OFFICE = 4  # tokens
_GOES_ON = PREPOSITIONS | CONJUNCTIONS | TIMES


def cues_by_rank(words: Sequence[Token]) -> list[int]:
    """Places of verbs of saying, plain ones first, then the nearest to the quotation."""
    places = [place for place in range(len(words)) if words[place].low == "according" or is_cue(words, place)]
    return sorted(places, key=lambda place: (is_weak(words[place]), -place))


def is_weak(verb: Token) -> bool:
    return verb.low in WEAK or verb.low in JUDGING


def is_cue(words: Sequence[Token], place: int) -> bool:
    word = words[place].low
    if (word not in CUES and word not in JUDGING) or (words[place].is_capital and place):
        return False
    if word not in NOUNS_TOO or not place:
        return True
    before = words[place - 1].low
    if place > 1 and words[place - 2].low in _SINGULAR and not word.endswith(("s", "d", "ing")):
        return False  # a simple answer
    return not (before in DETERMINERS or before in PREPOSITIONS - {"to"} or before.endswith("'s"))


def inverted_cue(words: Sequence[Token]) -> int | None:
    """The place of a verb that begins `words`: said Ms Lee, has said Ms Lee."""
    place = 0
    while place < min(3, len(words) - 1) and words[place].low in AUXILIARIES:
        place += 1
    is_known = words[place].low in CUES and not words[place].low.endswith("ing")
    return place if is_known else None


def inverted_by_place(words: Sequence[Token]) -> tuple[int, int] | None:
    """The places of a verb and of the speaker behind it: gushed Bo Lind, chimed in Mr Dunn, came the reply."""
    if len(words) < 2 or not _has_shape(words[0]):
        return None
    first = 2 if words[1].low in ADVERBIAL_PARTICLES and len(words) > 2 else 1
    return (0, first) if _begins_speaker(words, first) else None


def _begins_speaker(words: Sequence[Token], first: int) -> bool:
    """A name, a pronoun, a noun with its determiner, or an office before a name: gushed singer Lola Reed."""
    token = words[first]
    if not token.is_word or token.low in PREPOSITIONS | CONJUNCTIONS:
        return False
    if token.is_capital or token.low in DETERMINERS or token.low in PRONOUNS:
        return True
    for behind in words[first + 1 : first + _LONGEST_OFFICE]:
        if not behind.is_word or behind.is_capital or behind.low in PREPOSITIONS:
            return behind.is_word and behind.is_capital
    return False


def verb_by_place(words: Sequence[Token]) -> int | None:
    """The place of the verb whose subject begins `words`, in a clause that ends there or has an object."""
    for place, token in enumerate(words):
        if token.text in ":;.":
            return None
        if place and _has_shape(token) and (ends_clause(words, place) or _has_object(words, place)):
            subject = noun_phrases.before_verb(words, place - 1)
            if subject and subject[0] == 0:
                return place
    return None


def _has_shape(token: Token) -> bool:
    """A word in small letters that looks like a verb in the past: sighed, e-mailed, shot."""
    low = token.low
    if not token.is_word or token.is_capital or low in AUXILIARIES:
        return False
    return low in PAST_OF_SPEECH or (low.endswith("ed") and len(low) >= _SHORTEST_PAST)


def _has_object(words: Sequence[Token], place: int) -> bool:
    """Okafor texted a colleague: right behind a name or a pronoun, and before a noun with its determiner."""
    before, following = words[place - 1], words[place + 1] if place + 1 < len(words) else None
    is_subject = before.is_capital or before.low in PRONOUNS
    return is_subject and following is not None and following.low in DETERMINERS


def ends_clause(words: Sequence[Token], place: int) -> bool:
    if place + 1 == len(words):
        return True
    following = words[place + 1]
    return not following.is_word or following.low in _GOES_ON or following.low.endswith("ly") or following.low == "back"
