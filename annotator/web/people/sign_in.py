"""Coming in and going out: signing in, signing out, and answering an invitation."""

from functools import partial

from flask import Blueprint, current_app, flash, g, redirect, render_template, request, session
from flask.typing import ResponseReturnValue

from annotator.actions.people import accounts
from annotator.actions.people import sign_in as actions
from annotator.clock import unix_seconds
from annotator.domain.errors import RuleBroken, say
from annotator.storage.people import accounts as rows
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
    step = actions.sign_in(
        g.store, current_app.config["ATTEMPTS"], forms.text("login"), request.form.get("passphrase"), *browser()
    )
    return _ask_for_code(step.token) if step.needs_code else let_in(step.token)


@blueprint.get("/sign-in/code")
def show_code() -> ResponseReturnValue:
    if g.person:
        return redirect("/", 303)
    if actions.awaits_code(g.store, session.get("pending", "")):
        return render_template("people/code.html")
    if session.pop("pending", None):
        flash(say(RuleBroken("sign_in_expired")))
    return redirect("/sign-in", 303)


@blueprint.post("/sign-in/code")
def submit_code() -> ResponseReturnValue:
    field = "recovery" if "recovery" in request.form else "code"
    problems.show_in(field, show_code)
    token = actions.give_code(
        g.store, current_app.config["ATTEMPTS"], session.get("pending", ""), request.form.get(field), *browser(),
        at=unix_seconds(),
    )  # fmt: skip
    return let_in(token)


@blueprint.post("/sign-out")
def leave() -> ResponseReturnValue:
    if "token" in session:
        actions.sign_out(g.store, g.person, session["token"])
    session.clear()
    return redirect("/sign-in" if g.has_accounts else "/", 303)


@blueprint.get("/join/<token>")
def invitation(token: str) -> str:
    person = accounts.invited(g.store, token)
    account = rows.of_person(g.store.reading(), person.id)
    return render_template("people/join.html", person=person, account=account, token=token)


@blueprint.post("/join/<token>")
def accept(token: str) -> ResponseReturnValue:
    problems.show_in("join", partial(invitation, token))
    person = accounts.accept(g.store, token, forms.text("login"), request.form.get("passphrase"))
    return let_in(actions.begin(g.store, person.id, *browser()))


def browser() -> tuple[str, str]:
    """Its network address, and what it calls itself."""
    return request.remote_addr or "", request.user_agent.string


def _ask_for_code(pending: str) -> ResponseReturnValue:
    """What the cookie holds now opens only the page that asks for the code; nobody else stays signed in with it."""
    wanted = session.get("next", "/")
    session.clear()
    session.update(pending=pending, next=wanted)
    return redirect("/sign-in/code", 303)


def let_in(token: str) -> ResponseReturnValue:
    """A new cookie: what somebody may have planted in the one before lets nobody in."""
    wanted = str(session.get("next", "/"))
    session.clear()
    session["token"] = token
    session.permanent = True
    return redirect(wanted, 303)
