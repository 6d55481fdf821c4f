"""Finds words of a text that is not here, of which only a few around them are known, by the rules of a new draft.

The quoted words are the judge: a place counts only if they stand there. What stands alike in several places is asked
about, a few common words among other words are no proof, and long words that were edited are found and said to be.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from heapq import nlargest
from itertools import islice

from rapidfuzz import fuzz

from annotator.domain.annotations.foreign_annotations import QuotedWords
from annotator.domain.folding import fold, pattern
from annotator.language.alignment.locations import (
    AHEAD,
    ASK,
    CARRIED,
    CHANGED,
    GONE,
    INSIDE,
    TELLING_WORDS,
    Placing,
    Span,
)
from annotator.language.lexis.tokens import WORD_OR_MARK

# Letters around the words: so many that agree show which of several places it is, and so many were given to tell by.
_AGREEING = 4
_GIVEN = 8
# Letters on each side that are compared, and code points of the text that surely hold as many.
_AROUND, _REACH = 32, 96
# Code points: no paragraph that somebody marks is longer, and to look for a book takes as long as to read it.
_LONGEST = 5_000
# Of more places than this nobody wants to choose; of so many sentences one may be the edited one.
_MOST_PLACES = 50
_LIKELY = 4


class Quotations:
    """Finds the places of quotations in one text, which is cut into sentences at `spans`; all in code points."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._text, self._spans = text, spans

    def place(self, quotation: QuotedWords) -> Placing:
        """`carried` where the words stand, `changed` where most of them do, `ask` where that is not sure, or `gone`."""
        if not 0 < len(quotation.exact) <= _LONGEST:
            return Placing(GONE)
        found = [m.span() for m in islice(pattern(quotation.exact).finditer(self._text), _MOST_PLACES)]
        found = [(start, end) for start, end in found if start < end]
        if not found:
            return self._edited(quotation.exact)
        agreed = sorted(((self._agreement(span, quotation), span) for span in found), reverse=True)
        (best, span), *others = agreed
        if others and best - others[0][0] < _AGREEING:
            exactly = [each for each in found if each[0] == quotation.start]
            return Placing(CARRIED, *exactly[0]) if exactly else Placing(ASK, *span, candidates=tuple(sorted(found)))
        given = len(_letters(quotation.prefix)) + len(_letters(quotation.suffix))
        if best < _AGREEING and given >= _GIVEN and len(WORD_OR_MARK.findall(quotation.exact)) < TELLING_WORDS:
            return Placing(ASK, *span, candidates=(span,))
        return Placing(CARRIED, *span)

    def _agreement(self, span: Span, quotation: QuotedWords) -> int:
        """How many letters next to the words are the same there and here, whatever stands between letters."""
        before = _letters(self._text[max(0, span[0] - _REACH) : span[0]])
        after = _letters(self._text[span[1] : span[1] + _REACH])
        return _same(before[::-1], _letters(quotation.prefix)[::-1]) + _same(after, _letters(quotation.suffix))

    def _edited(self, exact: str) -> Placing:
        """The part of a sentence that has nearly the same words, if it is clearly more alike than any other."""
        if len(WORD_OR_MARK.findall(exact)) < TELLING_WORDS:
            return Placing(GONE)
        hits = []
        for number in self._likely(exact):
            start, end = self._spans[number]
            hit = fuzz.partial_ratio_alignment(exact, self._text[start:end], score_cutoff=INSIDE)
            if hit:
                hits.append((hit.score, (start + hit.dest_start, start + hit.dest_end)))
        hits.sort(reverse=True)
        if not hits or (len(hits) > 1 and hits[0][0] - hits[1][0] < AHEAD):
            return Placing(GONE)
        return Placing(CHANGED, *self._whole_words(hits[0][1], exact))

    def _likely(self, exact: str) -> list[int]:
        """The sentences that share most of the words; a word weighs less the more sentences hold it."""
        shared: dict[int, float] = defaultdict(float)
        for word in set(WORD_OR_MARK.findall(fold(exact).casefold())):
            holding = self._holding.get(word, ())
            for number in holding:
                shared[number] += 1 / len(holding)
        return nlargest(_LIKELY, shared, key=shared.__getitem__)

    @cached_property
    def _holding(self) -> dict[str, list[int]]:
        held: dict[str, list[int]] = defaultdict(list)
        for number, (start, end) in enumerate(self._spans):
            for word in set(WORD_OR_MARK.findall(fold(self._text[start:end]).casefold())):
                held[word].append(number)
        return held

    def _whole_words(self, span: Span, exact: str) -> Span:
        """The span with all of the words that it cuts into, and without a mark at its end that was not quoted."""
        number = max(0, bisect_right([start for start, _ in self._spans], span[0]) - 1)
        words = [m.span() for m in WORD_OR_MARK.finditer(self._text, *self._spans[number])]
        inside = [(low, high) for low, high in words if low < span[1] and high > span[0]]
        if len(inside) > 1 and exact[-1].isalnum() and not self._text[inside[-1][0]].isalnum():
            inside.pop()
        return (inside[0][0], inside[-1][1]) if inside else span


def _letters(words: str) -> str:
    return "".join(letter for letter in fold(words).casefold() if letter.isalnum())


def _same(one: str, other: str) -> int:
    """How many first letters, up to a limit, two words share."""
    count = 0
    for a, b in islice(zip(one, other, strict=False), _AROUND):
        if a != b:
            break
        count += 1
    return count
