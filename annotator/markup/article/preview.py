"""An article laid out for its preview: its HTML, cut where a person may leave something out or take something in."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.domain.readings import LeftOut
from annotator.domain.revisions import Block
from annotator.markup.article.exclusions import keyed
from annotator.markup.cleaning.tags import VOID, Tag, escape, tokens


@dataclass(frozen=True, slots=True)
class Switch:
    """Stands just inside the block that it leaves out when it is on, or the first block of a table."""

    key: str
    text: str


# HTML, a switch, or what is left out between two elements of the article.
Part = str | Switch | tuple[LeftOut, ...]


def preview(html: str, text: str, blocks: Sequence[Block], left_out: Sequence[LeftOut]) -> Iterator[Part]:
    """The parts in order; the strings alone, joined, are the article's HTML."""
    of_block = {f"b{whole[0]}": key for key, whole in keyed(html, text, blocks).items()}
    spans = {block.id: block for block in blocks}
    seen: set[str | None] = {None}
    waiting = list(left_out)
    out: list[str] = []
    depth = 0
    for token in tokens(html):
        if depth == 0 and (gap := _due(waiting, seen)):
            yield "".join(out)
            yield gap
            out.clear()
        if isinstance(token, str):
            out.append(escape(token))
            continue
        out.append(token.source)
        if token.name not in VOID:
            depth += -1 if token.closes else 1
        block = _block(token)
        if block:
            seen.add(spans[block].path)
        if block in of_block:
            yield "".join(out)
            yield Switch(of_block[block], text[spans[block].start : spans[block].end])
            out.clear()
    yield "".join(out)
    if waiting:
        yield tuple(waiting)


def _block(token: Tag) -> str:
    return "" if token.closes else token.attributes().get("data-block", "")


def _due(waiting: list[LeftOut], seen: set[str | None]) -> tuple[LeftOut, ...]:
    due = tuple(one for one in waiting if one.after in seen)
    waiting[:] = [one for one in waiting if one.after not in seen]
    return due
