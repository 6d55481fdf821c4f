"""Which sentences an event touched."""

from collections.abc import Iterable

from annotator.domain.events import Event, Snapshot
from annotator.web.reading_table.table import ReadingTable

# After an event of these the whole page is another: its text, the facts about it, or what is suggested.
WHOLE_PAGE = frozenset({"article", "imprint", "threshold"})


def units_of(events: Iterable[Event]) -> Iterable[str]:
    """The ids of the units that the events are about."""
    for event in events:
        state = _state(event)
        if event.noun == "unit":
            yield event.noun_id
        elif "unit" in state:
            yield str(state["unit"])


def touched_by(events: tuple[Event, ...], table: ReadingTable) -> Iterable[int]:
    """The numbers of the sentences that the events changed: those they name, and those of their units.

    Those in which a fact is wrong, or right again, since it is in one of these units, are among them.
    """
    states = table.coverage.unit_states
    if events:
        yield from table.changed_beside
    named = frozenset(units_of(events))
    for unit, here in states.items():
        if unit in named or any(each.other in named for each in here.wrong_elsewhere):
            yield from here.sentences
    for event in events:
        state = _state(event)
        yield from _named_by(event.noun, state, table)
        if event.noun == "source":
            tied = (e.unit for e in table.standing.evidence if e.source == event.noun_id)
            for unit in tied:
                yield from states[unit].sentences
        if event.noun == "unit" and event.noun_id not in states:
            yield from _where_it_was(event, table)


def _named_by(noun: str, state: Snapshot, table: ReadingTable) -> Iterable[int]:
    """The sentences that the thing itself names, by a number or by their words."""
    if noun == "no_claim":
        yield int(state["sentence"])
    if noun == "answer":
        key = state["rule"], state["folded"], state["exact"]
        yield from (hint.sentence for hint in table.hints.open if hint.key == key)
    if noun == "author_backup":
        yield from (sentence.ordinal for sentence in table.sentences if sentence.folded == state["folded"])


def _where_it_was(event: Event, table: ReadingTable) -> Iterable[int]:
    """The sentences of a unit that is gone."""
    anchor = _state(event).get("anchor") or {}
    start, end = anchor.get("start"), anchor.get("end")
    if start is not None and end is not None:
        yield from (s.ordinal for s in table.sentences if s.start < end and start < s.end)


def _state(event: Event) -> Snapshot:
    return event.after or event.before or {}
