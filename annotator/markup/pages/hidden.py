"""What stands in a page and is none of its text: programs, forms, what is hidden."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml.html import HtmlElement

from annotator.domain.repairs import keys_of
from annotator.markup.pages.parsing import words
from annotator.markup.pages.urls import LAZY
from annotator.markup.pages.xpaths import path_of

_CODE = ("script", "style", "noscript", "template", "link", "meta")
_SILENT = (
    "svg", "math", "iframe", "object", "embed", "canvas", "video", "audio", "input", "button", "select",
    "textarea", "dialog", "nav", "map", "amp-ad",
)  # fmt: skip
# Of these only what a program or a form says.
_MUTE = set(_SILENT) - {"nav", "dialog", "object"}
_FEWEST_WORDS = 4
_LINKS = 0.5
# Menus and windows of players and shops, which open over the page.
_OPENS_OVER = {"dialog", "alertdialog", "menu", "menubar", "navigation", "search", "toolbar"}
_IN_LINE = {"a", "b", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "span", "strong", "u"}
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unseen:
    """What the page hides, or shows only when asked, and yet says something: a person may take it in by its key."""

    element: HtmlElement
    key: str
    text: str
    path: str


def unread_in(body: HtmlElement) -> Iterator[HtmlElement]:
    """The elements that are hidden, or that hold none of the page's text; an element may come twice."""
    yield from body.iter(*_SILENT)
    for element in body.xpath(".//*[@hidden or @style or @role]"):
        unseen = element.get("hidden") is not None or _NOT_SHOWN.search(element.get("style") or "")
        opens = element.get("role") in _OPENS_OVER and element.tag not in _IN_LINE
        if unseen or opens:
            yield element


def drop_unread(
    body: HtmlElement, paths: Mapping[HtmlElement, str] | None = None, taken: Collection[str] = ()
) -> tuple[Unseen, ...]:
    """Before a library reads the page: it would look at each of these elements over and over, and throw them away.

    Gives those of them that say something; what is among the `taken` keys stays, as what is shown. `paths` are
    the XPaths of `unread_in(body)` in the page as parsed: elements are dropped and replaced before this.
    """
    _drop_code(body)
    _open_holders(body)
    whole = len(body.text_content())
    # One that was never closed swallowed the page.
    unread = [one for one in unread_in(body) if len(one.text_content()) < whole / 2]
    unseen = tuple(_saying_something(unread, paths or {}))
    shown = {one.element for one in unseen if one.key in taken}
    for element in unread:
        if element in shown:
            _show(element)
        elif element.getparent() is not None:
            element.drop_tree()
    _mend_lines(body)
    return unseen


def _open_holders(body: HtmlElement) -> None:
    """What cannot hold paragraphs, and does: browsers close it before them, or show them in it."""
    for element in list(body.iter("embed", "map", "svg", "button")):
        if element.tag in ("embed", "map") or next(element.iter("p"), None) is not None:
            element.drop_tag()


def _saying_something(unread: Sequence[HtmlElement], paths: Mapping[HtmlElement, str]) -> Iterator[Unseen]:
    among = set(unread)
    found = [
        (element, text)
        for element in dict.fromkeys(unread)
        if element.tag not in _MUTE
        and among.isdisjoint(element.iterancestors())
        and len(words(text := " ".join(element.text_content().split()))) >= _FEWEST_WORDS
        and sum(len(link.text_content()) for link in element.iter("a")) < _LINKS * len(text)
    ]
    # Shown elsewhere in the page, the same words have a key of their own.
    keys = keys_of(f"hidden: {text}" for _, text in found)
    for (element, text), key in zip(found, keys, strict=True):
        yield Unseen(element, key, text, paths.get(element) or path_of(element))


def _show(element: HtmlElement) -> None:
    for name in ("hidden", "style", "role"):
        element.attrib.pop(name, None)
    if element.tag in _SILENT:
        element.tag = "div"


def _drop_code(body: HtmlElement) -> None:
    for element in list(body.iter("noscript")):
        if _is_the_picture(element):
            _show_picture(element)
    for element in [*body.itersiblings("head", preceding=True), *body.iter(*_CODE)]:
        element.drop_tree()


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


def _show_picture(noscript: HtmlElement) -> None:
    """In place of what stands there until a script has run."""
    for placeholder in [one for one in noscript.getparent().iter("img") if not _is_in_noscript(one)]:
        placeholder.drop_tree()
    noscript.drop_tag()


def _is_in_noscript(image: HtmlElement) -> bool:
    return next(image.iterancestors("noscript"), None) is not None


def _has_address(image: HtmlElement) -> bool:
    """Whether it is more than a placeholder that is written into the page itself."""
    return any(image.get(name, "data:").strip()[:5].lower() != "data:" for name in LAZY)
