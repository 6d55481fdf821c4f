"""One's own tokens for programs: making one, which is shown this once, and revoking it."""

from flask import Blueprint, current_app, flash, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.api import access_tokens as actions
from annotator.clock import now
from annotator.domain.api.access_tokens import LONGEST, SCOPES, USUAL
from annotator.storage.api import access_tokens
from annotator.storage.people import accounts
from annotator.web.people.account import counted
from annotator.web.plumbing import forms, problems

blueprint = Blueprint("tokens", __name__)
# How long a token may hold, in days; the person chooses.
DAYS = {7: "a week", 30: "30 days", USUAL: f"{USUAL} days", LONGEST: "a year"}


@blueprint.get("/account/tokens")
def show(secret: str | None = None, made: str | None = None) -> str:
    """`secret` is that of the token with the id `made`, which was just made: it is kept nowhere."""
    db = g.store.reading()
    account = accounts.of_person(db, g.person.id)
    return render_template(
        "people/tokens.html", tokens=access_tokens.of_person(db, g.person.id), secret=secret, made=made, now=now(),
        asks_passphrase=bool(account and account.has_passphrase), scopes=SCOPES, days=DAYS, usual=USUAL,
        host=(current_app.config["ADDRESS"] or request.host_url).rstrip("/"),
    )  # fmt: skip


@blueprint.post("/account/tokens")
def make() -> str:
    problems.show_in("token", show)
    with counted():
        token, secret = actions.make_own_token(
            g.store, g.person, forms.text("name"), forms.several("scope"), forms.number("days"),
            request.form.get("passphrase"),
        )  # fmt: skip
    return show(secret, token.id)


@blueprint.post("/account/tokens/<token_id>/revoke")
def revoke(token_id: str) -> ResponseReturnValue:
    problems.show_in("tokens", show)
    token = actions.revoke_token(g.store, g.person, token_id)
    flash(f"“{token.name}” opens nothing any more.")
    return redirect(url_for("tokens.show"), 303)
