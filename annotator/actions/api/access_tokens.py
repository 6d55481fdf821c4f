"""Tokens by which a program acts as a person: making, listing and revoking them, and letting a program in by one."""

from annotator.actions.people.accounts import expect_passphrase
from annotator.actions.people.tokens import hash_of, new_token
from annotator.actions.transaction import new_id, transaction
from annotator.clock import from_now, now
from annotator.domain.api.access_tokens import (
    MOST,
    PREFIX,
    AccessToken,
    days_of,
    logged_token,
    name_of_token,
    scopes_of,
)
from annotator.domain.dates import day
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.expiry import latest_begin
from annotator.domain.people.permissions import KEEP_ACCOUNT, MANAGE, may
from annotator.domain.people.person import Person
from annotator.storage.api import access_tokens
from annotator.storage.database import Store
from annotator.storage.people import accounts, people

_DAY = 86_400
_LONGEST_SENT = 200


def make_token(
    store: Store, by: Person, person_id: str, name: str | None, scopes: tuple[str, ...], days: int | None = None
) -> tuple[AccessToken, str]:
    """A new token that acts as the person with this id, and its secret, which is kept nowhere.

    `scopes` are keys of SCOPES; it holds so many `days`. For somebody else it takes an admin. Raises RuleBroken.
    """
    secret = PREFIX + new_token()
    known, wanted, holds = name_of_token(name), scopes_of(scopes), days_of(days)
    with transaction(store, by, "make_token", needs=KEEP_ACCOUNT if by.id == person_id else MANAGE) as act:
        person = people.load(act.db, person_id)
        if person.removed:
            raise RuleBroken("is_removed", name=person.name)
        if len(access_tokens.of_person(act.db, person.id)) >= MOST:
            raise RuleBroken("too_many_tokens", limit=MOST)
        token = AccessToken(new_id(), person.id, known, wanted, act.at, from_now(holds * _DAY))
        access_tokens.add(act.db, token, hash_of(secret))
        act.record("token", token.id, None, logged_token(token))
    return token, secret


def make_own_token(
    store: Store,
    person: Person,
    name: str | None,
    scopes: tuple[str, ...],
    days: int | None,
    passphrase: str | None,
) -> tuple[AccessToken, str]:
    """As `make_token`, for oneself in a browser. Whoever has a passphrase types it: a browser that somebody left open
    must not give away what holds for longer than it. Raises RuleBroken."""
    account = accounts.of_person(store.reading(), person.id)
    if account and account.has_passphrase:
        expect_passphrase(store, person, passphrase, field="passphrase")
    return make_token(store, person, person.id, name, scopes, days)


def revoke_token(store: Store, by: Person, token_id: str) -> AccessToken:
    """From now on it opens nothing. Raises NotFound, also for somebody else's where the person is no admin."""
    known = access_tokens.find(store.reading(), token_id)
    if known is None or (known.person != by.id and not may(by, MANAGE)):
        raise NotFound("no_such_token")
    with transaction(store, by, "revoke_token", needs=KEEP_ACCOUNT if by.id == known.person else MANAGE) as act:
        token = access_tokens.find(act.db, token_id)
        if token is None:
            raise NotFound("no_such_token")
        access_tokens.remove(act.db, token_id)
        act.record("token", token.id, logged_token(token), None)
    return token


def let_in(store: Store, secret: str) -> tuple[Person, AccessToken]:
    """Who acts by this token. Raises RuleBroken if it opens nothing, or has expired.

    That it was used is noted once a day, and leaves no event: to read must change nothing that anybody could see.
    """
    is_shaped = secret.startswith(PREFIX) and len(secret) <= _LONGEST_SENT
    found = access_tokens.with_hash(store.reading(), hash_of(secret)) if is_shaped else None
    if found is None:
        raise RuleBroken("token_unknown")
    token, person = found
    moment = now()
    if token.made > latest_begin(moment):
        raise RuleBroken("token_not_yet", day=day(token.made[:10]))
    if token.expires <= moment:
        raise RuleBroken("token_expired", day=day(token.expires[:10]))
    if token.used != moment[:10]:
        with store.writing() as db:
            access_tokens.touch(db, token.id, moment[:10])
    return person, token
