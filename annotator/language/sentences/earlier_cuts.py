"""Ends the sentences of a new draft where the same words ended in the old draft.

By the rules alone, a line without an end mark that is moved into a paragraph would run into the next sentence, though
neither has changed a word. And sentences that somebody split or joined by hand would be cut wrongly a second time.
"""

import re
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cached_property

from annotator.domain.folding import fold

Span = tuple[int, int]
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Cut:
    """Folded sentences: `known` are those of the old draft, `joined` those that were joined by hand."""

    known: Set[str] = frozenset()
    joined: Set[str] = frozenset()

    @cached_property
    def lengths(self) -> tuple[int, ...]:
        return tuple(sorted({len(folded) for folded in self.known}))

    @cached_property
    def longest_joined(self) -> int:
        return max(map(len, self.joined), default=0)


BY_RULE = Cut()


def as_before(text: str, spans: Iterable[Span], cut: Cut) -> list[Span]:
    """The sentence spans of one block, cut again where two known sentences run together or a joined one falls apart.

    Spans are code points of `text`, in order.
    """
    spans = _joined(text, list(spans), cut) if cut.joined else spans
    longest = max(cut.lengths, default=0)
    found: list[Span] = []
    for start, end in spans:
        folded = fold(text[start:end]) if end - start <= 3 * longest else ""
        if not folded or folded in cut.known or folded in cut.joined:
            found.append((start, end))
        else:
            found += _in_two(text, (start, end), folded, cut)
    return found


def _joined(text: str, spans: list[Span], cut: Cut) -> list[Span]:
    found = spans[:1]
    for start, end in spans[1:]:
        first = found[-1][0]
        if end - first <= 3 * cut.longest_joined and fold(text[first:end]) in cut.joined:
            found[-1] = first, end
        else:
            found.append((start, end))
    return found


def _in_two(text: str, span: Span, folded: str, cut: Cut) -> list[Span]:
    start, end = span
    # Only known lengths: to slice a sentence as long as a book at every space would take minutes.
    for at in cut.lengths:
        first, second = folded[:at], folded[at + 1 :]
        if folded[at : at + 1] == " " and first in cut.known and second in cut.known:
            for gap in _SPACE.finditer(text, start, end):
                if gap.start() - start >= at and fold(text[start : gap.start()]) == first:
                    return [(start, gap.start()), (gap.end(), end)]
    return [span]
