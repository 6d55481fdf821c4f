"""The best passages for a unit, each with the words that carry it."""

import re
from collections.abc import Sequence

from annotator.domain.passages import Excerpt, FoundPassage, Span
from annotator.language.retrieval.ranking import STEM, Wanted, ranked
from annotator.language.retrieval.sentence_selection import narrowed

MOST = 5
_WORD = re.compile(r"\w+")


def best_passages(unit: Wanted, candidates: Sequence[Excerpt], most: int = MOST) -> tuple[FoundPassage, ...]:
    """At most so many, the best first. Pieces may overlap; the words that are found do not."""
    found: list[FoundPassage] = []
    for piece in ranked(unit, candidates):
        start, end = narrowed(unit, piece)
        if all(piece.start + end <= other.start or other.end <= piece.start + start for other in found):
            found.append(_finding(unit, piece, start, end))
        if len(found) == most:
            break
    return tuple(found)


def _finding(unit: Wanted, piece: Excerpt, start: int, end: int) -> FoundPassage:
    base = piece.start
    words = tuple((base + first, base + last) for first, last in _shared_words(unit, piece.text))
    return FoundPassage(base + start, base + end, piece, words)


def _shared_words(unit: Wanted, text: str) -> list[Span]:
    """Words that both have; those that only a space parts are one."""
    found: list[Span] = []
    for match in _WORD.finditer(text):
        if match[0].lower()[:STEM] in unit.words:
            start, end = match.span()
            if found and start - found[-1][1] == 1:
                start = found.pop()[0]
            found.append((start, end))
    return found
