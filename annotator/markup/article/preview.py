"""An article as its preview shows it: its HTML, cut where a person may leave something out or take something in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.domain.readings import LeftOut
from annotator.markup.article.block_keys import keyed
from annotator.markup.article.parsed import ParsedArticle
from annotator.markup.cleaning.tags import VOID, escape


@dataclass(frozen=True, slots=True)
class BlockCheckbox:
    """A checkbox at the start of a block, or of the first cell of a table: unticked, the block or table is left out.

    `key` is the key of the choice, `text` the text of the block or cell.
    """

    key: str
    text: str


# HTML, a checkbox, or what is left out between two elements of the article.
Part = str | BlockCheckbox | tuple[LeftOut, ...]


def preview(article: ParsedArticle, left_out: Sequence[LeftOut]) -> Iterator[Part]:
    """The parts in order: the strings among them, joined, are the article's HTML. `left_out` is in the page's order."""
    key_of = {ordinals[0]: key for key, ordinals in keyed(article).items()}
    seen: set[str | None] = {None}
    waiting = list(left_out)
    out: list[str] = []
    depth = 0
    for node, start, end, block in article.walk():
        if depth == 0 and (gap := _due(waiting, seen)):
            yield "".join(out)
            yield gap
            out.clear()
        if isinstance(node, str):
            out.append(escape(node))
            continue
        out.append(node.source)
        if node.name not in VOID:
            depth += -1 if node.closes else 1
        if not block:
            continue
        seen.add(block.path)
        if block.ordinal in key_of:
            yield "".join(out)
            yield BlockCheckbox(key_of[block.ordinal], article.text[start:end])
            out.clear()
    yield "".join(out)
    if waiting:
        yield tuple(waiting)


def _due(waiting: list[LeftOut], seen: set[str | None]) -> tuple[LeftOut, ...]:
    """Removes from `waiting` what follows an element that was `seen`, and returns it."""
    due = tuple(portion for portion in waiting if portion.after in seen)
    waiting[:] = [portion for portion in waiting if portion.after not in seen]
    return due
