"""Dates without figures: Christmas Eve, the first Monday in June; and the season of a year."""

from calendar import monthrange
from datetime import date

from annotator.domain.fact_locks.facts import DATE, Reading
from annotator.language.lexis.dates.numeric_dates import reading
from annotator.language.lexis.dates.parts_of_dates import month_at, weekday_at, year_behind
from annotator.language.lexis.fact_tokens import Found, Pieces
from annotator.language.lexis.numbers.numerals import is_year
from annotator.language.words.fact_tables import ROMAN_CENTURIES

_LONGEST_NAME = 5
_WEEK = 7
_EARLIEST, _LATEST = 11, 21
# Of a decade without its century.
_FIRST_DECADE, _CENTURY = 20, 1900
_LONGEST_MONTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def named_day(pieces: Pieces, at: int) -> Found | None:
    """New Year's Eve 2024"""
    words = pieces.words
    if pieces.low(at) not in words.day_beginnings:
        return None
    is_capital = pieces[at].text[0].isupper()
    for length in range(_LONGEST_NAME, 0, -1):
        if not (is_capital or (length > 1 and words.code != "en")):  # la fête nationale
            continue
        if found := words.named_days.get(pieces.phrase(at, length)):
            year, end = year_behind(pieces, at + length)
            return Found(DATE, (reading(year, *found),), at, end)
    return None


def day_by_weekday(pieces: Pieces, at: int) -> Found | None:
    """The first Monday in June, the last Friday of May 2019: all days that it may be."""
    words = pieces.words
    is_last = pieces.low(at) in words.lasts
    ordinal = words.ordinals.get(pieces.low(at)) if pieces.is_word(at) else None
    weekday = weekday_at(pieces, at + 1) if is_last or ordinal else None
    if weekday is None:
        return None
    joint = pieces.low(at + 2) in words.ofs or pieces.low(at + 2) in words.before_dates
    month = month_at(pieces, at + 2 + joint)
    if month is None or not (is_last or ordinal in range(1, 6)):
        return None
    year, end = year_behind(pieces, month[1])
    days = _last_days(year, month[0]) if ordinal is None else range(_WEEK * ordinal - 6, _WEEK * ordinal + 1)
    readings = [reading(year, month[0], day) for day in days if _falls_on(weekday, year, month[0], day)]
    return Found(DATE, tuple(readings), at, end) if readings else None


def _last_days(year: int | None, month: int) -> range:
    """The last seven days of a month; in a February whose year is not known, of either length."""
    longest = monthrange(year, month)[1] if year else _LONGEST_MONTHS[month - 1]
    return range(longest - 6 - (year is None and month == 2), longest + 1)


def _falls_on(weekday: int, year: int | None, month: int, day: int) -> bool:
    if day > (monthrange(year, month)[1] if year else _LONGEST_MONTHS[month - 1]):
        return False
    return year is None or date(year, month, day).weekday() == weekday


def season(pieces: Pieces, at: int) -> Found | None:
    """Autumn 1937, spring of 2019."""
    months = pieces.words.seasons.get(pieces.low(at))
    if months is None:
        return None
    year, end = year_behind(pieces, at + 1)
    if year is None and pieces.low(at + 1) in pieces.words.before_dates and is_year(pieces[at + 2].text):
        year, end = int(pieces[at + 2].text), at + 3
    return Found(DATE, tuple(reading(year, month, None) for month in months), at, end) if year else None


def century(pieces: Pieces, at: int) -> Found | None:
    """The 18th century, the nineteenth century: any of its years."""
    if pieces.low(at) in pieces.words.centuries and (ordinal := _roman(pieces[at + 1].text)):
        return Found(DATE, years(100 * (ordinal - 1), 100), at, at + 2)  # siglo XVII
    ordinal = pieces.words.ordinals.get(pieces.low(at)) if pieces.is_word(at) else None
    ordinal = ordinal or _roman(pieces[at].text.removesuffix("e").removesuffix("ème"))
    end = at + 1
    if ordinal is None and pieces[at].text.isdecimal() and len(pieces[at].text) == 2:
        has_ending = pieces.low(end) in pieces.words.ordinal_endings | {"."} and pieces.are_joined(end)
        ordinal, end = int(pieces[at].text), end + has_ending
    if not ordinal or pieces.low(end) not in pieces.words.centuries or not _EARLIEST <= ordinal <= _LATEST:
        return None
    return Found(DATE, years(100 * (ordinal - 1), 100), at, end + 1)


def days_in_part(pieces: Pieces, at: int) -> range | None:
    """The days that the words before a month may mean: early May, mid-May, the end of May."""
    parts = pieces.words.parts_of_months
    found = (parts[phrase] for n in (3, 2, 1) if (phrase := pieces.phrase(at - n, n)) in parts)
    days = next(found, None)
    return range(days[0], days[1] + 1) if days else None


def decade(pieces: Pieces, at: int) -> Found | None:
    """The nineties, the early 90s, the ’80s: any of their years; in her nineties is an age."""
    words = pieces.words
    is_cut = pieces.is_figure(at) and pieces.low(at + 1) == "s" and pieces.are_joined(at + 1)
    tens = words.decades_of_life.get(f"{pieces.low(at)}s" if is_cut else pieces.low(at))
    is_owned = any(pieces.phrase(at - n, n) in words.owners for n in (1, 2))
    is_led = not is_owned and any(pieces.low(at - n) in words.determiners for n in (1, 2))
    if tens is None or tens < _FIRST_DECADE or not is_led or pieces.low(at) in words.of_that_age:
        return None
    centuries = (_CENTURY, _CENTURY + 100) if tens == _FIRST_DECADE else (_CENTURY,)
    readings = tuple(each for start in centuries for each in years(start + tens, 10))
    return Found(DATE, readings, at, at + 1 + is_cut)


def _roman(text: str) -> int | None:
    """XVII, of the centuries that people write about; of the XVIIe siècle, too."""
    return ROMAN_CENTURIES.index(text) + _EARLIEST if text in ROMAN_CENTURIES else None


def years(first: int, count: int) -> tuple[Reading, ...]:
    return tuple(reading(year, None, None) for year in range(first, first + count))
