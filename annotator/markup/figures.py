"""Pictures between an article's paragraphs, with the words under them."""

import itertools
import re
from collections.abc import Callable, Sequence

from lxml.html import HtmlElement

from annotator.markup.leaves import Leaf

_CAPTION = re.compile(r"caption|cutline|\blegend\b", re.IGNORECASE)
_NEAR = 4
_SMALL = 60
_LONGEST_CAPTION = 120


def keep_figures(inside: Sequence[Leaf], root: HtmlElement, is_beside: Callable[[HtmlElement], bool]) -> None:
    """Keeps the pictures near kept text, and their captions; a lead picture may stand just above."""
    kept = {index for index, leaf in enumerate(inside) if leaf.kept}
    if not kept:
        return
    first, last = min(kept), max(kept)
    for index in range(max(first - _NEAR, 0), min(last + 2, len(inside))):
        leaf = inside[index]
        near = any(other in kept for other in range(index - _NEAR, index + _NEAR + 1))
        if leaf.kept or not near or any(is_beside(element) for element in leaf.up_to(root)):
            continue
        if _is_picture(leaf):
            leaf.kept = True
    _keep_captions(inside)


def _is_picture(leaf: Leaf) -> bool:
    images = list(leaf.element.iter("img"))
    return bool(images) and len(leaf.words) < 4 and not all(_is_small(image) for image in images)


def _is_small(image: HtmlElement) -> bool:
    sizes = [re.match(r"\d+", image.get(side) or "") for side in ("width", "height")]
    return any(size and int(size[0]) < _SMALL for size in sizes)


def _keep_captions(inside: Sequence[Leaf]) -> None:
    """The words under a kept picture, made a figcaption where only a class says so."""
    for before, leaf in itertools.pairwise(inside):
        if len(leaf.words) > _LONGEST_CAPTION or not leaf.words:
            continue
        figure = _figure_of(leaf, before)
        if figure is None:
            leaf.kept = leaf.kept and leaf.tag != "figcaption"
            continue
        figure.tag, leaf.element.tag, leaf.kept = "figure", "figcaption", True


def _figure_of(leaf: Leaf, picture: Leaf) -> HtmlElement | None:
    """The element around a caption and its kept picture."""
    named = leaf.tag == "figcaption" or _CAPTION.search(leaf.element.get("class") or "")
    if not named or not picture.kept or next(picture.element.iter("img"), None) is None:
        return None
    for element in list(leaf.element.iterancestors())[:3]:
        if element in picture.element.iterancestors():
            holds_only_them = len(" ".join(element.text_content().split())) <= len(leaf.text) + len(picture.text) + 5
            return element if element.tag == "figure" or holds_only_them else None
    return None
