"""Facts that a unit ought to cover: the figures, dates and names of a sentence."""

import re
import sys
from collections.abc import Iterable, Iterator, Sequence

from annotator.domain.fact_locks.facts import DATE, TIME, WEEKDAY
from annotator.domain.revisions import LooseFact
from annotator.language.claims.loose_names import loose_names
from annotator.language.claims.vague_words import NUMBER_WITHOUT_VALUE, VAGUE_DATE
from annotator.language.lexis.fact_tokens import Found, Pieces, cut
from annotator.language.lexis.numbers_and_dates import numbers_and_dates
from annotator.language.lexis.proper_names import POSSESSIVE
from annotator.language.words import fact_words_of

Span = tuple[int, int]

_DAYS_AND_TIMES = frozenset({DATE, TIME, WEEKDAY})
_LONGEST_HEDGE = 4  # words
_NOWHERE = (sys.maxsize, sys.maxsize)


def loose_facts(text: str, start: int = 0, language: str | None = "en") -> tuple[LooseFact, ...]:
    """Figures, dates and names of one sentence, in text order; offsets are shifted by `start`.

    Kinds are `figure`, `date`, `name` (the caller adds `quote`). No two overlap: a date wins over
    the name and the figure in it, a name over the figure in it (Boeing 737). Meant to miss little:
    a false alarm costs a glance. Linear in time; never raises.
    """
    pieces = cut(text, fact_words_of(language))
    found = [(each.kind, _span(pieces, each)) for each in numbers_and_dates(pieces)]
    days = [span for kind, span in found if kind in _DAYS_AND_TIMES]
    dates = _joined(text, [*days, *_matches(VAGUE_DATE, text)])
    names = _outside(dates, loose_names(text))
    values = _outside(dates, _apart(span for kind, span in found if kind not in _DAYS_AND_TIMES))
    names, values = _settled(text, names, values)
    taken = sorted(dates + names + values)
    figures = values + _outside(taken, _matches(NUMBER_WITHOUT_VALUE, text))
    kinds = (("date", dates), ("name", names), ("figure", figures))
    facts = [LooseFact(kind, start + first, start + end) for kind, spans in kinds for first, end in spans]
    return tuple(sorted(facts, key=lambda fact: fact.start))


def _matches(pattern: re.Pattern[str], text: str) -> list[Span]:
    return [match.span() for match in pattern.finditer(text)]


def _span(pieces: Pieces, found: Found) -> Span:
    """Where the value is written, without the hedge before it (about 12); a decade has its s, p.m. its full stop."""
    start, end = found.start, found.end
    if found.hedge:
        lengths = range(_LONGEST_HEDGE, 0, -1)
        start += next((n for n in lengths if pieces.phrase(start, n) in pieces.words.hedges), 0)
    closes = "." if pieces.low(end - 1) in ("a.m", "p.m") else "s"
    end += pieces.low(end) == closes and pieces.are_joined(end)
    last = pieces[end - 1]
    return pieces[start].start, last.start + len(POSSESSIVE.sub("", last.text))


def _joined(text: str, spans: Iterable[Span]) -> list[Span]:
    """One span for those that overlap or stand side by side: last Friday; Monday, May 3; May 3 at noon is two."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and (start < joined[-1][1] or text[joined[-1][1] : start] in (" ", ", ")):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _apart(spans: Iterable[Span]) -> list[Span]:
    """Without the shares that overlap the counts of which they are made."""
    apart: list[Span] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if apart and start < apart[-1][1]:
            if end > apart[-1][1]:
                continue
            apart.pop()
        apart.append((start, end))
    return apart


def _settled(text: str, names: list[Span], values: list[Span]) -> tuple[list[Span], list[Span]]:
    """A name wins over the value in it (Boeing 737), a value over the name in it (1,5 Milliarden Dollar).

    Where they only overlap, the value ends where the name begins (5 Millionen Bürger).
    """
    names = [name for name, value in _paired(names, values) if not (value[0] <= name[0] and name[1] <= value[1])]
    settled = []
    for (start, end), name in _paired(values, names):
        if not name[0] < end:
            settled.append((start, end))
        elif start < name[0]:
            settled.append((start, start + len(text[start : name[0]].rstrip())))
    return names, settled


def _paired(spans: Sequence[Span], others: Sequence[Span]) -> Iterator[tuple[Span, Span]]:
    """Each span with the first of the others that ends behind its start; both are in order."""
    place = 0
    for span in spans:
        while place < len(others) and others[place][1] <= span[0]:
            place += 1
        yield span, others[place] if place < len(others) else _NOWHERE


def _outside(taken: Sequence[Span], spans: Iterable[Span]) -> list[Span]:
    """The `spans` that overlap none of `taken`; both in order."""
    return [span for span, other in _paired(list(spans), taken) if other[0] >= span[1]]
