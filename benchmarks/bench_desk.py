"""The desk's first page with ten articles and with ten thousand, beside a bare Jinja loop over the same rows.

    python benchmarks/bench_desk.py [ARTICLES]

In process, no socket: the median of many renders each, taken in turn, so that only the ratios count. The large desk has
60 sentences in each article; its rows are copies of those that an import made, under other ids. Both desks show as many
rows: the small one has a page of fifty.
"""

import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench_pages import median_ms
from flask.testing import FlaskClient
from jinja2 import Environment

from annotator.actions import articles, evidence, sources, units
from annotator.actions.desk import schedules, summaries
from annotator.actions.people import people
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from annotator.web import create_app

SMALL = 50
PAGES = ("/", "/?show=mine", "/?show=blocked", "/?show=ready", "/?show=unassigned", "/?show=today", "/?show=archived",
         "/?sort=acted", "/?sort=imported", "/?page=2", "/?q=bridge", "/?q=nothing", "/?publication=Courier")  # fmt: skip
BARE = Environment(autoescape=True).from_string(
    """<!doctype html><title>Desk</title><ol>{% for r in rows %}<li><a href="/articles/{{ r.slug }}">{{ r.summary.title }}</a>
<p>{{ r.summary.byline|join(", ") }} {{ r.summary.publisher }}</p><p>{% for state, count in r.summary.bar %}
<span class="cell" data-state="{{ state }}" data-weight="{{ count }}"></span>{% endfor %}</p>
<p>{{ r.summary.answer }} {{ r.summary.accounted }} of {{ r.summary.sentences }}</p><p>{{ r.holders|join(", ") }}</p>
<p>{{ r.due.closes }} {{ r.due.distance }} {{ r.due.runs }}</p></li>{% endfor %}</ol>"""
)
# Copies of what an import made of one article; {} stands for the id of the copy.
COPIES = (
    "INSERT INTO articles (id, slug, url, imported, threshold) SELECT '{0}', '{0}', NULL, imported, threshold FROM articles WHERE id = :a",
    ("INSERT INTO schedules (id, article, imported, runs, closes, archived, version)"
    " SELECT '{0}', '{0}', imported, runs, '{1}', archived, 0 FROM schedules WHERE id = :a"),
    "INSERT INTO summaries (article, copy, touched) VALUES ('{0}', 'inside', 0), ('{0}', 'public', 0)",
    "INSERT INTO revisions SELECT '{0}', number, imported, replace(facts, 'the bridge', 'the bridge {0}'), html, text, source_sha256 || '{0}', text_sha256, html_sha256 FROM revisions WHERE article = :a",
    "INSERT INTO blocks SELECT '{0}', revision, ordinal, kind, level, start_at, end_at, path FROM blocks WHERE article = :a",
    "INSERT INTO sentences SELECT '{0}', revision, ordinal, block, start_at, end_at, folded, facts, before, html, marked, after, depth FROM sentences WHERE article = :a",
)  # fmt: skip
HTML = """<html lang="en"><head><meta property="og:site_name" content="Courier"></head><body><article><h1>What the bridge cost</h1>
{}</article></body></html>"""


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        small, large = make_desk(Path(folder) / "small.db", SMALL), make_desk(Path(folder) / "large.db", count)
        clients = [client(store, person) for store, person in (small, large)]
        rows = page_rows(*small)
        median_ms(*(lambda c=c: c.get("/") for c in clients), rounds=3)
        for page in PAGES:
            bare, few, many = median_ms(
                lambda: BARE.render(rows=rows), *(lambda c=c, page=page: get(c, page) for c in clients), rounds=40
            )
            print(f"{page:24} {SMALL} articles {few:6.2f} ms, {count:,} {many:6.2f} ms, ratio {many / few:.2f};"
                  f" bare {bare:.2f} ms, page/bare {few / bare:.1f}", flush=True)  # fmt: skip
        store, person = large
        start = time.perf_counter()
        source = next(iter(tied(store)))
        sources.change_source(store, person, source)
        print(
            f"a change of a source that every article rests on marks {count:,} in {time.perf_counter() - start:.2f} s"
        )
        start = time.perf_counter()
        get(clients[1], "/")
        print(f"the page while all are outdated: {1000 * (time.perf_counter() - start):.0f} ms")
        start = time.perf_counter()
        done = summaries.refresh_some(store)
        print(f"kept anew: {done / (time.perf_counter() - start):.0f} articles a second")


def make_desk(path: Path, count: int) -> tuple[Store, Person]:
    store = Store.at(path)
    store.migrate()
    person = people.owner(store, "Vera Lind")
    body = "".join(
        f"<p>In {1900 + n} the council spent {n * 7 + 3} crowns on the bridge. Nobody asked why it took {n} years.</p>"
        for n in range(30)
    )
    slug = articles.import_article(store, person, Input(HTML.format(body))).slug
    for number in range(2, 12):
        units.make_unit(store, person, slug, "claim", sentence=number)
    article = store.reading().execute("SELECT id FROM articles").fetchone()[0]
    first = datetime.now(UTC) - timedelta(hours=5)
    schedules.set_schedule(store, person, slug, runs=None, closes=first.isoformat(timespec="seconds"), zone=UTC)
    with store.writing() as db:
        for number in range(1, count):
            closes = (first + timedelta(hours=number)).strftime("%Y-%m-%dT%H:%M:%SZ")
            for copy in COPIES:
                db.execute(copy.format(f"copy{number:05}", closes), {"a": article})
    unit = units.make_unit(store, person, slug, "claim", sentence=14)
    source = sources.add_source(store, person, sources.blank_source("The budget of the bridge"))
    form = EvidenceForm(passage="The council spent 94 crowns on the bridge.", is_known_to_differ=True)
    made = evidence.add_evidence(store, person, unit.id, source.id, form)
    with store.writing() as db:
        for number in range(1, count):
            id_ = f"copy{number:05}"
            db.execute(
                "INSERT INTO units (id, article, kind, facets, risk, status, version)"
                " SELECT :id, :id, kind, facets, risk, status, version FROM units WHERE id = :u",
                {"id": id_, "u": unit.id},
            )
            db.execute("INSERT INTO anchors SELECT :id, revision, place, start_at, end_at, exact, prefix, suffix FROM anchors"
                       " WHERE unit = :u", {"id": id_, "u": unit.id})  # fmt: skip
            db.execute(
                "INSERT INTO evidence (id, article, unit, source, terms, stance, passage, locator, credibility, method, note, by, at,"
                " version) SELECT :id, :id, :id, source, terms, stance, passage, locator, credibility, method, note, by, at, version"
                " FROM evidence WHERE id = :e",
                {"id": id_, "e": made.id},
            )
    start = time.perf_counter()
    summaries.mark_untrue(store)
    while summaries.refresh_some(store):
        pass
    sentences = store.reading().execute("SELECT count(*) FROM sentences").fetchone()[0]
    print(f"{count:,} articles, {sentences:,} sentences, {path.stat().st_size / (1 << 20):,.0f} MB;"
          f" all summaries in {time.perf_counter() - start:.0f} s", flush=True)  # fmt: skip
    return store, person


def tied(store: Store):
    from dataclasses import replace

    from annotator.storage import sources as rows

    return [replace(source, terms="background", description="a budget") for source in rows.all_sources(store.reading())]


def client(store: Store, person: Person) -> FlaskClient:
    app = create_app(store, person=person, secret_key=b"bench")
    found = app.test_client()
    found.get(f"/?key={app.config['KEYS'].next}")
    return found


def get(client: FlaskClient, page: str) -> None:
    answer = client.get(page)
    if answer.status_code != 200:
        raise SystemExit(f"{page} answered {answer.status_code}")


def page_rows(store: Store, person: Person):
    from annotator.clock import day_ends, now, today
    from annotator.storage.desk.rows import DeskQuery
    from annotator.views.desk.rows import Moment, desk_page
    from annotator.views.desk_view import copy_for

    db, moment = store.reading(), Moment(now(), today(), day_ends(), UTC)
    view = copy_for(db, person, moment.minute)
    wanted = DeskQuery("inside", moment.minute, moment.day_ends)
    return desk_page(db, view, person, wanted, moment).lines


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
