"""Which source of the registry an entry of a bibliography is: by its address, its DOI, or title and publication."""

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from annotator.domain.bibliographies.citations import doi_of
from annotator.domain.sources import Source
from annotator.network.web_addresses import bare_address

_LETTERS = re.compile(r"[\W_]+")
_DOI_IN_A_NOTE = re.compile(r"^doi: (10\.\S+)$", re.MULTILINE)


class KnownSources:
    """Looked up in tables, since a library has thousands of entries and so has a registry.

    Two count as one only if that is certain: what merely resembles another is offered as a duplicate on its page.
    """

    def __init__(self, sources: Iterable[Source]) -> None:
        self._known: dict[tuple[str, ...], Source] = {}
        for source in sources:
            self.add(source)

    def add(self, source: Source) -> None:
        for name in _names(source):
            self._known.setdefault(name, source)

    def find(self, source: Source) -> Source | None:
        return next((self._known[name] for name in _names(source) if name in self._known), None)


def _names(source: Source) -> list[tuple[str, ...]]:
    """By any of these it is known again."""
    title, address = _folded(source.title), bare_address(source.url)
    found: list[tuple[str, ...]] = []
    if address:
        # At the root of a site, many works are said to be.
        found.append(("title", title, address) if _is_root(address) else ("url", address))
    noted = (each for each in _DOI_IN_A_NOTE.findall(source.note or ""))
    found += [("doi", doi) for doi in {doi_of(source.url), *map(doi_of, noted)} if doi]
    publication = _folded(source.publisher)
    # A title alone, such as “Annual report”, is that of many.
    said = (publication, source.published or "") if publication else (_folded(source.author), source.published or "")
    return [*found, ("title", title, *said)] if title and any(said) else found


def _is_root(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query and not parts.fragment


def _folded(words: str | None) -> str:
    return _LETTERS.sub(" ", words or "").casefold().strip()
