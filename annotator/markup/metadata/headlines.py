"""A page seen from its headline: what stands around it, in the order of the page."""

from functools import cached_property

from lxml.html import HtmlElement

from annotator.markup.pages.parsing import text_of, words

# Before pages had headings for their looks.
_IN_PLACE_OF_ONE = ("b", "strong", "font", "big")
_HEADINGS = ("h1", "h2", "h3", "h4")
# How far from a headline its byline and its date stand, in elements. Farther over it is the page's own head, where
# many sites show the date of today.
_UNDER = 80
_OVER = 12


class Headline:
    """`element` is the heading that shows the title, else the first h1; without one the page is seen from its top."""

    def __init__(self, tree: HtmlElement, title: str | None) -> None:
        self._tree = tree
        shown = [one for one in tree.iter(*_HEADINGS) if title and words(text_of(one)) == words(title)]
        main = [one for one in shown if one.tag == "h1"]
        self.element: HtmlElement | None = next(iter(main or shown or tree.iter("h1")), None)
        if self.element is None and title:
            self.element = next(
                (one for one in tree.iter(*_IN_PLACE_OF_ONE) if words(text_of(one)) == words(title)), None
            )

    @cached_property
    def elements(self) -> list[HtmlElement]:
        """All of the page's body, in order."""
        body = self._tree.find("body")
        return list((self._tree if body is None else body).iter("*"))

    @cached_property
    def around(self) -> set[HtmlElement]:
        """The element and what it stands in."""
        return set() if self.element is None else {self.element, *self.element.iterancestors()}

    @cached_property
    def under(self) -> list[HtmlElement]:
        return self.elements[self.at + 1 : self.at + _UNDER]

    @cached_property
    def over(self) -> list[HtmlElement]:
        """The nearest first."""
        return self.elements[max(self.at - _OVER, 0) : self.at][::-1]

    @cached_property
    def at(self) -> int:
        """Its place among the elements."""
        return next((at for at, one in enumerate(self.elements) if one is self.element), 0)
