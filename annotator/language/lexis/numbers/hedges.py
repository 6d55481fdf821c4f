"""Words that make a bound or a rough value of a figure: about, at least, no more than."""

from annotator.domain.fact_locks.facts import LEAST, MOST, OVER, UNDER
from annotator.language.lexis.fact_tokens import Pieces

_LONGEST = 4
# A bound that is denied is the other one; so far before it, in pieces, may the negation stand.
_TURNED = {OVER: MOST, UNDER: LEAST}
REACH = 10
# Letters of a hedge that is cut short.
_ABBREVIATED = 6
_STOPS = frozenset(".,;:()")


def hedge_at(pieces: Pieces, at: int) -> tuple[str, int]:
    """The hedge that begins at this piece, empty if none does, and its end."""
    for length in range(_LONGEST, 1, -1):
        if hedge := pieces.words.hedges.get(pieces.phrase(at, length)):
            return hedge, at + length
    return "", at


def negation_of_bound(pieces: Pieces, at: int) -> int | None:
    """The piece that denies the bound whose hedge begins at this piece: no seat costs more than £25."""
    half: int | None = None
    for place in range(at - 1, max(-1, at - REACH - 1), -1):
        low = pieces.low(place)
        if low in _STOPS or low in pieces.words.clauses:
            break
        if low in pieces.words.negations:
            return place
        if low in pieces.words.half_negations:
            half = place
    return half


def _denied(pieces: Pieces, at: int, hedge: str) -> str:
    turned = _TURNED.get(hedge)
    return turned if turned and negation_of_bound(pieces, at) is not None else hedge


def hedged(pieces: Pieces, start: int, end: int) -> tuple[str, int]:
    """The hedge before the quantity or right behind it."""
    may_end = pieces.low(start - 1) in pieces.words.hedge_endings
    for length in range(_LONGEST, 0, -1) if may_end else ():
        hedge = pieces.words.hedges.get(pieces.phrase(start - length, length)) if start >= length else None
        if hedge and pieces.low(start - length - 1) not in pieces.words.with_minima:
            return _denied(pieces, start - length, hedge), start - length
    is_cut = pieces.low(start - 1) == "." and pieces.are_joined(start - 1)
    if is_cut and len(pieces.low(start - 2)) <= _ABBREVIATED and pieces.low(start - 2) in pieces.words.hedges:
        return _denied(pieces, start - 2, pieces.words.hedges[pieces.low(start - 2)]), start - 2  # max. 8
    behind = pieces.words.hedges.get(pieces.phrase(end, 2), "") if pieces.low(end) in pieces.words.behind else ""
    return behind, start
