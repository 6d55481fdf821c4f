"""What somebody saw of a thing that others have changed since: what both changed can then be put together."""

from collections.abc import Mapping
from typing import Any

from annotator.storage import events
from annotator.storage.connections.databases import Database

# What a form shows as it is. The form of an answer shows nothing of its query.
_IN_FORMS = ("unit", "evidence", "source")


def fields_seen(db: Database, thing: str, version: int) -> Mapping[str, str]:
    """By name: the fields of the thing with this id in the version that somebody saw, as a form shows them."""
    event = events.at(db, version)
    if event is None or event.noun_id != thing or event.noun not in _IN_FORMS or event.after is None:
        return {}
    seen = {name: "" if value is None else str(value) for name, value in _flat(event.after)}
    # Until somebody proposes other words, its form shows those of the unit.
    # Older desks, and files of other desks, tell less of a unit.
    shown = seen.get("proposed") or seen.get("exact")
    return {**seen, "proposed": shown} if event.noun == "unit" and shown is not None else seen


def _flat(state: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """What lies within a field stands beside it; a passage and a place in the text are shown by their words."""
    found = []
    for name, value in state.items():
        if isinstance(value, dict):
            found += [(name, value["exact"])] if "exact" in value else []
            found += value.items()
        else:
            found.append((name, value))
    return found
