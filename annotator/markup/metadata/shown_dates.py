"""The dates that a page shows of its article: those near the headline, and those elsewhere that say what they are."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import islice

from lxml.html import HtmlElement

from annotator.markup.metadata.date_labels import (
    BETWEEN,
    is_of_something_else,
    says_changed,
    says_first,
    says_published,
    says_released,
)
from annotator.markup.metadata.headline_surroundings import BESIDE, HeadlineSurroundings, names_others
from annotator.markup.pages.parsing import words

# The label before a date, such as "Updated", is looked for in so many characters.
_LABEL = 30
# A clock shows the day on which the page was opened; it is in what all pages of the site have over their content.
_HEAD_OF_PAGE = re.compile(
    r"""(?<![a-z])(?:clock|today|current-?_?(?:date|time)|date-?_?today|masthead|site-?_?header|page-?_?header
    |header-?_?(?:top|wrap|menu|bar)|top-?_?(?:bar|menu|nav)|nav(?:bar|igation|top|-?_?top)?|menu)(?![a-z])""",
    re.IGNORECASE | re.VERBOSE,
)
# The words of somebody else, with a date of their own, or the works that the article names.
_QUOTED = ("blockquote", "iframe", "figure", "cite")
_LISTED = re.compile(
    r"sources?|references?|quellen|bibliogra|literatur|footnotes?|fussnote|embed|tweet|timeline", re.IGNORECASE
)
_CARDS = ("a", "li", "article")
# A link with so many words is a headline.
_TITLE = 4
# So many links of one card are looked at.
_MOST = 10
# A line with more characters is a sentence, and its date belongs to the story.
_LONGEST_LINE = 120
# After so many paragraphs with at least so many characters, a date without a label is one of the story.
_PARAGRAPHS = 3
_LONG = 80
_FIGURE = re.compile(r"\d")
_SILENT = ("script", "style", "noscript", "template")


class ShownDates:
    """Each public method yields texts that hold a date: of changes, if `are_changes`, or else of publication."""

    def __init__(self, headline: HeadlineSurroundings, *, are_changes: bool) -> None:
        self._headline = headline
        self._are_changes = are_changes

    def marked(self, name: str) -> Iterator[str]:
        """What the page marks with this `itemprop` for machines."""
        for element in self._headline.with_itemprop:
            if element.get("itemprop") == name and not self._is_foreign(element):
                yield element.get("datetime") or element.get("content") or element.text_content()[:_LONGEST_LINE]

    def times(self) -> Iterator[str]:
        yield from self._times(self._near, is_near=True)
        yield from self._times(element for element in self._headline.under if not self._headline.is_beside(element))

    def lines_over(self) -> Iterator[str]:
        yield from self._lines(self._headline.over)

    def lines_under(self) -> Iterator[str]:
        yield from self._lines(self._near)

    def first(self) -> Iterator[str]:
        """Lines that say when the article was first published, as one that was changed does."""
        yield from filter(says_first, (*self._lines(self._near), *self.labelled()))

    def said(self) -> Iterator[str]:
        """Lines under the headline that say that the article was published, or beside which one says it was changed."""
        for element in self._near:
            lines = list(self._lines((element,)))
            is_beside_change = any(map(says_changed, _parts(element)))
            yield from (line for line in lines if is_beside_change or says_published(line))

    def labelled(self) -> Iterator[str]:
        """Lines anywhere below the headline that begin by saying that the article was published."""
        for element in self._headline.elements[self._headline.at :]:
            for part in _parts(element):
                label_before = (element.text or "").strip()[:_LABEL]
                is_labelled = says_released(part) or says_released(f"{label_before} {part}")
                if is_labelled and not self._is_foreign(element):
                    yield part

    @cached_property
    def _near(self) -> list[HtmlElement]:
        """The elements between the headline and the story."""
        return list(_before_the_story(self._headline.under))

    def clocks(self) -> Iterator[str]:
        """The lines in the head that all pages of the site have: a date there is that of the day when it was opened."""
        for element in self._headline.elements[: self._headline.at]:
            lines = list(_parts(element))
            if lines and self.is_clock(element):
                yield from lines

    def other_places(self) -> set[HtmlElement]:
        """The elements in which a date is of something else: another article, a source, an event of the story."""
        others: set[HtmlElement] = set()
        around = self._headline.around
        for element in self._headline.elements:
            if element.getparent() in others or (element not in around and self._is_other_place(element)):
                others.add(element)
        return others

    def _is_other_place(self, element: HtmlElement) -> bool:
        """Whether the element itself is one, whatever is around it."""
        if element.tag == "p" and sum(map(len, element.itertext())) >= _LONG:
            return True
        is_apart = element.tag in (*BESIDE, *_QUOTED) or names_others(element)
        is_head = element not in self._below and _is_head_of_page(element)
        is_card = element.tag in _CARDS and _leads_on(element, None)
        is_other = is_apart or is_head or is_card or bool(_LISTED.search(element.get("class") or ""))
        return is_other or any(map(is_of_something_else, _parts(element)))

    def _times(self, elements: Iterable[HtmlElement], *, is_near: bool = False) -> Iterator[str]:
        for element in elements:
            if element.tag != "time" or self._is_foreign(element, is_near=is_near):
                continue
            parts = BETWEEN.split(element.text_content()[:_LONGEST_LINE])
            is_named = _names_a_change(element)
            wanted = [part for part in parts if (is_named or says_changed(part)) == self._are_changes]
            if len(wanted) == len(parts):
                yield element.get("datetime") or ""
            yield from wanted

    def _lines(self, elements: Iterable[HtmlElement]) -> Iterator[str]:
        for element in elements:
            parts = list(_parts(element))
            if not parts or self._is_foreign(element, is_near=True):
                continue
            for part in parts:
                is_change = says_changed(part) or _names_a_change(element)
                if is_change == self._are_changes and not is_of_something_else(part):
                    yield part

    def _is_foreign(self, element: HtmlElement, *, is_near: bool = False) -> bool:
        """Whether it is the date of another article, of a post, or of a work that the article names; or a clock."""
        if self._headline.is_of_others(element, is_near=is_near) or self.is_clock(element):
            return True
        return any(
            up.tag in _QUOTED or _LISTED.search(up.get("class") or "") or (up.tag in _CARDS and _leads_on(up, element))
            for up in self._headline.up(element)
        )

    def is_clock(self, element: HtmlElement) -> bool:
        """Whether it is in the head that all pages of the site have, over the headline."""
        if element in self._below:
            return False
        return any(map(_is_head_of_page, self._headline.up(element)))

    @cached_property
    def _below(self) -> set[HtmlElement]:
        """The elements below the headline; none on a page without one."""
        return set() if self._headline.element is None else set(self._headline.elements[self._headline.at :])


def _is_head_of_page(element: HtmlElement) -> bool:
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return element.tag in ("nav", "header") or bool(_HEAD_OF_PAGE.search(names))


def _leads_on(card: HtmlElement, date: HtmlElement | None) -> bool:
    """Whether the link, item or article around a date links with more words than the date has, as a teaser does."""
    own = set() if date is None else set(_words(date))
    titles = ([word for word in _words(link) if word not in own] for link in islice(card.iter("a"), _MOST))
    return any(len(title) >= _TITLE and not any(map(str.isdigit, title)) for title in titles)


def _words(element: HtmlElement) -> list[str]:
    return [word for text in element.itertext() for word in words(text)]


def _before_the_story(elements: Iterable[HtmlElement]) -> Iterator[HtmlElement]:
    paragraphs = 0
    for element in elements:
        paragraphs += element.tag == "p" and sum(map(len, element.itertext())) >= _LONG
        if paragraphs > _PARAGRAPHS:
            return
        yield element


def _parts(element: HtmlElement) -> Iterator[str]:
    """The lines of its own text and of what follows it, cut where each of two dates has a label."""
    for text in (None if element.tag in _SILENT else element.text, element.tail):
        # Few texts of a page have a figure, and this is asked of each of them.
        if text and _FIGURE.search(text) and len(line := text.strip()) <= _LONGEST_LINE:
            yield from BETWEEN.split(line)


def _names_a_change(element: HtmlElement) -> bool:
    """Whether its class, or the label before a `time` element, says that the date is of a modification."""
    named = f"{element.get('class') or ''} {element.get('itemprop') or ''}"
    if element.tag == "time" and (around := element.getparent()) is not None:
        before = element.getprevious()
        label = around.text if before is None else f"{''.join(before.itertext())} {before.tail or ''}"
        named += f" {(label or '')[-_LABEL:]}"
    return says_changed(named)
