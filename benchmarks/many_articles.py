"""A desk of as many articles as are wanted: one is made as a person makes it, the others are copies of its rows.

Each has 60 sentences, twelve units, a source of its own, and one that all articles rest on; the first twenty have one
in common, too. The log holds for each what it holds for the first.
"""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from annotator.actions import articles, closed_articles, evidence, sources, units
from annotator.actions.desk import schedules, summaries
from annotator.actions.people import people
from annotator.domain.events import Snapshot
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage import events
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store

SENTENCES, AT_ONCE, IN_COMMON = 60, 500, 20
HTML = """<html lang="en"><head><meta property="og:site_name" content="Courier"></head><body><article><h1>What the bridge cost</h1>
{}</article></body></html>"""
BODY = "".join(
    f"<p>In {1900 + n} the council spent {n * 7 + 3} crowns on the bridge. Nobody asked why it took {n} years.</p>"
    for n in range(SENTENCES // 2)
)
_COPY = "'copy' || n.value"
_OF_COPY = "t.{} || '-' || n.value"
_NUMBERS = "(SELECT key AS at, value FROM json_each(:numbers)) n"
# By table: which rows are copied, in which the article has the id :article, and what is another in the copy.
COPIES = {
    "articles": ("id = :article", {"id": _COPY, "slug": _COPY, "url": "NULL"}),
    "schedules": (
        "id = :article",
        {"id": _COPY, "article": _COPY, "closes": "(SELECT value FROM json_each(:closes) c WHERE c.key = n.at)"},
    ),
    "revisions": (
        "article = :article",
        {
            "article": _COPY,
            "facts": "replace(facts, 'the bridge', 'the bridge ' || n.value)",
            "source_sha256": _OF_COPY.format("source_sha256"),
        },
    ),
    "blocks": ("article = :article", {"article": _COPY}),
    "sentences": ("article = :article", {"article": _COPY}),
    "units": ("article = :article", {"article": _COPY, "id": _OF_COPY.format("id")}),
    "anchors": ("unit IN (SELECT id FROM units WHERE article = :article)", {"unit": _OF_COPY.format("unit")}),
    "sources": ("id = :own", {key: _OF_COPY.format(key) for key in ("id", "alias", "title")}),
    "evidence": (
        "article = :article AND (source <> :common OR n.value < :in_common)",
        {
            "article": _COPY,
            "id": _OF_COPY.format("id"),
            "unit": _OF_COPY.format("unit"),
            "source": "CASE source WHEN :own THEN source || '-' || n.value ELSE source END",
        },
    ),
}
_NO_SUMMARIES = (
    "INSERT INTO summaries (article, copy, touched) SELECT 'copy' || value, kind, 0 FROM json_each(:numbers),"
    " (SELECT 'inside' AS kind UNION SELECT 'public') AS kinds"
)


class Desk:
    """What of a desk is asked for by the benchmark: the slug, the ids of a unit and of sources, and who asks."""

    def __init__(self, store: Store, person: Person) -> None:
        self.person = person
        self.slug = articles.import_article(store, person, Input(HTML.format(BODY))).slug
        made = [units.make_unit(store, person, self.slug, "claim", sentence=number) for number in range(2, 14)]
        self.units = [unit.id for unit in made]
        self.own, self.common, self.of_all = (
            sources.add_source(store, person, replace(sources.blank_source(title), publisher=publisher)).id
            for title, publisher in (("Minutes", "City hall"), ("Plan of 1904", "Archive"), ("The budget", "Treasury"))
        )
        form = EvidenceForm(passage="The council spent 94 crowns on the bridge.", is_known_to_differ=True)
        for unit, source in zip(self.units, (self.of_all, self.common, self.own, self.own), strict=False):
            evidence.add_evidence(store, person, unit, source, form)


def make(path: Path, count: int) -> tuple[Store, Desk]:
    """The desk in a file; all summaries are kept."""
    store = Store.at(path)
    store.migrate()
    desk = Desk(store, people.owner(store, "Vera Lind"))
    first = datetime.now(UTC) - timedelta(hours=5)
    schedules.set_schedule(
        store, desk.person, desk.slug, runs=None, closes=first.isoformat(timespec="seconds"), zone=UTC
    )
    for begin in range(1, count, AT_ONCE):
        with store.writing() as db:
            _copy(db, desk, range(begin, min(begin + AT_ONCE, count)), first)
    summaries.mark_untrue(store)
    while summaries.refresh_some(store):
        pass
    return store, desk


def close_one(store: Store, desk: Desk) -> None:
    """Closes one of the copies, and has somebody ask from now on who is not let in."""
    owner, desk.person = desk.person, people.add_person(store, desk.person, "Ida Moor", "editor")
    closed_articles.set_readers(store, owner, "copy00001", [owner.id])


def _copy(db: Database, desk: Desk, numbers: range, first: datetime) -> None:
    article = db.execute("SELECT id FROM articles WHERE slug = :slug", {"slug": desk.slug}).fetchone()[0]
    named = [f"{number:05}" for number in numbers]
    values = {
        "article": article, "own": desk.own, "common": desk.common, "in_common": f"{IN_COMMON:05}",
        "numbers": json.dumps(named),
        "closes": json.dumps([f"{first + timedelta(hours=n):%Y-%m-%dT%H:%M:%SZ}" for n in numbers]),
    }  # fmt: skip
    for table, (condition, changed) in COPIES.items():
        columns = db.stored_columns()[table]
        taken = ", ".join(changed.get(column, f't."{column}"') for column in columns)
        names = ", ".join(f'"{column}"' for column in columns)
        db.execute(
            f"INSERT INTO {table} ({names}) SELECT {taken} FROM {table} t, {_NUMBERS} WHERE {condition}",
            values,
        )
        if table == "articles":
            db.execute(_NO_SUMMARIES, values)
    happened = events.of_article(db, article)
    for name in named:
        for event in happened:
            events.append(
                db,
                replace(
                    event,
                    article=f"copy{name}",
                    noun_id=f"{event.noun_id}-{name}",
                    before=_of_copy(event.before, name),
                    after=_of_copy(event.after, name),
                ),
            )


def _of_copy(state: Snapshot | None, name: str) -> Snapshot | None:
    """What the log says of a tie, or it would be one of the first article's."""
    return state and {key: f"{value}-{name}" if key == "unit" else value for key, value in state.items()}
