"""Lists, tables and quotations, each of which is kept or left out as a whole."""

from collections.abc import Sequence, Set

from lxml.html import HtmlElement

from annotator.markup.body.boilerplate.page_labels import reads_as_page_label
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.prose import LINKS, Columns

_LISTS = {"ul", "ol", "dl"}
_GROUPS = _LISTS | {"table", "blockquote"}
# A list, table or quotation with this share of its text kept belongs to the article.
_KEPT = 0.25
# With more than this share of the article's text, it frames the article, as a layout table does.
_FRAME = 0.7
# A list with this share of its text in links to the same page is a table of contents.
_CONTENTS = 0.9


def settle_lists_and_tables(inside: Sequence[Leaf], root: HtmlElement, between: Set[Leaf], excluded: Set[Leaf]) -> None:
    """Keeps or leaves out each list, table and quotation as a whole, except for its `excluded` leaves.

    `inside` are the leaves of `root`, the article's element; `between` are the leaves from the first kept to the last
    kept that may belong to it; `excluded` are in boilerplate. A table or a quotation among those leaves belongs to the
    article, and so does a list in a column of the article's paragraphs.
    """
    columns = Columns(inside)
    article = sum(len(leaf.text) for leaf in inside if leaf.kept)
    for element, parts in _groups(inside, root).items():
        length = sum(len(leaf.text) for leaf in parts)
        kept = sum(len(leaf.text) for leaf in parts if leaf.kept)
        if not length or kept > _FRAME * article:
            continue
        is_links = sum(leaf.link_share() * len(leaf.text) for leaf in parts) >= LINKS * length
        is_between = not between.isdisjoint(parts) and (element.tag not in _LISTS or columns.holds_list(element))
        belongs = (kept >= _KEPT * length or (is_between and not is_links)) and not _is_of_page(element, parts, length)
        for leaf in parts:
            if leaf.text:
                leaf.kept = belongs and leaf not in excluded


def _is_of_page(element: HtmlElement, parts: Sequence[Leaf], length: int) -> bool:
    """Whether it is a table of contents, or a list of buttons; in a table their words are values."""
    is_of_buttons = element.tag in _LISTS and all(reads_as_page_label(leaf.text) for leaf in parts if leaf.text)
    return is_of_buttons or _is_contents(parts, length)


def _is_contents(parts: Sequence[Leaf], length: int) -> bool:
    """Whether the list is a table of contents, which only repeats the headings of the page."""
    links = (link for leaf in parts for link in leaf.element.iter("a") if (link.get("href") or "").startswith("#"))
    return sum(len(link.text_content().strip()) for link in links) >= _CONTENTS * length


def _groups(inside: Sequence[Leaf], root: HtmlElement) -> dict[HtmlElement, list[Leaf]]:
    """The outermost lists, tables and quotations, with their leaves."""
    found: dict[HtmlElement, list[Leaf]] = {}
    for leaf in inside:
        around = [element for element in leaf.up_to(root) if element.tag in _GROUPS]
        if around:
            found.setdefault(around[-1], []).append(leaf)
    return found
