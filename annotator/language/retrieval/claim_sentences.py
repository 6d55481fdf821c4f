"""Which sentence of an article a short claim is about: one that has its words and its figures, as no other has."""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from rapidfuzz import fuzz

from annotator.domain.folding import fold
from annotator.domain.values import SAME, Figure, Numeral, compare
from annotator.language.retrieval.passages import figures_in
from annotator.language.retrieval.ranking import SMALL_STEMS, stems_of

# Two thirds by the rarer words of the claim, one third by letters.
_LEAST = 0.6
_CLEARLY = 0.08
_COMPARED = 5  # so many of the best are compared letter by letter
_END_MARKS = " .,;:!?\"'"


@dataclass(frozen=True, slots=True)
class ClaimPlace:
    """`found` is the index of the sentence; if it is None, `code` says why, and `near` are those that come near."""

    found: int | None
    code: str = ""
    near: tuple[int, ...] = ()


class ClaimSentences:
    """Finds sentences; made once for an article, since every claim is compared with all of it."""

    def __init__(self, sentences: Sequence[str], language: str | None) -> None:
        self._folded = [fold(text).casefold() for text in sentences]
        self._language = language
        self._stems = [_telling(text) for text in sentences]
        self._holding: dict[str, list[int]] = defaultdict(list)
        for at, stems in enumerate(self._stems):
            for stem in stems:
                self._holding[stem].append(at)
        self._figures = cache(lambda at: figures_in(sentences[at], language))

    def find(self, claim: str) -> ClaimPlace:
        """Codes: "row_nowhere", "row_other_figures" or "row_ambiguous"."""
        scored = sorted(((score, at) for at, score in self._scores(claim).items()), reverse=True)
        likely = [(score, at) for score, at in scored if score >= _LEAST]
        if not likely:
            return ClaimPlace(None, "row_nowhere")
        figures = figures_in(claim, self._language)
        agreeing = [(score, at) for score, at in likely if _all_in(figures, self._figures(at))]
        if not agreeing:
            return ClaimPlace(None, "row_other_figures", (likely[0][1],))
        best, found = agreeing[0]
        alike = [at for score, at in agreeing if score > best - _CLEARLY]
        return ClaimPlace(None, "row_ambiguous", tuple(sorted(alike))) if len(alike) > 1 else ClaimPlace(found)

    def _scores(self, claim: str) -> dict[int, float]:
        """From 0 to 1, for the sentences that share most of the claim’s words with it."""
        stems = _telling(claim)
        weights = {stem: 1 / (1 + math.log(len(self._holding.get(stem, ())) or 1)) for stem in stems}
        whole = sum(weights.values())
        if not whole:
            return {}
        shares: dict[int, float] = defaultdict(float)
        for stem in stems:
            for at in self._holding.get(stem, ()):
                shares[at] += weights[stem] / whole
        folded = fold(claim).casefold().strip(_END_MARKS)
        best = sorted(shares, key=lambda at: (-shares[at], at))[:_COMPARED]
        return {at: self._score(folded, at, shares[at]) for at in best}

    def _score(self, claim: str, at: int, share: float) -> float:
        """A sentence may say more than the claim; one that says the claim alone is ahead by a little."""
        held = fuzz.partial_ratio(claim, self._folded[at]) if len(claim) <= len(self._folded[at]) else 0.0
        return (2 * share + max(held, fuzz.ratio(claim, self._folded[at])) / 100) / 3


def _telling(text: str) -> frozenset[str]:
    return frozenset(stems_of(fold(text))) - SMALL_STEMS


def _all_in(figures: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    return all(any(_agree(figure, each) for each in theirs) for figure in figures)


def _agree(figure: Figure, theirs: Figure) -> bool:
    """A list may leave the currency out: 41 million, of 41 million crowns."""
    if isinstance(figure, Numeral) and isinstance(theirs, Numeral) and not figure.unit and theirs.unit != "%":
        return compare(figure, replace(theirs, unit="")) == SAME
    return compare(figure, theirs) == SAME
