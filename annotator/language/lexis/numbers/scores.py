"""Scores and counts of votes: 11 to 7, 3–1, eleven against and seven for."""

from collections.abc import Iterator

from annotator.domain.fact_locks.facts import NUMBER, SCORE, SHARE
from annotator.language.lexis.fact_tokens import DASHES, Found, Pieces
from annotator.language.lexis.numbers.numerals import number_at, one_at
from annotator.language.lexis.numbers.quantities import unit_at

HALF_TIME = "half-time"
_STOPS = frozenset({".", ";", "(", ")", ""})
_AROUND = 8
_BETWEEN = 6
_HIGHEST = 10_000
# Pieces from "for" to its votes.
LONGEST_MOTION = 6
# Goals or points of one side, and words of its name.
_MOST_GOALS, _LONGEST_SIDE = 200, 4


def scores_at(pieces: Pieces, at: int) -> list[Found]:
    found = (
        _goalless(pieces, at) or _tie(pieces, at) or _tally(pieces, at) or _result(pieces, at) or _listed(pieces, at)
    )
    if found is None:
        return []
    return [found._replace(unit=_phase(pieces, found)), *_shares_within(pieces, found)]


def _shares_within(pieces: Pieces, score: Found) -> Iterator[Found]:
    """66,7 % de oui, 33,3 % de non: the shares themselves."""
    for at in range(score.start, score.end if score.role else score.start):
        number = number_at(pieces, at) if pieces.is_figure(at) else None
        kind, unit, _, end = unit_at(pieces, number.end, number, "") if number else (NUMBER, "", 1.0, at)
        if kind == SHARE and number:
            yield Found(SHARE, tuple((value, value) for value in number.values), at, end, unit)


def _phase(pieces: Pieces, score: Found) -> str:
    """HALF_TIME of a score that its label or its own words give for the break of a game."""
    return HALF_TIME if _is_at_the_break(pieces, score.start, score.end) or _is_in_brackets(pieces, score) else ""


def _is_in_brackets(pieces: Pieces, score: Found) -> bool:
    """3:1 (1:0)"""
    return _is_behind_a_score(pieces, score.start) and pieces.low(score.end) in (")", ",")


def _is_behind_a_score(pieces: Pieces, at: int) -> bool:
    before = at - 2
    is_glued = pieces.low(before - 1) in DASHES and pieces.are_joined(before) and pieces.is_figure(before - 2)
    return pieces.low(at - 1) == "(" and pieces.is_figure(before) and (":" in pieces[before].text or is_glued)


def _is_at_the_break(pieces: Pieces, start: int, end: int) -> bool:
    places = [*_until_mark(pieces, start - 1, -1), *_until_mark(pieces, end, 1)]
    return any(pieces.phrase(at, length) in pieces.words.games.half_times for at in places for length in (1, 2, 3))


def _until_mark(pieces: Pieces, at: int, step: int) -> Iterator[int]:
    for place in range(at, at + step * _AROUND, step):
        if pieces.low(place) in _STOPS:
            return
        yield place


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
    second = number_at(pieces, joint + 1) or one_at(pieces, joint + 1)
    if second is None or unit_at(pieces, second.end, second, "")[0] != NUMBER:
        return None
    one, other = first.values[0], second.values[0]
    near = {pieces.low(place) for place in range(at - _AROUND, second.end + _AROUND)}
    is_score = any(word.startswith(pieces.words.scoring) for word in near)
    is_score = is_score or _is_set(pieces, at) or _is_set(pieces, at - 3) or _is_set(pieces, at - 4)
    is_score = is_score or _is_at_the_break(pieces, at, second.end) or _is_between_sides(pieces, at, joint, second.end)
    is_score = is_score or _is_behind_sides(pieces, at, joint)
    is_score = is_score or _is_behind_a_score(pieces, at)
    is_range = pieces.words.roles.get(pieces.low(at - 1)) == "since" and pieces.low(joint) not in DASHES
    if not is_score or one > _HIGHEST or is_range:
        return None
    return _counted(one, other, "", at, second.end)


def _is_between_sides(pieces: Pieces, at: int, joint: int, end: int) -> bool:
    """Lannec 3 – 1 Pontivel; but pages 3–5 in German, where every noun has a capital."""
    are_sides = _is_side(pieces, at - 1) and _is_side(pieces, end) and pieces.low(joint) in DASHES
    return are_sides and not pieces.words.capitalises_nouns and pieces.is_figure(at) and pieces.is_figure(end - 1)


def _is_behind_sides(pieces: Pieces, at: int, joint: int) -> bool:
    """Derby: AS Lorsange – US Aulnet 3-1"""
    is_glued = pieces.low(joint) in DASHES and pieces.are_joined(joint) and _is_side(pieces, at - 1)
    dashes = (place for place in range(at - 2, at - _AROUND, -1) if pieces.low(place) in DASHES)
    dash = next(dashes, None) if is_glued and not pieces.words.capitalises_nouns else None
    return dash is not None and not pieces.are_joined(dash) and _is_side(pieces, dash - 1)


def _goalless(pieces: Pieces, at: int) -> Found | None:
    goalless = pieces.words.games.goalless
    length = next((n for n in (3, 2, 1) if pieces.phrase(at, n) in goalless), 0)
    return _counted(0, 0, "", at, at + length) if length else None


def _tie(pieces: Pieces, at: int) -> Found | None:
    """Twelve all; 2 apiece; empate a dos; deux buts partout."""
    number = number_at(pieces, at) or (one_at(pieces, at) if _is_drawn(pieces, at) else None)
    if number is not None and _is_drawn(pieces, at) and number.values[0] <= _MOST_GOALS:
        return _counted(number.values[0], number.values[0], "", at, number.end)
    end = number.end + (pieces.low(number.end) in DASHES) if number is not None else at
    end += pieces.low(end).startswith(pieces.words.vote_words)
    if number is None or pieces.low(end) not in pieces.words.alls or number.values[0] > _MOST_GOALS:
        return None
    near = {pieces.low(place) for place in range(at - _AROUND, end + _AROUND)}
    is_score = end > number.end or any(word.startswith(pieces.words.scoring) for word in near)
    return _counted(number.values[0], number.values[0], "", at, end + 1) if is_score else None


def _is_drawn(pieces: Pieces, at: int) -> bool:
    """Empate a cero, empataron a dos."""
    draws = pieces.words.games.draws
    return bool(draws) and pieces.low(at - 1) in pieces.words.tos and pieces.low(at - 2).startswith(draws)


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
    # Athletic 1, Rovers 3; Racing Cubillas, 2 – Unión Tejares, 3
    is_led = _is_side(pieces, at - 1) or (pieces.low(at - 1) == "," and _is_side(pieces, at - 2))
    first = number_at(pieces, at) if pieces.is_figure(at) and is_led else None
    labelled = _is_labelled(pieces, at)
    if first is None or not first.is_plain or first.values[0] > _MOST_GOALS:
        return None
    place = first.end + (pieces.low(first.end) == "," or pieces.low(first.end) in DASHES)
    second_name = place
    while _is_within_a_side(pieces, place) and place < second_name + _LONGEST_SIDE:
        place += 1
    has_comma = place > second_name and pieces.low(at - 1) == "," == pieces.low(place)
    place += has_comma
    second = number_at(pieces, place) if place > second_name and pieces.is_figure(place) else None
    near = {pieces.low(place) for place in range(at - _AROUND, place + _AROUND)}
    are_teams = {pieces.low(at - 1), pieces.low(place - 1)} <= pieces.words.games.teams.keys()
    is_dashed = pieces.low(at - 1) == "," and pieces.low(first.end) in DASHES and pieces.low(place - 1) == ","
    is_score = labelled or are_teams or is_dashed or any(word.startswith(pieces.words.scoring) for word in near)
    if second is None or second.values[0] > _MOST_GOALS or not is_score:
        return None
    return _counted(first.values[0], second.values[0], "", at, second.end)


def _is_labelled(pieces: Pieces, at: int) -> bool:
    """Full time: Athletic 1, Rovers 3."""
    colon = next((place for place in range(at - 1, at - _AROUND, -1) if pieces.low(place) == ":"), None)
    return colon is not None and any(
        pieces.phrase(colon - length, length) in pieces.words.games.whistles for length in (1, 2, 3)
    )


def _is_within_a_side(pieces: Pieces, at: int) -> bool:
    """A word of a name, or the full stop behind one that is cut short: Dep. Sotos."""
    return _is_side(pieces, at) or (pieces.low(at) == "." and pieces.are_joined(at) and _is_side(pieces, at - 1))


def _is_side(pieces: Pieces, at: int) -> bool:
    is_name = pieces.is_word(at) and pieces[at].text[0].isupper() and pieces.low(at) not in pieces.words.months
    return is_name or pieces.low(at) in pieces.words.games.teams


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
    length = next((n for n in (2, 1) if pieces.phrase(at, n) in pieces.words.sides), 1)
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
        for length in (2, 1):
            side = pieces.words.sides.get(pieces.phrase(place, length))
            if side:
                return side, place + length
    return "", at


def _counted(one: float, other: float, role: str, start: int, end: int) -> Found:
    return Found(SCORE, ((float(max(one, other)), float(min(one, other))),), start, end, role=role)
