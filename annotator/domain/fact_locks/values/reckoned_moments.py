"""Moments that a passage does not print, but that a moment and a duration of it make: on 9 May, 13 days after."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from annotator.domain.fact_locks.facts import DATE, DURATION, RECKONED, TIME, Fact, Part
from annotator.domain.fact_locks.values import comparison

_DAY, _YEAR = 24 * 60, 12
# A year without a leap day, for dates that name none.
_ANY_YEAR = 2001
# Pairs of a moment and a duration; in a longer text two make any day by chance.
_MOST_PAIRS = 16


def reckoned_moments(ours: Fact, passage: Mapping[str, Sequence[Fact]]) -> list[Fact]:
    """Those that agree with the claim's date or time."""
    if ours.kind not in (DATE, TIME):
        return []
    moments, lengths = ([each for each in passage[kind] if _is_exact(each)] for kind in (ours.kind, DURATION))
    if len(moments) * len(lengths) > _MOST_PAIRS:
        return []
    made = (each for moment in moments for length in lengths for each in _shifted(moment, length))
    return [each for each in made if comparison.compare(ours, each) == comparison.SAME]


def _is_exact(fact: Fact) -> bool:
    return fact.is_stated and not fact.hedge


def _shifted(moment: Fact, length: Fact) -> Iterator[Fact]:
    """Later and earlier by the duration."""
    for by in (length.value, -length.value):
        reading = _minute(moment, length, by) if moment.kind == TIME else _day(moment, length, by)
        if reading is not None:
            about = tuple(dict.fromkeys((*moment.about, *length.about)))
            yield replace(moment, readings=(reading,), role=RECKONED, about=about, verbs=(*moment.verbs, *length.verbs))


def _minute(moment: Fact, length: Fact, by: float) -> tuple[Part, ...] | None:
    return ((moment.value + by) % _DAY,) if length.unit == "min" and length.value < _DAY else None


def _day(moment: Fact, length: Fact, by: float) -> tuple[Part, ...] | None:
    """A day by days or weeks, a month or a year by as many of them."""
    year, month, day = (part if isinstance(part, float) else None for part in moment.readings[0])
    if length.unit == "min" and by % _DAY == 0 and month and day:
        try:
            found = date(int(year or _ANY_YEAR), int(month), int(day)) + timedelta(minutes=by)
        except (ValueError, OverflowError):
            return None
        return (float(found.year) if year else None, float(found.month), float(found.day))
    if length.unit == "month" and year and not month and by % _YEAR == 0:
        return (year + by / _YEAR, None, None)
    if length.unit == "month" and year and month and not day:
        months = year * _YEAR + month - 1 + by
        return (float(months // _YEAR), months % _YEAR + 1, None)
    return None
