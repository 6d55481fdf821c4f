"""The account of whoever has signed in: passphrase and sessions."""

from contextlib import AbstractContextManager

from flask import Blueprint, current_app, flash, g, redirect, render_template, request, session
from flask.typing import ResponseReturnValue

from annotator.actions.notices import reading
from annotator.actions.people import accounts as actions
from annotator.actions.people import sign_in
from annotator.actions.people.attempts import Attempts
from annotator.actions.people.tokens import hash_of
from annotator.storage.people import accounts, notices, sessions
from annotator.web.plumbing import forms, problems

blueprint = Blueprint("account", __name__)


@blueprint.get("/account")
def show() -> ResponseReturnValue:
    db = g.store.reading()
    account = accounts.of_person(db, g.person.id)
    if account is None:
        return redirect("/people", 303)
    own = sessions.of_person(db, g.person.id)
    return render_template(
        "people/account.html",
        account=account,
        sessions=own,
        present=_session(),
        mail_address=notices.address_of(db, g.person.id),
    )


@blueprint.post("/account/passphrase")
def change_passphrase() -> ResponseReturnValue:
    problems.show_in("passphrase", show)
    old, new = request.form.get("old"), request.form.get("passphrase")
    with counted():
        actions.change_passphrase(g.store, g.person, old, new, _session())
    flash("Your passphrase was changed, and your other browsers were signed out.")
    return redirect("/account", 303)


@blueprint.post("/account/digest")
def set_digest() -> ResponseReturnValue:
    problems.show_in("digest", show)
    address = reading.set_digest(g.store, g.person, forms.text("address"))
    flash("The daily mail is on." if address else "The daily mail is off.")
    return redirect("/account", 303)


@blueprint.post("/account/sessions/<session_id>/end")
def end_session(session_id: str) -> ResponseReturnValue:
    problems.show_in("sessions", show)
    sign_in.end_session(g.store, g.person, session_id)
    flash("That browser was signed out.")
    return redirect("/account", 303)


def counted() -> AbstractContextManager[None]:
    """Limits the wrong passphrases in the block: at a browser that was left open, one could be guessed at leisure."""
    attempts: Attempts = current_app.config["ATTEMPTS"]
    own = accounts.of_person(g.store.reading(), g.person.id)
    return attempts.trying(own.login if own else "", request.remote_addr or "")


def _session() -> str:
    return hash_of(session.get("token", ""))
