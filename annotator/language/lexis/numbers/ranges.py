"""Quantities with two ends: between 3 and 5, 3 to 5 million, 3–5 km."""

from annotator.domain.fact_locks.facts import AMOUNT, NUMBER
from annotator.language.lexis.fact_tokens import DASHES, Found, Number, Pieces
from annotator.language.lexis.numbers.numerals import is_year, number_at
from annotator.language.lexis.numbers.quantities import quantity
from annotator.language.lexis.numbers.units import sign_at, unit_at

_THOUSAND = 1000
# So many times as much as a rise, and a value that something rose to is no other end of it.
_FAR = 3


def range_at(pieces: Pieces, at: int) -> list[Found]:
    """Between 3 and 5, 3 to 5, 3–5: one quantity with two bounds."""
    words = pieces.words
    between = int(pieces.low(at) in words.betweens)
    between += between and pieces.low(at + 1) in words.determiners
    first = number_at(pieces, at + between + bool(sign_at(pieces, at + between)))
    if first is None:
        return []
    if between and _are_years(pieces, at + 1):
        return []
    code = sign_at(pieces, at + between)
    low_unit = unit_at(pieces, first.end, first, code)
    joint = low_unit[3]
    is_joint = pieces.low(joint) in (words.ands if between else words.tos | (DASHES if first.is_plain else frozenset()))
    if not is_joint:
        return []
    joint += between and pieces.low(joint + 1) in words.determiners  # entre el 20 y el 30 %
    second = quantity(pieces, joint + 1)
    if second is None or len(first.values) > 1 or second.hedge:
        return []
    factor = low_unit[2] if low_unit[0] != NUMBER else _factor(pieces, joint + 1, second, first.values[0])
    low, high = first.values[0] * factor, second.readings[0][1]
    if code and second.kind == NUMBER:  # $20–30
        second = second._replace(kind=AMOUNT, unit=code)
    is_one_unit = low_unit[0] == NUMBER or low_unit[:2] == (second.kind, second.unit)
    if not is_one_unit or not isinstance(high, float):  # cut by 25 basis points to 4.5 per cent
        return []
    is_change = words.roles.get(pieces.low(at - 1)) == "since"
    is_by = pieces.low(at - 1) in words.ballots.bys and pieces.low(joint) in words.tos and high > _FAR * low
    if low == high or (low > high and not is_change) or is_by:  # up by £2 to £12
        return []
    if is_change:  # rose from 20 to 30, fell from 30 to 20
        return [
            Found(second.kind, ((low, low),), at, joint, second.unit, "since"),
            second._replace(role="until"),
        ]
    return [Found(second.kind, ((low, high),), at, second.end, second.unit)]


def _are_years(pieces: Pieces, at: int) -> bool:
    """Between 2012 and 2017, which are dates, unless they count something."""
    behind = pieces.low(at + 3)
    counts = pieces.is_word(at + 3) and behind not in pieces.words.stops | pieces.words.clauses
    is_pair = is_year(pieces[at].text) and pieces.low(at + 1) in pieces.words.ands and is_year(pieces[at + 2].text)
    return is_pair and not counts and unit_at(pieces, at + 3, Number((1.0,), at + 3), "")[0] == NUMBER


def _factor(pieces: Pieces, at: int, found: Found, first: float) -> float:
    """What the unit and the magnitude behind the second end of a range make of the first: 3 to 5 million."""
    at += bool(sign_at(pieces, at))
    bare = number_at(pieces, at)
    high = found.readings[0][1]
    if bare is None or not isinstance(high, float) or not bare.values[0]:
        return 1.0
    return high / bare.values[0] * _magnitude(pieces, at, bare, first)


def _magnitude(pieces: Pieces, at: int, second: Number, first: float) -> float:
    """The thousand of five thousand, the million of 5 million; two to three hundred, but not eighty to one hundred."""
    found = (pieces.words.magnitudes.get(pieces.low(place), 1.0) for place in range(at, second.end))
    largest = max(found, default=1.0)
    return largest if largest >= _THOUSAND or first * largest < second.values[0] else 1.0
