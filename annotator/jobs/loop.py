"""Takes one row that is due, calls one action, and looks again.

Nothing of a source is said to a log from here: neither its title, nor its address, nor what came.
"""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from annotator.actions import jobs
from annotator.actions.fetching import Fetch
from annotator.domain.traces import where
from annotator.storage.database import Store

# A page that never answers holds one of them up for as long as a fetch may take.
_HANDS = 2
_SECONDS_BETWEEN_LOOKS = 0.5
_log = logging.getLogger(__name__)


@contextmanager
def working(store: Store, fetch: Fetch) -> Iterator[None]:
    """While this is open, jobs are done. One that is under way at its end is taken up again at the next start."""
    jobs.resume(store)
    over = threading.Event()
    hands = [threading.Thread(target=_work, args=(store, fetch, over), daemon=True) for _ in range(_HANDS)]
    for hand in hands:
        hand.start()
    try:
        yield
    finally:
        over.set()
        for hand in hands:
            hand.join(_SECONDS_BETWEEN_LOOKS * 2)


def _work(store: Store, fetch: Fetch, over: threading.Event) -> None:
    try:
        while not over.is_set():
            if not _one(store, fetch):
                over.wait(_SECONDS_BETWEEN_LOOKS)
    finally:
        store.close()


def _one(store: Store, fetch: Fetch) -> bool:
    """Whether there was something to do and it was done."""
    try:
        return jobs.run_due(store, fetch)
    except Exception as error:  # the loop's last door: one job that breaks must not end all others
        _log.error("A job broke\n%s", where(error))
        return False
