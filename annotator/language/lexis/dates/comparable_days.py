"""Dates and times as days to compare: what all readings of the words agree on."""

from collections.abc import Iterator

from annotator.domain.fact_locks.facts import DATE, TIME, Part
from annotator.domain.values import Day
from annotator.language.lexis.fact_tokens import Found, Pieces


def names_the_day_of(pieces: Pieces, weekday: Found, date: Found) -> bool:
    """Whether the date follows its day of the week: Monday, May 3; but not from Monday to May 3."""
    between = {pieces.low(at) for at in range(weekday.end, date.start)}
    return date.kind == DATE and date.start - weekday.end <= 2 and between <= {",", ".", "the"}


def day_of(pieces: Pieces, found: Found, weekday: Found | None = None) -> Iterator[Day]:
    """The day of a date or a time, with its day of the week; none where its readings have nothing in common."""
    year, month, day, minute = None, None, None, None
    if pieces.low(found.end) == "s" and pieces.are_joined(found.end):
        return  # a decade
    if found.kind == DATE:
        year, month, day = (_agreed({reading[at] for reading in found.readings}) for at in range(3))
    elif found.kind == TIME:
        minute = _agreed({found.readings[0][0]})
    else:
        weekday = found
    named = _agreed({weekday.readings[0][0]}) if weekday is not None else None
    if (year, month, day, minute, named) != (None,) * 5:
        first = weekday or found
        yield Day(pieces[first.start].start, pieces[found.end - 1].end, year, month, day, named, minute)


def _agreed(parts: set[Part]) -> int | None:
    """12/06/1974 is in June for some and in December for others; 1974 it is for all."""
    part = next(iter(parts)) if len(parts) == 1 else None
    return int(part) if isinstance(part, float) else None
