"""Numbers that are given by their size alone: Tausende, des centaines de spectateurs, miles de personas."""

from annotator.domain.fact_locks.facts import NUMBER
from annotator.language.lexis.fact_tokens import Found, Pieces
from annotator.language.lexis.numbers.numerals import number_at
from annotator.language.lexis.numbers.units import unit_at

# Thousands are fewer than twenty thousand.
_MOST = 20


def crowd_at(pieces: Pieces, at: int) -> list[Found]:
    least = pieces.words.crowds.get(pieces.low(at))
    is_size_of_another = number_at(pieces, at - 1) is not None or number_at(pieces, at + 1) is not None
    behind = at + 1 + (pieces.low(at + 1) in pieces.words.ofs)
    if least is None or is_size_of_another or pieces.low(behind) in pieces.words.magnitudes:
        return []  # drei Millionen, miles de millones
    kind, unit, _, end = (
        unit_at(pieces, at + 1, number, "") if (number := number_at(pieces, at)) else (NUMBER, "", 1.0, at + 1)
    )
    return [Found(kind, ((least, _MOST * least),), at, end, unit)]
