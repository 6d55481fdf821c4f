"""The sentences by which two drafts are compared: their folded text and their words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.folding import fold
from annotator.language.lexis.tokens import WORD_OR_MARK

_BLANK_LINE = re.compile(r"\n\s*\n")


@dataclass(frozen=True, slots=True)
class DraftSentence:
    """A sentence of a draft: `start` and `end` in code points, its folded text, its words in lower case.

    `joined` says that it is in the same paragraph as the sentence before it, `glued` that no space is between them.
    """

    start: int
    end: int
    folded: str
    words: tuple[str, ...]
    joined: bool
    glued: bool = False


def draft_sentences(text: str, spans: Iterable[tuple[int, int]]) -> tuple[DraftSentence, ...]:
    """The sentences at these spans, in code points, of a text with blank lines between paragraphs."""
    found = []
    before: int | None = None
    for start, end in spans:
        folded = fold(text[start:end])
        joined = before is not None and not _BLANK_LINE.search(text, before, start)
        words = tuple(WORD_OR_MARK.findall(folded.lower()))
        found.append(DraftSentence(start, end, folded, words, joined, start == before))
        before = end
    return tuple(found)
