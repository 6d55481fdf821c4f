"""The same desk in a file and on a PostgreSQL server: import, pages, saves, search, and how long it takes to move it.

    python benchmarks/bench_stores.py [SECONDS] [ARTICLES]

A server is started for it, with a disk that it waits for, as a newsroom's does (`tests/postgres_servers.py`). Both desks
have the same ARTICLES (200) and are asked in turn, SECONDS (4) for each figure. What counts is the time that
somebody waits, since on a server the database works in other processes. The rows are those of a table in Markdown.
"""

import argparse
import compileall
import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from bench_saves import FORM, LOGIN, PASSPHRASE, load, sign_in
from bench_served import SIZES, page, paragraphs, served

import annotator
from annotator.actions import articles, maintenance, units
from annotator.actions.people import accounts, people
from annotator.domain.reading_input import Input
from annotator.domain.search.hits import Search
from annotator.domain.search.terms import terms_of
from annotator.settings.places import DeskPlace, PostgresPlace
from annotator.storage import units as stored
from annotator.storage.database import Store
from annotator.views.everything import search_everything
from tests.postgres_servers import new_server

CLIENTS = (1, 8, 32)
Figures = dict[str, float]


def fill(place: DeskPlace, count: int) -> tuple[Figures, list[str], list[str]]:
    """What it took; the slugs of articles of each size, and the ids of the units in the first."""
    store = Store.at(place)
    store.migrate()
    person = people.owner(store, "Vera Lind")
    texts = ["\n\n".join([f"{size} sentences.", *paragraphs(size)]) for size in SIZES]
    texts += ["\n\n".join([f"Article {n} of the city.", *paragraphs(40)[: 10 + n % 10]]) for n in range(count)]
    began = time.perf_counter()
    slugs = [articles.import_article(store, person, Input(text)).slug for text in texts]
    took = {"import of an article": 1000 * (time.perf_counter() - began) / len(texts)}
    ids = [units.make_unit(store, person, slugs[0], "claim", sentence=n + 1).id for n in range(max(CLIENTS))]
    accounts.accept(store, accounts.invite(store, person, person.id), LOGIN, PASSPHRASE)
    store.close()
    return took, slugs[: len(SIZES)], ids


def waited(seconds: float, deed: Callable[[], object]) -> float:
    """Milliseconds for each time the deed is done."""
    began, count = time.perf_counter(), 0
    while time.perf_counter() - began < seconds:
        deed()
        count += 1
    return 1000 * (time.perf_counter() - began) / count


def of_pages(place: DeskPlace, slugs: list[str], ids: list[str], seconds: float) -> Figures:
    figures: Figures = {}
    store = Store.existing(place)
    where = place.url if isinstance(place, PostgresPlace) else str(place)
    os.environ["ANNOTATOR_FILES"] = str(store.path.parent)
    with served(sys.executable, "-m", "annotator", "--db", where, "serve", "--port") as (_, port, start):
        figures["start to the first page"] = start * 1000
        token, cookie = sign_in(port, slugs[0])
        headers = {"Content-Type": FORM, "Cookie": cookie}
        for slug, size in zip(slugs, SIZES, strict=True):
            figures[f"a page of {size:,} sentences"] = waited(
                seconds, partial(page, port, f"/articles/{slug}", headers)
            )
        figures["the desk"] = waited(seconds, partial(page, port, "/", headers))
        figures["a search"] = waited(seconds, partial(page, port, "/search?q=crowns", headers))
        for clients in CLIENTS:
            forms = [
                (
                    f"/units/{unit}/status",
                    {"csrf_token": token, "version": str(stored.load(store.reading(), unit).version)},
                )
                for unit in ids[:clients]
            ]
            saved = load(port, forms, {**headers, "HX-Request": "true"}, seconds)
            figures[f"a save, {clients} at once"] = 1000 * seconds / saved
    words = Search(terms_of("crowns council"))
    figures["search without a page"] = waited(seconds, lambda: search_everything(store.reading(), words))
    store.close()
    return figures


def main(seconds: float, count: int) -> None:
    compileall.compile_dir(Path(annotator.__file__).parent, quiet=1)
    with tempfile.TemporaryDirectory() as folder:
        server = new_server(max_connections="200")
        try:
            for name in ("desk", "moved"):
                server.create(name)
            there = PostgresPlace(server.url("desk"), Path(folder) / "desk")
            places: dict[str, DeskPlace] = {"in a file": Path(folder) / "desk.db", "on a server": there}
            filled = {name: fill(place, count) for name, place in places.items()}
            figures = {
                name: took | of_pages(places[name], slugs, ids, seconds) for name, (took, slugs, ids) in filled.items()
            }
            began = time.perf_counter()
            to = PostgresPlace(server.url("moved"), Path(folder) / "moved")
            moved = maintenance.move(Store.existing(places["in a file"]), to)
            went = time.perf_counter() - began
            maintenance.move(Store.existing(to), Path(folder) / "back.db")
            came = time.perf_counter() - began - went
        finally:
            server.stop()
    print(f"| | {' | '.join(figures)} | server : file |\n|{'---|' * 4}")
    for name, one in figures["in a file"].items():
        other = figures["on a server"][name]
        print(f"| {name} | {one:.3g} ms | {other:.3g} ms | {other / one:.1f} |")
    print(f"\n{moved.rows:,} rows moved to the server in {went:.1f} s, and back to a file in {came:.1f} s")


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("seconds", type=float, nargs="?", default=4.0)
    parser.add_argument("articles", type=int, nargs="?", default=200)
    given = parser.parse_args()
    main(given.seconds, given.articles)
