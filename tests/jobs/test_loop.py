"""The loop beside the requests: real threads, a real file, a real server."""

import logging
import threading
from dataclasses import replace
from functools import partial

import pytest

from annotator.actions import jobs, maintenance, sources
from annotator.actions.fetching import Content, fetched
from annotator.actions.maintenance import BackupPlan
from annotator.domain.errors import Refused
from annotator.jobs.loop import working
from annotator.storage import captures as rows
from annotator.storage import contents
from annotator.storage import jobs as job_rows
from annotator.storage.database import Store
from tests.network.servers import HERE, answering, serving
from tests.reading.test_captured_text import PAGE

FETCH = partial(fetched, policy=HERE)


class Fetching:
    """`fetch` as it is handed in, that says when it has been asked, and waits until it may answer."""

    def __init__(self, *outcomes):
        self.outcomes = list(outcomes)
        self.asked = threading.Semaphore(0)
        self.may_answer = threading.Semaphore(0)

    def __call__(self, url):
        outcome = self.outcomes.pop(0)
        self.asked.release()
        assert self.may_answer.acquire(timeout=30)
        if isinstance(outcome, Exception):
            raise outcome
        return Content(outcome, url=url)


@pytest.fixture
def queue(store, person):
    def ask(title):
        source = sources.add_source(store, person, replace(sources.blank_source(title), url="https://city.example/x"))
        jobs.ask_capture(store, person, source.id, FETCH)
        return source

    return ask


def until(store, source, *states):
    """Wait for the job to come to one of these states; a minute is more than any machine needs."""
    pause = threading.Event()
    for _ in range(1200):
        job = job_rows.latest(store.reading(), source.id)
        if job.state in states:
            return job
        pause.wait(0.05)
    raise AssertionError(f"it stays {job.state}")


def test_jobs_are_done_while_the_loop_is_open_and_only_then(store, person):
    with serving(answering(PAGE.encode())) as server:
        source = sources.add_source(store, person, replace(sources.blank_source("A page"), url=server.at()))
        jobs.ask_capture(store, person, source.id, FETCH)
        assert job_rows.latest(store.reading(), source.id).state == "queued"
        with working(store, FETCH):
            until(store, source, "captured")
    assert len(rows.of_source(store.reading(), source.id)) == 1


def test_what_was_under_way_when_the_server_stopped_goes_on_at_its_next_start(store, queue):
    others = set(threading.enumerate())
    source, held = queue("A page"), Fetching(b"What the page said before the stop.")
    with working(store, held):
        assert held.asked.acquire(timeout=30)
        before = set(threading.enumerate()) - others
    assert job_rows.latest(store.reading(), source.id).state == "queued"
    with working(store, lambda url: Content(PAGE.encode(), url=url)):
        until(store, source, "captured")
        # The first attempt ends only now, and must not add anything.
        held.may_answer.release()
        for thread in before:
            thread.join(30)
    [only] = rows.of_source(store.reading(), source.id)
    assert only.sha256 == contents.hash_of(PAGE.encode())


def test_one_job_that_breaks_ends_no_other_and_tells_the_log_no_name(store, queue, caplog):
    broken, well = queue("Deep throat"), queue("A page")
    fetch = Fetching(ZeroDivisionError("Deep throat https://city.example/x"), PAGE.encode())
    fetch.may_answer.release(2)
    with caplog.at_level(logging.DEBUG), working(store, fetch):
        until(store, well, "captured", "failed")
        until(store, broken, "captured", "failed")
    assert sorted(job_rows.latest(store.reading(), s.id).state for s in (broken, well)) == ["captured", "failed"]
    assert "ZeroDivisionError" in caplog.text
    assert not [word for word in ("throat", "city.example", "A page") if word in caplog.text]


def test_a_refusal_is_not_logged_at_all(store, queue, caplog):
    source, fetch = queue("Deep throat"), Fetching(Refused("page_missing", host="city.example", status=404))
    fetch.may_answer.release()
    with caplog.at_level(logging.DEBUG), working(store, fetch):
        until(store, source, "failed")
    assert "city.example" not in caplog.text


def test_a_backup_is_made_at_the_start_and_none_while_it_is_new(store, person, tmp_path, caplog):
    folder = tmp_path / "backups"
    folder.mkdir()
    (folder / "annotator-2020-01-01T000000Z.db").write_bytes(b"old")
    (folder / "mine.db").write_bytes(b"mine")
    pause = threading.Event()
    for _ in range(2):
        with working(store, FETCH, plan=BackupPlan(folder, keep=1)):
            for _ in range(1200):
                made = [path for path in folder.glob("annotator-*.db") if path.stat().st_size > 3]
                if made and not (folder / "annotator-2020-01-01T000000Z.db").exists():
                    break
                pause.wait(0.05)
    assert len(made) == 1
    assert (folder / "mine.db").exists()
    maintenance.restore(made[0], tmp_path / "again" / "desk.db")
    assert Store.at(tmp_path / "again" / "desk.db").reading()["people"].count == 1
    assert caplog.text == ""


def test_a_backup_that_cannot_be_made_is_told_and_the_desk_goes_on(store, person, tmp_path, caplog):
    pause = threading.Event()
    with working(store, FETCH, plan=BackupPlan(tmp_path / "nowhere")):
        for _ in range(1200):
            if "A backup needs somebody" in caplog.text:
                break
            pause.wait(0.05)
    assert "There is no folder" in caplog.text
