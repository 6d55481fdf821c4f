"""The leases of what this process does: they are made longer while it lives, and jobs are given back when it ends.

Several servers of a desk, and its commands, do its jobs, and send and make what is due. What one has taken is nobody
else's, unless it is gone.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from annotator.actions import jobs
from annotator.actions.desk import leases
from annotator.domain.desk.leases import LEASE, Lease
from annotator.domain.jobs import Job
from annotator.error_traces import where
from annotator.storage.database import Store

_Held = TypeVar("_Held", Job, Lease, Job | Lease)
_log = logging.getLogger(__name__)


class Leases:
    """`hold` is what `jobs.run_due` takes, and what all else takes that is done by one server."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._held: dict[str, Job | Lease] = {}
        self._over = threading.Event()

    @contextmanager
    def hold(self, held: Job | Lease) -> Iterator[None]:
        with self._lock:
            self._held[held.id] = held
        try:
            yield
        finally:
            with self._lock:
                self._held.pop(held.id, None)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """While this is open, no lease ends. Jobs that are still under way at its end are given back.

        A mail that is may have left: given back, another would send it at once, and whoever has sent it could not note
        that any more. Its lease ends by itself.
        """
        keeping = threading.Thread(target=self._keep, daemon=True)
        keeping.start()
        try:
            yield
        finally:
            self._over.set()
            keeping.join()
            for held in self._now():
                if isinstance(held, Job):
                    self._try(jobs.give_back, held)

    def _keep(self) -> None:
        try:
            while not self._over.wait(LEASE / 4):
                for held in self._now():
                    self._try(_keep_longer, held)
        finally:
            self._store.close()

    def _now(self) -> tuple[Job | Lease, ...]:
        with self._lock:
            return tuple(self._held.values())

    def _try(self, act: Callable[[Store, _Held], None], held: _Held) -> None:
        try:
            act(self._store, held)
        except Exception as error:  # a lease that ends is no loss: what it was for is done once more
            _log.error("A lease could not be changed\n%s", where(error))


def _keep_longer(store: Store, held: Job | Lease) -> None:
    if isinstance(held, Job):
        jobs.keep(store, held)
    else:
        leases.keep(store, held)
