"""The next step of a unit: a sentence, and the button that does it."""

from dataclasses import dataclass

from annotator.domain.comparisons import needs_reading
from annotator.domain.differences import Run
from annotator.domain.flags import BLOCKS, flag_of
from annotator.domain.people import Person
from annotator.domain.queries import Query
from annotator.domain.readiness import UnitState
from annotator.domain.statuses import STATUSES, status_of
from annotator.domain.units import Unit


@dataclass(frozen=True, slots=True)
class Step:
    """`deed` is what its button does: evidence, query, reply, close, vouch, status, confidence or nothing.

    `value` belongs to the deed: the status to set, or the query that is meant. `is_urged` is false where something is
    to be read before the button is pressed.
    """

    words: str
    deed: str = ""
    label: str = ""
    key: str = ""
    value: str = ""
    is_urged: bool = True


_GRAVE = "A figure, a name, a negation or a quote changed since the check. Read it against the words of its source."
# By the form of a status or a flag: the label of its button, and its key.
_BUTTONS = {
    "": ("", ""),
    "evidence": ("Add evidence", "s"),
    "query": ("Raise a query", "r"),
    "vouch": ("Name the editor", ""),
}


def next_step(
    unit: Unit,
    state: UnitState,
    stances: frozenset[str],
    supported: bool,
    open_query: Query | None,
    person: Person,
    change: tuple[Run, ...] = (),
) -> Step:
    """The next step of the unit in its `state`, for the `person`.

    `stances` are those of the evidence that counts, `supported` whether any of it carries the unit. `open_query` is a
    query on it, `change` what changed in its words since the verdict.
    """
    if open_query:
        return _answer(open_query, person)
    status = status_of(unit.status)
    has_words = "no_passage" not in state.flags
    if "stale" in state.flags and status.is_verdict:
        is_grave = needs_reading(unit, change)
        words = _GRAVE if is_grave else flag_of("stale").next_step
        return Step(words, "status", "It still holds", "v", unit.status, is_urged=not is_grave)
    if flag := next((flag for flag in map(flag_of, state.flags) if flag.effect_on(unit) in BLOCKS), None):
        return _button(flag.next_step, flag.form)
    if status.form == "evidence":
        return _by_evidence(stances, supported, has_words) or _button(status.next_step, status.form)
    if state.blocks:
        return _button(status.next_step, status.form)
    return _settled(unit, state)


def _button(words: str, deed: str) -> Step:
    return Step(words, deed, *_BUTTONS[deed])


def _verdict(words: str, label: str, status: str) -> Step:
    return Step(words, "status", label, STATUSES[status].key or "", status)


def _answer(query: Query, person: Person) -> Step:
    if query.to == person.id and not query.replies:
        return Step("You were asked. Answer the query.", "reply", "Answer", "r", query.id)
    if query.by != person.id:
        return Step("A query is open. Only the person who asked can close it.")
    if query.replies:
        return Step("Your query was answered. Close it if the answer settles it.", "close", "Close it", "", query.id)
    return Step("You asked. Wait for the answer.")


def _by_evidence(stances: frozenset[str], supported: bool, has_words: bool) -> Step | None:
    """The verdict that the evidence allows; None if there is no evidence. The desk does not say what words prove."""
    if "contradicts" in stances:
        if supported:
            return _verdict("There is evidence for and against it.", "Disputed", "disputed")
        return _verdict("The evidence contradicts it.", "Wrong", "incorrect")
    if supported:
        words = "Words of its source are on file. Compare them." if has_words else "A source is tied. Read its words."
        return _verdict(words, "Verified", "verified")
    if stances:
        return _button("Only context is tied. Choose what it does, or tie another source.", "evidence")
    return None


def _settled(unit: Unit, state: UnitState) -> Step:
    if state.family == "thin":
        return _button("It is settled, but thin. Find a source of another origin.", "evidence")
    if unit.confidence is None and status_of(unit.status).needs_evidence:
        return Step("Set your confidence: 1 high, 2 moderate, 3 low.")
    return Step("Nothing is left to do.", "on", "Next sentence", "n")
