"""Teasers: elements with the same markup, each with few words and a heading that links to another article."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from lxml.html import HtmlElement

_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
# A list has at least so many teasers.
_FEWEST = 6
# In characters. A longer element is an article in full, as on a blog's front page.
_LONGEST = 600
# Headings are alike if they and so many elements around them have the same tags and classes.
_LEVELS = 2


def texts_of_teasers(tree: HtmlElement) -> str:
    """The texts of a page's teasers, one a line; empty if there are too few for a list."""
    found: list[str] = []
    for headings in _alike(tree):
        texts = {
            text for teaser in _around(headings) if len(text := " ".join(teaser.text_content().split())) < _LONGEST
        }
        if len(texts) >= _FEWEST:
            found += sorted(texts)
    return "\n".join(found)


def _alike(tree: HtmlElement) -> Iterable[list[HtmlElement]]:
    """Groups of headings that link to different addresses and have the same markup."""
    groups: dict[tuple[str, ...], dict[str, HtmlElement]] = {}
    for heading in tree.iter(*_HEADINGS):
        address = _address(heading)
        if address:
            around = [heading, *heading.iterancestors()][: _LEVELS + 1]
            markup = tuple(f"{up.tag}.{' '.join((up.get('class') or '').split()[:1])}" for up in around)
            groups.setdefault(markup, {}).setdefault(address, heading)
    return [list(headings.values()) for headings in groups.values() if len(headings) >= _FEWEST]


def _around(headings: Sequence[HtmlElement]) -> Iterator[HtmlElement]:
    """For each heading, the largest element that holds none of the others."""
    counts = Counter(element for heading in headings for element in heading.iterancestors())
    for heading in headings:
        widest = heading
        for element in heading.iterancestors():
            if counts[element] > 1:
                break
            widest = element
        yield widest


def _address(heading: HtmlElement) -> str | None:
    """The address that a heading links to, unless it is a place on this page or the site's front page."""
    links = (*heading.iter("a"), *heading.iterancestors("a"))
    addresses = ((link.get("href") or "").strip() for link in links)
    return next((address for address in addresses if address.strip("/") and not address.startswith("#")), None)
