"""Weeks as ISO 8601 counts them, written 2026-W48: in this form they sort by time."""

import re
from datetime import date, datetime, timedelta, tzinfo

from annotator.domain import limits
from annotator.domain.errors import RuleBroken

_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")


def week_at(moment: str, zone: tzinfo) -> str:
    """The week at the desk, whose `zone` this is, in which a moment in UTC lies."""
    return _written(datetime.fromisoformat(moment).astimezone(zone).date())


def week_of(day: str) -> str:
    """The week of a day, YYYY-MM-DD."""
    return _written(date.fromisoformat(day))


def checked_week(typed: str | None, field: str) -> str | None:
    """A week as it was typed, None where it is blank. Raises RuleBroken where no calendar has it."""
    week = limits.line(typed, field)
    if week is None:
        return None
    try:
        _first_day(week)
    except ValueError:
        raise RuleBroken("unknown_value", field=field, value=week[:40], known="a week such as 2026-W48") from None
    return week


def weeks_between(first: str, last: str) -> tuple[str, ...]:
    """All weeks from the first to the last, both included, so that an empty one has its place, too."""
    monday, weeks = _first_day(first), (_first_day(last) - _first_day(first)).days // 7
    return tuple(_written(monday + timedelta(weeks=number)) for number in range(weeks + 1))


def label_of(week: str) -> str:
    """“2026, week 8”."""
    year, _, number = week.partition("-W")
    return f"{year}, week {int(number)}"


def _first_day(week: str) -> date:
    """Raises ValueError."""
    match = _WEEK.fullmatch(week)
    if match is None:
        raise ValueError(week)
    return date.fromisocalendar(int(match[1]), int(match[2]), 1)


def _written(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"
