"""Limits how many elements a page has, how deep they nest, and their attributes, before a parser reads the page."""

import re
from itertools import islice

from annotator.domain.errors import Refused
from annotator.markup.elements import INLINE, SILENT

LIMIT = 500
# The largest articles of an encyclopaedia have half as many; each ten thousand take a second to read.
_MOST_ELEMENTS = 150_000
# Elements that only wrap others are dropped from this depth on, so that the paragraphs inside them stay within LIMIT.
WRAPPER_LIMIT = 400
# A quotation mark opens a value only after "="; elsewhere browsers take it as a letter of a name.
_TAG = re.compile(
    r"<!--(?:-?>|.*?(?:--!?>|\Z))"
    r"|<(/?)([a-zA-Z][^\s/>]*+)(?:[^>\"'=]++|=\s*+(?:\"[^\"]*+\"|'[^']*+')|[=\"'])*+(?:>|\Z)",
    re.DOTALL,
)
# Parsers compare each attribute of a tag with all before it: no tag of an article has so many.
_MOST_ATTRIBUTES = 200
_ATTRIBUTE = re.compile(
    r"[^\s/\"'=>]++(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'>]++)?)?|[\"'=]",
)
# The content of these is text up to their end tag, whatever tags it seems to have.
_ENDS_OF_RAW = {
    name: re.compile(rf"</{name}\b", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "xmp", "noembed", "noframes")
}
_VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
}  # fmt: skip
# An element of these ends an open one of the same name, unless a fence was opened in between.
_SELF_CLOSING = {"p", "li", "dt", "dd", "option", "tr", "td", "th"}
_FENCES = {"table", "ul", "ol", "dl", "div", "section", "article", "blockquote", "td", "th", "tr"}
_BLOCKS = {"p", "pre", "h1", "h2", "h3", "h4", "h5", "h6"}
_TO_THE_LIMIT = _BLOCKS | SILENT
_FLOWING = INLINE | {"font", "q"}
# In elements. No real page leaves a paragraph open further back; this bounds the work on a hostile one.
_LOOK_BACK = 32
_SEPARATOR = "<br><br>"


def flatten(html: str) -> str:
    """Drops the tags of elements that nest too deep, as browsers do, and each attribute past a tag's two hundredth.

    All text stays; a line break takes the place of a dropped tag that separated two texts. Reads the page once and
    builds no tree, as parsers recurse. Raises `Refused("too_deep")` if an element that hides its content is too deep:
    without its tags the content would be shown; and `Refused("too_many_elements")`.
    """
    page = _Page(html)
    position = elements = 0
    while match := _TAG.search(html, position):
        position = match.end()
        name = (match[2] or "").lower()
        if not name:
            continue
        elements += not match[1]
        if elements > _MOST_ELEMENTS:
            raise Refused("too_many_elements", limit=f"{_MOST_ELEMENTS:,}")
        if name in _VOID:
            page.keep(match)
        elif match[1]:
            page.close(name, match)
        elif name in _ENDS_OF_RAW:
            page.keep(match)
            position = _end_of_raw(html, name, position)
        else:
            page.open(name, match)
    return page.finish()


class _Page:
    """The elements that are open, and the part of the page that is written."""

    def __init__(self, html: str) -> None:
        self._html = html
        self._out: list[str] = []
        self._written = 0
        # The name of each open element, and whether its tags are kept.
        self._open: list[tuple[str, bool]] = []
        self._counts: dict[str, int] = {}
        self._depth = 0

    def open(self, name: str, tag: re.Match[str]) -> None:
        if name in _SELF_CLOSING and self._counts.get(name):
            self._end_sibling(name)
        is_kept = self._depth < (LIMIT if name in _TO_THE_LIMIT else WRAPPER_LIMIT)
        if is_kept:
            self.keep(tag)
        elif name in SILENT:
            raise Refused("too_deep", limit=LIMIT)
        else:
            self._drop(name, tag)
        self._open.append((name, is_kept))
        self._counts[name] = self._counts.get(name, 0) + 1
        self._depth += is_kept

    def close(self, name: str, tag: re.Match[str]) -> None:
        if self._counts.get(name) and not self._pop_to(name):
            self._drop(name, tag)
        else:
            self.keep(tag)

    def keep(self, tag: re.Match[str]) -> None:
        """Keeps the tag, without the attributes beyond the number that a tag may have."""
        if tag.end() - tag.end(2) <= 2 * _MOST_ATTRIBUTES:
            return
        last = next(islice(_ATTRIBUTE.finditer(self._html, tag.end(2), tag.end()), _MOST_ATTRIBUTES - 1, None), None)
        if last:
            self._out += (self._html[self._written : last.end()], ">" if tag[0].endswith(">") else "")
            self._written = tag.end()

    def finish(self) -> str:
        return "".join((*self._out, self._html[self._written :])) if self._out else self._html

    def _end_sibling(self, name: str) -> None:
        for earlier, _ in reversed(self._open[-_LOOK_BACK:]):
            if earlier == name:
                self._pop_to(name)
                break
            if earlier in _FENCES:
                break

    def _pop_to(self, name: str) -> bool:
        """Closes everything down to the nearest element of that name; returns whether its tags are kept."""
        while True:
            last, is_kept = self._open.pop()
            self._counts[last] -= 1
            self._depth -= is_kept
            if last == name:
                return is_kept

    def _drop(self, name: str, tag: re.Match[str]) -> None:
        between = self._html[self._written : tag.start()]
        if between:
            self._out.append(between)
        # A line break would end a drawing, and the letters drawn after it would become text of the page.
        is_shown = not any(self._counts.get(silent) for silent in SILENT)
        separates = name not in _FLOWING and is_shown and (between.strip() or not self._out)
        self._out.append(_SEPARATOR if separates else "")
        self._written = tag.end()


def _end_of_raw(html: str, name: str, position: int) -> int:
    """The index of the element's end tag; without one, the rest of the page is the element's text."""
    end = _ENDS_OF_RAW[name].search(html, position)
    return end.start() if end else len(html)
