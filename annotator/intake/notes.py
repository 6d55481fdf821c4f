"""Notes and comments that are attached to a word of a document."""

import re
from dataclasses import dataclass

_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+")
_CLOSING_MARKS = ".,;:!?)]}'’”"


@dataclass(frozen=True, slots=True)
class AttachedNote:
    """A footnote, an endnote or a comment; `kind` is one of `draft_sources.KINDS`.

    `paragraph` is the text of the paragraph with the mark, `at` the code point of the mark in it, `earlier` the number
    of earlier paragraphs with the same text. `addresses` are the web addresses that `words` link to or spell out; `by`
    is the author of a comment, and `anchor` the words of the paragraph that it is on: they end at the mark.
    """

    kind: str
    at: int
    paragraph: str
    words: str
    addresses: tuple[str, ...] = ()
    by: str | None = None
    earlier: int = 0
    anchor: str = ""

    @property
    def before(self) -> str:
        return self.paragraph[: self.at]


def addresses_in(text: str) -> list[str]:
    """The web addresses spelt out in a text, without the punctuation that follows them."""
    return [found.rstrip(_CLOSING_MARKS) for found in _ADDRESS.findall(text)]
