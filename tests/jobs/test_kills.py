"""What is killed in the middle of a capture: the process that reads, and the whole server."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from annotator.actions import captures, jobs, maintenance, sources
from annotator.actions.fetching import Content, fetched
from annotator.domain.captures import Capture
from annotator.domain.desk.leases import LEASE
from annotator.domain.people.person import Person
from annotator.domain.sources import Source
from annotator.jobs.loop import working
from annotator.reading import sandbox
from annotator.storage import captures as rows
from annotator.storage import contents
from annotator.storage.connections import write_turns
from annotator.storage.database import Store
from annotator.storage.seals import desk_keys, seal_files
from tests.clocks import MachineClock
from tests.jobs.test_loop import until
from tests.network.servers import HERE, Server, answering, serving
from tests.reading.test_captured_text import PAGE
from tests.web.test_captures import at
from tests.web.test_captures import online as online
from tests.web.test_captures import source as source

FETCH = partial(fetched, policy=HERE)
# It takes a reading process seconds.
LONG = (
    "<p>In 2019 the council of Thessel spent 41 million crowns on 12 bridges, said Vera Lind.</p>" * 12_000
).encode()

WORKING = """
import sys, threading
from functools import partial
from annotator.actions.fetching import fetched
from annotator.jobs.loop import working
from annotator.storage.database import Store
from tests.network.servers import HERE

with working(Store.at(sys.argv[1]), partial(fetched, policy=HERE)):
    print("at work", flush=True)
    threading.Event().wait()
"""


@contextmanager
def worker(store: Store) -> Iterator[subprocess.Popen[str]]:
    """A process that does the jobs of the desk, as a server does, and may reach this machine."""
    with subprocess.Popen(
        [sys.executable, "-c", WORKING, str(store.path)], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "at work\n"
        yield process
        process.kill()


def wait_for(holds: Callable[[], object]) -> None:
    """A minute is more than any machine needs."""
    pause = threading.Event()
    for _ in range(12_000):
        if holds():
            return
        pause.wait(0.005)
    raise AssertionError("it never came to that")


def asked(store: Store, person: Person, url: str) -> Source:
    source = sources.add_source(store, person, replace(sources.blank_source("A page"), url=url))
    jobs.ask_capture(store, person, source.id, FETCH)
    return source


def only_capture(store: Store, source: Source) -> Capture:
    [seen] = rows.of_source(store.reading(), source.id)
    assert seen.capture
    return seen.capture


def files(store: Store) -> list[Path]:
    return [path for path in contents.folder_of(store.path).glob("??/*") if path.is_file()]


def test_a_reading_process_that_is_killed_leaves_the_page_without_its_text_and_it_can_be_read_again(
    store: Store, person: Person, online, source: Source
) -> None:
    jobs.ask_capture(store, person, source.id, FETCH)
    sandbox.get_ready()
    reading = sandbox._processes._idle[-1]
    # It stands still: on no machine has it read the page before it is killed.
    os.kill(reading._process.pid, signal.SIGSTOP)

    def kill_once_it_is_asked() -> None:
        wait_for(lambda: reading not in sandbox._processes._idle)
        os.kill(reading._process.pid, signal.SIGKILL)

    killing = threading.Thread(target=kill_once_it_is_asked)
    killing.start()
    assert jobs.run_due(store, lambda url: Content(LONG, url=url))
    killing.join()
    assert only_capture(store, source).problem == "reading_failed"
    page = online.see(f"/sources/{source.id}")
    assert "capture or upload it again" in page.select_one("#capture-list").text
    assert captures.content_of(store, contents.hash_of(LONG)) == LONG
    assert online.get(at(source, contents.hash_of(LONG))).status_code == 200
    assert page.select_one("#capture-state button").text == "Capture it again"
    jobs.ask_capture(store, person, source.id, FETCH)
    assert jobs.run_due(store, lambda url: Content(LONG, url=url))
    kept = only_capture(store, source)
    assert (kept.problem, rows.read_text(store, kept).text.count("Thessel")) == (None, 12_000)
    assert maintenance.verify(store) == []


def test_what_a_killed_server_was_fetching_is_fetched_again_once_its_lease_ends(
    store: Store, person: Person, clock: MachineClock
) -> None:
    asked_once, answers = threading.Event(), threading.Event()

    def behave(server: Server, caller, head: bytes) -> None:
        asked_once.set()
        answers.wait(60)
        answering(PAGE.encode())(server, caller, head)

    with serving(behave) as server:
        source = asked(store, person, server.at())
        with worker(store) as process:
            assert asked_once.wait(60)
            process.kill()
        assert maintenance.verify(store) == []
        answers.set()
        clock.off = LEASE + 5
        with working(store, FETCH):
            assert until(store, source, "captured", "failed").attempts == 2
    assert captures.content_of(store, only_capture(store, source).sha256) == PAGE.encode()


def test_a_server_that_is_killed_while_it_reads_serves_nothing_half_and_reads_again(
    store: Store, person: Person, clock: MachineClock
) -> None:
    with serving(answering(LONG, "Content-Type: text/html")) as server:
        source = asked(store, person, server.at())
        with worker(store) as process:
            wait_for(lambda: reading_of(process))
            child = reading_of(process)
            process.kill()
        assert rows.of_source(store.reading(), source.id) == ()
        assert maintenance.verify(store) == []
        # It has nobody to answer, and ends.
        wait_for(lambda: not Path(f"/proc/{child}").exists())
        clock.off = LEASE + 5
        with working(store, FETCH):
            until(store, source, "captured", "failed")
    assert rows.read_text(store, only_capture(store, source)).text.count("Thessel") == 12_000
    assert maintenance.verify(store) == []


def reading_of(process: subprocess.Popen[str]) -> str:
    """The process that reads for another, by its number."""
    return Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().strip() or next(
        (found for each in Path(f"/proc/{process.pid}/task").iterdir()
         if (found := (each / "children").read_text().strip())), "",
    )  # fmt: skip


def test_a_server_that_is_killed_once_the_files_are_written_leaves_none_that_is_served_and_captures_again(
    store: Store, person: Person, clock: MachineClock
) -> None:
    with serving(answering(PAGE.encode(), "Content-Type: text/html")) as server:
        source = asked(store, person, server.at())
        with worker(store) as process:
            wait_for(lambda: files(store))
            process.kill()
        assert maintenance.verify(store) == []
        clock.off = LEASE + 5
        with working(store, FETCH):
            until(store, source, "captured", "failed")
    assert captures.content_of(store, only_capture(store, source).sha256) == PAGE.encode()
    assert maintenance.verify(store) == []


def test_what_became_of_a_job_is_stored_as_soon_as_the_desk_can_be_written_again(
    store: Store, person: Person, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(write_turns, "LONGEST", 0.3)
    monkeypatch.setattr(write_turns, "PATIENCE", 0.05)
    source = asked(store, person, "https://city.example/x")
    with closing(sqlite3.connect(store.path, check_same_thread=False, isolation_level=None)) as other:

        def fetch(url: str) -> Content:
            other.execute("BEGIN IMMEDIATE")
            raise ZeroDivisionError

        with working(store, fetch):
            wait_for(lambda: "What became of a job" in caplog.text)
            assert until(store, source, "fetching")
            other.execute("ROLLBACK")
            trouble = until(store, source, "failed").trouble
    assert trouble
    assert trouble.code == "job_fault"


def test_what_a_killed_server_left_half_written_is_deleted_after_a_day(store: Store, person: Person) -> None:
    place = contents.folder_of(store.path) / "ab"
    place.mkdir(parents=True)
    seal, key = seal_files.path_of(store.path).name, desk_keys.path_of(store.path).name
    old = (
        place / f"{'a' * 64}.0123.part",
        store.path.with_name(f"{seal}.77.unfinished"),
        store.path.with_name(f"{key}.77.0a1b.unfinished"),
    )
    young = store.path.with_name(f"{seal}.78.unfinished")
    for path in (*old, young):
        path.write_bytes(b"half")
    for path in old:
        os.utime(path, (time.time() - 100_000,) * 2)
    with working(store, FETCH):
        wait_for(lambda: not any(path.exists() for path in old))
        assert young.exists()
        assert store.key
    assert maintenance.verify(store) == []
