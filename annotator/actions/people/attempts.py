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
_WRONG = frozenset({"wrong_sign_in", "wrong_code", "wrong_passphrase"})


class Attempts:
    """The wrong tries of the last quarter of an hour."""

    def __init__(self) -> None:
        self._counts = RecentCounts(_MINUTES * 60)

    @contextmanager
    def trying(self, login: str, address: str) -> Iterator[None]:
        """A try, which counts from its beginning, and afterwards only if it is refused as wrong.

        To check a passphrase takes a while: of many that are sent at once, no more than are allowed may be checked.
        Raises RuleBroken if there were too many, whether or not there is such an account.
        """
        limits = _limits(login, address)
        if not self._counts.note_within(limits):
            raise RuleBroken("too_many_tries", minutes=_MINUTES)
        is_wrong = False
        try:
            yield
        except RuleBroken as error:
            is_wrong = error.code in _WRONG
            raise
        finally:
            if not is_wrong:
                for key, _ in limits:
                    self._counts.take_back(key)

    def expect_few_links(self, address: str) -> None:
        """Raises RuleBroken if there were too many links from this address that open nothing."""
        if self._counts.of(f"link {address}") >= _OF_AN_ADDRESS:
            raise RuleBroken("too_many_links", minutes=_MINUTES)

    def note_wrong_link(self, address: str) -> None:
        self._counts.note(f"link {address}")


def _limits(login: str, address: str) -> tuple[tuple[str, int], ...]:
    """What is counted, and how many of it may be."""
    return (f"account {login}", _OF_AN_ACCOUNT), (f"address {address}", _OF_AN_ADDRESS)
