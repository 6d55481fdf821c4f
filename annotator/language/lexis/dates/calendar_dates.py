"""Dates of a text in any language that has a table, as values: full, partial, and the two ends of a range."""

from annotator.domain.fact_locks.facts import DATE, WEEKDAY
from annotator.language.lexis.dates.days_in_words import (
    century,
    day_by_weekday,
    days_in_part,
    decade,
    named_day,
    season,
    years,
)
from annotator.language.lexis.dates.numeric_dates import figure_date, is_valid, reading
from annotator.language.lexis.dates.parts_of_dates import (
    day_at,
    month_at,
    weekday_at,
    written_date,
    year_behind,
)
from annotator.language.lexis.fact_tokens import DASHES, WORD, Found, Pieces
from annotator.language.lexis.numbers.numerals import is_year
from annotator.language.words.measures import SIGNS

_DECADE = 10
_IN_A_ROW = frozenset({":", ";", ",", "(", "|"})


def dates_at(pieces: Pieces, at: int) -> list[Found]:
    """The date that begins at this piece, with its day of the week; two dates for a range."""
    if day := named_day(pieces, at) or day_by_weekday(pieces, at) or season(pieces, at) or century(pieces, at):
        return [day]
    if years_ := decade(pieces, at):
        return [years_]
    start = at
    weekday = weekday_at(pieces, at)
    if weekday is not None:
        at += 1
        at += pieces.low(at) == "." and len(pieces.low(at - 1)) <= 5
        at += pieces.low(at) == ","
        at += pieces.low(at) in pieces.words.before_dates
    single = _date(pieces, at)
    found = _range(pieces, at, single) or ([] if single is None else [single])
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
        or behind in pieces.words.roles
    )  # fmt: skip
    return pieces[at].text[0].isupper() and is_listed and pieces.low(at - 1) != "the"


def _range(pieces: Pieces, at: int, single: Found | None) -> list[Found]:
    """1999–2006, 1999–06, from 1999 to 2006, 3–5 May, between 1999 and 2006; `single` is the date that begins here."""
    words = pieces.words
    days = _days_of_one_month(pieces, at) or _days_behind_month(pieces, at)
    if days:
        return days
    first = single or _year(pieces, at, sure=True)
    if first is None:
        return []
    joint, place = pieces.low(first.end), first.end + 1
    place += joint in words.tos and pieces.low(place) in words.to_the  # bis zum
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
    first = day_at(pieces, at)
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
    first = _day_of_month(pieces, at) if month_at(pieces, at) else None
    if first is None or pieces.low(first.end) not in DASHES | pieces.words.tos:
        return []
    year, month, _ = first.readings[0]
    second = day_at(pieces, first.end + 1)
    if second is None or not isinstance(month, float) or month_at(pieces, second[1]) is not None:
        return []
    if not is_valid(int(month), second[0]):
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
    return figure_date(pieces, at) or _day_of_month(pieces, at) or _month_alone(pieces, at) or _year(pieces, at)


def _day_of_month(pieces: Pieces, at: int) -> Found | None:
    """A full date, or one without its year; None for a day that its month does not have."""
    written = written_date(pieces, at)
    if written is None or not is_valid(written.month, written.day):
        return None
    return Found(DATE, (reading(written.year, written.month, written.day),), at, written.end)


def _month_alone(pieces: Pieces, at: int) -> Found | None:
    """May 2019; in May."""
    month = month_at(pieces, at)
    if month is None:
        return None
    year, end = year_behind(pieces, month[1])
    if days := days_in_part(pieces, at):
        readings = tuple(reading(year, month[0], day) for day in days if is_valid(month[0], day))
        return Found(DATE, readings, at, end)
    if year is None and not _names_the_month(pieces, at):
        return None
    return Found(DATE, (reading(year, month[0], None),), at, end)


def _names_the_month(pieces: Pieces, at: int) -> bool:
    """May and March are verbs, and Mars a planet: such a month needs a preposition, or an article, before it.

    Behind another month it is sure: from April to June, April–June.
    """
    before = pieces.low(at - 1)
    if (before in pieces.words.tos or before in DASHES) and month_at(pieces, at - 2) is not None:
        return True
    is_listed = before in (":", ";") and pieces.low(at + 1) == ","  # enero, 11,4 %; febrero, 11,7 %
    is_in_a_row = before in _IN_A_ROW and pieces.is_figure(
        at + 1
    )  # April 38.1, May 40.6; what is a day is none of these
    if is_listed or is_in_a_row or (pieces.low(at + 1) == ":" and not pieces.are_joined(at + 2)):  # Mai: 312
        return True
    if before == "-":  # mid-May
        before = pieces.low(at - 2)
    return before in pieces.words.before_dates or before in pieces.words.ofs or len(pieces.low(at)) > 5


def _year(pieces: Pieces, at: int, *, sure: bool = False) -> Found | None:
    text = pieces[at].text
    if not is_year(text):
        return None
    if pieces.are_joined(at) and pieces.low(at - 1) not in DASHES | {"(", "/", "[", "'"}:
        return None
    if not sure and not _is_dated(pieces, at):
        return None
    if pieces.low(at + 1) == "s" and pieces.are_joined(at + 1) and text.endswith("0"):
        return Found(DATE, years(int(text), _DECADE), at, at + 2)
    return Found(DATE, (reading(int(text), None, None),), at, at + 1)


def _is_counted(pieces: Pieces, at: int) -> bool:
    """Von 1500 Befragten; de 1500 encuestados: a plural right behind the figure."""
    words, low = pieces.words, pieces.low(at)
    is_plain = pieces.is_word(at) and low not in words.stops and low not in words.months
    if words.capitalises_nouns:
        return is_plain and pieces[at].text[0].isupper() and low.endswith(("n", "s"))
    is_plural = words.code != "en" and low.endswith("s") and pieces[at].text[0].islower()
    return is_plain and is_plural and not words.is_verb(low)


def _is_dated(pieces: Pieces, at: int) -> bool:
    """A number of four digits counts something if a noun or a unit follows, unless a word before makes it a year."""
    before, behind = pieces.low(at - 1), pieces[at + 1]
    words = pieces.words
    if before in words.ofs and _is_counted(pieces, at + 1):
        return False
    if before in words.before_dates or before in words.roles or before in ("(", "‘"):
        return True
    if behind.low in SIGNS and pieces.is_figure(at + 2) and pieces.are_joined(at + 2) and not pieces.are_joined(at + 1):
        return True  # 2022 £410,000
    if behind.low in ("%", "€", "$", "£", "°", "/") or before in ("€", "$", "£"):
        return False
    if pieces.are_joined(at + 1) and (behind.kind == WORD or behind.low == "'"):
        return behind.low == "s"
    if before in words.ands and is_year(pieces[at - 2].text):  # in 1997 and 1998
        return True
    counts = behind.kind == WORD and behind.low not in words.stops
    if words.capitalises_nouns and behind.text[:1].islower() and words.is_verb(behind.text):
        counts = False  # wurde 1955 geboren
    return not counts and before not in words.ands and (before not in words.hedges or before in words.roles)
