"""Sentences as two drafts are compared by: what they say, folded, and their words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.folding import fold
from annotator.language.lexis.tokens import WORD_OR_MARK

_BLANK_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence of a draft: its place in code points, its folded text, its words in lower case.

    `joined` says that it goes on in the paragraph of the sentence before it.
    """

    start: int
    end: int
    folded: str
    words: tuple[str, ...]
    joined: bool


def draft_sentences(text: str, spans: Iterable[tuple[int, int]]) -> tuple[DraftSentence, ...]:
    """The sentences at these spans of a text whose paragraphs are parted by blank lines."""
    found = []
    before: int | None = None
    for start, end in spans:
        folded = fold(text[start:end])
        joined = before is not None and not _BLANK_LINE.search(text, before, start)
        found.append(DraftSentence(start, end, folded, tuple(WORD_OR_MARK.findall(folded.lower())), joined))
        before = end
    return tuple(found)
