"""Taking back a deed: a new batch that puts back what was there, and never over a later change."""

from dataclasses import replace
from typing import Any

from annotator.actions import publication_facts
from annotator.actions.captures import refuse_lost_passages
from annotator.actions.repaints import mark_again
from annotator.actions.transaction import transaction
from annotator.actions.units import is_unit_supported
from annotator.domain import workflow
from annotator.domain.errors import NotFound, RuleBroken, Stale
from annotator.domain.events import Event, Snapshot, snapshot
from annotator.domain.people import Person
from annotator.domain.permissions import CHECK, REPLY
from annotator.domain.snapshots import restored
from annotator.domain.sources import Source
from annotator.domain.units import NoClaim
from annotator.storage import articles, captures, events, evidence, queries, sources, suggestions, units
from annotator.storage.database import Store
from annotator.storage.events import Change

# What may be taken back on the page of a source, and put back again.
CAPTURING = ("capture_source", "keep_file", "remove_capture", "undo_capture")


def undo_last(store: Store, person: Person, slug: str) -> tuple[Event, ...]:
    """Take back this person's last deed on the article; the events of that deed come back.

    Raises Stale where somebody changed the same thing since, and then changes nothing.
    """
    with transaction(store, person, "undo", needs=REPLY if person.role == "author" else CHECK) as act:
        article, revision = articles.load(act.db, slug)
        batch = events.last_change_by(act.db, article.id, person.id)
        if batch is None:
            raise NotFound("nothing_to_undo")
        act.undoes = batch
        undone = events.of_batch(act.db, batch)
        for event in reversed(undone):
            act.article = event.article
            _put_back(act, event)
        _refuse_broken_rules(act, undone)
        cut = articles.sentences(act.db, article.id, revision.number)
        mark_again(act.db, article.id, revision.number, [s for s in cut if _touches(undone, s.start, s.end)])
    return undone


def undo_capture(store: Store, person: Person, source_id: str, batch: str) -> None:
    """Take back what happened last to a source's captures, or put back what was taken back so.

    Stale where something else happened to the source since, RuleBroken where a passage rests on what would go.
    """
    with transaction(store, person, "undo_capture", undoes=batch) as act:
        last = events.last_of(act.db, "source", source_id)
        if last is None or last.batch != batch or last.action not in CAPTURING:
            raise Stale("changed_since")
        _put_back(act, last)
        refuse_lost_passages(act, source_id)


def _put_back(act: Change, event: Event) -> None:
    """Restore `before`, but only while the thing still equals `after`."""
    present = _FIND[event.noun](act.db, event.noun_id, event.after or event.before)
    if (snapshot(present) if present is not None else None) != event.after:
        raise Stale("changed_since")
    former = None if event.before is None else restored(event.noun, event.before)
    if former is None and _is_leant_on(act, event):
        raise Stale("changed_since")
    if event.noun == "source" and former is not None:
        _refuse_swept(act, present, former)
    if former is not None and present is not None:
        former = replace(former, version=present.version)
    _SAVE[event.noun](act, present, former)


def _refuse_swept(act: Change, present: Source | None, former: Source) -> None:
    """A capture whose content was deleted for good cannot come back by its name alone."""
    back = {s.sha256 for s in former.snapshots if s.warc or s.filename}
    here = {s.sha256 for s in present.snapshots} if present else set()
    if any(captures.find(act.db, sha256) is None for sha256 in back - here):
        raise RuleBroken("capture_swept")


def _is_leant_on(act: Change, event: Event) -> bool:
    """Whether somebody tied something to the thing that is about to go."""
    if event.noun == "unit":
        return bool(evidence.of_unit(act.db, event.noun_id) or queries.of_unit(act.db, event.noun_id))
    if event.noun == "source":
        return bool(evidence.of_source(act.db, event.noun_id))
    return False


def _refuse_broken_rules(act: Change, undone: tuple[Event, ...]) -> None:
    """What others did since may rest on what is taken back: then nothing is."""
    touched = {e.noun_id for e in undone if e.noun == "unit"}
    touched |= {(e.after or e.before or {})["unit"] for e in undone if e.noun == "evidence"}
    for source in (e.noun_id for e in undone if e.noun == "source"):
        touched |= {each.unit for each in evidence.of_source(act.db, source)}
    for unit_id in touched:
        unit = units.find(act.db, unit_id)
        if unit and workflow.uphold(unit, supported=is_unit_supported(act.db, unit_id)) != unit:
            raise Stale("changed_since")
        has_open_query = any(not q.resolved for q in queries.of_unit(act.db, unit_id))
        if unit and (unit.status == "query") != has_open_query:
            raise Stale("changed_since")
    _refuse_marked_units(act)


def _refuse_marked_units(act: Change) -> None:
    assert act.article is not None
    marked = {mark.sentence for mark in units.no_claims(act.db, [act.article])}
    found = articles.by_id(act.db, act.article)
    assert found is not None
    cut = [s for s in articles.sentences(act.db, act.article, found[1].number) if s.ordinal in marked]
    for unit in units.of_articles(act.db, [act.article]):
        if any(unit.anchor.touches(s.start, s.end) for s in cut):
            raise Stale("changed_since")


def _touches(undone: tuple[Event, ...], start: int, end: int) -> bool:
    anchors = [
        state["anchor"] for e in undone if e.noun == "unit" for state in (e.before, e.after) if state is not None
    ]
    return any(a["start"] is not None and a["start"] < end and start < a["end"] for a in anchors)


def _find_no_claim(db: Any, mark_id: str, known: Snapshot | None) -> NoClaim | None:
    marks = units.no_claims(db, [known["article"]]) if known else ()
    return next((m for m in marks if m.id == mark_id), None)


_FIND: dict[str, Any] = {
    "unit": lambda db, noun_id, _: units.find(db, noun_id),
    "evidence": lambda db, noun_id, _: evidence.find(db, noun_id),
    "source": lambda db, noun_id, _: sources.find(db, noun_id),
    "query": lambda db, noun_id, _: queries.find(db, noun_id),
    "no_claim": _find_no_claim,
    "imprint": lambda db, noun_id, _: publication_facts.imprint(db, noun_id),
    "answer": lambda db, noun_id, _: suggestions.find(db, noun_id),
}
_SAVE: dict[str, Any] = {
    "unit": units.save,
    "evidence": evidence.save,
    "source": sources.save,
    "query": queries.save,
    "no_claim": units.save_no_claim,
    "imprint": publication_facts.save,
    "answer": suggestions.save,
}
