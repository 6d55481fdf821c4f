"""Two dates with their days of the week that no year brings together: Saturday 8 June and Sunday 15 June."""

import re
from collections.abc import Iterator
from datetime import date

from annotator.domain.values import Day
from annotator.language.lexis.numbers_and_dates import figures
from annotator.language.slips.rule import Prose, SlipFinding
from annotator.language.words.english.dates import DAYS

_WEEK = 7
# Dates before one that it is held against: a calendar of events has hundreds.
_MOST = 8
_MOST_APART = 60  # days
_DATED = re.compile(rf"\b(?:{'|'.join(DAYS)}),?\s(?:the\s)?(?=\d|[A-Z])")
# A leap year and another: the days between two dates depend on the year only over the end of February.
_YEARS = (2023, 2024)


def weekday_pairs(prose: Prose) -> Iterator[SlipFinding]:
    """Of dates without a year, within two months of each other and in one paragraph or the next."""
    dated = [
        (sentence.block, day)
        for sentence in prose.sentences
        for day in figures(prose.pieces[sentence.ordinal])
        if isinstance(day, Day) and day.weekday is not None and day.month and day.day and not day.year
        and _DATED.match(prose.text, day.start)
    ]  # fmt: skip
    for at, (block, later) in enumerate(dated):
        for earlier_block, earlier in dated[max(0, at - _MOST) : at]:
            if block - earlier_block <= 1 and _denied(earlier, later):
                said = prose.text[earlier.start : earlier.end]
                yield SlipFinding(later.start, later.end, f"This does not fit “{said}”.")
                break


def _denied(earlier: Day, later: Day) -> bool:
    """Whether in no year the one is so many days of the week from the other."""
    wanted = ((later.weekday or 0) - (earlier.weekday or 0)) % _WEEK
    apart = {_days(earlier, later, year) for year in _YEARS}
    known = {days for days in apart if days is not None and 0 < abs(days) <= _MOST_APART}
    return bool(known) and len(known) == len(apart) and all(days % _WEEK != wanted for days in known)


def _days(earlier: Day, later: Day, year: int) -> int | None:
    try:
        return (date(year, later.month or 1, later.day or 1) - date(year, earlier.month or 1, earlier.day or 1)).days
    except ValueError:
        return None
