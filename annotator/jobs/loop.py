"""The loop of the background jobs: it calls one action, which does one job that is due, and repeats.

The loop logs nothing about a source: neither its title, nor its address, nor its content.
"""

import logging
import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from annotator.actions import jobs, maintenance, text_facts
from annotator.actions.desk import summaries
from annotator.actions.desk.leases import Unnoted
from annotator.actions.fetching import Fetch
from annotator.actions.history.seals import note_head
from annotator.actions.maintenance import BackupPlan
from annotator.actions.notices.sending import Outbox, send_each
from annotator.clock import at_the_desk
from annotator.domain.errors import DeskError, say
from annotator.domain.seals.errors import OF_A_SERVER_AWAY
from annotator.error_traces import where
from annotator.jobs.leases import Leases
from annotator.storage.database import Store

# A page that never answers blocks a thread for as long as a fetch may take; the other goes on.
_THREADS = 2
_PASSAGES_TOLD = 500
_SECONDS_BETWEEN_CHECKS = 0.5
_SECONDS_BETWEEN_SENDINGS = 10
# How long the end waits for what is just being sent: what could not be noted as sent is sent again.
_SECONDS_TO_SEND = 5
# What is outdated in between is computed by whoever looks at it.
_SECONDS_BETWEEN_SUMMARIES = 10
_SECONDS_BETWEEN_HEADS = 1
_SECONDS_BETWEEN_WARNINGS = 60
# How soon a backup that is due, or that failed, is made.
_SECONDS_BETWEEN_BACKUPS = 300
_SECONDS_BETWEEN_TIDYINGS = 3600
_HOUR = len("2026-05-17T10")
_log = logging.getLogger(__name__)


@contextmanager
def working(store: Store, fetch: Fetch, outbox: Outbox | None = None, plan: BackupPlan | None = None) -> Iterator[None]:
    """Jobs are done while this context is open. One that its end interrupts is queued again at once.

    Raises Refused if the log has lost events.
    """
    store.hold()
    note_head(store)
    over = threading.Event()
    leases = Leases(store)
    work = (store, fetch, leases, over)
    threads = [threading.Thread(target=_work, args=work, daemon=True) for _ in range(_THREADS)]
    threads.append(threading.Thread(target=_find_facts, args=(store, over), daemon=True))
    threads.append(threading.Thread(target=_summarize, args=(store, over), daemon=True))
    threads.append(threading.Thread(target=_note_heads, args=(store, over), daemon=True))
    threads.append(threading.Thread(target=_tidy, args=(store, over), daemon=True))
    sending = threading.Thread(target=_send, args=(store, outbox, leases, over), daemon=True) if outbox else None
    if sending:
        threads.append(sending)
    if plan:
        threads.append(threading.Thread(target=_back_up, args=(store, plan, leases, over), daemon=True))
    for thread in threads:
        thread.start()
    try:
        with leases.kept():
            try:
                yield
            finally:
                over.set()
                for thread in threads:
                    thread.join(_SECONDS_TO_SEND if thread is sending else _SECONDS_BETWEEN_CHECKS * 2)
    finally:
        note_head(store)


def until_stopped() -> None:
    """Returns at the first SIGINT or SIGTERM."""
    over = threading.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda *_: over.set())
    while not over.wait(_SECONDS_BETWEEN_CHECKS):
        continue


def _find_facts(store: Store, over: threading.Event) -> None:
    """Find the facts that an older desk, other rules or an interrupted step left; until then, units say so."""
    try:
        missing = text_facts.missing_everywhere(store)
        if missing:
            _log.warning("%d passages are to be read for their facts", len(missing))
        for at, _ in enumerate(text_facts.find_each(store, missing), 1):
            if over.is_set():
                return
            if at == len(missing) or at % _PASSAGES_TOLD == 0:
                _log.warning("%d of %d passages are read for their facts", at, len(missing))
        if missing:
            summaries.mark_untrue(store)
    except Exception as error:  # what is not found stays marked as not compared
        _log.error("Facts could not be found\n%s", where(error))
    finally:
        store.close()


def _summarize(store: Store, over: threading.Event) -> None:
    """Keep the desk's summaries true; until then, what is outdated is computed for each page that shows it."""
    seen = ""
    try:
        while not over.is_set():
            try:
                before, seen = seen, at_the_desk()
                # A clock that was set back puts embargoes in force again.
                if before[:_HOUR] != seen[:_HOUR] or seen < before:
                    summaries.mark_untrue(store)
                if summaries.refresh_some(store) == summaries.BATCH:
                    continue
            except Exception as error:  # what breaks once must not leave the desk to be computed for good
                _tell("Summaries could not be kept", error)
            over.wait(_SECONDS_BETWEEN_SUMMARIES)
    finally:
        store.close()


def _note_heads(store: Store, over: threading.Event) -> None:
    """Note beside the database where the log ends, so that a file which lost its end is told."""
    told, again = "", 0.0
    try:
        while not over.wait(_SECONDS_BETWEEN_HEADS):
            try:
                note_head(store)
                told = ""
            except DeskError as error:  # it is said again until somebody sees to it
                if say(error) != told or time.monotonic() >= again:
                    told, again = say(error), time.monotonic() + _SECONDS_BETWEEN_WARNINGS
                    _log.error("%s", told)
            except Exception as error:  # a disk that is full for a while must not end it
                _log.error("The end of the log could not be noted\n%s", where(error))
    finally:
        store.close()


def _tidy(store: Store, over: threading.Event) -> None:
    """Delete what earlier servers left half written when they were killed."""
    while not over.is_set():
        try:
            maintenance.clear_unfinished(store)
        except OSError as error:  # a folder that cannot be changed now may be later
            _log.error("Half-written files could not be deleted\n%s", where(error))
        over.wait(_SECONDS_BETWEEN_TIDYINGS)


def _back_up(store: Store, plan: BackupPlan, leases: Leases, over: threading.Event) -> None:
    """Make backups as planned; one that fails is tried again until somebody sees to it."""
    try:
        while not over.is_set():
            try:
                maintenance.backup_if_due(store, plan, leases.hold)
            except Unnoted as unnoted:
                _note_when_possible("a backup", unnoted, over)
            except DeskError as error:
                _log.error("A backup needs somebody to look: %s", say(error))
            except Exception as error:  # a disk that is full for a night must not end the backups
                _log.error("No backup was made\n%s", where(error))
            over.wait(_SECONDS_BETWEEN_BACKUPS)
    finally:
        store.close()


def _send(store: Store, outbox: Outbox, leases: Leases, over: threading.Event) -> None:
    """Send mails and webhooks that are due; the first check is at once."""
    try:
        while not over.is_set():
            try:
                for _ in send_each(store, outbox, leases.hold):
                    if over.is_set():
                        return
            except Unnoted as unnoted:
                _note_when_possible("a notice", unnoted, over)
            except Exception as error:  # what breaks once must not end the mails of all days
                _tell("Notices could not be sent", error)
            over.wait(_SECONDS_BETWEEN_SENDINGS)
    finally:
        store.close()


def _work(store: Store, fetch: Fetch, leases: Leases, over: threading.Event) -> None:
    try:
        while not over.is_set():
            if not _one(store, fetch, leases, over):
                over.wait(_SECONDS_BETWEEN_CHECKS)
    finally:
        store.close()


def _one(store: Store, fetch: Fetch, leases: Leases, over: threading.Event) -> bool:
    """Does one job; returns whether one was due and did not break."""
    try:
        return jobs.run_due(store, fetch, leases.hold)
    except Unnoted as unnoted:
        _note_when_possible("a job", unnoted, over)
        return False
    except Exception as error:  # one job that breaks must not end the loop
        _tell("A job broke", error)
        return False


def _tell(what: str, error: Exception) -> None:
    """That the server of the database is away, one line says for all."""
    if not (isinstance(error, DeskError) and error.code in OF_A_SERVER_AWAY):
        _log.error("%s\n%s", what, where(error))


def _note_when_possible(what: str, unnoted: Unnoted, over: threading.Event) -> None:
    """Nobody could be told before: a job would be under way for good, and a mail that was sent would be sent again."""
    _log.error("What became of %s could not be stored\n%s", what, where(unnoted))
    while not over.wait(_SECONDS_BETWEEN_CHECKS):
        with suppress(Exception):
            unnoted.note()
            return
