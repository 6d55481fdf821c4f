"""The app over a real file, and a client that fills in the forms it finds on the page."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from annotator.actions import articles
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from tests.desks import app_over

PAGE = """<h1>The harbour light goes dark</h1>
<p>😀 The light was lit in 1902 and again in 1902. It has 1,204 steps, <a href="https://port.example/log">the log
says</a>. Nobody climbs it.</p>
<p>“We will miss it,” said Anna Berg, the keeper. It closes on May 3, 2026.</p>
<figure><img src="https://port.example/light.jpg" alt="The light at dusk"><figcaption>The light in April.</figcaption></figure>
"""


_TOKEN = re.compile(r'name="csrf_token" value="([^"]+)"')


@pytest.fixture
def harbour(store: Store, person: Person) -> str:
    return articles.import_article(store, person, Input(PAGE, url="https://port.example/dark")).slug


@pytest.fixture
def app(store: Store, person: Person) -> Flask:
    return app_over(store, person)


class Browser:
    """Sends what a browser would: the form's own fields, its token and version, and what is typed."""

    def __init__(self, client: FlaskClient) -> None:
        self.client = client
        self._token = ""

    def get(self, address: str, *, htmx: bool = False, target: str | None = None) -> TestResponse:
        return self.client.get(address, headers=_headers(htmx, target))

    def see(self, address: str) -> BeautifulSoup:
        answer = self.get(address)
        assert answer.status_code == 200, answer.text
        return soup(answer)

    def token(self) -> str:
        """That of the first form seen: it holds as long as the cookie."""
        if not self._token:
            forms = (_TOKEN.search(self.get(page).text) for page in ("/people", "/account"))
            self._token = next(found[1] for found in forms if found)
        return self._token

    def post(self, address: str, *, htmx: bool = False, target: str | None = None, **typed: Any) -> TestResponse:
        return self.post_with(self.token(), address, htmx=htmx, target=target, **typed)

    def post_with(
        self, token: str, address: str, *, htmx: bool = False, target: str | None = None, **typed: Any
    ) -> TestResponse:
        sent = {"csrf_token": token, **self._seen(address), **typed}
        answer = self.client.post(address, data=sent, headers=_headers(htmx, target))
        # A preview has an address of its own, and a browser goes on to it.
        is_preview = answer.status_code == 303 and answer.location.startswith("/previews/")
        return self.get(answer.location) if is_preview else answer

    def _seen(self, address: str) -> dict[str, int]:
        """The version that a form of this address would hold, if it is of a thing that has one."""
        noun, _, rest = address.strip("/").partition("/")
        if noun not in ("units", "evidence", "sources", "queries"):
            return {}
        db = self.client.application.config["STORE"].reading()
        row = db.execute(f"SELECT version FROM {noun} WHERE id = ?", (rest.partition("/")[0],)).fetchone()
        return {"version": row[0]} if row else {}


def _headers(htmx: bool, target: str | None) -> dict[str, str]:
    aimed = {"HX-Target": target} if target else {}
    return {"HX-Request": "true", **aimed} if htmx else {}


def soup(answer: TestResponse) -> BeautifulSoup:
    return BeautifulSoup(answer.text, "lxml")


def only(tree: BeautifulSoup | Tag, selector: str) -> Tag:
    (found,) = tree.select(selector)
    return found


def filled(form: Tag) -> dict[str, list[str]]:
    """What a browser sends of a form as it stands: unticked boxes and buttons stay behind."""
    sent: dict[str, list[str]] = {}
    for field in form.select("input[name], textarea[name]"):
        if field.get("type") != "checkbox" or field.has_attr("checked"):
            sent.setdefault(str(field["name"]), []).append(str(field.get("value", field.text.removeprefix("\n"))))
    return sent


@pytest.fixture
def browser(app: Flask) -> Browser:
    return Browser(app.test_client())


@pytest.fixture
def unit(browser: Browser, harbour: str) -> str:
    """The id of a claim made from sentence 3 by the page itself."""
    answer = browser.post(f"/articles/{harbour}/units", kind="claim", sentence=3)
    assert answer.status_code == 303, answer.text
    return str(only(browser.see(f"/articles/{harbour}?s=3"), ".unit[data-unit]")["data-unit"])


@pytest.fixture
def version(browser: Browser, harbour: str) -> Callable[[int], str]:
    def read(sentence: int) -> str:
        page = browser.see(f"/articles/{harbour}?s={sentence}")
        return str(page.select("form[data-form=confidence] [name=version]")[0]["value"])

    return read
