"""What leaves of the log, and what viewers read of it: what happened to units, without what has to stay inside."""

from collections.abc import Callable, Container, Iterable

from annotator.domain.classification import WHEREVER, allowed_state, copied
from annotator.domain.dossiers import Dossier
from annotator.domain.events import Event, Snapshot
from annotator.domain.history.words_taken_back import state_without
from annotator.domain.units import Unit

# What moved a unit in these deeds was done to its evidence, which may be withheld: the unit only reopened.
_TELLTALE = frozenset({"change_evidence", "remove_evidence", "change_source", "merge_sources"})
_REOPENED = "reopen"
# Steps that touch nothing but units, and so tell nothing of evidence or queries.
_OF_UNITS_ONLY = frozenset(
    {"make_unit", "take_draft", "hand_over", "accept_suggestion", "split_suggestion", "accept_quotes", "set_status",
     "set_confidence", "set_risk", "set_kind", "set_facets", "set_speaker", "set_note", "set_span", "set_assignee",
     "set_vouched_by", "take_sheet", "take_foreign_sheet"}
)  # fmt: skip


def events_of(
    dossier: Dossier, unasked: Container[str], kept: frozenset[str], speaks: Callable[[str, str], bool]
) -> Iterable[Event]:
    """What happened to units, without the deeds of queries that are held back, and what some should say.

    `unasked` are the ids of those queries, `kept` those of units that rest on what is not on the record. `speaks` says
    of two units whether what joins them may be told.
    """
    of_queries = {e.batch for e in dossier.history if e.noun == "query" and e.noun_id in unasked}
    now = {unit.id: unit for unit in (dossier.now or dossier).standing.units}
    for event in dossier.history:
        if event.noun == "unit" and event.batch not in of_queries:
            unit = now.get(event.noun_id)
            yield copied(
                event,
                WHEREVER,
                action=_REOPENED if event.action in _TELLTALE else event.action,
                before=_state(event.noun_id, event.before, unit, kept, speaks),
                after=_state(event.noun_id, event.after, unit, kept, speaks),
            )


def is_surely_public(event: Event, now: Unit | None) -> bool:
    """Whether the event is in the public history as it is, whatever else the desk holds; False where that depends.

    `now` is the unit that it is about, if there is one still.
    """
    states = [state for state in (event.before, event.after) if state]
    return (
        event.noun == "unit"
        and event.action in _OF_UNITS_ONLY
        and not any(state.get("proposed") or state.get("let_stand") for state in states)
        and all(state == state_without(allowed_state(Unit, state, WHEREVER), now) for state in states)
    )


def _state(
    unit: str, state: Snapshot | None, now: Unit | None, kept: Container[str], speaks: Callable[[str, str], bool]
) -> Snapshot | None:
    """A unit's state: what an older desk or another's file wrote into it, and no table knows, stays inside."""
    if state is None:
        return None
    public = state_without(allowed_state(Unit, state, WHEREVER), now)
    if public.get("proposed") and unit in kept:
        public["proposed"] = None
    if stand := public.get("let_stand"):
        public["let_stand"] = [e if speaks(unit, e["other"]) else {**e, "right": "", "reason": ""} for e in stand]
    return public
