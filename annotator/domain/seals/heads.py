"""The head of the log: its newest event, whose hash is over all before it."""

import hashlib
import re
from dataclasses import dataclass

from annotator.domain.errors import RuleBroken

_WRITTEN = re.compile(r"([0-9]{1,18})[\s:,-]+([0-9a-f]{64})", re.ASCII)
_HASH = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class LogHead:
    """`number` is that of the newest event, which is also how many there are; 0 and no hash if there is none."""

    number: int = 0
    hash: str = ""

    def __str__(self) -> str:
        """As seals are made over it: another form would break those of every desk."""
        return f"{self.number} {self.hash}"

    @property
    def printed(self) -> str:
        """As it is printed for people, to be noted: in one word, which a terminal takes as it is."""
        return f"{self.number}:{self.hash}" if self.number else "0"


def head_of(written: str) -> LogHead:
    """The head that somebody noted, also as older versions printed it, with a space. Raises RuleBroken."""
    if written.strip() == "0":
        return LogHead()
    found = _WRITTEN.fullmatch(written.strip().lower())
    if found is None:
        raise RuleBroken("not_a_head", value=written[:80])
    return LogHead(int(found[1]), found[2])


def is_hash(written: str) -> bool:
    """Whether this is the hash of a head, without its number."""
    return _HASH.fullmatch(written.strip().lower()) is not None


def key_name(key: bytes) -> str:
    """Tells one key from another without giving it away."""
    return hashlib.sha256(b"key of a desk" + key).hexdigest()[:16]


def seal_of(key: bytes, words: str) -> str:
    """A code that only whoever has the key can make for these words (BLAKE2b with a key, RFC 7693)."""
    return hashlib.blake2b(words.encode(), key=key[:64], digest_size=32).hexdigest()
