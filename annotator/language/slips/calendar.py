"""Days, dates and ages that are impossible."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from annotator.language.slips.rule import Prose, SlipFinding
from annotator.language.words.english_dates import DAYS, MONTHS

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_MONTH = "|".join(MONTHS)
_DATE = re.compile(
    rf"(?:(?P<weekday>{'|'.join(DAYS)}),?\s(?:the\s)?)?"
    rf"(?:(?P<month>{_MONTH})\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b|(?P<day_>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?(?P<month_>{_MONTH})\b)"
    r"(?:,?\s(?P<year>(?:1[89]|20)\d\d)\b)?(?!\d|,\d|%)"
)
_AGE = re.compile(
    r"(?:\baged?\s|,\s)(?P<age>\d{1,3}),?[^.;]{0,60}?\bborn\b[^.;]{0,40}?\b(?:in|on)\b[^.;]{0,20}?\b(?P<year>(?:18|19|20)\d\d)\b"
    r"|\bborn\b[^.;]{0,40}?\b(?P<year_>(?:18|19|20)\d\d)\b[^.;]{0,60}?\b(?:aged?|is now)\s(?P<age_>\d{1,3})\b"
)
_HALF_YEAR = 183
_OLDEST = 115


def weekdays(prose: Prose) -> Iterator[SlipFinding]:
    """A day of the week that its date did not have. Without a year, the date nearest to publication counts."""
    for match, month, day in _dates(prose):
        if match["weekday"] and day <= _LENGTHS[month - 1]:
            when = _day(match["year"], month, day, prose.published)
            if when and DAYS[when.weekday()] != match["weekday"]:
                named = f"{MONTHS[month - 1]} {day}, {when.year}"
                yield SlipFinding(
                    match.start(),
                    match.end(),
                    f"{named} is a {DAYS[when.weekday()]}, not a {match['weekday']}.",
                )


def impossible_dates(prose: Prose) -> Iterator[SlipFinding]:
    for match, month, day in _dates(prose):
        leap = month == 2 and day == 29 and match["year"] and not _is_leap(int(match["year"]))
        if not 1 <= day <= _LENGTHS[month - 1] or leap:
            year = f" in {match['year']}" if leap else ""
            yield SlipFinding(match.start(), match.end(), f"{MONTHS[month - 1]} has no day {day}{year}.")


def ages(prose: Prose) -> Iterator[SlipFinding]:
    """An age that somebody born in the stated year cannot have when the article appears."""
    if prose.published is None:
        return
    for sentence in prose.sentences:
        for match in _AGE.finditer(prose.text, sentence.start, sentence.end):
            age, born = int(match["age"] or match["age_"]), int(match["year"] or match["year_"])
            oldest = prose.published.year - born
            if age <= _OLDEST and age not in (oldest, oldest - 1) and oldest <= _OLDEST:
                yield SlipFinding(
                    match.start(),
                    match.end(),
                    f"A person born in {born} is {oldest - 1} or {oldest}, not {age}.",
                )


def _dates(prose: Prose) -> Iterator[tuple[re.Match[str], int, int]]:
    for match in _DATE.finditer(prose.text):
        yield match, MONTHS.index(match["month"] or match["month_"]) + 1, int(match["day"] or match["day_"])


def _day(year: str | None, month: int, day: int, published: date | None) -> date | None:
    try:
        if year:
            return date(int(year), month, day)
        if published is None:
            return None
        years = (published.year - 1, published.year, published.year + 1)
        near = [date(y, month, day) for y in years if month != 2 or day < 29 or _is_leap(y)]
    except ValueError:
        return None
    return next((d for d in near if abs(d - published) <= timedelta(days=_HALF_YEAR)), None)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
