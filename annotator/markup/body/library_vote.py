"""Which leaves of a page the extraction library takes for the article."""

import logging
from collections import Counter
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from itertools import islice

from lxml.etree import strip_tags
from lxml.html import HtmlElement

from annotator.markup.body.leaves import Leaf
from annotator.markup.body.prose import reads_like_prose
from annotator.markup.elements import INLINE
from annotator.markup.pages.parsing import words

# Texts are compared by their sequences of so many words.
_SHINGLE = 4
# A text of fewer words matches only a complete line.
_FEW_WORDS = 6
# The library took a leaf if this share of the leaf's sequences is in its text.
_COVERED = 0.7
# In characters. If the precise setting finds less than this, it has missed a short or an unusual article.
# docs/decisions/0028-readability.md says what the second vote is worth, docs/benchmarks/extraction.md measures it.
_TOO_LITTLE = 250
# A bound for hostile pages: the library takes quadratic time, and no news page has so many pieces of text.
_MOST_PIECES = 20_000
# The library takes quadratic time in the elements of one line too: where there are more, it gets their text alone, and
# not even that if they are links, for no paragraph has so many.
_MOST_IN_LINE = 2_000
_NO_LINKS = INLINE - {"a"}
# The library writes out each column and row over which a cell reaches, up to a thousand of both.
_SPANS = ("colspan", "rowspan")
_FAILURES = (ValueError, TypeError, AttributeError, IndexError, KeyError, AssertionError, RecursionError)

Shingles = set[tuple[str, ...]]


class FoundLines:
    """The lines that the library took for the article."""

    def __init__(self, lines: Iterable[str]) -> None:
        split = [words(line) for line in lines]
        self._lines = {tuple(line) for line in split}
        self._shingles = _shingles([word for line in split for word in line])

    def include(self, leaf: Leaf) -> bool:
        if len(leaf.words) < _FEW_WORDS:
            return bool(leaf.words) and tuple(leaf.words) in self._lines
        wanted = _shingles(leaf.words)
        return len(wanted & self._shingles) / len(wanted) >= _COVERED


@dataclass(frozen=True, slots=True)
class LibraryVote:
    """What the precise setting found, and what recall found if the precise setting found hardly anything."""

    precise: FoundLines
    recall: FoundLines

    def includes(self, leaf: Leaf) -> bool:
        """Whether the library took the leaf. Recall also takes lists of links, so it counts only for prose."""
        return self.precise.include(leaf) or (reads_like_prose(leaf) and self.recall.include(leaf))


def library_vote(tree: HtmlElement, url: str | None) -> LibraryVote:
    """The vote of trafilatura set to precision, and also to recall if precision finds hardly anything.

    Leaves the tree unchanged; `url` is where the page came from. On a page with too many pieces of text, the vote is
    empty.
    """
    if next(islice(tree.itertext(), _MOST_PIECES, None), None) is not None:
        return LibraryVote(FoundLines(()), FoundLines(()))
    tree = _bounded(tree)
    lines = _lines(tree, url)
    is_little = sum(map(len, lines)) < _TOO_LITTLE
    return LibraryVote(FoundLines(lines), FoundLines(_lines(tree, url, is_precise=False) if is_little else ()))


def _bounded(tree: HtmlElement) -> HtmlElement:
    """The tree, or a copy in which no cell reaches over ten columns or rows, and no line has too many elements.

    The words of a table are the same, whatever a cell reaches over.
    """
    if not _crowded(tree) and not any(map(_is_wide, tree.iter("td", "th"))):
        return tree
    copy = deepcopy(tree)
    for cell in filter(_is_wide, copy.iter("td", "th")):
        for name in _SPANS:
            cell.attrib.pop(name, None)
    for element in _crowded(copy):
        strip_tags(element, *_NO_LINKS)
        # This joins the pieces that are left of the text: they would take quadratic time too.
        element.text = element.text
        for child in element:
            child.tail = child.tail
    for element in _crowded(copy):
        element.clear(keep_tail=True)
    return copy


def _crowded(tree: HtmlElement) -> list[HtmlElement]:
    in_line = Counter(element.getparent() for element in tree.iter(*INLINE))
    return [element for element, count in in_line.items() if count > _MOST_IN_LINE]


def _is_wide(cell: HtmlElement) -> bool:
    return any(len(cell.get(name) or "") > 1 for name in _SPANS)


def _shingles(run: list[str]) -> Shingles:
    return set(zip(*(run[i:] for i in range(_SHINGLE)), strict=False))


def _lines(tree: HtmlElement, url: str | None, *, is_precise: bool = True) -> list[str]:
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        # The library works on a copy of the tree.
        found = bare_extraction(
            tree, url=url, favor_precision=is_precise, favor_recall=not is_precise, include_comments=False
        )
    except _FAILURES:
        return []
    text = str(getattr(found, "text", None) or "")
    return [line for line in text.split("\n") if line.strip()]
