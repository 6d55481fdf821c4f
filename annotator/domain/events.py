"""What happened, chained by hashes.

digest = SHA-256(salt + before + after); hash = SHA-256 over prev, the plain columns and the digest.
A payload that is withheld or erased leaves the chain provable, since only its digest is chained.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from annotator.domain.classification import PUBLIC, classified

Snapshot = dict[str, Any]

# What is taken back on the page of a source, and put back again there.
CAPTURING = ("capture_source", "keep_file", "remove_capture", "undo_capture")


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
    """One change of one thing. `before` and `after` are None where it did not or does not exist.

    `batch` joins the events of one deed, `undoes` names the batch that this one takes back.
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
    """A thing of the domain as plain data, without its version: equal content, equal snapshot."""
    data: Snapshot = _plain(thing)
    data.pop("version", None)
    return data


def _plain(value: Any) -> Any:
    """As JSON would give it back, in a tenth of the time: a save takes four of these."""
    if is_dataclass(value):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    if isinstance(value, dict):
        return {str(key): _plain(each) for key, each in value.items()}
    return value


def encode(payload: Snapshot | None) -> str:
    return json.dumps(payload, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest(salt: str, before: str, after: str) -> str:
    return hashlib.sha256(f"{salt}{before}{after}".encode()).hexdigest()


def chain(prev: str, event: Event, digest_: str) -> str:
    """The event's hash, over a JSON list so that no two rows can be read as one another."""
    plain = [getattr(event, f.name) for f in fields(event) if f.name not in ("before", "after")]
    return hashlib.sha256(json.dumps([prev, *plain, digest_], ensure_ascii=False).encode()).hexdigest()


def changes(event: Event) -> tuple[Snapshot | None, Snapshot | None]:
    """What differs between before and after; the whole where one of them is missing."""
    before, after = event.before, event.after
    if before is None or after is None:
        return before, after
    changed = [key for key in after if before.get(key) != after[key]]
    return {k: before.get(k) for k in changed}, {k: after[k] for k in changed}


def of_unit(history: Iterable[Event], unit: str) -> tuple[Event, ...]:
    return tuple(e for e in history if e.noun == "unit" and e.noun_id == unit)
