"""The web application: it turns requests into actions, and what the desk knows into pages."""

import hashlib
import secrets
from typing import Any

from flask import Flask
from flask_compress import Compress
from flask_wtf import CSRFProtect

from annotator.actions.fetching import Fetch, fetched
from annotator.actions.people.attempts import Attempts
from annotator.config import folder
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.web import (
    articles,
    assignments,
    captures,
    captures_panel,
    drafts,
    evidence,
    galleys,
    history,
    live,
    notices,
    passages,
    preview_choices,
    previews,
    revisions,
    second_readings,
    sentence_cuts,
    sheets,
    sources,
    suggestions,
    units,
)
from annotator.web.api import operation_table as api
from annotator.web.archives import pages as archives
from annotator.web.bibliographies import pages as bibliographies
from annotator.web.conversations import call_sheets, queries, writer, writer_links
from annotator.web.coverage import pages as coverage
from annotator.web.desk import articles as desk
from annotator.web.desk import schedules
from annotator.web.exchange import annotations, exports, foreign_annotations
from annotator.web.operations import metrics
from annotator.web.passage_watch import pages as passage_watch
from annotator.web.people import account, oidc, people, second_factor, sign_in, tokens
from annotator.web.plumbing import access, addresses, assets, cross_site, filters, forms, logs, problems, security
from annotator.web.plumbing.cookies import DeskCookies
from annotator.web.plumbing.fragments import htmx
from annotator.web.plumbing.local_keys import LocalKeys
from annotator.web.publication import corrections, embedded, embeds, signoffs
from annotator.web.reading_table import unit_forms
from annotator.web.reading_table.presence import Presence
from annotator.web.reading_table.unchanged import Unchanged
from annotator.web.search import former_checks
from annotator.web.search import pages as search
from annotator.web.trends import pages as trends

MEGABYTE = 1 << 20
LARGEST = 20 * MEGABYTE
# Room for the largest article in base64, as the form of a preview carries it, and for the other fields.
LARGEST_REQUEST = LARGEST * 4 // 3 + MEGABYTE


def create_app(
    store: Store,
    *,
    person: Person | None = None,
    keys: LocalKeys | None = None,
    secret_key: bytes | None = None,
    fetch: Fetch = fetched,
    config: dict[str, Any] | None = None,
) -> Flask:
    """The application for one desk.

    `person` acts where the session names nobody; without one it is the owner of the desk. `keys` let browsers in,
    `secret_key` signs cookies, `fetch` gets the page at an address, and `config` overrides Flask's settings.
    """
    secret_key = secret_key or secrets.token_bytes(32)
    app = Flask(__name__, static_folder=None, template_folder=str(folder("templates")))
    app.config.update(
        SECRET_KEY=secret_key,
        # Browsers send the cookies of one port to all ports of a machine: two desks must not share a name.
        SESSION_COOKIE_NAME=f"desk-{hashlib.sha256(secret_key).hexdigest()[:8]}",
        STORE=store,
        KEYS=keys or LocalKeys(),
        PERSON=person,
        FETCH=fetch,
        PREVIEWS=previews.Previews(),
        HOSTS=(),
        # A team's desk lets nobody in without an account, from the first request on; `ADDRESS` is how others reach it.
        TEAM=False,
        ADDRESS=None,
        # The provider by which people may sign in, too.
        OIDC=None,
        # The way to the web archive that may be asked, if one is turned on.
        ARCHIVE=None,
        # The figures for Prometheus, if they are wanted.
        METRICS=None,
        ATTEMPTS=Attempts(),
        PRESENCE=Presence(),
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        MAX_FORM_MEMORY_SIZE=LARGEST_REQUEST,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        WTF_CSRF_TIME_LIMIT=None,
        COMPRESS_ALGORITHM=["gzip"],
        COMPRESS_MIMETYPES=["text/html", "text/css", "text/javascript", "application/json", "application/ld+json"],
        TEMPLATES_AUTO_RELOAD=False,
    )
    app.config.update(config or {})
    app.jinja_options = {"trim_blocks": True, "lstrip_blocks": True}
    app.session_interface = DeskCookies()
    security.guard(app)
    cross_site.guard(app)
    access.guard(app)
    htmx.init_app(app)
    csrf = CSRFProtect(app)
    # Whoever has the link or the token may act by it, and no cookie counts there.
    csrf.exempt(writer.blueprint)
    csrf.exempt(api.blueprint)
    Compress(app)
    assets.register(app, folder("static"))
    filters.register(app)
    app.jinja_env.filters["shown"] = preview_choices.shown
    app.jinja_env.globals["csrf_token"] = forms.token
    addresses.register(app)
    unit_forms.register(app)
    captures_panel.register(app)
    passages.register(app)
    problems.register(app, LARGEST // MEGABYTE)
    logs.keep_quiet(app)
    for noun in (
        desk, schedules, signoffs, corrections, embeds, embedded, articles, coverage, galleys, sheets, exports,
        annotations, foreign_annotations, assignments, history, live, notices, revisions, drafts, sentence_cuts,
        units, suggestions, evidence, passages, passage_watch, archives, former_checks, bibliographies, sources,
        call_sheets, captures, queries, second_readings, writer_links, writer, people, account, tokens, search,
        trends, second_factor, sign_in, oidc, previews, metrics,
    ):  # fmt: skip
        app.register_blueprint(noun.blueprint)
    api.register(app)
    app.wsgi_app = Unchanged(app)  # type: ignore[method-assign]
    return app
