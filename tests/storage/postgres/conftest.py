"""Desks on servers that are stopped, cut off, filled and held in the way: real ones."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest

from annotator.actions import sources
from annotator.actions.people import people
from annotator.domain.people.person import Person
from annotator.settings.places import PostgresPlace
from annotator.storage.connections import write_turns
from annotator.storage.database import Store
from tests.postgres_servers import HASTY, PostgresServer, own_server

_NUMBERS = count(1)


@dataclass
class ServedDesk:
    """A desk in a `database` of a `server`; `person` owns it."""

    server: PostgresServer
    database: str
    store: Store
    person: Person

    def save(self, title: str = "Budget 2026") -> None:
        sources.add_source(self.store, self.person, sources.blank_source(title))

    def titles(self) -> list[str]:
        return [row[0] for row in self.store.reading().execute("SELECT title FROM sources ORDER BY title")]

    def cut(self) -> None:
        self.server.cut(self.database)

    def again(self, url: str | None = None) -> Store:
        """The same desk, opened by somebody else, perhaps at another address."""
        return Store.at(PostgresPlace(url or self.server.url(self.database), self.store.path.parent))


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresServer]:
    with own_server(**HASTY) as server:
        yield server


@pytest.fixture
def desk(server: PostgresServer, tmp_path: Path) -> Iterator[ServedDesk]:
    made = desk_on(server, tmp_path)
    yield made
    made.store.close()


def desk_on(server: PostgresServer, folder: Path, options: str = "") -> ServedDesk:
    """A new desk; `options` are those of its database."""
    database = f"desk{next(_NUMBERS)}"
    server.create(database, f"{options}")
    store = Store.at(PostgresPlace(server.url(database), folder))
    store.migrate()
    return ServedDesk(server, database, store, people.owner(store, "Vera Lind"))


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_turns, "LONGEST", 0.3)
    monkeypatch.setattr(write_turns, "PATIENCE", 0.1)


def wait_for(holds: Callable[[], object]) -> None:
    """A minute is more than any machine needs."""
    pause = threading.Event()
    for _ in range(6_000):
        if holds():
            return
        pause.wait(0.01)
    raise AssertionError("it never came to that")
