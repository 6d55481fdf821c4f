"""The reading table beside a bare Jinja loop over the same sentences, and the weight of the page.

    python benchmarks/bench_pages.py

In process, no socket: the median of many renders each, taken in turn, so that only the ratio counts.
"""

import gzip
import re
import statistics
import tempfile
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient
from jinja2 import Environment

from annotator.actions import articles, units
from annotator.actions.people import people
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage import articles as stored
from annotator.storage import sentences
from annotator.storage import units as stored_units
from annotator.storage.database import Store
from annotator.web import create_app

BARE = Environment(autoescape=True).from_string(
    """<!doctype html><title>{{ title }}</title>
<nav><ol>{% for s in sentences %}<li><a href="#s{{ s.ordinal }}" data-state="open">{{ s.ordinal }}</a></li>{% endfor %}</ol></nav>
<main>{% for s in sentences %}
<p><span id="s{{ s.ordinal }}" data-sentence="{{ s.ordinal }}" data-state="open">{{ s.folded }}</span></p>{% endfor %}</main>"""
)


def median_ms(*deeds: Callable[[], object], rounds: int) -> list[float]:
    """The deeds in turn, round after round: the machine's drift meets all of them alike."""
    taken: list[list[float]] = [[] for _ in deeds]
    for _ in range(rounds):
        for deed, times in zip(deeds, taken, strict=True):
            start = time.perf_counter()
            deed()
            times.append((time.perf_counter() - start) * 1000)
    return [statistics.median(times) for times in taken]


def make_desk(folder: str, sentences: int) -> tuple[Flask, Store, Person, str]:
    store = Store.at(Path(folder) / "desk.db")
    store.migrate()
    person = people.owner(store, "Vera Lind")
    paragraphs = [
        f"In year {1000 + n} the council spent {n * 7} crowns on the bridge. Nobody asked {n} times why it took so long."
        for n in range(sentences // 2)
    ]
    slug = articles.import_article(store, person, Input("\n\n".join(paragraphs))).slug
    for number in range(1, min(sentences, 60) + 1, 2):
        units.make_unit(store, person, slug, "claim", sentence=number)
    return create_app(store, person=person), store, person, slug


def bench(count: int, rounds: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        app, store, person, slug = make_desk(folder, count)
        client = app.test_client()
        # The address that the server prints lets a browser in; without it, what is timed is the refusal.
        client.get(f"/?key={app.config['KEYS'].next}")
        article, revision = stored.load(store.reading(), slug)
        cut = sentences.of(store.reading(), revision.id)
        unit = stored_units.of_articles(store.reading(), [article.id])[0].id
        confidences = cycle(("high", "low"))

        def change() -> None:
            units.set_field(store, person, unit, "confidence", next(confidences), None)

        bare, again = median_ms(
            lambda: BARE.render(title=slug, sentences=cut),
            lambda: client.get(f"/articles/{slug}").get_data(),
            rounds=rounds,
        )
        _, bare_after, after = median_ms(
            change,
            lambda: BARE.render(title=slug, sentences=cut),
            lambda: client.get(f"/articles/{slug}").get_data(),
            rounds=rounds,
        )
        print(f"{len(cut)} sentences: bare loop {bare:.2f} ms, page {again:.2f} ms, page/bare {again / bare:.1f}")
        print(f"  first page after a change: {after:.2f} ms, page/bare {after / bare_after:.1f}")
        bare, covered = median_ms(
            lambda: BARE.render(title=slug, sentences=cut),
            lambda: client.get(f"/articles/{slug}/coverage").get_data(),
            rounds=max(rounds // 4, 10),
        )
        print(f"  coverage: {covered:.2f} ms, page/bare {covered / bare:.1f}")
        if count <= 60:
            weigh(client, slug)
        store.close()


def weigh(client: FlaskClient, slug: str) -> None:
    """Everything a first visit loads, gzipped, and how many requests that is."""
    seen: dict[str, int] = {}
    waiting = [f"/articles/{slug}"]
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        body = client.get(address).get_data()
        seen[address] = len(gzip.compress(body, 6))
        waiting += references(address, body.decode("utf-8", "replace"))
    for address, size in sorted(seen.items(), key=lambda item: -item[1]):
        print(f"  {size / 1000:6.1f} kB  {address}")
    print(f"  {sum(seen.values()) / 1000:6.1f} kB gzipped in all, {len(seen)} requests")


def references(address: str, body: str) -> list[str]:
    if address.startswith("/articles/"):
        return re.findall(r'(?:href|src)="(/static/[^"]+)"', body)
    folder = address.split("?")[0].rpartition("/")[0]
    if ".css" in address:
        found = re.findall(r'@import (?:url\()?"([^"]+)"', body)
    else:
        found = re.findall(r'(?:from|import) ?"([^"]+)"', body) if "vendor" not in address else []
    return [each if each.startswith("/") else f"{folder}/{each.removeprefix('./')}" for each in found]


if __name__ == "__main__":
    bench(60, rounds=200)
    bench(2_000, rounds=20)
