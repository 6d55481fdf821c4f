"""The days of the week for which a time holds: Mon–Fri 9.00–18.30, Sat 9.00–16.00; at 5 pm on Sundays."""

from annotator.language.facts.clauses import Clause
from annotator.language.lexis.dates.parts_of_dates import weekday_at
from annotator.language.lexis.fact_tokens import DASHES, Found, Pieces

_WEEK = 7
# Pieces from a time to a day behind it (at 5 pm on Sundays), and back to one before it.
_BEHIND, _BEFORE = 3, 12
_ENDS = frozenset({";", "|", "•"})


def days_of(pieces: Pieces, part: Clause, time: Found) -> str:
    """The days as digits in order, 0 for Monday; empty where none is named beside the time."""
    behind = range(time.end, min(time.end + _BEHIND, part.end))
    first = next((at for at in behind if weekday_at(pieces, at) is not None), None)
    if first is not None and all(_leads_to_a_day(pieces, at) for at in range(time.end, first)):
        return _digits(_days_from(pieces, first, 1))
    for at in range(time.start - 1, max(part.start, time.start - _BEFORE) - 1, -1):
        if pieces.low(at) in _ENDS:
            return ""
        if weekday_at(pieces, at) is not None:
            return _digits(_days_from(pieces, at, -1))
    return ""


def _leads_to_a_day(pieces: Pieces, at: int) -> bool:
    words = pieces.words
    return pieces.low(at) in words.before_dates | words.definites | words.rates.each


def _days_from(pieces: Pieces, at: int, step: int) -> set[int]:
    """This day, and those that a dash or a comma joins to it in the direction of the step."""
    day = weekday_at(pieces, at)
    days = set() if day is None else {day}
    joint, other = pieces.low(at + step), weekday_at(pieces, at + 2 * step)
    if day is None or other is None:
        return days
    if joint in DASHES | pieces.words.tos:
        low, high = (day, other) if step > 0 else (other, day)
        days = {(low + n) % _WEEK for n in range((high - low) % _WEEK + 1)}
    elif joint not in pieces.words.ands and joint != ",":
        return days
    return days | _days_from(pieces, at + 2 * step, step)


def _digits(days: set[int]) -> str:
    return "".join(map(str, sorted(days)))
