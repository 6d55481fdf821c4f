"""A request that is sent twice with the same key is done once, and answered twice with the same answer."""

import secrets

from annotator.clock import from_now, now
from annotator.domain.errors import RuleBroken, Stale
from annotator.storage.api import kept_answers
from annotator.storage.api.kept_answers import KeptAnswer
from annotator.storage.database import Store

# Seconds for which an answer is kept.
_KEPT = 86_400


class IdempotentRequests:
    """Those of one server: what another one began and never finished was cut off."""

    def __init__(self) -> None:
        self._server = secrets.token_hex(8)

    def begin(self, store: Store, token: str, key: str, request: str) -> KeptAnswer | None:
        """The answer that this request was given before; None if it is to be done now.

        `token` is the id of the token that it came with, `request` the hash of what it asks. Raises RuleBroken if the
        key came with another request, Stale while that request is still being worked on, or was cut off.
        """
        with store.writing() as db:
            kept_answers.sweep(db, from_now(-_KEPT))
            known = kept_answers.find(db, token, key)
            if known is None:
                kept_answers.begin(db, token, key, KeptAnswer(request, self._server), now())
                return None
        if known.request != request:
            raise RuleBroken("key_reused")
        if known.status is None:
            raise Stale("key_in_use" if known.server == self._server else "key_cut_off")
        return known

    def finish(
        self, store: Store, token: str, key: str, status: int, headers: tuple[tuple[str, str], ...], body: bytes
    ) -> None:
        """Keep the answer."""
        with store.writing() as db:
            kept_answers.finish(db, token, key, KeptAnswer("", self._server, status, headers, body))

    def cut_off(self, store: Store, token: str, key: str) -> None:
        """Note that nobody works on it any more, and that nobody knows how far it came."""
        with store.writing() as db:
            kept_answers.leave(db, token, key)

    def give_up(self, store: Store, token: str, key: str) -> None:
        """Forget that it was begun: it was refused, and nothing of it was stored."""
        with store.writing() as db:
            kept_answers.forget(db, token, key)
