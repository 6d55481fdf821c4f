"""A registry of 5,000 sources: duplicates looked for as one types, and a page of the list, beside the query alone.

python benchmarks/bench_sources.py [SOURCES]
"""

import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from annotator.actions import sources
from annotator.actions.people import people
from annotator.actions.transaction import transaction
from annotator.clock import at_the_desk
from annotator.domain.sources import Source, checked
from annotator.storage import sources as rows
from annotator.storage.database import Store
from annotator.views import sources as registry
from annotator.views.desk_view import copy_for
from annotator.web import create_app

WORDS = (
    "annual", "board", "bridge", "budget", "city", "council", "court", "energy", "flood", "harbour", "letter", "minutes",
    "poll", "report", "ruling", "school",
)  # fmt: skip
ROUNDS = 20


def made(number: int, chance: random.Random) -> Source:
    title = f"{' '.join(chance.choices(WORDS, k=6))} {chance.randint(1990, 2026)}"
    return checked(
        replace(
            sources.blank_source(title),
            url=f"https://www.paper{number % 300}.example/{'-'.join(chance.choices(WORDS, k=4))}?id={number}",
            author=chance.choice(("Ida Holm", "Per Lund", None)),
            publisher=f"Paper {number % 300}",
            origin=f"wire {number % 50}",
        )
    )


def best(run: Callable[[], object]) -> float:
    """The shortest of several runs, in milliseconds: what else the machine does only adds."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        run()
        times.append(time.perf_counter() - began)
    return min(times) * 1000


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        store = Store.at(path)
        store.migrate()
        person = people.owner(store, "Vera Lind")
        chance = random.Random(1)
        with transaction(store, person, "add_source") as act:
            for number in range(count):
                rows.save(act, None, made(number, chance))
        bare = sqlite3.connect(path)
        typed = replace(sources.blank_source("harbour report on the flood"), url="https://paper7.example/flood?id=7")
        client = create_app(store, person=person, config={"TESTING": True}).test_client()
        desk = copy_for(store.reading(), person, at_the_desk())
        began = time.perf_counter()
        registry.alike(desk, typed)
        first = (time.perf_counter() - began) * 1000
        query = best(lambda: bare.execute("SELECT id, title, author, published, url FROM sources").fetchall())
        alike = best(lambda: registry.alike(desk, typed))
        page = best(lambda: client.get("/sources"))
        found = best(lambda: client.get("/sources/find?q=harbour", headers={"HX-Request": "true"}))
        print(f"{count} sources: the query alone {query:.1f} ms")
        print(f"duplicates {alike:.1f} ms, {alike / query:.1f} x the query; {first:.0f} ms the first time")
        print(f"a page of the registry {page:.1f} ms; found as one types {found:.1f} ms")
        store.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5_000)
