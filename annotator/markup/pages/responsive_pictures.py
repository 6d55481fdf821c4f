"""Gives pictures the address that a browser would choose where only a list of sizes has one."""

from collections.abc import Iterator

from lxml.html import HtmlElement

from annotator.markup.pages.urls import LAZY

_SIZES = ("srcset", "data-srcset", "data-lazy-srcset")


def name_pictures(tree: HtmlElement) -> None:
    """Writes the first address of a list of sizes into each picture that has no address of its own."""
    # AMP has an element of its own, which scripts of the page turn into a picture.
    for picture in list(tree.iter("amp-img")):
        picture.tag = "img"
    for picture in tree.iter("img"):
        if not has_address(picture) and (address := next(_addresses(picture), None)):
            picture.set("src", address)


def has_address(image: HtmlElement) -> bool:
    """Whether it has an address other than a `data:` placeholder."""
    return any(image.get(name, "data:").strip()[:5].lower() != "data:" for name in LAZY)


def _addresses(picture: HtmlElement) -> Iterator[str]:
    # The parser puts a picture into the source before it, which HTML 4 did not know to be empty.
    around = next(picture.iterancestors("picture"), None)
    sources = () if around is None else around.iter("source")
    for element in (picture, *sources):
        for name in _SIZES:
            first = element.get(name, "").split(maxsplit=1)
            if first and not first[0].lower().startswith("data:"):
                yield first[0].rstrip(",")
