"""Durations between two dates or times that stand one after the other: begun 4 March, completed 18 March."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from annotator.domain.fact_locks.facts import ABOUT, DATE, DURATION, RECKONED, TIME, Fact, Reading

_HOUR, _DAY = 60.0, 24 * 60.0
_MONTH = 30.44
# A year without a leap day, for dates that name none.
_ANY_YEAR = 2001


def reckoned_durations(facts: Sequence[Fact]) -> Iterator[Fact]:
    """For each two neighbours of one kind, in one sentence or the next: the time from one to the other."""
    for kind in (DATE, TIME):
        moments = [fact for fact in facts if fact.kind == kind and len(fact.readings) == 1]
        for first, second in pairwise(moments):
            if second.sentence - first.sentence > 1:
                continue
            for unit, length in _lengths(kind, first.readings[0], second.readings[0]):
                about = tuple(dict.fromkeys((*first.about, *second.about)))
                yield replace(
                    first, kind=DURATION, readings=((length, length),), unit=unit, role=RECKONED, hedge=ABOUT,
                    end=first.end, nouns=(), verbs=(), about=about,
                )  # fmt: skip


def _lengths(kind: str, first: Reading, second: Reading) -> Iterator[tuple[str, float]]:
    if kind == TIME:
        start, end = first[0], second[0]
        assert isinstance(start, float)
        assert isinstance(end, float)
        yield "min", (end - start) % _DAY
        return
    if first[1] is None and second[1] is None and first[0] is not None and second[0] is not None:
        yield from _in_years(first[0], second[0])
        return
    days = _days(first, second)
    if days is not None and days > 0:
        yield "min", days * _DAY
        if days > _MONTH:
            yield "month", float(round(days / _MONTH))


def _in_years(first: object, second: object) -> Iterator[tuple[str, float]]:
    if isinstance(first, float) and isinstance(second, float) and second > first:
        yield "month", 12 * (second - first)


def _days(first: Reading, second: Reading) -> int | None:
    year, month, day = (int(part) if isinstance(part, float) else None for part in first)
    to_year, to_month, to_day = (int(part) if isinstance(part, float) else None for part in second)
    if None in (month, day, to_month, to_day):
        return None
    years = year or to_year or _ANY_YEAR, to_year or year or _ANY_YEAR
    try:
        return (date(years[1], to_month or 1, to_day or 1) - date(years[0], month or 1, day or 1)).days
    except ValueError:  # February 29 in another year
        return None
