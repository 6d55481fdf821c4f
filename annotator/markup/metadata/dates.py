"""When an article was published and when it was changed, and where the page says so."""

import re
from collections.abc import Iterable, Iterator

from lxml.html import HtmlElement

from annotator.domain.articles import FactOffer
from annotator.markup.metadata.date_parsing import moment
from annotator.markup.metadata.declared import Declared
from annotator.markup.metadata.headlines import Headline

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
# Where 3/4/2024 is in March; English of no country is taken for American.
_AMERICAN = re.compile(r"en(?:[-_]us)?$", re.IGNORECASE)
# Longer ones are sentences, and their dates the story's.
_LONGEST_LINE = 120
_LABEL = 30
# Two dates on one line, each with its word.
_BETWEEN = re.compile(r"\s*[|•·]\s*|\s+[–—]\s+|;\s*")
_FIGURE = re.compile(r"\d")
_SILENT = ("script", "style", "noscript", "template")


def find_published(tree: HtmlElement, declared: Declared, headline: Headline, tag: str) -> Iterator[FactOffer]:
    """What each place says, the most trusted first; `tag` is the page's language, as in "en-GB"."""
    yield from _offers(_published(tree, declared, headline), bool(_AMERICAN.match(tag)))


def find_modified(tree: HtmlElement, declared: Declared, headline: Headline, tag: str) -> Iterator[FactOffer]:
    yield from _offers(_modified(tree, declared, headline), bool(_AMERICAN.match(tag)))


def searched(tree: HtmlElement, url: str | None) -> FactOffer | None:
    """Where the page hides its date: the whole page is searched, which costs more than all the rest."""
    from htmldate import find_date

    try:
        found = find_date(tree, original_date=True, extensive_search=False, url=url)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return FactOffer((str(found),), "the page or its address") if found else None


def _published(tree: HtmlElement, declared: Declared, headline: Headline) -> Iterator[tuple[str, Iterable[str]]]:
    yield "JSON-LD", filter(None, [declared.said("datePublished")])
    yield from _metas(declared, _PUBLISHED)
    yield "itemprop datePublished", _marked(tree, "datePublished")
    yield "<time> under the headline", _times(headline.under, are_changes=False)
    yield "line over the headline", _lines(headline.over, are_changes=False)
    yield "line under the headline", _lines(headline.under, are_changes=False)
    # Some servers fill it with the day on which the page was sent.
    yield from _metas(declared, ("date",))


def _modified(tree: HtmlElement, declared: Declared, headline: Headline) -> Iterator[tuple[str, Iterable[str]]]:
    yield "JSON-LD", filter(None, [declared.said("dateModified")])
    yield from _metas(declared, _MODIFIED)
    yield "itemprop dateModified", _marked(tree, "dateModified")
    yield "<time> under the headline", _times(headline.under, are_changes=True)
    yield "line under the headline", _lines(headline.under, are_changes=True)


def _offers(places: Iterable[tuple[str, Iterable[str]]], is_american: bool) -> Iterator[FactOffer]:
    for origin, given in places:
        if found := next((at for text in given if (at := moment(text, is_american))), None):
            yield FactOffer((found,), origin)


def _metas(declared: Declared, names: Iterable[str]) -> Iterator[tuple[str, list[str]]]:
    for name in names:
        if name in declared.meta:
            yield f"meta {name}", declared.meta[name]


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
    """By its own name, or where it is a date by the word before it."""
    named = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    if element.tag == "time" and (around := element.getparent()) is not None:
        before = element.getprevious()
        named += f" {((around.text if before is None else before.tail) or '')[-_LABEL:]}"
    return bool(_CHANGED.search(named))
