"""Finds web addresses that lead to the same page, however they were shared.

Two addresses count as one only if that is certain. A missed duplicate is still offered by its title, but two pages
taken for one would tie a claim to the wrong source.
"""

import re
from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from urllib.parse import urlsplit, urlunsplit

from w3lib.url import canonicalize_url

from annotator.network.tracking import without_tracking

_SHOWN_ELSEWHERE = ("www.", "m.", "mobile.", "amp.")
# Before one of these, even "m" or "amp" is the name of a site: m.co.uk is not the mobile version of co.uk.
_SECOND_LEVELS = frozenset((
    "co", "com", "org", "net", "gov", "gob", "gouv", "govt", "gv", "go", "ac", "edu", "mil", "or", "ne", "nom", "sch",
))  # fmt: skip
_HOSTERS = frozenset((
    "github.io", "gitlab.io", "blogspot.com", "wordpress.com", "substack.com", "tumblr.com", "medium.com", "ghost.io",
    "netlify.app", "vercel.app", "pages.dev", "web.app", "herokuapp.com", "azurewebsites.net", "cloudfront.net",
    "wixsite.com", "weebly.com", "typepad.com",
))  # fmt: skip
# Without a name and password, which only few addresses have.
_HOST = re.compile(r"[a-z]+://([^/?#:@\[\]\\%\s]+)(?:[:/?#]|$)", re.I)
_PORTS = (None, 80, 443)
# A fragment that begins with one of these identifies a page that a script shows.
_ROUTES = ("!", "/")


@lru_cache(maxsize=1 << 15)
def bare_address(url: str | None) -> str | None:
    """The address for comparison: without scheme, tracking parameters, their order and fragment; None if invalid."""
    if not url:
        return None
    try:
        parts = urlsplit(canonicalize_url(without_tracking(url), keep_fragments=True))
        host, port = _plain_host(parts.hostname or ""), parts.port
    except ValueError:
        return None
    if not host:
        return None
    place = f"[{host}]" if ":" in host else host
    if port not in _PORTS:
        place += f":{port}"
    fragment = parts.fragment if parts.fragment.startswith(_ROUTES) else ""
    return urlunsplit(("", place, parts.path.rstrip("/;") or "/", parts.query, fragment))


def same_pages(url: str | None, others: Sequence[str | None]) -> list[int]:
    """The indexes in `others` of the addresses that lead to the same page as `url`."""
    bare = bare_address(url)
    host = urlsplit(bare).hostname if bare else None
    if not host:
        return []
    # This test is cheap, and only few of thousands of addresses pass it.
    spellings = {host}
    with suppress(UnicodeError):
        spellings.add(host.encode("ascii").decode("idna"))
    near = [at for at, other in enumerate(others) if other and any(name in other.lower() for name in spellings)]
    return [at for at in near if bare_address(others[at]) == bare]


def same_pages_of_each(urls: Sequence[str | None], others: Sequence[str]) -> list[list[int]]:
    """For each of these addresses what `same_pages` gives, in little more time than for one."""
    by_ending: dict[str, list[int]] = {}
    for at, other in enumerate(others):
        by_ending.setdefault(_ending(other), []).append(at)
    found = []
    for url in urls:
        # A name of other letters than ASCII has two spellings, and is looked for everywhere.
        ending = _ending(url or "")
        near = sorted({*by_ending.get(ending, ()), *by_ending.get("", ())}) if ending else range(len(others))
        listed = [others[at] for at in near]
        found.append([near[at] for at in same_pages(url, listed)])
    return found


def _ending(url: str) -> str:
    """The last two labels of the host, which all addresses of one page share; empty where that is not certain."""
    host = _HOST.match(url)
    name = host[1].lower().rstrip(".") if host else ""
    ending = ".".join(name.split(".")[-2:])
    is_certain = "." in name and not ending.startswith(_SHOWN_ELSEWHERE)
    return ending if is_certain and ending.isascii() and "xn--" not in ending else ""


def _plain_host(host: str) -> str:
    """The host without `www.` and without the prefix of its mobile version."""
    host = host.lower().rstrip(".")
    for prefix in _SHOWN_ELSEWHERE:
        rest = host.removeprefix(prefix)
        if rest != host and _is_site(rest):
            return _plain_host(rest)
    return host


def _is_site(host: str) -> bool:
    """Whether a host may be a single site, rather than an ending that the hosts of many sites share."""
    first, _, rest = host.partition(".")
    is_shared = "." not in rest and len(rest) == 2 and first in _SECOND_LEVELS
    return bool(rest) and not is_shared and host not in _HOSTERS


def own_address(claimed: str | None, found: str) -> str | None:
    """The address of a page that was found at `found`: what it claims counts only if both are on one site.

    None if it claims no address; or if it claims one on another site but was found at a site's root, where the articles
    change.
    """
    if claimed is None or _is_same_site(claimed, found):
        return claimed
    parts = urlsplit(found)
    return found if parts.path not in ("", "/") or parts.query else None


def _is_same_site(url: str, other: str) -> bool:
    """Whether the hosts are the same, or one is a subdomain: www.paper.example, amp.paper.example, paper.example."""
    first, second = _site(url), _site(other)
    return first == second or f".{second}".endswith(f".{first}") or f".{first}".endswith(f".{second}")


def _site(url: str) -> str:
    try:
        return _plain_host(urlsplit(url).hostname or "")
    except ValueError:
        return ""
