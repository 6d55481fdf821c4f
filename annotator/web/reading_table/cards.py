"""The card of the sentence in hand: its units, each with its evidence, queries and next step."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from flask import g

from annotator.domain import profile, workflow
from annotator.domain.comparisons import has_new_context
from annotator.domain.differences import Run, differences
from annotator.domain.dossiers import Standing
from annotator.domain.draft_sources import DraftSource
from annotator.domain.drafts import SURE
from annotator.domain.evidence import Evidence
from annotator.domain.explanations import why
from annotator.domain.fact_locks.unit_locks import UnitLock, unit_lock
from annotator.domain.flags import carrying, counted, is_supported, quote_lock, terms_of
from annotator.domain.people import Person
from annotator.domain.permissions import SEE, VOUCH, may
from annotator.domain.public_sources import known_as
from annotator.domain.queries import Query
from annotator.domain.quote_locks import Lock
from annotator.domain.readiness import UnitState
from annotator.domain.revisions import WHOLES, ArticleRevision
from annotator.domain.sources import Source
from annotator.domain.statuses import status_of
from annotator.domain.units import Unit, words_of
from annotator.storage import people, sentences, units
from annotator.views.draft_sources import offered, pointed_to
from annotator.views.passages import read_captured
from annotator.views.placements import Candidate, candidates
from annotator.web.plumbing import problems
from annotator.web.plumbing.view import view
from annotator.web.reading_table.next_step import Step, next_step
from annotator.web.reading_table.table import NOWHERE, ReadingTable

MORE = "more"
# With a status behind it: whether the unit is to have this status although it rests on no words, or although it does
# not say what was proposed.
WITHOUT_WORDS, OTHER_WORDS = "without_words.", "other_words."
PROPOSED = "proposed"
MORE_FIELDS = ("span", "kind", "risk", "facets", "speaker", "note", "assignee", "remove")


@dataclass(frozen=True, slots=True)
class EvidenceCard:
    """`terms` are the stricter of its own and its source's.

    `lacking` is set where the newest capture does not hold the passage: "gone" if a former one did, else "unfound".
    `is_stand_over` if somebody let a fact stand beside other words than those of now.
    """

    evidence: Evidence
    source: Source
    terms: str
    lacking: str | None = None
    is_stand_over: bool = False

    @property
    def agreed(self) -> str | None:
        """What exports and prints show in place of the source; None where they name it or omit it."""
        is_described = self.terms in ("background", "deep_background")
        return known_as(self.source, self.terms) if is_described else None


@dataclass(frozen=True, slots=True)
class UnitCard:
    """`why` are the reasons, in words, that the unit is not settled or thin; `lock` is that of a quote, `facts` that of
    a claim.
    """

    unit: Unit
    state: UnitState
    why: tuple[str, ...]
    shown: str
    evidence: tuple[EvidenceCard, ...]
    queries: tuple[Query, ...]
    step: Step
    moves: tuple[str, ...]
    candidates: tuple[Candidate, ...] = ()
    change: tuple[Run, ...] = ()
    lock: Lock | None = None
    facts: UnitLock | None = None
    has_new_context: bool = False
    draft_sources: tuple[DraftSource, ...] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """`opened` is the unit in hand, `form` that of its forms which was asked for: MORE, PROPOSED, an evidence id, or
    WITHOUT_WORDS or OTHER_WORDS with a status.

    `offered` is the source this person tied last, `near` are those of the article; `whole`
    is the kind of block the sentence is in, as a word. `draft_sources` are those of a sentence that has no unit yet.
    """

    table: ReadingTable
    number: int
    units: tuple[UnitCard, ...]
    opened: str | None
    form: str | None
    offered: Source | None
    near: tuple[Source, ...]
    people: tuple[Person, ...]
    whole: str
    draft_sources: tuple[DraftSource, ...] = ()

    def name(self, person: str | None) -> str:
        return next((p.name for p in self.people if p.id == person), "somebody")

    def verdict_without_words(self, unit_id: str) -> str | None:
        """The status that somebody wants to set although no words are on file: the card asks about it."""
        return self._asked(unit_id, WITHOUT_WORDS)

    def verdict_in_other_words(self, unit_id: str) -> str | None:
        """The status that somebody wants to set although the unit does not say what was proposed."""
        return self._asked(unit_id, OTHER_WORDS)

    def _asked(self, unit_id: str, question: str) -> str | None:
        if self.opened != unit_id or not self.form or not self.form.startswith(question):
            return None
        status = self.form.removeprefix(question)
        return status if status_of(status).needs_evidence else None

    def shows_more(self, unit_id: str) -> bool:
        """Whether the forms of the lesser fields are open: somebody asked for them, or one was refused."""
        asked = self.form == MORE and self.opened == unit_id
        return asked or any(problems.problem_at(f"{unit_id}-{field}") for field in MORE_FIELDS)

    @property
    def vouchers(self) -> tuple[Person, ...]:
        return tuple(p for p in self.people if may(p, VOUCH))


def read_card(table: ReadingTable, number: int, opened: str | None = None, form: str | None = None) -> Card:
    db = g.store.reading()
    kind = "paragraph"
    if number != NOWHERE:
        kind = sentences.kind_of(db, table.revision.id, table.sentence(number).block)
    asked = view().queries(ArticleRevision(table.article, table.revision))
    near = tuple(sorted(table.standing.sources.values(), key=lambda s: s.title))
    here = table.units_of(number)
    moved_on = _with_new_context(table, here)
    everyone = people.everyone(db)
    names = {person.id: person.name for person in everyone}
    made = tuple(_unit_card(table, unit, asked, names, unit.id in moved_on) for unit in here)
    if opened not in {each.unit.id for each in made}:
        opened = next((each.unit.id for each in made if each.state.blocks), None)
        opened = opened or next((each.unit.id for each in made), None)
    pointed = () if made or number == NOWHERE else pointed_to(_drafts(table), [table.sentence(number)])
    whole = WHOLES.get(kind, "paragraph")
    return Card(table, number, made, opened, form, _offered(table), near, everyone, whole, pointed)


def _with_new_context(table: ReadingTable, shown: list[Unit]) -> frozenset[str]:
    """Of the units whose own words stayed in the last draft, those beside which a sentence changed."""
    before = table.revision.number - 1
    stayed = [unit for unit in shown if unit.check and unit.anchor.place in SURE]
    if not before or not stayed:
        return frozenset()
    db = g.store.reading()
    then, cut = units.anchors_in(db, table.article.id, before), sentences.of(db, table.revision.id.at(before))
    return frozenset(
        unit.id
        for unit in stayed
        if unit.id in then
        and words_of(then[unit.id], cut) == words_of(unit.anchor, table.sentences)
        and has_new_context(then[unit.id], cut, unit.anchor, table.sentences)
    )


def _unit_card(
    table: ReadingTable, unit: Unit, asked: Iterable[Query], names: Mapping[str, str], has_new_context: bool
) -> UnitCard:
    standing, state = table.standing, table.coverage.unit_states[unit.id]
    tied = [e for e in standing.evidence if e.unit == unit.id]
    own = tuple(q for q in asked if q.unit == unit.id)
    change = _change(table, unit)
    behind = carrying(tied, standing.sources, standing.today)
    facts = unit_lock(unit, behind, standing.facts)
    standing_still = {lock.evidence.id for lock in facts.locks if lock.stands} if facts else set()
    step = next_step(
        unit,
        state,
        frozenset(e.stance for e in counted(tied, standing.sources, standing.today)),
        is_supported(tied, standing.sources, standing.today),
        next((q for q in own if not q.resolved), None),
        g.person,
        change,
        facts,
        _kind_of_source(behind, standing),
    )
    shown = tuple(
        EvidenceCard(
            e,
            standing.sources[e.source],
            terms_of(e, standing.sources[e.source], standing.today),
            _lacking(e, standing.sources[e.source]),
            e.let_stand is not None and e.id not in standing_still,
        )
        for e in tied
    )
    moves = workflow.moves_from(unit.status)
    places = () if state.sentences else candidates(standing, unit)
    held = quote_lock(unit, behind)
    reasons = why(unit, state, standing, names)
    drafts = offered(unit, _drafts(table), table.sentences, [(each.evidence, each.source) for each in shown])
    return UnitCard(
        unit,
        state,
        reasons,
        table.shown_of(unit),
        shown,
        own,
        step,
        moves,
        places,
        change,
        held,
        facts,
        has_new_context,
        drafts,
    )


def _kind_of_source(behind: Iterable[Evidence], standing: Standing) -> str:
    """What the first source is, in a word; only "source" where a print may not say more."""
    first = next(iter(behind), None)
    if first is None or terms_of(first, standing.sources[first.source], standing.today) != "on_record":
        return "source"
    return profile.SOURCE_TYPES[standing.sources[first.source].type].label.lower()


def _drafts(table: ReadingTable) -> tuple[DraftSource, ...]:
    return view().draft_sources(table.hints.analysis)


def _lacking(evidence: Evidence, source: Source) -> str | None:
    """Only for those who may see what was captured."""
    if evidence.passage is None or not source.snapshots or not may(g.person, SEE):
        return None
    captured = read_captured(g.store, source.id)
    return captured.lacks(evidence.passage) if captured else None


def _change(table: ReadingTable, unit: Unit) -> tuple[Run, ...]:
    """What was changed in the words since the verdict on them."""
    state = table.coverage.unit_states[unit.id]
    if "stale" not in state.flags or not unit.check or not state.sentences:
        return ()
    return differences(unit.check.sentence, " ".join(table.text_of(n) for n in state.sentences))


def _offered(table: ReadingTable) -> Source | None:
    """The source of the evidence tied last, by this person if possible: it is the likeliest next one."""
    tied = sorted(table.standing.evidence, key=lambda e: (e.by == g.person.id, e.version))
    return table.standing.sources[tied[-1].source] if tied else None
