"""Durations between two dates, times or weekdays that stand near each other: begun 4 March, completed 18 March."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from annotator.domain.fact_locks.facts import (
    ABOUT,
    AGE,
    DATE,
    DURATION,
    MAY_AGREE,
    RECKONED,
    TIME,
    WEEKDAY,
    Fact,
    Reading,
)
from annotator.domain.fact_locks.same_thing import rates_differ

_HOUR, _DAY, _WEEK = 60.0, 24 * 60.0, 7.0
_MONTH, _YEAR = 30.44, 12.0
# Days that are counted one by one, the first and the last among them.
_MOST_DAYS = 20
# A year without a leap day, for dates that name none.
_ANY_YEAR = 2001
# From two years on, people give completed years.
_YEARS = 2 * _YEAR
_SHORTEST_MONTH = 28
# Code points between a weekday and its hour: Friday at 20:00.
_BESIDE = 6
# Readings that a moment may have: a time without am or pm has two, half a day apart.
_HALVES = {DATE: 1, WEEKDAY: 1, TIME: 2}
# Minutes by which a train may be early.
_EARLY = 3 * _HOUR
# Of more moments only neighbours are paired.
_FEW = 5


def reckoned_durations(facts: Sequence[Fact]) -> Iterator[Fact]:
    """For each two moments of one kind, in one sentence or the next: the time from one to the other."""
    for kind in (DATE, TIME, WEEKDAY):
        moments = [fact for fact in facts if fact.kind == kind and len(fact.readings) <= _HALVES[kind]]
        for first, second in pairwise(moments):
            if second.role == "born" != first.role:  # sie starb 2020; geboren war sie 1938
                first, second = second, first
            if abs(second.sentence - first.sentence) <= 1:
                yield from _durations(first, second, RECKONED)
        # The ends of a range belong to each other; what closes at six and opens at eleven is no range.
        moments = [fact for fact in moments if kind == TIME or fact.role not in ("since", "until")]
        if len(moments) <= _FEW:
            for at, first in enumerate(moments):
                for second in (*moments[at + 2 :], *moments[:at]):
                    yield from _durations(first, second, MAY_AGREE)


def _durations(first: Fact, second: Fact, role: str) -> Iterator[Fact]:
    if rates_differ(first, second):  # the hours of Saturdays, and of Sundays
        return
    start, end = first.readings[0], second.readings[0]
    if len(first.readings) < len(second.readings):  # 14:05 to 3.10: in the half of the day that follows
        end = next((each for each in second.readings if _is_behind(start, each)), end)
    for unit, length in _lengths(first.kind, start, end):
        about = tuple(dict.fromkeys((*first.about, *second.about)))
        kind = AGE if first.role == "born" and unit == "month" else DURATION
        readings = _ages(length, start, end) if kind == AGE else ((length, length),)
        found = replace(
            first, kind=kind, readings=readings, unit=unit, role=role, rate="", hedge="" if kind == AGE else ABOUT,
            nouns=(), verbs=(), about=about,
        )  # fmt: skip
        yield found
        # Told backwards (found on Thursday, lost since Monday) the days are not counted as those of a stay.
        if (days := _inclusive(first.kind, unit, length)) and first.start < second.start:
            yield replace(found, readings=((days, days),), role=MAY_AGREE)


def _ages(length: float, born: Reading, then: Reading) -> tuple[tuple[float, float], ...]:
    """Of two years alone: as old as that, or a year younger."""
    are_years = born[1] is None or then[1] is None
    return ((length, length), (length - _YEAR, length - _YEAR)) if are_years else ((length, length),)


def _inclusive(kind: str, unit: str, length: float) -> float | None:
    """Open from Monday to Wednesday, on three days."""
    is_days = kind in (DATE, WEEKDAY) and unit == "min" and length <= _MOST_DAYS * _DAY
    return length + _DAY if is_days else None


def weekday_durations(facts: Sequence[Fact]) -> Iterator[Fact]:
    """Last seen on Friday at 20:00, found on Sunday at 08:00."""
    hours = [(day, time) for day, time in pairwise(facts) if _is_hour_of_day(day, time)]
    for (day, hour), (next_day, next_hour) in pairwise(hours):
        days = (_minute(next_day) - _minute(day)) % _WEEK
        length = days * _DAY + _minute(next_hour) - _minute(hour)
        about = tuple(dict.fromkeys((*day.about, *next_day.about)))
        if length > 0:
            yield replace(
                day, kind=DURATION, readings=((length, length),), unit="min", role=MAY_AGREE, hedge=ABOUT, nouns=(),
                verbs=(), about=about,
            )  # fmt: skip


def _is_hour_of_day(day: Fact, time: Fact) -> bool:
    return (day.kind, time.kind) == (WEEKDAY, TIME) and time.start - day.end <= _BESIDE


def _minute(fact: Fact) -> float:
    value = fact.readings[0][0]
    return value if isinstance(value, float) else 0.0


def _is_behind(first: Reading, second: Reading) -> bool:
    return isinstance(first[0], float) and isinstance(second[0], float) and first[0] < second[0]


def _lengths(kind: str, first: Reading, second: Reading) -> Iterator[tuple[str, float]]:
    start, end = first[0], second[0]
    if kind in (TIME, WEEKDAY):
        assert isinstance(start, float)
        assert isinstance(end, float)
        apart = (end - start) % _DAY if kind == TIME else _DAY * ((end - start) % _WEEK)
        yield from [("min", apart)] if apart else []
        if kind == TIME and 0 < _DAY - apart <= _EARLY:
            yield "min", _DAY - apart
        return
    days = _days(first, second)
    if days is not None and days > 0:
        yield "min", days * _DAY
    months = _months(first, second)
    # A term from 1 July 2022 to 30 June 2026 has four years.
    if months is not None and (months + 1) % _YEAR == 0 and _months(first, second, inclusive=True) == months + 1:
        yield "month", months + 1.0
    if months is None and days is not None and days > _MONTH:
        months = round(days / _MONTH)
    if months is not None and months > 0:
        yield "month", float(months)
        if months >= _YEARS and months % _YEAR:
            yield "month", months // _YEAR * _YEAR


def _months(first: Reading, second: Reading, *, inclusive: bool = False) -> int | None:
    """Completed months between two dates with years; of years alone, twelve for each."""
    (year, month, day), (to_year, to_month, to_day) = first, second
    if not isinstance(year, float) or not isinstance(to_year, float):
        return None
    months = int(_YEAR * (to_year - year))
    if isinstance(month, float) and isinstance(to_month, float):
        months += int(to_month - month)
        if isinstance(day, float) and isinstance(to_day, float):
            months -= to_day < day
            months += inclusive and day == 1 and to_day >= _SHORTEST_MONTH
    return months


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
