"""What one server of a desk does for all of them: whoever takes it first does it, and stores what came of it.

It is done at least once. Nothing is stored as done before it is, so that nothing is lost; and whoever is killed after
it was done, and before that is stored, has it done once more by another when the lease ends.
"""

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from annotator.actions.transaction import new_id
from annotator.clock import from_now, now
from annotator.domain.desk.leases import LEASE, Lease
from annotator.storage.database import Store
from annotator.storage.desk import leases
from annotator.storage.desk.leases import Note

Hold = Callable[[Lease], AbstractContextManager[None]]
_Found = TypeVar("_Found")


def held_once(_lease: object) -> AbstractContextManager[None]:
    """For what takes less time than a lease does."""
    return nullcontext()


@dataclass
class Unnoted(Exception):
    """Something was done or tried, and what came of it could not be stored: until `note` has, it seems to go on."""

    note: Callable[[], None]


def do_once(
    store: Store,
    name: str,
    find: Callable[[], _Found | None],
    do: Callable[[_Found], Note | None],
    hold: Hold = held_once,
) -> None:
    """Do what is called `name`, unless somebody else just does: what `find` finds to be done, None if nothing is.

    What `do` returns is stored when it is done; if it raises, nothing is, and others may try at once. `hold` sees to it
    that the lease does not end meanwhile. Raises Unnoted if what came of it cannot be stored: whoever calls notes it as
    soon as it can be.
    """
    if find() is None:
        return
    lease = _taken(store, name)
    if lease is None:
        return
    with hold(lease):
        note = _noted(store, lease, find, do)
        try:
            _end(store, lease, note)
        except Exception as error:
            raise Unnoted(partial(_end, store, lease, note)) from error


def keep(store: Store, lease: Lease) -> None:
    """Hold it for another LEASE from now on, unless it is somebody else's by now."""
    with store.writing() as db:
        leases.keep(db, lease, from_now(LEASE))


def _noted(
    store: Store, lease: Lease, find: Callable[[], _Found | None], do: Callable[[_Found], Note | None]
) -> Note | None:
    try:
        # Whoever held it before may have done it since it was found.
        found = find()
        return None if found is None else do(found)
    except Exception:
        # If that cannot be stored either, the lease ends by itself.
        with suppress(Exception):
            _end(store, lease, None)
        raise


def _taken(store: Store, name: str) -> Lease | None:
    if leases.is_held(store.reading(), name, now()):
        return None
    lease = Lease(name, new_id())
    with store.writing() as db:
        return lease if leases.take(db, lease, now(), from_now(LEASE)) else None


def _end(store: Store, lease: Lease, note: Note | None) -> None:
    with store.writing() as db:
        # Whoever took it meanwhile does it again, and what they note counts.
        if leases.still_holds(db, lease):
            if note:
                note(db)
            leases.end(db, lease)
