"""What a page says of its own publication."""

import re
from datetime import datetime
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from annotator.domain.articles import Facts
from annotator.markup.bylines import find_byline
from annotator.markup.pages import Declared
from annotator.markup.titles import find_title

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished",
    "parsely-pub-date", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date",
    "citation_publication_date", "pubdate", "publishdate", "publish-date", "article.published", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time",
    "og:updated_time",
    "og:modified_time",
    "datemodified",
    "dcterms.modified",
)
_ISO = re.compile(r"\d{4}-\d\d-\d\d")
_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_].*)?\s*$")


def find_facts(tree: HtmlElement, url: str | None) -> Facts:
    """`url` is where the page came from, if known; the page's own word on its address goes first."""
    declared = Declared(tree)
    publisher = declared.first("og:site_name", "application-name", "dc.publisher") or declared.said("publisher")
    return Facts(
        title=find_title(tree, declared, publisher),
        byline=find_byline(tree, declared, publisher),
        published=_date(declared, "datePublished", _PUBLISHED) or _searched_date(tree, url),
        modified=_date(declared, "dateModified", _MODIFIED),
        publisher=publisher,
        section=declared.first("article:section", "og:article:section") or declared.said("articleSection"),
        url=_address(tree, declared, url),
        image=_absolute(declared.first("og:image", "og:image:url", "twitter:image") or declared.said("image"), url),
        language=_language(tree, declared),
    )


def find_description(tree: HtmlElement) -> list[str]:
    """What the page gives as its summary: often the very standfirst."""
    declared = Declared(tree)
    given = (declared.first("og:description"), declared.first("description"), declared.said("description"))
    return [one for one in given if one]


def _date(declared: Declared, key: str, names: tuple[str, ...]) -> str | None:
    for value in (declared.said(key), *(declared.first(name) for name in names)):
        if value and (date := _iso(value)):
            return date
    return None


def _iso(value: str) -> str | None:
    """A date or a date with its time, in full; a time that cannot be read is left out."""
    if not _ISO.match(value):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return _iso(value[:10]) if len(value) > 10 else None
    return value[:10] if len(value) <= 10 else moment.isoformat(timespec="seconds")


def _searched_date(tree: HtmlElement, url: str | None) -> str | None:
    from htmldate import find_date

    try:
        found = find_date(tree, original_date=True, extensive_search=False, url=url)
    except (ValueError, TypeError, AttributeError, RecursionError):
        return None
    return str(found) if found else None


def _address(tree: HtmlElement, declared: Declared, url: str | None) -> str | None:
    given = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    for one in (*given, declared.first("og:url"), url):
        address = _absolute(one, url)
        if address and not _is_root(address):
            return address
    return None


def _is_root(address: str) -> bool:
    """A site's front page: many articles name it, so it identifies none."""
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def _absolute(address: str | None, url: str | None) -> str | None:
    if not address:
        return None
    try:
        whole = urljoin(url or "", address.strip())
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme in ("http", "https") and parts.netloc else None


def _language(tree: HtmlElement, declared: Declared) -> str | None:
    given = (
        tree.get("lang"),
        tree.get("{http://www.w3.org/XML/1998/namespace}lang") or tree.get("xml:lang"),
        declared.said("inLanguage"),
        declared.first("og:locale", "content-language", "dc.language"),
    )
    for one in given:
        if one and (match := _LANGUAGE.match(one)):
            return match[1].lower()
    return None
