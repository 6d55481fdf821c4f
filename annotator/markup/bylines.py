"""The names over an article, and where the page says them."""

import re
from collections.abc import Iterable, Iterator

from annotator.domain.articles import Offer
from annotator.markup.credits import Credits
from annotator.markup.declared import Declared
from annotator.markup.headlines import Headline
from annotator.markup.names import names_of
from annotator.markup.sites import Site

# Made for one writer; in `author` many sites put their own name, or the publishing house's.
_OF_A_WRITER = (
    "parsely-author", "article:author", "article:author_name", "og:article:author", "sailthru.author", "byl",
    "citation_author", "dc.creator", "dcterms.creator", "cxenseparse:author",
)  # fmt: skip
_OF_A_PAGE = ("author", "authors", "creator")
_WRITTEN_BY = re.compile(r"written|verfasst|écrit|escrit|scritt|author|autor|auteur", re.IGNORECASE)


def find_bylines(declared: Declared, headline: Headline, site: Site) -> Iterator[Offer]:
    """What each place says, the most trusted first."""
    for origin, given in _places(declared, headline):
        if names := names_of(given, site):
            yield Offer(names, origin)


def _places(declared: Declared, headline: Headline) -> Iterator[tuple[str, Iterable[str]]]:
    yield "JSON-LD", declared.listed("author") or declared.listed("creator")
    yield from _metas(declared, _OF_A_WRITER)
    shown = Credits(headline)
    yield "byline under the headline", shown.under()
    yield "first lines under the headline", shown.line()
    yield from _metas(declared, _OF_A_PAGE)
    if _WRITTEN_BY.search(declared.first("twitter:label1") or ""):
        yield "meta twitter:data1", declared.meta.get("twitter:data1", ())
    yield "byline elsewhere on the page", shown.elsewhere()


def _metas(declared: Declared, names: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    for name in names:
        if name in declared.meta:
            yield f"meta {name}", declared.meta[name]
