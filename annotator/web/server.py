"""The server: waitress, on this machine only while the desk has no accounts."""

import os
import secrets
from pathlib import Path

import click
import waitress

from annotator.actions.fetching import Fetch
from annotator.domain.errors import RuleBroken
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.web import create_app
from annotator.web.plumbing import logs
from annotator.web.plumbing.local_keys import LocalKeys

LOOPBACK = ("127.0.0.1", "localhost", "::1")
THREADS = 12


def serve(store: Store, person: Person, host: str, port: int, fetch: Fetch, slug: str | None = None) -> None:
    """Serve until interrupted.

    `person` owns the desk, `fetch` gets the page at an address, and `slug` is the article whose address is printed;
    `port` 0 takes a free one. Raises RuleBroken where another machine could reach the server.
    """
    if host not in LOOPBACK:
        raise RuleBroken("not_loopback", host=host)
    logs.listen()
    keys = LocalKeys(lambda key: click.echo(f"Another browser opens it at {address}?key={key}"))
    app = create_app(store, person=person, keys=keys, secret_key=_key(store.path), fetch=fetch)
    server = waitress.create_server(app, host=host, port=port, threads=THREADS, ident=None)
    address = f"http://{'[::1]' if host == '::1' else host}:{server.effective_port}/"
    click.echo(f"The desk is at {address}{f'articles/{slug}' if slug else ''}?key={keys.next}")
    try:
        server.run()
    except KeyboardInterrupt:
        server.close()


def _key(database: Path) -> bytes:
    """The key that signs cookies, made once beside the database and readable by its owner alone."""
    path = database.with_suffix(".key")
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_bytes()
    with os.fdopen(handle, "wb") as file:
        key = secrets.token_bytes(32)
        file.write(key)
    return key
