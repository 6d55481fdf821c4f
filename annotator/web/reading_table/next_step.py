"""The next step of a unit: a sentence, and the button that does it."""

from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.conversations.queries import Query
from annotator.domain.coverage.tasks import task_of
from annotator.domain.fact_locks.facts import Fact
from annotator.domain.fact_locks.locks import SAME
from annotator.domain.fact_locks.quoted_words import quotable, quoted, short
from annotator.domain.fact_locks.unit_locks import UnitLock
from annotator.domain.flags import BLOCKS, flag_of, thinning
from annotator.domain.people.permissions import CHECK, REPLY, VOUCH, may
from annotator.domain.people.person import Person
from annotator.domain.readiness import UnitState
from annotator.domain.revision_comparisons import needs_reading
from annotator.domain.statuses import STATUSES, status_of
from annotator.domain.units import Unit
from annotator.domain.wording_differences import Run
from annotator.web.plumbing.agreements import agreement


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


_MOST_NAMED = 4
_GRAVE = "A figure, a name, a negation or a quote changed since the check. Read it against the words of its source."
# By the form of a status or a flag: the label of its button, and its key.
_BUTTONS = {
    "": ("", ""),
    "evidence": ("Add evidence", "s"),
    "query": ("Raise a query", "r"),
    "vouch": ("Name the editor", ""),
}
# What a person needs for each deed. "on" leads to a page, and a step without a deed has no button.
_NEEDED = {"evidence": CHECK, "query": CHECK, "status": CHECK, "vouch": VOUCH, "reply": REPLY, "close": REPLY}
_FOR_EVERYBODY = ("", "on")


def for_person(step: Step, person: Person) -> Step:
    """The step with its button if the person may do it; whoever may not reads what is to be done."""
    is_theirs = step.deed in _FOR_EVERYBODY or may(person, _NEEDED.get(step.deed, CHECK))
    return step if is_theirs else Step(step.words)


def next_step(
    unit: Unit,
    state: UnitState,
    stances: frozenset[str],
    supported: bool,
    open_query: Query | None,
    person: Person,
    change: tuple[Run, ...] = (),
    held: UnitLock | None = None,
    tied: str = "source",
) -> Step:
    """The next step of the unit in its `state`, for the `person`, whatever their role lets them do: see `for_person`.

    `stances` are those of the evidence that counts, `supported` whether any of it carries the unit. `open_query` is a
    query on it, `change` what changed in its words since the verdict, `held` its fact lock. `tied` names the kind of
    source that is tied.
    """
    if open_query:
        return _answer(open_query, person)
    status = status_of(unit.status)
    if "fact_mismatch" in state.flags and held:
        return _button(f"{answer_of(held)} {flag_of('fact_mismatch').next_step}", flag_of("fact_mismatch").form)
    if "stale" in state.flags and status.is_verdict:
        is_grave = needs_reading(unit, change)
        words = _GRAVE if is_grave else flag_of("stale").next_step
        if status.keeps_wrong and status.key:
            # “v” would say the opposite of what it says for all others.
            return Step(words, "status", "It is still wrong", status.key, unit.status, is_urged=False)
        return Step(words, "status", "It still holds", "v", unit.status, is_urged=not is_grave)
    if flag := next((flag for flag in map(flag_of, state.flags) if flag.effect_on(unit) in BLOCKS), None):
        return _button(flag.next_step, flag.form)
    if status.form == "evidence":
        return _by_evidence(stances, supported, _said(state, held, tied)) or _button(status.next_step, status.form)
    if state.blocks:
        return _button(status.next_step, status.form)
    return _settled(unit, state)


def _button(words: str, deed: str) -> Step:
    return Step(words, deed, *_BUTTONS[deed])


def _verdict(words: str, label: str, status: str) -> Step:
    return Step(words, "status", label, STATUSES[status].key or "", status)


def _answer(query: Query, person: Person) -> Step:
    if query.to == person.id and not query.replies:
        words = "Asked; nobody else is named yet. Answer" if query.names_nobody_else else "You were asked. Answer"
        return Step(f"{words} the query.", "reply", "Answer", "r", query.id)
    if query.by != person.id:
        return Step("A query is open. Only the person who asked can close it.")
    if query.replies:
        return Step("Your query was answered. Close it if the answer settles it.", "close", "Close it", "", query.id)
    return Step("You asked. Wait for the answer.")


def answer_of(held: UnitLock) -> str:
    """What the words of the sources say of the facts of the unit, in a sentence; empty if there is nothing to say."""
    if held.differing:
        ours, theirs = quotable(held.differing[0][1])
        return f"Its words say “{short(theirs)}”, the article says “{short(ours)}”."
    if held.lacking:
        return f"No passage holds {_listed(held.lacking)}."
    return agreement(held, _MOST_NAMED) if held.verdict == SAME else ""


def _said(state: UnitState, held: UnitLock | None, tied: str) -> str:
    """What is there: words that say the same, words to read, or a source without words."""
    if "no_passage" in state.flags:
        return f"The {tied} is tied; read its words."
    answer = answer_of(held) if held else ""
    if held and held.lacking:
        return f"{answer} Read its words."
    return answer or "Its words are on file. Compare them."


def _listed(facts: Iterable[Fact]) -> str:
    words = [short(quoted(fact)) for fact in facts]
    return ", ".join(words[:_MOST_NAMED]) + (
        f" and {len(words) - _MOST_NAMED} more" if len(words) > _MOST_NAMED else ""
    )


def _by_evidence(stances: frozenset[str], supported: bool, said: str) -> Step | None:
    """The verdict that the evidence allows, after what is `said`; None if there is no evidence."""
    if "contradicts" in stances:
        if supported:
            return _verdict("There is evidence for and against it.", "Disputed", "disputed")
        return _verdict("The evidence contradicts it.", "Wrong", "incorrect")
    if supported:
        return _verdict(said, "Verified", "verified")
    if stances:
        return _button("Only context is tied. Choose what it does, or tie another source.", "evidence")
    return None


def _settled(unit: Unit, state: UnitState) -> Step:
    if state.family == "thin":
        flag = next((flag for flag in thinning(unit, state.flags) if flag.task == state.task), None)
        deed = flag.form if flag and flag.may_block else "evidence"
        return _button(f"It is settled, but thin. {task_of(state.task).next_step}", deed)
    if unit.confidence is None and status_of(unit.status).needs_evidence:
        return Step("Set your confidence: 1 high, 2 moderate, 3 low.")
    return Step("Nothing is left to do.", "on", "Next sentence", "n")
