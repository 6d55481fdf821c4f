"""How long a typed text may be, and which characters it may not hold. Lengths are in code points."""

import ipaddress
import re
import unicodedata
from calendar import monthrange
from collections.abc import Callable
from urllib.parse import urlsplit

from annotator.domain.errors import Refused, RuleBroken

LINE = 500
PROSE = 20_000
URL = 2_000
# A book of seven hundred pages: each million takes seconds to read, and nobody checks a book as one article.
ARTICLE = 2_000_000
# With all that stands around its article. To look for the article in more than that takes a minute, and in vain.
PAGE = 3 * ARTICLE
# NUL ends strings in C libraries; a lone surrogate cannot be written as UTF-8.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$")
_MINUTE = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
_MOMENT = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})T(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z")

# Names that mean another machine in each network.
_INSIDE = (
    ".corp", ".home", ".home.arpa", ".internal", ".intranet", ".lan", ".local", ".localdomain", ".localhost", ".onion",
    ".private",
)  # fmt: skip


def line(value: str | None, field: str) -> str | None:
    """One line of text, or None if it is blank."""
    text = _checked(value, field, LINE)
    return None if text is None else " ".join(text.split())


def prose(value: str | None, field: str) -> str | None:
    """Text of several lines, or None if it is blank."""
    return _checked(value, field, PROSE)


def web_address(value: str | None, field: str) -> str | None:
    """An http or https address; anything else could run a script when it is clicked."""
    text = _checked(value, field, URL)
    if text is None:
        return None
    try:
        parts = urlsplit(text)
        is_complete = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_complete = False
    if not is_complete or any(c.isspace() for c in text):
        raise RuleBroken("not_an_address", field=field)
    if "@" in parts.netloc:
        raise RuleBroken("address_with_password", field=field)
    return text


def is_of_the_internet(host: str) -> bool:
    """Whether a name, in small letters and without a last dot, or an address may lead somewhere from everywhere.

    Nothing is looked up: where a name leads is only known when it is fetched.
    """
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        # A name of digits and hexadecimal alone is another way to write a number.
        is_name = "." in host and not host.rpartition(".")[2].isdigit() and not host.startswith("0x")
        return is_name and not host.endswith(_INSIDE)


def date(value: str | None, field: str) -> str | None:
    """YYYY, YYYY-MM or YYYY-MM-DD: a date is kept as precise as it is known."""
    text = _checked(value, field, LINE)
    if text is None:
        return None
    match = _DATE.match(text)
    if not match or not _in_calendar(match):
        raise RuleBroken("not_a_date", field=field)
    return text


def day(value: str | None, field: str) -> str | None:
    """A date with its day, YYYY-MM-DD."""
    text = date(value, field)
    if text is not None and len(text) < len("2026-01-16"):
        raise RuleBroken("not_a_day", field=field)
    return text


def day_or_minute(value: str | None, field: str) -> str | None:
    """A day, YYYY-MM-DD, or a minute on the newsroom's clock, YYYY-MM-DDTHH:MM; midnight is the day itself."""
    text = _checked(value, field, LINE)
    day_, _, minute = (text or "").replace(" ", "T", 1).partition("T")
    if minute and not _MINUTE.fullmatch(minute):
        raise RuleBroken("not_a_minute", field=field)
    found = day(day_, field)
    return f"{found}T{minute}" if found and minute not in ("", "00:00") else found


def if_typed(check: Callable[[str | None, str], str | None], value: str | None) -> str | None:
    """A value of a page or a file if a form would accept it, as the form would store it; None if not."""
    try:
        return check(value, "value")
    except RuleBroken:
        return None


def is_moment(value: str) -> bool:
    """Whether it is a time as the desk writes it: in UTC, in whole seconds, on a day of the calendar."""
    match = _MOMENT.fullmatch(value)
    return match is not None and _in_calendar(match)


def refuse_long(length: int) -> None:
    """Raises Refused("text_too_long") if an article's text has more than ARTICLE code points."""
    if length > ARTICLE:
        raise Refused("text_too_long", length=f"{length:,}", limit=f"{ARTICLE:,}")


def refuse_long_page(length: int) -> None:
    """Raises Refused("page_too_long") if a page has more than PAGE code points of text, its article and all else."""
    if length > PAGE:
        raise Refused("page_too_long", length=f"{length:,}", limit=f"{ARTICLE:,}")


def _in_calendar(match: re.Match[str]) -> bool:
    year, month, day_ = int(match[1]), int(match[2] or 1), int(match[3] or 1)
    return year > 0 and 1 <= month <= 12 and 1 <= day_ <= monthrange(year, month)[1]


def _checked(value: str | None, field: str, limit: int) -> str | None:
    text = unicodedata.normalize("NFC", (value or "").replace("\r\n", "\n")).strip()
    if _FORBIDDEN.search(text):
        raise RuleBroken("forbidden_characters", field=field)
    if len(text) > limit:
        raise RuleBroken("too_long", field=field, limit=limit, length=len(text))
    return text or None
