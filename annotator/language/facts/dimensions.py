"""Which dimension a length is of: high, long, wide, deep, above the sea, away."""

from annotator.domain.fact_locks.facts import MEASURE
from annotator.language.facts.clauses import Clause
from annotator.language.lexis.fact_tokens import Found, Pieces

# Pieces behind the length, up to a mark: 38 Meter vom Teich entfernt; and before it: a height of about 38 metres.
_BEHIND, _BEFORE = 4, 3
_MARKS = frozenset(",;.()[]–—|•/")


def dimension(pieces: Pieces, part: Clause, length: Found) -> str:
    """Empty where nothing beside the length names one."""
    if length.kind != MEASURE or length.unit != "m":
        return ""
    for at in range(length.end, min(length.end + _BEHIND, part.end)):
        if pieces.low(at) in _MARKS or pieces.is_figure(at) or pieces.low(at) in pieces.words.ands:
            break
        if found := pieces.words.dimensions.get(pieces.low(at)):
            return found
    for at in range(length.start - 1, max(part.start, length.start - _BEFORE) - 1, -1):
        if pieces.low(at) in _MARKS or pieces.is_figure(at):
            break
        if found := pieces.words.dimensions.get(pieces.low(at)):
            return found
    return ""
