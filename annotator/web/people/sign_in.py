"""Coming in and going out: signing in, signing out, and answering an invitation."""

from functools import partial

from flask import Blueprint, current_app, g, redirect, render_template, request, session
from flask.typing import ResponseReturnValue

from annotator.actions.people import accounts
from annotator.actions.people import sign_in as actions
from annotator.web.plumbing import forms, problems

blueprint = Blueprint("sign_in", __name__)


@blueprint.get("/sign-in")
def show() -> ResponseReturnValue:
    if g.person:
        return redirect("/", 303)
    return render_template("people/sign_in.html")


@blueprint.post("/sign-in")
def submit() -> ResponseReturnValue:
    problems.show_in("sign-in", partial(render_template, "people/sign_in.html"))
    token = actions.sign_in(
        g.store, current_app.config["ATTEMPTS"], forms.text("login"), request.form.get("passphrase"), *_browser()
    )
    return _let_in(token)


@blueprint.post("/sign-out")
def leave() -> ResponseReturnValue:
    if "token" in session:
        actions.sign_out(g.store, g.person, session["token"])
    session.clear()
    return redirect("/sign-in" if g.has_accounts else "/", 303)


@blueprint.get("/join/<token>")
def invitation(token: str) -> str:
    return render_template("people/join.html", person=accounts.invited(g.store, token), token=token)


@blueprint.post("/join/<token>")
def accept(token: str) -> ResponseReturnValue:
    problems.show_in("join", partial(invitation, token))
    person = accounts.accept(g.store, token, forms.text("login"), request.form.get("passphrase"))
    return _let_in(actions.begin(g.store, person.id, *_browser()))


def _browser() -> tuple[str, str]:
    """Its network address, and what it calls itself."""
    return request.remote_addr or "", request.user_agent.string


def _let_in(token: str) -> ResponseReturnValue:
    """A new cookie: what somebody may have planted in the one before lets nobody in."""
    wanted = str(session.get("next", "/"))
    session.clear()
    session["token"] = token
    session.permanent = True
    return redirect(wanted, 303)
