"""By what a quantity is reckoned, and of which days an hour holds."""

from annotator.domain.fact_locks.facts import AMOUNT, CLOSED, DURATION, EVERY, OPEN, QUANTITIES, TIME, WEEKDAY
from annotator.language.facts.clauses import Clause
from annotator.language.facts.hours_and_days.days_of_times import days_of
from annotator.language.lexis.fact_tokens import Found, Pieces

_ITEM_ENDS = frozenset({",", ";", "|", "."})
_COMMAS = frozenset({",", "("})
# Pieces before the value.
_LONGEST_LABEL = 10


def rate_of(pieces: Pieces, part: Clause, found: Found) -> str:
    """By what the quantity is reckoned: week, of 900 euros a week; on which days a time holds."""
    if found.kind == TIME:
        return days_of(pieces, part, found)
    if found.kind == WEEKDAY:
        return _is_open(pieces, part, found)
    if found.kind == DURATION and pieces.low(found.start - 1) in pieces.words.rates.each:
        return EVERY
    for at in (found.end, found.end + 1):
        if found.kind in QUANTITIES and pieces.low(at) in pieces.words.rates.per:
            unit = pieces.words.units.get(pieces.low(at + 1))
            return f"{unit[0]}{unit[1]:g}" if unit else ""
    return _rate_before(pieces, part, found) if found.kind == AMOUNT else ""


def _rate_before(pieces: Pieces, part: Clause, found: Found) -> str:
    """A monthly wage of £200; annual rent: £3,600."""
    for at in range(found.start - 1, max(part.start, found.start - _LONGEST_LABEL) - 1, -1):
        if pieces.is_figure(at) or pieces.low(at) in _COMMAS:
            break
        if unit := pieces.words.units.get(pieces.words.rates.periodic.get(pieces.low(at), "")):
            return f"{unit[0]}{unit[1]:g}"
    return ""


def _is_open(pieces: Pieces, part: Clause, found: Found) -> str:
    """OPEN or CLOSED of a day by the nearest word for it: Di–So 10–17 Uhr, Mo geschlossen."""
    sides = {f"{pieces.words.opening}+": OPEN, f"{pieces.words.opening}-": CLOSED} if pieces.words.opening else {}
    near = sorted(part.content, key=lambda at: abs(at - found.start))
    within = (at for at in near if not _are_parted(pieces, *sorted((at, found.start))))
    denied = bool(part.negations)
    said = next((sides[name] for at in within for name in part.content[at] if name in sides), "")
    return "" if denied else said


def _are_parted(pieces: Pieces, start: int, end: int) -> bool:
    return any(pieces.low(at) in _ITEM_ENDS for at in range(start, end))
