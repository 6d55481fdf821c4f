"""The moves between statuses: who may make them, from where to where, and what each needs.

`docs/guides/workflow.md` is generated from the table of statuses.
"""

from collections.abc import Iterable
from dataclasses import replace

from annotator.domain.drafts import looked_at
from annotator.domain.errors import RuleBroken
from annotator.domain.statuses import STATUSES, UNKNOWN, Status, status_of
from annotator.domain.units import Check, Unit


def moves_from(status: str) -> tuple[str, ...]:
    """The statuses a unit may be set to by hand, in the table's order."""
    origin = status_of(status)
    return tuple(to.id for to in STATUSES.values() if to.id != status and _is_legal(origin, to))


def _is_legal(origin: Status, to: Status) -> bool:
    """From a status that this desk does not know a unit can only be taken up again."""
    if origin is UNKNOWN:
        return to.family == "open"
    return origin.is_set_by_hand and bool({origin.id, origin.family} & to.origins)


def set_status(unit: Unit, status: str, *, supported: bool, words: str, by: str, role: str, at: str) -> Unit:
    """The unit in its new status; setting the one it has gives the verdict anew.

    `words` are the folded sentences it stands in; `supported` tells whether evidence that counts
    carries it. Raises RuleBroken where the move is not legal.
    """
    to, origin = status_of(status), status_of(unit.status)
    if status == "query" or unit.status == "query":
        raise RuleBroken("query_decides")
    if to is UNKNOWN:
        raise RuleBroken("unknown_value", field="status", value=status[:40], known=", ".join(STATUSES))
    if role not in to.roles:
        raise RuleBroken("may_not_check", role=role)
    if status != unit.status and not _is_legal(origin, to):
        raise RuleBroken("illegal_move", origin=origin.label, to=to.label)
    if not words and to.is_verdict and to.settles_when != "removed":
        raise RuleBroken("no_place", to=to.label)
    if to.needs_evidence and not supported:
        raise RuleBroken("needs_support", to=to.label)
    return replace(
        looked_at(unit),
        status=status,
        check=Check(words, by, at) if to.is_verdict else None,
        wrong=words if status == "incorrect" else unit.wrong if to.keeps_wrong else None,
        vouched_by=unit.vouched_by if status == "on_author" else None,
    )


def vouch(unit: Unit, person: str | None) -> Unit:
    if unit.status != "on_author":
        raise RuleBroken("not_on_author")
    return replace(unit, vouched_by=person)


def uphold(unit: Unit, *, supported: bool) -> Unit:
    """The unit, reopened where its verdict has lost the evidence it rested on."""
    status = unit.asked_from if unit.status == "query" else unit.status
    if supported or not status_of(status).needs_evidence:
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


def describe_moves() -> Iterable[tuple[tuple[Status, ...], Status]]:
    """(origins, status) for each status that somebody may set, for the documentation."""
    for to in STATUSES.values():
        if to.is_set_by_hand:
            yield tuple(origin for origin in STATUSES.values() if origin is not to and _is_legal(origin, to)), to
