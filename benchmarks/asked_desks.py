"""Desks that a benchmark asks as a browser does: their pages, saves, processor time and statements."""

import re
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

import many_articles
from flask.testing import FlaskClient

from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.storage.postgres.databases import PostgresDatabase
from annotator.views.desk.rows import PAGE
from annotator.web import create_app
from annotator.web.sources import PAGE as SOURCES

FILE, SERVER = "file", "server"


@dataclass
class Measured:
    """One desk that is asked; `processes` are those of the server's that answer it."""

    kind: str
    count: int
    store: Store
    client: FlaskClient
    names: dict[str, str]
    of_all: str
    person: Person
    processes: list[int] = field(default_factory=list)

    def processor_seconds(self) -> float:
        return time.process_time() + sum(
            int(Path(f"/proc/{process}/schedstat").read_text().split()[0]) / 1e9 for process in self.processes
        )


def measured(kind: str, count: int, store: Store, desk: many_articles.Desk) -> Measured:
    names = {
        "slug": desk.slug, "unit": desk.units[0], "bare_unit": desk.units[-1], "own": desk.own, "common": desk.common, "person": desk.person.id,
        "last": str(-(-count // PAGE)), "last_of_sources": str(-(-(count + 2) // SOURCES)),
    }  # fmt: skip
    return Measured(kind, count, store, client(store, desk.person), names, desk.of_all, desk.person)


def client(store: Store, person: Person) -> FlaskClient:
    app = create_app(store, person=person, secret_key=b"bench")
    found = app.test_client()
    found.get(f"/?key={app.config['KEYS'].next}")
    return found


def get(desk: Measured, page: str) -> None:
    answer = desk.client.get(page)
    answer.get_data()
    if answer.status_code != 200:
        raise SystemExit(f"{page} answered {answer.status_code}")


def saver(desk: Measured) -> Callable[[], None]:
    """Gives a unit two statuses in turn, as the page's form does."""
    # One without evidence, whose forms have versions of their own.
    unit, values = desk.names["bare_unit"], cycle(("in_progress", "needs_source"))
    page = desk.client.get(f"/articles/{desk.names['slug']}?u={unit}").text
    token = re.search(r'name="csrf_token"[^>]*value="([^"]+)"', page)
    known = {
        "version": str(
            desk.store.reading().execute("SELECT version FROM units WHERE id = :u", {"u": unit}).fetchone()[0]
        )
    }
    assert token

    def save() -> None:
        answer = desk.client.post(
            f"/units/{unit}/status",
            data={"csrf_token": token[1], "version": known["version"], "value": next(values)},
            headers={"HX-Request": "true", "HX-Target": f"unit-{unit}"},
        )
        seen = re.search(r'name="version" value="(\d+)"', answer.text)
        if answer.status_code != 200 or not seen:
            raise SystemExit(f"a save was answered {answer.status_code}")
        known["version"] = seen[1]

    return save


def after_a_save(desk: Measured) -> Callable[[], Callable[[], None]]:
    """Saves, and returns what shows the page anew."""
    save = saver(desk)

    def saved() -> Callable[[], None]:
        save()
        return partial(get, desk, f"/articles/{desk.names['slug']}")

    return saved


def statements(desk: Measured, deed: Callable[[], None]) -> int:
    """How many statements it takes; those of triggers are not counted."""
    seen: list[str] = []
    connections = [getattr(desk.store._threads, name, None) for name in ("reading", "writing", "partial")]
    if desk.kind == FILE:
        for each in connections:
            if each is not None:
                each.conn.set_trace_callback(lambda sql: None if sql.startswith("--") else seen.append(sql))
        deed()
        for each in connections:
            if each is not None:
                each.conn.set_trace_callback(None)
        return len(seen)
    asked = PostgresDatabase._executed

    def noted(db: PostgresDatabase, sql: str, values: Any) -> Any:
        seen.append(sql)
        return asked(db, sql, values)

    PostgresDatabase._executed = noted  # type: ignore[method-assign]
    try:
        deed()
    finally:
        PostgresDatabase._executed = asked  # type: ignore[method-assign]
    return len(seen)
