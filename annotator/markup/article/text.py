"""Finds the blocks of cleaned HTML, and their text, which is the canonical text."""

from annotator.domain.revisions import Block
from annotator.markup.article.parsed import ParsedArticle
from annotator.markup.cleaning.containers import OWN_TEXT
from annotator.markup.cleaning.tags import Tag, escape, tokens, without
from annotator.markup.elements import CELLS, FROM, HEADINGS, LEAVES

BETWEEN_BLOCKS = "\n\n"
_HOLDERS = LEAVES | OWN_TEXT
_KINDS = {
    "pre": "preformatted",
    "blockquote": "blockquote",
    "li": "list_item",
    "figcaption": "caption",
    "caption": "caption",
} | dict.fromkeys(CELLS, "table_cell")


def measure(html: str) -> ParsedArticle:
    """The article whose HTML `clean` has written; each block's element gets its id as `data-block`."""
    out: list[str] = []
    texts: list[str] = []
    blocks: list[Block] = []
    # The start tag of each open element that may be a block, with its index in `out`.
    holders: list[tuple[Tag, int]] = []
    position = 0
    unclaimed: list[str] = []
    for token in tokens(html):
        if isinstance(token, str):
            unclaimed.append(token)
            out.append(escape(token))
            continue
        if token.name in _HOLDERS and not token.closes:
            holders.append((token, len(out)))
        elif token.name in _HOLDERS:
            tag, place = holders[-1]
            if unclaimed:
                text = "".join(unclaimed)
                around = [tag for tag, _ in holders]
                block = Block(len(blocks) + 1, *_kind(around), position, position + len(text), _path(around))
                out[place] = f'{without(tag, FROM)[:-1]} data-block="{block.id}">'
                blocks.append(block)
                texts.append(text)
                unclaimed.clear()
                position = block.end + len(BETWEEN_BLOCKS)
            holders.pop()
        out.append(without(token, FROM))
    return ParsedArticle("".join(out), BETWEEN_BLOCKS.join(texts), tuple(blocks))


def _path(holders: list[Tag]) -> str | None:
    given = (tag.attributes().get(FROM) for tag in reversed(holders))
    return next((path for path in given if path), None)


def _kind(holders: list[Tag]) -> tuple[str, int | None]:
    """The kind and the heading level of the innermost of `holders`, which are ordered from the outside in."""
    tag = holders[-1]
    if tag.name in HEADINGS:
        return ("headline" if tag.name == "h1" else "heading"), int(tag.name[1])
    if tag.attributes().get("class") == "standfirst":
        return "standfirst", None
    named = (_KINDS[holder.name] for holder in reversed(holders) if holder.name in _KINDS)
    return next(named, "paragraph"), None
