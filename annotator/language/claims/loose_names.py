"""Names of persons, places and bodies in a sentence: runs of capitals that do not owe them to their place."""

from collections.abc import Collection, Sequence

from annotator.language.lexis.proper_names import POSSESSIVE, capitals, is_name_word, name_end
from annotator.language.lexis.tokens import Token, tokens
from annotator.language.words.english.cues import AUXILIARIES, CUES
from annotator.language.words.tables import word_set

Span = tuple[int, int]

_JOINERS = word_set("of de van von der den bin ibn al el du la di da dos &")
_TITLE_CASE = 0.6  # from this share of capitals on, a line says nothing of names
_SHORTEST_TITLE = 4
# A headline may leave the words that only join others small.
_SHORTEST_TITLE_WORD = 4
_SMALL = word_set("with from after before over into amid than that this upon until against between through")
_TITLED = 0.75
_LONGEST_NAME = 8  # words


def loose_names(text: str, prose_names: Collection[str] | None = None) -> list[Span]:
    """(start, end) of each name in code points, in text order.

    `prose_names` marks the line as a headline, and holds the names of the article's running prose in lower case: where
    every word has a capital, only these count, and what is spelled as a name (APT).
    """
    words = tokens(text, 0, len(text))
    if prose_names is not None and _is_headline_case(words):
        return _names_of_headline(text, words, prose_names)
    is_title = _is_title_case(words)
    joiners = frozenset[str]() if is_title else _JOINERS
    found: list[Span] = []
    done = 0
    for place in capitals(words):
        if place < done:
            continue
        end = _with_number(words, name_end(words, place, joiners), place)
        if end > place and _names_something(words, place, end, is_title=is_title):
            found.append((words[place].start, _name_stop(words[end - 1])))
        done = end
    return found


def _names_of_headline(text: str, words: Sequence[Token], prose_names: Collection[str]) -> list[Span]:
    is_shouted = text.isupper()
    found: list[Span] = []
    place = 0
    while place < len(words):
        start = words[place].start
        ends = range(min(place + _LONGEST_NAME, len(words)), place, -1)
        end = next((n for n in ends if text[start : _name_stop(words[n - 1])].lower() in prose_names), place)
        if end == place and not is_shouted and _is_spelled_as_a_name(words[place].text):
            end = place + 1
        if end > place:
            found.append((start, _name_stop(words[end - 1])))
        place = max(end, place + 1)
    return found


def _name_stop(last: Token) -> int:
    return last.start + len(POSSESSIVE.sub("", last.text))


def _with_number(words: Sequence[Token], end: int, place: int) -> int:
    """Boeing 737, Apollo 11."""
    if end > place and end < len(words) and words[end].text.isdecimal() and len(words[end].text) < 4:
        return end + 1
    return end


def _names_something(words: Sequence[Token], place: int, end: int, *, is_title: bool) -> bool:
    if end - place == 1 and len(words[place].text) == 1:
        return False
    if any(_is_spelled_as_a_name(token.text) for token in words[place:end]):
        return True
    if is_title:
        return False
    begins = place == 0 or (place == 1 and not words[0].is_word)
    return not begins or end - place > 1 or _is_subject(words, end)


def _is_spelled_as_a_name(word: str) -> bool:
    """APT, U.S., SecureWorks."""
    capitals = sum(letter.isupper() for letter in word)
    return capitals > 1 and "-" not in word


def _is_subject(words: Sequence[Token], end: int) -> bool:
    """A lone capital at the beginning may owe it to its place, unless a verb or a mark follows."""
    if POSSESSIVE.search(words[end - 1].text) or end == len(words) or not words[end].is_word:
        return True
    low = words[end].low
    return low in AUXILIARIES or low in CUES or low.endswith("ed")


def _is_title_case(words: Sequence[Token]) -> bool:
    plain = [token for token in words if token.is_word]
    capitals = sum(token.is_capital for token in plain)
    return len(plain) >= _SHORTEST_TITLE and capitals >= _TITLE_CASE * len(plain) and is_name_word(plain[-1])


def _is_headline_case(words: Sequence[Token]) -> bool:
    """Whether the capitals of a headline are those of its style: hardly a longer word is small."""
    longer = [token for token in words if len(token.text) >= _SHORTEST_TITLE_WORD and token.text[0].isalpha()]
    weighed = [token for token in longer if token.is_capital or token.low not in _SMALL]
    return bool(weighed) and sum(token.is_capital for token in weighed) >= _TITLED * len(weighed)
