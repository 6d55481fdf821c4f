"""The sections of a text: from one heading to the next."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.repairs import keys_of
from annotator.domain.revisions import Block

# The key of what stands before the first heading; those of the others are hashes of their headings' words.
OPENING = "opening"


@dataclass(frozen=True, slots=True)
class Section:
    """`key` is the same in every draft that keeps the words of its heading; `start` is a code point of the text.

    `title` are the words of the heading, None in the opening.
    """

    key: str
    title: str | None
    start: int


def sections(text: str, blocks: Iterable[Block]) -> tuple[Section, ...]:
    """In text order, the first of them at 0."""
    headings = [block for block in blocks if block.kind == "heading"]
    titles = [text[block.start : block.end] for block in headings]
    found = zip(keys_of(titles), titles, headings, strict=True)
    return (Section(OPENING, None, 0), *(Section(key, title, block.start) for key, title, block in found))


def section_at(cut: tuple[Section, ...], place: int) -> Section:
    """The section that holds the code point `place`; `cut` is what `sections` returned."""
    return cut[bisect_right([section.start for section in cut], place) - 1]
