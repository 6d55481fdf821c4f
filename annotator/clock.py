"""The one clock: what needs the time is given it by whoever calls."""

import time as machine
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from annotator.config import zone


def now() -> str:
    """UTC, whole seconds."""
    return from_now(0)


def this_minute() -> str:
    """UTC, the minute that has begun: what is said of deadlines changes no faster."""
    return f"{now()[:16]}:00Z"


def today() -> str:
    """The day at the desk, YYYY-MM-DD."""
    return local(now()).date().isoformat()


def at_the_desk() -> str:
    """The minute on the newsroom's clock, YYYY-MM-DDTHH:MM, by which an embargo ends."""
    return minute_at_the_desk(now())


def minute_at_the_desk(moment: str) -> str:
    """It never goes back: while the clocks are about to repeat an hour, it stays at the beginning of that hour.

    `moment` is in UTC, as the desk stores it.
    """
    return _minute_in(zone(), f"{moment[:16]}:00Z")


# A page asks a dozen times.
@lru_cache(maxsize=64)
def _minute_in(desk: ZoneInfo, moment: str) -> str:
    here = datetime.fromisoformat(moment).astimezone(desk)
    is_repeated = here.replace(fold=1).utcoffset() != here.utcoffset() and not here.fold
    return f"{here:%Y-%m-%dT%H}:{'00' if is_repeated else f'{here:%M}'}"


def local(moment: str) -> datetime:
    """A moment as the clock on the newsroom's wall shows it."""
    return datetime.fromisoformat(moment).astimezone(zone())


def day_ends() -> str:
    """The moment at which the day ends at the desk."""
    midnight = datetime.combine(local(now()).date() + timedelta(days=1), time(), zone())
    return written(midnight.astimezone(UTC))


def unix_seconds() -> int:
    return int(machine.time())


def from_now(seconds: int) -> str:
    """The moment in so many seconds, or before now if they are negative."""
    return _second(int(machine.time()) + seconds)


# A save asks two dozen times.
@lru_cache(maxsize=64)
def _second(since_1970: int) -> str:
    return written(datetime.fromtimestamp(since_1970, UTC))


def written(moment: datetime) -> str:
    """A moment in UTC as the desk stores it: whole seconds."""
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
