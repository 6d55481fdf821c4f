"""Ages that are given by their decade: in her forties, a teenager, an octogenarian."""

from annotator.domain.fact_locks.facts import AGE
from annotator.language.lexis.fact_tokens import Found, Pieces

_MONTHS, _DECADE = 12.0, 10


def decade_at(pieces: Pieces, at: int) -> list[Found]:
    words = pieces.words
    low = pieces.low(at)
    start = words.decades_of_life.get(low)
    if start is None or not (low in words.of_that_age or pieces.low(at - 1) in words.owners):
        return []
    first, last = _years(start)
    return [Found(AGE, ((first * _MONTHS, last * _MONTHS + _MONTHS - 1),), at, at + 1, "month")]


def _years(start: int) -> tuple[int, int]:
    """A teenager is 13 to 19, somebody in her forties 40 to 49."""
    return start, start + _DECADE - 1 - start % _DECADE
