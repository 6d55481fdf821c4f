"""Accounts: an admin invites, the person answers with a name to sign in with and a passphrase."""

from collections.abc import Callable

from annotator.actions.people.passphrases import matches, new_hash
from annotator.actions.people.tokens import hash_of, new_token
from annotator.actions.transaction import transaction
from annotator.clock import from_now, now
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.people.accounts import INVITATION, logged, login_name
from annotator.domain.people.permissions import KEEP_ACCOUNT, MANAGE
from annotator.domain.people.person import Person
from annotator.storage.api import access_tokens
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.people import accounts, people, sessions


def invite(store: Store, by: Person, person_id: str) -> str:
    """A token by which somebody makes their account, or makes it anew where they lost a passphrase or a telephone.

    It works once, for three days, and ends an earlier one. Until it is used, an account stays as it is.
    """
    token = new_token()
    with transaction(store, by, "invite_person", needs=MANAGE) as act:
        person = people.load(act.db, person_id)
        if person.removed:
            raise RuleBroken("is_removed", name=person.name)
        _expect_admin_first(act.db, person)
        expires = from_now(INVITATION)
        accounts.invite(act.db, person_id, hash_of(token), expires)
        act.record("invitation", person_id, None, {"expires": expires})
    return token


def invited(store: Store, token: str) -> Person:
    """Whom the token invites. Raises NotFound if it was used, has expired or never was."""
    db = store.reading()
    person = accounts.invited(db, hash_of(token), now())
    if person is None:
        raise NotFound("no_such_invitation")
    return people.load(db, person)


def accept(store: Store, token: str, login: str | None, passphrase: str | None) -> Person:
    """Makes the account of whom the token invites; sessions of an earlier one end.

    Raises NotFound for the token, RuleBroken for the name to sign in with or the passphrase.
    """
    person = invited(store, token)
    known = login_name(login)
    hashed = new_hash(passphrase, known, person.name)

    def write(db: Database) -> None:
        if accounts.has_login(db, known, person.id):
            raise RuleBroken("login_taken", field="login")
        accounts.open_(db, person.id, known, hashed)

    return open_account(store, token, person, write)


def open_account(store: Store, token: str, person: Person, write: Callable[[Database], None]) -> Person:
    """Lets `write` make the account of the `person`, and ends the invitation with this `token`, their sessions and
    tokens for programs; the first account ends those of everybody.

    Raises NotFound for the token, RuleBroken.
    """
    with transaction(store, person, "open_account", needs=KEEP_ACCOUNT) as act:
        # Two browsers may have sent the same link: the second finds it used.
        if accounts.invited(act.db, hash_of(token), act.at) != person.id:
            raise NotFound("no_such_invitation")
        _expect_admin_first(act.db, people.load(act.db, person.id))
        before = accounts.of_person(act.db, person.id)
        # On a desk without accounts whoever sat at the machine could make a token for anybody.
        access_tokens.remove_all(act.db, person.id if accounts.exist(act.db) else None)
        write(act.db)
        accounts.end_invitation(act.db, person.id)
        sessions.end_all(act.db, person.id)
        after = accounts.load(act.db, person.id)
        act.record("account", person.id, logged(before) if before else None, logged(after))
    return person


def change_passphrase(store: Store, person: Person, old: str | None, new: str | None, session: str) -> None:
    """Other browsers of this person than the one with the id `session` have to sign in again. Raises RuleBroken."""
    known = expect_passphrase(store, person, old, field="old")
    if matches(new, known.passphrase):
        raise RuleBroken("same_passphrase", field="passphrase")
    hashed = new_hash(new, known.login, person.name)
    with transaction(store, person, "change_passphrase", needs=KEEP_ACCOUNT) as act:
        expect_same_passphrase(act.db, known, field="old")
        accounts.set_passphrase(act.db, person.id, hashed)
        sessions.end_all(act.db, person.id, but=session)
        account = accounts.load(act.db, person.id)
        act.record("account", person.id, logged(account), logged(account))


def expect_passphrase(store: Store, person: Person, typed: str | None, field: str) -> accounts.Secrets:
    """What the account of a person is checked against. Raises RuleBroken at `field` if this is not their passphrase."""
    db = store.reading()
    account = accounts.of_person(db, person.id)
    known = accounts.secrets_of(db, account.login) if account else None
    if known is None:
        raise RuleBroken("no_account", name=person.name)
    if not matches(typed, known.passphrase):
        raise RuleBroken("wrong_passphrase", field=field)
    return known


def expect_same_passphrase(db: Database, known: accounts.Secrets, field: str) -> None:
    """Raises RuleBroken at `field` if the passphrase was changed while one was checked against `known`."""
    present = accounts.secrets_of(db, known.login)
    if present is None or present.passphrase != known.passphrase:
        raise RuleBroken("wrong_passphrase", field=field)


def _expect_admin_first(db: Database, person: Person) -> None:
    """With the first account everybody has to sign in: if it were no admin's, nobody could let the others in."""
    if person.role != "admin" and not accounts.exist(db):
        raise RuleBroken("admin_first", name=person.name)
