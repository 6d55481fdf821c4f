"""The one clock: what needs the time is given it by whoever calls."""

from datetime import UTC, datetime


def now() -> str:
    """UTC, whole seconds."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def today() -> str:
    return now()[:10]
