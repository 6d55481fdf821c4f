"""The frame of every change: who, when, in one write scope, under one batch id."""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager

from annotator.clock import now
from annotator.domain.errors import Stale
from annotator.domain.people import Person
from annotator.domain.permissions import CHECK, require
from annotator.storage.database import Store
from annotator.storage.events import Change

# Crockford's alphabet: no letter that is read as another.
_ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"


def new_id() -> str:
    """Sixty random bits as twelve letters."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(12))


@contextmanager
def transaction(
    store: Store,
    person: Person,
    action: str,
    *,
    article: str | None = None,
    needs: str = CHECK,
    undoes: str | None = None,
) -> Iterator[Change]:
    """Open the write scope for one deed of a person who may do it."""
    require(person, needs)
    with store.writing() as db:
        yield Change(db, article, new_id(), now(), person.id, action, undoes)


def expect(version: int | None, present: int) -> None:
    """Stale where the person acted on another version than the present one; None acts on any."""
    if version is not None and version != present:
        raise Stale("changed_since")
