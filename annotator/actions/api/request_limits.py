"""Limits how many requests a program may send within a minute. The counts live in memory."""

import math

from annotator.actions.people.recent_counts import RecentCounts
from annotator.domain.errors import RuleBroken

_MINUTE = 60


class RequestLimits:
    """For each token, and for each network address from which tokens come that open nothing."""

    def __init__(self, of_a_token: int = 1_200, of_an_address: int = 60) -> None:
        self._counts = RecentCounts(_MINUTE)
        self._of_a_token, self._of_an_address = of_a_token, of_an_address

    def count(self, token: str) -> None:
        """Raises RuleBroken if the token with this id was used too often."""
        self._expect_few(f"token {token}", self._of_a_token)
        self._counts.note(f"token {token}")

    def expect_few_wrong(self, address: str) -> None:
        """Raises RuleBroken if too many tokens from this address opened nothing."""
        self._expect_few(f"address {address}", self._of_an_address)

    def note_wrong(self, address: str) -> None:
        self._counts.note(f"address {address}")

    def _expect_few(self, key: str, most: int) -> None:
        if self._counts.of(key) >= most:
            wait = self._counts.seconds_until_fewer(key)
            raise RuleBroken("too_many_calls", limit=most, seconds=max(1, math.ceil(wait)))
