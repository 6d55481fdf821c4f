"""What holds for a while: a clock that went wrong must not make it hold for years, nor end it for everybody.

A machine's clock is set back by an hour, or was a year ahead for a morning. What was noted then lies in the future as
soon as the clock is right again.
"""

from datetime import datetime, timedelta
from functools import lru_cache

# Seconds. What lies further ahead than this was noted by a clock that was wrong; less than this is forgiven, so that a
# clock which is set right signs nobody out.
FORGIVEN = 86_400


def latest_end(now: str, lifetime: int) -> str:
    """The latest moment at which anything can end that begins by `now` and lasts for `lifetime` seconds."""
    return _moved(now, lifetime + FORGIVEN)


def latest_begin(now: str) -> str:
    """The latest moment at which anything can have begun by `now`."""
    return _moved(now, FORGIVEN)


# Each request asks, and a second is long.
@lru_cache(maxsize=64)
def _moved(moment: str, seconds: int) -> str:
    return (datetime.fromisoformat(moment) + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")
