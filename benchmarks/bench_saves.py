"""Saves per second at 8 clients: the desk (login, CSRF, history, rules) beside a bare Flask page.

    python benchmarks/bench_saves.py [SECONDS]

Both servers run in their own process, in turn, and twice each, so that a noisy machine shows. Every
save that was acknowledged is looked for afterwards in the database; a lost one ends the run.
"""

import http.client
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
from annotator.actions.people import people
from annotator.domain.incoming import Input
from annotator.storage import articles as stored
from annotator.storage import sentences
from annotator.storage.database import Store

CLIENTS = 8
PARAGRAPHS = [f"In year {1900 + n} the council spent {n * 7} crowns on the bridge. Nobody objected." for n in range(30)]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port: int) -> None:
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port)).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise SystemExit("the server did not start")


def load(port: int, forms: list[tuple[str, dict[str, str]]], headers: dict[str, str], seconds: float) -> int:
    """Each client posts its own form over and over, two values in turn; the saves per second come back."""
    counts, problems = [0] * CLIENTS, []
    until = time.monotonic() + seconds

    def client(number: int) -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        path, fields = forms[number]
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
            counts[number] += 1

    clients = [threading.Thread(target=client, args=(n,)) for n in range(CLIENTS)]
    for each in clients:
        each.start()
    for each in clients:
        each.join()
    if problems:
        raise SystemExit(f"a save was refused: {problems[0]}")
    return sum(counts)


def bench_bare(seconds: float) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path, port = f"{folder}/bare.db", free_port()
        bare.fill(path, PARAGRAPHS * 2)
        server = subprocess.Popen([sys.executable, bare.__file__, path, str(port)])
        try:
            wait_for(port)
            forms = [(f"/units/{n + 1}/status", {}) for n in range(CLIENTS)]
            return load(port, forms, {"Content-Type": "application/x-www-form-urlencoded"}, seconds) / seconds
        finally:
            server.terminate()
            server.wait()


def bench_desk(seconds: float) -> float:
    with tempfile.TemporaryDirectory() as folder:
        path, port = Path(folder) / "desk.db", free_port()
        slug, ids = make_desk(path)
        command = [sys.executable, "-m", "annotator", "--db", str(path), "serve", "--port", str(port)]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            wait_for(port)
            assert server.stdout
            token, cookie = sign_in(port, slug, server.stdout.readline().rpartition("?key=")[2].strip())
            headers = {
                "Content-Type": "application/x-www-form-urlencoded",
                "Cookie": cookie,
                "HX-Request": "true",
            }
            forms = [(f"/units/{unit}/status", {"csrf_token": token}) for unit in ids]
            saved = load(port, forms, headers, seconds)
        finally:
            server.terminate()
            server.wait()
        kept = sqlite3.connect(path).execute("SELECT count(*) FROM events WHERE action = 'set_status'").fetchone()[0]
        if kept < saved:
            raise SystemExit(f"{saved - kept} acknowledged saves are not in the log")
        return saved / seconds


def make_desk(path: Path) -> tuple[str, list[str]]:
    store = Store(path)
    store.migrate()
    person = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, person, Input("\n\n".join(PARAGRAPHS))).slug
    _article, revision = stored.load(store.reading(), slug)
    count = len(sentences.of(store.reading(), revision.id))
    ids = [units.make_unit(store, person, slug, "claim", sentence=n + 1).id for n in range(min(count, 40))]
    store.close()
    return slug, ids


def sign_in(port: int, slug: str, key: str) -> tuple[str, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", f"/?key={key}")
    answer = connection.getresponse()
    answer.read()
    connection.request("GET", f"/articles/{slug}?s=1", headers={"Cookie": answer.headers["Set-Cookie"].split(";")[0]})
    answer = connection.getresponse()
    page = answer.read().decode()
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    cookie = answer.headers["Set-Cookie"].split(";")[0]
    if token is None:
        raise SystemExit("the page carries no form")
    return token[1], cookie


if __name__ == "__main__":
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 10.0
    for _ in range(2):
        base, desk = bench_bare(seconds), bench_desk(seconds)
        print(f"saves/s at {CLIENTS} clients: bare {base:.0f}, desk {desk:.0f}, desk/bare {desk / base:.2f}")
