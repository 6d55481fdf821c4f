"""Backups that are made again and again in one folder: what they are called, when one is due, which may go."""

import re
from collections.abc import Iterable
from datetime import datetime, timedelta

from annotator.domain.desk.leases import LEASE

DEFAULT_KEEP = 14
_PERIOD = timedelta(days=1)
_UNFINISHED = ".unfinished"
_NAME = re.compile(r"annotator-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.db")


def name_of(moment: str) -> str:
    """The name of the backup that is made at a moment in UTC, as the desk stores it: no system forbids it."""
    return f"annotator-{moment.replace(':', '')}.db"


def moment_of(name: str) -> str | None:
    """The moment at which the backup of that name was made; None for any other file, which is nobody's to delete."""
    found = _NAME.fullmatch(name)
    return f"{found[1]}T{found[2]}:{found[3]}:{found[4]}Z" if found else None


def left_over(names: Iterable[str], now: str) -> list[str]:
    """What backups left that were cut off in the middle, at least a day ago."""
    yesterday = datetime.fromisoformat(now) - _PERIOD
    return [
        name for name in names
        if _UNFINISHED in name and (moment := moment_of(name.partition(_UNFINISHED)[0]))
        and datetime.fromisoformat(moment) < yesterday
    ]  # fmt: skip


def is_due(names: Iterable[str], now: str) -> bool:
    """Whether none was made in the last day. One of the future was made by a clock that went wrong.

    What another server made a moment ago may be ahead by as much as the clocks of servers may be apart.
    """
    moment_now = datetime.fromisoformat(now)
    oldest, latest = moment_now - _PERIOD, moment_now + timedelta(seconds=LEASE)
    made = (moment for name in names if (moment := moment_of(name)))
    return not any(oldest < datetime.fromisoformat(moment) <= latest for moment in made)


def newest(names: Iterable[str]) -> str | None:
    """The moment at which the newest of them was made; None if there is none."""
    return max((moment for name in names if (moment := moment_of(name))), default=None)


def superfluous(names: Iterable[str], made: str, keep: int) -> list[str]:
    """The backups that may go now that the one called `made` is there: it stays, and the newest others."""
    others = sorted((name for name in names if name != made and moment_of(name)), reverse=True)
    return others[keep - 1 :]
