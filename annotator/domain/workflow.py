"""The table of legal moves between statuses: who, from where, to where, and what it needs.

`docs/guides/workflow.md` is generated from this table.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotator.domain import profile
from annotator.domain.drafts import looked_at
from annotator.domain.errors import RuleBroken
from annotator.domain.units import Check, Unit

DESK = frozenset({"checker", "editor", "legal", "admin"})
OPEN = frozenset({"unchecked", "in_progress", "needs_source", "disputed", "incorrect"})
CLOSED = frozenset({"verified", "verified_as_changed", "on_author", "cut"})
# A verdict is given on exact words; the others only say how far the work is.
VERDICTS = CLOSED | {"disputed", "incorrect"}
RESTS_ON_EVIDENCE = frozenset({"verified", "verified_as_changed"})


@dataclass(frozen=True, slots=True)
class Move:
    """A unit may come to `to` from any of `origins`; `needs` is None or the code of what is missing."""

    to: str
    origins: frozenset[str]
    roles: frozenset[str]
    needs: str | None = None


_MOVES = (
    Move("unchecked", OPEN | CLOSED, DESK),
    Move("in_progress", OPEN | CLOSED, DESK),
    Move("needs_source", OPEN | CLOSED, DESK),
    Move("disputed", OPEN | CLOSED, DESK),
    Move("incorrect", OPEN | CLOSED, DESK),
    Move("verified", OPEN | {"on_author"}, DESK, "needs_support"),
    Move("verified_as_changed", frozenset({"incorrect"}), DESK, "needs_support"),
    Move("on_author", OPEN, DESK),
    Move("cut", OPEN | CLOSED, DESK),
)
MOVES = {move.to: move for move in _MOVES}


def moves_from(status: str) -> tuple[str, ...]:
    """The statuses a unit may be set to by hand, in the profile's order."""
    return tuple(s for s in profile.STATUSES if s in MOVES and s != status and status in MOVES[s].origins)


def set_status(unit: Unit, status: str, *, supported: bool, words: str, by: str, role: str, at: str) -> Unit:
    """The unit in its new status; setting the one it has gives the verdict anew.

    `words` are the folded sentences it stands in; `supported` tells whether evidence that counts
    carries it. Raises RuleBroken where the move is not legal.
    """
    move = MOVES.get(status)
    if status == "query" or unit.status == "query":
        raise RuleBroken("query_decides")
    if move is None:
        raise RuleBroken("unknown_value", field="status", value=status[:40], known=", ".join(profile.STATUSES))
    if role not in move.roles:
        raise RuleBroken("may_not_check", role=role)
    if status != unit.status and unit.status not in move.origins:
        raise RuleBroken("illegal_move", origin=_label(unit.status), to=_label(status))
    if not words and status in VERDICTS - {"cut"}:
        raise RuleBroken("no_place", to=_label(status))
    if move.needs and not supported:
        raise RuleBroken(move.needs, to=_label(status))
    return replace(
        looked_at(unit),
        status=status,
        check=Check(words, by, at) if status in VERDICTS else None,
        wrong=_wrong_words(unit, status, words),
        vouched_by=unit.vouched_by if status == "on_author" else None,
    )


def vouch(unit: Unit, person: str | None) -> Unit:
    if unit.status != "on_author":
        raise RuleBroken("not_on_author")
    return replace(unit, vouched_by=person)


def uphold(unit: Unit, *, supported: bool) -> Unit:
    """The unit, reopened where its verdict has lost the evidence it rested on."""
    status = unit.asked_from if unit.status == "query" else unit.status
    if supported or status not in RESTS_ON_EVIDENCE:
        return unit
    if unit.status == "query":
        return replace(unit, asked_from="in_progress", check=None, wrong=None)
    return replace(unit, status="in_progress", check=None, wrong=None)


def open_query(unit: Unit) -> Unit:
    """`query` is the status exactly while a query is open."""
    return unit if unit.status == "query" else replace(unit, status="query", asked_from=unit.status)


def close_query(unit: Unit, others_open: bool) -> Unit:
    if others_open or unit.status != "query":
        return unit
    return replace(unit, status=unit.asked_from or "unchecked", asked_from=None)


def describe_moves() -> Iterable[tuple[str, str, str, str]]:
    """(from, to, who, needs) in words, for the documentation."""
    for move in _MOVES:
        origins = ", ".join(_label(s) for s in profile.STATUSES if s in move.origins and s != move.to)
        yield origins, _label(move.to), ", ".join(sorted(move.roles)), move.needs or ""


def _wrong_words(unit: Unit, status: str, words: str) -> str | None:
    if status == "incorrect":
        return words
    return unit.wrong if status == "verified_as_changed" else None


def _label(status: str) -> str:
    return profile.STATUSES[status].label
