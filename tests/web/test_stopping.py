"""A served desk that is told to stop: what was begun is answered and stored, and nothing of it goes on afterwards."""

import http.client
import os
import re
import signal
import socket
import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import pytest

from annotator.actions import units
from annotator.domain.people.person import Person
from annotator.reading import processes
from annotator.storage.database import Store
from tests.desks import cookie_of
from tests.serving import running


def is_listening(host: str) -> bool:
    name, _, port = host.partition(":")
    try:
        socket.create_connection((name, int(port)), timeout=5).close()
    except (ConnectionRefusedError, ConnectionResetError):
        return False
    return True


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_request_that_was_begun_is_answered_and_stored_before_the_desk_stops(
    store: Store, person: Person, slug: str, how: signal.Signals
) -> None:
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    version = store.reading().execute("SELECT version FROM units WHERE id = ?", (unit.id,)).fetchone()[0]
    with running(store.path, "--port", "0") as server, closing(sqlite3.connect(store.path)) as other:
        address = server.line.split()[-1]
        host, cookie = address.split("/")[2], cookie_of(address)
        page = http.client.HTTPConnection(host, timeout=30)
        page.request("GET", "/people", headers={"Cookie": cookie})
        answer = page.getresponse()
        token = re.search(r'name="csrf_token" value="([^"]+)"', answer.read().decode())
        assert token
        headers = {
            "Cookie": answer.headers["Set-Cookie"].split(";")[0],
            "Content-Type": "application/x-www-form-urlencoded",
        }
        # What is written now waits until this lets go.
        other.execute("BEGIN IMMEDIATE")
        writer = http.client.HTTPConnection(host, timeout=30)
        body = urlencode({"csrf_token": token[1], "version": version, "value": "Ask the mayor."})
        writer.request("POST", f"/units/{unit.id}/note", body, headers)
        # Connections are taken in one after the other: once this is answered, the one before it has begun.
        page.request("GET", "/healthz")
        page.getresponse().read()
        assert server.process.pid
        os.kill(server.process.pid, how)
        while is_listening(host):
            pass
        # A server that waits for nobody would be gone soon; a writer behind one of its jobs is sent away after a second.
        server.process.join(0.5)
        assert server.process.exitcode is None
        other.rollback()
        assert writer.getresponse().status == 303
        server.process.join(30)
        assert server.process.exitcode == 0
        writer.close()
        page.close()
    note = store.reading().execute("SELECT note FROM units WHERE id = ?", (unit.id,)).fetchone()[0]
    assert note == "Ask the mayor."


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="no /proc here to find the processes in")
@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_no_reading_process_goes_on_after_the_desk(store: Store, person: Person, how: signal.Signals) -> None:
    with running(store.path, "--port", "0") as server:
        address = server.line.split()[-1]
        page = http.client.HTTPConnection(address.split("/")[2], timeout=30)
        page.request("GET", "/articles/new", headers={"Cookie": cookie_of(address)})
        page.getresponse().read()
        page.close()
        pid = server.process.pid
        assert pid
        children = Path(f"/proc/{pid}/task").glob("*/children")
        reading = {child for file in children for child in file.read_text().split()}
        assert reading
        os.kill(pid, how)
        server.process.join(30)
        assert server.process.exitcode == 0
    end = time.monotonic() + 30
    while left := [child for child in reading if Path(f"/proc/{child}/exe").exists()]:
        assert time.monotonic() < end, left


def test_a_reading_that_nobody_waits_for_any_more_is_stopped() -> None:
    asked = processes.ReadingProcesses(1, 0)
    ended: list[type[BaseException]] = []

    def ask() -> None:
        try:
            asked.ask(b"", 60, is_patient=True)
        except (processes.TooLong, processes.Ended) as error:
            ended.append(type(error))

    reader = threading.Thread(target=ask)
    reader.start()
    while not ended and reader.is_alive():
        asked.end_all()
    reader.join()
    assert ended == [processes.TooLong]
    assert asked.counts.of(processes.AT_WORK) == 0
