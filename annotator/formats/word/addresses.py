"""Addresses that a Word document may link to: one that is no URI to Word makes it refuse the whole file."""

import re
from urllib.parse import SplitResult, unquote, urlsplit

from annotator.formats.annotation_ids import uri

# Characters of an address that Word keeps.
_LONGEST = 2_000
_HOST = re.compile(r"[a-z0-9_](?:[a-z0-9_.-]*[a-z0-9_])?\.?|[0-9a-f:.]+")
_MAIL = re.compile(r"mailto:[^@\s<>\"]+@[^@\s<>\"]+")


def linkable(address: str) -> str | None:
    """The address as it stands in a link; None if its words can only stand alone."""
    try:
        parts = urlsplit(address)
        found = _web(parts) if parts.scheme in ("https", "http") else _mail(address)
    except ValueError:
        return None
    return found if found and len(found) <= _LONGEST else None


def _web(parts: SplitResult) -> str | None:
    host, port = unquote(parts.hostname or ""), f":{parts.port}" if parts.port else ""
    # Letters of other alphabets as the network knows them.
    known = host.encode("idna").decode() if not host.isascii() else host
    if not _HOST.fullmatch(known) or "@" in parts.netloc:
        return None
    return uri(parts._replace(netloc=(f"[{known}]" if ":" in known else known) + port).geturl())


def _mail(address: str) -> str | None:
    return uri(address) if _MAIL.fullmatch(address) else None
