"""Votes counted by side, and by how much something is won: two councillors abstained; by a majority of five."""

from annotator.domain.fact_locks.facts import ABSTAINED, MARGIN, NUMBER, SHARE, TURNOUT
from annotator.language.facts.clauses import Clause
from annotator.language.lexis.fact_tokens import DASHES, Found, Pieces
from annotator.language.lexis.numbers.quantities import counts_a_margin

# Pieces between a count and the word for its side; from the label of a side to its count.
_BEHIND, _BEFORE = 8, 4
_MARKS = frozenset(".;:()—|•")


def ballot_role(pieces: Pieces, part: Clause, found: Found) -> tuple[str, int]:
    """Of a count or a share the side of a vote, or MARGIN, and the piece of the word that says so; else ""."""
    if found.kind not in (NUMBER, SHARE) or not pieces.words.ballots.abstaining:
        return "", 0
    if found.kind == NUMBER and (margin := _margin(pieces, found)):
        return MARGIN, margin
    if found.kind == SHARE and (at := _turnout(pieces, found)) is not None:
        return TURNOUT, at
    return _side_behind(pieces, part, found) or _side_before(pieces, part, found) or ("", 0)


def _margin(pieces: Pieces, found: Found) -> int:
    ballots, start, end = pieces.words.ballots, found.start, found.end
    if pieces.low(start - 1) in pieces.words.ofs and pieces.low(start - 2) in ballots.margins:
        return start - 2  # a majority of five
    end += pieces.low(end) in DASHES
    if counts_a_margin(pieces, end):
        behind = end + 1 + (pieces.low(end + 1) in DASHES)
        behind += pieces.words.code != "en" and pieces.low(behind) in pieces.words.ofs  # trois buts d'écart
        behind += pieces.low(behind) == "'"
        if pieces.low(behind) in ballots.margins:
            return behind  # a five-vote majority
        before = start - 1
        while pieces.low(before) in pieces.words.only | pieces.words.articles:
            before -= 1
        return before if pieces.low(before) in ballots.bys else 0
    return 0


def _turnout(pieces: Pieces, found: Found) -> int | None:
    """A turnout of 61 per cent; a 61 per cent turnout; turnout, at 61 per cent, was low."""
    named = pieces.words.ballots.turnout[:1]
    for at in range(found.start - 1, max(0, found.start - _BEFORE) - 1, -1):
        if pieces.is_figure(at) or pieces.low(at) in _MARKS - {":"}:
            break
        if pieces.low(at) in named:
            return at
    return found.end if pieces.low(found.end) in named else None


def _side_behind(pieces: Pieces, part: Clause, found: Found) -> tuple[str, int] | None:
    """Two councillors abstained; nine of the thirteen members voted for it."""
    for at in range(found.end, min(found.end + _BEHIND, part.end)):
        if pieces.low(at) in _MARKS or (pieces.is_figure(at) and found.kind == NUMBER):
            break
        if pieces.low(at) == "," and pieces.words.code != "en":
            break  # 21 Räte, Enthaltungen gab es keine
        if side := _side(pieces, at):
            return side, at
        if pieces.low(at).startswith(pieces.words.ballots.voting):
            continue
        is_verb = at in part.verb_places and not pieces.low(at).endswith("ing")  # the planning committee
        if is_verb and found.kind == NUMBER and pieces.low(at) not in pieces.words.light_verbs:
            return _side_of_verb(pieces, part, at)
    return None


def _side_of_verb(pieces: Pieces, part: Clause, at: int) -> tuple[str, int] | None:
    """Supported, rejected: the verb itself decides. What was rejected did not vote."""
    if pieces.low(at - 1) in pieces.words.agents:
        return None
    sides = {f"{pieces.words.voted}+": "for", f"{pieces.words.voted}-": "against"} if pieces.words.voted else {}
    found = [sides[name] for name in part.content.get(at, ()) if name in sides]
    return (found[0], at) if found else None


def _side_before(pieces: Pieces, part: Clause, found: Found) -> tuple[str, int] | None:
    """Abstentions: 2; abstaining councillors 4."""
    for at in range(found.start - 1, max(part.start, found.start - _BEFORE) - 1, -1):
        if pieces.is_figure(at) or pieces.low(at) in (".", ";", ","):
            break
        if pieces.low(at).startswith(pieces.words.ballots.abstaining):
            return ABSTAINED, at
    return None


def _side(pieces: Pieces, at: int) -> str:
    words = pieces.words
    if pieces.low(at).startswith(words.ballots.abstaining):
        return ABSTAINED
    for length in (3, 2, 1):
        phrase = pieces.phrase(at, length)
        if phrase in words.sides and phrase not in words.ballots.loose_sides:
            return words.sides[phrase]
    return ""
