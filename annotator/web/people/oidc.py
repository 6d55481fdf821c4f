"""Signing in by OpenID Connect: to the provider and back. A desk without a provider has none of these pages."""

from functools import partial

from flask import Blueprint, abort, current_app, g, redirect, render_template, request, session, url_for
from flask.typing import ResponseReturnValue

from annotator.actions.people import accounts, oidc
from annotator.actions.people import sign_in as actions
from annotator.clock import unix_seconds
from annotator.domain.people.oidc import SignInProvider
from annotator.web.people import sign_in
from annotator.web.plumbing import problems

blueprint = Blueprint("oidc", __name__)


@blueprint.get("/sign-in/oidc")
def start() -> ResponseReturnValue:
    provider = _provider()
    if g.person and g.has_accounts:
        return redirect("/", 303)
    return _go(provider, None)


@blueprint.get("/join/<token>/oidc")
def join(token: str) -> ResponseReturnValue:
    provider = _provider()
    accounts.invited(g.store, token)
    return _go(provider, token)


@blueprint.get("/sign-in/oidc/callback")
def callback() -> ResponseReturnValue:
    provider = _provider()
    # Whatever comes of it, the same answer does not count twice.
    pending = session.pop("oidc", {})
    invitation = pending.get("invitation")
    _show_problem(invitation)
    identity = oidc.identify(provider, request.args, pending, unix_seconds())
    if invitation:
        person = oidc.join(g.store, provider, invitation, identity).id
    else:
        person = oidc.person_of(g.store, provider, identity)
    return sign_in.let_in(actions.begin(g.store, person, *sign_in.browser()))


def _go(provider: SignInProvider, invitation: str | None) -> ResponseReturnValue:
    _show_problem(invitation)
    address = current_app.config["ADDRESS"] or request.host_url
    back = f"{address.rstrip('/')}{url_for('oidc.callback')}"
    # In the cookie, which holds one at a time: the state of several would outgrow it.
    there, session["oidc"] = oidc.begin(provider, back, invitation, unix_seconds())
    return redirect(there, 303)


def _show_problem(invitation: str | None) -> None:
    if invitation:
        problems.show_in("join", partial(sign_in.invitation, invitation))
    else:
        problems.show_in("sign-in", partial(render_template, "people/sign_in.html"))


def _provider() -> SignInProvider:
    provider: SignInProvider | None = current_app.config["OIDC"]
    return provider or abort(404)
