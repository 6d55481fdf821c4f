"""When an article was published and modified, from every place on the page that gives a date."""

import re
from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from datetime import date, datetime, timedelta

from lxml.html import HtmlElement

from annotator.domain.articles import FactOffer
from annotator.markup.metadata.headline_surroundings import HeadlineSurroundings
from annotator.markup.metadata.printed_dates import parsed_date
from annotator.markup.metadata.shown_dates import ShownDates
from annotator.markup.metadata.structured_data import StructuredData

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "dcterms.date",
    "citation_publication_date", "pubdate", "publishdate", "publish-date", "article.published",
    "cxenseparse:recs:publishtime",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:article:modified_time", "og:updated_time", "og:modified_time", "datemodified",
    "dcterms.modified", "last-modified",
)  # fmt: skip
# Languages in which 3/4/2024 is in March; English without a country is taken for American.
_AMERICAN = re.compile(r"en(?:[-_]us)?$", re.IGNORECASE)


_TIME = "the <time> under the headline"
_OVER, _UNDER = "the line over the headline", "the line under the headline"
_FIRST = "the line that says when it was first published"
_SAID = "the line that says when it was published"
_SHOWN = (_TIME, _OVER, _UNDER)
# These go before a later day that the page declares.
_FIRST_DAYS = (_TIME, _FIRST, _SAID)
# The first and the last place where a day begins, in hours ahead of UTC.
_AHEAD = (14, -11)
_UTC = "+00:00"


def find_published(
    tree: HtmlElement, structured: StructuredData, headline: HeadlineSurroundings, tag: str, url: str | None
) -> list[FactOffer]:
    """When the article was published, as each place on the page gives it, the most trusted place first.

    `tree` is the page as parsed; `structured` is its data for machines and `headline` the elements around its
    headline. `tag` is its language tag, as in "en-GB"; `url` is its address, which may hold a date.
    """
    is_american = bool(_AMERICAN.match(tag))
    near = list(_offers(_published(structured, headline), is_american))
    if not near:
        return _by_search(tree, headline, url)
    trusted = _trusted(near)
    return sorted(near, key=lambda offer: offer is not trusted)


def find_modified(structured: StructuredData, headline: HeadlineSurroundings, tag: str) -> Iterator[FactOffer]:
    """When the article was modified; the parameters and the order are those of `find_published`."""
    yield from _offers(_modified(structured, headline), bool(_AMERICAN.match(tag)))


def _published(structured: StructuredData, headline: HeadlineSurroundings) -> Iterator[tuple[str, Iterable[str]]]:
    shown = ShownDates(headline, are_changes=False)
    yield "JSON-LD", filter(None, [structured.json_ld("datePublished")])
    yield from structured.metas(_PUBLISHED)
    yield "the itemprop datePublished", shown.marked("datePublished")
    yield _TIME, shown.times()
    yield _FIRST, shown.first()
    yield _SAID, shown.said()
    yield _OVER, shown.lines_over()
    yield _UNDER, shown.lines_under()
    yield "a line that says so elsewhere on the page", shown.labelled()
    # The least trusted: some servers fill it with the day on which they sent the page.
    yield from structured.metas(("date",))


def _trusted(offers: Sequence[FactOffer]) -> FactOffer:
    """The first offer, unless a shown date tells better what the day of the first publication was."""
    first = offers[0]
    return _shown_before(first, offers) or _local_day(first, offers) or first


def _shown_before(first: FactOffer, offers: Sequence[FactOffer]) -> FactOffer | None:
    """An earlier day under the headline: some systems declare the day of the last change as that of publication."""
    return next((offer for offer in offers if offer.origin in _FIRST_DAYS and _day(offer) < _day(first)), None)


def _local_day(first: FactOffer, offers: Sequence[FactOffer]) -> FactOffer | None:
    """The day before or after an instant in UTC: many systems declare those, and print the day where they are."""
    if not first.values[0].endswith(_UTC):
        return None
    others = (offer for offer in offers if offer.origin in _SHOWN and not offer.values[0].endswith(_UTC))
    at = datetime.fromisoformat(first.values[0])
    days = {(at + timedelta(hours=hours)).date() for hours in _AHEAD} - {at.date()}
    return next((offer for offer in others if _day(offer) in days), None)


def _day(offer: FactOffer) -> date:
    return date.fromisoformat(offer.values[0][:10])


def _by_search(tree: HtmlElement, headline: HeadlineSurroundings, url: str | None) -> list[FactOffer]:
    """The date that htmldate finds in the rest of the page or its address; it takes longer than all other places."""
    from htmldate import find_date

    page = _without(tree, ShownDates(headline, are_changes=False).other_places())
    try:
        found = find_date(page, original_date=True, extensive_search=False, url=url)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return []
    return [FactOffer((str(found),), "the page or its address")] if found else []


def _without(tree: HtmlElement, elements: set[HtmlElement]) -> HtmlElement:
    """A copy of the tree in which these elements have no text."""
    copy = deepcopy(tree)
    for original, element in zip(tree.iter(), copy.iter(), strict=True):
        if original in elements:
            element.text = None
            for name in ("datetime", "title", "content"):
                element.attrib.pop(name, None)
        parent = original.getparent()
        if parent in elements:
            element.tail = None
    return copy


def _modified(structured: StructuredData, headline: HeadlineSurroundings) -> Iterator[tuple[str, Iterable[str]]]:
    shown = ShownDates(headline, are_changes=True)
    yield "JSON-LD", filter(None, [structured.json_ld("dateModified")])
    yield from structured.metas(_MODIFIED)
    yield "the itemprop dateModified", shown.marked("dateModified")
    yield "the <time> under the headline", shown.times()
    yield "the line under the headline", shown.lines_under()


def _offers(places: Iterable[tuple[str, Iterable[str]]], is_american: bool) -> Iterator[FactOffer]:
    for origin, given in places:
        if found := next((at for text in given if (at := parsed_date(text, is_american))), None):
            yield FactOffer((found,), origin)
