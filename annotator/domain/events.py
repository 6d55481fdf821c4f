"""Events: what happened, chained by hashes.

digest = SHA-256(salt + before + after); hash = SHA-256 over prev, the plain columns and the digest.
The chain holds only the digest of a payload, so that it can still be proved after a payload is withheld or erased.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any

from annotator.domain.classification import PUBLIC, classified

Snapshot = dict[str, Any]

_BARE = frozenset((str, int, float, bool, type(None)))
_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
_encode_plainly = json.JSONEncoder(ensure_ascii=False).encode

# The actions that are undone, and redone, on the page of a source.
CAPTURING = ("capture_source", "capture_copy", "keep_file", "remove_capture", "undo_capture")

# Undone on the page that shows what a bibliography brought in.
IMPORTING_SOURCES = "import_sources"

# Of a second reading, undo would show what is closed, or change an answer when the other is known.
_READING_BLIND = (
    "draw_second_reading", "withdraw_second_reading", "answer_second_reading", "hand_in_second_reading",
)  # fmt: skip
NOT_UNDONE = ("import", "erase_source", *CAPTURING, *_READING_BLIND)


@classified(
    id=PUBLIC,
    article=PUBLIC,
    batch=PUBLIC,
    at=PUBLIC,
    by=PUBLIC,
    action=PUBLIC,
    noun=PUBLIC,
    noun_id=PUBLIC,
    before=PUBLIC,
    after=PUBLIC,
    undoes=PUBLIC,
    imported=PUBLIC,
)
@dataclass(frozen=True, slots=True)
class Event:
    """One change of one thing. `before` is None if the thing was made, `after` if it was removed.

    `batch` joins the events of one step of a person; `undoes` is the batch that this one takes back. `at` is in UTC,
    `by` the id of a person. An `imported` event came with a file from another desk.
    """

    id: int
    article: str | None
    batch: str
    at: str
    by: str
    action: str
    noun: str
    noun_id: str
    before: Snapshot | None
    after: Snapshot | None
    undoes: str | None = None
    imported: bool = False


def snapshot(thing: Any) -> Snapshot:
    """A thing of the domain as plain data, without its version: two things of equal content give equal snapshots."""
    data: Snapshot = _plain(thing)
    data.pop("version", None)
    return data


def _plain(value: Any) -> Any:
    """As a round trip through JSON would give it, in a tenth of the time: each save makes four snapshots."""
    if type(value) in _BARE:
        return value
    if names := _names(type(value)):  # type: ignore[arg-type]
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    return value


@cache
def _names(kind: type) -> tuple[str, ...]:
    """Of the fields of a dataclass; none of any other."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def encode(payload: Snapshot | None) -> str:
    return _encode(payload)


def digest(salt: str, before: str, after: str) -> str:
    return hashlib.sha256(f"{salt}{before}{after}".encode()).hexdigest()


def chain(prev: str, event: Event, digest_: str) -> str:
    """The event's hash; it is over a JSON list, so that two different rows cannot give the same bytes."""
    plain = [getattr(event, name) for name in _names(Event) if name not in ("before", "after")]
    return hashlib.sha256(_encode_plainly([prev, *plain, digest_]).encode()).hexdigest()


def changes(event: Event) -> tuple[Snapshot | None, Snapshot | None]:
    """The fields that differ, before and after; all fields if the thing was made or removed."""
    before, after = event.before, event.after
    if before is None or after is None:
        return before, after
    changed = [key for key in after if before.get(key) != after[key]]
    return {k: before.get(k) for k in changed}, {k: after[k] for k in changed}


def of_unit(history: Iterable[Event], unit: str) -> tuple[Event, ...]:
    return tuple(e for e in history if e.noun == "unit" and e.noun_id == unit)
