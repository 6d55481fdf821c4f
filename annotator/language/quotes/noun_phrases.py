"""Noun phrases before and after a verb, as (first, last) places in a list of tokens.

A shallow reading: runs of capitalised words, pronouns, and nouns back to their determiner. It knows
no grammar beyond the closed classes in `words.english_cues`.
"""

from collections.abc import Sequence

from annotator.language.lexis.tokens import Token
from annotator.language.words.english_cues import (
    AUXILIARIES,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    INNER_PREPOSITIONS,
    NAME_JOINERS,
    NOT_NAMES,
    NOUNS_TOO,
    OPENINGS,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
)

Phrase = tuple[int, int]
_PAIRED = {",": ",", "—": "—", "–": "–", "-": "-"}
_LONGEST = 14  # tokens; docs/benchmarks/language.md watches it


def before_verb(words: Sequence[Token], last: int) -> Phrase | None:
    """The phrase that ends at `last` or before adverbs, auxiliaries and an apposition there."""
    last = _skip_adverbs(words, last)
    if last < 0:
        return None
    mark = words[last].text
    if mark not in _PAIRED:
        return _ending_at(words, last)
    opening = _previous(words, last - 1, _PAIRED[mark])
    if opening is None:
        return _ending_at(words, last - 1) if mark == "," else None
    return _head_of_apposition(words, opening, last)


def _head_of_apposition(words: Sequence[Token], opening: int, closing: int) -> Phrase | None:
    """Of `A, B,` the one that is a name; A where both are."""
    left = _ending_at(words, opening - 1)
    inner = _ending_at(words, closing - 1)
    if left and _is_name(words, left):
        return left
    if inner and inner[0] == opening + 1 and _is_name(words, inner):
        return inner
    further = _previous(words, opening - 1, ",")
    if further is not None and (beyond := _ending_at(words, further - 1)) and _is_name(words, beyond):
        return beyond
    return left or inner


def after_verb(words: Sequence[Token], first: int) -> Phrase | None:
    """The phrase that begins at `first`: said Ms Lee, said the club’s chairman Jo Lee."""
    if first >= len(words) or not words[first].is_word:
        return None
    low = words[first].low
    if low in PRONOUNS:
        return first, first
    if low in PREPOSITIONS | CONJUNCTIONS | {"there"}:
        return None
    last = first
    while last + 1 < len(words) and last - first < _LONGEST and _goes_on(words, last + 1):
        last += 1
    return _last_name(words, first, last) or (first, last)


def subject(words: Sequence[Token]) -> Phrase | None:
    """The first pronoun, name or noun phrase of a sentence, after an opening phrase and its comma."""
    place = _after_opening(words)
    while place < len(words):
        token = words[place]
        if token.low in PRONOUNS - {"it", "who", "you"}:
            return place, place
        if _is_name_word(token) and not (place == 0 and token.low in OPENINGS):
            return place, _name_end(words, place)
        if token.low in DETERMINERS and (last := _nominal_end(words, place)) > place:
            return place, last
        place += 1
    return None


def name_before(words: Sequence[Token], last: int) -> Phrase | None:
    return _ending_at(words, last)


def _skip_adverbs(words: Sequence[Token], last: int) -> int:
    while last >= 0 and (
        words[last].low in AUXILIARIES or (words[last].low.endswith("ly") and not words[last].is_capital)
    ):
        last -= 1
    return last


def _previous(words: Sequence[Token], place: int, mark: str) -> int | None:
    while place >= 0:
        if words[place].text == mark:
            return place
        place -= 1
    return None


def _ending_at(words: Sequence[Token], last: int) -> Phrase | None:
    if last < 0 or not words[last].is_word:
        return None
    low = words[last].low
    if low in PRONOUNS:
        return last, last
    if low in CONJUNCTIONS or low in PREPOSITIONS:
        return None
    if words[last].is_capital and not low.endswith("'s") and (name := _name_ending_at(words, last)):
        return name
    return _nominal_ending_at(words, last)


def _name_ending_at(words: Sequence[Token], last: int) -> Phrase | None:
    first = last
    while first > 0:
        if _is_name_word(words[first - 1]):
            first -= 1
        elif first > 1 and words[first - 1].low in NAME_JOINERS - {"and"} and _is_name_word(words[first - 2]):
            first -= 2
        else:
            break
    if words[first].low in TIMES and first < last:
        first += 1
    is_inner = first > 1 and words[first - 1].low in INNER_PREPOSITIONS | {"the"}
    return _nominal_ending_at(words, last) if is_inner else (first, last)


def _nominal_ending_at(words: Sequence[Token], last: int) -> Phrase | None:
    """Back to the determiner that no inner preposition precedes: a spokesman for the ministry."""
    first = best = last
    found = False
    while first >= 0 and last - first < _LONGEST:
        token = words[first]
        if not token.is_word or token.low in CONJUNCTIONS or (token.low in CUES - NOUNS_TOO and first != last):
            break
        if token.low in PREPOSITIONS - INNER_PREPOSITIONS:
            break
        if token.low in DETERMINERS or token.is_capital or token.low.endswith("'s"):
            best, found = first, True
        if token.low in DETERMINERS and not (first > 0 and words[first - 1].low in INNER_PREPOSITIONS):
            break
        first -= 1
    if not found and not words[last].low.endswith("s"):
        return None
    return best, last


def _goes_on(words: Sequence[Token], place: int) -> bool:
    token = words[place]
    if not token.is_word or token.low in TIMES or token.low in AUXILIARIES or token.low in CONJUNCTIONS:
        return False
    if token.low in PREPOSITIONS:
        return token.low in ("of", "for") or (token.low == "at" and not words[place - 1].is_capital)
    return True


def _last_name(words: Sequence[Token], first: int, last: int) -> Phrase | None:
    """The last run of capitals that no preposition governs."""
    end = last
    while end >= first:
        if not _is_name_word(words[end]):
            end -= 1
            continue
        begin = end
        while begin > first and (_is_name_word(words[begin - 1]) or words[begin - 1].low in ("de", "van", "von", "al")):
            begin -= 1
        governed = begin > first and words[begin - 1].low in INNER_PREPOSITIONS | DETERMINERS
        if end == last and not governed:
            return begin, end
        if begin == first and not governed:
            return begin, last if words[end + 1].low == "of" else end
        end = begin - 1
    return None


def _after_opening(words: Sequence[Token]) -> int:
    if not words:
        return 0
    low = words[0].low
    opens = low in PREPOSITIONS | CONJUNCTIONS | OPENINGS or low.endswith(("ing", "ly"))
    if not opens:
        return 0
    comma = next((place for place, token in enumerate(words) if token.text == ","), None)
    return comma + 1 if comma is not None and comma + 1 < len(words) else 1


def _name_end(words: Sequence[Token], place: int) -> int:
    while place + 1 < len(words) and _is_name_word(words[place + 1]):
        place += 1
    return place


def _nominal_end(words: Sequence[Token], place: int) -> int:
    first = place
    closed = AUXILIARIES | PREPOSITIONS | CONJUNCTIONS | (CUES - NOUNS_TOO)
    while (
        place + 1 < len(words) and words[place + 1].is_word and words[place + 1].low not in closed and place - first < 5
    ):
        place += 1
    return place


def _is_name_word(token: Token) -> bool:
    return token.is_word and token.is_capital and token.low not in NOT_NAMES


def _is_name(words: Sequence[Token], phrase: Phrase) -> bool:
    return any(_is_name_word(token) for token in words[phrase[0] : phrase[1] + 1]) and words[phrase[1]].is_capital
