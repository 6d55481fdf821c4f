"""Signing in by OpenID Connect: only people whom an admin has invited, and who linked themselves with that link."""

from collections.abc import Mapping
from typing import Any

from annotator.actions.people.accounts import invited, open_account
from annotator.domain.errors import RuleBroken
from annotator.domain.expiry import FORGIVEN
from annotator.domain.people.accounts import login_name
from annotator.domain.people.oidc import PENDING_AT_PROVIDER, Identity, ProviderSettings, SignInProvider
from annotator.domain.people.person import Person
from annotator.settings import values
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.people import accounts


def provider_of(settings: ProviderSettings | None, *, is_offline: bool) -> SignInProvider | None:
    """None without settings. Raises RuleBroken where nobody could sign in by it: better now than at the first try."""
    if settings is None:
        return None
    if is_offline:
        raise RuleBroken("oidc_offline", setting=values.called("oidc_issuer"))
    try:
        # Authlib is an extra, and takes a while to load.
        from annotator.network.oidc import Provider
    except ImportError as error:
        raise RuleBroken("oidc_not_installed") from error
    return Provider(settings)


def begin(provider: SignInProvider, callback: str, invitation: str | None, at: int) -> tuple[str, dict[str, Any]]:
    """The address at the provider, and what the browser's cookie keeps until it is back at `callback`.

    `invitation` is the token of who makes an account, `at` the time in Unix seconds. Raises Refused.
    """
    address, begun = provider.begin(callback)
    return address, {**begun, "invitation": invitation, "expires": at + PENDING_AT_PROVIDER}


def identify(provider: SignInProvider, answer: Mapping[str, str], pending: Mapping[str, Any], at: int) -> Identity:
    """Who has signed in, by the query of the provider's `answer` and what the cookie kept (`pending`).

    `at` is the time in Unix seconds. Raises RuleBroken for an answer to no question of this browser, Refused.
    """
    if (
        not pending
        or answer.get("state") != pending["state"]
        or not 0 < pending["expires"] - at <= PENDING_AT_PROVIDER + FORGIVEN
    ):
        raise RuleBroken("oidc_expired", provider=provider.name)
    if "error" in answer:
        raise RuleBroken("oidc_denied", provider=provider.name)
    return provider.finish(answer.get("code", ""), pending)


def person_of(store: Store, provider: SignInProvider, identity: Identity) -> str:
    """The id of the person who is linked to this identity. Raises RuleBroken if nobody is."""
    person = accounts.of_identity(store.reading(), identity)
    if person is None:
        raise RuleBroken("oidc_unknown", provider=provider.name)
    return person


def join(store: Store, provider: SignInProvider, token: str, identity: Identity) -> Person:
    """Links whom the token invites to the identity, and makes their account where they have none.

    An account keeps its name, passphrase and second factor. Raises NotFound for the token, RuleBroken for an identity
    that is somebody else's.
    """
    person = invited(store, token)

    def link(db: Database) -> None:
        if accounts.of_identity(db, identity) not in (None, person.id):
            raise RuleBroken("oidc_taken", provider=provider.name)
        accounts.link(db, person.id, _free_login(db, person.id, identity), identity)

    return open_account(store, token, person, link)


def _free_login(db: Database, person: str, identity: Identity) -> str:
    for wanted in identity.logins():
        try:
            login = login_name(wanted)
        except RuleBroken:
            continue
        if not accounts.has_login(db, login, person):
            return login
    raise RuleBroken("login_taken")
