"""How much other claims say of what one claim says: the same figures, dates and names, the same words, and words that
stand side by side in both.

What is rare among the claims that were found weighs more, as where passages are ranked.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from annotator.domain.fact_locks.facts import DATE, NAME, QUANTITIES, SCORE, TIME, Fact
from annotator.domain.fact_locks.values import comparison as values
from annotator.language.retrieval.ranking import SMALL_STEMS, stems_of

T = TypeVar("T")

# docs/benchmarks/checked-before.md watches these numbers.
FACTS, WORDS = 1.0, 1.0
# What words side by side are worth beside the rest: they tell a claim put otherwise from one on the same subject.
PAIRS = 0.3
# What the words alone are worth, where another figure stands among them: that the claim was checked is worth knowing.
ALONE = 0.8
# Less than this of the unit is no likeness: an article on the same subject shares a name and some words.
LEAST = 0.46
_CHECKED = QUANTITIES | {DATE, TIME, SCORE, NAME}
# Of a table taken for a unit, all figures would be compared with all of every other claim.
_MOST_FACTS = 30


@dataclass(frozen=True, slots=True)
class Claim:
    """The words of a unit, by its `id`, with the facts that were found in them."""

    id: str
    words: str
    facts: tuple[Fact, ...]

    @property
    def checked(self) -> list[Fact]:
        return [fact for fact in self.facts if fact.kind in _CHECKED][:_MOST_FACTS]


@dataclass(frozen=True, slots=True)
class Likeness:
    """`share`, from 0 to 1, is how much of the one claim the claim with this `id` says; `same` are the words of the
    figures, dates and names that both have.
    """

    id: str
    share: float
    same: tuple[str, ...]


def most_held(words: Sequence[str], found: Sequence[Iterable[str]], limit: int) -> list[str]:
    """The `limit` ids that hold most of the `words`, of which rare ones count more; `found` are those of each word."""
    weights: Counter[str] = Counter()
    listed = [tuple(each) for each in found]
    most = max(map(len, listed), default=0)
    for ids, _ in zip(listed, words, strict=True):
        for id_ in ids:
            weights[id_] += math.log(1 + 2 * most / len(ids))  # type: ignore[assignment]
    return [id_ for id_, _ in weights.most_common(limit)]


def ranked(ours: Claim, others: Sequence[Claim]) -> tuple[Likeness, ...]:
    """Those of the `others` that are alike enough, the most alike first."""
    facts = ours.checked
    same = [[fact for fact in facts if _has(fact, other)] for other in others]
    stems, theirs = stems_of(ours.words), [stems_of(other.words) for other in others]
    said = _shares({stem for stem in stems if stem not in SMALL_STEMS and not stem.isdigit()}, theirs)
    paired = _shares(set(pairwise(stems)), [pairwise(each) for each in theirs], is_held_by_some=True)
    agreed = _shares(set(facts), same) if facts else said
    found = [
        Likeness(other.id, _share(*parts), tuple(fact.words for fact in shared))
        for other, shared, *parts in zip(others, same, agreed, said, paired, strict=True)
    ]
    return tuple(sorted((each for each in found if each.share >= LEAST), key=lambda each: -each.share))


def _share(agreed: float, said: float, paired: float) -> float:
    told = max((FACTS * agreed + WORDS * said) / (FACTS + WORDS), ALONE * said)
    return (told + PAIRS * paired) / (1 + PAIRS)


def _shares(wanted: AbstractSet[T], theirs: Sequence[Iterable[T]], *, is_held_by_some: bool = False) -> list[float]:
    """How much of what is wanted each of them has; with `is_held_by_some`, of what at least one of them has."""
    has = [wanted & set(each) for each in theirs]
    counts = Counter(part for parts in has for part in parts)
    counted = counts.keys() if is_held_by_some else wanted
    weights = {part: math.log(2 + len(theirs) / max(1, counts[part])) for part in counted}
    whole = sum(weights.values()) or 1.0
    return [sum(weights[part] for part in parts) / whole for parts in has]


def _has(fact: Fact, other: Claim) -> bool:
    return any(values.compare(fact, theirs) == values.SAME for theirs in other.checked)
