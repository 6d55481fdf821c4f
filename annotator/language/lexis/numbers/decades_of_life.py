"""Ages that are given by their decade: in her forties, a teenager, an octogenarian, Mitte vierzig."""

from annotator.domain.fact_locks.facts import AGE, NUMBER
from annotator.language.lexis.fact_tokens import Found, Pieces
from annotator.language.lexis.numbers.numerals import number_at
from annotator.language.lexis.numbers.units import unit_at

_MONTHS, _DECADE = 12.0, 10
_FULL_TENS = frozenset(range(20, 100, 10))


def decade_at(pieces: Pieces, at: int) -> list[Found]:
    words = pieces.words
    if pieces.low(at) in words.parts_of_decades:
        return _part_of_decade(pieces, at)
    for length in (3, 1):
        if stage := words.stages_of_life.get(pieces.phrase(at, length)):
            return [Found(AGE, ((stage[0] * _MONTHS, stage[1] * _MONTHS + _MONTHS - 1),), at, at + length, "month")]
    start = words.decades_of_life.get(pieces.low(at))
    if start is None or not (pieces.low(at) in words.of_that_age or _is_owned(pieces, at)):
        return []
    return [_found(start, at, at + 1)]


def _is_owned(pieces: Pieces, at: int) -> bool:
    """In her forties; dans la quarantaine, but not dans la quarantaine de bateaux."""
    is_led = any(pieces.phrase(at - length, length) in pieces.words.owners for length in (1, 2))
    return is_led and pieces.low(at + 1) not in pieces.words.ofs


def _part_of_decade(pieces: Pieces, at: int) -> list[Found]:
    """Anfang, Mitte or Ende of a full ten, which counts nothing."""
    tens = number_at(pieces, at + 1)
    if tens is None or tens.values[0] not in _FULL_TENS or len(tens.values) > 1:
        return []
    counts = pieces.is_word(tens.end) and pieces[tens.end].text[0].isupper()
    if counts or unit_at(pieces, tens.end, tens, "")[0] != NUMBER:
        return []
    return [_found(int(tens.values[0]), at, tens.end)]


def _found(start: int, at: int, end: int) -> Found:
    first, last = _years(start)
    return Found(AGE, ((first * _MONTHS, last * _MONTHS + _MONTHS - 1),), at, end, "month")


def _years(start: int) -> tuple[int, int]:
    """A teenager is 13 to 19, somebody in her forties 40 to 49."""
    return start, start + _DECADE - 1 - start % _DECADE
