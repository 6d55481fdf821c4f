"""Turning the second factor on and off, and checking its codes. `at` is the time of the check, in Unix seconds."""

import secrets

from annotator.actions.people.accounts import expect_passphrase, expect_same_passphrase
from annotator.actions.people.tokens import hash_of
from annotator.actions.transaction import transaction
from annotator.domain.errors import RuleBroken
from annotator.domain.people.accounts import Account, logged
from annotator.domain.people.permissions import KEEP_ACCOUNT
from annotator.domain.people.person import Person
from annotator.domain.people.second_factor import CODE_WINDOW, RECOVERY_CODES, typed_code
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store
from annotator.storage.events import Change
from annotator.storage.people import accounts, second_factors

# 64 random bits: nobody guesses one, so that a plain hash of it is safe to keep.
_BYTES_OF_A_RECOVERY_CODE = 8


def offer(store: Store, person: Person, passphrase: str | None) -> None:
    """Makes a secret for the person's telephone, which counts once `confirm` has seen a code of it.

    It asks for the passphrase: at a browser that was left open, a stranger could lock its owner out with their own
    telephone. Raises RuleBroken if it is wrong, or a second factor is on.
    """
    import pyotp

    expect_passphrase(store, person, passphrase, field="passphrase")
    with transaction(store, person, "offer_second_factor", needs=KEEP_ACCOUNT) as act:
        if not second_factors.offer(act.db, person.id, pyotp.random_base32()):
            raise RuleBroken("has_second_factor")


def offered(store: Store, person: Person) -> str | None:
    """The secret that waits to be confirmed, in base32."""
    return second_factors.offered(store.reading(), person.id)


def address(secret: str, login: str, issuer: str) -> str:
    """The otpauth: address from which a telephone takes the secret; it lists it under `issuer` and `login`."""
    import pyotp

    return pyotp.TOTP(secret).provisioning_uri(name=login, issuer_name=issuer)


def confirm(store: Store, person: Person, code: str | None, at: int) -> tuple[str, ...]:
    """Turns the second factor on, and returns the recovery codes, of which only hashes are kept.

    Raises RuleBroken if no secret was offered, or the code is not of that one.
    """
    recovery = tuple(secrets.token_hex(_BYTES_OF_A_RECOVERY_CODE) for _ in range(RECOVERY_CODES))
    with transaction(store, person, "turn_on_second_factor", needs=KEEP_ACCOUNT) as act:
        secret = second_factors.offered(act.db, person.id)
        if secret is None:
            raise RuleBroken("nothing_to_confirm")
        step = _step(secret, typed_code(code), at)
        if step is None:
            raise RuleBroken("wrong_code", field="code")
        before = accounts.load(act.db, person.id)
        second_factors.turn_on(act.db, person.id, step, map(hash_of, recovery))
        _record(act, before)
    return recovery


def turn_off(store: Store, person: Person, passphrase: str | None) -> None:
    """Raises RuleBroken if this is not the person's passphrase."""
    known = expect_passphrase(store, person, passphrase, field="passphrase")
    with transaction(store, person, "turn_off_second_factor", needs=KEEP_ACCOUNT) as act:
        expect_same_passphrase(act.db, known, field="passphrase")
        before = accounts.load(act.db, person.id)
        second_factors.turn_off(act.db, person.id)
        _record(act, before)


def use(db: Database, person_id: str, code: str | None, at: int) -> bool:
    """Whether this is a code of the person's telephone, or a recovery code, that nobody has used; now it is used."""
    secret, plain = second_factors.confirmed(db, person_id), typed_code(code)
    if secret is None:
        return False
    step = _step(secret, plain, at)
    if step is not None:
        return second_factors.use_step(db, person_id, step)
    return second_factors.use_recovery(db, person_id, hash_of(plain))


def _step(secret: str, code: str, at: int) -> int | None:
    """The number of the step that the code is of; None if it is of none in the window around `at`."""
    import pyotp
    from pyotp.exceptions import OTPVerificationError

    try:
        return pyotp.TOTP(secret).verify_and_get_timecode(code, for_time=at, valid_window=CODE_WINDOW)
    except OTPVerificationError:
        return None


def _record(act: Change, before: Account) -> None:
    after = accounts.load(act.db, before.person)
    if after != before:
        act.record("account", before.person, logged(before), logged(after))
