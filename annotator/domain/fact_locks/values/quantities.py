"""Whether two quantities of one unit agree, by the bounds that each sets."""

import math
import re

from annotator.domain import values
from annotator.domain.fact_locks.facts import (
    ABOUT,
    BOUNDS,
    LEAST,
    MEASURE,
    MOST,
    NEARLY,
    OVER,
    SHARE,
    UNDER,
    Fact,
    Reading,
)

SAME, DOUBT, DIFFERS = "same", "doubt", "differs"

_ROUGH = frozenset({ABOUT, NEARLY})
_LOWER = frozenset({OVER, LEAST})
_UPPER = frozenset({UNDER, MOST})
# “More than 50” for 400 is true and misleading.
_FAR = 2.0
# “Nearly 3,000” reaches so far down, and figures so near to each other may still be one of them rounded.
_NEARLY = 0.85
_MAY_BE_ROUNDED = 0.03
# As a share: a measure that was converted into another unit and rounded there.
_CONVERTED = 0.01
# Per cent by which a third may be off.
_FRACTION = 1.0
_FIGURE = re.compile(r"[0-9]+(?:[.,][0-9]+)*")


def compare(ours: Fact, theirs: Fact) -> str:
    """SAME, DOUBT or DIFFERS: the article's quantity with the source's; one reading that agrees is enough."""
    found = {_reading(ours, one, theirs, other) for one in ours.readings for other in theirs.readings}
    return next(verdict for verdict in (SAME, DOUBT, DIFFERS) if verdict in found)


def _reading(ours: Fact, one: Reading, theirs: Fact, other: Reading) -> str:
    low, high = _ends(one)
    their_low, their_high = _ends(other)
    if low == high and their_low < their_high and ours.hedge in (LEAST, MOST):
        # Up to 30 metres: from 12 to 30.
        return _exact(ours, low, theirs, their_high if ours.hedge == MOST else their_low)
    if low < high or their_low < their_high:
        return _ranges((low, high), (their_low, their_high))
    if theirs.hedge in BOUNDS:
        return _against_bound(ours.hedge, low, theirs.hedge, their_low)
    if ours.hedge in BOUNDS:
        return _within(ours.hedge, low, their_low)
    return _exact(ours, low, theirs, their_low)


def _ends(reading: Reading) -> tuple[float, float]:
    low, high = reading[0], reading[-1]
    return (low, high) if isinstance(low, float) and isinstance(high, float) else (math.nan, math.nan)


def _ranges(ours: tuple[float, float], theirs: tuple[float, float]) -> str:
    if all(math.isclose(one, other, rel_tol=1e-6) for one, other in zip(ours, theirs, strict=True)):
        return SAME
    if theirs[0] == theirs[1] and ours[0] <= theirs[0] <= ours[1]:
        return SAME
    # Two ranges that have one end in common are of one thing: 40 to 50, 40 to 60.
    is_other_end = any(map(math.isclose, ours, theirs)) and ours[0] < ours[1] and theirs[0] < theirs[1]
    overlap = min(ours[1], theirs[1]) >= max(ours[0], theirs[0])
    return DOUBT if overlap and not is_other_end else DIFFERS


def _within(hedge: str, bound: float, value: float) -> str:
    """The article sets a bound, the source has a figure."""
    holds = {OVER: value > bound, LEAST: value >= bound, UNDER: value < bound, MOST: value <= bound}[hedge]
    if not holds:
        return DIFFERS
    small, large = sorted((abs(value), abs(bound)))
    return SAME if large <= _FAR * small else DOUBT


def _against_bound(hedge: str, value: float, their_hedge: str, bound: float) -> str:
    """The source sets a bound."""
    if hedge in BOUNDS:
        if hedge == their_hedge:
            return SAME if math.isclose(value, bound, rel_tol=1e-6) else _near(value, bound)
        is_opposite = (hedge in _LOWER) != (their_hedge in _LOWER)
        apart = value >= bound if hedge in _LOWER else value <= bound
        return DIFFERS if is_opposite and apart and {hedge, their_hedge} != {LEAST, MOST} else DOUBT
    holds = value >= bound if their_hedge in _LOWER else value <= bound
    return DOUBT if holds else DIFFERS


def _exact(ours: Fact, value: float, theirs: Fact, other: float) -> str:
    if math.isclose(value, other, rel_tol=1e-4, abs_tol=1e-9):
        return SAME
    if ours.kind == theirs.kind == SHARE and _is_fraction(value) and abs(value - other) <= _FRACTION:
        return SAME
    if ours.hedge == NEARLY and theirs.hedge not in _ROUGH:
        return SAME if _NEARLY * value <= other < value else _near(value, other)
    is_rough = ours.hedge in _ROUGH or theirs.hedge in _ROUGH
    verdict = values.compare(_numeral(value), _numeral(other), hedged=is_rough)
    if verdict in (values.SAME, values.ROUNDED):
        return SAME
    # A measure that was converted is rounded in its own unit: 19 miles for 30 km.
    converted = ours.kind == MEASURE and _is_converted(ours, theirs) and _near(value, other) == DOUBT
    if converted and (is_rough or _near(value, other, _CONVERTED) == DOUBT):
        return SAME
    return DOUBT if converted or (is_rough and _near(value, other, 0.1) == DOUBT) else _near(value, other, 0.0)


def _is_fraction(share: float) -> bool:
    """A third, a sixth: nobody prints all decimals of their per cent. 4.25 per cent have two of their own."""
    return share != round(share, 2)


def _is_converted(ours: Fact, theirs: Fact) -> bool:
    """Whether values that are near each other are written with other digits: 19 miles for 30 km, not 80 m for 81 m."""
    one, other = _digits(ours), _digits(theirs)
    return one is None or other is None or _near(one, other) != DOUBT


def _digits(fact: Fact) -> float | None:
    """The first figure as it is written, from 0.1 to 1: its decimal point moves with the unit."""
    figure = _FIGURE.search(fact.words)
    return float(f"0.{re.sub('[.,]', '', figure[0]).lstrip('0')}") if figure else None


def _near(value: float, other: float, share: float = _MAY_BE_ROUNDED) -> str:
    return DOUBT if abs(value - other) <= share * abs(other) else DIFFERS


def _numeral(value: float) -> values.Numeral:
    return values.Numeral(value, 0.0, "", 0, 0)
