"""A real server on 127.0.0.1 and a real Chromium. Where there is none, these tests say so; never with CI=true."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from annotator.actions import articles, demo
from annotator.actions.people import people
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from tests.conftest import ARTICLE
from tests.desks import new_store
from tests.serving import served


@dataclass(frozen=True)
class Desk:
    """A served desk with one small article that nobody has checked, and the demo."""

    address: str
    cookie: str
    store: Store
    person: Person
    slug: str
    demo: str

    @property
    def table(self) -> str:
        return f"{self.address}/articles/{self.slug}"


@pytest.fixture(scope="session")
def first(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Made once and served nowhere: `desk` serves each test a copy."""
    store = new_store(tmp_path_factory.mktemp("first") / "desk.db")
    person = people.owner(store, "Vera Lind")
    slug = articles.import_article(store, person, Input(ARTICLE)).slug
    shown = demo.make_demo(store, person)
    store.close()
    return Desk("", "", store, person, slug, shown)


@pytest.fixture
def desk(first: Desk, tmp_path: Path) -> Iterator[Desk]:
    shutil.copytree(first.store.path.parent, tmp_path, dirs_exist_ok=True)
    store = Store.at(tmp_path / first.store.path.name)
    with served(store.path) as (address, cookie):
        yield replace(first, address=address, cookie=cookie, store=store)
    store.close()


def let_in(context: BrowserContext, desk: Desk) -> None:
    """Gives a browser what it would hold after it opened the address which the server printed."""
    name, _, value = desk.cookie.partition("=")
    context.add_cookies([{"name": name, "value": value, "url": desk.address}])


@pytest.fixture
def visit(chromium: Browser, desk: Desk) -> Iterator[Callable[..., Page]]:
    """Open a page; whatever its console complains of fails the test that opened it."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def open_page(address: str, **options: object) -> Page:
        expected = options.pop("expected", ())
        context = chromium.new_context(**{"viewport": {"width": 1440, "height": 900}, **options})
        context.set_default_timeout(10_000)
        let_in(context, desk)
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
