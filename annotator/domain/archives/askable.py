"""About which pages an archive may be asked: to ask tells strangers, who may publish it, what the desk works on."""

from collections.abc import Container, Iterable, Mapping
from urllib.parse import urldefrag, urlsplit

from annotator.domain import limits
from annotator.domain.errors import RuleBroken
from annotator.domain.evidence import Evidence
from annotator.domain.public_sources import is_always_open
from annotator.domain.sources import Source

# A fragment that begins so names a page that a script shows.
_ROUTES = ("!", "/")


def is_askable(
    holders: Iterable[Source], given: Mapping[str, Iterable[Evidence]], closed: Container[str], minute: str
) -> bool:
    """Whether nobody was ever promised that the desk’s interest in a page stays at the desk.

    `holders` are all sources whose address leads to the page, `given` is, by id of a source, evidence of it in every
    article and in every state that it ever had, `closed` holds the ids of the articles that are closed to somebody, and
    of sources that were made in one. Of a page without a source nothing is known: it is not asked about.
    """
    known = tuple(holders)
    return bool(known) and all(
        is_always_open(source, given.get(source.id, ()), minute)
        and source.id not in closed
        and not any(each.article in closed for each in given.get(source.id, ()))
        for source in known
    )


def told_address(url: str) -> str:
    """What an archive is told of an address: what follows # is for browsers alone, and may be meant for one person.

    Raises RuleBroken if no archive on the internet could find the page there; a private address also tells how a
    newsroom is built.
    """
    told, fragment = _parted(url)
    if fragment.startswith(_ROUTES):
        raise RuleBroken("archive_script_page")
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").rstrip(".").lower()
    except ValueError:
        raise RuleBroken("archive_private_address") from None
    if "@" in parts.netloc or parts.scheme not in ("http", "https") or not limits.is_of_the_internet(host):
        raise RuleBroken("archive_private_address")
    return told


def _parted(url: str) -> tuple[str, str]:
    try:
        told, fragment = urldefrag(url)
    except ValueError:
        raise RuleBroken("archive_private_address") from None
    return told, fragment
