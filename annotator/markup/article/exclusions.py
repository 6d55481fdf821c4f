"""A stored article without the blocks that a person left out."""

from collections.abc import Collection
from dataclasses import replace

from annotator.domain.repairs import keys_of
from annotator.markup.article.editing import rewrite
from annotator.markup.article.parsed import ParsedArticle
from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.cleaning.tags import Tag


def keyed(article: ParsedArticle) -> dict[str, tuple[int, ...]]:
    """The ordinals of the blocks that a person leaves out together, by the key of the choice.

    Those are all cells of a table; any other block goes alone.
    """
    together = _ordinals_together(article)
    texts = {block.ordinal: article.text[block.start : block.end] for block in article.blocks}
    keys = keys_of(" ".join(texts[ordinal] for ordinal in ordinals) for ordinals in together)
    return dict(zip(keys, map(tuple, together), strict=True))


def leave(article: ParsedArticle, keys: Collection[str]) -> ParsedArticle:
    """The article without the blocks of these keys, measured again; each remaining block keeps its path."""
    gone = {ordinal for key, ordinals in keyed(article).items() if key in keys for ordinal in ordinals} if keys else ()
    if not gone:
        return article
    kept = [block for block in article.blocks if block.ordinal not in gone]
    html, text, blocks = measure(clean(rewrite(article, dict.fromkeys(gone, ""))))
    if len(blocks) == len(kept):
        blocks = tuple(replace(block, path=was.path) for block, was in zip(blocks, kept, strict=True))
    return ParsedArticle(html, text, blocks)


def _ordinals_together(article: ParsedArticle) -> list[list[int]]:
    found: list[list[int]] = []
    # Where the outermost table ends in the canonical text, and whether one of its blocks has come already.
    table_end = 0
    is_begun = False
    for node, start, end, block in article.walk():
        if isinstance(node, Tag) and node.name == "table" and start >= table_end:
            table_end, is_begun = end, False
        if not block:
            continue
        is_cell = start < table_end
        if is_cell and is_begun:
            found[-1].append(block.ordinal)
        else:
            found.append([block.ordinal])
        is_begun = is_cell
    return found
