"""Fetches one public page whose address a person gave; nothing else is fetched from the internet."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from urllib.parse import SplitResult, urljoin, urlsplit

from w3lib.url import safe_url_string

from annotator.domain import limits
from annotator.domain.errors import Refused, RuleBroken
from annotator.intake.media_types import media_type_of
from annotator.network.deadlines import Deadline
from annotator.network.hosts import Address, Network, Resolve, addresses_of, is_public, look_up
from annotator.network.requests import Response, get, port_of

# The ports on which web servers listen. Other ports belong to other services.
_PORTS = frozenset({80, 443, 8000, 8080, 8443})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_ANSWERS = {
    401: "page_closed", 402: "page_closed", 403: "page_closed", 407: "page_closed", 451: "page_closed",
    404: "page_missing", 410: "page_gone", 429: "too_many_requests",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Policy:
    """The limits of a fetch.

    `allow` are networks that may be reached at any port although they are not public; `seconds` is the time for all of
    the fetch, `most` the largest size of the decoded body in bytes, `redirects` the largest number of redirects.
    `authorities` is a file of certificates that replaces the system's, and `resolve` returns the addresses of a host.
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
    """The answer to a fetch: `headers` as they were sent, `body` decoded.

    `asked` is the address that was given, `final` the one after redirects; `address` is the IP address of the machine
    that answered last. `charset` is the encoding that the server declares; `media_type` is found in the bytes.
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
    """The page at an address. Raises `Refused` with the code of the reason if it cannot be fetched."""
    deadline = Deadline.after(policy.seconds)
    asked = limits.web_address(url, "address")
    if asked is None:
        raise RuleBroken("required", field="address")
    final, answer = _after_redirects(asked, policy, deadline)
    host = urlsplit(final).hostname or ""
    if not 200 <= answer.status < 300:
        code = "server_trouble" if answer.status >= 500 else _ANSWERS.get(answer.status, "page_status")
        raise Refused(code, host=host, status=answer.status)
    if not answer.body.strip():
        raise Refused("page_empty", host=host)
    media_type = media_type_of(answer.body)
    if media_type is None:
        raise Refused("not_a_page", host=host)
    return Fetched(
        asked, final, answer.address, answer.status, answer.headers, _charset(answer), media_type, answer.body
    )


def exchange(url: str, headers: Mapping[str, str], body: bytes | None = None, policy: Policy = DEFAULT) -> Response:
    """The answer to one request with these headers, by the rules of a fetch: a POST of `body`, or a GET without one.

    No redirect is followed, so that the headers reach nobody else. Raises `Refused`.
    """
    deadline = Deadline.after(policy.seconds)
    parts = _parts(url)
    return get(parts, _allowed_addresses(parts, policy, deadline), deadline, most=policy.most,
               authorities=policy.authorities, posted=body, sent=headers)  # fmt: skip


def _after_redirects(url: str, policy: Policy, deadline: Deadline) -> tuple[str, Response]:
    """The address after redirects, and the answer there; the policy is applied at every redirect too."""
    address = url
    for _ in range(policy.redirects + 1):
        parts = _parts(address)
        answer = get(parts, _allowed_addresses(parts, policy, deadline), deadline, most=policy.most,
                     authorities=policy.authorities)  # fmt: skip
        location = answer.header("location")
        if answer.status not in _REDIRECTS or not location:
            return parts.geturl(), answer
        address = _redirected(parts, location)
    raise Refused("too_many_redirects", host=urlsplit(url).hostname, limit=policy.redirects)


def _allowed_addresses(parts: SplitResult, policy: Policy, deadline: Deadline) -> tuple[Address, ...]:
    """The addresses of the host, which is refused if one of them is not allowed, even if others are public."""
    host, port = parts.hostname or "", port_of(parts)
    found = addresses_of(host, port, deadline, policy.resolve)
    if not all(policy.is_allowed(address, port) for address in found):
        raise Refused("not_public", host=host)
    return found


def _parts(address: str) -> SplitResult:
    """The address in the form to be sent: host in ASCII, path and query percent-encoded, no fragment."""
    try:
        parts = urlsplit(safe_url_string(address))._replace(fragment="")
        port = parts.port
    except ValueError:
        raise RuleBroken("not_an_address", field="address") from None
    if not parts.hostname or port == 0:
        raise RuleBroken("not_an_address", field="address")
    if "@" in parts.netloc:
        raise Refused("address_with_password")
    return parts


def _redirected(parts: SplitResult, location: str) -> str:
    # Servers send UTF-8 although only ASCII is allowed; the header was decoded as Latin-1.
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
