"""How much two sentences resemble each other, by their letters and by their rarer words."""

import math
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from rapidfuzz.distance import Indel

from annotator.language.alignment.draft_sentences import DraftSentence

# The weight of a mark if a word that occurs once weighs 1. docs/benchmarks/alignment.md measures its effect.
_MARK = 0.1
# Letters are compared in quadratic time: of a longer text without sentence ends, only so many letters are compared.
_LETTERS = 4_000


class WordRun:
    """One sentence, or several consecutive ones that are compared as one."""

    def __init__(self, parts: Sequence[DraftSentence]) -> None:
        self.folded = " ".join(part.folded for part in parts)
        self.words: Counter[str] = Counter(word for part in parts for word in part.words)

    @cached_property
    def length(self) -> int:
        return len(self.folded)


class Resemblance:
    """Weighs a word more the fewer sentences of both drafts hold it."""

    def __init__(self, old: Sequence[DraftSentence], new: Sequence[DraftSentence]) -> None:
        self._weights: dict[str, float] = {}
        counts = _sentences_with(old) | _sentences_with(new)
        for word, count in counts.items():
            self._weights[word] = 1 / (1 + math.log(count)) if word[0].isalnum() else _MARK

    def of(self, one: WordRun, other: WordRun, at_least: float = 0.0) -> float:
        """The resemblance, 0 to 1: half by letters (insertions and deletions), half by weighted words (Dice).

        0 also if it is below `at_least`, which saves the comparison of letters.
        """
        by_words = self._by_words(one.words, other.words)
        if (1 + by_words) / 2 < at_least:
            return 0.0
        least = max(0.0, 2 * at_least - by_words)
        by_letters = alike(one.folded, other.folded, least)
        both = (by_letters + by_words) / 2
        return both if both >= at_least else 0.0

    def _by_words(self, one: Counter[str], other: Counter[str]) -> float:
        weights = self._weights
        few, many = (one, other) if len(one) < len(other) else (other, one)
        both = sum(weights[word] * min(count, many[word]) for word, count in few.items() if word in many)
        total = sum(weights[w] * c for w, c in one.items()) + sum(weights[w] * c for w, c in other.items())
        return 2 * both / total if total else 0.0


def alike(one: str, other: str, at_least: float = 0.0) -> float:
    """The resemblance by letters alone, 0 to 1; 0 also if it is below `at_least`."""
    return Indel.normalized_similarity(one[:_LETTERS], other[:_LETTERS], score_cutoff=at_least)


def _sentences_with(lines: Sequence[DraftSentence]) -> Counter[str]:
    return Counter(word for line in lines for word in set(line.words))
