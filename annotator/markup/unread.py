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
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


def drop_unread(body: HtmlElement) -> None:
    """Before a library reads the page: it would look at each of these elements over and over, and throw them away."""
    _drop_code(body)
    whole = len(body.text_content())
    for element in [*body.iter(*_SILENT), *_hidden(body)]:
        # One that was never closed swallowed the page.
        if element.getparent() is not None and len(element.text_content()) < whole / 2:
            element.drop_tree()
    for line_break in body.iter("br"):
        # Two lines are never one word, wherever the text is compared.
        line_break.tail = "\n" + (line_break.tail or "")


def _drop_code(body: HtmlElement) -> None:
    for element in list(body.iter("noscript")):
        if _is_the_picture(element):
            element.drop_tag()
    for element in [*body.itersiblings("head", preceding=True), *body.iter(*_CODE)]:
        element.drop_tree()


def _hidden(body: HtmlElement) -> Iterator[HtmlElement]:
    for element in body.xpath(".//*[@hidden or @style]"):
        if element.get("hidden") is not None or _NOT_SHOWN.search(element.get("style") or ""):
            yield element


def _is_the_picture(noscript: HtmlElement) -> bool:
    """What a browser without script sees in place of a picture that a script would load."""
    parent = noscript.getparent()
    shown = any(
        next(image.iterancestors("noscript"), None) is None and _has_address(image) for image in parent.iter("img")
    )
    return not shown and next(noscript.iter("img"), None) is not None and not noscript.text_content().strip()


def _has_address(image: HtmlElement) -> bool:
    """Whether it is more than a placeholder that is written into the page itself."""
    return any(image.get(name, "data:").strip()[:5].lower() != "data:" for name in LAZY)
