"""The words in which the history names things: people, units, sources, and the values of their fields."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from annotator.domain import profile
from annotator.domain.events import Event, Snapshot
from annotator.domain.statuses import status_of

_LONGEST_NAME, _LONGEST_TEXT = 70, 300
_LABELS: dict[str, Mapping[Any, str]] = {
    "kind": profile.KINDS,
    "risk": profile.RISKS,
    "confidence": profile.CONFIDENCES,
    "stance": profile.STANCES,
    "terms": profile.TERMS,
    "role": profile.ROLES,
    "method": profile.METHODS,
    "level": profile.LEVELS,
    "reliability": profile.RELIABILITIES,
    "credibility": profile.CREDIBILITIES,
}
_OF_PEOPLE = frozenset({"assignee", "vouched_by", "to", "by"})
# Of these the values are words that somebody typed.
_TYPED = frozenset({"note", "speaker", "proposed", "text", "reason", "title", "name", "description"})


@dataclass(frozen=True, slots=True)
class ThingsNamed:
    """`people` holds names, `units` the words and `sources` the titles of the things that events speak of, by id."""

    people: Mapping[str, str] = field(default_factory=dict)
    units: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)

    def person(self, id_: object) -> str:
        return self.people.get(str(id_), "somebody")

    def unit(self, id_: object, state: Snapshot | None = None) -> str:
        """The words of the unit in this `state`, or else those that it has now."""
        exact = ((state or {}).get("anchor") or {}).get("exact") or self.units.get(str(id_))
        return quoted(exact, _LONGEST_NAME) if exact else "a unit"

    def source(self, id_: object, state: Snapshot | None = None) -> str:
        title = (state or {}).get("title") or self.sources.get(str(id_))
        return quoted(title, _LONGEST_NAME) if title else "a source"

    def value(self, name: str, value: Any) -> str:
        """The value of a field as people read it; a file of another desk may hold anything."""
        if name in _OF_PEOPLE:
            return self.person(value)
        if name == "status":
            return status_of(value if isinstance(value, str) else None).label
        if name == "facets" and isinstance(value, list):
            return ", ".join(profile.FACETS.get(str(each), str(each)) for each in value)
        if name in _LABELS and isinstance(value, str | int):
            return _LABELS[name].get(value, str(value)).lower()
        return quoted(value, _LONGEST_TEXT) if name in _TYPED else shortened(str(value), _LONGEST_TEXT)


def state_of(event: Event) -> Snapshot:
    """The thing after the event, or before it if it was removed."""
    return event.after or event.before or {}


def quoted(value: object, longest: int = _LONGEST_TEXT) -> str:
    return f"“{shortened(str(value), longest)}”"


def shortened(text: str, longest: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1].rstrip()}…"
