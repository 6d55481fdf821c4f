"""Addresses that a stored article may hold: absolute, and without a scheme that runs code."""

import re
from urllib.parse import unquote, urljoin, urlsplit

_IGNORED = re.compile(r"[\x00-\x1f\x7f-\x9f\ufeff\u200b\ud800-\udfff]")
# A library may have made a script's address "absolute", as a path on the site; no browser should see it.
_RUNS = re.compile(r"(?:javascript|vbscript|data):", re.IGNORECASE)
LAZY = ("data-src", "data-original", "data-lazy-src", "src")


def link_address(value: str | None, base: str | None) -> str | None:
    """An absolute http, https or mailto address; None for a link into the page itself."""
    if not value or value.strip().startswith("#"):
        return None
    return _absolute(value, base, ("http", "https", "mailto"))


def image_address(attributes: dict[str, str], base: str | None) -> str | None:
    """The address of the picture rather than of the placeholder that lazy loading shows first."""
    for name in LAZY:
        address = _absolute(attributes.get(name), base, ("http", "https"))
        if address:
            return address
    return None


def _absolute(value: str | None, base: str | None, schemes: tuple[str, ...]) -> str | None:
    if not value:
        return None
    plain = _IGNORED.sub("", value).strip().replace(" ", "%20").replace("\\", "/")
    if not base and plain.startswith("//"):
        plain = "https:" + plain
    try:
        address = urljoin(base or "", plain)
        parts = urlsplit(address)
    except ValueError:
        return None
    if _RUNS.search(_IGNORED.sub("", unquote(parts.path.rpartition("/")[2]))):
        return None
    named = parts.path if parts.scheme == "mailto" else parts.netloc
    return address if parts.scheme in schemes and named and not re.search(r"\s", address) else None
