"""What the libraries passed over, though it is made just like what they took."""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence

from lxml.html import HtmlElement

from annotator.markup.body.columns import LINKS, Columns, ends_like_prose, reads_like_prose
from annotator.markup.body.leaves import Leaf
from annotator.markup.body.page_furniture import Surroundings
from annotator.markup.elements import HEADINGS

_LEVELS = 4
_FEWEST = 2
_TYPICAL = 0.5
_TAKEN = 0.1
# A column with so many times the prose that was taken, and this many characters of it, is the article.
_OUTVOTES = 2
_ARTICLE = 250
_LONGEST_HEADING = 16
_LONGEST_TOOL = 2

Frame = tuple[str, ...]


def spread(leaves: Sequence[Leaf]) -> None:
    """Prose framed by the same elements as what is kept, and prose in its columns, wherever it stands.

    An article cut into chunks by advertisements is one article, but a library may take the first
    chunk for all of it.
    """
    whole = sum(len(leaf.text) for leaf in leaves if leaf.kept)
    framed: dict[Frame, list[Leaf]] = {}
    for leaf in leaves:
        if reads_like_prose(leaf) and (frame := _named_frame(leaf)):
            framed.setdefault(frame, []).append(leaf)
    for alike in framed.values():
        kept = [leaf for leaf in alike if leaf.kept]
        taken = sum(len(leaf.text) for leaf in kept)
        if (
            len(kept) >= _FEWEST
            and taken >= _TYPICAL * whole
            and taken >= _TAKEN * sum(len(leaf.text) for leaf in alike)
        ):
            for leaf in alike:
                leaf.kept = True
    columns = Columns(leaves)
    for leaf in leaves:
        leaf.kept = leaf.kept or (reads_like_prose(leaf) and columns.hold(leaf) and ends_like_prose(leaf))


def outvote(leaves: Sequence[Leaf], body: HtmlElement, around: Surroundings) -> None:
    """Takes the page's longest column of prose where the libraries took hardly anything beside it."""
    columns: dict[HtmlElement, list[Leaf]] = {}
    for leaf in leaves:
        if reads_like_prose(leaf) and ends_like_prose(leaf):
            columns.setdefault(leaf.element.getparent(), []).append(leaf)
    longest = max(columns.values(), key=_length, default=[])
    taken = sum(_length(leaf for leaf in column if leaf.kept) for column in columns.values())
    if _length(longest) < max(_ARTICLE, _OUTVOTES * taken) or around.hold(longest[0], body):
        return
    column = longest[0].element.getparent()
    for leaf in leaves:
        leaf.kept = leaf in longest or (leaf.kept and leaf.element.getparent() is column)


def heads_a_row(leaf: Leaf) -> bool:
    """A row of one short cell, in a table that holds more than values."""
    return leaf.tag == "td" and len(leaf.element.getparent()) == 1 and len(leaf.words) <= _LONGEST_HEADING


def is_framed_alike(leaf: Leaf, other: Leaf) -> bool:
    """Whether it is prose beside the other, in an element of the same name."""
    return (
        reads_like_prose(leaf)
        and ends_like_prose(leaf)
        and _frame(leaf) == _frame(other)
        and (leaf.element.getparent() is other.element.getparent())
    )


def fill(inside: Sequence[Leaf], candidates: Collection[Leaf]) -> None:
    """Keeps, of the candidates, what an editor would miss between the first and the last kept leaf."""
    gaps = _gaps(inside)
    columns = Columns(inside)
    repeated = Counter(leaf.text for leaf in inside)
    for leaf in candidates:
        says_something = ends_like_prose(leaf) or repeated[leaf.text] == 1
        if leaf.tag == "pre" or leaf in gaps or (columns.hold(leaf) and says_something):
            leaf.kept = True


def keep_headings(inside: Sequence[Leaf], candidates: Collection[Leaf]) -> None:
    """A heading belongs to what is kept under it."""
    boxed = _boxed(inside)
    below: Leaf | None = None
    for leaf in reversed(inside):
        is_heading = (leaf.tag in HEADINGS or heads_a_row(leaf)) and leaf in candidates
        if below is not None and is_heading and not _is_of_a_card(leaf, below) and leaf not in boxed:
            leaf.kept = True
        below = leaf if leaf.kept else below if _is_at_hand(leaf) else None


def _boxed(inside: Sequence[Leaf]) -> set[Leaf]:
    """Headings that are links, alone in an element with a heading that is none: they lead to other stories."""
    parts: dict[HtmlElement, list[Leaf]] = {}
    for leaf in inside:
        parts.setdefault(leaf.element.getparent(), []).append(leaf)
    rows = [row for row in parts.values() if len(row) > 1 and all(leaf.tag in HEADINGS for leaf in row)]
    boxes = [row for row in rows if not row[0].link_share() and all(one.link_share() >= LINKS for one in row[1:])]
    return {leaf for row in boxes for leaf in row}


def _is_of_a_card(heading: Leaf, below: Leaf) -> bool:
    """Whether a link runs around it that ends over the text: it leads to another story."""
    link = next(heading.element.iterancestors("a"), None)
    return link is not None and link not in below.element.iterancestors("a")


def _is_at_hand(leaf: Leaf) -> bool:
    """A way to edit what stands under a heading, or to its address."""
    return 0 < len(leaf.words) <= _LONGEST_TOOL and leaf.tag not in HEADINGS and leaf.link_share() >= LINKS


def _length(leaves: Iterable[Leaf]) -> int:
    return sum(len(leaf.text) for leaf in leaves)


def _gaps(inside: Sequence[Leaf]) -> set[Leaf]:
    """Paragraphs that the libraries passed over between two that they took, framed just like these."""
    frames = {_frame(leaf) for leaf in inside if leaf.kept and reads_like_prose(leaf)}
    told = [leaf for leaf in inside if leaf.text]
    triples = zip(told, told[1:], told[2:], strict=False)
    return {
        leaf
        for before, leaf, after in triples
        if before.kept and after.kept and reads_like_prose(leaf) and _frame(leaf) in frames
    }


def _frame(leaf: Leaf) -> Frame:
    parent = leaf.element.getparent()
    return _named((leaf.element,) if parent is None else (leaf.element, parent))


def _named_frame(leaf: Leaf) -> Frame | None:
    """None where no class tells the frame from any other."""
    around = [leaf.element, *leaf.element.iterancestors()][:_LEVELS]
    return _named(around) if any(element.get("class") for element in around[:-1]) else None


def _named(elements: Sequence[HtmlElement]) -> Frame:
    return tuple(f"{element.tag}.{element.get('class') or ''}" for element in elements)
