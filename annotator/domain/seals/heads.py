"""The head of the log: its newest event, whose hash is over all before it."""

import hashlib
import re
from dataclasses import dataclass

from annotator.domain.errors import RuleBroken

_WRITTEN = re.compile(r"([0-9]{1,18})[\s:,-]+([0-9a-f]{64})", re.ASCII)


@dataclass(frozen=True, slots=True)
class LogHead:
    """`number` is that of the newest event, which is also how many there are; 0 and no hash if there is none."""

    number: int = 0
    hash: str = ""

    def __str__(self) -> str:
        return f"{self.number} {self.hash}"


def head_of(written: str) -> LogHead:
    """The head that somebody noted. Raises RuleBroken."""
    found = _WRITTEN.fullmatch(written.strip().lower())
    if found is None:
        raise RuleBroken("not_a_head", value=written[:80])
    return LogHead(int(found[1]), found[2])


def key_name(key: bytes) -> str:
    """Tells one key from another without giving it away."""
    return hashlib.sha256(b"key of a desk" + key).hexdigest()[:16]


def seal_of(key: bytes, words: str) -> str:
    """A code that only whoever has the key can make for these words (BLAKE2b with a key, RFC 7693)."""
    return hashlib.blake2b(words.encode(), key=key[:64], digest_size=32).hexdigest()
