"""Aligns the sentences of two drafts: finds which sentence of the new draft each sentence of the old one became.

Sentences that occur once in both drafts and in the same order are matched first, then repeated sentences between them
in order, then edited ones; the others may have moved. Only the neighbours distinguish a stale copy from an edited
sentence, or rows that all look alike; if they do not, a person decides.
"""

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from annotator.language.alignment.ambiguous_matches import TELLING_WORDS, Doubts
from annotator.language.alignment.chains import heaviest_chain
from annotator.language.alignment.draft_sentences import DraftSentence
from annotator.language.alignment.gap_alignment import Fit, Gap
from annotator.language.alignment.matches import EDITED, MOVED, SAME, UNSURE, Match, Matches
from annotator.language.alignment.neighbours import Neighbours
from annotator.language.alignment.resemblance import Resemblance, WordRun

# docs/benchmarks/alignment.md measures the effect of these numbers; _NEIGHBOURS_CAME has a test.
# An edited form this good, in the old place, is the sentence, even if the old words occur elsewhere too.
_STAYED = 0.6
# A verbatim sentence elsewhere has moved if it is more than a word and occurs once on both sides, or if its
# neighbours came along.
_NEIGHBOURS_CAME = 0.8
# For a sentence both moved and edited: how good the match must be, how much better than the next, and how many words.
_CLEAR = 0.72
_AHEAD = 0.08
_LONG, _NOT_SHORT = 6, 4
# A diff compares all pairs of equal sentences; with more pairs than this, copies are matched in their order.
_MOST_PAIRS = 1_000_000


class Alignment:
    """The old and the new sentences, and their `matches`."""

    def __init__(self, old: Sequence[DraftSentence], new: Sequence[DraftSentence]) -> None:
        self.old, self.new = old, new
        self.matches: Matches = {}
        self._used: set[int] = set()
        self._by = Resemblance(old, new)
        self._near = Neighbours(old, new)
        self._old_count = Counter(line.folded for line in old)
        self._new_count = Counter(line.folded for line in new)
        if [(line.folded, line.glued) for line in old] == [(line.folded, line.glued) for line in new]:
            for number in range(len(old)):
                self._put(number, (number,), SAME)
        else:
            self._match()

    def _match(self) -> None:
        self._match_unchanged()
        fits = self._fit_gaps()
        self._match_moved(fits)
        self._match_edited(fits)
        self._match_moved_and_edited()
        Doubts(self.old, self.new, self._near, self._by, self.matches).apply()

    def rows_like(self, number: int) -> tuple[int, ...]:
        """The other old sentences that are nearly the same as this one."""
        return self._near.rows_like(number)

    def _put(self, old: int, places: Sequence[int], kind: str, group: Sequence[int] = ()) -> None:
        self.matches[old] = Match(kind, tuple(places), tuple(group) or (old,))
        self._used.update(places)

    # unchanged sentences

    def _match_unchanged(self) -> None:
        at = {line.folded: number for number, line in enumerate(self.new)}
        once = [
            (number, at[line.folded])
            for number, line in enumerate(self.old)
            if self._old_count[line.folded] == 1 and self._new_count[line.folded] == 1
        ]
        for number, there in heaviest_chain(once, lambda pair: len(self.old[pair[0]].folded) + 1):
            self._put(number, (there,), SAME)
        for mine, theirs in list(self._gaps()):
            self._match_repeated(mine, theirs)

    def _match_repeated(self, here: range, there: range) -> None:
        """Matches repeated sentences in their order."""
        if not here or not there:
            return
        mine, theirs = [self.old[n].folded for n in here], [self.new[n].folded for n in there]
        for a, b in _in_order(mine, theirs):
            self._put(here[a], (there[b],), SAME)

    def _gaps(self) -> Iterator[tuple[range, range]]:
        """The numbers of the sentences, in both drafts, between each two matched ones."""
        ends = [(number, match.places[0]) for number, match in sorted(self.matches.items())]
        before, before_there = -1, -1
        for number, there in [*ends, (len(self.old), len(self.new))]:
            yield range(before + 1, number), range(before_there + 1, there)
            before, before_there = number, there

    # sentences edited in their place

    def _fit_gaps(self) -> dict[int, Fit]:
        missing = {self.old[n].folded for n in range(len(self.old)) if n not in self.matches}
        fits = {}
        for here, there in self._gaps():
            # A new sentence with the exact words of another old one was moved here: it is no edited sentence.
            free = [n for n in there if self.new[n].folded not in missing]
            if here and free:
                for fit in Gap(self.old, self.new, here, free, self._by).fits():
                    fits.update(dict.fromkeys(fit.old, fit))
        return fits

    def _match_edited(self, fits: dict[int, Fit]) -> None:
        for number, fit in sorted(fits.items(), key=lambda item: -item[1].score):
            if number in self.matches:
                continue
            joined = any(old in self.matches for old in fit.old)
            places = [n for n in fit.new if n not in self._used or joined]
            if places:
                self._put(number, places, EDITED, fit.old)

    # moved sentences

    def _match_moved(self, fits: dict[int, Fit]) -> None:
        free: dict[str, list[int]] = {}
        for number, line in enumerate(self.new):
            if number not in self._used:
                free.setdefault(line.folded, []).append(number)
        candidates = [
            (self._near.agreement(number, there), -abs(number - there), number, there)
            for number, line in enumerate(self.old)
            if number not in self.matches
            for there in free.get(line.folded, ())
        ]
        for agreement, _, number, there in sorted(candidates, reverse=True):
            stayed = number in fits and fits[number].score >= _STAYED
            if number in self.matches or there in self._used or stayed:
                continue
            sure = self._is_telling(number) or agreement >= _NEIGHBOURS_CAME
            self._put(number, (there,), MOVED if sure else UNSURE)
            fits.pop(number, None)

    def _is_telling(self, number: int) -> bool:
        line = self.old[number]
        once = self._old_count[line.folded] == 1 and self._new_count[line.folded] == 1
        return once and len(line.words) >= TELLING_WORDS

    def _match_moved_and_edited(self) -> None:
        left = [(n, WordRun([self.old[n]])) for n in range(len(self.old)) if n not in self.matches and self._is_long(n)]
        free = [
            (n, WordRun([line]))
            for n, line in enumerate(self.new)
            if n not in self._used and len(line.words) >= _NOT_SHORT
        ]
        candidates = []
        for number, passage in left:
            scored = sorted(((self._by.of(passage, other, _CLEAR - _AHEAD), n) for n, other in free), reverse=True)
            if scored and scored[0][0] >= _CLEAR and (len(scored) < 2 or scored[0][0] - scored[1][0] >= _AHEAD):
                candidates.append((scored[0][0], number, scored[0][1]))
        for _, number, there in sorted(candidates, reverse=True):
            if there not in self._used:
                self._put(number, (there,), EDITED)

    def _is_long(self, number: int) -> bool:
        return len(self.old[number].words) >= _LONG


def _in_order(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Pairs of indexes of equal texts, in an order that both sides have."""
    counts, counts_new = Counter(old), Counter(new)
    if sum(count * counts_new[text] for text, count in counts.items()) <= _MOST_PAIRS:
        for a, b, size in SequenceMatcher(None, old, new, autojunk=False).get_matching_blocks():
            yield from zip(range(a, a + size), range(b, b + size), strict=True)
        return
    places: dict[str, deque[int]] = {}
    for b, text in enumerate(new):
        places.setdefault(text, deque()).append(b)
    pairs = [(a, places[text].popleft()) for a, text in enumerate(old) if places.get(text)]
    yield from heaviest_chain(pairs, lambda pair: len(old[pair[0]]) + 1)
