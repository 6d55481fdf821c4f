"""How much another value looks like a slip for the claim's: 58 for 85, 1.2 million for 12, 3 June for 30 June."""

from annotator.domain.fact_locks.facts import AGE, DATE, QUANTITIES, TIME, Fact

_MINUTES, _MONTHS = 60.0, 12.0
# A figure for another, one too many or too few; digits that change places, or a decimal point, look most like a slip.
_ONE_OTHER, _ONE_MORE = 0.7, 0.5


def misprint(ours: Fact, theirs: Fact) -> float:
    """From 0 to 1."""
    if ours.kind == theirs.kind == DATE:
        both = [(a, b) for a, b in zip(ours.readings[0], theirs.readings[0], strict=True) if None not in (a, b)]
        return float(len(both) > 1 and sum(a != b for a, b in both) == 1)
    one, other = _value(ours), _value(theirs)
    if one is None or other is None:
        return 0.0
    if ours.kind == theirs.kind == TIME:
        return float(one // _MINUTES == other // _MINUTES or one % _MINUTES == other % _MINUTES)
    return _of_digits(_digits(one), _digits(other)) if {ours.kind, theirs.kind} <= QUANTITIES else 0.0


def _value(fact: Fact) -> float | None:
    value = fact.readings[0][0]
    if not isinstance(value, float):
        return None
    return value / _MONTHS if fact.kind == AGE else value


def _digits(value: float) -> str:
    """Without the decimal point, and without zeros on either side."""
    return f"{abs(value):.4f}".replace(".", "").strip("0")


def _of_digits(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    if one == other or (len(one) == len(other) and sorted(one) == sorted(other)):
        return 1.0
    if len(one) == len(other) > 1 and sum(a != b for a, b in zip(one, other, strict=True)) == 1:
        return _ONE_OTHER
    is_longer = abs(len(one) - len(other)) == 1 and (one in other or other in one)
    return _ONE_MORE if is_longer else 0.0
