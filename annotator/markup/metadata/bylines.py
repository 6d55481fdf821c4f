"""The writers of an article, from every place on the page that names them."""

import re
from collections.abc import Iterable, Iterator

from annotator.domain.articles import FactOffer
from annotator.markup.metadata.author_names import names_of
from annotator.markup.metadata.headline_surroundings import HeadlineSurroundings
from annotator.markup.metadata.shown_bylines import ShownBylines
from annotator.markup.metadata.sites import Site
from annotator.markup.metadata.structured_data import StructuredData

# These name writers only; in `author` many sites put their own name, or their publisher's.
_OF_A_WRITER = (
    "parsely-author", "article:author", "article:author_name", "og:article:author", "sailthru.author", "byl",
    "citation_author", "dc.creator", "dcterms.creator", "cxenseparse:author",
)  # fmt: skip
_OF_A_PAGE = ("author", "authors", "creator")
_WRITTEN_BY = re.compile(r"written|verfasst|écrit|escrit|scritt|author|autor|auteur", re.IGNORECASE)


def find_bylines(structured: StructuredData, headline: HeadlineSurroundings, site: Site) -> list[FactOffer]:
    """What each place offers, the most trusted first; the rest of the page is searched only if none names a writer."""
    shown = ShownBylines(headline)
    near = _offers(_places(structured, shown), site)
    return sorted(near, key=lambda offer: (_is_short(offer), not _names_more(offer, near))) or _offers(
        [("a byline elsewhere on the page", shown.elsewhere())], site
    )


def _places(structured: StructuredData, shown: ShownBylines) -> Iterator[tuple[str, Iterable[str]]]:
    yield "JSON-LD", structured.json_ld_list("author") or structured.json_ld_list("creator")
    yield from structured.metas(_OF_A_WRITER)
    yield "the byline under the headline", shown.under()
    yield "the text right under the headline", shown.line()
    yield from structured.metas(_OF_A_PAGE)
    if _WRITTEN_BY.search(structured.first_meta("twitter:label1") or ""):
        yield "the meta tag twitter:data1", structured.meta.get("twitter:data1", ())


def _offers(places: Iterable[tuple[str, Iterable[str]]], site: Site) -> list[FactOffer]:
    return [FactOffer(names, origin) for origin, given in places if (names := names_of(given, site))]


def _names_more(offer: FactOffer, others: Iterable[FactOffer]) -> bool:
    """Whether it names more writers than another offer: machine-readable data often gives only the first of several."""
    return any(set(other.values) < set(offer.values) for other in others)


def _is_short(offer: FactOffer) -> bool:
    """Whether no name has two words: machine-readable data often gives a login, or only a first name."""
    return not any(" " in name for name in offer.values)
