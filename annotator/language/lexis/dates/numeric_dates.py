"""Dates that are written in figures alone: 12.6.1974, 2019-05-03, 12/06/1974, 05/2019, 12.6."""

from annotator.domain.fact_locks.facts import DATE, Reading
from annotator.language.lexis.dates.parts_of_dates import weekday_at
from annotator.language.lexis.fact_tokens import Found, Pieces

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# A year of two digits may be of either century.
_DATE = frozenset({"date", "fecha", "dated"})
_ROMAN_MONTHS = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
_ROMAN_MARKS = ("-", ".", "/")
_CENTURIES = (1900, 2000)


def figure_date(pieces: Pieces, at: int) -> Found | None:
    return (
        _written(pieces, at)
        or _with_roman_month(pieces, at)
        or _iso(pieces, at)
        or _slashed(pieces, at)
        or _dotted(pieces, at)
    )


def reading(year: int | None, month: int | None, day: int | None) -> Reading:
    return tuple(None if part is None else float(part) for part in (year, month, day))


def is_valid(month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= _LENGTHS[month - 1]


def _written(pieces: Pieces, at: int) -> Found | None:
    """12.6.1974 in one piece."""
    parts = pieces[at].text.split(".") if pieces.is_figure(at) else []
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return None
    if len(parts[0]) == 4 and max(len(parts[1]), len(parts[2])) <= 2:
        return _all(at, at + 1, parts[0], ((parts[1], parts[2]),))
    if max(len(parts[0]), len(parts[1])) > 2:
        return None
    return _all(at, at + 1, parts[2], ((parts[1], parts[0]),))


def _with_roman_month(pieces: Pieces, at: int) -> Found | None:
    """2-V-1905, 12.IV.1921, as registers have it."""
    parts = [pieces[at + step].text for step in range(5)]
    is_written = parts[1] == parts[3] and parts[1] in _ROMAN_MARKS and parts[2] in _ROMAN_MONTHS
    if parts[1] == parts[3] == "-" and parts[2].isdecimal() and len(parts[4]) == 4 and pieces.words.code != "en":
        return _of_figures(at, parts)  # 4-2-1911
    if not is_written or not parts[0].isdecimal() or len(parts[0]) > 2 or not parts[4].isdecimal():
        return None
    return _all(at, at + 5, parts[4], ((str(_ROMAN_MONTHS.index(parts[2]) + 1), parts[0]),))


def _of_figures(at: int, parts: list[str]) -> Found | None:
    are_figures = all(part.isdecimal() for part in parts[::2]) and max(len(parts[0]), len(parts[2])) <= 2
    return _all(at, at + 5, parts[4], ((parts[2], parts[0]),)) if are_figures else None


def _iso(pieces: Pieces, at: int) -> Found | None:
    parts = [pieces[at + step].text for step in range(5)]
    if not (len(parts[0]) == 4 and parts[1] == parts[3] == "-" and len(parts[2]) == len(parts[4]) == 2):
        return None
    if not all(part.isdecimal() for part in parts[::2]):
        return None
    return _all(at, at + 5, parts[0], ((parts[2], parts[4]),))


def _slashed(pieces: Pieces, at: int) -> Found | None:
    """12/06/1974 is in June for most and in December for Americans: English texts may mean either."""
    parts = [pieces[at + step].text for step in range(5)]
    if parts[1] == "/" != parts[3]:
        return _two_parts(at, parts[0], parts[2]) or _day_behind_weekday(pieces, at, parts[0], parts[2])
    if not (parts[1] == parts[3] == "/" and all(part.isdecimal() for part in parts[::2])):
        return None
    if max(len(parts[0]), len(parts[2])) > 2:
        return None
    orders = [(parts[2], parts[0])]
    if pieces.words.code == "en":
        orders.append((parts[0], parts[2]))
    return _all(at, at + 5, parts[4], tuple(orders))


def _two_parts(at: int, one: str, other: str) -> Found | None:
    """05/2019, or 08/08 with both zeros."""
    if not (one + other).isdecimal() or len(one) > 2:
        return None
    if len(other) == 4 and 1 <= int(one) <= 12:
        return Found(DATE, (reading(int(other), int(one), None),), at, at + 3)
    if len(one) == len(other) == 2 and is_valid(int(other), int(one)):
        return Found(DATE, (reading(None, int(other), int(one)),), at, at + 3)
    return None


def _is_behind_weekday(pieces: Pieces, at: int) -> bool:
    """Tue 14.5., Tuesday, 14/5"""
    before = at - 1 - (pieces.low(at - 1) in (".", ","))
    return weekday_at(pieces, before) is not None


def _day_behind_weekday(pieces: Pieces, at: int, one: str, other: str) -> Found | None:
    if not _is_behind_weekday(pieces, at) or not (one + other).isdecimal() or max(len(one), len(other)) > 2:
        return None
    orders = [(int(other), int(one))]
    if pieces.words.code == "en":
        orders.append((int(one), int(other)))
    readings = [reading(None, month, day) for month, day in orders if is_valid(month, day)]
    return Found(DATE, tuple(dict.fromkeys(readings)), at, at + 3) if readings else None


def _dotted(pieces: Pieces, at: int) -> Found | None:
    """12.6., as German prints it, and records elsewhere behind the word for a date."""
    is_labelled = pieces.low(at - 1) == ":" and pieces.low(at - 2) in _DATE
    is_dated = pieces.words.code == "de" or is_labelled or _is_behind_weekday(pieces, at)
    parts = pieces[at].text.split(".") if is_dated and pieces.is_figure(at) else []
    is_date = len(parts) == 2 and pieces.low(at + 1) == "." and pieces.are_joined(at + 1)
    if not is_date or not all(part.isdecimal() and len(part) <= 2 for part in parts):
        return None
    day, month = int(parts[0]), int(parts[1])
    return Found(DATE, (reading(None, month, day),), at, at + 2) if is_valid(month, day) else None


def _all(at: int, end: int, year: str, orders: tuple[tuple[str, str], ...]) -> Found | None:
    if len(year) not in (2, 4) or not year.isdecimal():
        return None
    years = [int(year)] if len(year) == 4 else [century + int(year) for century in _CENTURIES]
    readings = [
        reading(each, int(month), int(day)) for each in years for month, day in orders if is_valid(int(month), int(day))
    ]
    return Found(DATE, tuple(dict.fromkeys(readings)), at, end) if readings else None
