"""Scores and counts of votes: 11 to 7, 3–1, eleven against and seven for."""

from annotator.domain.fact_locks.facts import NUMBER, SCORE
from annotator.language.lexis.fact_tokens import DASHES, Found, Pieces
from annotator.language.lexis.numbers.numerals import number_at
from annotator.language.lexis.numbers.quantities import unit_at

_AROUND = 8
_BETWEEN = 6
_HIGHEST = 10_000
# Goals or points of one side, and words of its name.
_MOST_GOALS, _LONGEST_SIDE = 200, 4


def scores_at(pieces: Pieces, at: int) -> list[Found]:
    found = _tie(pieces, at) or _tally(pieces, at) or _result(pieces, at) or _listed(pieces, at)
    return [] if found is None else [found]


def _result(pieces: Pieces, at: int) -> Found | None:
    piece = pieces[at]
    if pieces.is_figure(at) and piece.text.count(":") == 1:
        left, right = piece.text.split(":")
        if left.isdecimal() and len(left) <= 3 and right.isdecimal() and len(right) < 2 + (len(left) > 2):
            return _counted(int(left), int(right), "", at, at + 1)
        return None
    first = number_at(pieces, at)
    if first is None:
        return None
    joint = first.end + pieces.low(first.end).startswith(pieces.words.vote_words)
    if pieces.low(joint) not in pieces.words.tos | DASHES | pieces.words.sides.keys():
        return None
    second = number_at(pieces, joint + 1)
    if second is None or unit_at(pieces, second.end, second, "")[0] != NUMBER:
        return None
    one, other = first.values[0], second.values[0]
    near = {pieces.low(place) for place in range(at - _AROUND, second.end + _AROUND)}
    is_score = any(word.startswith(pieces.words.scoring) for word in near)
    is_score = is_score or _is_set(pieces, at) or _is_set(pieces, at - 3) or _is_set(pieces, at - 4)
    if not is_score or one > _HIGHEST or pieces.words.roles.get(pieces.low(at - 1)) == "since":
        return None
    return _counted(one, other, "", at, second.end)


def _tie(pieces: Pieces, at: int) -> Found | None:
    """Twelve all; 2 apiece."""
    number = number_at(pieces, at)
    if number is None or pieces.low(number.end) not in pieces.words.alls or number.values[0] > _MOST_GOALS:
        return None
    near = {pieces.low(place) for place in range(at - _AROUND, number.end + _AROUND)}
    is_score = any(word.startswith(pieces.words.scoring) for word in near)
    return _counted(number.values[0], number.values[0], "", at, number.end + 1) if is_score else None


def _is_set(pieces: Pieces, at: int) -> bool:
    """The first of two sets of tennis: 6-4 7-5, 6-4, 7-5."""
    second = at + 3 + (pieces.low(at + 3) == ",")
    return all(
        pieces.is_figure(place) and pieces.low(place + 1) in DASHES and pieces.is_figure(place + 2)
        and pieces.are_joined(place + 1) and pieces.are_joined(place + 2)
        and max(len(pieces[place].text), len(pieces[place + 2].text)) == 1
        for place in (at, second)
    )  # fmt: skip


def _listed(pieces: Pieces, at: int) -> Found | None:
    """Dunmere 1 Larkhill 3: each side with its goals behind the name."""
    first = number_at(pieces, at) if pieces.is_figure(at) and _is_side(pieces, at - 1) else None
    if first is None or not first.is_plain or first.values[0] > _MOST_GOALS:
        return None
    place = first.end + (pieces.low(first.end) == ",")
    second_name = place
    while _is_side(pieces, place) and place < second_name + _LONGEST_SIDE:
        place += 1
    second = number_at(pieces, place) if place > second_name and pieces.is_figure(place) else None
    near = {pieces.low(place) for place in range(at - _AROUND, place + _AROUND)}
    if second is None or second.values[0] > _MOST_GOALS or not any(w.startswith(pieces.words.scoring) for w in near):
        return None
    return _counted(first.values[0], second.values[0], "", at, second.end)


def _is_side(pieces: Pieces, at: int) -> bool:
    return pieces.is_word(at) and pieces[at].text[0].isupper() and pieces.low(at) not in pieces.words.months


def _tally(pieces: Pieces, at: int) -> Found | None:
    """Two numbers, each with its side: eleven against and seven for; yes 76, no 74."""
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
    return _counted(sides["for"], sides["against"], role, at, end)


def _side_first(pieces: Pieces, at: int) -> tuple[str, float, int] | None:
    side = pieces.words.sides.get(pieces.low(at))
    place = at + 1 + (pieces.low(at + 1) in (":", "-", "–"))
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
        for length in (2, 1):
            side = pieces.words.sides.get(pieces.phrase(place, length))
            if side:
                return side, place + length
    return "", at


def _counted(one: float, other: float, role: str, start: int, end: int) -> Found:
    return Found(SCORE, ((float(max(one, other)), float(min(one, other))),), start, end, role=role)
