"""Finds where a span of the old draft is in the new one, once their sentences are aligned."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from annotator.domain.folding import fold
from annotator.language.alignment.matches import EDITED, MOVED, SAME, TWIN, UNSURE, VERBATIM
from annotator.language.alignment.sentence_alignment import Alignment
from annotator.language.lexis.tokens import WORD_OR_MARK

CARRIED, SHIFTED, CHANGED, ASK, GONE = "carried", "moved", "changed", "ask", "gone"
# docs/benchmarks/alignment.md measures the effect of these numbers.
# A span with this many words is no stock phrase: if it occurs once elsewhere, it is most likely the same.
TELLING_WORDS = 6
INSIDE = 80  # rapidfuzz's partial ratio, in percent
AHEAD = 10
_MOST_OF_IT = 0.7
# A word diff and a search by letters are quadratic: with more pairs than this, the place is the new sentence in full.
_MOST_PAIRS = 4_000_000
_LABEL = re.compile(r"\(?\d{1,3}[.)](?=\s)")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Placing:
    """`start` and `end` are code points, None for gone; for ask they are the likeliest of all `candidates`."""

    place: str
    start: int | None = None
    end: int | None = None
    candidates: tuple[Span, ...] = ()


class Places:
    """Finds the places of the spans of one old draft."""

    def __init__(self, alignment: Alignment, old: str, new: str) -> None:
        self._alignment, self._old, self._new = alignment, old, new
        self._ends = [line.end for line in alignment.old]
        self._taken = {m.places[0] for m in alignment.matches.values() if m.kind in VERBATIM}

    def of(self, start: int, end: int) -> Placing:
        """The place of old[start:end], which may reach over several sentences; never raises for a span of the text."""
        numbers = self._sentences(start, end)
        if len(numbers) == 1 and (label := self._label(numbers[0], start, end)):
            return label
        found = [(number, self._place_in(number, start, end)) for number in numbers]
        spans = [span for _, span in found if span]
        if not spans:
            return self._elsewhere(numbers, start, end)
        place = min(low for low, _ in spans), max(high for _, high in spans)
        kinds = {self._kind(number) for number in numbers}
        if kinds <= {SAME, MOVED} and self._is_contiguous(numbers):
            return Placing(CARRIED if kinds == {SAME} else SHIFTED, *place)
        if kinds <= {SAME, MOVED, UNSURE, TWIN} and kinds & {UNSURE, TWIN}:
            return Placing(ASK, *place, candidates=(place,))
        return Placing(CHANGED, *place)

    def _label(self, number: int, start: int, end: int) -> Placing | None:
        """The number of an item, if it is all that the span covers and unchanged, whatever became of the item."""
        line, match = self._alignment.old[number], self._alignment.matches.get(number)
        label = _LABEL.match(self._old, line.start, line.end)
        if match is None or match.kind != EDITED or len(match.group) > 1 or label is None or end > label.end():
            return None
        there = self._alignment.new[match.places[0]].start
        if not self._new.startswith(label[0], there):
            return None
        return Placing(CARRIED, there + start - line.start, there + end - line.start)

    def _sentences(self, start: int, end: int) -> list[int]:
        number = bisect_right(self._ends, start)
        found = []
        while number < len(self._ends) and self._alignment.old[number].start < end:
            found.append(number)
            number += 1
        return found

    def _kind(self, number: int) -> str | None:
        match = self._alignment.matches.get(number)
        return match.kind if match else None

    def _is_contiguous(self, numbers: list[int]) -> bool:
        """Whether the sentences still follow each other, and so are still one passage."""
        there = [self._alignment.matches[number].places[0] for number in numbers]
        return there == list(range(there[0], there[0] + len(there)))

    def _place_in(self, number: int, start: int, end: int) -> Span | None:
        """The new place of the part of the span that is in one old sentence."""
        match = self._alignment.matches.get(number)
        if match is None:
            return None
        old, new = self._alignment.old, self._alignment.new
        line, there = old[number], new[match.places[0]]
        inside = max(start, line.start), min(end, line.end)
        if match.kind in VERBATIM and self._old[line.start : line.end] == self._new[there.start : there.end]:
            shift = there.start - line.start
            return inside[0] + shift, inside[1] + shift
        group = match.group if match.kind == EDITED else (number,)
        return self._by_words(
            (old[group[0]].start, old[group[-1]].end), (there.start, new[match.places[-1]].end), inside
        )

    def _by_words(self, old: Span, new: Span, inside: Span) -> Span:
        """The place of `inside` by a diff of words; all of the new span if none of the words is left."""
        here, there = _tokens(self._old, *old), _tokens(self._new, *new)
        chosen = [n for n, (low, high, _) in enumerate(here) if high > inside[0] and low < inside[1]]
        if not chosen or len(here) * len(there) > _MOST_PAIRS:
            return new
        matcher = SequenceMatcher(None, [word for _, _, word in here], [word for _, _, word in there], autojunk=False)
        kept = _through(matcher.get_opcodes(), chosen[0], chosen[-1] + 1)
        return new if kept is None else (there[kept[0]][0], there[kept[1] - 1][1])

    def _elsewhere(self, numbers: list[int], start: int, end: int) -> Placing:
        """Where the new draft has the same words, once, or nearly all of them within a longer sentence."""
        words = self._old[start:end]
        if len(WORD_OR_MARK.findall(words)) < TELLING_WORDS:
            return Placing(GONE)
        if self._old.count(words) == 1 and self._new.count(words) == 1:
            at = self._new.index(words)
            return Placing(CHANGED, at, at + len(words))
        rows = {row for number in numbers for row in self._alignment.rows_like(number)}
        if rows:
            return self._copy(numbers, rows)
        found = sorted(self._inside(words), reverse=True)
        if found and (len(found) < 2 or found[0][0] - found[1][0] >= AHEAD):
            return Placing(CHANGED, *found[0][1])
        return Placing(GONE)

    def _copy(self, numbers: list[int], rows: set[int]) -> Placing:
        """Asks about the one left of two sentences that were nearly the same; gives up if there were more than two."""
        if len(rows) > 1 or len(numbers) > 1:
            return Placing(GONE)
        (row,) = rows
        match = self._alignment.matches.get(row)
        if match is None or self._alignment.old[row].folded == self._alignment.old[numbers[0]].folded:
            return Placing(GONE)
        left = self._alignment.new[match.places[0]]
        return Placing(ASK, left.start, left.end, candidates=((left.start, left.end),))

    def _inside(self, words: str) -> list[tuple[float, Span]]:
        found = []
        for number, line in enumerate(self._alignment.new):
            size = line.end - line.start
            if number in self._taken or size < _MOST_OF_IT * len(words) or size * len(words) > _MOST_PAIRS:
                continue
            hit = fuzz.partial_ratio_alignment(words, self._new[line.start : line.end], score_cutoff=INSIDE)
            if hit:
                found.append((hit.score, (line.start + hit.dest_start, line.start + hit.dest_end)))
        return found


def _tokens(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    return [(m.start(), m.end(), fold(m[0])) for m in WORD_OR_MARK.finditer(text, start, end)]


def _through(steps: Sequence[tuple[str, int, int, int, int]], first: int, last: int) -> Span | None:
    """The range of new tokens that the old tokens from first to last became; None if all were deleted."""
    low = high = None
    for kind, i1, i2, j1, j2 in steps:
        if i2 <= first or i1 >= last or kind == "delete":
            continue
        word_for_word = kind == "equal" or i2 - i1 == j2 - j1
        begin = j1 + max(first, i1) - i1 if word_for_word else j1
        finish = j1 + min(last, i2) - i1 if word_for_word else j2
        low = begin if low is None else min(low, begin)
        high = finish if high is None else max(high, finish)
    return None if low is None or high is None else (low, high)
