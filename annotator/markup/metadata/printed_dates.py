"""Parses dates as machines and people write them."""

import re
from datetime import date, datetime

from annotator.markup.metadata.printed_months import MONTHS

# Only these centuries: some systems write the year 1 for a date that they do not know.
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?<!\d)(?P<day>\d{1,2})"
# The digits of Arabic, Persian and Hindi; Python reads them as numbers, but the years are looked for in figures.
_FIGURES = str.maketrans({zero + figure: str(figure) for zero in (0x660, 0x6F0, 0x966) for figure in range(10)})
_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}\s?[-/.年년]\s?(?P<month>\d{{1,2}})\s?[-/.月월]\s?(?P<day>\d{{1,2}})(?!\d)",
        rf"{_DAY}(?:st|nd|rd|th|er|\.|º|ª)?[\s-]+(?:(?:de|of)\s+)?(?P<name>{_MONTH})(?!\w)\.?[,،]?[\s-]+(?:del?\s+)?{_YEAR}(?!\d)",
        rf"\b(?P<name>{_MONTH})(?!\w)\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}(?!\d)",
        rf"\b(?P<name>{_MONTH})\s+(?P<day>\d{{1,2}})\s+\d\d:\d\d:\d\d\s+(?:[A-Z]{{2,5}}\s+)?{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}\.\s+(?P<name>{_MONTH})\s+(?P<day>\d{{1,2}})\.?(?!\d)",
        rf"{_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?(?P<year>(?:(?:19|20)\d\d|\d\d))(?!\d|\.\d)",
        rf"{_DAY}\s+tháng\s+(?P<month>\d{{1,2}}),?\s+(?:năm\s+)?{_YEAR}(?!\d)",
        rf"{_DAY}[/-](?P<month>\d{{1,2}})[/-](?P<year>(?:(?:19|20)\d\d))(?!\d)",
    )
)


def parsed_date(text: str, is_american: bool = False) -> str | None:
    """The first date in the text, in ISO 8601, with its time if the text begins in ISO 8601; None if there is none.

    With `is_american`, 3/4/2024 is in March.
    """
    text = text.strip().translate(_FIGURES)
    if _ISO.match(text):
        return _iso(text)
    for pattern in _WRITTEN:
        if match := pattern.search(text):
            return _day(match, is_american)
    return None


def _iso(value: str) -> str | None:
    """The date without its time, if the time cannot be parsed."""
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return _iso(value[:10]) if len(value) > 10 else None
    return value[:10] if len(value) <= 10 else at.isoformat(timespec="seconds")


def _day(match: re.Match[str], is_american: bool) -> str | None:
    parts = match.groupdict()
    year, day = int(parts["year"]), int(parts["day"])
    month = MONTHS[parts["name"].lower()] if parts.get("name") else int(parts["month"])
    stroke = match[0].find("/")
    if (match[0][-5] == "-" and month > 12) or (0 < stroke < 3 and (month > 12 or (is_american and day <= 12))):
        month, day = day, month
    try:
        return date(year if year > 99 else 2000 + year, month, day).isoformat()
    except ValueError:
        return None
