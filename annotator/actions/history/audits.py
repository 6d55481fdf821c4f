"""Audits: finds rows that differ from the log, because somebody changed them without an event."""

from collections.abc import Iterator

from sqlite_utils import Database

from annotator.actions.history.nouns import NOUNS
from annotator.domain.events import snapshot
from annotator.domain.snapshots import restored
from annotator.storage import events

# In logs of older desks, a draft's facts have no event, so that the last event may not hold the present facts.
_AUDITED = NOUNS.keys() - {"imprint"}


def rewritten(db: Database) -> Iterator[str]:
    """One line for each thing that differs from its last event; things whose last event was imported are skipped."""
    for event in events.last_of_each(db, _AUDITED):
        if event.imported:
            continue
        present = NOUNS[event.noun].find(db, event.after or event.before or {})
        logged = None if event.after is None else snapshot(restored(event.noun, event.after))
        if (None if present is None else snapshot(present)) != logged:
            yield f"{event.noun} {event.noun_id} is not as the log has it"
