"""A real server on 127.0.0.1 and a real Chromium. Where there is none, these tests say so; never with CI=true."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from annotator.actions import articles, demo, people
from annotator.domain.incoming import Input
from annotator.domain.people import Person
from annotator.storage.database import Store
from tests.conftest import ARTICLE


@dataclass(frozen=True)
class Desk:
    """A served desk with one small article that nobody has checked, and the demo."""

    address: str
    store: Store
    person: Person
    slug: str
    demo: str

    @property
    def table(self) -> str:
        return f"{self.address}/articles/{self.slug}"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    store = Store(tmp_path / "desk.db")
    store.migrate()
    person = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, person, Input(ARTICLE)).slug
    shown = demo.make_demo(store, person)
    command = [sys.executable, "-m", "annotator", "--db", str(store.path), "serve", "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        address = server.stdout.readline().split()[-1].rstrip("/")
        yield Desk(address, store, person, slug, shown)
        server.terminate()
    store.close()


@pytest.fixture
def visit(chromium: Browser, desk: Desk) -> Iterator[Callable[..., Page]]:
    """Open a page; whatever its console complains of fails the test that opened it."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(address: str, **options: object) -> Page:
        expected = options.pop("expected", ())
        context = chromium.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()

        def note(words: str) -> None:
            if not any(each in words for each in expected):
                complaints.append(words)

        page.on("console", lambda message: note(message.text) if message.type in ("error", "warning") else None)
        page.on("pageerror", lambda error: note(str(error)))
        page.goto(address)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == []
