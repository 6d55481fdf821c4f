"""Who acts in a request, and on which desk; who is not let in gets a page that says how."""

from flask import Flask, current_app, g, redirect, render_template, request, session
from flask.typing import ResponseReturnValue

from annotator.actions.people import people as actions
from annotator.domain.people.person import Person
from annotator.storage.people import people
from annotator.web.plumbing.local_keys import LocalKeys

# What anybody may have: style sheets of the pages for those who are not let in, and the answer for a monitor.
PUBLIC = frozenset({"static", "desk.healthz"})
_WEEK = 7 * 24 * 60 * 60


def guard(app: Flask) -> None:
    app.config.update(PERMANENT_SESSION_LIFETIME=_WEEK, SESSION_REFRESH_EACH_REQUEST=False)
    app.before_request(_come_in)


def _come_in() -> ResponseReturnValue | None:
    g.store, g.person = current_app.config["STORE"], None
    if request.endpoint in PUBLIC:
        return None
    key = request.args.get("key")
    if key is not None and request.method == "GET":
        return _open(key)
    if "inside" not in session:
        return render_template("people/outside.html"), 403
    g.person = _chosen()
    return None


def _open(key: str) -> ResponseReturnValue:
    """Lets a browser in by the address that the terminal shows; the address it is sent on to opens nothing."""
    keys: LocalKeys = current_app.config["KEYS"]
    if "inside" not in session and keys.use(key):
        session["inside"] = True
        session.permanent = True
    return redirect(request.path, 303)


def _chosen() -> Person:
    """A desk without accounts trusts whoever sits at the machine to say who they are."""
    chosen = people.find(g.store.reading(), session["person"]) if "person" in session else None
    return chosen or current_app.config["PERSON"] or actions.owner(g.store, "Desk")
