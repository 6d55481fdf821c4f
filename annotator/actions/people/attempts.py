"""Limits how often a wrong passphrase may be tried, for each account and each address; and a link, for each address.

The counts live in memory: a server that restarts forgives, and nobody can restart it from outside.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from annotator.actions.people.recent_counts import RecentCounts
from annotator.domain.errors import RuleBroken

_MINUTES = 15
# Behind one address a whole newsroom may sit.
_OF_AN_ACCOUNT, _OF_AN_ADDRESS = 10, 50


class Attempts:
    """The wrong tries of the last quarter of an hour."""

    def __init__(self) -> None:
        self._counts = RecentCounts(_MINUTES * 60)

    def expect_few(self, login: str, address: str) -> None:
        """Raises RuleBroken if there were too many, whether or not there is such an account."""
        if any(self._counts.of(key) >= most for key, most in _limits(login, address)):
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
        if self._counts.of(f"link {address}") >= _OF_AN_ADDRESS:
            raise RuleBroken("too_many_links", minutes=_MINUTES)

    def note_wrong_link(self, address: str) -> None:
        self._counts.note(f"link {address}")

    def note_wrong(self, login: str, address: str) -> None:
        for key, _ in _limits(login, address):
            self._counts.note(key)


def _limits(login: str, address: str) -> tuple[tuple[str, int], ...]:
    """What is counted, and how many of it may be."""
    return (f"account {login}", _OF_AN_ACCOUNT), (f"address {address}", _OF_AN_ADDRESS)
