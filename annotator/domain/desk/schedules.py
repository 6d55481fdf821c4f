"""When an article runs and its checks close, and what is late, in words."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache

from annotator.domain import limits
from annotator.domain.dates import day
from annotator.domain.errors import RuleBroken

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# A year outside of these was mistyped.
_FIRST, _LAST = "2000", "2200"
# The desk asks for the same ones all through a minute.
_MOST_KEPT = 4_096
# The groups of the desk, in the order in which they are shown.
LATE, TODAY, LATER, UNDATED, RAN = "late", "today", "later", "undated", "ran"
_DAY = 86_400
_MONTH, _YEAR = 30.44 * _DAY, 365.25 * _DAY
# Seconds of each unit, and below how many it is used.
_UNITS = ((60, "minute", 3600), (3600, "hour", 2 * _DAY), (_DAY, "day", 2 * _MONTH), (_MONTH, "month", 2 * _YEAR))
_LONGEST = _YEAR, "year"


@dataclass(frozen=True, slots=True)
class Schedule:
    """Of one article, whose id is also its own: the day it runs, YYYY-MM-DD in the desk's zone, and the moments in UTC
    at which its checks close, at which it was archived, and at which somebody said that it has run."""

    id: str
    article: str
    runs: str | None = None
    closes: str | None = None
    archived: str | None = None
    ran: str | None = None
    version: int = 0


def checked_day(typed: str | None) -> str | None:
    """The day on which an article runs. Raises RuleBroken."""
    value = limits.day(typed, "runs")
    if value is not None and not _FIRST <= value < _LAST:
        raise RuleBroken("far_away", field="runs", value=value)
    return value


def checked_closing(typed: str | None, zone: tzinfo) -> str | None:
    """The minute in UTC that was typed as local time of the `zone`, or with an offset of its own.

    Of an hour that the clocks repeat, the first is taken: a deadline had better come early. Raises RuleBroken for one
    that they skip.
    """
    value = limits.line(typed, "closes")
    if value is None:
        return None
    try:
        local = datetime.fromisoformat(value)
    except ValueError:
        raise RuleBroken("not_a_closing", field="closes", value=value[:40]) from None
    if len(value) <= len("2026-05-17"):
        raise RuleBroken("not_a_closing", field="closes", value=value[:40])
    if not _FIRST <= value < _LAST:
        raise RuleBroken("far_away", field="closes", value=value[:40])
    if local.tzinfo is None:
        local = local.replace(tzinfo=zone)
        if local.astimezone(UTC).astimezone(zone).replace(tzinfo=None) != local.replace(tzinfo=None):
            raise RuleBroken("skipped_hour", field="closes", value=f"{local:%Y-%m-%d %H:%M}", zone=str(zone))
    return local.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:00Z")


def refuse_disorder(schedule: Schedule, zone: tzinfo) -> None:
    """Raises RuleBroken if the checks close after the day on which the article runs."""
    if schedule.runs and schedule.closes and _local(schedule.closes, zone).date().isoformat() > schedule.runs:
        raise RuleBroken("closes_after_run", field="closes")


@lru_cache(_MOST_KEPT)
def group(schedule: Schedule, now: str, zone: tzinfo) -> str:
    """One of the groups of the desk. `now` is a moment in UTC."""
    if schedule.ran:
        return RAN
    if schedule.closes and schedule.closes <= now:
        return LATE
    today = _local(now, zone).date().isoformat()
    day_ = _local(schedule.closes, zone).date().isoformat() if schedule.closes else schedule.runs
    if day_ is None:
        return UNDATED
    return LATE if day_ < today else TODAY if day_ == today else LATER


@dataclass(frozen=True, slots=True)
class Due:
    """What is set, in words: “checks close today at 18:00”, “in 6 hours”, “runs Friday”. Each is empty if it is not."""

    closes: str
    distance: str
    runs: str

    def __str__(self) -> str:
        return "; ".join(filter(None, (", ".join(filter(None, (self.closes, self.distance))), self.runs)))

    def __bool__(self) -> bool:
        return bool(self.closes or self.runs)


@lru_cache(_MOST_KEPT)
def due(schedule: Schedule, now: str, zone: tzinfo) -> Due:
    """`now` is a moment in UTC."""
    today, closes, away, runs = _local(now, zone).date(), "", "", ""
    if schedule.ran:
        return Due("", "", f"ran {day_named(_local(schedule.ran, zone).date(), today)}")
    if schedule.closes:
        local = _local(schedule.closes, zone)
        verb = "checks closed" if schedule.closes <= now else "checks close"
        closes, away = f"{verb} {day_named(local.date(), today)} at {local:%H:%M}", distance(schedule.closes, now)
    if schedule.runs:
        day_ = date.fromisoformat(schedule.runs)
        runs = f"{'was to run' if day_ < today else 'runs'} {day_named(day_, today)}"
    return Due(closes, away, runs)


def day_named(value: date, today: date) -> str:
    """today, tomorrow, yesterday, the name of a day of the coming week, else the date."""
    away = (value - today).days
    near = {-1: "yesterday", 0: "today", 1: "tomorrow"}
    if away in near:
        return near[away]
    if 1 < away < 7:
        return _DAYS[value.weekday()]
    shown = day(value.isoformat())
    return shown if value.year != today.year else shown.rpartition(",")[0]


def distance(moment: str, now: str) -> str:
    """“in six hours”, “two days late”: to the minute below an hour, to the hour below two days, to
    the day below two months, to the month below two years."""
    seconds = (_moment(moment) - _moment(now)) / timedelta(seconds=1)
    words = _span(abs(seconds))
    return f"in {words}" if seconds > 0 else f"{words} late"


def _span(seconds: float) -> str:
    size, name = next(((size, name) for size, name, below in _UNITS if seconds < below), _LONGEST)
    count = int(seconds // size)
    return f"{count} {name}{'' if count == 1 else 's'}"


def _moment(value: str) -> datetime:
    return datetime.fromisoformat(value)


@lru_cache(_MOST_KEPT)
def _local(value: str, zone: tzinfo) -> datetime:
    return _moment(value).astimezone(zone)
