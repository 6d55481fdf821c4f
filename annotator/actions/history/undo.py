"""Undo and redo: a new step that restores what an earlier step changed, and never overwrites a later change."""

from dataclasses import replace
from typing import Any

from annotator.actions.captures import refuse_lost_passages
from annotator.actions.history import refusals
from annotator.actions.history.logged_kinds import NOUNS
from annotator.actions.history.restorations import restore_revision
from annotator.actions.history.units_across_cuts import Carrier
from annotator.actions.sentence_marks import mark_again
from annotator.actions.transaction import transaction
from annotator.domain.anchors import Anchor
from annotator.domain.errors import NotFound, RuleBroken, Stale
from annotator.domain.event_snapshots import restored
from annotator.domain.events import CAPTURING, IMPORTING_SOURCES, Event, snapshot
from annotator.domain.people.permissions import CHECK, REPLY
from annotator.domain.people.person import Person
from annotator.domain.sources import Source
from annotator.domain.units import Unit
from annotator.storage import articles, events, sentences, units
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.storage.history import last_steps

# Nouns that change with the text; restoring a revision restores them.
_IN_TEXT = ("article", "unit", "no_claim")


def undo_last(store: Store, person: Person, slug: str) -> tuple[Event, ...]:
    """Undo the last step of this person on the article; returns the events of that step.

    Raises NotFound if there is none, Stale if somebody changed the same thing since, RuleBroken if something else must
    be done first or the step cannot be undone; then nothing changes.
    """
    with transaction(store, person, "undo", needs=_needed(person)) as act:
        article, _ = articles.load(act.db, slug)
        batch = last_steps.last_change_by(act.db, article.id, person.id)
        if batch is None:
            raise NotFound("nothing_to_undo")
        return _take_back(act, article.id, batch)


def redo_last(store: Store, person: Person, slug: str) -> tuple[Event, ...]:
    """Do again what this person's last undo on the article took back; returns the events of the step that was undone.

    Raises as `undo_last` does.
    """
    with transaction(store, person, "redo", needs=_needed(person)) as act:
        article, _ = articles.load(act.db, slug)
        batch = last_steps.last_undo_by(act.db, article.id, person.id)
        if batch is None:
            raise NotFound("nothing_to_redo")
        try:
            undone = _take_back(act, article.id, batch)
        except Stale as error:
            raise Stale("redo_overtaken") from error
        return events.of_batch(act.db, undone[0].undoes or "")


def _needed(person: Person) -> str:
    return REPLY if person.role == "author" else CHECK


def _take_back(act: Change, article: str, batch: str) -> tuple[Event, ...]:
    """Restore what was before the step with this batch, which may be an undo; returns its events."""
    refusals.refuse_erased(act, batch)
    act.undoes = batch
    undone = events.of_batch(act.db, batch)
    revised = next((event for event in undone if event.noun == "article"), None)
    if revised:
        restore_revision(act, undone, revised)
    for event in reversed(undone):
        act.article = event.article
        if not (revised and event.noun in _IN_TEXT):
            _put_back(act, event)
    for touched in sorted({event.article for event in undone if event.article}):
        refusals.refuse_marked_units(act, touched)
    refusals.refuse_broken_rules(act, undone)
    if not revised:
        _mark_again(act, article, undone)
    return undone


def undo_capture(store: Store, person: Person, source_id: str, batch: str) -> None:
    """Undo the last change of a source's captures, or undo that undo.

    `batch` is that of the change the person saw. Raises Stale if the source changed since, RuleBroken if a passage was
    found in a capture that would be removed.
    """
    with transaction(store, person, "undo_capture", undoes=batch) as act:
        last = events.last_of(act.db, "source", source_id)
        if last is None or last.batch != batch or last.action not in CAPTURING:
            raise Stale("changed_since")
        refusals.refuse_erased(act, batch)
        _put_back(act, last)
        refuse_lost_passages(act, source_id)


def undo_import(store: Store, person: Person, batch: str) -> tuple[int, int]:
    """Remove the sources that a bibliography brought in with the step `batch`; returns how many went, and stayed.

    One that was changed since, or on which something rests, stays. Raises NotFound if none is left to be removed.
    """
    with transaction(store, person, "undo", undoes=batch) as act:
        refusals.refuse_erased(act, batch)
        brought = [event for event in events.of_batch(act.db, batch) if event.action == IMPORTING_SOURCES]
        gone = sum(_is_put_back(act, event) for event in reversed(brought))
        if not gone:
            raise NotFound("no_such_import")
    return gone, len(brought) - gone


def _is_put_back(act: Change, event: Event) -> bool:
    """Whether the state before the event could be restored; each is judged before anything of it is stored."""
    try:
        _put_back(act, event)
    except (Stale, RuleBroken):
        return False
    return True


def _put_back(act: Change, event: Event) -> None:
    """Restore the state before the event, but only if the present state still is the one after it."""
    noun = NOUNS[event.noun]
    refusals.refuse_publication(act, event)
    former, left = (_as_it_would_be_now(act, event.noun, state) for state in (event.before, event.after))
    present = noun.find(act.db, snapshot(left or former))
    if event.noun == "source":
        former, left = _beside_captures(present, former, left)
    if _plain(present) != _plain(left):
        raise Stale("undo_overtaken")
    if former is None:
        refusals.refuse_leant_on(act, event)
    elif present is None or event.noun == "evidence":
        refusals.refuse_groundless(act, event.noun, former)
    refusals.refuse_absent_holders(act, event)
    if event.noun == "author_backup" and former is not None:
        refusals.refuse_late_backups(act, former)
    if event.noun == "source" and former is not None:
        refusals.refuse_swept(act, present, former)
    if former is not None and present is not None and hasattr(present, "version"):
        former = replace(former, version=present.version)
    noun.save(act, present, former)
    if event.noun == "unit" and present is None:
        _restore_places(act, former)


def _restore_places(act: Change, unit: Unit) -> None:
    """Store its anchors in older revisions again, so that a later draft finds its place."""
    states = (event.after for event in events.of_thing(act.db, "unit", unit.id) if event.after)
    anchors = {state["anchor"]["revision"]: Anchor(**state["anchor"]) for state in states}
    older = [anchor for revision, anchor in anchors.items() if revision < unit.anchor.revision]
    units.restore_places(act.db, unit.id, older)


def _plain(thing: Any) -> Any:
    return None if thing is None else snapshot(thing)


def _as_it_would_be_now(act: Change, noun: str, state: dict[str, Any] | None) -> Any:
    """The thing, carried to the newest revision. Raises Stale if it has no place there."""
    if state is None or noun not in _IN_TEXT:
        return None if state is None else restored(noun, state)
    found = articles.by_id(act.db, state["article"])
    assert found is not None
    carried = Carrier(act.db, found.revision.id).thing(restored(noun, state))
    if carried is None:
        raise Stale("undo_overtaken")
    return carried


def _beside_captures(
    present: Source | None, former: Source | None, left: Source | None
) -> tuple[Source | None, Source | None]:
    """Both states with the captures that were added or removed since the step: for these, there is another undo."""
    if present is None or left is None or present.snapshots == left.snapshots:
        return former, left
    if former is None:
        raise RuleBroken("source_captured")
    kept = [s for s in former.snapshots if s in present.snapshots or s not in left.snapshots]
    more = [s for s in present.snapshots if s not in (*left.snapshots, *kept)]
    snapshots = tuple(sorted((*kept, *more), key=lambda s: s.at))
    return replace(former, snapshots=snapshots), replace(left, snapshots=present.snapshots)


def _mark_again(act: Change, article: str, undone: tuple[Event, ...]) -> None:
    """Mark units again at both spans, which are valid in the newest text, or the units would not have come back."""
    states = (state for e in undone if e.noun == "unit" for state in (e.before, e.after) if state)
    spans = [(s["anchor"]["start"], s["anchor"]["end"]) for s in states if s["anchor"]["start"] is not None]
    found = articles.by_id(act.db, article)
    assert found is not None
    cut = sentences.of(act.db, found.revision.id)
    mark_again(act.db, found.revision.id, [s for s in cut if any(a < s.end and s.start < b for a, b in spans)])
