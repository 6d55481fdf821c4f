"""What stands in a page and is none of its text: programs, forms, what is hidden."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from annotator.markup.links import LAZY

_CODE = ("script", "style", "noscript", "template", "link", "meta")
_SILENT = (
    "svg", "math", "iframe", "object", "embed", "canvas", "video", "audio", "input", "button", "select",
    "textarea", "dialog", "nav", "map", "amp-ad",
)  # fmt: skip
# Menus and windows of players and shops, which open over the page.
_OPENS_OVER = {"dialog", "alertdialog", "menu", "menubar", "navigation", "search", "toolbar"}
_IN_LINE = {"a", "b", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "span", "strong", "u"}
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def drop_unread(body: HtmlElement) -> None:
    """Before a library reads the page: it would look at each of these elements over and over, and throw them away."""
    _drop_code(body)
    whole = len(body.text_content())
    for element in [*body.iter(*_SILENT), *_hidden(body)]:
        # One that was never closed swallowed the page.
        if element.getparent() is not None and len(element.text_content()) < whole / 2:
            element.drop_tree()
    _mend_lines(body)


def _drop_code(body: HtmlElement) -> None:
    for element in list(body.iter("noscript")):
        if _is_the_picture(element):
            _show(element)
    for element in [*body.itersiblings("head", preceding=True), *body.iter(*_CODE)]:
        element.drop_tree()


def _hidden(body: HtmlElement) -> Iterator[HtmlElement]:
    for element in body.xpath(".//*[@hidden or @style or @role]"):
        unseen = element.get("hidden") is not None or _NOT_SHOWN.search(element.get("style") or "")
        if unseen or element.get("role") in _OPENS_OVER:
            yield element


def _mend_lines(body: HtmlElement) -> None:
    """Empty blocks in the midst of a line part its text in two, which is one with a line break at most."""
    for element in [one for one in body.iter("div", "p") if not len(one) and one.getparent().tag in _IN_LINE]:
        before, around = element.getprevious(), element.getparent()
        if (element.text or "").strip():
            continue
        if ((around.text if before is None else before.tail) or "").strip():
            element.tag = "br"
        else:
            element.drop_tree()
    for line_break in body.iter("br"):
        # Two lines are never one word, wherever the text is compared.
        line_break.tail = "\n" + (line_break.tail or "")


def _is_the_picture(noscript: HtmlElement) -> bool:
    """What a browser without script sees in place of a picture that a script would load."""
    parent = noscript.getparent()
    shown = any(not _is_in_noscript(image) and _has_address(image) for image in parent.iter("img"))
    return not shown and next(noscript.iter("img"), None) is not None and not noscript.text_content().strip()


def _show(noscript: HtmlElement) -> None:
    """In place of what stands there until a script has run."""
    for placeholder in [one for one in noscript.getparent().iter("img") if not _is_in_noscript(one)]:
        placeholder.drop_tree()
    noscript.drop_tag()


def _is_in_noscript(image: HtmlElement) -> bool:
    return next(image.iterancestors("noscript"), None) is not None


def _has_address(image: HtmlElement) -> bool:
    """Whether it is more than a placeholder that is written into the page itself."""
    return any(image.get(name, "data:").strip()[:5].lower() != "data:" for name in LAZY)
