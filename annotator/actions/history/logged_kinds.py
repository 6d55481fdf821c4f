"""The kinds of things in the log: how each is found and saved. Undo, audits and imports of files use this one table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from annotator.actions import publication_facts
from annotator.domain.event_snapshots import RESTORE
from annotator.domain.events import Snapshot
from annotator.domain.suggestions import Threshold
from annotator.storage import evidence, queries, repairs, sources, suggestions, units
from annotator.storage.connections.databases import Database
from annotator.storage.conversations import author_backups, remarks
from annotator.storage.desk import schedules
from annotator.storage.events import Change
from annotator.storage.people import assignments, second_readings
from annotator.storage.publication import corrections, embeds, signoffs


@dataclass(frozen=True, slots=True)
class Noun:
    """`find` returns the present thing that a snapshot names, or None; `save` writes it with its event.

    `save` takes the thing before and after: before is None to make it, after is None to remove it.
    """

    find: Callable[[Database, Snapshot], Any]
    save: Callable[[Change, Any, Any], None]


def _by_id(find: Callable[[Database, str], Any]) -> Callable[[Database, Snapshot], Any]:
    return lambda db, state: find(db, state["id"])


NOUNS = {
    "unit": Noun(_by_id(units.find), units.save),
    "evidence": Noun(_by_id(evidence.find), evidence.save),
    "source": Noun(_by_id(sources.find), sources.save),
    "query": Noun(_by_id(queries.find), queries.save),
    "author_backup": Noun(_by_id(author_backups.find), author_backups.save),
    "remark": Noun(_by_id(remarks.find), remarks.save),
    "no_claim": Noun(lambda db, state: units.find_no_claim(db, state["id"], state["revision"]), units.save_no_claim),
    "answer": Noun(_by_id(suggestions.find), suggestions.save),
    "repair": Noun(_by_id(repairs.find), repairs.save),
    "second_reading": Noun(_by_id(second_readings.find), second_readings.save),
    "second_check": Noun(_by_id(second_readings.find_check), second_readings.save_check),
    "correction": Noun(_by_id(corrections.find), corrections.save),
    "signoff": Noun(_by_id(signoffs.find), signoffs.save),
    "embed": Noun(_by_id(embeds.find), embeds.save),
    "schedule": Noun(lambda db, state: schedules.of_article(db, state["article"]), schedules.save),
    "assignment": Noun(_by_id(assignments.find), assignments.save),
    "imprint": Noun(lambda db, state: publication_facts.imprint(db, state["article"]), publication_facts.save),
    "threshold": Noun(
        lambda db, state: Threshold(state["article"], suggestions.threshold(db, state["article"])),
        suggestions.save_threshold,
    ),
}
# A noun that the log cannot restore could never be undone.
assert NOUNS.keys() == RESTORE.keys()
