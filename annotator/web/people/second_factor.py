"""Setting up the second factor of one's own account, and turning it off."""

from functools import partial
from urllib.parse import urlsplit

from flask import Blueprint, current_app, flash, g, redirect, render_template, request
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from annotator.actions.people import second_factor as actions
from annotator.clock import unix_seconds
from annotator.domain.people.second_factor import in_fours
from annotator.storage.people import accounts
from annotator.web.people import account
from annotator.web.plumbing import problems

blueprint = Blueprint("second_factor", __name__)


@blueprint.post("/account/second-factor")
def offer() -> ResponseReturnValue:
    problems.show_in("second-factor", account.show)
    with account.counted():
        actions.offer(g.store, g.person, request.form.get("passphrase"))
    return redirect("/account/second-factor", 303)


@blueprint.get("/account/second-factor")
def show() -> ResponseReturnValue:
    own = accounts.of_person(g.store.reading(), g.person.id)
    secret = actions.offered(g.store, g.person)
    if own is None or secret is None:
        return redirect("/account", 303)
    address = actions.address(secret, own.login, f"Desk at {_host()}")
    return render_template("people/second_factor.html", secret=in_fours(secret, " "), address=address, qr=_qr(address))


@blueprint.post("/account/second-factor/confirm")
def confirm() -> str:
    """The answer shows the recovery codes: only this once, as the desk keeps nothing but their hashes."""
    problems.show_in("second-factor", show)
    codes = actions.confirm(g.store, g.person, request.form.get("code"), unix_seconds())
    return render_template("people/recovery_codes.html", codes=map(partial(in_fours, between="-"), codes), host=_host())


@blueprint.post("/account/second-factor/off")
def turn_off() -> ResponseReturnValue:
    problems.show_in("second-factor", account.show)
    with account.counted():
        actions.turn_off(g.store, g.person, request.form.get("passphrase"))
    flash("Your second factor is off: the passphrase alone lets you in.")
    return redirect("/account", 303)


def _host() -> str:
    """By which people tell their desks apart in the list on their telephone."""
    return urlsplit(current_app.config["ADDRESS"] or request.host_url).hostname or ""


def _qr(address: str) -> Markup:
    # Only here, as it takes a while to load.
    import segno

    # Black on white in dark mode, too: few cameras read the inverse.
    drawn = segno.make_qr(address, error="m").svg_inline(
        dark="#000", light="#fff", border=4, omitsize=True, svgclass="qr", lineclass=None
    )
    return Markup(drawn)  # noqa: S704 - the library's, of squares alone
