"""Writes the marks of a proof into the HTML of a sentence: underlines, places for notes, reference marks, pictures."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from annotator.markup.article.marking import split_at
from annotator.markup.article.parsed import walk
from annotator.markup.cleaning.inline_writer import InlineWriter, Wrapper
from annotator.markup.cleaning.tags import VOID, Tag, escape, start_tag

_PICTURE = re.compile(r'<img\b(?:[^>"]|"[^"]*")*>')


@dataclass(frozen=True, slots=True)
class ProofUnit:
    """The words of a unit in one sentence, `start` and `end` in code points of the sentence's text.

    `attributes` are those of the element around them. Its first words are in this sentence if it `begins`, its last if
    it `ends`: a unit may hold several sentences.
    """

    id: str
    start: int
    end: int
    attributes: Mapping[str, str]
    begins: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class BeginsHere:
    """Between two strings of HTML: the unit's first words follow."""

    unit: str


@dataclass(frozen=True, slots=True)
class EndsHere:
    """Between two strings of HTML: the unit's last words came before, and its underline has ended."""

    unit: str


ProofPart = str | BeginsHere | EndsHere


def proof(sentence_html: str, units: Iterable[ProofUnit]) -> Iterator[ProofPart]:
    """A piece's bare `html` in parts: the strings among them, joined, are the HTML with each unit's words in a span.

    Where units overlap, the one that starts first is outermost, as in `marking`.
    """
    listed = sorted(units, key=lambda unit: (unit.start, -unit.end, unit.id))
    wrappers = [(unit, Wrapper("span", start_tag("span", dict(unit.attributes)))) for unit in listed]
    edges = sorted({edge for unit in listed for edge in (unit.start, unit.end)})
    out: list[str] = []
    writer = InlineWriter(out)
    inline: list[Wrapper] = []
    waiting = list(edges)
    for node, position, _, _ in walk(sentence_html):
        if isinstance(node, str):
            for at, share in split_at(node, position, edges):
                while waiting and waiting[0] <= at:
                    yield from _at_edge(waiting.pop(0), listed, out, writer)
                over = [wrapper for unit, wrapper in wrappers if unit.start <= at < unit.end]
                writer.write((*inline, *over), escape(share))
        elif node.name in VOID:
            over = [wrapper for unit, wrapper in wrappers if unit.start < position < unit.end]
            writer.write((*inline, *over), _in_words(node))
        elif node.closes:
            inline.pop()
        else:
            inline.append(Wrapper(node.name, node.source))
    for edge in waiting:
        yield from _at_edge(edge, listed, out, writer)
    writer.close()
    yield "".join(out)


def without_pictures(html: str) -> str:
    """HTML between sentences, in which words stand in the place of each picture: nothing is loaded for a proof."""
    return _PICTURE.sub(lambda tag: _in_words(Tag("img", False, tag[0])), html) if "<img" in html else html


def _at_edge(edge: int, units: list[ProofUnit], out: list[str], writer: InlineWriter) -> Iterator[ProofPart]:
    """What ends here comes before what begins here; neither stands inside a link or an underline."""
    found: list[ProofPart] = [EndsHere(unit.id) for unit in units if unit.ends and unit.end == edge]
    found += [BeginsHere(unit.id) for unit in units if unit.begins and unit.start == edge]
    if found:
        writer.close()
        yield "".join(out)
        out.clear()
        yield from found


def _in_words(tag: Tag) -> str:
    return f'<span class="picture">{escape(picture_words(tag))}</span>' if tag.name == "img" else tag.source


def picture_words(picture: Tag) -> str:
    """What stands in the place of a picture where none is loaded."""
    words = picture.attributes().get("alt", "").strip()
    return f"Picture: {words}" if words else "Picture without a description"
