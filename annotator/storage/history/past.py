"""An article as it was: what the log says happened since is taken back, in memory."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from annotator.domain.articles import Facts
from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.errors import NotFound
from annotator.domain.event_snapshots import Things, rolled_back
from annotator.domain.events import Event
from annotator.domain.fact_locks.unit_locks import texts_compared
from annotator.domain.past_terms import tightened
from annotator.domain.revisions import Revision, RevisionId
from annotator.domain.units import NoClaim
from annotator.storage import dossiers, events, revisions, sentences, sources, text_facts, units
from annotator.storage.connections.databases import Database
from annotator.storage.history import pages


def dossier_as_of(db: Database, slug: str, number: int, minute: str) -> Dossier:
    """The article of this `slug` as it was when revision `number` was its newest: its text and its verdicts.

    Terms of today (by `minute`, that at the desk) that are stricter than those of then apply to it. Raises NotFound.
    """
    now = dossiers.dossier(db, slug, minute)
    if number == now.revision.number:
        return now
    revision = revisions.load(db, now.revision.id.at(number))
    return _before(db, now, events.since_draft(db, now.article.id, number + 1), revision)


def dossier_at(db: Database, slug: str, moment: str, minute: str) -> Dossier:
    """The article as it stood at the end of a second, `moment` in UTC; the terms of `minute` apply as above.

    Raises NotFound if there is no such article, or if it came to the desk later.
    """
    now = dossiers.dossier(db, slug, minute)
    last = pages.last_number_at(db, moment)
    came = next((event for event in now.history if event.noun == "article" and event.before is None), None)
    if came and came.id > last:
        raise NotFound("not_yet_here", came=came.at)
    later = events.since(db, now.article.id, last)
    texts = (event for event in later if event.noun == "article" and event.before)
    number = next((event.before["revision"] for event in texts if event.before), now.revision.number)
    facts = _facts_before(later) or now.article.facts
    revision = revisions.load(db, now.revision.id.at(number))
    return _before(db, replace(now, article=replace(now.article, facts=facts)), later, revision)


def _before(db: Database, now: Dossier, later: tuple[Event, ...], revision: Revision) -> Dossier:
    """The dossier before the events `later`, when `revision` was the newest."""
    registry = {s.id: s for s in sources.all_sources(db)}
    known: Things = {("unit", u.id): u for u in now.standing.units}
    known |= {("query", q.id): q for q in now.queries}
    known |= {("remark", r.id): r for r in now.remarks}
    known |= {("evidence", e.id): e for e in now.standing.evidence}
    known |= {("source", id_): source for id_, source in registry.items()}
    then = rolled_back(known, later)

    def of(noun: str) -> list[Any]:
        return [thing for (kind, _), thing in then.items() if kind == noun]

    evidence_then = tuple(sorted(of("evidence"), key=lambda e: (e.at, e.id)))
    tied = {e.source for e in evidence_then}
    units_then = tuple(sorted(of("unit"), key=lambda u: u.order))
    as_it_was = replace(
        now,
        revision=revision,
        blocks=sentences.blocks(db, revision.id),
        standing=Standing(
            text=revision.text,
            sentences=sentences.of(db, revision.id),
            units=units_then,
            evidence=evidence_then,
            sources={s.id: s for s in of("source") if s.id in tied},
            no_claims=frozenset(mark.sentence for mark in _marks_before(db, revision.id, later)),
            minute=now.standing.minute,
            facts=text_facts.on_file(db, now.article.facts.language, texts_compared(units_then, evidence_then)),
        ),
        queries=tuple(sorted(of("query"), key=lambda q: (q.at, q.id))),
        remarks=tuple(sorted(of("remark"), key=lambda r: (r.at, r.id))),
        history=tuple(event for event in now.history if not later or event.id < later[0].id),
        since=tuple(event for event in now.history if later and event.id >= later[0].id),
        now=now,
    )
    return tightened(as_it_was, now, registry)


def _facts_before(later: Iterable[Event]) -> Facts | None:
    """The facts of publication before the first of these events that says what they were; None if none does."""
    states = (event.before for event in later if event.noun in ("article", "imprint") and event.before)
    facts = next((state["facts"] for state in states if "facts" in state), None)
    return Facts(**{**facts, "byline": tuple(facts["byline"])}) if facts else None


def _marks_before(db: Database, revision: RevisionId, later: Iterable[Event]) -> Iterable[NoClaim]:
    """The “no claim” marks of a revision before the events; a later revision has rows of its own."""
    known: Things = {("no_claim", mark.id): mark for mark in units.no_claims_of(db, revision.article, revision.number)}
    of_it = [
        e for e in later if e.noun == "no_claim" and (e.after or e.before or {}).get("revision") == revision.number
    ]
    marks: Iterable[NoClaim] = rolled_back(known, of_it).values()
    return marks
