"""Desks for tests: real files and real apps, of which what is always the same is made once for each process."""

import http.client
import tempfile
from functools import cache
from pathlib import Path
from types import CodeType, MethodType
from typing import Any, ClassVar, cast
from urllib.parse import urlsplit

from flask import Flask
from flask.sansio.app import App
from flask.templating import Environment
from flask.testing import FlaskClient
from jinja2.bccache import Bucket, FileSystemBytecodeCache
from werkzeug.routing import Rule

from annotator.actions.desk import summaries
from annotator.actions.fetching import Fetch, nothing_fetched
from annotator.domain.people.person import Person
from annotator.reading import sandbox
from annotator.reading.processes import ReadingProcesses
from annotator.settings.places import DeskPlace, PostgresPlace
from annotator.storage.connections.databases import POSTGRESQL, SQLITE
from annotator.storage.connections.private_files import make_private
from annotator.storage.database import Store
from annotator.storage.postgres.stores import PostgresStore
from annotator.storage.seals import desk_keys
from annotator.web import create_app
from tests.postgres_servers import PostgresServer, new_place, shared_server

# Bytes. What a test reads that is longer, no other reads again.
_LONG = 100_000


@cache
def _empty() -> tuple[bytes, bytes]:
    """A database whose schema is up to date, and its key.

    To migrate a new one for each test would take most of the test's time.
    """
    with tempfile.TemporaryDirectory() as folder:
        store = Store.at(Path(folder) / "desk.db")
        store.migrate()
        return store.path.read_bytes(), store.key


def new_store(path: Path) -> Store:
    """The store of a new desk at `path`, whose folder is made where it is missing.

    With ENGINE, its rows are on a server, and only its key and its files are there.
    """
    if Kept.engine == POSTGRESQL:
        return _on_server(path.parent)
    path.parent.mkdir(parents=True, exist_ok=True)
    make_private(path)
    database, key = _empty()
    path.write_bytes(database)
    with_key = desk_keys.path_of(path)
    make_private(with_key)
    with_key.write_bytes(key)
    return Store.at(path)


def place_of(store: Store) -> DeskPlace:
    """Where a desk is, for others who open it."""
    return PostgresPlace(store._url, store.path.parent) if isinstance(store, PostgresStore) else store.path


class Kept:
    """Which program keeps the desks of the test that runs."""

    engine = SQLITE
    _count = 0

    @classmethod
    def next_name(cls) -> str:
        cls._count += 1
        return f"desk{cls._count}"


def _on_server(folder: Path) -> Store:
    name = Kept.next_name()
    server, key = _empty_on_server()
    server.create(name, "TEMPLATE empty STRATEGY file_copy")
    store = Store.at(new_place(folder, name))
    store.path.parent.mkdir(parents=True, exist_ok=True)
    desk_keys.path_of(store.path).write_bytes(key)
    return store


@cache
def _empty_on_server() -> tuple[PostgresServer, bytes]:
    server = shared_server()
    server.create("empty")
    with tempfile.TemporaryDirectory() as folder:
        store = Store.at(new_place(Path(folder), "empty"))
        store.migrate()
        store.close()
        return server, store.key


def all_rows(store: Store) -> str:
    """Whatever the tables hold, as text."""
    db = store.reading()
    return "\n".join(
        f"{table} {tuple(row)}"
        for table, columns in db.stored_columns().items()
        for row in db.execute("SELECT " + ", ".join(map('"{}"'.format, columns)) + f' FROM "{table}"')
    )


class _Compiled(FileSystemBytecodeCache):
    """Templates stay compiled from one app to the next, also in other processes.

    Compiling takes a hundred times as long as a page.
    """

    def __init__(self) -> None:
        folder = Path(__file__).parents[1] / ".pytest_cache" / "templates"
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(str(folder))
        self._codes: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._codes.get((bucket.key, bucket.checksum))
        if bucket.code is None:
            super().load_bytecode(bucket)
            self._codes[bucket.key, bucket.checksum] = bucket.code

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._codes[bucket.key, bucket.checksum] = bucket.code
        super().dump_bytecode(bucket)


_COMPILED = _Compiled()


class _KeptEnvironment(Environment):
    def __init__(self, app: App, **options: Any) -> None:
        super().__init__(app, **options, bytecode_cache=_COMPILED)


Flask.jinja_environment = _KeptEnvironment


class _KeptRule(Rule):
    """What is compiled of a rule is the same in all apps: it takes most of the time that an app takes."""

    _first: ClassVar[dict[str, Rule]] = {}

    def compile(self) -> None:
        first = self._first.setdefault(self.rule, self)
        if first is self:
            super().compile()
            return
        self.arguments, self._converters = first.arguments, first._converters
        self._parts, self._trace = first._parts, first._trace
        compiled = (first._build, first._build_unknown)
        self._build, self._build_unknown = (MethodType(cast("MethodType", each).__func__, self) for each in compiled)


Flask.url_rule_class = _KeptRule


class _KeptAnswers:
    """What the processes that read have answered: most tests begin with the same few articles."""

    _answers: ClassVar[dict[bytes, bytes]] = {}

    def __init__(self, processes: ReadingProcesses) -> None:
        self._ask = processes.ask

    def __call__(self, request: bytes, seconds: float, *, is_patient: bool) -> bytes:
        known = self._answers.get(request)
        if known is None:
            known = self._ask(request, seconds, is_patient=is_patient)
            if len(request) < _LONG:
                self._answers[request] = known
        return known


sandbox._processes.ask = _KeptAnswers(sandbox._processes)  # type: ignore[method-assign]


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
    app.test_client_class = InsideClient
    return app


def summarize_all(store: Store) -> None:
    """Keep the summaries of all articles, as the server does beside the requests."""
    summaries.mark_untrue(store)
    while summaries.refresh_some(store):
        pass
