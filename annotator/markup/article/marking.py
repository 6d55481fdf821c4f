"""Writes the marks of units into the HTML of a sentence."""

import itertools
from collections.abc import Sequence

from annotator.markup.article.parsed import walk
from annotator.markup.cleaning.inline_writer import InlineWriter, Wrapper
from annotator.markup.cleaning.tags import VOID, escape, start_tag

UnitSpan = tuple[str, int, int]


def mark(sentence_html: str, spans: Sequence[UnitSpan]) -> str:
    """A piece's `html` with each unit's words in `<span class="u" data-unit="ID">`.

    Spans are (unit id, start, end) in code points of the sentence's text. Where units overlap, the unit that starts
    first is outermost. Links and emphasis are not split: a unit's span ends at their edge and goes on inside.
    """
    marks = [
        (start, end, Wrapper("span", start_tag("span", {"class": "u", "data-unit": unit})))
        for unit, start, end in sorted(spans, key=lambda span: (span[1], -span[2], span[0]))
    ]
    edges = sorted({edge for start, end, _ in marks for edge in (start, end)})
    out: list[str] = []
    writer = InlineWriter(out)
    inline: list[Wrapper] = []
    for node, position, _, _ in walk(sentence_html):
        if isinstance(node, str):
            for at, share in split_at(node, position, edges):
                over = [wrapper for start, end, wrapper in marks if start <= at < end]
                writer.write((*inline, *over), escape(share))
        elif node.name in VOID:
            over = [wrapper for start, end, wrapper in marks if start < position < end]
            writer.write((*inline, *over), node.source)
        elif node.closes:
            inline.pop()
        else:
            inline.append(Wrapper(node.name, node.source))
    writer.close()
    return "".join(out)


def split_at(text: str, position: int, edges: list[int]) -> list[tuple[int, str]]:
    """The text, which begins at `position`, cut at the edges inside it: each part with its own position."""
    cuts = [0, *(edge - position for edge in edges if 0 < edge - position < len(text)), len(text)]
    return [(position + start, text[start:end]) for start, end in itertools.pairwise(cuts)]
