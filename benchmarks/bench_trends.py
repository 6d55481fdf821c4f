"""The page of the trends over a log of 100,000 events of units, beside a bare loop that only reads their statuses.

    python benchmarks/bench_trends.py [EVENTS]

In process, no socket: the median of several renders each, taken in turn, so that only the ratios count. The units are
copies of one that was made, disputed, noted and graded: four events each.
"""

import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from asked_desks import client
from bench_pages import median_ms

from annotator.actions import articles, units, verdicts
from annotator.actions.people import people
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from annotator.storage.trends.checked_units import checked_units

PAGE = "<h1>The bridge</h1><p>The bridge cost 41 million crowns in the year 2026, the city said.</p>"
BARE = "SELECT json_extract(after, '$.status') FROM events WHERE noun = 'unit'"
FIRST = datetime(2023, 1, 2)


def main(count: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store, person = make_desk(Path(folder) / "desk.db", count)
        browser = client(store, person)
        bare, read, page = median_ms(
            lambda: store.reading().execute(BARE).fetchall(),
            lambda: checked_units(store.reading()),
            lambda: browser.get("/trends").data,
            rounds=7,
        )
        print(f"{count:,} events: bare {bare:.0f} ms, the units {read:.0f} ms ({read / bare:.1f} times),"
              f" the page {page:.0f} ms ({page / bare:.1f} times)")  # fmt: skip


def make_desk(path: Path, count: int) -> tuple[Store, Person]:
    store = Store.at(path)
    store.migrate()
    person = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, person, Input(PAGE)).slug
    unit = units.make_unit(store, person, slug, "claim", sentence=2).id
    verdicts.set_status(store, person, unit, "disputed")
    units.set_field(store, person, unit, "note", "A note on how it was counted.")
    units.set_field(store, person, unit, "confidence", "low")
    with store.writing() as db:
        events = [dict(row) for row in db.execute("SELECT * FROM events WHERE noun = 'unit' ORDER BY id")]
        known = dict(db.execute("SELECT * FROM units").fetchone())
        number = db.execute("SELECT max(id) FROM events").fetchone()[0]
        for at in range(count // len(events) - 1):
            copied(db, "units", {**known, "id": f"u{at}"})
            for step, event in enumerate(events):
                number += 1
                moment = (FIRST + timedelta(hours=at, minutes=17 * step)).strftime("%Y-%m-%dT%H:%M:%SZ")
                own = {"id": number, "noun_id": f"u{at}", "at": moment, "batch": f"b{number}"}
                copied(db, "events", {**event, **own})
    return store, person


def copied(db: Any, table: str, row: dict[str, Any]) -> None:
    columns = ", ".join(f'"{name}"' for name in row)
    db.execute(f"INSERT INTO {table} ({columns}) VALUES ({', '.join(f':{name}' for name in row)})", row)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
