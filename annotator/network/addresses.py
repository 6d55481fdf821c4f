"""Web addresses that lead to the same page, however they were shared.

Two addresses are one only where that is sure: a duplicate that goes unnoticed is offered by its title, two pages
taken for one would put a claim on the wrong source.
"""

from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from urllib.parse import urlsplit, urlunsplit

from w3lib.url import canonicalize_url

from annotator.network.tracking import without_tracking

_SHOWN_ELSEWHERE = ("www.", "m.", "mobile.", "amp.")
# What stands before these is somebody's own name, even where it is "m" or "amp".
_SECOND_LEVELS = frozenset((
    "co", "com", "org", "net", "gov", "gob", "gouv", "govt", "gv", "go", "ac", "edu", "mil", "or", "ne", "nom", "sch",
))  # fmt: skip
_HOSTERS = frozenset((
    "github.io", "gitlab.io", "blogspot.com", "wordpress.com", "substack.com", "tumblr.com", "medium.com", "ghost.io",
    "netlify.app", "vercel.app", "pages.dev", "web.app", "herokuapp.com", "azurewebsites.net", "cloudfront.net",
    "wixsite.com", "weebly.com", "typepad.com",
))  # fmt: skip
_PORTS = (None, 80, 443)
# After these signs a fragment names a page of its own, that a script shows.
_ROUTES = ("!", "/")


@lru_cache(maxsize=1 << 15)
def bare_address(url: str | None) -> str | None:
    """The address without scheme, tracking, order and fragment, for comparing; None where there is none."""
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
    """The positions of the addresses that lead to the same page as `url`; of thousands few are at its host."""
    bare = bare_address(url)
    host = urlsplit(bare).hostname if bare else None
    if not host:
        return []
    spelt = {host}
    with suppress(UnicodeError):
        spelt.add(host.encode("ascii").decode("idna"))
    near = [at for at, other in enumerate(others) if other and any(each in other.lower() for each in spelt)]
    return [at for at in near if bare_address(others[at]) == bare]


def _plain_host(host: str) -> str:
    """The host as a reader at a desk would have it: `www.`, and what telephones are sent to, left out."""
    host = host.lower().rstrip(".")
    for prefix in _SHOWN_ELSEWHERE:
        rest = host.removeprefix(prefix)
        if rest != host and _is_site(rest):
            return _plain_host(rest)
    return host


def _is_site(host: str) -> bool:
    """Whether a host can be one site, and is not what many sites' names end with."""
    first, _, rest = host.partition(".")
    is_shared = "." not in rest and len(rest) == 2 and first in _SECOND_LEVELS
    return bool(rest) and not is_shared and host not in _HOSTERS


def own_address(claimed: str | None, found: str) -> str | None:
    """The address of a page that was found at `found`: what it claims is believed on its own site only.

    None where the page claims none, or where what is left is a site's root: many articles stand there.
    """
    if claimed is None or _is_one_site(claimed, found):
        return claimed
    parts = urlsplit(found)
    return found if parts.path not in ("", "/") or parts.query else None


def _is_one_site(one: str, other: str) -> bool:
    """The same host, or one below the other: www.paper.example, amp.paper.example, paper.example."""
    first, second = _site(one), _site(other)
    return first == second or f".{second}".endswith(f".{first}") or f".{first}".endswith(f".{second}")


def _site(url: str) -> str:
    try:
        return _plain_host(urlsplit(url).hostname or "")
    except ValueError:
        return ""
