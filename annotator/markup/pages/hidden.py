"""Drops from a page what a reader does not see: programs, forms, hidden elements and menus."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from annotator.domain.repairs import keys_of
from annotator.markup.pages.parsing import words
from annotator.markup.pages.responsive_pictures import has_address, name_pictures
from annotator.markup.pages.xpaths import path_of

_CODE = ("script", "style", "noscript", "template", "link", "meta")
_SILENT = (
    "svg", "math", "iframe", "object", "embed", "canvas", "video", "audio", "input", "button", "select",
    "textarea", "dialog", "nav", "map", "amp-ad",
)  # fmt: skip
# The text of these belongs to a program or a form.
_MUTE = set(_SILENT) - {"nav", "dialog", "object"}
# A hidden text is offered to a person if it has so many words, and less than this share of links.
_FEWEST_WORDS = 4
_LINKS = 0.5
# The rest of a text has so many paragraphs of so many words.
_FEWEST_PARAGRAPHS = 3
_SENTENCE = 8
# The roles of menus, and of windows that open over the page.
_OPENS_OVER = {"dialog", "alertdialog", "menu", "menubar", "navigation", "search", "toolbar"}
_WINDOWS = {"dialog", "alertdialog"}
_IN_LINE = {"a", "b", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "span", "strong", "u"}
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class HiddenText:
    """A text that the page hides, or shows only on request; a person may take it in by its key."""

    element: HtmlElement
    key: str
    text: str
    path: str


def hidden_in(body: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that are hidden, or that hold none of the page's text; an element may come twice."""
    yield from body.iter(*_SILENT)
    for element in body.xpath("descendant::*[@hidden or @style or @role]"):
        is_hidden = element.get("hidden") is not None or _NOT_SHOWN.search(element.get("style") or "")
        opens_over = element.get("role") in _OPENS_OVER and element.tag not in _IN_LINE
        if is_hidden or opens_over:
            yield element


def drop_hidden(
    body: HtmlElement, paths: Mapping[HtmlElement, str] | None = None, taken: Collection[str] = ()
) -> tuple[HiddenText, ...]:
    """Drops hidden elements, or shows those whose keys are among `taken`; returns all that have text.

    Runs before the extraction library, which would be slower with these elements and would drop them too. `paths` maps
    the elements of `hidden_in(body)` to their XPaths in the page as parsed: other elements are dropped or replaced
    before this runs.
    """
    _drop_code(body)
    _dissolve_wrong_holders(body)
    length = len(body.text_content())
    behind: dict[HtmlElement, set[HtmlElement]] = {}
    hidden = [one for one in hidden_in(body) if not _goes_on(one, behind) and _may_drop(one, body, length)]
    texts = tuple(_texts_of(hidden, paths or {}))
    shown = {text.element for text in texts if text.key in taken}
    for element in hidden:
        if element in shown:
            _show(element)
        elif element.getparent() is not None:
            element.drop_tree()
    _mend_lines(body)
    return texts


def _goes_on(element: HtmlElement, behind: dict[HtmlElement, set[HtmlElement]]) -> bool:
    """Whether it holds paragraphs, and paragraphs are beside it: the rest of a text, until a reader asks for it.

    `behind` keeps, by the element around, what comes behind its first paragraph of prose.
    """
    if element.tag not in ("div", "section"):
        return False
    if sum(map(_is_prose, element.iterchildren("p"))) < _FEWEST_PARAGRAPHS:
        return False
    around = element.getparent()
    if around not in behind:
        behind[around] = _behind_prose(around)
    return element in behind[around]


def _behind_prose(around: HtmlElement) -> set[HtmlElement]:
    children = iter(around)
    any(child.tag == "p" and _is_prose(child) for child in children)
    return set(children)


def _is_prose(paragraph: HtmlElement) -> bool:
    text = paragraph.text_content().strip()
    return len(words(text)) >= _SENTENCE and text.rstrip("\"'”’“»)").endswith((".", "!", "?", "…", "。"))


def _may_drop(element: HtmlElement, body: HtmlElement, length: int) -> bool:
    """Whether it is no element that was never closed, with half of the page's text, of `length` characters.

    Over a short article, a window may have that too, if the headline is elsewhere.
    """
    if len(element.text_content()) < length / 2:
        return True
    headings = list(body.iter("h1")) if element.tag == "dialog" or element.get("role") in _WINDOWS else []
    return bool(headings) and not any(element in heading.iterancestors() for heading in headings)


def _dissolve_wrong_holders(body: HtmlElement) -> None:
    """Dissolves elements that contain paragraphs though HTML forbids it: browsers show these paragraphs."""
    for element in list(body.iter("embed", "map", "svg", "button")):
        if element.tag in ("embed", "map") or next(element.iter("p"), None) is not None:
            element.drop_tag()


def _texts_of(hidden: Sequence[HtmlElement], paths: Mapping[HtmlElement, str]) -> Iterator[HiddenText]:
    among = set(hidden)
    found = [
        (element, text)
        for element in dict.fromkeys(hidden)
        if element.tag not in _MUTE
        and among.isdisjoint(element.iterancestors())
        and len(words(text := " ".join(element.text_content().split()))) >= _FEWEST_WORDS
        and sum(len(link.text_content()) for link in element.iter("a")) < _LINKS * len(text)
    ]
    # Without the prefix, the same words shown elsewhere on the page would have the same key.
    keys = keys_of(f"hidden: {text}" for _, text in found)
    for (element, text), key in zip(found, keys, strict=True):
        yield HiddenText(element, key, text, paths.get(element) or path_of(element))


def _show(element: HtmlElement) -> None:
    for name in ("hidden", "style", "role"):
        element.attrib.pop(name, None)
    if element.tag in _SILENT:
        element.tag = "div"


def _drop_code(body: HtmlElement) -> None:
    for element in list(body.iter("noscript")):
        if _is_the_picture(element):
            _show_picture(element)
    name_pictures(body)
    for element in [*body.itersiblings("head", preceding=True), *body.iter(*_CODE)]:
        element.drop_tree()


def _mend_lines(body: HtmlElement) -> None:
    """Replaces empty blocks within a line, which would split its text into two blocks, with line breaks."""
    for element in [block for block in body.iter("div", "p") if not len(block) and block.getparent().tag in _IN_LINE]:
        before, around = element.getprevious(), element.getparent()
        if (element.text or "").strip():
            continue
        if ((around.text if before is None else before.tail) or "").strip():
            element.tag = "br"
        else:
            element.drop_tree()
    for line_break in body.iter("br"):
        # Without it, a comparison of texts would join the words before and after the break.
        line_break.tail = "\n" + (line_break.tail or "")


def _is_the_picture(noscript: HtmlElement) -> bool:
    """Whether it holds the picture that a script would load, for browsers without script."""
    parent = noscript.getparent()
    shown = any(not _is_in_noscript(image) and has_address(image) for image in parent.iter("img"))
    return not shown and next(noscript.iter("img"), None) is not None and not noscript.text_content().strip()


def _show_picture(noscript: HtmlElement) -> None:
    """Puts the picture in place of the one that is shown until a script has run."""
    for placeholder in [image for image in noscript.getparent().iter("img") if not _is_in_noscript(image)]:
        placeholder.drop_tree()
    noscript.drop_tag()


def _is_in_noscript(image: HtmlElement) -> bool:
    return next(image.iterancestors("noscript"), None) is not None
