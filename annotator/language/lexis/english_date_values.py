"""Dates and times of running text as values."""

import re
from collections.abc import Iterator

from annotator.domain.values import Day
from annotator.language.lexis.date_pattern import DATE
from annotator.language.words.english_dates import DAYS, MONTHS

_MONTH = re.compile(rf"(?:{'|'.join(month[:3] for month in MONTHS)})", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b(?:{'|'.join(DAYS)})")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?![\ds])")
_DAY = re.compile(r"(?<!\d)\d{1,2}(?!\d)")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_SHORT = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{2,4})")
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d\d))?\s?([ap])?\.?m?", re.IGNORECASE)
_IS_CLOCK = re.compile(r"\d[:.]\d\d(?!\d|[./])|[ap]\.?m\b", re.IGNORECASE)
_RELATIVE = re.compile(r"(?:last|next|this|earlier|late)\s", re.IGNORECASE)


def days(text: str) -> Iterator[Day]:
    """In text order. Days relative to the day of writing (yesterday, last week) have no value and are left out."""
    for match in DATE.finditer(text):
        day = _read(match[0], match.start(), match.end())
        if day is not None:
            yield day


def _read(words: str, start: int, end: int) -> Day | None:
    if _RELATIVE.match(words):
        return None
    if iso := _ISO.fullmatch(words):
        return Day(start, end, int(iso[1]), int(iso[2]), int(iso[3]))
    if short := _SHORT.fullmatch(words):
        return _short(short, start, end)
    if _IS_CLOCK.search(words):
        return _clock(words, start, end)
    return _calendar(words, start, end)


def _short(match: re.Match[str], start: int, end: int) -> Day | None:
    """10/5/2026 is in May for some and in October for others; the month is known where only one reading is possible."""
    one, other, year = int(match[1]), int(match[2]), int(match[3])
    year += 2000 if year < 100 else 0
    if one > 12 >= other:
        return Day(start, end, year, other, one)
    if other > 12 >= one or one == other:
        return Day(start, end, year, one, other)
    return Day(start, end, year)


def _clock(words: str, start: int, end: int) -> Day | None:
    match = _CLOCK.match(words)
    if match is None or int(match[1]) > 24:
        return None
    hour = int(match[1])
    if match[3]:
        hour = hour % 12 + (12 if match[3].lower() == "p" else 0)
    return Day(start, end, minute=hour * 60 + int(match[2] or 0))


def _calendar(words: str, start: int, end: int) -> Day | None:
    weekday = _WEEKDAY.search(words)
    rest = words[weekday.end() :] if weekday else words
    month, year = _MONTH.search(rest), _YEAR.search(rest)
    day = _DAY.search(rest[: year.start()] if year else rest) if month else None
    if month is None and year is None and weekday is None:
        return None
    return Day(
        start,
        end,
        int(year[0]) if year else None,
        [name[:3].lower() for name in MONTHS].index(month[0].lower()) + 1 if month else None,
        int(day[0]) if day else None,
        DAYS.index(weekday[0]) if weekday else None,
    )
