"""Whether an article can run: states, coverage and blockers, computed here and nowhere else."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from annotator.domain.coverage.answers import answer_of
from annotator.domain.coverage.loose_facts import loose_facts
from annotator.domain.dossiers import Standing
from annotator.domain.evidence import Evidence
from annotator.domain.fact_locks.repetitions.repetitions import GivenUp, given_up, loses
from annotator.domain.flags import flags
from annotator.domain.revisions import LooseFact
from annotator.domain.statuses import STATUSES
from annotator.domain.unit_families import FAMILIES, family
from annotator.domain.units import Unit, sentences_of

STATES = ("trouble", "waiting", "unaccounted", "open", "thin", "settled", "no_claim")
# Units without a place in the text are shown as if they stood in a sentence of this number.
NOWHERE = 0
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
    def units_at(self) -> dict[int, tuple[str, ...]]:
        """By the ordinal of a sentence, the ids of its units in text order; at NOWHERE those that are in none."""
        found: dict[int, list[str]] = defaultdict(list)
        for id_, state in self.unit_states.items():
            for number in state.sentences or (NOWHERE,):
                found[number].append(id_)
        return {number: tuple(ids) for number, ids in found.items()}

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


def cover(standing: Standing, before: tuple[Standing, Coverage] | None = None) -> Coverage:
    """The state of an article, from one pass over its sentences.

    `before` is an earlier standing with its coverage: what has not changed since is not computed again.
    """
    if before and (found := _carried_on(standing, *before)):
        return found
    states = _unit_states(standing, before)
    sentence_states = _sentence_states(standing, states)
    by_status = dict.fromkeys(STATUSES, 0)
    for unit in standing.units:
        by_status[unit.status] = by_status.get(unit.status, 0) + 1
    return Coverage(
        sentences=len(standing.sentences),
        accounted=len(sentence_states) - sentence_states.count("unaccounted"),
        units=len(standing.units),
        settled=sum(not state.blocks for state in states.values()),
        by_status=by_status,
        loose=before[1].loose if before and _has_same_spans(standing, before[0]) else loose_facts(standing),
        thin=_thin(standing, states),
        sentence_states=sentence_states,
        unit_states=states,
    )


def _carried_on(standing: Standing, was: Standing, known: Coverage) -> Coverage | None:
    """The coverage where some units are other ones than before, each in its place; None where more has changed."""
    if len(standing.units) != len(was.units) or standing.no_claims != was.no_claims:
        return None
    changed = [(now, then) for now, then in zip(standing.units, was.units, strict=True) if now is not then]
    is_moved = any((now.id, now.kind, now.anchor) != (then.id, then.kind, then.anchor) for now, then in changed)
    # What is wrong in one is wrong in others.
    if is_moved or any(loses(each) for pair in changed for each in pair) or not _rests_on_the_same(standing, was):
        return None
    units, states = [now for now, _ in changed], dict(known.unit_states)
    wrong = given_up(standing.units, standing.facts, units)
    by_status, settled, shown = dict(known.by_status), known.settled, list(known.sentence_states)
    for now, then in changed:
        tied = [each for each in standing.evidence if each.unit == now.id]
        states[now.id] = state = _unit_state(now, tied, standing, wrong.get(now.id, ()))
        settled += known.unit_states[now.id].blocks - state.blocks
        by_status[then.status] -= 1
        by_status[now.status] = by_status.get(now.status, 0) + 1
    for number in {number for now in units for number in states[now.id].sentences}:
        shown[number - 1] = min((states[unit].family for unit in known.units_at[number]), key=_RANK.__getitem__)
    is_thin = any("thin" in (known.unit_states[now.id].family, states[now.id].family) for now in units)
    by_status = {status: count for status, count in by_status.items() if count or status in STATUSES}
    thin = _thin(standing, states) if is_thin else known.thin
    found = replace(
        known, settled=settled, by_status=by_status, thin=thin, sentence_states=tuple(shown), unit_states=states
    )
    found.__dict__["units_at"] = known.units_at
    return found


def _thin(standing: Standing, states: Mapping[str, UnitState]) -> tuple[str, ...]:
    return tuple(unit.id for unit in standing.units if states[unit.id].family == "thin")


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
    return frozenset(map(id, before.units)) if _rests_on_the_same(standing, before) else frozenset()


def _rests_on_the_same(standing: Standing, before: Standing) -> bool:
    """Whether all is the same that the state of a unit rests on, but units."""
    return (
        standing.sentences is before.sentences
        and standing.minute == before.minute
        # Where it is the very same, it need not be compared.
        and (standing.evidence is before.evidence or standing.evidence == before.evidence)
        and (standing.sources is before.sources or standing.sources == before.sources)
        and (standing.dead is before.dead or standing.dead == before.dead)
        and (standing.facts is before.facts or standing.facts == before.facts)
    )


def _has_same_spans(standing: Standing, before: Standing) -> bool:
    now, then = ([unit.anchor for unit in each.units] for each in (standing, before))
    return standing.sentences is before.sentences and now == then


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
