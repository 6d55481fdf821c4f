"""Adds to the chosen leaves the prose that the library missed: it is marked up like the prose that the library took."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from lxml.html import HtmlElement

from annotator.markup.body.boilerplate.elements import BoilerplateElements
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.prose import LINKS, Columns, ends_like_prose, reads_like_prose
from annotator.markup.elements import HEADINGS

# A frame is the tags and classes of so many elements, counted from the leaf outwards.
_LEVELS = 4
# A frame is the article's if the library took at least so many leaves in it.
_FEWEST = 2
# These leaves must hold at least this share of all the text that the library took.
_TYPICAL = 0.5
# They must also hold at least this share of all the prose in such frames.
_TAKEN = 0.1
# A column is the article if it has so many times the prose that the library took, and at least so many characters.
_OUTVOTES = 2
_ARTICLE = 250
# In words.
_LONGEST_HEADING = 16
_LONGEST_TOOL = 2
# In characters: a title is longer than a name.
_LONGEST_NAME = 24
_LABEL = re.compile(r"[^:：]{1,24}[:：]")

Frame = tuple[str, ...]


def spread(leaves: Sequence[Leaf]) -> None:
    """Keeps all prose that has the same frame as the kept leaves, or is in a column with them, anywhere on the page.

    Advertisements cut an article into pieces, and the library may take only the first piece.
    """
    total = sum(len(leaf.text) for leaf in leaves if leaf.kept)
    by_frame: dict[Frame, list[Leaf]] = {}
    for leaf in leaves:
        if reads_like_prose(leaf) and (frame := _named_frame(leaf)):
            by_frame.setdefault(frame, []).append(leaf)
    for alike in by_frame.values():
        kept = [leaf for leaf in alike if leaf.kept]
        taken = _length(kept)
        if len(kept) >= _FEWEST and taken >= _TYPICAL * total and taken >= _TAKEN * _length(alike):
            for leaf in alike:
                leaf.kept = True
    columns = Columns(leaves)
    for leaf in leaves:
        leaf.kept = leaf.kept or (reads_like_prose(leaf) and columns.holds(leaf) and ends_like_prose(leaf))


def take_longest_column(leaves: Sequence[Leaf], body: HtmlElement, boilerplate: BoilerplateElements) -> None:
    """Keeps the page's longest column of prose instead of the library's choice, if that is short by comparison."""
    columns: dict[HtmlElement, list[Leaf]] = {}
    for leaf in leaves:
        if reads_like_prose(leaf) and ends_like_prose(leaf):
            columns.setdefault(leaf.element.getparent(), []).append(leaf)
    longest = max(columns.values(), key=_length, default=[])
    taken = sum(_length(leaf for leaf in column if leaf.kept) for column in columns.values())
    if _length(longest) < max(_ARTICLE, _OUTVOTES * taken) or boilerplate.holds(longest[0], body):
        return
    column = longest[0].element.getparent()
    for leaf in leaves:
        leaf.kept = leaf in longest or (leaf.kept and leaf.element.getparent() is column)


def heads_a_row(leaf: Leaf) -> bool:
    """Whether the leaf is the only cell of its row, and short: a heading in a table used for layout."""
    return leaf.tag == "td" and len(leaf.element.getparent()) == 1 and len(leaf.words) <= _LONGEST_HEADING


def fill_gaps(inside: Sequence[Leaf], candidates: Collection[Leaf]) -> None:
    """Keeps the candidates that belong between the first and the last kept leaf."""
    gaps = _gaps(inside)
    columns = Columns(inside)
    counts = Counter(leaf.text for leaf in inside)
    for leaf in candidates:
        is_no_label = ends_like_prose(leaf) or counts[leaf.text] == 1
        is_in_column = columns.holds(leaf) or (columns.has(leaf) and _lists_linked_names(leaf))
        if leaf.tag == "pre" or leaf in gaps or (is_in_column and is_no_label):
            leaf.kept = True


def _lists_linked_names(leaf: Leaf) -> bool:
    """Whether it is a paragraph of a label and short links, as “Saltby: Quay Street, Old Town” with a page for each."""
    links = list(leaf.element.iter("a"))
    is_several = len(links) > 1 and all(len(link.text_content()) <= _LONGEST_NAME for link in links)
    return is_several and leaf.tag == "p" and bool(_LABEL.match(leaf.text))


def keep_headings(inside: Sequence[Leaf], candidates: Collection[Leaf]) -> None:
    """Keeps each heading among the candidates that is right above a kept leaf."""
    boxed = _headings_of_other_stories(inside)
    below: Leaf | None = None
    for leaf in reversed(inside):
        is_heading = (leaf.tag in HEADINGS or heads_a_row(leaf)) and leaf in candidates
        if below is not None and is_heading and not _is_of_a_card(leaf, below) and leaf not in boxed:
            leaf.kept = True
        below = leaf if leaf.kept else below if _is_tool(leaf) else None


def _headings_of_other_stories(inside: Sequence[Leaf]) -> set[Leaf]:
    """Linked headings that share an element with one unlinked heading and nothing else: a box of other stories."""
    parts: dict[HtmlElement, list[Leaf]] = {}
    for leaf in inside:
        parts.setdefault(leaf.element.getparent(), []).append(leaf)
    rows = [row for row in parts.values() if len(row) > 1 and all(leaf.tag in HEADINGS for leaf in row)]
    boxes = [row for row in rows if not row[0].link_share() and all(leaf.link_share() >= LINKS for leaf in row[1:])]
    return {leaf for row in boxes for leaf in row}


def _is_of_a_card(heading: Leaf, below: Leaf) -> bool:
    """Whether the heading is in a link that does not include the text below: the link leads to another story."""
    link = next(heading.element.iterancestors("a"), None)
    return link is not None and link not in below.element.iterancestors("a")


def _is_tool(leaf: Leaf) -> bool:
    """Whether the leaf is a short link such as "Edit" or "Link", which sites put between a heading and its text."""
    return 0 < len(leaf.words) <= _LONGEST_TOOL and leaf.tag not in HEADINGS and leaf.link_share() >= LINKS


def _length(leaves: Iterable[Leaf]) -> int:
    return sum(len(leaf.text) for leaf in leaves)


def _gaps(inside: Sequence[Leaf]) -> set[Leaf]:
    """The paragraphs that the library missed between two that it took, in the frame of a paragraph that it took."""
    frames = {_frame(leaf) for leaf in inside if leaf.kept and reads_like_prose(leaf)}
    with_text = [leaf for leaf in inside if leaf.text]
    triples = zip(with_text, with_text[1:], with_text[2:], strict=False)
    return {
        leaf
        for before, leaf, after in triples
        if before.kept and after.kept and reads_like_prose(leaf) and _frame(leaf) in frames
    }


def _frame(leaf: Leaf) -> Frame:
    parent = leaf.element.getparent()
    return _names_of((leaf.element,) if parent is None else (leaf.element, parent))


def _named_frame(leaf: Leaf) -> Frame | None:
    """The frame of the leaf; None if no class distinguishes it from other frames."""
    around = [leaf.element, *leaf.element.iterancestors()][:_LEVELS]
    return _names_of(around) if any(element.get("class") for element in around[:-1]) else None


def _names_of(elements: Sequence[HtmlElement]) -> Frame:
    return tuple(f"{element.tag}.{element.get('class') or ''}" for element in elements)
