"""Whether two dates, or two times of day, agree: what is written of them, and the bounds that they set."""

from annotator.domain.fact_locks.facts import ABOUT, AFTER, BEFORE, DATE, NEARLY, OVER, TIME, Fact, Reading
from annotator.domain.fact_locks.values.quantities import DIFFERS, DOUBT, SAME

# Of a date in figures: 05/06/24 has two orders and two centuries.
_MOST_READINGS = 4
# Two centuries, of a hundred readings each, are compared by the first years of the one.
_MANY_READINGS = 10
_MINUTES, _DAY = 5, 24 * 60
_PARTS_OF_DATES = (365.25, 30.4375, 1.0)
# How far from its bound a moment may be, in days or in minutes.
_SOON = {DATE: 5 * 365.25, TIME: 120.0}
# Shortly before two is a quarter to two at the earliest.
_SHORTLY = 15


def compare(ours: Fact, theirs: Fact) -> str | None:
    """Over before ten, ended at 21:48. What is long before it says less than the claim."""
    if ours.role not in (BEFORE, AFTER) or theirs.role in (BEFORE, AFTER) or (theirs.role and ours.kind == DATE):
        return (_dates if ours.kind == DATE else _times)(ours, theirs)
    both = (_apart(bound, moment) for bound in ours.readings for moment in theirs.readings)
    apart = min((each for each in both if each is not None), key=abs, default=None)
    if apart is None:
        return DOUBT
    is_kept = apart < 0 if ours.role == BEFORE else apart > 0
    return DIFFERS if not is_kept else SAME if abs(apart) <= _SOON[ours.kind] else DOUBT


def _apart(bound: Reading, moment: Reading) -> float | None:
    """How much later the moment is, in days, or in minutes of a day; None where that cannot be said."""
    lengths = _PARTS_OF_DATES if len(bound) > 1 else (1.0,)
    total = 0.0
    for one, other, length in zip(bound, moment, lengths, strict=True):
        if isinstance(one, float) and isinstance(other, float):
            total += length * (other - one)
        elif one is not None or other is not None:
            return total or None
    return total


def _dates(ours: Fact, theirs: Fact) -> str | None:
    """One reading that agrees is enough; what names less than the article does holds it in part only.

    A season or a century, with many readings, holds a date only in part.
    """
    few = ours.readings if len(theirs.readings) <= _MOST_READINGS else ours.readings[:_MANY_READINGS]
    found = {_readings(one, other) for one in few for other in theirs.readings}
    verdict = next((verdict for verdict in (SAME, DOUBT, DIFFERS) if verdict in found), None)
    is_vague = len(theirs.readings) > max(len(ours.readings), _MOST_READINGS)
    return DOUBT if verdict == SAME and is_vague else verdict


def _readings(ours: Reading, theirs: Reading) -> str | None:
    both = [(one, other) for one, other in zip(ours, theirs, strict=True) if one is not None and other is not None]
    if not both:
        return None
    if any(one != other for one, other in both):
        return DIFFERS
    finest = max(at for at, part in enumerate(ours) if part is not None)
    return SAME if theirs[finest] is not None else DOUBT


def _times(ours: Fact, theirs: Fact) -> str:
    """About half past three may be a few minutes off, shortly before it a quarter of an hour on one side."""
    later = min(
        (
            (other - one + _DAY / 2) % _DAY - _DAY / 2
            for (one,) in ours.readings
            for (other,) in theirs.readings
            if isinstance(one, float) and isinstance(other, float)
        ),
        key=abs,
    )
    hedges = {ours.hedge, theirs.hedge} & {NEARLY, OVER}
    if not hedges:
        near = _round_minutes(ours) if ABOUT in (ours.hedge, theirs.hedge) else 0
        return SAME if abs(later) <= near else DIFFERS
    if ours.hedge == theirs.hedge or not later:
        return SAME if not later else DIFFERS
    is_behind = (later > 0) == (ours.hedge == OVER or theirs.hedge == NEARLY)
    if not is_behind or abs(later) > _SHORTLY:
        return DOUBT if abs(later) <= _MINUTES else DIFFERS
    return SAME if ours.hedge else DOUBT


def _round_minutes(time: Fact) -> int:
    """How far off a time is that somebody gives as about the hour, or about ten past."""
    minute = time.readings[0][0]
    return 2 * _MINUTES if isinstance(minute, float) and minute % 30 == 0 else _MINUTES
