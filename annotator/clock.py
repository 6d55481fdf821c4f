"""The one clock: what needs the time is given it by whoever calls."""

from datetime import UTC, datetime, timedelta


def now() -> str:
    """UTC, whole seconds."""
    return _written(datetime.now(UTC))


def today() -> str:
    return now()[:10]


def from_now(seconds: int) -> str:
    """The moment in so many seconds, or before now if they are negative."""
    return _written(datetime.now(UTC) + timedelta(seconds=seconds))


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
