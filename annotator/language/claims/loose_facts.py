"""Facts that a unit ought to cover: the figures, dates and names of a sentence."""

from collections.abc import Iterable, Sequence

from annotator.domain.revisions import LooseFact
from annotator.language.lexis.date_pattern import DATE
from annotator.language.lexis.number_pattern import FIGURE
from annotator.language.lexis.proper_names import POSSESSIVE, is_name_word, name_end
from annotator.language.lexis.tokens import Token, tokens
from annotator.language.words.english_cues import AUXILIARIES, CUES
from annotator.language.words.tables import word_set

Span = tuple[int, int]

_JOINERS = word_set("of de van von der den bin ibn al el du la di da dos &")
_TITLE_CASE = 0.6  # from this share of capitals on, a line says nothing of names
_SHORTEST_TITLE = 4


def loose_facts(text: str, start: int = 0) -> tuple[LooseFact, ...]:
    """Figures, dates and names of one sentence, in text order; offsets are shifted by `start`.

    Kinds are `figure`, `date`, `name` (the caller adds `quote`). No two overlap: a date wins over
    the name and the figure in it, a name over the figure in it (Boeing 737). Meant to miss little:
    a false alarm costs a glance. Linear in time; never raises.
    """
    dates = [found.span() for found in DATE.finditer(text)]
    names = _outside(dates, _names(text))
    taken = sorted(dates + names)
    figures = _outside(taken, (found.span() for found in FIGURE.finditer(text)))
    kinds = (("date", dates), ("name", names), ("figure", figures))
    facts = [LooseFact(kind, start + first, start + end) for kind, spans in kinds for first, end in spans]
    return tuple(sorted(facts, key=lambda fact: fact.start))


def _outside(taken: Sequence[Span], spans: Iterable[Span]) -> list[Span]:
    """The `spans` that overlap none of `taken`; both in order."""
    kept: list[Span] = []
    place = 0
    for start, end in spans:
        while place < len(taken) and taken[place][1] <= start:
            place += 1
        if place == len(taken) or taken[place][0] >= end:
            kept.append((start, end))
    return kept


def _names(text: str) -> list[Span]:
    words = tokens(text, 0, len(text))
    is_title = _is_title_case(words)
    joiners = frozenset[str]() if is_title else _JOINERS
    found: list[Span] = []
    place = 0
    while place < len(words):
        end = _with_number(words, name_end(words, place, joiners), place)
        if end > place and _names_something(words, place, end, is_title=is_title):
            found.append((words[place].start, words[end - 1].start + len(POSSESSIVE.sub("", words[end - 1].text))))
        place = max(end, place + 1)
    return found


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
