"""Fetching the page of a source: asked for by a person, done beside the requests, tried again where that may help."""

from dataclasses import replace
from datetime import datetime, timedelta

from annotator.actions.captures import keep_content, note_capture
from annotator.actions.fetching import Fetch, refuse_offline
from annotator.actions.transaction import new_id, transaction
from annotator.clock import now
from annotator.domain import limits
from annotator.domain.errors import DeskError, RuleBroken
from annotator.domain.jobs import CAPTURED, FAILED, QUEUED, Job, Trouble
from annotator.domain.people import Person
from annotator.domain.permissions import CHECK, require
from annotator.domain.sources import Snapshot
from annotator.network import warc
from annotator.storage import contents, jobs, people, sources
from annotator.storage.database import Store
from annotator.views.passages import cut_text


def ask_capture(store: Store, person: Person, source_id: str, fetch: Fetch) -> Job:
    """Queue the source's page to be fetched; what is queued or being fetched already goes on.

    Raises `Refused("offline")` where `fetch` lets no request leave, RuleBroken where there is no address.
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


def resume(store: Store) -> None:
    """When the server starts: what was being fetched when it stopped is taken up again."""
    with store.writing() as db:
        for job in jobs.fetching(db):
            jobs.save(db, job.interrupted())


def run_due(store: Store, fetch: Fetch) -> bool:
    """Do one job that is due, to its end; whether there was one. What went wrong with it stands in its row."""
    if not jobs.is_due(store.reading(), now()):
        return False
    with store.writing() as db:
        job = jobs.take(db, now())
    if job is None:
        return False
    try:
        _capture(store, job, fetch)
    except DeskError as error:
        _note(store, job, Trouble(error.code, {name: _plain(value) for name, value in error.values.items()}))
    except Exception:
        _note(store, job, Trouble("job_fault", {}))
        raise
    return True


def _capture(store: Store, job: Job, fetch: Fetch) -> None:
    came = fetch(job.url)
    at = now()
    sha256 = contents.hash_of(came.body)
    is_seen = any(s.sha256 == sha256 for s in sources.load(store.reading(), job.source).snapshots)
    # The same content once more is one moment more, not one file more.
    record = warc.write(came.answer, datetime.fromisoformat(at)) if came.answer and not is_seen else None
    capture = keep_content(store, came, record)
    # An address that is too long to be kept is left for the one that was asked for.
    url = limits.if_typed(limits.web_address, came.url) or job.url
    cut = cut_text(store, capture)
    person = people.load(store.reading(), job.by)
    with transaction(store, person, "capture_source") as act:
        # In one transaction with the snapshot: an attempt that was broken off, or overtaken, leaves none behind.
        if jobs.still_holds(act.db, job):
            snapshot = Snapshot(sha256, at, url, contents.hash_of(record) if record else None)
            note_capture(store, act, job.source, capture, snapshot, cut)
            jobs.save(act.db, replace(job, state=CAPTURED, trouble=None))


def _note(store: Store, job: Job, trouble: Trouble) -> None:
    wait = job.seconds_to_wait(trouble)
    with store.writing() as db:
        if jobs.still_holds(db, job):
            state = FAILED if wait is None else QUEUED
            jobs.save(db, replace(job, state=state, due=_later(now(), wait or 0), trouble=trouble))


def _later(at: str, seconds: int) -> str:
    return (datetime.fromisoformat(at) + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def _plain(value: object) -> object:
    return value if isinstance(value, int | float) else str(value)
