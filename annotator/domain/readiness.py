"""Whether an article can run: states, coverage and blockers, computed here and nowhere else."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from annotator.domain.anchors import Anchor
from annotator.domain.coverage.loose_facts import loose_facts
from annotator.domain.dossiers import Standing
from annotator.domain.evidence import Evidence
from annotator.domain.fact_locks.repetitions.repetitions import GivenUp, given_up
from annotator.domain.flags import flags
from annotator.domain.revisions import LooseFact
from annotator.domain.statuses import STATUSES
from annotator.domain.unit_families import FAMILIES, family
from annotator.domain.units import Unit, sentences_of

STATES = ("trouble", "waiting", "unaccounted", "open", "thin", "settled", "no_claim")
_RANK = {family: rank for rank, family in enumerate(FAMILIES)}


@dataclass(frozen=True, slots=True)
class UnitState:
    """`family` is one of FAMILIES, `flags` are ids, `reasons` say in words why the unit is not simply settled.

    `sentences` are the ordinals of those that hold it. `task` is the id of what is to be done, empty if nothing is or
    the desk does not know it. `wrong_elsewhere` are its facts that are wrong, or were changed, in other units.
    """

    family: str
    flags: tuple[str, ...]
    reasons: tuple[str, ...]
    sentences: tuple[int, ...]
    task: str = ""
    wrong_elsewhere: tuple[GivenUp, ...] = ()

    @property
    def blocks(self) -> bool:
        return self.family not in ("settled", "thin")


@dataclass(frozen=True, slots=True)
class Blocker:
    kind: str
    unit: str | None
    sentence: int | None
    reason: str


@dataclass(frozen=True)
class Coverage:
    """The numbers, and the states from which they were counted.

    `sentence_states` holds one of STATES for each sentence, in order; `unit_states`, in text order, and `thin` are by
    unit id.
    """

    sentences: int
    accounted: int
    units: int
    settled: int
    by_status: dict[str, int]
    loose: tuple[tuple[LooseFact, int], ...]
    thin: tuple[str, ...]
    sentence_states: tuple[str, ...]
    unit_states: dict[str, UnitState]

    @property
    def can_run(self) -> bool:
        return not self.blocking and self.accounted == self.sentences

    @property
    def blocking(self) -> int:
        """How many units block it; the sentences that nobody has accounted for are counted by themselves."""
        return self.units - self.settled

    @property
    def answer(self) -> str:
        """Whether the article can run: see `answer_of`."""
        return answer_of(can_run=self.can_run, thin=len(self.thin), silent=self.silent)

    @property
    def silent(self) -> int:
        """How many of the thin units have no words on file."""
        return sum("no_passage" in self.unit_states[unit].flags for unit in self.thin)

    def moved_since(self, before: "Coverage") -> frozenset[int]:
        """The sentences with units of which something became wrong, or right again, in another unit."""
        known = before.unit_states
        return frozenset(
            number
            for id_, state in self.unit_states.items()
            if id_ in known and state is not known[id_] and state.wrong_elsewhere != known[id_].wrong_elsewhere
            for number in state.sentences
        )

    @cached_property
    def blockers(self) -> tuple[Blocker, ...]:
        """In text order: each unit that is not settled, and each sentence that nobody has accounted for."""
        found = [
            Blocker(state.family, unit, next(iter(state.sentences), None), "; ".join(state.reasons))
            for unit, state in self.unit_states.items()
            if state.blocks
        ]
        for number, shown in enumerate(self.sentence_states, 1):
            if shown == "unaccounted":
                found.append(Blocker("unaccounted", None, number, "not accounted for"))
        return tuple(sorted(found, key=lambda b: (b.sentence is None, b.sentence or 0, b.unit or "")))

    @property
    def blocking_units(self) -> tuple[Blocker, ...]:
        """The blockers that are units."""
        return tuple(blocker for blocker in self.blockers if blocker.unit)


def answer_of(*, can_run: bool, thin: int, silent: int) -> str:
    """Whether an article can run, in a sentence that never hides how thinly.

    `thin` counts its thin units, `silent` those of them that have no words on file.
    """
    if not can_run:
        return "Not yet."
    if not thin:
        return "It can run."
    words = f"It can run; {thin} {'unit is' if thin == 1 else 'units are'} thin"
    if silent:
        words += ": no words on file" if silent == thin else f", {silent} without words on file"
    return f"{words}."


def answer_now(answer: str, ran: str | None, excepted: int) -> str:
    """The `answer`, unless people decided: the article ran, at the moment `ran`, or was signed off with exceptions.

    `excepted` counts these, and is 0 while a sign-off is missing.
    """
    if ran:
        return "It ran."
    return f"Signed off, with {excepted} {'exception' if excepted == 1 else 'exceptions'}." if excepted else answer


def cover(standing: Standing, before: tuple[Standing, Coverage] | None = None) -> Coverage:
    """The state of an article, from one pass over its sentences.

    `before` is an earlier standing with its coverage: what has not changed since is not computed again.
    """
    states = _unit_states(standing, before)
    sentence_states = _sentence_states(standing, states)
    by_status = dict.fromkeys(STATUSES, 0)
    for unit in standing.units:
        by_status[unit.status] = by_status.get(unit.status, 0) + 1
    return Coverage(
        sentences=len(standing.sentences),
        accounted=sum(state != "unaccounted" for state in sentence_states),
        units=len(standing.units),
        settled=sum(not state.blocks for state in states.values()),
        by_status=by_status,
        loose=before[1].loose if before and _has_same_spans(standing, before[0]) else loose_facts(standing),
        thin=tuple(u.id for u in standing.units if states[u.id].family == "thin"),
        sentence_states=sentence_states,
        unit_states=states,
    )


def _unit_states(standing: Standing, before: tuple[Standing, Coverage] | None) -> dict[str, UnitState]:
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for each in standing.evidence:
        evidence[each.unit].append(each)
    # Units are values: the very same ones were not read again.
    same = _unchanged(standing, before[0]) if before else frozenset()
    known = before[1].unit_states if before else {}
    wrong = given_up(standing.units, standing.facts)

    def state(unit: Unit) -> UnitState:
        elsewhere = wrong.get(unit.id, ())
        if id(unit) in same and known[unit.id].wrong_elsewhere == elsewhere:
            return known[unit.id]
        return _unit_state(unit, evidence[unit.id], standing, elsewhere)

    return {unit.id: state(unit) for unit in standing.units}


def _unchanged(standing: Standing, before: Standing) -> frozenset[int]:
    """What `id` says of the units whose state cannot have changed: all on which it rests is the same."""
    if (
        standing.sentences is not before.sentences
        or standing.evidence != before.evidence
        or standing.sources != before.sources
        or standing.minute != before.minute
        or standing.dead != before.dead
        or standing.facts != before.facts
    ):
        return frozenset()
    return frozenset(map(id, before.units))


def _has_same_spans(standing: Standing, before: Standing) -> bool:
    def anchors(units: tuple[Unit, ...]) -> list[Anchor]:
        return [unit.anchor for unit in units]

    return standing.sentences is before.sentences and anchors(standing.units) == anchors(before.units)


def _unit_state(unit: Unit, evidence: list[Evidence], standing: Standing, elsewhere: tuple[GivenUp, ...]) -> UnitState:
    inside = sentences_of(unit.anchor, standing.sentences)
    words = " ".join(s.folded for s in inside)
    found = flags(
        unit, evidence, standing.sources, words, standing.minute, standing.facts, standing.dead,
        is_wrong_elsewhere=bool(elsewhere),
    )  # fmt: skip
    judged = family(unit, found, words)
    return UnitState(judged.family, found, judged.reasons, tuple(s.ordinal for s in inside), judged.task, elsewhere)


def _sentence_states(standing: Standing, states: dict[str, UnitState]) -> tuple[str, ...]:
    worst: dict[int, str] = {}
    for state in states.values():
        for ordinal in state.sentences:
            known = worst.get(ordinal)
            if known is None or _RANK[state.family] < _RANK[known]:
                worst[ordinal] = state.family
    return tuple(
        worst.get(s.ordinal) or ("no_claim" if s.ordinal in standing.no_claims else "unaccounted")
        for s in standing.sentences
    )
