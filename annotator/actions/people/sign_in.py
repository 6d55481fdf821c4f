"""Signing in and out: a browser holds a random token, and the desk the hash of it."""

from dataclasses import dataclass

from annotator.actions.people.attempts import Attempts
from annotator.actions.people.passphrases import matches
from annotator.actions.people.second_factor import use
from annotator.actions.people.tokens import hash_of, new_token
from annotator.actions.transaction import transaction
from annotator.clock import from_now, now
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.expiry import latest_begin
from annotator.domain.people.accounts import SESSION_IDLE, SESSION_LONGEST, SignInSession, login_name
from annotator.domain.people.permissions import KEEP_ACCOUNT, MANAGE
from annotator.domain.people.person import Person
from annotator.domain.people.second_factor import PENDING_SIGN_IN
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.people import accounts, people, sessions

# Seconds. A write for each page that is looked at would hold up those who save.
_SEEN_WITHIN = 300
_LONGEST_NAME_OF_A_BROWSER = 300
_LONGEST_LOGIN_TYPED = 300


@dataclass(frozen=True, slots=True)
class FirstStep:
    """What a right passphrase leads to: the token of a session, or, if it `needs_code`, one for `give_code` alone."""

    token: str
    needs_code: bool


def sign_in(
    store: Store, attempts: Attempts, login: str | None, passphrase: str | None, address: str, browser: str
) -> FirstStep:
    """For the browser, which calls itself `browser` and is at this network `address`.

    Raises RuleBroken with the same words, and after the same time, whether the name or the passphrase is wrong.
    """
    name = _counted_as(login)
    with attempts.trying(name, address):
        return _first_step(store, name, passphrase, address, browser)


def _first_step(store: Store, name: str, passphrase: str | None, address: str, browser: str) -> FirstStep:
    known = accounts.secrets_of(store.reading(), name)
    if not matches(passphrase, known.passphrase if known else None) or known is None:
        raise RuleBroken("wrong_sign_in")
    with store.writing() as db:
        # To check a passphrase takes a while: it may have been changed, or the account closed.
        if accounts.secrets_of(db, name) != known:
            raise RuleBroken("wrong_sign_in")
        if known.has_second_factor:
            return FirstStep(_wait_for_code(db, known.person), needs_code=True)
        return FirstStep(_begin(db, known.person, address, browser), needs_code=False)


def awaits_code(store: Store, pending: str) -> str | None:
    """The id of the person whose code the token `pending` is waiting for; None if it no longer waits."""
    return sessions.pending(store.reading(), hash_of(pending), now())


def give_code(
    store: Store, attempts: Attempts, pending: str, code: str | None, address: str, browser: str, at: int
) -> str:
    """The token of a session, for the `pending` one that `sign_in` returned and a code of either kind.

    `at` is the time of the code, in Unix seconds; `address` and `browser` are as in `sign_in`. Raises RuleBroken with
    the same words for a code that is wrong, of another time or used.
    """
    person = awaits_code(store, pending)
    account = accounts.of_person(store.reading(), person) if person else None
    if account is None:
        raise RuleBroken("sign_in_expired")
    with attempts.trying(account.login, address):
        return _second_step(store, account.person, pending, code, address, browser, at)


def _second_step(store: Store, person: str, pending: str, code: str | None, address: str, browser: str, at: int) -> str:
    with store.writing() as db:
        # Of two requests that send it at once, the second finds that it waits no longer.
        if sessions.pending(db, hash_of(pending), now()) != person:
            raise RuleBroken("sign_in_expired")
        if use(db, person, code, at):
            sessions.end_pending(db, hash_of(pending))
            return _begin(db, person, address, browser)
    raise RuleBroken("wrong_code", field="code")


def begin(store: Store, person_id: str, address: str, browser: str) -> str:
    """A token for a browser of somebody who has shown who they are."""
    with store.writing() as db:
        return _begin(db, person_id, address, browser)


def _begin(db: Database, person_id: str, address: str, browser: str) -> str:
    token, moment = new_token(), now()
    sessions.sweep(db, started_before=from_now(-SESSION_LONGEST), seen_before=from_now(-SESSION_IDLE))
    name = browser[:_LONGEST_NAME_OF_A_BROWSER]
    sessions.add(db, SignInSession(hash_of(token), person_id, moment, moment, address, name))
    return token


def _wait_for_code(db: Database, person_id: str) -> str:
    token = new_token()
    sessions.add_pending(db, hash_of(token), person_id, now=now(), expires=from_now(PENDING_SIGN_IN))
    return token


def _counted_as(login: str | None) -> str:
    """The name under which wrong tries count: in letters of another width it is the same one."""
    typed = (login or "")[:_LONGEST_LOGIN_TYPED]
    try:
        return login_name(typed)
    except RuleBroken:
        return typed.strip().casefold()


def signed_in(store: Store, token: str, *, is_used: bool = True) -> Person | None:
    """Who holds this token, if it still lets them in; if it `is_used` by somebody, that is noted every five minutes.

    An open page asks by itself for what is new: a browser that nobody is at must not stay in by that.
    """
    session = hash_of(token)
    bounds = {
        "started_after": from_now(-SESSION_LONGEST),
        "seen_after": from_now(-SESSION_IDLE),
    }
    found = people.signed_in(store.reading(), session, until=latest_begin(now()), **bounds)
    if found is None:
        return None
    person, seen = found
    # A clock that was set back must not leave them seen in the future.
    if is_used and not from_now(-_SEEN_WITHIN) <= seen <= now():
        with store.writing() as db:
            sessions.touch(db, session, now())
    return person


def sign_out(store: Store, person: Person, token: str) -> None:
    with store.writing() as db:
        sessions.end(db, hash_of(token), person.id)


def end_session(store: Store, person: Person, session: str) -> None:
    """Ends one browser's session of the person's own. Raises NotFound if there is none with this id."""
    with store.writing() as db:
        if not sessions.end(db, session, person.id):
            raise NotFound("no_such_session")


def end_sessions(store: Store, by: Person, person_id: str) -> int:
    """Signs somebody out everywhere; how many browsers that were."""
    with transaction(store, by, "end_sessions", needs=KEEP_ACCOUNT if by.id == person_id else MANAGE) as act:
        person = people.load(act.db, person_id)
        ended = sessions.end_all(act.db, person.id)
        act.record("session", person.id, None, {"ended": ended})
    return ended
