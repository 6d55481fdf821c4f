"""What the desk sends by itself: mail to its people, and webhooks to other programs. Its settings."""

from dataclasses import dataclass, field

# Bytes of a secret that nobody guesses.
SHORTEST_SECRET = 16


@dataclass(frozen=True, slots=True)
class MailServer:
    """`is_tls` encrypts from the first byte; otherwise STARTTLS must be offered, unless the host is this machine."""

    host: str
    port: int
    sender: str
    is_tls: bool
    user: str | None = None
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Webhook:
    url: str = field(repr=False)
    secret: str = field(repr=False)
