"""Whether the values of two facts agree, by their kinds; the words around them are not looked at."""

from dataclasses import replace

from annotator.domain.fact_locks.facts import (
    AGE,
    AMOUNT,
    CONTRAST,
    DATE,
    DIRECTION,
    DURATION,
    MEASURE,
    NAME,
    NOT,
    NUMBER,
    NUMBERED,
    ORDINAL,
    QUANTITIES,
    SCORE,
    TIME,
    WEEKDAY,
    Fact,
)
from annotator.domain.fact_locks.names import comparison as names
from annotator.domain.fact_locks.values import moments, quantities

# The unit of 45 cents.
ANY_CURRENCY = "¢"
# Days of a month on average; how far off, as a share, a few months may be and many months.
_MONTH, _FEW_MONTHS = 30.4375, 80.0
_SHORT_MONTHS, _LONG_MONTHS = 0.085, 0.02
# So many times as long, three months contradict three weeks; a day and a year are of different things.
_OTHER_LENGTH = 1.5, 13.0
_OLDEST = 115
_POUND, _POUND_IN_KG = "pound", 0.45359237
_MANY = 100_000
_DAY = 24 * 60
SAME, DOUBT, DIFFERS = quantities.SAME, quantities.DOUBT, quantities.DIFFERS


def compare(ours: Fact, theirs: Fact) -> str | None:
    """SAME, DOUBT (neither agrees nor contradicts), DIFFERS; None where the two cannot be compared."""
    if ours.kind in QUANTITIES and theirs.kind in QUANTITIES:
        return _quantities(ours, theirs)
    if ours.kind != theirs.kind:
        return _number_as_year(ours, theirs)
    return _OF_KIND[ours.kind](ours, theirs) if ours.kind in _OF_KIND else None


def _quantities(ours: Fact, theirs: Fact) -> str | None:
    if _have_one_unit(ours, theirs) and _are_of_a_kind(ours, theirs):
        return quantities.compare(ours, theirs)
    are_stated = ours.is_stated and theirs.is_stated
    if ours.kind == theirs.kind == DURATION or ({ours.kind, theirs.kind} == {AGE, DURATION} and are_stated):
        return _months_and_days(ours, theirs)
    if {ours.kind, theirs.kind} == {NUMBER, AMOUNT}:  # the currency may stand in the head of a table
        number = ours if ours.kind == NUMBER else theirs
        return quantities.compare(ours, theirs) if _may_be_money(number) else _if_equal(ours, theirs)
    if {ours.kind, theirs.kind} == {AMOUNT, MEASURE}:
        one, other = _weighed(ours), _weighed(theirs)
        return SAME if one.unit == other.unit and quantities.compare(one, other) == SAME else None
    if {ours.kind, theirs.kind} == {NUMBER, ORDINAL}:  # floor 4; a place in a numbered list
        return SAME if ours.readings == theirs.readings else DIFFERS if NUMBERED in (ours.role, theirs.role) else None
    if {ours.kind, theirs.kind} == {AGE, NUMBER}:  # three men (19, 22, 30); the oldest was 83
        return _number_as_age(ours, theirs)
    if ours.kind == theirs.kind == AMOUNT:
        return DIFFERS if ours.readings == theirs.readings else None
    return None


def _weighed(fact: Fact) -> Fact:
    """110 pounds, which may be money, as a weight."""
    if fact.kind != AMOUNT or _POUND not in fact.words.lower():
        return fact
    return replace(fact, kind=MEASURE, unit="kg", readings=((fact.value * _POUND_IN_KG,) * 2,))


def _have_one_unit(ours: Fact, theirs: Fact) -> bool:
    """A word may stand for several currencies (kroner), and cents are of any."""
    if ours.unit == theirs.unit:
        return True
    are_amounts = ours.kind == theirs.kind == AMOUNT
    is_any = ANY_CURRENCY in (ours.unit, theirs.unit)
    return are_amounts and (is_any or bool({*ours.unit.split("|")} & {*theirs.unit.split("|")}))


def _months_and_days(ours: Fact, theirs: Fact) -> str | None:
    """A month has 28 to 31 days; a year is 365 or 366 days, or 52 weeks."""
    one, other = (_in_days(fact) for fact in (ours, theirs))
    if not one or not other:
        return None
    near = _SHORT_MONTHS if min(one, other) < _FEW_MONTHS else _LONG_MONTHS
    if abs(one - other) <= near * max(one, other):
        return SAME
    # Rounded to months or weeks, two lengths may differ and be of one thing.
    in_days = [replace(fact, unit="d", readings=((days, days),)) for fact, days in ((ours, one), (theirs, other))]
    if quantities.compare(*in_days) == SAME:
        return SAME
    low, high = _OTHER_LENGTH
    return DIFFERS if low * min(one, other) < max(one, other) < high * min(one, other) else None


def _in_days(duration: Fact) -> float:
    length = duration.readings[0][0]
    days = {"month": _MONTH, "min": 1 / _DAY}.get(duration.unit, 0.0)
    return length * days if isinstance(length, float) else 0.0


def _if_equal(ours: Fact, theirs: Fact) -> str | None:
    return SAME if ours.readings == theirs.readings else None


def _may_be_money(number: Fact) -> bool:
    """Two million in cash: many, and nothing that it counts."""
    value = number.readings[0][0]
    return not number.nouns and isinstance(value, float) and value >= _MANY


def _number_as_age(ours: Fact, theirs: Fact) -> str | None:
    number, age = (ours, theirs) if ours.kind == NUMBER else (theirs, ours)
    if number.nouns or number.role == NUMBERED:  # 24 poems, shirt no. 24
        return None
    if [part and 12 * part for part in number.readings[0]] == list(age.readings[0]):
        return SAME
    years = number.readings[0][0]
    is_age = ours is number and not number.nouns and isinstance(years, float) and years <= _OLDEST
    return DIFFERS if is_age else None


def _are_of_a_kind(ours: Fact, theirs: Fact) -> bool:
    return ours.kind == theirs.kind or {ours.kind, theirs.kind} == {AGE, DURATION}


def _number_as_year(ours: Fact, theirs: Fact) -> str | None:
    number, date = (ours, theirs) if ours.kind == NUMBER else (theirs, ours)
    if number.kind != NUMBER or date.kind != DATE:
        return None
    years = {reading[0] for reading in date.readings if reading[1] is None}
    return SAME if years & {reading[0] for reading in number.readings} else None


def _equal(ours: Fact, theirs: Fact) -> str:
    return SAME if set(ours.readings) & set(theirs.readings) else DIFFERS


def _scores(ours: Fact, theirs: Fact) -> str | None:
    if ours.unit != theirs.unit:  # at the break, and at the end
        return None
    turned = ours.role and theirs.role and ours.role != theirs.role
    is_same = ours.readings == theirs.readings and not turned and not _winners_differ(ours, theirs)
    return SAME if is_same else DIFFERS


def is_won_by_the_other(ours: Fact, theirs: Fact) -> bool:
    """Trondby beat Halvik 2–1; Halvik 2, Trondby 1."""
    return ours.kind == theirs.kind == SCORE and ours.readings == theirs.readings and _winners_differ(ours, theirs)


def _winners_differ(ours: Fact, theirs: Fact) -> bool:
    """Whether one has as its winner (+) whom the other has as its loser (-)."""
    turned = {"+": "-", "-": "+"}
    if {"+home", "+away"} <= {*ours.nouns, *theirs.nouns}:
        return True  # the hosts of one, and the visitors of the other
    return any(turned[side[0]] + side[1:] in theirs.nouns for side in ours.nouns if side[0] in turned)


def _names(ours: Fact, theirs: Fact) -> str:
    verdict = names.compare(ours.readings[0], theirs.readings[0])
    return SAME if verdict == names.SAME else DIFFERS


def _directions(ours: Fact, theirs: Fact) -> str | None:
    one, other = sides(ours), sides(theirs)
    if one & other:
        if (ours.role == NOT) != (theirs.role == NOT):
            return DOUBT if CONTRAST in (ours.unit, theirs.unit) else DIFFERS
        return SAME
    if not {side[:-1] for side in one} & {side[:-1] for side in other}:
        return None
    if ours.role == NOT and theirs.role != NOT:  # not safe, unsafe
        return SAME
    return DIFFERS if NOT not in (ours.role, theirs.role) else DOUBT


def sides(fact: Fact) -> set[str]:
    """The sides that the words of a direction may mean: rise+, open-."""
    return {str(reading[0]) for reading in fact.readings}


_OF_KIND = {
    DATE: moments.compare, WEEKDAY: _equal, TIME: moments.compare, SCORE: _scores, NAME: _names, DIRECTION: _directions,
}  # fmt: skip
