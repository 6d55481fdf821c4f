"""Accounts of people who sign in: what they sign in with, and how long that lets them in."""

import unicodedata
from dataclasses import dataclass

from annotator.domain.classification import DESK, classified
from annotator.domain.errors import RuleBroken

_HOUR, _DAY = 3_600, 86_400
# Seconds. A shift with its breaks; a week at most, however busy; a long weekend to answer an invitation.
SESSION_IDLE = 12 * _HOUR
SESSION_LONGEST = 7 * _DAY
INVITATION = 3 * _DAY

# Code points. NIST SP 800-63B-4 asks for 8 beside a second factor, and for 15 alone.
_SHORTEST_PASSPHRASE, _LONGEST_PASSPHRASE = 12, 256
_SHORTEST_LOGIN, _LONGEST_LOGIN = 2, 100


@classified(person=DESK, login=DESK, has_second_factor=DESK)
@dataclass(frozen=True, slots=True)
class Account:
    """`person` is an id, `login` the name to sign in with. Its secrets stay in storage."""

    person: str
    login: str
    has_second_factor: bool = False


@dataclass(frozen=True, slots=True)
class SignInSession:
    """One browser that is let in: `id` is a hash of what it holds, `browser` what it calls itself; moments in UTC."""

    id: str
    person: str
    started: str
    seen: str
    address: str
    browser: str


def login_name(typed: str | None) -> str:
    """The name to sign in with, without regard to case. Raises RuleBroken if it is none."""
    login = unicodedata.normalize("NFKC", (typed or "").strip()).casefold()
    is_one_word = login.isprintable() and not any(letter.isspace() for letter in login)
    if not (is_one_word and _SHORTEST_LOGIN <= len(login) <= _LONGEST_LOGIN):
        raise RuleBroken("not_a_login", field="login", shortest=_SHORTEST_LOGIN, longest=_LONGEST_LOGIN)
    return login


def passphrase(typed: str | None) -> str:
    """A passphrase as it is hashed: other keyboards compose letters otherwise. Raises RuleBroken by its length."""
    plain = unicodedata.normalize("NFKC", typed or "")
    if len(plain) < _SHORTEST_PASSPHRASE:
        raise RuleBroken("short_passphrase", field="passphrase", shortest=_SHORTEST_PASSPHRASE)
    if len(plain) > _LONGEST_PASSPHRASE:
        raise RuleBroken("long_passphrase", field="passphrase", longest=_LONGEST_PASSPHRASE)
    return plain
