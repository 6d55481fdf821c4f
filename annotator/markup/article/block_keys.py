"""The keys by which a person leaves blocks of an article out."""

from annotator.domain.repairs import keys_of
from annotator.markup.article.parsed import ParsedArticle
from annotator.markup.cleaning.tags import Tag


def keyed(article: ParsedArticle) -> dict[str, tuple[int, ...]]:
    """The ordinals of the blocks that a person leaves out together, by the key of the choice.

    Those are all cells of a table; any other block goes alone.
    """
    together = _ordinals_together(article)
    texts = {block.ordinal: article.text[block.start : block.end] for block in article.blocks}
    keys = keys_of(" ".join(texts[ordinal] for ordinal in ordinals) for ordinals in together)
    return dict(zip(keys, map(tuple, together), strict=True))


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
