"""When an article was published and modified, from every place on the page that gives a date."""

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from annotator.domain.articles import FactOffer
from annotator.markup.metadata.date_parsing import parsed_date
from annotator.markup.metadata.headline_surroundings import HeadlineSurroundings
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
_CHANGED = re.compile(
    r"""updated?\b | modified | edited | correct | last-mod | aktualisiert | geändert | änderung
    | mis\ à\ jour | modifié | actualizado | aggiornat | atualizado | bijgewerkt""",
    re.IGNORECASE | re.VERBOSE,
)
# Languages in which 3/4/2024 is in March; English without a country is taken for American.
_AMERICAN = re.compile(r"en(?:[-_]us)?$", re.IGNORECASE)
# A line with more characters is a sentence, and its date belongs to the story.
_LONGEST_LINE = 120
# The label before a date, such as "Updated", is looked for in so many characters.
_LABEL = 30
# What separates two dates on one line, each with its label.
_BETWEEN = re.compile(r"\s*[|•·]\s*|\s+[–—]\s+|;\s*")
_FIGURE = re.compile(r"\d")
_SILENT = ("script", "style", "noscript", "template")


def find_published(
    tree: HtmlElement, structured: StructuredData, headline: HeadlineSurroundings, tag: str
) -> Iterator[FactOffer]:
    """When the article was published, as each place on the page gives it, the most trusted place first.

    `tree` is the page as parsed; `structured` is its data for machines and `headline` the elements around its
    headline. `tag` is its language tag, as in "en-GB".
    """
    yield from _offers(_published(tree, structured, headline), bool(_AMERICAN.match(tag)))


def find_modified(
    tree: HtmlElement, structured: StructuredData, headline: HeadlineSurroundings, tag: str
) -> Iterator[FactOffer]:
    """When the article was modified; the parameters and the order are those of `find_published`."""
    yield from _offers(_modified(tree, structured, headline), bool(_AMERICAN.match(tag)))


def date_by_search(tree: HtmlElement, url: str | None) -> FactOffer | None:
    """The date that htmldate finds anywhere in the page or its address; it takes longer than all the other places."""
    from htmldate import find_date

    try:
        found = find_date(tree, original_date=True, extensive_search=False, url=url)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return FactOffer((str(found),), "the page or its address") if found else None


def _published(
    tree: HtmlElement, structured: StructuredData, headline: HeadlineSurroundings
) -> Iterator[tuple[str, Iterable[str]]]:
    yield "JSON-LD", filter(None, [structured.json_ld("datePublished")])
    yield from structured.metas(_PUBLISHED)
    yield "the itemprop datePublished", _marked(tree, "datePublished")
    yield "the <time> under the headline", _times(headline.under, are_changes=False)
    yield "the line over the headline", _lines(headline.over, are_changes=False)
    yield "the line under the headline", _lines(headline.under, are_changes=False)
    # The least trusted: some servers fill it with the day on which they sent the page.
    yield from structured.metas(("date",))


def _modified(
    tree: HtmlElement, structured: StructuredData, headline: HeadlineSurroundings
) -> Iterator[tuple[str, Iterable[str]]]:
    yield "JSON-LD", filter(None, [structured.json_ld("dateModified")])
    yield from structured.metas(_MODIFIED)
    yield "the itemprop dateModified", _marked(tree, "dateModified")
    yield "the <time> under the headline", _times(headline.under, are_changes=True)
    yield "the line under the headline", _lines(headline.under, are_changes=True)


def _offers(places: Iterable[tuple[str, Iterable[str]]], is_american: bool) -> Iterator[FactOffer]:
    for origin, given in places:
        if found := next((at for text in given if (at := parsed_date(text, is_american))), None):
            yield FactOffer((found,), origin)


def _marked(tree: HtmlElement, name: str) -> Iterator[str]:
    for element in tree.xpath(".//*[@itemprop=$name]", name=name):
        yield element.get("datetime") or element.get("content") or element.text_content()[:_LONGEST_LINE]


def _times(elements: Iterable[HtmlElement], *, are_changes: bool) -> Iterator[str]:
    for element in elements:
        if element.tag == "time" and _names_a_change(element) == are_changes:
            yield element.get("datetime") or ""
            yield element.text_content()[:_LONGEST_LINE]


def _lines(elements: Iterable[HtmlElement], *, are_changes: bool) -> Iterator[str]:
    for element in elements:
        for text in (None if element.tag in _SILENT else element.text, element.tail):
            line = (text or "").strip()
            if not _FIGURE.search(line) or len(line) > _LONGEST_LINE:
                continue
            for part in _BETWEEN.split(line):
                if are_changes == (bool(_CHANGED.search(part)) or _names_a_change(element)):
                    yield part


def _names_a_change(element: HtmlElement) -> bool:
    """Whether its class, or the label before a `time` element, says that the date is of a modification."""
    named = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    if element.tag == "time" and (around := element.getparent()) is not None:
        before = element.getprevious()
        named += f" {((around.text if before is None else before.tail) or '')[-_LABEL:]}"
    return bool(_CHANGED.search(named))
