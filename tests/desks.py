"""Desks for tests: real files and real apps, of which what is always the same is made once for each process."""

import http.client
import tempfile
from functools import cache
from pathlib import Path
from types import CodeType
from typing import Any
from urllib.parse import urlsplit

from flask import Flask
from flask.testing import FlaskClient
from jinja2.bccache import Bucket, BytecodeCache

from annotator.actions.desk import summaries
from annotator.actions.fetching import Fetch, nothing_fetched
from annotator.domain.people.person import Person
from annotator.storage.database import Store, make_private
from annotator.web import create_app


@cache
def _empty() -> bytes:
    """A database whose schema is up to date: to migrate a new one for each test would take most of the test's time."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(Path(folder) / "desk.db")
        store.migrate()
        return store.path.read_bytes()


def new_store(path: Path) -> Store:
    """The store of a new desk at `path`, whose folder is made where it is missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    make_private(path)
    path.write_bytes(_empty())
    return Store(path)


class _Compiled(BytecodeCache):
    """Templates stay compiled from one app to the next: compiling takes a hundred times as long as a page."""

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _Compiled()


def cookie_of(address: str) -> str:
    """The cookie, as NAME=VALUE, of a browser that opens the address which a server printed: it works once."""
    parts = urlsplit(address)
    connection = http.client.HTTPConnection(parts.netloc, timeout=30)
    connection.request("GET", f"{parts.path}?{parts.query}")
    cookie = connection.getresponse().headers["Set-Cookie"].split(";")[0]
    connection.close()
    return cookie


class InsideClient(FlaskClient):
    """A browser that has opened the address which the terminal shows."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.get(f"/?key={self.application.config['KEYS'].next}")


def app_over(store: Store, person: Person, *, fetch: Fetch = nothing_fetched, **config: Any) -> Flask:
    """The web app over a store, where `person` acts and nothing is fetched; `config` overrides Flask's settings."""
    app = create_app(store, person=person, secret_key=b"test", fetch=fetch, config={"TESTING": True, **config})
    app.jinja_env.bytecode_cache = _COMPILED
    app.test_client_class = InsideClient
    return app


def summarize_all(store: Store) -> None:
    """Keep the summaries of all articles, as the server does beside the requests."""
    summaries.mark_untrue(store)
    while summaries.refresh_some(store):
        pass
