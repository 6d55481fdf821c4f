"""The moves between statuses: who may make each, from which status to which, and what it needs.

`docs/guides/workflow.md` is generated from the table of statuses.
"""

from collections.abc import Iterable
from dataclasses import replace

from annotator.domain.drafts import looked_at
from annotator.domain.errors import RuleBroken
from annotator.domain.statuses import STATUSES, UNKNOWN, Status, status_of
from annotator.domain.units import Check, Unit, says


def moves_from(status: str) -> tuple[str, ...]:
    """The statuses to which a unit may be set by hand, in the order of the table."""
    origin = status_of(status)
    return tuple(to.id for to in STATUSES.values() if to.id != status and _is_legal(origin, to))


def _is_legal(origin: Status, to: Status) -> bool:
    """Whether the move is legal; from a status that this desk does not know, only an open one may follow."""
    if origin is UNKNOWN:
        return to.family == "open"
    return origin.is_set_by_hand and bool({origin.id, origin.family} & to.origins)


def set_status(
    unit: Unit,
    status: str,
    *,
    supported: bool,
    words: str,
    by: str,
    role: str,
    at: str,
    accepts_other_words: bool = False,
) -> Unit:
    """The `unit` in its new `status`, an id; setting the status that it has gives the verdict anew.

    `words` are the folded sentences that hold it, `supported` says whether evidence that counts supports it. `by` is
    the id of the person who sets it, `role` that person's role, `at` the time in UTC. `accepts_other_words` confirms
    that a wrong unit is right now though it does not say what was proposed. Raises RuleBroken if the move is not legal.
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
    if needs_confirmation(unit, status, words) and not accepts_other_words:
        raise RuleBroken("other_wording" if unit.proposed else "no_wording", proposed=unit.proposed)
    return replace(
        looked_at(unit),
        status=status,
        # Confidence in other words says nothing about these.
        confidence=unit.confidence if unit.check is None or unit.check.sentence == words else None,
        check=Check(words, by, at) if to.is_verdict else None,
        wrong=words if status == "incorrect" else unit.wrong if to.keeps_wrong else None,
        proposed=unit.proposed if to.keeps_wrong else None,
        reworded=_confirmed(unit, to, words),
        vouched_by=unit.vouched_by if status == "on_author" else None,
    )


def puts_right(status: str) -> bool:
    """Whether a unit in this status was wrong, and is right as it reads now."""
    return status_of(status).settles_when == "reworded"


def needs_confirmation(unit: Unit, status: str, words: str) -> bool:
    """Whether a wrong unit would be put right in words that nobody proposed or confirmed; `words` are folded."""
    is_put_right = puts_right(status) and words != unit.wrong
    return is_put_right and unit.reworded != words and not _says_what_was_proposed(unit, words)


def _says_what_was_proposed(unit: Unit, words: str) -> bool:
    return unit.proposed is not None and says(words, unit.proposed)


def _confirmed(unit: Unit, to: Status, words: str) -> str | None:
    """The words in which the unit is right now; None where it says what was proposed, or is wrong still."""
    if to.settles_when != "reworded" or words == unit.wrong or _says_what_was_proposed(unit, words):
        return None
    return words


def vouch(unit: Unit, person: str | None) -> Unit:
    """The unit with the id of the editor who vouches for it. Raises RuleBroken if it is not on the author."""
    if unit.status != "on_author":
        raise RuleBroken("not_on_author")
    return replace(unit, vouched_by=person)


def uphold(unit: Unit, *, supported: bool) -> Unit:
    """The unit, reopened if its verdict has lost the evidence on which it rested."""
    status = unit.asked_from if unit.status == "query" else unit.status
    if supported or not status_of(status).needs_evidence:
        return unit
    reopened = replace(unit, confidence=None, check=None, wrong=None, proposed=None, reworded=None)
    if unit.status == "query":
        return replace(reopened, asked_from="in_progress")
    return replace(reopened, status="in_progress")


def open_query(unit: Unit) -> Unit:
    """The unit with an open query: its status is `query` as long as one is open."""
    return unit if unit.status == "query" else replace(unit, status="query", asked_from=unit.status)


def close_query(unit: Unit, others_open: bool) -> Unit:
    """The unit in the status that it had before its queries, unless others are still open."""
    if others_open or unit.status != "query":
        return unit
    return replace(unit, status=unit.asked_from or "unchecked", asked_from=None)


def describe_moves() -> Iterable[tuple[tuple[Status, ...], Status]]:
    """(origins, status) for each status that a person may set, for the documentation."""
    for to in STATUSES.values():
        if to.is_set_by_hand:
            yield tuple(origin for origin in STATUSES.values() if origin is not to and _is_legal(origin, to)), to
