"""The stored article, and the walk over it that all of this folder shares."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

from annotator.domain.revisions import Block
from annotator.markup.cleaning.tags import VOID, Tag, tokens

_NO_BLOCKS: Mapping[str, Block] = {}


class WalkStep(NamedTuple):
    """A tag or a text, and the code points of the canonical text from `start` to `end` that it covers.

    Both tags of an element cover all its text; the tags of an element without text cover none, at the end of the text
    before it. `block` is the block that begins with this tag.
    """

    node: Tag | str
    start: int
    end: int
    block: Block | None = None


class _Measured(NamedTuple):
    html: str
    text: str
    blocks: tuple[Block, ...]


class ParsedArticle(_Measured):
    """An article's HTML, its canonical text, and the blocks of both: as `measure` gave them, or as they are stored."""

    def walk(self) -> Iterator[WalkStep]:
        """The steps in document order. Only the first walk reads the HTML."""
        return iter(self._steps)

    @cached_property
    def _steps(self) -> tuple[WalkStep, ...]:
        return tuple(walk(self.html, {block.id: block for block in self.blocks}))


def walk(html: str, blocks: Mapping[str, Block] = _NO_BLOCKS) -> list[WalkStep]:
    """The steps of a piece of stored HTML; without `blocks`, positions count from its own beginning."""
    steps: list[WalkStep] = []
    # For each open element: its index in `steps`, and the number of texts before it.
    around: list[tuple[int, int]] = []
    starts: list[int] = []
    position = 0
    for token in tokens(html):
        if isinstance(token, str):
            starts.append(position)
            position += len(token)
            steps.append(WalkStep(token, starts[-1], position))
        elif token.closes:
            place, before = around.pop()
            start = starts[before] if before < len(starts) else position
            steps[place] = WalkStep(steps[place].node, start, position, steps[place].block)
            steps.append(WalkStep(token, start, position))
        else:
            block = blocks.get(token.attributes().get("data-block", "")) if "data-block" in token.source else None
            position = block.start if block else position
            if token.name not in VOID:
                around.append((len(steps), len(starts)))
            steps.append(WalkStep(token, position, position, block))
    return steps
