"""The card of one unit: its evidence, queries and locks, and its next step."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from flask import g
from markupsafe import Markup

from annotator.domain import profile, workflow
from annotator.domain.articles import Article
from annotator.domain.contents.errors import OF_CONTENTS_AWAY
from annotator.domain.conversations.author_backups import AuthorBackup
from annotator.domain.conversations.conversation import Conversation
from annotator.domain.conversations.queries import Query
from annotator.domain.conversations.remarks import Remark
from annotator.domain.dossiers import Standing
from annotator.domain.draft_sources import AUTHOR, DraftSource
from annotator.domain.errors import Refused
from annotator.domain.evidence import Evidence
from annotator.domain.explanations import why
from annotator.domain.fact_locks.unit_locks import UnitLock, unit_lock
from annotator.domain.flags import carrying, counted, is_supported, quote_lock, terms_of
from annotator.domain.people.permissions import SEE, may
from annotator.domain.public_sources import known_as
from annotator.domain.quote_locks import Lock
from annotator.domain.readiness import UnitState
from annotator.domain.sources import Source
from annotator.domain.statuses import status_of
from annotator.domain.units import Unit
from annotator.domain.wording_differences import Run, differences
from annotator.views.author_backups import as_draft_sources
from annotator.views.draft_sources import offered, sent_files, sent_with
from annotator.views.passages import has_lost_text, read_captured
from annotator.views.placements import Candidate, candidates
from annotator.web.plumbing.view import view
from annotator.web.reading_table.next_step import Step, for_person, next_step
from annotator.web.reading_table.same_facts import SameFact, same_facts
from annotator.web.reading_table.table import ReadingTable
from annotator.web.reading_table.unit_buttons import confidence_buttons, status_buttons


@dataclass(frozen=True, slots=True)
class EvidenceCard:
    """`terms` are the stricter of its own and its source's.

    `lacking` is set where the newest capture does not hold the passage: "gone" if a former one did, else "unfound";
    "altered" where that was removed or changed outside the desk.
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
    a claim. `backups` are what authors say it rests on, each with the key by which it can be tied, None if it is.
    `on_same_words` are, of a wrong unit, the units of other articles that rest on the same words.
    """

    unit: Unit
    state: UnitState
    why: tuple[str, ...]
    shown: str
    evidence: tuple[EvidenceCard, ...]
    queries: tuple[Query, ...]
    remarks: tuple[Remark, ...]
    step: Step
    moves: tuple[str, ...]
    candidates: tuple[Candidate, ...] = ()
    change: tuple[Run, ...] = ()
    lock: Lock | None = None
    facts: UnitLock | None = None
    has_new_context: bool = False
    draft_sources: tuple[DraftSource, ...] = ()
    on_same_words: tuple[tuple[Article, str], ...] = ()
    backups: tuple[tuple[AuthorBackup, str | None], ...] = ()
    same_facts: tuple[SameFact, ...] = ()

    @property
    def status_buttons(self) -> Markup:
        return status_buttons(self.moves, self.step.key if self.step.deed == "status" else None)

    @property
    def confidence_buttons(self) -> Markup:
        return confidence_buttons(self.unit)


def unit_card(
    table: ReadingTable,
    unit: Unit,
    said: Conversation,
    given: Iterable[AuthorBackup],
    names: Mapping[str, str],
    has_new_context: bool,
) -> UnitCard:
    standing, state = table.standing, table.coverage.unit_states[unit.id]
    tied = [e for e in standing.evidence if e.unit == unit.id]
    own = tuple(q for q in said.queries if q.unit == unit.id)
    change = _change(table, unit)
    behind = carrying(tied, standing.sources, standing.minute)
    facts = unit_lock(unit, behind, standing.facts)
    standing_still = {lock.evidence.id for lock in facts.locks if lock.stands} if facts else set()
    step = next_step(
        unit,
        state,
        frozenset(e.stance for e in counted(tied, standing.sources, standing.minute)),
        is_supported(tied, standing.sources, standing.minute),
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
            terms_of(e, standing.sources[e.source], standing.minute),
            _lacking(e, standing.sources[e.source]),
            e.let_stand is not None and e.id not in standing_still,
        )
        for e in tied
    )
    moves = workflow.moves_from(unit.status)
    places = () if state.sentences else candidates(standing, unit)
    held = quote_lock(unit, behind)
    reasons = why(unit, state, standing, names)
    sent = sent_with(unit, own, _sources_of(sent_files(own)))
    given = tuple(given)
    tying = as_draft_sources(unit, given, table.sentences)
    known = [(each.evidence, each.source) for each in shown]
    every = offered(unit, (*drafts_of(table), *sent, *tying.values()), table.sentences, known)
    untied = {draft.key for draft in every if draft.kind == AUTHOR}
    drafts = tuple(draft for draft in every if draft.kind != AUTHOR)
    backups = tuple(
        (each, tying[each.id].key if tying[each.id].key in untied else None) for each in given if each.id in tying
    )
    return UnitCard(
        unit,
        state,
        reasons,
        table.shown_of(unit),
        shown,
        own,
        tuple(remark for remark in said.remarks if remark.unit == unit.id),
        for_person(step, g.person),
        moves,
        places,
        change,
        held,
        facts,
        has_new_context,
        drafts,
        view().on_same_words(unit.id) if _is_wrong(table, unit) else (),
        backups,
        same_facts(table, unit),
    )


def _is_wrong(table: ReadingTable, unit: Unit) -> bool:
    return status_of(unit.status).keeps_wrong or table.shown_of(unit) == "contradicted"


def _kind_of_source(behind: Iterable[Evidence], standing: Standing) -> str:
    """What the first source is, in a word; only "source" where a print may not say more."""
    first = next(iter(behind), None)
    if first is None or terms_of(first, standing.sources[first.source], standing.minute) != "on_record":
        return "source"
    return profile.SOURCE_TYPES[standing.sources[first.source].type].label.lower()


def _sources_of(ids: Sequence[str]) -> dict[str, Source]:
    return {source.id: source for source in view().named(ids)} if ids else {}


def drafts_of(table: ReadingTable) -> tuple[DraftSource, ...]:
    return view().draft_sources(table.hints.analysis)


def _lacking(evidence: Evidence, source: Source) -> str | None:
    """Only for those who may see what was captured."""
    if evidence.passage is None or not source.snapshots or not may(g.person, SEE):
        return None
    try:
        captured = read_captured(g.store, source.id)
        if captured:
            return captured.lacks(evidence.passage)
        return "altered" if has_lost_text(g.store, source.id) else None
    except Refused as error:
        # The card is needed for all else that it shows.
        if error.code in OF_CONTENTS_AWAY:
            return "away"
        raise


def _change(table: ReadingTable, unit: Unit) -> tuple[Run, ...]:
    """What was changed in the words since the verdict on them."""
    state = table.coverage.unit_states[unit.id]
    if "stale" not in state.flags or not unit.check or not state.sentences:
        return ()
    return differences(unit.check.sentence, " ".join(table.text_of(n) for n in state.sentences))
