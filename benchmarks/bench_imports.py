"""Importing a folder of 1,000 pages on every core, beside the same pages read and stored by one process.

    python benchmarks/bench_imports.py [PAGES]

The pages are made up, each with other figures, at the size of a news page. Both import the same ones, in turns of a
quarter thousand, each into a desk of its own, so that a noisy machine meets both alike.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from annotator.actions import articles, imports
from annotator.actions.fetching import nothing_fetched
from annotator.actions.people import people
from annotator.cli.terminal import content
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store

PAGES = 1_000
TURN = 250
MENU = "".join(f'<li class="item"><a href="/{n}" class="link">Section {n}</a></li>' for n in range(60))
PARAGRAPH = (
    "<p>The council of town {n} said on Monday that bridge {m} cost {k} million crowns, {m} more than it had planned. "
    "“We are sorry for the wait,” said Ida Holm, the mayor, who has been in office since {y}. Nobody was hurt.</p>"
)


def page(number: int) -> str:
    said = "".join(PARAGRAPH.format(n=number, m=m, k=number + m, y=1950 + m) for m in range(20))
    return (
        f"<!doctype html><html lang=en><head><title>Bridge {number} opens | Post</title></head><body><nav><ul>{MENU}</ul>"
        f"</nav><article><h1>Bridge {number} opens</h1>{said}</article><footer><ul>{MENU}</ul></footer></body></html>"
    )


def together(store: Store, person: Person, files: list[str]) -> None:
    for outcome in imports.import_many(store, person, files, partial(content, fetch=nothing_fetched)):
        assert outcome.done, outcome.error


def alone(store: Store, person: Person, files: list[str]) -> None:
    for file in files:
        articles.import_article(store, person, Input(Path(file).read_bytes()))


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number in range(count):
            file = Path(folder) / f"{number:05}.html"
            file.write_text(page(number))
            files.append(str(file))
        desks = {deed.__name__: Store.at(Path(folder) / f"{deed.__name__}.db") for deed in (together, alone)}
        seconds = dict.fromkeys(desks, 0.0)
        owners = {}
        for name, store in desks.items():
            store.migrate()
            owners[name] = people.owner(store, "Vera Lind")
        for first in range(0, count, TURN):
            for deed in (together, alone):
                name = deed.__name__
                seconds[name] += clock(deed, desks[name], owners[name], files[first : first + TURN])
        for store in desks.values():
            store.close()
    print(f"{count} pages on {os.cpu_count()} cores: {seconds['together']:.1f} s, one process {seconds['alone']:.1f} s")
    print(f"  one process / every core {seconds['alone'] / seconds['together']:.2f}")


def clock(deed: Callable[[Store, Person, list[str]], None], store: Store, person: Person, files: list[str]) -> float:
    start = time.perf_counter()
    deed(store, person, files)
    return time.perf_counter() - start


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else PAGES)
