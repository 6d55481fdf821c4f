"""What a page says of its own publication, and where."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from annotator.domain import limits
from annotator.domain.articles import FactOffer, FactOffers
from annotator.domain.errors import RuleBroken
from annotator.markup.metadata.bylines import find_bylines
from annotator.markup.metadata.dates import find_modified, find_published, searched
from annotator.markup.metadata.declared import Declared
from annotator.markup.metadata.headlines import Headline
from annotator.markup.metadata.sites import Site
from annotator.markup.metadata.titles import find_titles
from annotator.markup.pages.parsing import words

_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_].*)?\s*$")
_MOST_OFFERS = 4


def find_facts(tree: HtmlElement, declared: Declared, url: str | None) -> FactOffers:
    """What the page offers for each fact, the most trusted first, equal ones once.

    `url` is where the page came from, if known; the page's own word on its address goes first.
    """
    addresses = list(_addresses(tree, declared, url))
    publishers = list(_said(declared, ("og:site_name", "application-name", "dc.publisher"), "publisher"))
    site = Site(
        next((one.values[0] for one in publishers), None), url or next((one.values[0] for one in addresses), None)
    )
    tags = list(_tags(tree, declared))
    tag = tags[0].values[0] if tags else "en"
    titles = _several(find_titles(tree, declared, site))
    headline = Headline(tree, titles[0].values[0] if titles else None)
    found = {
        "title": titles,
        "byline": _several(find_bylines(declared, headline, site)),
        "published": _several(find_published(tree, declared, headline, tag))
        or tuple(filter(None, [searched(tree, url)])),
        "modified": _several(find_modified(tree, declared, headline, tag)),
        "publisher": _several(publishers),
        "section": _several(_said(declared, ("article:section", "og:article:section"), "articleSection")),
        "url": _several(addresses),
        "image": _several(_images(declared, url)),
        "language": _several(map(_primary, tags)),
    }
    return {name: offers for name, offers in found.items() if offers}


def find_description(declared: Declared) -> list[str]:
    """What the page gives as its summary: often the very standfirst."""
    given = (declared.first("og:description"), declared.first("description"), declared.said("description"))
    return [one for one in given if one]


def _several(offers: Iterable[FactOffer]) -> tuple[FactOffer, ...]:
    different: dict[str, FactOffer] = {}
    for offer in offers:
        different.setdefault(_key(offer), offer)
    return tuple(islice(different.values(), _MOST_OFFERS))


def _key(offer: FactOffer) -> str:
    first = offer.values[0]
    # Two times of a day differ by time zone more often than in fact.
    return first[:10] if first[:4].isdigit() and first[4:5] == "-" else " ".join(words(" ".join(sorted(offer.values))))


def _said(declared: Declared, names: Iterable[str], key: str) -> Iterator[FactOffer]:
    for name in names:
        if value := declared.first(name):
            yield FactOffer((value,), name if name.startswith("og:") else f"meta {name}")
    if value := declared.said(key):
        yield FactOffer((value,), "JSON-LD")


def _addresses(tree: HtmlElement, declared: Declared, url: str | None) -> Iterator[FactOffer]:
    links = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    given = [
        *((href, "canonical link") for href in links),
        (declared.first("og:url"), "og:url"),
        (url, "its own address"),
    ]
    for one, origin in given:
        address = _absolute(one, url)
        if address and not _is_root(address):
            yield FactOffer((address,), origin)


def _is_root(address: str) -> bool:
    """A site's front page: many articles name it, so it identifies none."""
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def _images(declared: Declared, url: str | None) -> Iterator[FactOffer]:
    given = [(declared.first(name), name) for name in ("og:image", "og:image:url", "twitter:image")]
    for one, origin in (*given, (declared.said("image", "url", "contentUrl"), "JSON-LD")):
        if address := _absolute(one, url):
            yield FactOffer((address,), origin)


def _absolute(address: str | None, url: str | None) -> str | None:
    """The whole address, as it may be stored; None where there is none."""
    if not address:
        return None
    try:
        return limits.web_address(urljoin(url or "", address.strip()).replace(" ", "%20"), "address")
    except (ValueError, RuleBroken):
        return None


def _tags(tree: HtmlElement, declared: Declared) -> Iterator[FactOffer]:
    """What the page gives as its language, as in "en-GB"."""
    given = (
        (tree.get("lang"), "lang of the page"),
        (tree.get("{http://www.w3.org/XML/1998/namespace}lang") or tree.get("xml:lang"), "lang of the page"),
        (declared.said("inLanguage"), "JSON-LD"),
        *((declared.first(name), f"meta {name}") for name in ("og:locale", "content-language", "dc.language")),
    )
    for one, origin in given:
        if one and _LANGUAGE.match(one):
            yield FactOffer((one.strip(),), origin)


def _primary(tag: FactOffer) -> FactOffer:
    return FactOffer((re.split("[-_]", tag.values[0])[0].lower(),), tag.origin)
