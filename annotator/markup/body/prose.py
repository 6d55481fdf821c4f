"""Which leaves read like prose, and which elements hold columns of it."""

from collections import Counter
from collections.abc import Iterable

from lxml.html import HtmlElement

from annotator.markup.body.leaves import Leaf
from annotator.markup.elements import HEADINGS

# A text of at least this many words may be a sentence.
SENTENCE = 8
# A text with this share in links leads elsewhere.
LINKS = 0.5
# A column has at least so many paragraphs.
_FEWEST = 2
_CLOSING = "\"'”’“‘»«)]」』）】"
_ENDS = (".", "!", "?", "…", ":", "。", "！", "？", "：", "؟", "۔", "।")


def reads_like_prose(leaf: Leaf) -> bool:
    return len(leaf.words) >= SENTENCE and leaf.link_share() < LINKS


def ends_like_prose(leaf: Leaf) -> bool:
    return leaf.text.rstrip(_CLOSING).endswith(_ENDS)


def has_more_words(element: HtmlElement, most: int) -> bool:
    """Whether its text has more words; of a large element no more is read than shows it."""
    count = 0
    for text in element.itertext():
        count += len(text.split())
        if count > most:
            return True
    return False


class Columns:
    """The elements that hold several kept paragraphs; their other children most likely belong to the article too."""

    def __init__(self, leaves: Iterable[Leaf]) -> None:
        counts = Counter(leaf.element.getparent() for leaf in leaves if leaf.kept and len(leaf.words) >= SENTENCE)
        self._elements = {element for element, count in counts.items() if count >= _FEWEST}

    def holds(self, leaf: Leaf) -> bool:
        """Whether the leaf is a paragraph or a heading of a column."""
        return (
            (leaf.tag == "p" or _is_heading(leaf)) and bool(leaf.words) and leaf.link_share() < LINKS and self.has(leaf)
        )

    def has(self, leaf: Leaf) -> bool:
        """Whether the leaf is in a column, whatever it is."""
        return leaf.element.getparent() in self._elements

    def holds_list(self, element: HtmlElement) -> bool:
        """Whether a list is in a column, directly or within other lists."""
        while (around := element.getparent()) is not None and around.tag in ("ul", "ol", "dl", "li"):
            element = around
        return around in self._elements


def _is_heading(leaf: Leaf) -> bool:
    return leaf.tag in HEADINGS or (leaf.tag == "div" and "head" in (leaf.element.get("class") or "").lower())
