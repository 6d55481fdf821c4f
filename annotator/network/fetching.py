"""The only way out: one page, from the public internet, because a person asked for its address."""

from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from urllib.parse import SplitResult, urljoin, urlsplit

from w3lib.url import safe_url_string

from annotator.domain import limits
from annotator.domain.errors import Refused, RuleBroken
from annotator.network.deadlines import Deadline
from annotator.network.hosts import Address, Network, Resolve, addresses_of, is_public, look_up
from annotator.network.media import tell
from annotator.network.requests import Response, get, port_of

# 80 and 443, and where people put a web server beside another; behind other ports stand other services.
_PORTS = frozenset({80, 443, 8000, 8080, 8443})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ANSWERS = {
    401: "page_closed", 402: "page_closed", 403: "page_closed", 407: "page_closed", 451: "page_closed",
    404: "page_missing", 410: "page_gone", 429: "too_many_requests",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Policy:
    """How far a fetch may go.

    `allow` are networks that are reached though they are not public, at any port; `seconds` are for
    all of it, `most` are decoded bytes, `authorities` is a file of certificates in place of the
    system's, `resolve` gives the addresses of a host.
    """

    allow: frozenset[Network] = frozenset()
    seconds: float = 30.0
    most: int = 20_000_000
    redirects: int = 5
    authorities: str | None = None
    resolve: Resolve = look_up

    def is_allowed(self, address: Address, port: int) -> bool:
        if any(address in network for network in self.allow):
            return True
        return port in _PORTS and is_public(address)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came: `asked` and `final` differ where it was elsewhere; `headers` as sent, `body` decoded.

    `address` is that of the machine which answered last.
    """

    asked: str
    final: str
    address: str
    status: int
    headers: tuple[tuple[str, str], ...]
    charset: str | None
    media_type: str
    body: bytes


DEFAULT = Policy()


def fetch(url: str, policy: Policy = DEFAULT) -> Fetched:
    """The page at an address. Raises `Refused` with a sentence for each way in which it cannot be had."""
    deadline = Deadline.after(policy.seconds)
    asked = limits.web_address(url, "address")
    if asked is None:
        raise RuleBroken("required", field="address")
    final, answer = _followed(asked, policy, deadline)
    host = urlsplit(final).hostname or ""
    if not 200 <= answer.status < 300:
        code = "server_trouble" if answer.status >= 500 else _ANSWERS.get(answer.status, "page_status")
        raise Refused(code, host=host, status=answer.status)
    if not answer.body.strip():
        raise Refused("page_empty", host=host)
    media_type = tell(answer.body)
    if media_type is None:
        raise Refused("not_a_page", host=host)
    return Fetched(
        asked, final, answer.address, answer.status, answer.headers, _charset(answer), media_type, answer.body
    )


def _followed(url: str, policy: Policy, deadline: Deadline) -> tuple[str, Response]:
    """Where the address leads in the end, and what is answered there; every step is judged anew."""
    address = url
    for _ in range(policy.redirects + 1):
        parts = _parts(address)
        answer = get(parts, _pinned(parts, policy, deadline), deadline, most=policy.most,
                     authorities=policy.authorities)  # fmt: skip
        location = answer.header("location")
        if answer.status not in _REDIRECTS or not location:
            return parts.geturl(), answer
        address = _next(parts, location)
    raise Refused("too_many_redirects", host=urlsplit(url).hostname, limit=policy.redirects)


def _pinned(parts: SplitResult, policy: Policy, deadline: Deadline) -> tuple[Address, ...]:
    """One address inside this network refuses the host: it has no business among public ones."""
    host, port = parts.hostname or "", port_of(parts)
    found = addresses_of(host, port, deadline, policy.resolve)
    if not all(policy.is_allowed(address, port) for address in found):
        raise Refused("not_public", host=host)
    return found


def _parts(address: str) -> SplitResult:
    """As it is sent: host in ASCII, path and query percent-encoded, no fragment."""
    try:
        parts = urlsplit(safe_url_string(address))._replace(fragment="")
        ending_in_port = parts.port
    except ValueError:
        raise RuleBroken("not_an_address", field="address") from None
    if not parts.hostname or ending_in_port == 0:
        raise RuleBroken("not_an_address", field="address")
    if "@" in parts.netloc:
        raise Refused("address_with_password")
    return parts


def _next(parts: SplitResult, location: str) -> str:
    # Servers send UTF-8 where only ASCII is allowed; the header was read as Latin-1.
    with suppress(UnicodeError):
        location = location.encode("latin-1").decode("utf-8")
    try:
        address = urljoin(parts.geturl(), location)
        scheme = urlsplit(address).scheme
    except ValueError:
        scheme = ""
    if scheme not in ("http", "https"):
        raise Refused("leads_astray", host=parts.hostname)
    return address


def _charset(answer: Response) -> str | None:
    message = Message()
    message["content-type"] = answer.header("content-type") or ""
    return message.get_content_charset()
