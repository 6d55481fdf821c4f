"""How a W3C Web Annotation says which words it is about: by the words, by their place, and by the element of a page.

All offsets are code points: a reader in JavaScript has to count characters beyond U+FFFF once.
"""

from typing import Any

from annotator.domain.anchors import Anchor
from annotator.domain.dossiers import Dossier
from annotator.domain.evidence import Passage
from annotator.domain.revisions import Block

Selector = dict[str, Any]
# What the offsets count in: said in each file.
COUNTED = (
    "TextPositionSelector counts code points of the canonical text: the texts of all blocks, joined by two line feeds. "
    "RangeSelector names a block of the stored HTML, and counts code points of its text. Both are in the annotated "
    "JSON of the same revision, as “text” and “html”."
)


class BlockPlaces:
    """The blocks of an article that its stored HTML names, for one unit after the other in text order or not."""

    def __init__(self, dossier: Dossier) -> None:
        html = dossier.revision.html
        self._blocks = [block for block in dossier.blocks if f'data-block="{block.id}"' in html]

    def of(self, start: int, end: int) -> Block | None:
        """The block that holds all of `start` to `end`, in code points of the canonical text."""
        return next((block for block in self._blocks if block.start <= start and end <= block.end), None)


def selectors_of(anchor: Anchor, places: BlockPlaces) -> list[Selector]:
    """The words of a unit; without a place in the text, only what they were."""
    quoted = _quoted(anchor.exact, anchor.prefix, anchor.suffix)
    if anchor.start is None or anchor.end is None:
        return [quoted]
    found = [quoted, _position(anchor.start, anchor.end)]
    block = places.of(anchor.start, anchor.end)
    return found if block is None else [*found, _range(block, anchor.start, anchor.end)]


def passage_selectors(passage: Passage) -> list[Selector]:
    """The words of a source, with their place in the text of the capture if they were found in one."""
    quoted = _quoted(passage.exact, passage.prefix, passage.suffix)
    if passage.start is None or passage.end is None:
        return [quoted]
    return [quoted, _position(passage.start, passage.end)]


def _quoted(exact: str, prefix: str, suffix: str) -> Selector:
    around = {name: words for name, words in (("prefix", prefix), ("suffix", suffix)) if words}
    return {"type": "TextQuoteSelector", "exact": exact, **around}


def _position(start: int, end: int) -> Selector:
    return {"type": "TextPositionSelector", "start": start, "end": end}


def _range(block: Block, start: int, end: int) -> Selector:
    """From the first code point to before the one that follows: W3C ranges end where their end selector begins."""
    xpath = f"//*[@data-block='{block.id}']"
    ends = {
        name: {"type": "XPathSelector", "value": xpath, "refinedBy": _position(at, at)}
        for name, at in (("startSelector", start - block.start), ("endSelector", end - block.start))
    }
    return {"type": "RangeSelector", **ends}
