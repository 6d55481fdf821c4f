"""The transaction of every change: who makes it, when, and in which batch."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

from annotator.actions.text_facts import find_missing
from annotator.clock import now
from annotator.domain.errors import Stale
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.storage import events
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.storage.people import people

# Crockford's alphabet, without letters that people mistake for others.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def new_id() -> str:
    """Sixty random bits as twelve characters."""
    bits = secrets.randbits(60)
    return "".join(_ALPHABET[bits >> place & 31] for place in range(0, 60, 5))


@contextmanager
def transaction(
    store: Store,
    person: Person,
    action: str,
    *,
    article: str | None = None,
    needs: str = CHECK,
    undoes: str | None = None,
    accepts: bool = False,
) -> Iterator[Change]:
    """Open a write transaction for one step of `person`. Raises Forbidden if they lack the permission `needs`.

    `action` is the name of the step in the log, `article` the id of the article it belongs to, if it is known already,
    and `undoes` the batch that it takes back. `accepts` is that of `Store.writing`.
    """
    require(person, needs)
    with store.writing(accepts=accepts) as db:
        # They may have been removed, or have another role, since the request began.
        require(people.find(db, person.id) or person, needs)
        act = Change(db, article, new_id(), now(), person.id, action, undoes)
        yield act
    # Outside the transaction, since to find the facts of long words takes time. If this is cut off, the next start of
    # the server finds them.
    for reworded in sorted(act.reworded):
        find_missing(store, reworded)


class Versioned(Protocol):
    """A thing whose version is the number of its last event."""

    @property
    def id(self) -> str: ...

    @property
    def version(self) -> int: ...


def expect(act: Change, seen: int | None, present: Versioned) -> None:
    """Raises Stale if the person saw another version than the present one, and says who changed it since.

    None skips the check.
    """
    if seen is not None and seen != present.version:
        changed = events.at(act.db, present.version)
        by = people.find(act.db, changed.by) if changed else None
        raise Stale("changed_by", name=by.name if by else "Somebody", thing=present.id, seen=seen)
