"""Limits how many requests a program may send within a minute. The counts live in memory."""

import math
import time

from limits import RateLimitItem, RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from annotator.domain.errors import RuleBroken


class RequestLimits:
    """For each token, and for each network address from which tokens come that open nothing."""

    def __init__(self, of_a_token: int = 1_200, of_an_address: int = 60) -> None:
        self._limiter = FixedWindowRateLimiter(MemoryStorage())
        self._of_a_token = RateLimitItemPerMinute(of_a_token)
        self._of_an_address = RateLimitItemPerMinute(of_an_address)

    def count(self, token: str) -> None:
        """Raises RuleBroken if the token with this id was used too often."""
        if not self._limiter.hit(self._of_a_token, "token", token):
            raise self._too_many(self._of_a_token, "token", token)

    def expect_few_wrong(self, address: str) -> None:
        """Raises RuleBroken if too many tokens from this address opened nothing."""
        if not self._limiter.test(self._of_an_address, "address", address):
            raise self._too_many(self._of_an_address, "address", address)

    def note_wrong(self, address: str) -> None:
        self._limiter.hit(self._of_an_address, "address", address)

    def _too_many(self, limit: RateLimitItem, *of: str) -> RuleBroken:
        wait = self._limiter.get_window_stats(limit, *of).reset_time - time.time()
        return RuleBroken("too_many_calls", limit=limit.amount, seconds=max(1, math.ceil(wait)))
