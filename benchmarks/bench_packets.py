"""A packet with 2 GB of captured pages: how much memory writing it, saving it in a browser and verifying it take.

    python benchmarks/bench_packets.py [MEGABYTES]

The pages are 20 MB of random bytes each, as large as a page may be, and their WARC files are no smaller. Each step is
a process of its own, whose greatest resident memory and time are printed. The folder needs four times the room.
"""

import http.client
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

from annotator.actions import articles, captures, evidence, sources, units
from annotator.actions.people import people
from annotator.actions.transaction import transaction
from annotator.domain.captures import Capture
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.domain.sources import Snapshot
from annotator.network import warc
from annotator.network.fetching import Fetched
from annotator.storage import contents
from annotator.storage.contents import FolderContents
from annotator.storage.database import Store

PAGE = 20
AT = "2026-03-01T12:30:05Z"


def fill(path: Path, megabytes: int) -> str:
    store = Store.at(path)
    store.migrate()
    person = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, person, Input("<h1>The bridge</h1><p>The bridge opened on Monday.</p>")).slug
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    log = sources.add_source(store, person, sources.blank_source("The log"))
    evidence.add_evidence(store, person, unit.id, log.id, EvidenceForm(note="Read."))
    for number in range(megabytes // PAGE):
        body = os.urandom(PAGE * 1_000_000)
        url = f"https://city.example/log/{number}"
        fetched = Fetched(url, url, "93.184.215.14", 200, (), "utf-8", "text/html", body)
        record = FolderContents(contents.folder_of(path)).keep(warc.write(fetched, datetime.fromisoformat(AT)))
        sha256 = contents.hash_of(body)
        with transaction(store, person, "capture_source") as act:
            capture = Capture(sha256, "text/html", len(body), record)
            captures.note_capture(store, act, log.id, capture, Snapshot(sha256, AT, url, record), ())
    store.close()
    return slug


def measured(name: str, *words: str) -> None:
    started = time.monotonic()
    child = subprocess.Popen([sys.executable, "-m", "annotator", *words], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(child.pid, 0)
    assert status == 0, name
    told(name, used.ru_maxrss, time.monotonic() - started)


def told(name: str, kilobytes: int, seconds: float) -> None:
    print(f"{name}: at most {kilobytes / 1024:.0f} MB in memory, {seconds:.1f} s")


def saved_in_a_browser(path: Path, slug: str) -> None:
    """Through `annotator serve`, as a browser would: the answer is read and thrown away."""
    server = subprocess.Popen(
        [sys.executable, "-m", "annotator", "--db", str(path), "serve", "--port", "0"],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert server.stdout
    address = next(word for line in server.stdout for word in line.split() if "key=" in word)
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=600)
    connection.request("GET", f"{parts.path}?{parts.query}")
    answer = connection.getresponse()
    cookie = answer.headers["Set-Cookie"].split(";")[0]
    answer.read()
    started = time.monotonic()
    connection.request("GET", f"/articles/{slug}/export.packet", headers={"Cookie": cookie})
    answer = connection.getresponse()
    size = 0
    while piece := answer.read(1 << 20):
        size += len(piece)
    spent = time.monotonic() - started
    assert (answer.status, size) == (200, int(answer.headers["Content-Length"]))
    server.terminate()
    _, _, used = os.wait4(server.pid, 0)
    told(f"saved in a browser, {size / 1e6:.0f} MB", used.ru_maxrss, spent)


def main() -> None:
    megabytes = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    folder = Path(tempfile.mkdtemp())
    try:
        desk, packet = folder / "desk.db", folder / "packet.zip"
        slug = fill(desk, megabytes)
        measured("export", "--db", str(desk), "export", slug, "--format", "packet", "-o", str(packet))
        print(f"the packet has {packet.stat().st_size / 1e6:.0f} MB")
        measured("verify", "verify", str(packet))
        saved_in_a_browser(desk, slug)
        print(f"(this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB)")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
