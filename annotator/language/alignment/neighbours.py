"""Compares the sentences before and after a sentence, which distinguish a moved sentence from a copy of it."""

from collections.abc import Sequence

from annotator.language.alignment.draft_sentences import DraftSentence
from annotator.language.alignment.resemblance import alike

_ROW = 0.7
_WIDER = (-3, -2, 2, 3)


class Neighbours:
    def __init__(self, old: Sequence[DraftSentence], new: Sequence[DraftSentence]) -> None:
        self._old = [line.folded for line in old]
        self._new = [line.folded for line in new]
        self._agreements: dict[tuple[int, int], float] = {}
        self._wide_agreements: dict[tuple[int, int], float] = {}
        self._rows: dict[int, tuple[int, ...]] = {}

    def agreement(self, number: int, there: int) -> float:
        """How much the two neighbours of an old sentence resemble those of a new one, 0 to 2."""
        key = (number, there)
        if key not in self._agreements:
            pairs = ((_at(self._old, number + d), _at(self._new, there + d)) for d in (-1, 1))
            self._agreements[key] = sum(max(0.0, 2 * alike(mine, theirs) - 1) for mine, theirs in pairs)
        return self._agreements[key]

    def wide_agreement(self, number: int, there: int) -> float:
        """How much the sentences two and three away resemble each other, 0 to 4, where the nearest decide nothing."""
        key = (number, there)
        if key not in self._wide_agreements:
            pairs = ((_at(self._old, number + d), _at(self._new, there + d)) for d in _WIDER)
            self._wide_agreements[key] = sum(max(0.0, 2 * alike(mine, theirs) - 1) for mine, theirs in pairs)
        return self._wide_agreements[key]

    def rows_like(self, number: int) -> tuple[int, ...]:
        """The other old sentences that are nearly the same, as the rows of a table in prose are."""
        if number not in self._rows:
            row = self._old[number]
            self._rows[number] = tuple(
                n for n, other in enumerate(self._old) if n != number and alike(row, other, _ROW) > _ROW
            )
        return self._rows[number]


def _at(folded: Sequence[str], number: int) -> str:
    return folded[number] if 0 <= number < len(folded) else ""
