"""Fetching the pages of sources in the background: people ask for it, and it is tried again if that may help."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import datetime
from functools import partial

from annotator.actions.captures import keep_content, note_capture
from annotator.actions.desk.leases import Unnoted, held_once
from annotator.actions.fetching import Fetch, refuse_offline
from annotator.actions.transaction import new_id, transaction
from annotator.clock import from_now, now
from annotator.domain import limits
from annotator.domain.desk.leases import LEASE
from annotator.domain.errors import DeskError, RuleBroken
from annotator.domain.jobs import CAPTURED, FAILED, QUEUED, Job, Trouble
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.sources import Snapshot
from annotator.network import warc
from annotator.storage import articles, contents, evidence, jobs, sources
from annotator.storage.database import Store
from annotator.storage.people import people
from annotator.views.passage_watch.reports import watched_sources
from annotator.views.passages import cut_text

Hold = Callable[[Job], AbstractContextManager[None]]


def ask_capture(store: Store, person: Person, source_id: str, fetch: Fetch) -> Job:
    """Queue the page of a source to be fetched; returns the job that is queued or running already, if there is one.

    `source_id` is that of the source. Raises Refused("offline") if `fetch` allows no request, RuleBroken if the source
    has no address.
    """
    require(person, CHECK)
    refuse_offline(fetch)
    with store.writing() as db:
        source = sources.load(db, source_id)
        if source.url is None:
            raise RuleBroken("no_address")
        present = jobs.latest(db, source_id)
        if present and present.is_pending and not present.trouble and present.url == source.url:
            return present
        at = now()
        job = Job(id=new_id(), source=source_id, url=source.url, by=person.id, at=at, due=at)
        jobs.add(db, job)
    return job


def ask_watch(store: Store, person: Person, slug: str, fetch: Fetch) -> int:
    """Queue the pages in which words of an article's evidence were found to be fetched again; how many there are.

    Raises Refused("offline") if `fetch` allows no request, RuleBroken if no words were found on any page.
    """
    require(person, CHECK)
    refuse_offline(fetch)
    db = store.reading()
    article = articles.id_of(db, slug)
    found = watched_sources(evidence.of_articles(db, [article]), sources.of_articles(db, [article]))
    if not found:
        raise RuleBroken("nothing_to_watch")
    for source in found:
        ask_capture(store, person, source.id, fetch)
    return len(found)


def keep(store: Store, job: Job) -> None:
    """Hold a job that was taken for another LEASE from now on, unless it is somebody else's by now."""
    with store.writing() as db:
        if jobs.still_holds(db, job):
            jobs.save(db, replace(job, due=from_now(LEASE)))


def give_back(store: Store, job: Job) -> None:
    """Queue a job that was taken again at once, unless it is somebody else's by now."""
    with store.writing() as db:
        if jobs.still_holds(db, job):
            jobs.save(db, replace(job.interrupted(), due=now()))


def run_due(store: Store, fetch: Fetch, hold: Hold = held_once) -> bool:
    """Do one job that is due, to its end; returns whether there was one. If it fails, its row holds the reason.

    A job is due again whose lease has ended: whoever took it was stopped. `hold` sees to it that this one's does not.
    Raises Unnoted if that cannot be stored: whoever calls notes it as soon as it can be.
    """
    if not jobs.is_due(store.reading(), now()):
        return False
    with store.writing() as db:
        for stopped in jobs.lapsed(db, now()):
            jobs.save(db, stopped.interrupted())
        job = jobs.take(db, now(), from_now(LEASE))
    if job is None:
        return False
    try:
        with hold(job):
            _capture(store, job, fetch)
    except DeskError as error:
        _note_or_tell(store, job, Trouble(error.code, {name: _plain(value) for name, value in error.values.items()}))
    except Exception:
        _note_or_tell(store, job, Trouble("job_fault", {}))
        raise
    return True


def _note_or_tell(store: Store, job: Job, trouble: Trouble) -> None:
    try:
        note(store, job, trouble)
    except Exception as error:
        raise Unnoted(partial(note, store, job, trouble)) from error


def _capture(store: Store, job: Job, fetch: Fetch) -> None:
    came = fetch(job.url)
    at = now()
    sha256 = contents.hash_of(came.body)
    is_seen = any(s.sha256 == sha256 for s in sources.load(store.reading(), job.source).snapshots)
    # If the source had this content before, only the moment is added, and no second record.
    record = warc.write(came.answer, datetime.fromisoformat(at)) if came.answer and not is_seen else None
    # If the final address is too long to be stored, the requested one is.
    url = limits.if_typed(limits.web_address, came.url) or job.url
    person = people.load(store.reading(), job.by)
    with store.contents.capturing():
        capture = keep_content(store, came, record)
        cut = cut_text(store, capture)
        with transaction(store, person, "capture_source") as act:
            # The job is checked in the transaction of its snapshot: an attempt that was superseded must not leave one.
            if jobs.still_holds(act.db, job):
                snapshot = Snapshot(sha256, at, url, contents.hash_of(record) if record else None)
                note_capture(store, act, job.source, capture, snapshot, cut)
                jobs.save(act.db, replace(job, state=CAPTURED, trouble=None))


def note(store: Store, job: Job, trouble: Trouble) -> None:
    """Store why an attempt failed, and when the next one may begin, unless the job is somebody else's by now."""
    wait = job.seconds_to_wait(trouble)
    with store.writing() as db:
        if jobs.still_holds(db, job):
            state = FAILED if wait is None else QUEUED
            jobs.save(db, replace(job, state=state, due=from_now(wait or 0), trouble=trouble))


def _plain(value: object) -> object:
    return value if isinstance(value, int | float) else str(value)
