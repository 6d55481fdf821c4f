"""The elements around a page's headline, where the byline and the dates are."""

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice, takewhile

from lxml.html import HtmlElement

from annotator.markup.pages.headings import links_to_front
from annotator.markup.pages.parsing import text_of, words

# Old pages set the headline in one of these.
_IN_PLACE_OF_HEADING = ("b", "strong", "font", "big")
_HEADINGS = ("h1", "h2", "h3", "h4")
# The byline and the date are at most so many elements below the headline, or above it. Farther above is the page's
# own header.
_UNDER = 80
_OVER = 12
_ELSEWHERE = r"comment|kommentar|related|recommend|popular|trending|recirc|more-from|read-next"
_OTHERS = re.compile(rf"{_ELSEWHERE}|teaser|sidebar|newsletter|promo(?!ted)", re.IGNORECASE)
_SURELY_OTHERS = re.compile(_ELSEWHERE, re.IGNORECASE)
_PATH = re.compile(r"breadcrumb", re.IGNORECASE)
# So many links of the path of sections are looked at.
_MOST_LINKS = 100
_WRITERS = re.compile(
    r"""/(?:authors?|autor(?:en|es)?|auteurs?|autori|writers?|staff|people|profiles?|contributors?|by|journalist(?:e|es|s)?
    |signataires|redakt(?:ion|eure?)|editors?|reporters?|columnists?|users?|u|members?)/(?:\d+/)?[^/?\#]+/?(?:[?\#].*)?$""",
    re.IGNORECASE | re.VERBOSE,
)
BESIDE = ("aside", "footer", "nav")


class HeadlineSurroundings:
    """`element` is the heading that shows the title, or the first h1; if it is None, the page's top serves instead."""

    def __init__(self, tree: HtmlElement, title: str | None) -> None:
        self._tree = tree
        shown = [heading for heading in tree.iter(*_HEADINGS) if title and words(text_of(heading)) == words(title)]
        main = [heading for heading in shown if heading.tag == "h1"]
        self.element: HtmlElement | None = next(iter(main or shown or tree.iter("h1")), None)
        if self.element is None and title:
            bold = tree.iter(*_IN_PLACE_OF_HEADING)
            self.element = next((element for element in bold if words(text_of(element)) == words(title)), None)

    @cached_property
    def elements(self) -> list[HtmlElement]:
        """All elements of the page's body, in order."""
        body = self._tree.find("body")
        return list((self._tree if body is None else body).iter("*"))

    @cached_property
    def with_itemprop(self) -> list[HtmlElement]:
        """The elements of the page, its head among them, that say for machines what they hold."""
        return list(self._tree.xpath("descendant::*[@itemprop]"))

    @cached_property
    def around(self) -> set[HtmlElement]:
        """The headline and the elements that hold it."""
        return set() if self.element is None else {self.element, *self.element.iterancestors()}

    @cached_property
    def sections(self) -> list[str]:
        """What the links in the path of sections over the headline are called, but for that to the front page."""
        paths = (element for element in self.elements[: self.at] if element not in self.around and _is_path(element))
        links = islice((link for path in paths for link in path.iter("a")), _MOST_LINKS)
        return [text_of(link) for link in links if not (leads_to_writer(link) or links_to_front(link))]

    @cached_property
    def under(self) -> list[HtmlElement]:
        return self.elements[self.at + 1 : self.at + _UNDER]

    @cached_property
    def over(self) -> list[HtmlElement]:
        """The elements before the headline, the nearest first."""
        return self.elements[max(self.at - _OVER, 0) : self.at][::-1]

    @cached_property
    def at(self) -> int:
        """The headline's index in `elements`; 0 without a headline."""
        return next((at for at, element in enumerate(self.elements) if element is self.element), 0)

    def up(self, element: HtmlElement) -> Iterator[HtmlElement]:
        """The element and those around it, as far as they do not hold the headline."""
        return takewhile(lambda up: up not in self.around, (element, *element.iterancestors()))

    def is_beside(self, element: HtmlElement) -> bool:
        """Whether it is in the page's sidebar, footer or navigation."""
        return any(up.tag in BESIDE for up in self.up(element))

    def is_of_others(self, element: HtmlElement, *, is_near: bool = False) -> bool:
        """Whether it is among comments, or in a teaser of another article.

        Between headline and story (`is_near`) an element called a teaser, or in a sidebar, is the article's own.
        """
        names = _SURELY_OTHERS if is_near else _OTHERS
        return any(names.search(f"{up.get('class') or ''} {up.get('id') or ''}") for up in self.up(element))


def leads_to_writer(link: HtmlElement) -> bool:
    return bool(_WRITERS.search(link.get("href") or ""))


def _is_path(element: HtmlElement) -> bool:
    return bool(_PATH.search(f"{element.get('class') or ''} {element.get('id') or ''}"))


def names_others(element: HtmlElement) -> bool:
    """Whether the element's own names say that it holds comments or other articles."""
    return bool(_SURELY_OTHERS.search(f"{element.get('class') or ''} {element.get('id') or ''}"))
