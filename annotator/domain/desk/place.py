"""Where the desk is served, and whether strangers could reach it there."""

from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from annotator.domain.errors import RuleBroken

# This machine, as it is listened at, and as browsers write it.
LOOPBACK = ("127.0.0.1", "localhost", "::1")
HERE = frozenset({"127.0.0.1", "localhost", "[::1]"})


@dataclass(frozen=True, slots=True)
class Place:
    """Where the desk is served.

    `host` and `port` are what it listens on; port 0 takes a free one. `address` is the one at which people open it, if
    that differs, and `proxies` how many servers stand in front. For a team (`is_team`) nobody comes in without an
    account; `is_without_tls` accepts an http address.
    """

    host: str = "127.0.0.1"
    port: int = 0
    address: str | None = None
    proxies: int = 0
    is_team: bool = False
    is_without_tls: bool = False

    @property
    def origin(self) -> SplitResult | None:
        """The scheme, host and port of the address, as browsers write them.

        Raises RuleBroken if the address has other parts too, or none of these.
        """
        return None if self.address is None else _origin(self.address)

    @property
    def hostname(self) -> str | None:
        """The host of the address, as browsers send it: in ASCII, an IPv6 address in brackets. Raises RuleBroken."""
        origin = self.origin
        return origin.netloc.removesuffix(f":{origin.port}") if origin else None

    @property
    def is_encrypted(self) -> bool:
        """Whether browsers reach it by https. Raises RuleBroken."""
        return self.origin is not None and self.origin.scheme == "https"


def expect_safe(place: Place, *, has_accounts: bool) -> None:
    """Raises RuleBroken if strangers could come in at this place, or read what crosses the network."""
    hostname = place.hostname
    if place.host in LOOPBACK and hostname is None:
        return
    if not (has_accounts or place.is_team):
        raise RuleBroken("needs_accounts", host=hostname or place.host)
    if hostname is None:
        raise RuleBroken("needs_address", host=place.host)
    if not (place.is_encrypted or hostname in HERE or place.is_without_tls):
        raise RuleBroken("needs_tls", address=place.address)


def _origin(address: str) -> SplitResult:
    try:
        parts = urlsplit(address.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = "" if parts.port is None else f":{parts.port}"
    except ValueError:
        raise RuleBroken("not_a_desk_address", address=address) from None
    others = (parts.username, parts.password, parts.path.strip("/"), parts.query, parts.fragment)
    if parts.scheme not in ("http", "https") or not host or any(others):
        raise RuleBroken("not_a_desk_address", address=address)
    return SplitResult(parts.scheme, f"{f'[{host}]' if ':' in host else host}{port}", "", "", "")
