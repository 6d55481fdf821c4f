"""How a desk grows, in a file and on a PostgreSQL server: its pages, searches and saves at 1, 10 and 100 times the articles.

    python benchmarks/bench_desk.py [ARTICLES ...] [--only WORD] [--closed]

In process, no socket: the median of many renders each, asked in turn of every desk, so that only ratios count. Of each is
told how long somebody waits; the processor time at the largest, that of the server's process with it, and how it grew
from size to size, which others on the machine change least; and how many statements it takes. A bare Jinja loop over the rows of the desk's first page stands beside it. A server is
started where PostgreSQL is installed, and waits for its disk as a newsroom's does; without one, files are measured alone.
"""

import argparse
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import many_articles
from asked_desks import FILE, SERVER, Measured, after_a_save, get, measured, saver, statements
from jinja2 import Environment

from annotator.actions import sources
from annotator.actions.desk import summaries
from annotator.domain.people.person import Person
from annotator.settings.places import PostgresPlace
from annotator.storage.database import Store
from annotator.storage.moves.rows import copy
from annotator.storage.sources import load
from tests.postgres_servers import PostgresServer, new_server, program

ARTICLES, ROUNDS = (50, 500, 5_000), 15
# {last} is the number of the last page, {slug} and the rest are those of `many_articles.Desk`.
PAGES = {
    "the desk, due first": "/",
    "– its last page": "/?page={last}",
    "– by the last act": "/?sort=acted",
    "– the last page of it": "/?sort=acted&page={last}",
    "– the newest": "/?sort=imported",
    "– mine": "/?show=mine",
    "– blocked": "/?show=blocked",
    "– can run": "/?show=ready",
    "– nobody holds": "/?show=unassigned",
    "– late or today": "/?show=today",
    "– archived": "/?show=archived",
    "– a word that all titles hold": "/?q=bridge",
    "– a word that one holds": "/?q=bridge+00007",
    "– a word that none holds": "/?q=nothing",
    "– one publication": "/?publication=Courier",
    "sources": "/sources",
    "– the last page of them": "/sources?page={last_of_sources}",
    "– a word that all hold": "/sources?q=minutes",
    "– a word that none holds ": "/sources?q=nothing",
    "a source of four units": "/sources/{own}",
    "a source of 20 articles": "/sources/{common}",
    "a search that finds much": "/search?q=council",
    "– little": "/search?q=00007",
    "– nothing": "/search?q=zzzz",
    "– much, of one publication": "/search?q=council&publication=Treasury",
    "a page of 60 sentences": "/articles/{slug}",
    "its history": "/articles/{slug}/history",
    "the history of a unit": "/units/{unit}/history",
    "what somebody did": "/people/{person}/history",
    "its coverage": "/articles/{slug}/coverage",
}
BARE = Environment(autoescape=True).from_string(
    """<!doctype html><title>Desk</title><ol>{% for r in rows %}<li><a href="/articles/{{ r.slug }}">{{ r.summary.title }}</a>
<p>{{ r.summary.byline|join(", ") }} {{ r.summary.publisher }}</p><p>{% for state, count in r.summary.bar %}
<span class="cell" data-state="{{ state }}" data-weight="{{ count }}"></span>{% endfor %}</p>
<p>{{ r.summary.answer }} {{ r.summary.accounted }} of {{ r.summary.sentences }}</p><p>{{ r.holders|join(", ") }}</p>
<p>{{ r.due.closes }} {{ r.due.distance }} {{ r.due.runs }}</p></li>{% endfor %}</ol>"""
)


def main(counts: Iterable[int], only: str, *, closed: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        server = new_server(max_connections="100") if program("initdb") else None
        try:
            desks = [each for count in counts for each in made(Path(folder), server, count, closed=closed)]
            head(desks)
            for name, page in PAGES.items():
                if only in name:
                    row(name, desks, [partial(get, desk, page.format(**desk.names)) for desk in desks])
            if only in "a save":
                row("a save", desks, [saver(desk) for desk in desks])
                row("the page after it", desks, [after_a_save(desk) for desk in desks], prepared=True)
            bare(desks[0])
            if not only:
                outdate(desks)
        finally:
            if server:
                server.stop()
                shutil.rmtree(server.folder, ignore_errors=True)


def made(folder: Path, server: PostgresServer | None, count: int, *, closed: bool) -> Iterable[Measured]:
    """The same desk in a file and, if there is one, on the server."""
    began = time.perf_counter()
    store, desk = many_articles.make(folder / f"desk{count}.db", count)
    if closed:
        many_articles.close_one(store, desk)
    size = store.sizes()[0] / (1 << 20)
    print(f"{count:,} articles, {size:,.0f} MB, made in {time.perf_counter() - began:.0f} s", flush=True)
    yield measured(FILE, count, store, desk)
    if server:
        server.create(f"desk{count}")
        there = Store.at(PostgresPlace(server.url(f"desk{count}"), folder / f"server{count}"))
        there.migrate()
        # What was copied is not in the log as a desk would have it, so that `move` refuses it.
        with store.snapshot() as rows, there.receiving() as into:
            copy(rows, into)
        # Else the server would do it while it is measured.
        server.execute("VACUUM ANALYZE", f"desk{count}")
        found = measured(SERVER, count, there, desk)
        get(found, "/")
        saver(found)()
        while summaries.refresh_some(there):
            pass
        pids = server.execute(
            f"SELECT pid FROM pg_stat_activity WHERE datname = 'desk{count}' AND pid <> pg_backend_pid()"
        )
        found.processes = [pid for (pid,) in pids]
        yield found


def head(desks: list[Measured]) -> None:
    """Of each kind of store: the milliseconds at each size, how it grew from one to the next, and the rest."""
    columns = []
    for kind in dict.fromkeys(desk.kind for desk in desks):
        counts = " · ".join(f"{desk.count:,}" for desk in desks if desk.kind == kind)
        columns += [f"{kind}: ms with {counts}", "processor", "growth of it", "statements"]
    columns += ["server : file"] if desks[-1].kind == SERVER else []
    print(f"| | {' | '.join(columns)} |\n|{'---|' * (len(columns) + 1)}")


def row(name: str, desks: list[Measured], deeds: list[Callable], *, prepared: bool = False) -> None:
    """Asks all desks in turn, round after round; a prepared deed returns what is timed."""
    waited: list[list[float]] = [[] for _ in desks]
    used: list[list[float]] = [[] for _ in desks]
    for at in range(ROUNDS + 2):
        for desk, deed, times, cpu in zip(desks, deeds, waited, used, strict=True):
            timed = deed() if prepared else deed
            before, began = desk.processor_seconds(), time.perf_counter()
            timed()
            if at > 1:
                times.append(1000 * (time.perf_counter() - began))
                cpu.append(1000 * (desk.processor_seconds() - before))
    cells = []
    medians = {(desk.kind, desk.count): statistics.median(times) for desk, times in zip(desks, waited, strict=True)}
    for kind in dict.fromkeys(desk.kind for desk in desks):
        of_kind = [ms for (each, _), ms in medians.items() if each == kind]
        worked = [statistics.median(cpu) for desk, cpu in zip(desks, used, strict=True) if desk.kind == kind]
        last = max(at for at, desk in enumerate(desks) if desk.kind == kind)
        growth = " · ".join(f"{after / before:.2f}" for before, after in pairwise(worked))
        timed = deeds[last]() if prepared else deeds[last]
        waits = " · ".join(f"{ms:.1f}" for ms in of_kind)
        cells += [waits, f"{worked[-1]:.1f}", growth, str(statements(desks[last], timed))]
    if desks[-1].kind == SERVER:
        cells.append(f"{medians[SERVER, desks[-1].count] / medians[FILE, desks[-1].count]:.1f}")
    print(f"| {name.strip()} | {' | '.join(cells)} |", flush=True)


def bare(desk: Measured) -> None:
    rows = page_rows(desk.store, desk.person)
    times = []
    for _ in range(40):
        began = time.perf_counter()
        BARE.render(rows=rows)
        times.append(1000 * (time.perf_counter() - began))
    print(f"\na bare loop over the rows of the desk's first page: {statistics.median(times):.2f} ms")


def outdate(desks: list[Measured]) -> None:
    """A change of a source on which all articles rest, of the largest desks."""
    for desk in desks:
        if desk.count == desks[-1].count:
            source = load(desk.store.reading(), desk.of_all)
            began = time.perf_counter()
            sources.change_source(desk.store, desk.person, replace(source, terms="background", description="a budget"))
            marked = time.perf_counter() - began
            began = time.perf_counter()
            get(desk, "/")
            page = time.perf_counter() - began
            began = time.perf_counter()
            done = summaries.refresh_some(desk.store)
            each = done / (time.perf_counter() - began)
            print(f"{desk.kind}: a change of a source that {desk.count:,} articles rest on marks them in {marked:.2f} s; the page"
                  f" while all are outdated {1000 * page:.0f} ms; {each:.0f} articles a second are kept anew")  # fmt: skip


def page_rows(store: Store, person: Person):
    from datetime import UTC

    from annotator.clock import day_ends, now, today
    from annotator.storage.desk.rows import DeskQuery
    from annotator.views.desk.rows import Moment, desk_page
    from annotator.views.desk_view import copy_for

    db, moment = store.reading(), Moment(now(), today(), day_ends(), UTC)
    view = copy_for(db, person, moment.minute)
    return desk_page(db, view, person, DeskQuery("inside", moment.minute, moment.day_ends), moment).lines


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("articles", type=int, nargs="*", default=ARTICLES)
    parser.add_argument("--only", default="", help="only rows whose name holds this")
    parser.add_argument("--closed", action="store_true", help="one article is closed to whoever asks")
    given = parser.parse_args()
    main(given.articles or ARTICLES, given.only, closed=given.closed)
