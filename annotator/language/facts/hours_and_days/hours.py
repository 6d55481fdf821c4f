"""Which of the times of a day it is: from which on, up to which, the first or the last of many."""

from annotator.domain.fact_locks.facts import AFTER, BEFORE, FIRST, LAST, SINCE, TIME, UNTIL
from annotator.language.facts.clauses import Clause
from annotator.language.lexis.fact_tokens import DASHES, Found, Pieces

# Pieces from a word for opening to its hour: opens on Sundays at nine; and from "last" to the hour of the last bus.
_VERB, _TURN = 6, 7
# Times that have a name.
_NAMED = ("noon", "midnight")


def hour_role(pieces: Pieces, part: Clause, time: Found) -> str:
    """Empty for what is no time of the day, and where nothing says it."""
    if time.kind != TIME:
        return ""
    said = pieces.words.roles.get(pieces.low(time.start - 1), "")
    if said in (BEFORE, AFTER):
        return said
    turn = turn_at(pieces, part, time)
    if turn is not None:
        return LAST if pieces.words.turns_of_times[pieces.low(turn)] == "last" else FIRST
    return _end_of_a_range(pieces, time) or _by_verb(pieces, part, time)


def turn_at(pieces: Pieces, part: Clause, time: Found) -> int | None:
    """The piece that makes it the first or the last time: the last bus; but not last Friday at five."""
    words = pieces.words
    for at in range(time.start - 1, max(part.start, time.start - _TURN) - 1, -1):
        turn = words.turns_of_times.get(pieces.low(at), "")
        follows = pieces.low(at + 1)
        if turn and follows not in words.weekdays and follows not in words.units and follows not in words.months:
            return at
        if pieces.low(at) in (",", ";", "."):
            break
    return None


def _end_of_a_range(pieces: Pieces, time: Found) -> str:
    """9.00–18.00; between 07:00 and 22:00; until eight."""
    words = pieces.words
    before, behind = pieces.low(time.start - 1), pieces.low(time.end)
    if words.roles.get(before) == UNTIL and before not in words.ballots.bys:
        return UNTIL
    if before in words.betweens or words.roles.get(before) == SINCE:
        return SINCE
    if behind in DASHES | words.tos and _begins_a_time(pieces, time.end + 1):
        return SINCE
    is_joined = before in DASHES | words.tos or (
        before in words.ands
        and any(pieces.low(at) in words.betweens for at in range(time.start - 2, time.start - 5, -1))
    )
    return UNTIL if is_joined and (_ends_a_time(pieces, time.start - 2) or before in words.ands) else ""


def _begins_a_time(pieces: Pieces, at: int) -> bool:
    return pieces.is_figure(at) or pieces.words.clock.get(pieces.low(at)) in _NAMED


def _ends_a_time(pieces: Pieces, at: int) -> bool:
    at -= pieces.low(at) == "."
    return pieces.is_figure(at) or any(pieces.phrase(at - n + 1, n) in pieces.words.clock for n in (1, 2, 3))


def _by_verb(pieces: Pieces, part: Clause, time: Found) -> str:
    """Opens at nine; closed 21.55."""
    for at in range(time.start - 1, max(part.start, time.start - _VERB) - 1, -1):
        if pieces.low(at) in (",", ";", "(") or pieces.is_figure(at):
            break
        if side := pieces.words.clock_verbs.get(pieces.low(at)):
            return side
    return ""
