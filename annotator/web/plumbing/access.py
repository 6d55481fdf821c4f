"""Who acts in a request, and on which desk; who is not let in gets a page that says how.

A desk with accounts lets in whoever has signed in. One without lets in the browser that opened the address which the
terminal shows.
"""

from flask import Flask, current_app, flash, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.closed_articles import expect_seen, reading_blind
from annotator.actions.people import people as actions
from annotator.actions.people.sign_in import signed_in
from annotator.domain.errors import RuleBroken, say
from annotator.domain.people.person import Person
from annotator.storage.people import accounts, people
from annotator.storage.personal_store import PersonalStore
from annotator.web.api import bearer
from annotator.web.plumbing.fragments import BY_ITSELF, wants_fragment
from annotator.web.plumbing.local_keys import LocalKeys
from annotator.web.plumbing.problems import plain

# What anybody may have: style sheets of the pages for those who are not let in, the answers for monitors, and what an
# editor shows on other sites.
EMBEDDED = frozenset({"embedded.article", "embedded.unit", "embedded.oembed"})
PUBLIC = frozenset({"static", "desk.healthz", "metrics.show"}) | EMBEDDED | bearer.OPEN
# A link that somebody was sent is the key to these and to nothing else, and nobody acts there as a person of the desk.
BY_LINK = frozenset({"writer.show", "writer.reply"})
# Where those who are not let in yet come in: an invitation is a key of its own.
INVITATIONS = frozenset({"sign_in.invitation", "sign_in.accept", "oidc.join", "oidc.callback"})
ENTRANCES = INVITATIONS | {
    "sign_in.show", "sign_in.submit", "sign_in.show_code", "sign_in.submit_code", "oidc.start",
}  # fmt: skip
_WEEK = 7 * 24 * 60 * 60
_SIGNED_OUT = (
    "You are signed out: sign in on another tab, then come back and send this again. What you typed is still here."
)


def guard(app: Flask) -> None:
    app.config.update(PERMANENT_SESSION_LIFETIME=_WEEK, SESSION_REFRESH_EACH_REQUEST=False)
    app.before_request(_come_in)


def _come_in() -> ResponseReturnValue | None:
    g.store, g.person = current_app.config["STORE"], None
    if request.endpoint in PUBLIC | BY_LINK:
        return None
    answer = _let_in()
    if answer is None and g.person:
        # From here on, what is closed to this person does not exist.
        g.store = PersonalStore(g.store, g.person.id)
        values = request.view_args or {}
        if g.store.closed and (reading := reading_blind(g.store.whole, g.person, values)):
            return _to_blind_page(reading.id)
        expect_seen(g.store, values, is_read=request.method == "GET")
    return answer


def _let_in() -> ResponseReturnValue | None:
    if bearer.takes_token():
        bearer.come_in()
        return None
    is_used = request.endpoint not in BY_ITSELF
    g.person = signed_in(g.store, session["token"], is_used=is_used) if "token" in session else None
    # Whoever is signed in has an account: nobody else need be looked for.
    g.has_accounts = bool(g.person or current_app.config["TEAM"] or accounts.exist(g.store.reading()))
    return _by_account() if g.has_accounts else _by_key()


def _to_blind_page(reading: str) -> ResponseReturnValue:
    """Whoever reads an article a second time is kept from all its pages, and led to the one on which they answer."""
    if bearer.takes_token():
        raise RuleBroken("reads_blind")
    sentence = say(RuleBroken("reads_blind"))
    if request.method != "GET" or wants_fragment():
        return plain(sentence, 409)
    flash(sentence)
    return redirect(url_for("second_readings.read", blind_id=reading), 303)


def _by_account() -> ResponseReturnValue | None:
    if g.person or request.endpoint in ENTRANCES:
        return None
    if request.method == "GET" and not wants_fragment():
        if page := _page():
            session["next"] = f"{page}?{request.query_string.decode('ascii', 'replace')}".removesuffix("?")
        return redirect("/sign-in", 303)
    return plain(_SIGNED_OUT, 401)


def _page() -> str | None:
    """The path of the page that is requested; None if there is no such page, as for an icon that a browser looks for.

    It is built from the route, since a browser may read the decoded path of a request as an address of another site:
    it drops the tab in "/\\t/evil.example".
    """
    return url_for(request.endpoint, **(request.view_args or {})) if request.endpoint else None


def _by_key() -> ResponseReturnValue | None:
    key = request.args.get("key")
    if key is not None and request.method == "GET":
        return _open(key)
    if "inside" in session:
        g.person = _chosen()
    elif request.endpoint not in INVITATIONS:
        return render_template("people/outside.html"), 403
    return None


def _open(key: str) -> ResponseReturnValue:
    """Lets a browser in by the address that the terminal shows; the address it is sent on to opens nothing."""
    keys: LocalKeys = current_app.config["KEYS"]
    if "inside" not in session and keys.use(key):
        session["inside"] = True
        session.permanent = True
    return redirect(_page() or "/", 303)


def _chosen() -> Person:
    """A desk without accounts trusts whoever sits at the machine to say who they are."""
    chosen = people.find(g.store.reading(), session["person"]) if "person" in session else None
    if chosen and not chosen.removed:
        return chosen
    return current_app.config["PERSON"] or actions.owner(g.store, "Desk")
