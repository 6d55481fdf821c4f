"""Lists, tables and quotations: each is the article's as it stands, or not at all."""

from collections.abc import Sequence, Set

from lxml.html import HtmlElement

from annotator.markup.body.columns import LINKS, Columns
from annotator.markup.body.leaves import Leaf

_LISTS = {"ul", "ol", "dl"}
_WHOLES = _LISTS | {"table", "blockquote"}
# One of which more than this is kept is the article's.
_KEPT = 0.25
# One with more of the article than this is the frame that the article stands in.
_FRAME = 0.7
_CONTENTS = 0.9


def keep_wholes(inside: Sequence[Leaf], root: HtmlElement, between: Set[Leaf], beside: Set[Leaf]) -> None:
    """Takes in or leaves out each list, table and quotation whole, but for what is named as beside the article.

    Between two paragraphs a table or a quotation is the article's, and a list where it stands in a column of it.
    """
    columns = Columns(inside)
    article = sum(len(leaf.text) for leaf in inside if leaf.kept)
    for element, parts in _wholes(inside, root).items():
        length = sum(len(leaf.text) for leaf in parts)
        kept = sum(len(leaf.text) for leaf in parts if leaf.kept)
        if not length or kept > _FRAME * article:
            continue
        links = sum(leaf.link_share() * len(leaf.text) for leaf in parts) >= LINKS * length
        held = not between.isdisjoint(parts) and (element.tag not in _LISTS or columns.hold_list(element))
        belongs = (kept >= _KEPT * length or (held and not links)) and not _lists_contents(parts, length)
        for leaf in parts:
            if leaf.text:
                leaf.kept = belongs and leaf not in beside


def _lists_contents(parts: Sequence[Leaf], length: int) -> bool:
    """Whether all that it says leads to places of the same page: it says again what their headings say."""
    links = (link for leaf in parts for link in leaf.element.iter("a") if (link.get("href") or "").startswith("#"))
    return sum(len(link.text_content().strip()) for link in links) >= _CONTENTS * length


def _wholes(inside: Sequence[Leaf], root: HtmlElement) -> dict[HtmlElement, list[Leaf]]:
    """The outermost of them, with their leaves."""
    found: dict[HtmlElement, list[Leaf]] = {}
    for leaf in inside:
        around = [element for element in leaf.up_to(root) if element.tag in _WHOLES]
        if around:
            found.setdefault(around[-1], []).append(leaf)
    return found
