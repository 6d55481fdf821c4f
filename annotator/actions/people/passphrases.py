"""Hashes passphrases, and refuses those that are guessed quickly.

How fast a passphrase is guessed is estimated by zxcvbn, which knows some thirty thousand common ones, words, names,
dates and rows of keys.
"""

from functools import cache
from threading import BoundedSemaphore
from typing import TYPE_CHECKING, NamedTuple

from annotator.domain.errors import RuleBroken
from annotator.domain.people.accounts import passphrase

if TYPE_CHECKING:
    # Loaded only where somebody signs in: most commands never do.
    from argon2 import PasswordHasher


class Cost(NamedTuple):
    """Of a hash: rounds, KiB of memory, and lanes."""

    time_cost: int
    memory_cost: int
    parallelism: int


# Argon2id with the second of the parameters that RFC 9106 recommends.
COST = Cost(time_cost=3, memory_cost=64 * 1024, parallelism=4)
# Of 0 to 4: more than ten billion guesses.
_SAFE = 4
# zxcvbn takes no more; what follows can only make it harder to guess.
_ESTIMATED = 72
# Each hash takes 64 MiB: a hundred at once would take the machine's memory.
_AT_ONCE = BoundedSemaphore(2)


def new_hash(typed: str | None, *others: str) -> str:
    """The hash of a new passphrase. Raises RuleBroken if it is too short, or guessed quickly by who knows `others`."""
    from zxcvbn import zxcvbn

    plain = passphrase(typed)
    known = [part for other in others for part in (other, *other.split())]
    estimate = zxcvbn(plain[:_ESTIMATED], user_inputs=known)
    if estimate["score"] < _SAFE:
        why = estimate["feedback"]["warning"] or "it is too regular"
        raise RuleBroken("guessable_passphrase", field="passphrase", why=why.rstrip(".").lower())
    return _hash(plain)


def matches(typed: str | None, known: str | None) -> bool:
    """Whether this is the passphrase with the hash `known`.

    Without one it takes as long, so that nobody learns from the time who has an account.
    """
    from argon2.exceptions import InvalidHashError, VerifyMismatchError

    try:
        plain = passphrase(typed)
    except RuleBroken:
        plain = ""
    with _AT_ONCE:
        try:
            _hasher().verify(known or _nobody(), plain)
        except (VerifyMismatchError, InvalidHashError):
            return False
    return known is not None


def _hash(plain: str) -> str:
    with _AT_ONCE:
        return _hasher().hash(plain)


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher

    return PasswordHasher(**COST._asdict())


@cache
def _nobody() -> str:
    return _hasher().hash("nobody signs in with this")
