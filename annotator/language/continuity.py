"""Sentences end in a new draft where the same words ended in the old one.

A line without an end mark that is moved into a paragraph runs into the sentence behind it, though
neither has changed a word: what stood as two sentences is read as two again.
"""

import re
from collections.abc import Iterable, Set

from annotator.domain.folding import fold

Span = tuple[int, int]
_SPACE = re.compile(r"\s+")


def as_before(text: str, spans: Iterable[Span], known: Set[str]) -> list[Span]:
    """The spans, but for those that are two known sentences in a row, word for word.

    `known` are folded sentences of the old draft. In code points, in order.
    """
    lengths = {len(folded) for folded in known}
    longest = max(lengths, default=0)
    found: list[Span] = []
    for start, end in spans:
        folded = fold(text[start:end]) if end - start <= 3 * longest else ""
        if not folded or folded in known:
            found.append((start, end))
        else:
            found += _in_two(text, (start, end), folded, known, lengths)
    return found


def _in_two(text: str, span: Span, folded: str, known: Set[str], lengths: Set[int]) -> list[Span]:
    start, end = span
    # Slicing at every space of a sentence as long as a book would take minutes.
    for at in sorted(lengths):
        first, second = folded[:at], folded[at + 1 :]
        if folded[at : at + 1] == " " and len(second) in lengths and first in known and second in known:
            for gap in _SPACE.finditer(text, start, end):
                if gap.start() - start >= at and fold(text[start : gap.start()]) == first:
                    return [(start, gap.start()), (gap.end(), end)]
    return [span]
