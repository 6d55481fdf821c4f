"""Dates of a text in any language that has a table, as values: full, partial, and the two ends of a range."""

from annotator.domain.fact_locks.facts import DATE, WEEKDAY
from annotator.language.lexis.dates.numeric_dates import figure_date, is_valid, reading
from annotator.language.lexis.fact_tokens import DASHES, Found, Pieces

_LATEST = 2100
_LONG_DAY = 6
_EARLIEST = 1000


def dates_at(pieces: Pieces, at: int) -> list[Found]:
    """The date that begins at this piece, with its day of the week; two dates for a range."""
    start = at
    weekday = _weekday(pieces, at)
    if weekday is not None:
        at += 1
        at += pieces.low(at) == "." and len(pieces.low(at - 1)) <= 5
        at += pieces.low(at) == ","
        at += pieces.low(at) in pieces.words.before_dates
    found = _range(pieces, at) or _single(pieces, at)
    if weekday is None:
        return found
    if len(pieces.low(start)) <= 3 and not found and not _is_a_day(pieces, start):
        return []
    return [Found(WEEKDAY, ((float(weekday),),), start, start + 1), *found]


def _is_a_day(pieces: Pieces, at: int) -> bool:
    """An abbreviation without a date, as in a log: Sun: 17:10."""
    behind = pieces.low(at + 1)
    is_listed = (
        pieces.is_figure(at + 1) or behind in (",", ":", ".") or behind in DASHES or pieces.low(at - 1) in DASHES
    )
    return pieces[at].text[0].isupper() and is_listed and pieces.low(at - 1) != "the"


def _weekday(pieces: Pieces, at: int) -> int | None:
    if not pieces.is_word(at):
        return None
    low = pieces.low(at)
    found = pieces.words.weekdays.get(low)
    return found if found is not None or len(low) < _LONG_DAY else pieces.words.weekdays.get(low.removesuffix("s"))


def _single(pieces: Pieces, at: int) -> list[Found]:
    found = _date(pieces, at)
    return [] if found is None else [found]


def _range(pieces: Pieces, at: int) -> list[Found]:
    """1999–2006, 1999–06, from 1999 to 2006, 3–5 May, between 1999 and 2006."""
    words = pieces.words
    days = _days_of_one_month(pieces, at) or _days_behind_month(pieces, at)
    if days:
        return days
    first = _date(pieces, at) or (_year(pieces, at, sure=True))
    if first is None:
        return []
    joint, place = pieces.low(first.end), first.end + 1
    between = pieces.low(at - 1) in words.betweens and joint in words.ands
    if joint not in DASHES and joint not in words.tos and not between:
        return []
    second = _date(pieces, place) or _year(pieces, place, sure=True) or _short_year(pieces, first, place)
    if second is None or not _goes_forward(first, second):
        return []
    return [first._replace(role="since"), second._replace(role="until")]


def _goes_forward(first: Found, second: Found) -> bool:
    one, other = first.readings[0][0], second.readings[0][0]
    return not (isinstance(one, float) and isinstance(other, float)) or one <= other


def _days_of_one_month(pieces: Pieces, at: int) -> list[Found]:
    first = _day(pieces, at)
    if first is None:
        return []
    number, place = first
    if pieces.low(place) not in DASHES | {"/"} | pieces.words.tos | pieces.words.ands:
        return []
    second = _date(pieces, place + 1)
    if second is None or len(second.readings) != 1:
        return []
    year, month, day = second.readings[0]
    if month is None or not isinstance(day, float) or number >= day:
        return []
    if pieces.low(place) in pieces.words.ands and pieces.low(at - 1) not in pieces.words.betweens:
        return [Found(DATE, ((year, month, float(number)),), at, place), second]
    return [
        Found(DATE, ((year, month, float(number)),), at, place, role="since"),
        second._replace(role="until"),
    ]


def _days_behind_month(pieces: Pieces, at: int) -> list[Found]:
    """June 3–7"""
    first = _month_first(pieces, at)
    if first is None or first.readings[0][2] is None or pieces.low(first.end) not in DASHES | pieces.words.tos:
        return []
    year, month, _ = first.readings[0]
    second = _day(pieces, first.end + 1)
    if second is None or month is None or _month(pieces, second[1]) is not None:
        return []
    last = Found(DATE, ((year, month, float(second[0])),), first.end + 1, second[1], role="until")
    return [first._replace(role="since"), last]


def _short_year(pieces: Pieces, first: Found, at: int) -> Found | None:
    """1999–06"""
    year = first.readings[0][0]
    text = pieces[at].text
    if not pieces.is_figure(at) or not pieces.are_joined(at) or not text.isdecimal() or len(text) != 2:
        return None
    if not isinstance(year, float):
        return None
    full = int(year) // 100 * 100 + int(text)
    full += 100 if full < year else 0
    return Found(DATE, ((float(full), None, None),), at, at + 1)


def _date(pieces: Pieces, at: int) -> Found | None:
    return figure_date(pieces, at) or _month_first(pieces, at) or _day_first(pieces, at) or _year(pieces, at)


def _day(pieces: Pieces, at: int) -> tuple[int, int] | None:
    """(day, end) of a day of the month: 3, 3rd, 3., the third."""
    text = pieces[at].text
    if pieces.is_figure(at) and text.isdecimal() and len(text) <= 2:
        if not 1 <= int(text) <= 31:
            return None
        ends = pieces.words.ordinal_endings | {"."}
        return int(text), at + 1 + (pieces.are_joined(at + 1) and pieces.low(at + 1) in ends)
    if pieces.is_word(at):
        value = pieces.words.ordinals.get(pieces.low(at)) or pieces.words.day_words.get(pieces.low(at))
        return (value, at + 1) if value and value <= 31 else None
    return None


def _month(pieces: Pieces, at: int) -> tuple[int, int] | None:
    """(month, end); an abbreviation may have its full stop."""
    if not pieces.is_word(at):
        return None
    value = pieces.words.months.get(pieces.low(at))
    if value is None or (pieces.words.code == "en" and not pieces[at].text[0].isupper()):
        return None
    dotted = pieces.low(at + 1) == "." and len(pieces.low(at)) <= 5 and pieces.is_figure(at + 2)
    return value, at + 1 + (dotted and pieces.are_joined(at + 1))


def _day_first(pieces: Pieces, at: int) -> Found | None:
    """3 May 2019, 3rd of May, 3. Mai, 3 de mayo de 2019."""
    day = _day(pieces, at)
    if day is None:
        return None
    place = day[1] + (pieces.low(day[1]) in pieces.words.ofs)
    month = _month(pieces, place)
    if month is None or not is_valid(month[0], day[0]):
        return None
    year, end = _year_behind(pieces, month[1])
    return Found(DATE, (reading(year, month[0], day[0]),), at, end)


def _month_first(pieces: Pieces, at: int) -> Found | None:
    """May 3, 2019; May 2019; May."""
    month = _month(pieces, at)
    if month is None:
        return None
    day = _day(pieces, month[1]) if pieces.words.code == "en" and pieces.is_figure(month[1]) else None
    if day is not None and is_valid(month[0], day[0]):
        year, end = _year_behind(pieces, day[1])
        return Found(DATE, (reading(year, month[0], day[0]),), at, end)
    year, end = _year_behind(pieces, month[1])
    if year is None and not _names_the_month(pieces, at):
        return None
    return Found(DATE, (reading(year, month[0], None),), at, end)


def _names_the_month(pieces: Pieces, at: int) -> bool:
    """May and March are verbs, and Mars a planet: such a month needs a preposition, or an article, before it."""
    before = pieces.low(at - 1)
    if before == "-":  # mid-May
        before = pieces.low(at - 2)
    return before in pieces.words.before_dates or before in pieces.words.ofs or len(pieces.low(at)) > 5


def _year_behind(pieces: Pieces, at: int) -> tuple[int | None, int]:
    place = at + (pieces.low(at) == "," or pieces.low(at) in pieces.words.ofs)
    text = pieces[place].text
    if pieces.is_figure(place) and text.isdecimal() and len(text) == 4 and _EARLIEST <= int(text) < _LATEST:
        return int(text), place + 1
    return None, at


def _year(pieces: Pieces, at: int, *, sure: bool = False) -> Found | None:
    text = pieces[at].text
    if not (pieces.is_figure(at) and text.isdecimal() and len(text) == 4 and _EARLIEST <= int(text) < _LATEST):
        return None
    if pieces.are_joined(at) and pieces.low(at - 1) not in DASHES | {"(", "/", "[", "'"}:
        return None
    if not sure and not _is_dated(pieces, at):
        return None
    return Found(DATE, (reading(int(text), None, None),), at, at + 1)


def _is_dated(pieces: Pieces, at: int) -> bool:
    """A number of four digits counts something if a noun or a unit follows, unless a word before makes it a year."""
    before, behind = pieces.low(at - 1), pieces[at + 1]
    words = pieces.words
    if before in words.before_dates or before in words.roles or before in ("(", "‘"):
        return True
    if behind.low in ("%", "€", "$", "£", "°", "/") or before in ("€", "$", "£"):
        return False
    if pieces.are_joined(at + 1) and (behind.kind == "word" or behind.low == "'"):
        return behind.low == "s"
    counts = behind.kind == "word" and behind.low not in words.stops
    return not counts and before not in words.ands and (before not in words.hedges or before in words.roles)
