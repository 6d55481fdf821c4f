"""Whether what is stored is what the log says of it: a row that was changed without its event."""

from collections.abc import Iterator

from sqlite_utils import Database

from annotator.actions.history.nouns import NOUNS
from annotator.domain.events import snapshot
from annotator.domain.snapshots import restored
from annotator.storage import events

# In logs of older desks the facts of a draft have no event of their own, so that the last word may be an older one.
_AUDITED = NOUNS.keys() - {"imprint"}


def rewritten(db: Database) -> Iterator[str]:
    """One line for each thing that is not as the log's last word has it; what a file brought has no last word."""
    for event in events.last_of_each(db, _AUDITED):
        if event.imported:
            continue
        present = NOUNS[event.noun].find(db, event.after or event.before or {})
        said = None if event.after is None else snapshot(restored(event.noun, event.after))
        if (None if present is None else snapshot(present)) != said:
            yield f"{event.noun} {event.noun_id} is not as the log has it"
