"""The one next thing to do for a unit, in words."""

from dataclasses import dataclass

from annotator.domain.people import Person
from annotator.domain.queries import Query
from annotator.domain.readiness import UnitState
from annotator.domain.units import Unit


@dataclass(frozen=True, slots=True)
class Step:
    """`deed` is what its button does: evidence, query, reply, close, vouch, status, confidence or nothing.

    `value` belongs to the deed: the status to set, or the query that is meant.
    """

    words: str
    deed: str = ""
    label: str = ""
    key: str = ""
    value: str = ""


_TIE = Step("Tie a source to it.", "evidence", "Add evidence", "s")
_READ = Step("Only context is tied. Read it and say what it does, or tie another source.", "evidence",
             "Add evidence", "s")  # fmt: skip
_VERIFY = Step("The evidence carries it.", "status", "Verified", "v", "verified")


def next_step(
    unit: Unit, state: UnitState, stances: frozenset[str], supported: bool, open_query: Query | None, person: Person
) -> Step:
    """`stances` are those of the evidence that counts, `supported` whether any of it carries the unit."""
    if open_query:
        return _answer(open_query, person)
    if "stale" in state.flags:
        return Step("The text changed since the check. Read it again.", "status", "It still holds", "v", unit.status)
    if "quote_mismatch" in state.flags:
        return Step("The source has other words. Mend the passage, or put the change to the writer.", "query",
                    "Raise a query", "r")  # fmt: skip
    if unit.status in ("unchecked", "in_progress", "needs_source"):
        return _open(stances, supported)
    return _decided(unit, state)


def _answer(query: Query, person: Person) -> Step:
    if query.to == person.id and not query.replies:
        return Step("You are asked. Answer the query.", "reply", "Answer", "r", query.id)
    if query.by != person.id:
        return Step("A query is open. Only the person who asked can close it.")
    if query.replies:
        return Step("There is an answer. Close the query if that settles it.", "close", "Close it", "", query.id)
    return Step("You asked, and wait for an answer.")


def _open(stances: frozenset[str], supported: bool) -> Step:
    if "contradicts" in stances:
        if supported:
            return Step("Evidence stands for and against it.", "status", "Disputed", "d", "disputed")
        return Step("The evidence contradicts it.", "status", "Wrong", "w", "incorrect")
    if supported:
        return _VERIFY
    return _READ if stances else _TIE


def _decided(unit: Unit, state: UnitState) -> Step:
    if unit.status == "incorrect":
        return Step("Put the change to the writer.", "query", "Raise a query", "r")
    if unit.status == "disputed":
        return Step("Ask the writer, or find the source that decides.", "query", "Raise a query", "r")
    if unit.status == "on_author" and not unit.vouched_by:
        return Step("Only the writer can vouch for it. An editor puts a name to it.", "vouch", "Name the editor")
    if state.family == "waiting":
        return Step("The words must change before this settles: bring in the new draft.")
    if state.family == "thin":
        return Step("It stands, but it is thin. Find a source of another origin.", "evidence", "Add evidence", "s")
    if unit.confidence is None and unit.status in ("verified", "verified_as_changed"):
        return Step("Say how sure its basis is: 1 high, 2 moderate, 3 low.")
    return Step("Nothing is left to do here.", "on", "Next unaccounted", "n")
