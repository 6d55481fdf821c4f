"""The leases of the jobs that this process does: they are made longer while it lives, and given back when it ends.

Several servers of a desk, and its commands, do its jobs. What one has taken is nobody else's, unless it is gone.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from annotator.actions import jobs
from annotator.domain.jobs import LEASE, Job
from annotator.error_traces import where
from annotator.storage.database import Store

Act = Callable[[Store, Job], None]
_log = logging.getLogger(__name__)


class Leases:
    """`hold` is what `jobs.run_due` takes."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = threading.Lock()
        self._held: dict[str, Job] = {}
        self._over = threading.Event()

    @contextmanager
    def hold(self, job: Job) -> Iterator[None]:
        with self._lock:
            self._held[job.id] = job
        try:
            yield
        finally:
            with self._lock:
                self._held.pop(job.id, None)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """While this is open, no lease ends; what is still under way at its end is given back."""
        keeping = threading.Thread(target=self._keep, daemon=True)
        keeping.start()
        try:
            yield
        finally:
            self._over.set()
            keeping.join()
            for job in self._now():
                self._try(jobs.give_back, job)

    def _keep(self) -> None:
        try:
            while not self._over.wait(LEASE / 4):
                for job in self._now():
                    self._try(jobs.keep, job)
        finally:
            self._store.close()

    def _now(self) -> tuple[Job, ...]:
        with self._lock:
            return tuple(self._held.values())

    def _try(self, act: Act, job: Job) -> None:
        try:
            act(self._store, job)
        except Exception as error:  # a lease that ends is no loss: the job is done once more
            _log.error("The lease of a job could not be changed\n%s", where(error))
