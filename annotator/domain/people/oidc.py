"""Signing in by a provider of OpenID Connect: which provider, and whom it says somebody is."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Protocol
from urllib.parse import urlsplit

# Seconds in which somebody signs in at the provider, its own second factor included.
PENDING_AT_PROVIDER = 600
_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class ProviderSettings:
    """`issuer` is an address exactly as the provider writes it, `name` what people call the provider."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    name: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody as the provider knows them: `subject` is theirs for good; `email` only if the provider verified it."""

    issuer: str
    subject: str
    email: str | None = None

    def logins(self) -> Iterator[str]:
        """Names to sign in with that may suit, the best first; nobody else has the last."""
        if self.email:
            yield self.email
        yield self.subject
        yield hashlib.sha256(f"{self.issuer}\n{self.subject}".encode()).hexdigest()[:16]


class SignInProvider(Protocol):
    """Whoever signs people in. Both methods raise Refused if the provider does not do as it should."""

    name: str

    def begin(self, callback: str) -> tuple[str, Mapping[str, str]]:
        """The address at which somebody signs in, and what `finish` needs; the answer goes to `callback`."""

    def finish(self, code: str, begun: Mapping[str, str]) -> Identity:
        """Who has signed in, for the `code` in the provider's answer and what `begin` returned."""


def is_secure(address: object) -> bool:
    """Whether nobody on the way can read or change what is sent there: https, or http on this machine."""
    try:
        parts = urlsplit(address if isinstance(address, str) else "")
        host = parts.hostname
    except ValueError:
        return False
    return bool(host) and (parts.scheme == "https" or (parts.scheme == "http" and host in _LOOPBACK))
