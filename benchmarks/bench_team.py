"""A newsroom at work: 32 people with accounts edit 4 articles at once, and a server that is killed in the middle.

    python benchmarks/bench_team.py [SECONDS] [KILLS]

Each person saves as fast as the desk answers, for SECONDS (60), and so do as many clients of the bare page in the same
run. An answer of the desk that is no 200 ends the run; the bare page's are counted, since it has no
queue for its writers. Afterwards every save that was acknowledged is looked for in the log, whose
chain of hashes is checked. Then the server is killed (SIGKILL) while all of them save, KILLS (20) times, and the log is
held against what was acknowledged each time. Last, 200 open pages ask every three seconds what others did.
"""

import http.client
import random
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar
from urllib.parse import urlencode

import bare
import bench_saves
from bench_saves import FORM, PARAGRAPHS, free_port, processor_seconds, sign_in, version, wait_for

from annotator.actions import articles, units
from annotator.actions.people import accounts, people
from annotator.domain.reading_input import Input
from annotator.storage import events
from annotator.storage.database import Store

PEOPLE, ARTICLES = 32, 4
PAGES, PAUSE = 200, 3.0
_VERSION = b'name="version" value="'


@dataclass
class Client:
    """Saves one unit over and over; `acknowledged` are the versions that the server answered, in seconds `took` each.

    Other writers type and take other things: what they send, the status they expect, and what they take of an answer.
    """

    answered: ClassVar[int] = 200
    path: str
    fields: dict[str, str]
    headers: dict[str, str]
    took: list[float] = field(default_factory=list)
    acknowledged: list[int] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def save_until(self, port: int, end: float) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        while time.monotonic() < end:
            body = self.next_body()
            began = time.monotonic()
            try:
                connection.request("POST", self.path, body, self.headers)
                answer = connection.getresponse()
                found = answer.read()
            except (OSError, http.client.HTTPException):
                # The server was killed: what it had not answered is not acknowledged.
                return
            if answer.status != self.answered:
                self.problems.append(f"{answer.status} {found[:300]!r}")
                continue
            self.took.append(time.monotonic() - began)
            self.take(found)

    def next_body(self) -> str | bytes:
        return urlencode({**self.fields, "value": ("in_progress", "needs_source")[len(self.took) % 2]})

    def take(self, found: bytes) -> None:
        if _VERSION in found:
            seen = found.split(_VERSION, 1)[1].split(b'"', 1)[0].decode()
            self.fields["version"] = seen
            self.acknowledged.append(int(seen))


def run(
    clients: list[Client], port: int, seconds: float, kill: subprocess.Popen[bytes] | None = None, longest: float = 1
) -> None:
    """All save for so many seconds; a server to `kill` is killed within the `longest` after the first save."""
    end = time.monotonic() + seconds
    threads = [threading.Thread(target=each.save_until, args=(port, end)) for each in clients]
    for each in threads:
        each.start()
    if kill:
        while not any(each.acknowledged for each in clients) and time.monotonic() < end:
            time.sleep(0.01)
        time.sleep(random.uniform(0, longest))
        kill.send_signal(signal.SIGKILL)
        kill.wait()
    for each in threads:
        each.join()


def expect_none_refused(clients: list[Client]) -> None:
    if problems := [words for each in clients for words in each.problems]:
        raise SystemExit(f"{len(problems)} saves were refused: {problems[0]}")


def slowest(clients: list[Client]) -> float:
    """The 95th percentile of all saves, in milliseconds."""
    took = sorted(t for each in clients for t in each.took)
    return 1000 * took[int(len(took) * 0.95)]


def bench_bare(folder: str, seconds: float) -> list[Client]:
    path, port = f"{folder}/bare.db", free_port()
    bare.fill(path, PARAGRAPHS * 2)
    server = subprocess.Popen([sys.executable, bare.__file__, path, str(port)], stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        clients = [Client(f"/units/{n + 1}/status", {}, {"Content-Type": FORM}) for n in range(PEOPLE)]
        run(clients, port, seconds)
    finally:
        server.terminate()
        server.wait()
    return clients


def make_desk(path: Path) -> list[tuple[str, str]]:
    """(slug, unit) for each person, who signs in as p0, p1, …"""
    store = Store.at(path)
    store.migrate()
    owner = people.owner(store, "Vera Lind")
    accounts.accept(store, accounts.invite(store, owner, owner.id), bench_saves.LOGIN, bench_saves.PASSPHRASE)
    slugs = [articles.import_article(store, owner, Input("\n\n".join(PARAGRAPHS[n:]))).slug for n in range(ARTICLES)]
    places = []
    for n in range(PEOPLE):
        person = people.add_person(store, owner, f"Person {n}", "checker")
        accounts.accept(store, accounts.invite(store, owner, person.id), f"p{n}", bench_saves.PASSPHRASE)
        slug = slugs[n % ARTICLES]
        places.append((slug, units.make_unit(store, owner, slug, "claim", sentence=1 + n // ARTICLES * 2).id))
    store.close()
    return places


def last_event(path: Path) -> int:
    with sqlite3.connect(path) as db:
        return int(db.execute("SELECT max(id) FROM events").fetchone()[0])


def served(path: Path, port: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "annotator", "--db", str(path), "serve", "--port", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for(port)
    return server


def signed_in(path: Path, port: int, places: list[tuple[str, str]]) -> list[Client]:
    found = []
    for n, (slug, unit) in enumerate(places):
        token, cookie = sign_in(port, slug, f"p{n}")
        headers = {"Content-Type": FORM, "Cookie": cookie, "HX-Request": "true", "HX-Target": f"unit-{unit}"}
        found.append(Client(f"/units/{unit}/status", {"csrf_token": token, "version": version(path, unit)}, headers))
    return found


def check(path: Path, clients: list[Client]) -> None:
    """Ends the run if a save was refused, something acknowledged is not in the log, or its chain is broken."""
    expect_none_refused(clients)
    with sqlite3.connect(path) as db:
        logged = {row[0] for row in db.execute("SELECT id FROM events WHERE action = 'set_status'")}
    if lost := {each for client in clients for each in client.acknowledged} - logged:
        raise SystemExit(f"{len(lost)} acknowledged saves are not in the log")
    store = Store.at(path)
    broken = events.first_break(store.reading())
    store.close()
    if broken is not None:
        raise SystemExit(f"the chain is broken at event {broken}")


def open_pages(clients: list[Client], places: list[tuple[str, str]], port: int, since: int, seconds: float) -> None:
    """Each client stands for several pages, loaded after the event `since`, and asks for them in turn."""
    between = PAUSE * len(clients) / PAGES

    def ask(client: Client, slug: str) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        address, end, here = f"/articles/{slug}/changes?hand=1", time.monotonic() + seconds, f"since={since}&here="
        while time.monotonic() < end:
            connection.request("GET", f"{address}&{here}", headers=client.headers)
            answer = connection.getresponse()
            body = answer.read().decode()
            if known := re.search(r'data-since="(\d+)" data-here="([^"]*)"', body):
                here = urlencode({"since": known[1], "here": known[2]})
            time.sleep(between)

    threads = [threading.Thread(target=ask, args=(each, slug)) for each, (slug, _) in zip(clients, places, strict=True)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()


def main(seconds: float, kills: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        plain = bench_bare(folder, seconds)
        path, port = Path(folder) / "desk.db", free_port()
        places = make_desk(path)
        server = served(path, port)
        try:
            clients = signed_in(path, port, places)
            run(clients, port, seconds)
        finally:
            server.terminate()
            server.wait()
        check(path, clients)
        base, desk = slowest(plain), slowest(clients)
        saves = [sum(len(each.took) for each in group) for group in (plain, clients)]
        print(
            f"{PEOPLE} people, {ARTICLES} articles, {seconds:.0f} s: {saves[1]} saves, none refused or lost, chain whole"
        )
        print(f"95th percentile of a save: bare {base:.0f} ms, desk {desk:.0f} ms, desk/bare {desk / base:.2f};"
              f" saves/s: bare {saves[0] / seconds:.0f}, desk {saves[1] / seconds:.0f};"
              f" refused by the bare page: {sum(len(each.problems) for each in plain)}")  # fmt: skip
        acknowledged = 0
        for _ in range(kills):
            server = served(path, port)
            for each in clients:
                each.fields["version"] = version(path, each.path.split("/")[2])
                each.acknowledged.clear()
            run(clients, port, 30.0, kill=server)
            check(path, clients)
            acknowledged += sum(len(each.acknowledged) for each in clients)
        print(f"killed {kills} times: {acknowledged} saves acknowledged, none lost, chain whole")
        server = served(path, port)
        try:
            open_pages(clients, places, port, last_event(path), 5.0)
            before, began = processor_seconds(server.pid), time.monotonic()
            open_pages(clients, places, port, last_event(path), seconds / 2)
            used = processor_seconds(server.pid) - before
        finally:
            server.terminate()
            server.wait()
        print(f"{PAGES} open pages: {100 * used / (time.monotonic() - began):.1f} % of a core")


if __name__ == "__main__":
    main(float(sys.argv[1]) if len(sys.argv) > 1 else 60.0, int(sys.argv[2]) if len(sys.argv) > 2 else 20)
