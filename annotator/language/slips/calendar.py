"""Days, dates and ages that are impossible."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from annotator.language.lexis.dates.numeric_dates import is_valid
from annotator.language.lexis.dates.parts_of_dates import WrittenDate, weekday_at, written_date
from annotator.language.lexis.fact_tokens import Pieces
from annotator.language.slips.rule import Prose, SlipFinding
from annotator.language.words.english_dates import DAYS, MONTHS

_AGE = re.compile(
    r"(?:\baged?\s|,\s)(?P<age>\d{1,3}),?[^.;]{0,60}?\bborn\b[^.;]{0,40}?\b(?:in|on)\b[^.;]{0,20}?\b(?P<year>(?:18|19|20)\d\d)\b"
    r"|\bborn\b[^.;]{0,40}?\b(?P<year_>(?:18|19|20)\d\d)\b[^.;]{0,60}?\b(?:aged?|is now)\s(?P<age_>\d{1,3})\b"
)
# A shorter word is an abbreviation, and may be a newspaper: the Edmonton Sun, May 3.
_SHORTEST_WEEKDAY = 6
_LONGEST_MONTH = 31
_HALF_YEAR = 183
_OLDEST = 115


def weekdays(prose: Prose) -> Iterator[SlipFinding]:
    """A day of the week that its date did not have. Without a year, the date nearest to publication counts."""
    for start, end, written, weekday in _dates(prose):
        when = None if weekday is None else _day(written, prose.published)
        if when and when.weekday() != weekday:
            named = f"{MONTHS[written.month - 1]} {written.day}, {when.year}"
            yield SlipFinding(start, end, f"{named} is a {DAYS[when.weekday()]}, not a {DAYS[weekday or 0]}.")


def impossible_dates(prose: Prose) -> Iterator[SlipFinding]:
    for start, end, written, _ in _dates(prose):
        month, day = written.month, written.day
        leap = month == 2 and day == 29 and written.year is not None and not _is_leap(written.year)
        if leap or not is_valid(month, day):
            year = f" in {written.year}" if leap else ""
            yield SlipFinding(start, end, f"{MONTHS[month - 1]} has no day {day}{year}.")


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


def _dates(prose: Prose) -> Iterator[tuple[int, int, WrittenDate, int | None]]:
    """(start, end, date, day of the week) of the days of months, of which some months have none."""
    for pieces in prose.pieces.values():
        at = 0
        while at < len(pieces):
            weekday = weekday_at(pieces, at) if len(pieces.low(at)) >= _SHORTEST_WEEKDAY else None
            first = at if weekday is None else _behind_weekday(pieces, at)
            written = written_date(pieces, first)
            if written is None or (written.day > _LONGEST_MONTH and pieces.is_word(written.end)):  # in May 45 people
                at += 1
                continue
            yield pieces[at].start, pieces[written.end - 1].end, written, weekday
            at = written.end


def _behind_weekday(pieces: Pieces, at: int) -> int:
    at += 1 + (pieces.low(at + 1) == ",")
    return at + (pieces.low(at) == "the")


def _day(written: WrittenDate, published: date | None) -> date | None:
    month, day = written.month, written.day
    try:
        if written.year:
            return date(written.year, month, day)
        if published is None:
            return None
        years = (published.year - 1, published.year, published.year + 1)
        near = [date(y, month, day) for y in years if month != 2 or day < 29 or _is_leap(y)]
    except ValueError:
        return None
    return next((d for d in near if abs(d - published) <= timedelta(days=_HALF_YEAR)), None)


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
