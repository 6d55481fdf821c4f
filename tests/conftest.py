"""Real SQLite files in a folder of their own; no mocks."""

import gc
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from annotator.actions import articles
from annotator.actions.people import accounts, passphrases, people
from annotator.domain.errors import DeskError
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.connections.databases import POSTGRESQL, SQLITE
from annotator.storage.database import Store
from tests import desks
from tests.clocks import MachineClock
from tests.desks import new_store
from tests.postgres_servers import expect_postgres

settings.register_profile("default", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
# `make fuzz` runs round after round of this, each with other examples, until its time is over.
settings.register_profile("fuzz", settings.get_profile("default"), max_examples=100)
settings.load_profile("default")

# Without its windows, which nobody sees, it takes a quarter of the time for each page.
CHROMIUMS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking",
    # One process for all pages, with one thread for each kind of work: to start more takes a sixth of each page's time.
    "--renderer-process-limit=1", "--num-raster-threads=1", "--js-flags=--single-threaded",
]  # fmt: skip

# No test is about the settings of whoever runs it.
os.environ["ANNOTATOR_CONFIG"] = os.devnull

# Hashes take as little as they can: the real ones are looked at where they are the question.
COST, passphrases.COST = passphrases.COST, passphrases.Cost(time_cost=1, memory_cost=8, parallelism=1)

PASSPHRASE = "tram cellar violet otter"

ARTICLE = """<h1>The bridge opens a year late 🌉</h1>
<p>The bridge opened on Monday, March 2, 2026. It cost 41 million crowns, <a href="https://city.example/budget">the
city says</a>. “We are sorry for the wait,” said Ida Holm, the mayor.</p>
<p>Cafe\u0301 owners 🚲 lost trade. Nobody was hurt. The old bridge, built in 1931, will be <em>taken down.
Its stones</em> go to the museum.</p>
<h2>What comes next</h2>
<ul><li>A night bus from April.</li><li>Two lanes for bicycles.</li></ul>
"""


def pytest_collection() -> None:
    """What is collected stays to the end: Python need not look for garbage in it again and again."""
    gc.disable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What waits for browsers and servers begins first: at the end, nobody would use the time in which it waits."""
    items.sort(key=lambda each: each.path.parent.name not in ("browser", "jobs"))


def pytest_collection_finish() -> None:
    gc.freeze()
    gc.enable()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say which stores the tests have run on: where no server can be started, what needs one is skipped."""
    ran, left = (
        [each for each in terminalreporter.stats.get(outcome, []) if "postgresql" in each.keywords]
        for outcome in ("passed", "skipped")
    )
    told = f"{len(ran)} tests passed on PostgreSQL" if ran else "PostgreSQL was not tested"
    terminalreporter.write_line(f"Stores: SQLite; {told}{f', {len(left)} were skipped' if left else ''}")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """What is marked as `both_stores` holds for a desk in a file and for one on a server."""
    marked = metafunc.definition.get_closest_marker
    if marked("both_stores") and not marked("in_a_file"):
        metafunc.parametrize("engine", [SQLITE, pytest.param(POSTGRESQL, marks=pytest.mark.postgresql)], indirect=True)


@pytest.fixture(autouse=True)
def engine(request: pytest.FixtureRequest) -> Iterator[str]:
    """Which program keeps the desks that the test makes."""
    desks.Kept.engine = getattr(request, "param", SQLITE)
    if desks.Kept.engine == POSTGRESQL:
        expect_postgres()
    yield desks.Kept.engine
    desks.Kept.engine = SQLITE


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    desk = new_store(tmp_path / "desk.db")
    yield desk
    desk.close()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> MachineClock:
    """What the desk takes for the time, in this process."""
    machine = MachineClock()
    monkeypatch.setattr(time, "time", machine.time)
    return machine


@pytest.fixture
def person(store: Store) -> Person:
    return people.owner(store, "Vera Lind")


@pytest.fixture
def vera(store: Store, person: Person) -> Person:
    """The admin, who signs in as vera with PASSPHRASE: from now on everybody signs in."""
    accounts.accept(store, accounts.invite(store, person, person.id), "vera", PASSPHRASE)
    return person


@pytest.fixture
def slug(store: Store, person: Person) -> str:
    return articles.import_article(store, person, Input(ARTICLE, url="https://city.example/bridge")).slug


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """One for each process: two drivers cannot run in one."""
    path = next((found for name in CHROMIUMS if (found := shutil.which(name))), None)
    if path is None and os.environ.get("CI") != "true":
        pytest.skip("no Chromium on this machine: install it to run the browser tests")
    assert path, "CI needs a Chromium on the PATH"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def refused(kind: type[DeskError], code: str) -> Iterator[None]:
    """The block is refused with exactly this code."""
    with pytest.raises(kind) as caught:
        yield
    assert caught.value.code == code
