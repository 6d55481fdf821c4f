"""The address of an archive’s copy of a page: it holds the moment of the copy and the address of the page itself."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from annotator.domain.archives.web_archives import WebArchive
from annotator.domain.errors import Refused

_STAMP = "%Y%m%d%H%M%S"
_MOMENT = "%Y-%m-%dT%H:%M:%SZ"
# The moment, perhaps followed by how the archive is to show it, then the address of the page.
_COPY = re.compile(r"([0-9]{14})(?:[a-z]{2}_)?/(\S+)")


@dataclass(frozen=True, slots=True)
class ArchivedCopy:
    """The page `url` as an archive saved it `at` a moment in UTC; `address` is where people read it."""

    url: str
    at: str
    address: str


def copy_of(archive: WebArchive, url: str, stamp: str) -> ArchivedCopy:
    """The copy of the page `url` of the moment that an archive writes as `stamp`, YYYYMMDDhhmmss. Raises Refused."""
    return ArchivedCopy(url, moment_of(stamp), f"{archive.copies}{stamp}/{url}")


def copy_at(archive: WebArchive, address: str) -> ArchivedCopy:
    """The copy to which this address leads.

    Raises Refused: "copy_elsewhere" if it does not lead into the archive, "archive_answer" if its moment is none.
    """
    inside = _inside(archive, address)
    found = _COPY.fullmatch(inside) if inside else None
    if found is None:
        raise Refused("copy_elsewhere")
    stamp, url = found.groups()
    return copy_of(archive, url if "://" in url else f"http://{url}", stamp)


def moment_of(stamp: str) -> str:
    """Raises Refused("archive_answer") for what is no moment."""
    if re.fullmatch("[0-9]{14}", stamp) is None:
        raise Refused("archive_answer")
    try:
        return datetime.strptime(stamp, _STAMP).replace(tzinfo=UTC).strftime(_MOMENT)
    except ValueError:
        raise Refused("archive_answer") from None


def unchanged_address(archive: WebArchive, copy: ArchivedCopy) -> str:
    """Where the bytes of the copy are as the page had them, without what the archive adds to show it."""
    stamp = datetime.strptime(copy.at, _MOMENT).replace(tzinfo=UTC).strftime(_STAMP)
    return f"{archive.copies}{stamp}id_/{copy.url}"


def _inside(archive: WebArchive, address: str) -> str | None:
    """What follows the beginning that the addresses of all copies share; None if it is not an address of a copy.

    Archives still write http where they answer https.
    """
    _, _, own = archive.copies.partition("://")
    scheme, _, rest = address.partition("://")
    if scheme.lower() not in ("http", "https") or not rest.startswith(own):
        return None
    return rest.removeprefix(own)
