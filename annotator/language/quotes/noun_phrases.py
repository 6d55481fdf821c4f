"""Noun phrases before and after a verb, as (first, last) places in a list of tokens.

A shallow reading: runs of capitalised words, pronouns, and nouns back to their determiner. It knows
no grammar beyond the closed classes in `words.english_cues`.
"""

from collections.abc import Sequence

from annotator.language.lexis.tokens import Token
from annotator.language.quotes.subjects import after_opening, is_name_word
from annotator.language.words.english.cues import (
    AUXILIARIES,
    CONJUNCTIONS,
    CUES,
    DETERMINERS,
    INNER_PREPOSITIONS,
    NAME_JOINERS,
    NOUNS_TOO,
    PREPOSITIONS,
    PRONOUNS,
    TIMES,
)

Phrase = tuple[int, int]
_PAIRED = {",": ",", "—": "—", "–": "–", "-": "-"}
_MOST_PREPOSITIONS = 3
_LONGEST = 14  # tokens; docs/benchmarks/language.md watches it


def before_verb(words: Sequence[Token], last: int) -> Phrase | None:
    """The phrase that ends at `last` or before adverbs, auxiliaries and an apposition there."""
    last = _skip_adverbs(words, last)
    if last < 0:
        return None
    mark = words[last].text
    if mark not in _PAIRED:
        return _coordinated(words, _ungoverned(words, _ending_at(words, last)))
    opening = _previous(words, last - 1, _PAIRED[mark])
    if opening is None:
        return _ungoverned(words, _ending_at(words, last - 1)) if mark == "," else None
    return _head_of_clause(words, opening) or _head_of_apposition(words, opening, last)


def _ungoverned(words: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """A sign on the quay read: what a preposition governs is no subject, but what stands before it may be."""
    for _ in range(_MOST_PREPOSITIONS):
        if phrase is None or phrase[0] < 2 or words[phrase[0] - 1].low not in PREPOSITIONS:
            break
        head = _ending_at(words, phrase[0] - 2)
        if head is None:
            break
        phrase = head
    return phrase


def _coordinated(words: Sequence[Token], phrase: Phrase | None) -> Phrase | None:
    """Dr Ho and colleagues, Ho and Lee: both, where the first is a name that no preposition governs."""
    if phrase is None or phrase[0] < 2 or words[phrase[0] - 1].low != "and":
        return phrase
    left = _ending_at(words, phrase[0] - 2)
    is_free = left is not None and (left[0] == 0 or words[left[0] - 1].low not in PREPOSITIONS)
    return (left[0], phrase[1]) if left and is_free and _is_name(words, left) else phrase


def _head_of_clause(words: Sequence[Token], opening: int) -> Phrase | None:
    """The name that begins the clause and goes on behind a comma: Dana Wirth, a nurse, mother and activist, said."""
    first = after_opening(words[:opening])
    while first < opening and words[first].low in CONJUNCTIONS:
        first += 1
    comma = next((place for place in range(first, opening + 1) if words[place].text == words[opening].text), opening)
    head = _ending_at(words, comma - 1)
    return head if head and head[0] == first and _is_name(words, head) else None


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
        if is_name_word(words[first - 1]):
            first -= 1
        elif first > 1 and words[first - 1].low in NAME_JOINERS - {"and"} and is_name_word(words[first - 2]):
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
        if token.low in PREPOSITIONS - INNER_PREPOSITIONS or (token.is_capital and token.low in PREPOSITIONS):
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
        if not is_name_word(words[end]):
            end -= 1
            continue
        begin = end
        while begin > first and (is_name_word(words[begin - 1]) or words[begin - 1].low in ("de", "van", "von", "al")):
            begin -= 1
        governed = begin > first and words[begin - 1].low in INNER_PREPOSITIONS | DETERMINERS
        if end == last and not governed:
            return begin, end
        if begin == first and not governed:
            return begin, last if words[end + 1].low == "of" else end
        end = begin - 1
    return None


def _is_name(words: Sequence[Token], phrase: Phrase) -> bool:
    return any(is_name_word(token) for token in words[phrase[0] : phrase[1] + 1]) and words[phrase[1]].is_capital
