"""How much other claims say of what one claim says: the same figures, dates and names first, then the same words.

What is rare among the claims that were found weighs more, as where passages are ranked.
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from annotator.domain.fact_locks import values
from annotator.domain.fact_locks.facts import DATE, NAME, QUANTITIES, SCORE, TIME, Fact
from annotator.language.retrieval.ranking import SMALL_STEMS, stems_of

# docs/benchmarks/checked-before.md watches these numbers.
FACTS, WORDS = 1.0, 1.0
# What the words alone are worth, where another figure stands among them: that the claim was checked is worth knowing.
ALONE = 0.8
# Less than this of the unit is no likeness: an article on the same subject shares a name and some words.
LEAST = 0.5
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
    held = Counter(fact for found in same for fact in found)
    fact_weights = {fact: _rarity(held[fact], len(others)) for fact in facts}
    stems = {stem for stem in stems_of(ours.words) if stem not in SMALL_STEMS and not stem.isdigit()}
    theirs = [stems & set(stems_of(other.words)) for other in others]
    counts = Counter(stem for found in theirs for stem in found)
    word_weights = {stem: _rarity(counts[stem], len(others)) for stem in stems}
    found = [
        Likeness(other.id, _share(fact_weights, shared, word_weights, words), tuple(fact.words for fact in shared))
        for other, shared, words in zip(others, same, theirs, strict=True)
    ]
    return tuple(sorted((each for each in found if each.share >= LEAST), key=lambda each: -each.share))


def _share(facts: dict[Fact, float], same: list[Fact], stems: dict[str, float], words: set[str]) -> float:
    said = sum(stems[word] for word in words) / (sum(stems.values()) or 1.0)
    if not facts:
        return said
    agreed = sum(facts[fact] for fact in same) / sum(facts.values())
    return max((FACTS * agreed + WORDS * said) / (FACTS + WORDS), ALONE * said)


def _rarity(count: int, among: int) -> float:
    return math.log(2 + among / max(1, count))


def _has(fact: Fact, other: Claim) -> bool:
    return any(values.compare(fact, theirs) == values.SAME for theirs in other.checked)
