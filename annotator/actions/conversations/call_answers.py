"""What a source said on the phone, typed back: each answer becomes evidence, and a verdict by the usual rules."""

from collections.abc import Mapping
from dataclasses import dataclass

from annotator.actions.evidence import add_evidence, fill_evidence, without_words
from annotator.actions.verdicts import is_unit_supported, set_status
from annotator.domain import limits
from annotator.domain.conversations.call_sheets import ANSWERS, CONFIRMED, CORRECTED, METHOD, STANCES, CallAnswer
from annotator.domain.errors import DeskError, RuleBroken, Stale
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.storage import evidence, units
from annotator.storage.database import Store


@dataclass(frozen=True, slots=True)
class CallOutcome:
    """`taken` are the ids of the units whose answers are on file, `refused` why others are not, by id."""

    taken: tuple[str, ...]
    refused: Mapping[str, DeskError]


def answer_calls(store: Store, person: Person, source_id: str, answers: Mapping[str, CallAnswer]) -> CallOutcome:
    """Take each answer by the id of its unit; what a rule forbids of one does not keep the others from being taken.

    An answer that leaves everything open, without a note, is none. Raises RuleBroken for those who may not check.
    """
    require(person, CHECK)
    taken: list[str] = []
    refused: dict[str, DeskError] = {}
    for unit, answer in answers.items():
        try:
            if answer_call(store, person, source_id, unit, answer):
                taken.append(unit)
        except DeskError as error:
            refused[unit] = error
    return CallOutcome(tuple(taken), refused)


def answer_call(store: Store, person: Person, source_id: str, unit_id: str, answer: CallAnswer) -> bool:
    """Keep what the source said of a unit, and give its verdict; returns whether anything was said.

    What is confirmed is verified. What is corrected is wrong, or disputed where other evidence carries it. The note
    stands for the words of the source, so that both need one. Where a rule forbids the verdict, what was said is on
    file all the same. Raises NotFound, Stale or RuleBroken.
    """
    require(person, CHECK)
    if answer.kind not in ANSWERS:
        raise RuleBroken("unknown_value", field="answer", value=answer.kind[:40], known=", ".join(ANSWERS))
    note = limits.prose(answer.note, "note")
    if note is None and answer.kind not in (CONFIRMED, CORRECTED):
        return False
    if note is None:
        raise RuleBroken("call_without_note", field="note")
    if units.load(store.reading(), unit_id).version != answer.version:
        raise Stale("changed_since")
    _keep(store, person, source_id, unit_id, answer, note)
    if answer.kind == CONFIRMED:
        set_status(store, person, unit_id, "verified")
    elif answer.kind == CORRECTED:
        carried = is_unit_supported(store.reading(), unit_id)
        set_status(store, person, unit_id, "disputed" if carried else "incorrect")
    return True


def _keep(store: Store, person: Person, source_id: str, unit_id: str, answer: CallAnswer, note: str) -> None:
    """As evidence by this method: that which waits for words gets them. What a first try left is not doubled."""
    db = store.reading()
    said = (source_id, STANCES[answer.kind], METHOD, note)
    if any((e.source, e.stance, e.method, e.note) == said for e in evidence.of_unit(db, unit_id)):
        return
    form = EvidenceForm(
        stance=STANCES[answer.kind],
        terms=answer.terms,
        method=METHOD,
        note=note,
        is_known_to_differ=answer.is_known_to_differ,
    )
    waiting = without_words(db, unit_id, source_id)
    if waiting:
        fill_evidence(store, person, waiting, form)
    else:
        add_evidence(store, person, unit_id, source_id, form)
