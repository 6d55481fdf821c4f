"""A stored article without the blocks that a person left out."""

from collections.abc import Collection
from dataclasses import replace

from annotator.markup.article.block_keys import keyed
from annotator.markup.article.editing import rewrite
from annotator.markup.article.parsed import ParsedArticle
from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean


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
