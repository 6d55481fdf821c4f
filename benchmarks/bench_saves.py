"""Saves at 8 clients: a desk with accounts (session, CSRF, history, rules) beside a bare Flask page.

    python benchmarks/bench_saves.py [SECONDS]

Both servers run in their own process, in turn, and twice each, so that a noisy machine shows. What counts is saves per
second, and the processor time of the server for each save. Every save that was acknowledged is looked for afterwards in
the database; a lost one ends the run.
"""

import http.client
import os
import re
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from urllib.parse import urlencode

import bare

from annotator.actions import articles, units
from annotator.actions.people import accounts, people
from annotator.domain.reading_input import Input
from annotator.storage import articles as stored
from annotator.storage import sentences
from annotator.storage.database import Store

CLIENTS = 8
LOGIN, PASSPHRASE = "vera", "tram cellar violet otter"
FORM = "application/x-www-form-urlencoded"
PARAGRAPHS = [f"In year {1900 + n} the council spent {n * 7} crowns on the bridge. Nobody objected." for n in range(30)]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int, seconds: int = 10) -> None:
    for _ in range(10 * seconds):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server did not start")


def load(port: int, forms: list[tuple[str, dict[str, str]]], headers: dict[str, str], seconds: float) -> int:
    """One client for each form posts it over and over, two values in turn; how often they were saved comes back."""
    counts, problems = [0] * len(forms), []
    until = time.monotonic() + seconds

    def client(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        path, fields = forms[number][0], dict(forms[number][1])
        while time.monotonic() < until:
            value = ("in_progress", "needs_source")[counts[number] % 2]
            # As htmx says it: the form aims at its unit's own part of the page.
            aim = {"HX-Target": f"unit-{path.split('/')[2]}"}
            connection.request("POST", path, urlencode({**fields, "value": value}), {**headers, **aim})
            answer = connection.getresponse()
            body = answer.read()
            if answer.status != 200:
                problems.append((answer.status, body[:200]))
                return
            if seen := re.search(rb'name="version" value="(\d+)"', body):
                fields["version"] = seen[1].decode()
            counts[number] += 1

    clients = [threading.Thread(target=client, args=(n,)) for n in range(len(forms))]
    for each in clients:
        each.start()
    for each in clients:
        each.join()
    if problems:
        raise SystemExit(f"a save was refused: {problems[0]}")
    return sum(counts)


def processor_seconds(process: int) -> float:
    """What a process has used so far, in the system and for itself."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def measured(
    server: subprocess.Popen[str], port: int, forms: list[tuple[str, dict[str, str]]], headers: dict[str, str],
    seconds: float,
) -> tuple[int, float]:  # fmt: skip
    """How many saves there were, and the server's milliseconds of processor time for each."""
    before = processor_seconds(server.pid)
    saved = load(port, forms, headers, seconds)
    return saved, 1000 * (processor_seconds(server.pid) - before) / max(1, saved)


def bench_bare(seconds: float) -> tuple[int, float]:
    with tempfile.TemporaryDirectory() as folder:
        path, port = f"{folder}/bare.db", free_port()
        bare.fill(path, PARAGRAPHS * 2)
        server = subprocess.Popen([sys.executable, bare.__file__, path, str(port)], text=True)
        try:
            wait_for(port)
            forms = [(f"/units/{n + 1}/status", {}) for n in range(CLIENTS)]
            return measured(server, port, forms, {"Content-Type": FORM}, seconds)
        finally:
            server.terminate()
            server.wait()


def bench_desk(seconds: float) -> tuple[int, float]:
    with tempfile.TemporaryDirectory() as folder:
        path, port = Path(folder) / "desk.db", free_port()
        slug, ids = make_desk(path)
        command = [sys.executable, "-m", "annotator", "--db", str(path), "serve", "--port", str(port)]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, text=True)
        try:
            wait_for(port)
            token, cookie = sign_in(port, slug)
            headers = {"Content-Type": FORM, "Cookie": cookie, "HX-Request": "true"}
            forms = [
                (f"/units/{unit}/status", {"csrf_token": token, "version": version(path, unit)})
                for unit in ids[:CLIENTS]
            ]
            saved, each = measured(server, port, forms, headers, seconds)
        finally:
            server.terminate()
            server.wait()
        kept = sqlite3.connect(path).execute("SELECT count(*) FROM events WHERE action = 'set_status'").fetchone()[0]
        if kept < saved:
            raise SystemExit(f"{saved - kept} acknowledged saves are not in the log")
        return saved, each


def version(path: Path, unit: str) -> str:
    with sqlite3.connect(path) as db:
        return str(db.execute("SELECT version FROM units WHERE id = ?", (unit,)).fetchone()[0])


def make_desk(path: Path) -> tuple[str, list[str]]:
    store = Store.at(path)
    store.migrate()
    person = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, person, Input("\n\n".join(PARAGRAPHS))).slug
    _article, revision = stored.load(store.reading(), slug)
    count = len(sentences.of(store.reading(), revision.id))
    ids = [units.make_unit(store, person, slug, "claim", sentence=n + 1).id for n in range(min(count, 40))]
    accounts.accept(store, accounts.invite(store, person, person.id), LOGIN, PASSPHRASE)
    store.close()
    return slug, ids


def sign_in(port: int, slug: str, login: str = LOGIN) -> tuple[str, str]:
    """The CSRF token and the cookie of a browser that has signed in."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    token, cookie = read(connection, "/sign-in", "")
    typed = urlencode({"csrf_token": token, "login": login, "passphrase": PASSPHRASE})
    connection.request("POST", "/sign-in", typed, {"Cookie": cookie, "Content-Type": FORM})
    answer = connection.getresponse()
    answer.read()
    return read(connection, f"/articles/{slug}?s=1", answer.headers["Set-Cookie"].split(";")[0])


def read(connection: http.client.HTTPConnection, address: str, cookie: str) -> tuple[str, str]:
    connection.request("GET", address, headers={"Cookie": cookie})
    answer = connection.getresponse()
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', answer.read().decode())
    if token is None:
        raise SystemExit("the page carries no form")
    return token[1], answer.headers["Set-Cookie"].split(";")[0]


if __name__ == "__main__":
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    for _ in range(2):
        (base, bare_each), (desk, desk_each) = bench_bare(seconds), bench_desk(seconds)
        print(f"saves/s at {CLIENTS} clients: bare {base / seconds:.0f}, desk {desk / seconds:.0f},"
              f" desk/bare {desk / base:.2f}; processor time of each: bare {bare_each:.2f} ms, desk {desk_each:.2f} ms,"
              f" desk/bare {desk_each / bare_each:.2f}")  # fmt: skip
