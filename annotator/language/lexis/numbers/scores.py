"""Scores: 11 to 7, 3–1, Dunmere 1 Larkhill 3, two all, goalless."""

from collections.abc import Iterator
from itertools import islice

from annotator.domain.fact_locks.facts import AFTER, BEFORE, NUMBER, SHARE
from annotator.language.lexis.fact_tokens import DASHES, Found, Number, Pieces
from annotator.language.lexis.numbers.numerals import number_at, one_at
from annotator.language.lexis.numbers.points import is_a_result_in_points
from annotator.language.lexis.numbers.score_lines import (
    LONGEST_SIDE,
    MOST_GOALS,
    is_side,
    is_within_a_side,
    score_line_at,
)
from annotator.language.lexis.numbers.tallies import counted, tally_at
from annotator.language.lexis.numbers.units import unit_at

# Between the two sides of a game: a game to come, or its result.
VERSUS = frozenset({"v", "vs"})
HALF_TIME, PERIOD, SHOOT_OUT = "half-time", "period", "shoot-out"
# Pieces: the scores of three thirds and of overtime.
_LONGEST_BRACKET = 18
_STOPS = frozenset({".", ";", "(", ")", ""})
_AROUND = 8
_HIGHEST = 10_000
# From a score to the word for the kicks.
_KICKS = 4


def scores_at(pieces: Pieces, at: int) -> list[Found]:
    found = _goalless(pieces, at) or _tie(pieces, at) or tally_at(pieces, at) or _result(pieces, at)
    scores = [found] if found is not None else score_line_at(pieces, at)
    if not scores:
        return []
    score, *counts = scores
    return [score._replace(unit=_phase(pieces, score)), *_shares_within(pieces, score), *counts]


def _shares_within(pieces: Pieces, score: Found) -> Iterator[Found]:
    """66,7 % de oui, 33,3 % de non: the shares themselves."""
    for at in range(score.start, score.end if score.role else score.start):
        number = number_at(pieces, at) if pieces.is_figure(at) else None
        kind, unit, _, end = unit_at(pieces, number.end, number, "") if number else (NUMBER, "", 1.0, at)
        if kind == SHARE and number:
            yield Found(SHARE, tuple((value, value) for value in number.values), at, end, unit)


def _phase(pieces: Pieces, score: Found) -> str:
    """HALF_TIME of a score that its label, a bracket or its own words give for the break of a game; SHOOT_OUT, PERIOD.

    3:1 (0:1); 3–4 OT (1–1, 2–0, 0–2, 0–1)
    """
    if _is_at_the_break(pieces, score.start, score.end):
        return HALF_TIME
    if _is_of_a_shoot_out(pieces, score):
        return SHOOT_OUT
    opening = _opening(pieces, score.start)
    if opening is None or not any(pieces.is_figure(opening - n) for n in (1, 2)):
        return ""
    is_alone = pieces.low(opening + 1) == pieces.low(score.start) and pieces.low(score.end) == ")"
    return HALF_TIME if is_alone else PERIOD


def _is_of_a_shoot_out(pieces: Pieces, score: Found) -> bool:
    """5-4 on penalties; won the shoot-out 5-4. No shoot-out is drawn."""
    phrases = pieces.words.games.shoot_outs
    most, least = score.readings[0]
    reach = _KICKS if pieces.words.code == "en" else _AROUND  # im Elfmeterschießen behielten die Adler mit 4:3
    near = [at for places in (_until_mark(pieces, score.end, 1), _until_mark(pieces, score.start - 1, -1))
            for at in islice(places, reach)]  # fmt: skip
    return most != least and any(pieces.phrase(at, length) in phrases for at in near for length in (1, 2, 3, 4))


def _is_behind_a_score(pieces: Pieces, at: int) -> bool:
    before = at - 2
    is_glued = pieces.low(before - 1) in DASHES and pieces.are_joined(before) and pieces.is_figure(before - 2)
    return pieces.low(at - 1) == "(" and pieces.is_figure(before) and (":" in pieces[before].text or is_glued)


def _is_at_the_break(pieces: Pieces, start: int, end: int) -> bool:
    for places in (_until_mark(pieces, start - 1, -1), _until_mark(pieces, end, 1)):
        for at in places:
            if any(pieces.phrase(at, length) in pieces.words.games.half_times for length in (1, 2, 3)):
                return True
            if pieces.low(at) in pieces.words.games.whistles:  # HT 0–0 FT 2–2
                break
    return False


def _opening(pieces: Pieces, at: int) -> int | None:
    """The bracket in which a score stands."""
    before = range(at - 1, max(-1, at - _LONGEST_BRACKET), -1)
    bracket = next((place for place in before if pieces.low(place) in ("(", ")")), None)
    return bracket if bracket is not None and pieces.low(bracket) == "(" else None


def _until_mark(pieces: Pieces, at: int, step: int) -> Iterator[int]:
    for place in range(at, at + step * _AROUND, step):
        if pieces.low(place) in _STOPS or pieces.words.roles.get(pieces.low(place)) in (BEFORE, AFTER):
            return
        yield place


def _result(pieces: Pieces, at: int) -> Found | None:
    piece = pieces[at]
    if pieces.is_figure(at) and piece.text.count(":") == 1:
        left, right = piece.text.split(":")
        is_short = left.isdecimal() and len(left) <= 3 and right.isdecimal() and len(right) < 2 + (len(left) > 2)
        if is_short or is_a_result_in_points(pieces, at):
            return counted(int(left), int(right), "", at, at + 1)
        return None
    first = number_at(pieces, at)
    if first is None:
        return None
    joint = first.end + pieces.low(first.end).startswith(pieces.words.vote_words)
    if pieces.low(joint) not in pieces.words.tos | DASHES | pieces.words.sides.keys():
        return None
    second = number_at(pieces, joint + 1) or one_at(pieces, joint + 1) or _nil_at(pieces, joint + 1)
    whistles = pieces.words.games.whistles
    is_labelled_behind = second is not None and any(pieces.phrase(second.end, n) in whistles for n in (1, 3))
    if second is None or not (is_labelled_behind or unit_at(pieces, second.end, second, "")[0] == NUMBER):
        return None
    one, other = first.values[0], second.values[0]
    near = {pieces.low(place) for place in range(at - _AROUND, second.end + _AROUND)}
    is_score = any(word.startswith(pieces.words.scoring) or word in pieces.words.games.leads for word in near)
    is_score = (
        is_score or is_labelled_behind or _is_set(pieces, at) or _is_set(pieces, at - 3) or _is_set(pieces, at - 4)
    )
    is_score = is_score or _is_at_the_break(pieces, at, second.end) or _is_between_sides(pieces, at, joint, second.end)
    is_score = is_score or _is_behind_sides(pieces, at, joint)
    is_score = is_score or _is_behind_a_score(pieces, at)
    is_score = is_score or (pieces.low(at - 1) in pieces.words.ballots.bys and one > other)
    is_range = pieces.words.roles.get(pieces.low(at - 1)) == "since" and pieces.low(joint) not in DASHES
    if not is_score or one > _HIGHEST or is_range:
        return None
    return counted(one, other, "", at, second.end)


def _nil_at(pieces: Pieces, at: int) -> Number | None:
    """Three goals to nil."""
    return Number((0.0,), at + 1) if pieces.low(at) in pieces.words.nones else None


def _is_between_sides(pieces: Pieces, at: int, joint: int, end: int) -> bool:
    """Lannec 3 – 1 Pontivel; but pages 3–5 in German, where every noun has a capital."""
    are_sides = is_side(pieces, at - 1) and is_side(pieces, end) and pieces.low(joint) in DASHES
    return are_sides and not pieces.words.capitalises_nouns and pieces.is_figure(at) and pieces.is_figure(end - 1)


def _goalless(pieces: Pieces, at: int) -> Found | None:
    goalless = pieces.words.games.goalless
    length = next((n for n in (3, 2, 1) if pieces.phrase(at, n) in goalless), 0)
    return counted(0, 0, "", at, at + length) if length else None


def _tie(pieces: Pieces, at: int) -> Found | None:
    """Twelve all; 2 apiece; empate a dos; deux buts partout."""
    is_drawn = _is_drawn(pieces, at)
    number = number_at(pieces, at) or (
        one_at(pieces, at) if is_drawn or pieces.low(at + 1) in pieces.words.alls else None
    )
    if number is not None and is_drawn and number.values[0] <= MOST_GOALS:
        return counted(number.values[0], number.values[0], "", at, number.end)
    end = number.end + (pieces.low(number.end) in DASHES) if number is not None else at
    end += pieces.low(end).startswith(pieces.words.vote_words)
    if number is None or pieces.low(end) not in pieces.words.alls or number.values[0] > MOST_GOALS:
        return None
    near = {pieces.low(place) for place in range(at - _AROUND, end + _AROUND)}
    is_score = end > number.end or any(word.startswith(pieces.words.scoring) for word in near)
    return counted(number.values[0], number.values[0], "", at, end + 1) if is_score else None


def _is_drawn(pieces: Pieces, at: int) -> bool:
    """Empate a cero, empataron a dos."""
    draws = pieces.words.games.draws
    return bool(draws) and pieces.low(at - 1) in pieces.words.tos and pieces.low(at - 2).startswith(draws)


def _is_behind_sides(pieces: Pieces, at: int, joint: int) -> bool:
    """Halvik v Trondby 2–1; AS Lorsange – US Aulnet 3-1; but no pages behind two German nouns."""
    place = at - 1 - (pieces.low(at - 1) == ":" and pieces.words.code != "en")  # Vernay – Mornet : 3-1
    while is_within_a_side(pieces, place) and place > at - LONGEST_SIDE - 1:
        place -= 1
    place -= pieces.low(place) == "." and pieces.low(place - 1) in VERSUS
    is_glued = pieces.low(joint) in DASHES and pieces.are_joined(joint) and not pieces.words.capitalises_nouns
    is_between = pieces.low(place) in DASHES and not pieces.are_joined(place) and is_glued
    return place < at - 1 and (is_between or pieces.low(place) in VERSUS) and is_side(pieces, place - 1)


def _is_set(pieces: Pieces, at: int) -> bool:
    """The first of two sets of tennis: 6-4 7-5, 6-4, 7-5."""
    second = at + 3 + (pieces.low(at + 3) == ",")
    return all(
        pieces.is_figure(place) and pieces.low(place + 1) in DASHES and pieces.is_figure(place + 2)
        and pieces.are_joined(place + 1) and pieces.are_joined(place + 2)
        and max(len(pieces[place].text), len(pieces[place + 2].text)) == 1
        for place in (at, second)
    )  # fmt: skip
