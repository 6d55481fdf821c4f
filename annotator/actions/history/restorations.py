"""Undo of a new text, or of a new cut of its sentences: a revision never changes, so it makes a new one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from annotator.actions.drafts import record_revision
from annotator.actions.history.units_across_cuts import Carrier
from annotator.actions.sentence_marks import mark_again
from annotator.domain.errors import RuleBroken, Stale
from annotator.domain.event_snapshots import restored
from annotator.domain.events import Event
from annotator.domain.units import NoClaim, Unit
from annotator.storage import articles, revisions, units
from annotator.storage.events import Change

Ends = tuple[Any, Any]


def restore_revision(act: Change, undone: Sequence[Event], event: Event) -> None:
    """Make the revision before `event` the newest again, with the units and no-claim marks that it had.

    `undone` are all events of the step that `event` belongs to. Later changes in sentences that both revisions have are
    kept. Raises Stale if there are later changes in the other sentences, or another text came in; RuleBroken if the log
    of that time does not hold enough to undo the step.
    """
    before, after = event.before or {}, event.after or {}
    found = articles.by_id(act.db, event.noun_id)
    assert found is not None
    article, newest = found
    if "facts" not in before:
        raise RuleBroken("not_in_log", number=before["revision"])
    act.article = article.id
    here = Carrier(act.db, newest.id)
    if not here.has_text_of(after["revision"]) or here.sentences != here.sentences_of(after["revision"]):
        raise Stale("undo_overtaken")
    next_ = newest.id.at(newest.number + 1)
    revisions.copy(act.db, newest.id.at(before["revision"]), next_.number, act.at)
    there = Carrier(act.db, next_)
    marks = [*_marks_along(act, undone, here, there), *_marks_back(act, before["revision"], here, there)]
    record_revision(act, article, next_.number)
    known = _ends(undone, "unit")
    for unit in units.of_articles(act.db, [article.id]):
        units.save(act, unit, _unit_back(unit, known.get(unit.id), here, there))
    for mark in marks:
        units.save_no_claim(act, None, mark)
    mark_again(act.db, next_, there.sentences)


def _unit_back(unit: Unit, ends: Ends | None, here: Carrier, there: Carrier) -> Unit:
    """The unit with the place and verdict from before the step, if nobody has changed them since the step.

    Otherwise the present unit, if it has a place there. Raises Stale.
    """
    left: Unit | None = here.unit(ends[1]) if ends and None not in ends else None
    if ends and left and _verdict(left) == _verdict(unit):
        old: Unit = ends[0]
        anchor = replace(old.anchor, revision=there.number)
        return replace(unit, anchor=anchor, check=old.check, wrong=old.wrong, reworded=old.reworded, former=old.former)
    carried = there.unit(unit)
    if carried is None or any(unit.anchor.touches(s.start, s.end) for s in there.lacking(here)):
        raise Stale("undo_overtaken")
    return carried


def _verdict(unit: Unit) -> tuple[Any, ...]:
    return unit.anchor, unit.check, unit.wrong, unit.reworded


def _marks_along(act: Change, undone: Sequence[Event], here: Carrier, there: Carrier) -> Iterator[NoClaim]:
    """The present marks of the sentences that stay. Raises Stale if marks of the others were changed since the step."""
    going = {s.ordinal for s in there.lacking(here)}
    left = {mark.sentence for _, end in _ends(undone, "no_claim").values() if end and (mark := here.mark(end))}
    present = units.no_claims_of(act.db, here.article, here.number)
    if going & left != going & {mark.sentence for mark in present}:
        raise Stale("undo_overtaken")
    return (carried for mark in present if mark.sentence not in going and (carried := there.mark(mark)))


def _marks_back(act: Change, former: int, here: Carrier, there: Carrier) -> Iterator[NoClaim]:
    """The marks that the `former` revision had on the sentences that come back."""
    coming = {s.ordinal for s in here.lacking(there)}
    marks = units.no_claims_of(act.db, here.article, former)
    return (replace(mark, revision=there.number) for mark in marks if mark.sentence in coming)


def _ends(undone: Iterable[Event], noun: str) -> dict[str, Ends]:
    """By id: each thing as it was before the step and after it, for a step may write a thing more than once."""
    found: dict[str, Ends] = {}
    for event in undone:
        if event.noun == noun:
            first, last = (None if state is None else restored(noun, state) for state in (event.before, event.after))
            found[event.noun_id] = (found[event.noun_id][0] if event.noun_id in found else first, last)
    return found
