"""The links of a stored article, each with the words it stands on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.domain.revisions import Block
from annotator.markup.cleaning.tags import Tag, tokens


@dataclass(frozen=True, slots=True)
class Link:
    """`start` and `end` are code points of the canonical text; a link around a picture alone has no words."""

    start: int
    end: int
    address: str


def links_in(html: str, blocks: Sequence[Block]) -> Iterator[Link]:
    """In text order; `html` and `blocks` as `measure` gave them."""
    starts = {block.id: block.start for block in blocks}
    position = 0
    begun: tuple[int, str] | None = None
    for token in tokens(html):
        if isinstance(token, str):
            position += len(token)
        elif token.name != "a":
            position = _block_start(token, starts, position)
        elif not token.closes:
            begun = position, token.attributes().get("href", "")
        elif begun:
            start, address = begun
            begun = None
            if address and start < position:
                yield Link(start, position, address)


def _block_start(tag: Tag, starts: dict[str, int], position: int) -> int:
    if tag.closes or "data-block" not in tag.source:
        return position
    return starts.get(tag.attributes().get("data-block", ""), position)
