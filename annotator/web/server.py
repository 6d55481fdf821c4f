"""The server: waitress, on this machine only unless the desk has accounts and its address is known."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import click
import waitress
from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from annotator.actions.fetching import Fetch
from annotator.actions.people.accounts import invite
from annotator.domain.errors import RuleBroken
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.storage.people import accounts
from annotator.web import create_app
from annotator.web.plumbing import logs
from annotator.web.plumbing.local_keys import LocalKeys
from annotator.web.plumbing.security import HERE

LOOPBACK = ("127.0.0.1", "localhost", "::1")
THREADS = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where the desk is served.

    `address` is the one at which people open it, if that is another than the `host` and `port` to listen on; so many
    `proxies` stand in front. For a team (`is_team`) nobody comes in without an account; `is_without_tls` accepts an
    http address. Port 0 takes a free one.
    """

    host: str = "127.0.0.1"
    port: int = 0
    address: str | None = None
    proxies: int = 0
    is_team: bool = False
    is_without_tls: bool = False

    @property
    def hostname(self) -> str | None:
        """The host of the address. Raises RuleBroken if it is none."""
        if self.address is None:
            return None
        parts = urlsplit(self.address)
        if parts.scheme not in ("http", "https") or not parts.hostname or parts.path.strip("/") or parts.query:
            raise RuleBroken("not_a_desk_address", address=self.address)
        return parts.hostname


def serve(store: Store, person: Person, place: Place, fetch: Fetch, slug: str | None = None) -> None:
    """Serve until interrupted.

    `person` owns the desk, `fetch` gets the page at an address, and `slug` is the article whose address is printed.
    Raises RuleBroken where strangers could reach the desk.
    """
    expect_safe(place, has_accounts=accounts.exist(store.reading()))
    logs.listen()
    keys = LocalKeys(lambda key: click.echo(f"Another browser opens it at {address}?key={key}"))
    app = _app(store, person, place, keys, fetch)
    # ProxyFix reads these headers, and only as many as there are proxies.
    server = waitress.create_server(
        app, host=place.host, port=place.port, threads=THREADS, ident=None,
        clear_untrusted_proxy_headers=not place.proxies,
    )  # fmt: skip
    address = _address(place, server.effective_port)
    click.echo(_greeting(store, person, place, f"{address}{f'articles/{slug}' if slug else ''}", keys))
    try:
        server.run()
    except KeyboardInterrupt:
        server.close()


def expect_safe(place: Place, *, has_accounts: bool) -> None:
    """Raises RuleBroken if strangers could reach this place, and read or hear what they should not."""
    hostname = place.hostname
    if place.host in LOOPBACK and hostname is None:
        return
    if not (has_accounts or place.is_team):
        raise RuleBroken("needs_accounts", host=hostname or place.host)
    if hostname is None:
        raise RuleBroken("needs_address", host=place.host)
    is_clear = not str(place.address).startswith("https://") and hostname not in LOOPBACK
    if is_clear and not place.is_without_tls:
        raise RuleBroken("needs_tls", address=place.address)


def _app(store: Store, person: Person, place: Place, keys: LocalKeys, fetch: Fetch) -> Flask:
    hostname = place.hostname
    config = {
        "TEAM": place.is_team,
        "ADDRESS": place.address,
        "HOSTS": frozenset({hostname} if hostname else ()) - HERE,
        "SESSION_COOKIE_SECURE": str(place.address).startswith("https://"),
    }
    app = create_app(store, person=person, keys=keys, secret_key=_key(store.path), fetch=fetch, config=config)
    if place.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=place.proxies, x_proto=place.proxies)  # type: ignore[method-assign]
    return app


def _address(place: Place, port: int) -> str:
    if place.address:
        return f"{place.address.rstrip('/')}/"
    return f"http://{'[::1]' if place.host == '::1' else place.host}:{port}/"


def _greeting(store: Store, person: Person, place: Place, page: str, keys: LocalKeys) -> str:
    """What the terminal shows: the address, and what opens it while nobody has an account."""
    if accounts.exist(store.reading()):
        return f"The desk is at {page}"
    if place.is_team:
        link = f"{page}join/{invite(store, person, person.id)}"
        return f"Nobody has an account yet. This link, which works once, makes that of {person.name}: {link}"
    return f"The desk is at {page}?key={keys.next}"


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
