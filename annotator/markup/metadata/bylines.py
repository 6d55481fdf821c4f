"""The names over an article, and where the page says them."""

import re
from collections.abc import Iterable, Iterator

from annotator.domain.articles import FactOffer
from annotator.markup.metadata.author_names import names_of
from annotator.markup.metadata.credits import Credits
from annotator.markup.metadata.declared import Declared
from annotator.markup.metadata.headlines import Headline
from annotator.markup.metadata.sites import Site

# Made for one writer; in `author` many sites put their own name, or the publishing house's.
_OF_A_WRITER = (
    "parsely-author", "article:author", "article:author_name", "og:article:author", "sailthru.author", "byl",
    "citation_author", "dc.creator", "dcterms.creator", "cxenseparse:author",
)  # fmt: skip
_OF_A_PAGE = ("author", "authors", "creator")
_WRITTEN_BY = re.compile(r"written|verfasst|écrit|escrit|scritt|author|autor|auteur", re.IGNORECASE)


def find_bylines(declared: Declared, headline: Headline, site: Site) -> list[FactOffer]:
    """What each place says, the most trusted first; the rest of the page is asked only where these are silent."""
    shown = Credits(headline)
    near = _offers(_places(declared, shown), site)
    return sorted(near, key=lambda one: (_is_short(one), not _names_more(one, near))) or _offers(
        [("byline elsewhere on the page", shown.elsewhere())], site
    )


def _places(declared: Declared, shown: Credits) -> Iterator[tuple[str, Iterable[str]]]:
    yield "JSON-LD", declared.listed("author") or declared.listed("creator")
    yield from _metas(declared, _OF_A_WRITER)
    yield "byline under the headline", shown.under()
    yield "first lines under the headline", shown.line()
    yield from _metas(declared, _OF_A_PAGE)
    if _WRITTEN_BY.search(declared.first("twitter:label1") or ""):
        yield "meta twitter:data1", declared.meta.get("twitter:data1", ())


def _offers(places: Iterable[tuple[str, Iterable[str]]], site: Site) -> list[FactOffer]:
    return [FactOffer(names, origin) for origin, given in places if (names := names_of(given, site))]


def _names_more(offer: FactOffer, others: Iterable[FactOffer]) -> bool:
    """Machines often give only the first of several."""
    return any(set(other.values) < set(offer.values) for other in others)


def _is_short(offer: FactOffer) -> bool:
    """Machines often give a login, or a first name, where the page shows the whole."""
    return not any(" " in name for name in offer.values)


def _metas(declared: Declared, names: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    for name in names:
        if name in declared.meta:
            yield f"meta {name}", declared.meta[name]
