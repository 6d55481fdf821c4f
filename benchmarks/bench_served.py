"""A served desk beside a bare Flask page: start, memory, pages of 60, 600 and 5,000 sentences, saves of 1, 8 and 32 clients.

    python benchmarks/bench_served.py [SECONDS] [--datasette PROGRAM]

Both are processes of their own, asked over the network in turn, SECONDS (4) for each figure; the desk has
accounts. Pages and saves are counted in the server’s processor time for each. The rows are those of a table in Markdown.
"""

import argparse
import compileall
import http.client
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import bare
from bench_saves import FORM, LOGIN, PASSPHRASE, free_port, measured, processor_seconds, sign_in, version, wait_for

import annotator
from annotator.actions import articles, units
from annotator.actions.people import accounts, people
from annotator.domain.reading_input import Input
from annotator.storage.database import Store

SIZES, CLIENTS = (60, 600, 5_000), (1, 8, 32)
UNITS = max(CLIENTS)


def paragraphs(count: int) -> list[str]:
    return [
        f"In year {1000 + n} the council spent {n * 7} crowns. Nobody asked {n} times why." for n in range(count // 2)
    ]


def make_desk(path: Path) -> tuple[list[str], list[str]]:
    """The slugs of articles of each size, and the ids of the units in the first."""
    store = Store.at(path)
    store.migrate()
    person = people.owner(store, "Vera Lind")
    slugs = [
        articles.import_article(store, person, Input("\n\n".join([f"{size} sentences.", *paragraphs(size)]))).slug
        for size in SIZES
    ]
    ids = [units.make_unit(store, person, slugs[0], "claim", sentence=n + 1).id for n in range(UNITS)]
    accounts.accept(store, accounts.invite(store, person, person.id), LOGIN, PASSPHRASE)
    store.close()
    return slugs, ids


@contextmanager
def served(*command: str) -> Iterator[tuple[subprocess.Popen[str], int, float]]:
    """The server, its port, and the seconds until its first page came."""
    port, began = free_port(), time.perf_counter()
    server = subprocess.Popen([*command, str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, text=True)
    try:
        wait_for(port)
        page(port, "/", {})
        yield server, port, time.perf_counter() - began
    finally:
        server.terminate()
        server.wait()


def page(port: int, address: str, headers: dict[str, str]) -> bytes:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    connection.request("GET", address, headers=headers)
    return connection.getresponse().read()


def megabytes(server: subprocess.Popen[str]) -> float:
    lines = Path(f"/proc/{server.pid}/status").read_text().splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS")).split()[1]) / 1024


def each(server: subprocess.Popen[str], seconds: float, deed: Callable[[], object]) -> float:
    """Milliseconds of the server's processor time for each time the deed is done."""
    before, count, until = processor_seconds(server.pid), 0, time.monotonic() + seconds
    while time.monotonic() < until:
        deed()
        count += 1
    return 1000 * (processor_seconds(server.pid) - before) / count


def of_bare(folder: Path, seconds: float) -> dict[str, float]:
    figures = {}
    for size in SIZES:
        path = str(folder / f"bare{size}.db")
        bare.fill(path, paragraphs(size) * 2)
        with served(sys.executable, bare.__file__, path) as (server, port, start):
            figures |= (
                {"start to the first page": start, "memory at rest": megabytes(server)} if size == SIZES[0] else {}
            )
            figures[f"{size:,} sentences"] = each(server, seconds, partial(page, port, "/", {}))
            for clients in CLIENTS if size == SIZES[0] else ():
                forms = [(f"/units/{n % 30 + 1}/status", {}) for n in range(clients)]
                figures[save_of(clients)] = measured(server, port, forms, {"Content-Type": FORM}, seconds)[1]
            figures |= {"memory after all this": megabytes(server)} if size == SIZES[0] else {}
    return figures


def of_desk(folder: Path, seconds: float) -> dict[str, float]:
    path, figures = folder / "desk.db", {}
    slugs, ids = make_desk(path)
    with served(sys.executable, "-m", "annotator", "--db", str(path), "serve", "--port") as (server, port, start):
        figures |= {"start to the first page": start, "memory at rest": megabytes(server)}
        token, cookie = sign_in(port, slugs[0])
        headers = {"Content-Type": FORM, "Cookie": cookie}
        for slug, size in zip(slugs, SIZES, strict=True):
            figures[f"{size:,} sentences"] = each(server, seconds, partial(page, port, f"/articles/{slug}", headers))
        for clients in CLIENTS:
            forms = [
                (f"/units/{unit}/status", {"csrf_token": token, "version": version(path, unit)})
                for unit in ids[:clients]
            ]
            figures[save_of(clients)] = measured(server, port, forms, {**headers, "HX-Request": "true"}, seconds)[1]
        figures["memory after all this"] = megabytes(server)
    return figures


def of_datasette(folder: Path, seconds: float, program: str) -> dict[str, float]:
    """A program that shows the rows of any SQLite file, in tables: the bare page's, which it cannot change."""
    path, most = str(folder / f"bare{SIZES[-1]}.db"), str(SIZES[-1])
    with served(program, "serve", path, "--setting", "max_returned_rows", most, "--port") as (server, port, start):
        figures = {"start to the first page": start, "memory at rest": megabytes(server)}
        for size in SIZES:
            address = f"/{Path(path).stem}/units?_size={size}"
            figures[f"{size:,} sentences"] = each(server, seconds, partial(page, port, address, {}))
        return figures | {"memory after all this": megabytes(server)}


def save_of(clients: int) -> str:
    return f"a save, {clients} at once"


def unit_of(name: str) -> str:
    return "s" if name.startswith("start") else "MB" if name.startswith("memory") else "ms"


def main(seconds: float, datasette: str | None) -> None:
    # As an installed desk is; otherwise each start would compile the program where no bytecode may be written.
    compileall.compile_dir(Path(annotator.__file__).parent, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        columns = {"bare page": of_bare(Path(folder), seconds), "desk": of_desk(Path(folder), seconds)}
        if datasette:
            columns["datasette"] = of_datasette(Path(folder), seconds, datasette)
    print(f"| | {' | '.join(columns)} | desk : bare |\n|{'---|' * (len(columns) + 2)}")
    for name, desk in columns["desk"].items():
        shown = [f"{column[name]:.3g} {unit_of(name)}" if name in column else "–" for column in columns.values()]
        print(f"| {name} | {' | '.join(shown)} | {desk / columns['bare page'][name]:.1f} |")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("seconds", type=float, nargs="?", default=4.0)
    parser.add_argument("--datasette", help="the program, to show the same rows beside both")
    given = parser.parse_args()
    main(given.seconds, given.datasette)
