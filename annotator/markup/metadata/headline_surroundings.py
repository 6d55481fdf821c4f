"""The elements around a page's headline, where the byline and the dates are."""

from functools import cached_property

from lxml.html import HtmlElement

from annotator.markup.pages.parsing import text_of, words

# Old pages set the headline in one of these.
_IN_PLACE_OF_HEADING = ("b", "strong", "font", "big")
_HEADINGS = ("h1", "h2", "h3", "h4")
# The byline and the date are at most so many elements below the headline, or above it. Farther above is the page's
# own header, where many sites show today's date.
_UNDER = 80
_OVER = 12


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
    def around(self) -> set[HtmlElement]:
        """The headline and the elements that hold it."""
        return set() if self.element is None else {self.element, *self.element.iterancestors()}

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
