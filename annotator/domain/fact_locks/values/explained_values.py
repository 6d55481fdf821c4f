"""Values of a passage that another fact of the claim has: they are of that fact, and contradict no other."""

from collections import Counter
from collections.abc import Sequence

from annotator.domain.fact_locks.facts import (
    DATE,
    NUMBER,
    ORDINAL,
    QUANTITIES,
    TIME,
    Fact,
    Reading,
)
from annotator.domain.fact_locks.same_thing import families
from annotator.domain.fact_locks.values import comparison as values

_VALUES = QUANTITIES | {DATE, TIME}


class ExplainedValues:
    def __init__(self, claim: Sequence[Fact], passage: Sequence[Fact]) -> None:
        # What the claim's figures make, a fall of 30 per cent, is not what it says.
        self._claim = [fact for fact in claim if fact.kind in _VALUES and fact.is_stated]
        self._passage = [fact for fact in passage if fact.kind in _VALUES and fact.is_stated]
        self._counts = Counter(map(_value_of, self._passage))
        self._ordinals = {fact.readings for fact in self._passage if fact.kind == ORDINAL}
        # By the claim's facts, which live as long as this.
        self._in_the_passage: dict[int, bool] = {}

    def holds(self, ours: Fact, theirs: Fact) -> bool:
        """Whether other facts of the claim have this value, and the passage does not change the two round.

        Where the passage has the value more often than the claim, and the claim's own nowhere, one of them is of
        something else.
        """
        having = sum(
            fact is not ours
            and not self._is_in_its_own_form(fact, theirs)
            and values.compare(fact, theirs) == values.SAME
            and not _are_changed_round(ours, fact, theirs)
            for fact in self._claim
        )
        return bool(having) and (having >= self._counts[_value_of(theirs)] or self._is_in_the_passage(ours))

    def _is_in_the_passage(self, ours: Fact) -> bool:
        if id(ours) not in self._in_the_passage:
            equal = (values.compare(ours, each) == values.SAME for each in self._passage)
            self._in_the_passage[id(ours)] = any(equal)
        return self._in_the_passage[id(ours)]

    def _is_in_its_own_form(self, fact: Fact, theirs: Fact) -> bool:
        """Second, two developers built it: the passage says “second”, so that its two is another."""
        return (fact.kind, theirs.kind) == (ORDINAL, NUMBER) and fact.readings in self._ordinals


def _value_of(fact: Fact) -> tuple[str, str, tuple[Reading, ...], int]:
    return fact.kind, fact.unit, fact.readings, fact.sentence


def _are_changed_round(ours: Fact, other: Fact, theirs: Fact) -> bool:
    """Five died and 20 were injured: the 20 of the passage stands with what only the five of the claim do."""
    one, two, beside = families(ours.about), families(other.about), families(theirs.about)
    return bool((one - two) & beside) and bool(two - one) and not (two - one) & beside
