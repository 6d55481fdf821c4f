"""Removes tracking parameters, which newsletters and advertisers add to an address without changing its page.

A name is listed only if it means nothing else on any site. `ref` may name a newsletter, but in a council's register it
names the file: it is removed only if its value is a known service for sharing.
"""

from urllib.parse import urlsplit, urlunsplit

_PREFIXES = ("utm_", "mtm_", "pk_campaign", "pk_kwd", "pk_source", "pk_medium", "hsa_")
_ADDED = frozenset((
    "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "srsltid", "msclkid", "yclid", "twclid", "ttclid",
    "li_fat_id", "igshid", "igsh", "epik", "mc_cid", "mc_eid", "mkt_tok", "_hsenc", "_hsmi", "vero_id", "oly_enc_id",
    "oly_anon_id", "cmpid", "cmp", "ocid", "ncid", "icid", "s_cid", "s_kwcid", "smid", "smtyp", "ref_src", "ref_url",
    "at_medium", "at_campaign", "at_custom1", "at_custom2", "at_custom3", "at_custom4", "at_format", "at_link_id",
    "at_link_type", "at_link_origin", "at_ptr_name", "at_bbc_team", "at_campaign_type", "wt_mc", "wt_zmc", "xtor",
    "_ga", "_gl", "spm", "taid", "guccounter", "guce_referrer", "guce_referrer_sig", "cvid", "mibextid",
))  # fmt: skip
# On many sites these mean something else, so they are removed only with certain values.
_DOUBTFUL = frozenset(("ref", "referrer", "referer", "src", "source", "sref", "share", "partner", "cid"))
_SHARERS = frozenset((
    "facebook", "fb", "twitter", "linkedin", "instagram", "whatsapp", "telegram", "reddit", "bluesky", "mastodon",
    "threads", "email", "newsletter", "rss", "social", "share", "sharing", "copylink", "pocket", "flipboard",
))  # fmt: skip
# With these values, a parameter asks for the version for phones or for printing, which is the same page.
_OTHER_VIEWS = {
    "amp": ("", "1", "true"),
    "outputtype": ("amp",),
    "print": ("", "1", "true", "yes"),
}


def without_tracking(url: str) -> str:
    """The address without tracking parameters, and with no other change. Raises ValueError if it is no address."""
    parts = urlsplit(url)
    if not parts.query:
        return url
    kept = "&".join(parameter for parameter in parts.query.split("&") if not _is_tracking(parameter))
    return urlunsplit(parts._replace(query=kept)) if kept != parts.query else url


def _is_tracking(parameter: str) -> bool:
    name, _, value = parameter.lower().partition("=")
    if name in _ADDED or name.startswith(_PREFIXES):
        return True
    return value in _OTHER_VIEWS.get(name, ()) or (name in _DOUBTFUL and value in _SHARERS)
