"""Aligns the sentences of a gap between two unchanged ones: which new ones are old ones edited, split or joined.

Dynamic programming over the steps 1:1, 1:2 and 2:1 (Gale and Church, 1993), scored by resemblance.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from annotator.language.alignment.draft_sentences import DraftSentence
from annotator.language.alignment.resemblance import Resemblance, WordRun

# docs/benchmarks/alignment.md measures the effect of these numbers.
# Below this, two sentences in a gap have no more in common than any two sentences of one article.
_LEAST = 0.42
# A split or a join has to score better than the better of its halves by the first, and reach the second.
_GAIN = 0.04
_LEAST_JOINED = 0.6
# With more pairs than the first, only those at most the second away from the diagonal are compared.
_FULL = 1_500
_BAND = 12

Step = tuple[int, int]
_MATCHES: tuple[Step, ...] = ((1, 1), (1, 2), (2, 1))


@dataclass(frozen=True, slots=True)
class Fit:
    """The numbers of old sentences, and of the new sentences that are an edited form of them."""

    old: tuple[int, ...]
    new: tuple[int, ...]
    score: float


class Gap:
    def __init__(
        self,
        old: Sequence[DraftSentence],
        new: Sequence[DraftSentence],
        here: Sequence[int],
        there: Sequence[int],
        by: Resemblance,
    ) -> None:
        self._old, self._new, self._by = old, new, by
        self._here, self._there = here, there
        self._passages: dict[tuple[bool, int, int], WordRun] = {}
        self._scores: dict[tuple[int, int, int, int], float] = {}
        self._band = max(len(here), len(there)) if len(here) * len(there) <= _FULL else _BAND

    def fits(self) -> list[Fit]:
        """The fits of the best path through the gap, in order."""
        steps = self._best_steps()
        found = []
        a, b = len(self._here), len(self._there)
        while a and b:
            x, y = steps[a][b]
            if x and y:
                score = self._score(a, b, x, y)
                found.append(Fit(tuple(self._here[a - x : a]), tuple(self._there[b - y : b]), score))
            a, b = a - x, b - y
        return found[::-1]

    def _best_steps(self) -> list[list[Step]]:
        """For each number of old sentences and of new sentences aligned, the best last step."""
        rows, columns = len(self._here), len(self._there)
        worth = [0.0] * (columns + 1)
        two_back: list[float] = []
        steps: list[list[Step]] = []
        for a in range(rows + 1):
            one_back, worth = worth, [0.0] * (columns + 1)
            taken: list[Step] = [(1, 0)] * (columns + 1)
            centre = a * columns / max(1, rows)
            for b in range(columns + 1):
                best, step = (one_back[b], (1, 0)) if a else (-1.0, (0, 1))
                if b and worth[b - 1] > best:
                    best, step = worth[b - 1], (0, 1)
                if abs(centre - b) <= self._band:
                    for match in _MATCHES:
                        x, y = match
                        if a < x or b < y:
                            continue
                        value = (one_back if x == 1 else two_back)[b - y] + self._gain(a, b, x, y)
                        if value > best:
                            best, step = value, match
                worth[b], taken[b] = max(best, 0.0), step
            two_back = one_back
            steps.append(taken)
        return steps

    def _gain(self, a: int, b: int, x: int, y: int) -> float:
        score = self._score(a, b, x, y)
        if score <= _LEAST:
            return -1.0
        if x + y == 3:
            half = max(self._score(a, b, 1, 1), self._score(a - x + 1, b - y + 1, 1, 1))
            if score < max(_LEAST_JOINED, half + _GAIN):
                return -1.0
        return (score - _LEAST) * (x + y) / 2

    def _score(self, a: int, b: int, x: int, y: int) -> float:
        """The resemblance of the x old sentences before a and the y new ones before b."""
        key = (a, b, x, y)
        if key not in self._scores:
            run_here = self._passage(True, a - x, a)
            run_there = self._passage(False, b - y, b)
            self._scores[key] = self._by.of(run_here, run_there, _LEAST)
        return self._scores[key]

    def _passage(self, is_old: bool, first: int, last: int) -> WordRun:
        key = (is_old, first, last)
        if key not in self._passages:
            numbers, lines = (self._here, self._old) if is_old else (self._there, self._new)
            self._passages[key] = WordRun([lines[number] for number in numbers[first:last]])
        return self._passages[key]
