"""Web addresses that lead to the same page, however they were shared."""

from urllib.parse import urlsplit, urlunsplit

from w3lib.url import canonicalize_url, url_query_cleaner

# What newsletters, social networks and advertisers add to an address; the page is the same without.
TRACKING = (
    "fbclid", "gclid", "dclid", "msclkid", "yclid", "twclid", "igshid", "mc_cid", "mc_eid", "mkt_tok", "cmpid",
    "ocid", "ncid", "smid", "smtyp", "sref", "src", "ref", "ref_src", "ref_url", "referrer", "share", "sharetype",
    "at_medium", "at_campaign", "at_custom1", "at_custom2", "at_custom3", "at_custom4", "at_format", "at_link_id",
    "CMP", "utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "utm_id", "utm_name", "wt_mc",
    "xtor", "_ga", "_gl", "spm", "s_cid", "icid", "taid", "partner", "guccounter", "guce_referrer",
    "guce_referrer_sig",
)  # fmt: skip
_SHOWN_ELSEWHERE = ("www.", "m.", "mobile.", "amp.")


def bare_address(url: str | None) -> str | None:
    """The address without scheme, tracking, order and fragment, for comparing; None where there is none."""
    if not url:
        return None
    try:
        parts = urlsplit(canonicalize_url(url_query_cleaner(url, TRACKING, remove=True)))
    except ValueError:
        return None
    host = parts.netloc.lower().removesuffix(":443").removesuffix(":80")
    for prefix in _SHOWN_ELSEWHERE:
        host = host.removeprefix(prefix)
    return urlunsplit(("", host, parts.path.rstrip("/") or "/", parts.query, "")) if host else None


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
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        host = ""
    for prefix in _SHOWN_ELSEWHERE:
        host = host.removeprefix(prefix)
    return host
