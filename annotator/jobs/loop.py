"""The loop of the background jobs: it calls one action, which does one job that is due, and repeats.

The loop logs nothing about a source: neither its title, nor its address, nor its content.
"""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from annotator.actions import jobs
from annotator.actions.fetching import Fetch
from annotator.error_traces import where
from annotator.storage.database import Store

# A page that never answers blocks a thread for as long as a fetch may take; the other goes on.
_THREADS = 2
_SECONDS_BETWEEN_CHECKS = 0.5
_log = logging.getLogger(__name__)


@contextmanager
def working(store: Store, fetch: Fetch) -> Iterator[None]:
    """Jobs are done while this context is open. One that its end interrupts is queued again at the next start."""
    jobs.resume(store)
    over = threading.Event()
    threads = [threading.Thread(target=_work, args=(store, fetch, over), daemon=True) for _ in range(_THREADS)]
    for thread in threads:
        thread.start()
    try:
        yield
    finally:
        over.set()
        for thread in threads:
            thread.join(_SECONDS_BETWEEN_CHECKS * 2)


def _work(store: Store, fetch: Fetch, over: threading.Event) -> None:
    try:
        while not over.is_set():
            if not _one(store, fetch):
                over.wait(_SECONDS_BETWEEN_CHECKS)
    finally:
        store.close()


def _one(store: Store, fetch: Fetch) -> bool:
    """Does one job; returns whether one was due and did not break."""
    try:
        return jobs.run_due(store, fetch)
    except Exception as error:  # one job that breaks must not end the loop
        _log.error("A job broke\n%s", where(error))
        return False
