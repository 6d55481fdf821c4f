"""A measured article without the blocks that a person left out."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from annotator.domain.repairs import keys_of
from annotator.domain.revisions import Block
from annotator.markup.article.editing import rewrite
from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.cleaning.tags import Tag, tokens

Measured = tuple[str, str, tuple[Block, ...]]


def wholes_in(html: str) -> tuple[tuple[int, ...], ...]:
    """The ordinals of the blocks that stand or go together: a table's cells; any other block is one by itself."""
    found: list[list[int]] = []
    tables = 0
    begun = False
    for token in tokens(html):
        if not isinstance(token, Tag):
            continue
        if token.name == "table":
            tables += -1 if token.closes else 1
            begun = begun and tables > 0
        block = None if token.closes else token.attributes().get("data-block")
        if block is not None and begun and tables:
            found[-1].append(int(block[1:]))
        elif block is not None:
            found.append([int(block[1:])])
            begun = tables > 0
    return tuple(tuple(one) for one in found)


def keyed(html: str, text: str, blocks: Sequence[Block]) -> dict[str, tuple[int, ...]]:
    """A key for each whole, under which a person leaves it out."""
    wholes = wholes_in(html)
    spans = {block.ordinal: text[block.start : block.end] for block in blocks}
    keys = keys_of(" ".join(spans[ordinal] for ordinal in whole) for whole in wholes)
    return dict(zip(keys, wholes, strict=True))


def leave(measured: Measured, keys: Collection[str]) -> Measured:
    """What was measured, without the wholes of these keys, measured anew."""
    html, text, blocks = measured
    gone = {ordinal for key, whole in keyed(html, text, blocks).items() if key in keys for ordinal in whole}
    if not gone:
        return measured
    kept = [block for block in blocks if block.ordinal not in gone]
    html, text, blocks = measure(clean(rewrite(html, text, blocks, dict.fromkeys(gone, ""))))
    if len(blocks) == len(kept):
        blocks = tuple(replace(block, path=was.path) for block, was in zip(blocks, kept, strict=True))
    return html, text, blocks
