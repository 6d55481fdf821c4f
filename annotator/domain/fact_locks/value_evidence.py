"""How much speaks for another value of a passage being of the very thing that a claim gives a value for.

The weights are those of a logistic regression on the pairs that may be read and on sentences of real news, posts and
debates (docs/benchmarks/facts.md), rounded; the constant is lower than fitted, because a contradiction that is none
blocks an article: a sum above 0 is surely more likely a contradiction than not.
"""

from collections.abc import Sequence

from annotator.domain.fact_locks import values
from annotator.domain.fact_locks.facts import CLAUSE, DATE, MAY_AGREE, NAME, NUMBER, ORDINAL, QUANTITIES, TIME, Fact
from annotator.domain.fact_locks.same_thing import (
    Surroundings,
    are_opposed,
    families,
    may_mean_the_same,
    roles_differ,
    verbs_differ,
)

# Of the claim's words around its fact, the share beside the value; of all its words, the share in that sentence; of the
# words beside the value, the share that the claim has somewhere: for another value, and for the equal one.
_OTHERS, _EQUALS = (0.9, 4.1, 2.4), (2.0, 1.3, 2.7)
# No other value of the kind contradicts; both are of one size; the other stands in a record, without a verb; it counts
# the same; its verb is another.
_ONLY, _ALIKE, _RECORD, _COUNTED, _OTHER_VERB = 1.35, 0.9, 0.3, 0.1, -0.15
# A date is that of an event, which the verb names. Set by hand: the regression did not tell dates from other values.
_OTHER_EVENT = -3.0
_NOTHING = -5.45
# Code points of a quotation mark before or behind a figure.
_MARK = 2
# Values that are further apart are rarely slips for each other.
_ONE_SIZE = 2.0


class ValueEvidence:
    """The words of a claim and of a passage, and the values that the claim's own facts explain."""

    def __init__(self, claim: Sequence[Fact], passage: Sequence[Fact], words: Surroundings) -> None:
        self._claim = claim
        self._end = max((fact.end for fact in claim), default=0)
        self._words = words
        self._anchors = {kind: [fact for fact in passage if fact.kind == kind] for kind in _ANCHORS}
        said = [word for fact in claim if fact.kind == CLAUSE for word in fact.about]
        self._said = [families((word,)) for word in dict.fromkeys(said)]
        self._all_said = families(said)

    def may_contradict(self, ours: Fact, theirs: Fact) -> bool:
        """Nothing shows that the other value is of another thing."""
        if theirs.role == MAY_AGREE or roles_differ(ours, theirs) or ours.rate != theirs.rate:
            return False
        if are_opposed(ours, theirs) or self._is_cut_off(ours, theirs):
            return False
        if any(self._is_anchored_elsewhere(ours, theirs, kind) for kind in _ANCHORS if kind != ours.kind):
            return False
        return not (self._is_explained(ours, theirs) or self._is_of_another(ours, theirs))

    def _is_anchored_elsewhere(self, ours: Fact, theirs: Fact, kind: str) -> bool:
        """Whether both sentences name people or dates, and none in common: 40 % in 1981, 12 % in 1983."""
        named = [fact for fact in self._anchors[kind] if fact.sentence == theirs.sentence]
        own = [fact for fact in self._claim if fact.kind == kind and fact.sentence == ours.sentence]
        return bool(named and own) and not any(
            values.compare(one, other) != values.DIFFERS for one in own for other in named
        )

    def _is_cut_off(self, ours: Fact, theirs: Fact) -> bool:
        """Whether a quotation begins or ends within the figure: $1.8, of $1.8 billion."""
        begins, ends = ours.start < _MARK, ours.end > self._end - _MARK
        return (ends and theirs.words.startswith(ours.words)) or (begins and theirs.words.endswith(ours.words))

    def _is_explained(self, ours: Fact, theirs: Fact) -> bool:
        """Whether another fact of the claim has this value."""
        return any(
            fact is not ours and fact.kind in _VALUES and values.compare(fact, theirs) == values.SAME
            for fact in self._claim
        )

    def _is_of_another(self, ours: Fact, theirs: Fact) -> bool:
        """Whether a word of the claim comes up only after this sentence, which so speaks of something else."""
        return any(self._words.comes_later(families((word,)), theirs) for word in ours.about)

    def weight(self, ours: Fact, theirs: Fact, equal: Fact | None, *, is_only: bool) -> float:
        """Above 0 the other value contradicts. `equal` is the value of the passage that most likely is the claim's."""
        counts = ours.kind in (NUMBER, ORDINAL) and families(ours.nouns) & families((*theirs.nouns, *theirs.about))
        return (
            _NOTHING
            + self._shared(ours, theirs, _OTHERS)
            - (self._shared(ours, equal, _EQUALS) if equal else 0.0)
            + _ONLY * is_only
            + _ALIKE * _are_of_one_size(ours, theirs)
            + _RECORD * (not theirs.verbs)
            + _COUNTED * bool(counts)
            + (_OTHER_EVENT if _are_other_events(ours, theirs) else _OTHER_VERB) * verbs_differ(ours, theirs)
        )

    def best_equal(self, ours: Fact, equals: Sequence[Fact]) -> Fact | None:
        return max(equals, key=lambda theirs: self._shared(ours, theirs, _OTHERS), default=None)

    def _shared(self, ours: Fact, theirs: Fact, weights: tuple[float, float, float]) -> float:
        beside = families(theirs.about)
        shares = (
            _share([families((word,)) for word in ours.about], beside),
            _share(self._said, self._words.of_sentence(theirs) | beside),
            _share([families((word,)) for word in theirs.about], self._all_said),
        )
        return sum(weight * share for weight, share in zip(weights, shares, strict=True))


_ANCHORS = (DATE, NAME, ORDINAL)
_VALUES = QUANTITIES | {DATE, TIME}


def _are_other_events(ours: Fact, theirs: Fact) -> bool:
    """Two dates whose verbs are known."""
    return ours.kind == DATE and not may_mean_the_same(ours, theirs)


def _share(words: Sequence[frozenset[str]], others: frozenset[str]) -> float:
    return sum(bool(word & others) for word in words) / len(words) if words else 0.0


def _are_of_one_size(ours: Fact, theirs: Fact) -> bool:
    if ours.kind in (DATE, TIME):
        return True
    one, other = ours.readings[0][0], theirs.readings[0][0]
    if ours.kind not in QUANTITIES or not isinstance(one, float) or not isinstance(other, float):
        return False
    return 0 < max(one, other) <= _ONE_SIZE * min(one, other)
