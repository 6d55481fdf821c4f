"""Limits how often a wrong passphrase may be tried, for each account and each address; and a link, for each address.

The counts live in memory: a server that restarts forgives, and nobody can restart it from outside.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from annotator.domain.errors import RuleBroken

_MINUTES = 15
# Behind one address a whole newsroom may sit.
_OF_AN_ACCOUNT = RateLimitItemPerMinute(10, _MINUTES)
_OF_AN_ADDRESS = RateLimitItemPerMinute(50, _MINUTES)


class Attempts:
    """The wrong tries of the last quarter of an hour."""

    def __init__(self) -> None:
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def expect_few(self, login: str, address: str) -> None:
        """Raises RuleBroken if there were too many, whether or not there is such an account."""
        if not all(self._limiter.test(*limit) for limit in _limits(login, address)):
            raise RuleBroken("too_many_tries", minutes=_MINUTES)

    @contextmanager
    def counting(self, login: str, address: str) -> Iterator[None]:
        """Counts it if the block is refused for a wrong passphrase. Raises RuleBroken if there were too many."""
        self.expect_few(login, address)
        try:
            yield
        except RuleBroken as error:
            if error.code == "wrong_passphrase":
                self.note_wrong(login, address)
            raise

    def expect_few_links(self, address: str) -> None:
        """Raises RuleBroken if there were too many links from this address that open nothing."""
        if not self._limiter.test(_OF_AN_ADDRESS, "link", address):
            raise RuleBroken("too_many_links", minutes=_MINUTES)

    def note_wrong_link(self, address: str) -> None:
        self._limiter.hit(_OF_AN_ADDRESS, "link", address)

    def note_wrong(self, login: str, address: str) -> None:
        for limit in _limits(login, address):
            self._limiter.hit(*limit)


def _limits(login: str, address: str) -> tuple[tuple[RateLimitItem, str, str], ...]:
    return (_OF_AN_ACCOUNT, "account", login), (_OF_AN_ADDRESS, "address", address)
