"""Whether what is stored is what the log says of it: a row that was changed without its event."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlite_utils import Database

from annotator.domain.events import snapshot
from annotator.domain.snapshots import restored
from annotator.storage import events, evidence, queries, sources, units

# What a verdict rests on.
_FIND: dict[str, Callable[[Database, str], Any]] = {
    "unit": units.find,
    "evidence": evidence.find,
    "source": sources.find,
    "query": queries.find,
}


def rewritten(db: Database) -> Iterator[str]:
    """One line for each thing that is not as the log's last word has it; what a file brought has no last word."""
    for event in events.last_of_each(db, _FIND):
        if event.imported:
            continue
        present = _FIND[event.noun](db, event.noun_id)
        said = None if event.after is None else snapshot(restored(event.noun, event.after))
        if (None if present is None else snapshot(present)) != said:
            yield f"{event.noun} {event.noun_id} is not as the log has it"
