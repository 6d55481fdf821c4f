"""The server: waitress, on this machine only unless the desk has accounts and its address is known."""

from typing import Any

import click
import waitress
from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from annotator.actions.archives.requests import WayToArchive
from annotator.actions.fetching import Fetch
from annotator.actions.people.accounts import invite
from annotator.domain.desk.place import HERE, Place, expect_safe
from annotator.domain.errors import RuleBroken
from annotator.domain.people.oidc import SignInProvider
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.storage.people import accounts
from annotator.web import create_app
from annotator.web.operations import stopping
from annotator.web.operations.log_lines import ObjectLines
from annotator.web.operations.watching import NOBODY, Watching, watch
from annotator.web.plumbing import logs
from annotator.web.plumbing.local_keys import LocalKeys
from annotator.web.plumbing.unfinished_requests import most_connections, watched

THREADS = 12
_MOST_RECEIVED = 100_000_000


def serve(
    store: Store,
    person: Person,
    place: Place,
    fetch: Fetch,
    slug: str | None = None,
    oidc: SignInProvider | None = None,
    archive: WayToArchive = None,
    watching: Watching = NOBODY,
) -> None:
    """Serve until interrupted or terminated; what was begun is answered.

    `person` owns the desk, `fetch` gets the page at an address, `slug` is the article whose address is printed, `oidc`
    the provider by which people may sign in, `archive` the way to the archive that may be asked, and `watching` what is
    told about the desk meanwhile. Raises RuleBroken where strangers could reach the desk, or where it cannot listen.
    """
    expect_safe(place, has_accounts=accounts.exist(store.reading()))
    logs.listen(ObjectLines() if watching.logs_objects else None)
    keys = LocalKeys(lambda key: click.echo(f"Another browser opens it at {address}?key={key}"))
    app = app_at(store, person, place, keys, fetch, oidc, archive)
    watch(app, watching)
    sockets: dict[int, Any] = {}
    server = _listening(app, place, sockets)
    if app.config["METRICS"]:
        app.config["METRICS"].depth = lambda: len(server.task_dispatcher.queue)
    # A host with several addresses is listened to by several servers, which have no one port to ask for.
    address = _address(place, place.port or server.effective_port)
    greeting = _greeting(store, person, place, f"{address}{f'articles/{slug}' if slug else ''}", keys)
    with watched(server):
        stopping.run(server, sockets, lambda: click.echo(greeting))


def app_at(
    store: Store,
    person: Person,
    place: Place,
    keys: LocalKeys,
    fetch: Fetch,
    oidc: SignInProvider | None = None,
    archive: WayToArchive = None,
) -> Flask:
    """The application as it is served at this place; the other parameters are those of `create_app`."""
    origin, hostname = place.origin, place.hostname
    config = {
        "TEAM": place.is_team,
        "ADDRESS": origin.geturl() if origin else None,
        "OIDC": oidc,
        "ARCHIVE": archive,
        "HOSTS": frozenset({hostname} if hostname else ()) - HERE,
        "SESSION_COOKIE_SECURE": place.is_encrypted,
    }
    app = create_app(store, person=person, keys=keys, secret_key=store.key, fetch=fetch, config=config)
    if place.proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=place.proxies, x_proto=place.proxies)  # type: ignore[method-assign]
    return app


def _listening(app: Flask, place: Place, sockets: dict[int, Any]) -> Any:
    """Waitress's server. Raises RuleBroken if it cannot listen there."""
    try:
        # ProxyFix reads these headers, and only as many as there are proxies.
        return waitress.create_server(
            app, host=place.host, port=place.port, threads=THREADS, ident=None,
            clear_untrusted_proxy_headers=not place.proxies, map=sockets,
            # More than its hundred: so many half-sent requests would leave no place for anybody.
            connection_limit=most_connections(),
            # Flask says in a page what is too large, but only once it is here: on this disk, which must not be filled.
            max_request_body_size=_MOST_RECEIVED,
        )  # fmt: skip
    except OSError as error:
        raise RuleBroken("cannot_listen", host=place.host, port=place.port, why=error.strerror) from error
    except ValueError as error:
        raise RuleBroken("cannot_listen", host=place.host, port=place.port, why="there is no such host") from error


def _address(place: Place, port: int) -> str:
    if place.origin:
        return f"{place.origin.geturl()}/"
    return f"http://{'[::1]' if place.host == '::1' else place.host}:{port}/"


def _greeting(store: Store, person: Person, place: Place, page: str, keys: LocalKeys) -> str:
    """What the terminal shows: the address, and what opens it while nobody has an account."""
    if accounts.exist(store.reading()):
        return f"The desk is at {page}"
    if place.is_team:
        link = f"{page}join/{invite(store, person, person.id)}"
        return f"Nobody has an account yet. This link, which works once, makes that of {person.name}: {link}"
    return f"The desk is at {page}?key={keys.next}"
