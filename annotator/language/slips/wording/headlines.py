"""A headline or standfirst that contradicts the body."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from annotator.domain.revisions import Sentence
from annotator.domain.values import Numeral
from annotator.language.lexis.misspellings import is_misspelling
from annotator.language.slips.rule import Prose, SlipFinding

# In capitalised words: a longer text is no headline, and to compare each of its words would take minutes.
_LONGEST_FRONT = 80
_MOST_LISTED = 20
_CAPITAL = re.compile(r"\b[A-Z][a-z][\w-]{3,}")
_NOUN = re.compile(r"^[\s-](?:[a-z]+[\s-]){0,1}?([a-z]{4,})\b", re.IGNORECASE)
_HEDGED = re.compile(
    r"\b(?:nearly|almost|about|around|some|over|more than|up to|at least|dozens|hundreds|thousands)\s$", re.IGNORECASE
)
_ALL = re.compile(r"\ball(?:\sof)?\s(?:the\s|its\s|their\s)?$", re.IGNORECASE)


def numbers(prose: Prose) -> Iterator[SlipFinding]:
    """A number of the headline or the standfirst, if the body gives another number of the same things."""
    body = list(_counted(prose, prose.body))
    if not body:
        return
    values = {
        round(numeral.value, 6)
        for found in prose.numerals.values()
        for numeral in found
        if numeral.start >= prose.body[0].start
    }
    counts: dict[str, set[float]] = {}
    for numeral, noun in body:
        counts.setdefault(noun, set()).add(numeral.value)
    messages = {noun: f"The body says {_listed(found)} {noun}" for noun, found in counts.items()}
    for numeral, noun in _counted(prose, prose.front):
        if round(numeral.value, 6) not in values and noun in messages:
            yield SlipFinding(numeral.start, numeral.end, f"{messages[noun]}, never {numeral.value:,.10g}.")


def _listed(values: Iterable[float]) -> str:
    """The smallest of the values, in order: a message with thousands would be longer than the text."""
    return ", ".join(f"{value:,.10g}" for value in sorted(values)[:_MOST_LISTED])


def names(prose: Prose) -> Iterator[SlipFinding]:
    """A name of the headline or the standfirst that the body always spells with another letter."""
    body = sorted({word for sentence in prose.body for word in _CAPITAL.findall(prose.words_of(sentence))})
    known = {*body, *prose.small_words}
    capitals = (match for s in prose.front for match in _CAPITAL.finditer(prose.text, s.start, s.end))
    for match in islice(capitals, _LONGEST_FRONT):
        word = match[0]
        if word not in known and word.lower() not in known:
            other = next((spelling for spelling in body if is_misspelling(word, spelling)), None)
            if other:
                yield SlipFinding(match.start(), match.end(), f"The body says “{other}”, never “{word}”.")


def figures(prose: Prose) -> Iterator[SlipFinding]:
    """`All 32 sirens` here, `all 31 sirens` there."""
    seen: dict[str, Numeral] = {}
    for numeral, noun in _counted(prose, prose.body):
        if not _ALL.search(prose.text[max(0, numeral.start - 16) : numeral.start]):
            continue
        before = seen.setdefault(noun, numeral)
        if before.value != numeral.value:
            yield SlipFinding(numeral.start, numeral.end, f"Elsewhere the text says {before.value:,.10g} {noun}.")


def _counted(prose: Prose, sentences: Iterable[Sentence]) -> Iterator[tuple[Numeral, str]]:
    """Whole numbers from two up, each with the plural noun that it counts."""
    for sentence in sentences:
        for numeral in prose.numerals[sentence.ordinal]:
            noun = _NOUN.match(prose.text[numeral.end : numeral.end + 40])
            hedged = _HEDGED.search(prose.text[max(0, numeral.start - 16) : numeral.start])
            if (
                noun
                and not numeral.unit
                and numeral.value >= 2
                and numeral.value % 1 == 0
                and not hedged
                and noun[1].endswith("s")
            ):
                yield numeral, noun[1].lower()
