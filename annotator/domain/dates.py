"""Writes out a date for people to read."""

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip


def day_and_minute(value: str) -> str:
    """2026-01-16 as January 16, 2026, and 2026-01-16T09:30 as January 16, 2026, 09:30."""
    day_, _, minute = value.partition("T")
    return ", ".join(filter(None, (day(day_), minute)))


def day(value: str | None) -> str:
    """2026-01-16, or a moment of that day, as January 16, 2026; a month or a year alone if no more is known."""
    parts: list[str] = (value or "").partition("T")[0].split("-")
    if not all(part.isdigit() for part in parts) or len(parts) > 3:
        return value or ""
    if len(parts) == 1:
        return parts[0]
    if not 1 <= int(parts[1]) <= 12:
        return value or ""
    month = _MONTHS[int(parts[1]) - 1]
    return f"{month} {parts[0]}" if len(parts) == 2 else f"{month} {int(parts[2])}, {parts[0]}"
