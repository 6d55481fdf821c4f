"""What stands in the way of an undo: what others did since, and rules that would be broken."""

from itertools import chain
from typing import Any

from annotator.actions.people.assignments import expect_reader
from annotator.actions.publication.embeds import expect_showable
from annotator.actions.verdicts import is_unit_supported
from annotator.domain import workflow
from annotator.domain.conversations.author_backups import AuthorBackup, is_unchecked
from annotator.domain.errors import RuleBroken, Stale
from annotator.domain.events import Event
from annotator.domain.people.permissions import EMBED, require
from annotator.domain.sources import Source
from annotator.storage import articles, captures, evidence, queries, sentences, sources, units
from annotator.storage.conversations import remarks
from annotator.storage.events import Change
from annotator.storage.history import erasures
from annotator.storage.people import people


def refuse_swept(act: Change, present: Source | None, former: Source) -> None:
    """Raises RuleBroken for a capture whose files were swept: it would be listed, but its content is gone."""
    back = {s.sha256 for s in former.snapshots if s.warc or s.filename}
    here = {s.sha256 for s in present.snapshots} if present else set()
    if any(captures.find(act.db, sha256) is None for sha256 in back - here):
        raise RuleBroken("capture_swept")


def refuse_erased(act: Change, batch: str) -> None:
    """Raises RuleBroken for a step of which something was erased: what is left of it must not come back."""
    if erasures.is_in(act.db, batch):
        raise RuleBroken("step_erased")


def refuse_publication(act: Change, event: Event) -> None:
    """Raises RuleBroken for what no key may do by itself.

    The step that said an article has run, or has not, stays: a key is pressed once too often. An article is shown on
    other sites again only if it may be now, and by who may do so.
    """
    was, now = ((state or {}).get("ran") for state in (event.before, event.after))
    if event.noun == "schedule" and was != now:
        raise RuleBroken("run_is_kept")
    if event.noun == "embed" and event.before is not None:
        require(people.load(act.db, act.by), EMBED)
        slug = articles.slug_of(act.db, event.before["article"])
        assert slug is not None
        expect_showable(act, slug)


def refuse_leant_on(act: Change, event: Event) -> None:
    """Raises Stale if somebody has tied something to the thing that would be removed."""
    tied: tuple[Any, ...] = ()
    if event.noun == "unit":
        of_unit = (rows.of_unit(act.db, event.noun_id) for rows in (evidence, queries, remarks))
        tied = tuple(chain.from_iterable(of_unit))
    elif event.noun == "source":
        tied = evidence.of_source(act.db, event.noun_id)
    if tied:
        raise Stale("undo_overtaken")


def refuse_groundless(act: Change, noun: str, former: Any) -> None:
    """Raises Stale or RuleBroken if the thing that would come back lacks what it is tied to, or its place is taken.

    Evidence that is still there goes back to its former source, which may be gone too.
    """
    if noun in ("evidence", "query", "remark") and units.find(act.db, former.unit) is None:
        raise Stale("undo_overtaken")
    if noun == "no_claim" and former.sentence in {m.sentence for m in units.no_claims(act.db, [former.article])}:
        raise Stale("undo_overtaken")
    if noun == "evidence":
        source = sources.find(act.db, former.source)
        if source is None:
            raise Stale("undo_overtaken")
        named = former.passage.snapshot if former.passage else None
        if named not in {None, *(s.sha256 for s in source.snapshots)}:
            raise RuleBroken("capture_removed")


def refuse_absent_holders(act: Change, event: Event) -> None:
    """Raises RuleBroken if a unit, a section or an article would go back to somebody who may not have it any more."""
    was, left = event.before or {}, event.after or {}
    is_given = event.noun == "assignment" or (event.noun == "unit" and event.after is not None)
    if is_given and was.get("assignee") and was["assignee"] != left.get("assignee"):
        expect_reader(act, was["assignee"])


def refuse_late_backups(act: Change, former: AuthorBackup) -> None:
    """Raises RuleBroken if an author's backup would come back to a sentence that is being checked."""
    found = articles.by_id(act.db, former.article)
    assert found is not None
    cut = [s for s in sentences.of(act.db, found.revision.id) if s.folded == former.folded]
    here = units.of_articles(act.db, [former.article])
    if not is_unchecked(u for u in here if any(u.anchor.touches(s.start, s.end) for s in cut)):
        raise RuleBroken("being_checked")


def refuse_broken_rules(act: Change, undone: tuple[Event, ...]) -> None:
    """Raises Stale if a verdict or a status that others set since would break a rule."""
    touched = {e.noun_id for e in undone if e.noun == "unit"}
    touched |= {(e.after or e.before or {})["unit"] for e in undone if e.noun == "evidence"}
    for source in (e.noun_id for e in undone if e.noun == "source"):
        touched |= {each.unit for each in evidence.of_source(act.db, source)}
    for unit_id in touched:
        unit = units.find(act.db, unit_id)
        if unit and workflow.uphold(unit, supported=is_unit_supported(act.db, unit_id)) != unit:
            raise Stale("undo_overtaken")
        has_open_query = any(not q.resolved for q in queries.of_unit(act.db, unit_id))
        if unit and (unit.status == "query") != has_open_query:
            raise Stale("undo_overtaken")


def refuse_marked_units(act: Change, article: str) -> None:
    marked = {mark.sentence for mark in units.no_claims(act.db, [article])}
    found = articles.by_id(act.db, article)
    assert found is not None
    cut = [s for s in sentences.of(act.db, found.revision.id) if s.ordinal in marked]
    for unit in units.of_articles(act.db, [article]):
        if any(unit.anchor.touches(s.start, s.end) for s in cut):
            raise Stale("undo_overtaken")
