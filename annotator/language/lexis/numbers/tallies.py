"""Counts of votes, each with its side: eleven against and seven for; yes 76, no 74."""

from annotator.domain.fact_locks.facts import NUMBER, SCORE
from annotator.language.lexis.fact_tokens import Found, Pieces
from annotator.language.lexis.numbers.numerals import number_at
from annotator.language.lexis.numbers.units import unit_at

# Pieces from one count to the next.
_BETWEEN = 6
# Pieces from "for" to its votes.
LONGEST_MOTION = 6


def counted(one: float, other: float, role: str, start: int, end: int) -> Found:
    """A score in pieces start to end, the higher count first."""
    return Found(SCORE, ((float(max(one, other)), float(min(one, other))),), start, end, role=role)


def tally_at(pieces: Pieces, at: int) -> Found | None:
    """Both counts as a score, whose role is the side that has more."""
    sides: dict[str, float] = {}
    place, end = at, at
    while len(sides) < 2 and place <= end + _BETWEEN and place < len(pieces):
        read = _side_first(pieces, place) or _side_last(pieces, place)
        if read is not None:
            side, votes, end = read
            if side in sides:
                return None
            sides[side], place = votes, end
        elif not sides or number_at(pieces, place) is not None:
            return None
        else:
            place += 1
    if len(sides) < 2:
        return None
    role = "for" if sides["for"] > sides["against"] else "against" if sides["for"] < sides["against"] else ""
    return counted(sides["for"], sides["against"], role, at, end)


def _side_first(pieces: Pieces, at: int) -> tuple[str, float, int] | None:
    length = next((n for n in (3, 2, 1) if pieces.phrase(at, n) in pieces.words.sides), 1)
    side = pieces.words.sides.get(pieces.phrase(at, length))
    place = at + length + (pieces.low(at + length) in (":", "-", "–"))
    while side and place < at + LONGEST_MOTION and pieces.is_word(place) and number_at(pieces, place) is None:
        place += 1  # for the bypass plan 7, against 11
    number = number_at(pieces, place) if side else None
    if side is None or number is None or unit_at(pieces, number.end, number, "")[0] != NUMBER:
        return None
    return side, number.values[0], number.end


def _side_last(pieces: Pieces, at: int) -> tuple[str, float, int] | None:
    number = number_at(pieces, at)
    if number is None:
        return None
    side, end = _side(pieces, number.end)
    return (side, number.values[0], end) if side else None


def _side(pieces: Pieces, at: int) -> tuple[str, int]:
    for place in range(at, at + 4):
        if pieces.is_figure(place) or pieces.low(place) in (".", ";", ":"):
            break
        for length in (3, 2, 1):
            side = pieces.words.sides.get(pieces.phrase(place, length))
            if side:
                return side, place + length
    return "", at
