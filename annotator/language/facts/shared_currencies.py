"""The currency that stands behind the first of two amounts only: 44,0 millones de euros (40,0 el año anterior)."""

from collections.abc import Iterator, Sequence

from annotator.domain.fact_locks.facts import AMOUNT, NUMBER
from annotator.language.lexis.fact_tokens import Found, Pieces
from annotator.language.lexis.numbers.numerals import number_at

# Pieces from the first amount to the second: a bracket, Vorjahr, a colon.
_BETWEEN = 4
_THOUSAND = 1000


def with_currencies(pieces: Pieces, found: Sequence[Found]) -> Iterator[Found]:
    """What was found, in order, with amounts in the place of such numbers."""
    before: Found | None = None
    for each in found:
        if before is not None and before.kind == AMOUNT and _is_beside(pieces, before, each):
            factor = _magnitude(pieces, before) if each.end == each.start + 1 else 1.0
            readings = tuple(
                tuple(factor * part for part in reading if isinstance(part, float)) for reading in each.readings
            )
            each = each._replace(kind=AMOUNT, unit=before.unit, readings=readings)
        yield each
        before = each


def _is_beside(pieces: Pieces, amount: Found, other: Found) -> bool:
    words, first = pieces.words, pieces.low(amount.end)
    is_compared = first == "(" or first in words.againsts or pieces.low(amount.end + 1) in words.againsts
    counts = pieces.is_word(other.end) and pieces.low(other.end) not in words.stops | words.before_dates
    is_near = 0 < other.start - amount.end <= _BETWEEN
    return other.kind == NUMBER and not other.role and is_near and is_compared and not counts and words.code != "en"


def _magnitude(pieces: Pieces, amount: Found) -> float:
    """The million of 44,0 millones de euros."""
    number = number_at(pieces, amount.start)
    factors = (
        pieces.words.magnitudes.get(pieces.low(at), 1.0) for at in range(amount.start, number.end if number else 0)
    )
    return max((factor for factor in factors if factor >= _THOUSAND), default=1.0)
