"""The facts of an article's publication, each with the place on the page that gives it."""

import re
from collections.abc import Iterable, Iterator
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from annotator.domain import limits
from annotator.domain.articles import FactOffer, FactOffers
from annotator.domain.errors import RuleBroken
from annotator.markup.metadata.bylines import find_bylines
from annotator.markup.metadata.headline_surroundings import HeadlineSurroundings
from annotator.markup.metadata.printed_dates import parsed_date
from annotator.markup.metadata.publication_dates import find_modified, find_published
from annotator.markup.metadata.shown_dates import ShownDates
from annotator.markup.metadata.sites import site_of
from annotator.markup.metadata.structured_data import StructuredData
from annotator.markup.metadata.titles import find_titles
from annotator.markup.pages.parsing import words

_LANGUAGE = re.compile(r"\s*([A-Za-z]{2,3})(?:[-_].*)?\s*$")
# A person is offered at most so many different values for a fact.
_MOST_OFFERS = 4


def find_facts(tree: HtmlElement, structured: StructuredData, url: str | None) -> FactOffers:
    """What the page offers for each fact: different values only, the most trusted first.

    `url` is where the page came from, if known; an address that the page itself gives is trusted more.
    """
    addresses = list(_addresses(tree, structured, url))
    publishers = list(_stated(structured, ("og:site_name", "application-name", "dc.publisher"), "publisher"))
    site = site_of(
        tree,
        [offer.values[0] for offer in publishers],
        url or next((offer.values[0] for offer in addresses), None),
    )
    tags = list(_tags(tree, structured))
    tag = tags[0].values[0] if tags else "en"
    titles = _several(find_titles(tree, structured, site))
    headline = HeadlineSurroundings(tree, titles[0].values[0] if titles else None)
    found = {
        "title": titles,
        "byline": _several(find_bylines(structured, headline, site)),
        "published": _several(find_published(tree, structured, headline, tag, site.url)),
        "modified": _several(find_modified(structured, headline, tag)),
        "publisher": _several(publishers),
        "section": _several(_stated(structured, ("article:section", "og:article:section"), "articleSection")),
        "url": _several(addresses),
        "image": _several(_images(structured, url)),
        "language": _several(map(_primary, tags)),
    }
    return {name: offers for name, offers in found.items() if offers}


def shows_only_a_clock(tree: HtmlElement, offers: FactOffers) -> bool:
    """Whether the only date of the page is today's, in its head, which is no offer. `tree` is the page as parsed."""
    if "published" in offers:
        return False
    title = offers["title"][0].values[0] if "title" in offers else None
    shown = ShownDates(HeadlineSurroundings(tree, title), are_changes=False)
    return any(parsed_date(line) for line in shown.clocks())


def find_description(structured: StructuredData) -> list[str]:
    """The summaries that the page gives of itself; often one of them is the standfirst."""
    given = (
        structured.first_meta("og:description"),
        structured.first_meta("description"),
        structured.json_ld("description"),
    )
    return [summary for summary in given if summary]


def _several(offers: Iterable[FactOffer]) -> tuple[FactOffer, ...]:
    different: dict[str, FactOffer] = {}
    for offer in offers:
        different.setdefault(_key(offer), offer)
    return tuple(islice(different.values(), _MOST_OFFERS))


def _key(offer: FactOffer) -> str:
    first = offer.values[0]
    # Two times on one day are usually one moment in two time zones.
    return first[:10] if first[:4].isdigit() and first[4:5] == "-" else " ".join(words(" ".join(sorted(offer.values))))


def _stated(structured: StructuredData, names: Iterable[str], key: str) -> Iterator[FactOffer]:
    for name in names:
        if value := structured.first_meta(name):
            yield FactOffer((value,), name if name.startswith("og:") else f"the meta tag {name}")
    if value := structured.json_ld(key):
        yield FactOffer((value,), "JSON-LD")


def _addresses(tree: HtmlElement, structured: StructuredData, url: str | None) -> Iterator[FactOffer]:
    links = [link.get("href") for link in tree.iter("link") if "canonical" in (link.get("rel") or "").lower().split()]
    given = [
        *((href, "the canonical link") for href in links),
        (structured.first_meta("og:url"), "og:url"),
        (url, "the address of the page"),
    ]
    for found, origin in given:
        address = _absolute(found, url)
        if address and not _is_root(address):
            yield FactOffer((address,), origin)


def _is_root(address: str) -> bool:
    """Whether it is the address of a site's front page, which many articles give and which identifies none."""
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def _images(structured: StructuredData, url: str | None) -> Iterator[FactOffer]:
    given = [(structured.first_meta(name), name) for name in ("og:image", "og:image:url", "twitter:image")]
    for found, origin in (*given, (structured.json_ld("image", "url", "contentUrl"), "JSON-LD")):
        if address := _absolute(found, url):
            yield FactOffer((address,), origin)


def _absolute(address: str | None, url: str | None) -> str | None:
    """The address in the form that may be stored; None if it cannot be."""
    if not address:
        return None
    try:
        return limits.web_address(urljoin(url or "", address.strip()).replace(" ", "%20"), "address")
    except (ValueError, RuleBroken):
        return None


def _tags(tree: HtmlElement, structured: StructuredData) -> Iterator[FactOffer]:
    """The language tags that the page gives, as in "en-GB"."""
    given = (
        (tree.get("lang"), "the lang of the page"),
        (tree.get("{http://www.w3.org/XML/1998/namespace}lang") or tree.get("xml:lang"), "the lang of the page"),
        (structured.json_ld("inLanguage"), "JSON-LD"),
        *(
            (structured.first_meta(name), f"the meta tag {name}")
            for name in ("og:locale", "content-language", "dc.language")
        ),
    )
    for tag, origin in given:
        if tag and _LANGUAGE.match(tag):
            yield FactOffer((tag.strip(),), origin)


def _primary(tag: FactOffer) -> FactOffer:
    return FactOffer((re.split("[-_]", tag.values[0])[0].lower(),), tag.origin)
