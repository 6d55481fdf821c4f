"""Signing in and out: a browser holds a random token, and the desk the hash of it."""

from annotator.actions.people.attempts import Attempts
from annotator.actions.people.passphrases import matches
from annotator.actions.people.tokens import hash_of, new_token
from annotator.actions.transaction import transaction
from annotator.clock import from_now, now
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.people.accounts import SESSION_IDLE, SESSION_LONGEST, SignInSession, login_name
from annotator.domain.people.permissions import KEEP_ACCOUNT, MANAGE
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.storage.people import accounts, people, sessions

# Seconds. A write for each page that is looked at would hold up those who save.
_SEEN_WITHIN = 300
_LONGEST_NAME_OF_A_BROWSER = 300


def sign_in(
    store: Store, attempts: Attempts, login: str | None, passphrase: str | None, address: str, browser: str
) -> str:
    """A token for the browser, which calls itself `browser` and is at this network `address`.

    Raises RuleBroken with the same words, and after the same time, whether the name or the passphrase is wrong.
    """
    typed = (login or "")[:_LONGEST_NAME_OF_A_BROWSER].strip().casefold()
    attempts.expect_few(typed, address)
    try:
        known = accounts.secrets_of(store.reading(), login_name(login))
    except RuleBroken:
        known = None
    if not matches(passphrase, known.passphrase if known else None) or known is None:
        attempts.note_wrong(typed, address)
        raise RuleBroken("wrong_sign_in")
    return begin(store, known.person, address, browser)


def begin(store: Store, person_id: str, address: str, browser: str) -> str:
    """A token for a browser of somebody who has shown who they are."""
    token, moment = new_token(), now()
    name = browser[:_LONGEST_NAME_OF_A_BROWSER]
    with store.writing() as db:
        sessions.sweep(db, started_before=from_now(-SESSION_LONGEST), seen_before=from_now(-SESSION_IDLE))
        sessions.add(db, SignInSession(hash_of(token), person_id, moment, moment, address, name))
    return token


def signed_in(store: Store, token: str) -> Person | None:
    """Who holds this token, if it still lets them in; that they were seen is noted every five minutes."""
    session = hash_of(token)
    bounds = {"started_after": from_now(-SESSION_LONGEST), "seen_after": from_now(-SESSION_IDLE)}
    found = people.signed_in(store.reading(), session, **bounds)
    if found is None:
        return None
    person, seen = found
    if seen < from_now(-_SEEN_WITHIN):
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
