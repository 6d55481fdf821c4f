"""How much speaks for another value of a passage being of the very thing that a claim gives a value for."""

from collections.abc import Sequence

from annotator.domain.fact_locks import values
from annotator.domain.fact_locks.facts import (
    CLAUSE,
    DATE,
    EVERY,
    MAY_AGREE,
    NAME,
    NUMBER,
    ORDINAL,
    QUANTITIES,
    RECKONED,
    TIME,
    Fact,
)
from annotator.domain.fact_locks.misprints import misprint
from annotator.domain.fact_locks.same_thing import (
    Surroundings,
    are_opposed,
    families,
    may_mean_the_same,
    rates_differ,
    roles_differ,
    verbs_differ,
)
from annotator.domain.fact_locks.value_weights import ALONE, BESIDE_AN_EQUAL

# A date is that of an event, which the verb names. Set by hand: the regression did not tell dates from other values.
_OTHER_EVENT = -3.0
# Only one of the two is by the week. Set by hand, too.
_NO_RATE = -1.0
# Words of the claim that a value may have more beside it than the equal one.
_MOST_NEARER = 2.0
# A table without a full stop is one sentence.
_MOST_NEAR = 100
# Code points of a quotation mark before or behind a figure.
_MARK = 2
# Values that are further apart are rarely slips for each other.
_ONE_SIZE = 2.0


class ValueEvidence:
    """The words of a claim and of a passage, and the values that the claim's own facts explain."""

    def __init__(self, claim: Sequence[Fact], passage: Sequence[Fact], words: Surroundings) -> None:
        self._claim = claim
        self._passage = [fact for fact in passage if fact.kind in _CHECKED]
        self._checked = {id(fact) for fact in claim if fact.kind in _CHECKED and not _is_reckoned(fact)}
        self._held: dict[int, frozenset[int]] = {}
        self._end = max((fact.end for fact in claim), default=0)
        self._words = words
        self._anchors = {kind: [fact for fact in passage if fact.kind == kind] for kind in _ANCHORS}
        said = [word for fact in claim if fact.kind == CLAUSE for word in fact.about]
        self._said = [families((word,)) for word in dict.fromkeys(said)]
        self._all_said = families(said)

    def may_contradict(self, ours: Fact, theirs: Fact) -> bool:
        """Nothing shows that the other value is of another thing."""
        if theirs.role == MAY_AGREE or roles_differ(ours, theirs) or rates_differ(ours, theirs):
            return False
        if are_opposed(ours, theirs) or self._is_cut_off(ours, theirs):
            return False
        if self.is_anchored_elsewhere(ours, theirs):
            return False
        if _is_an_interval(ours, theirs):
            return False
        return not (self._is_explained(ours, theirs) or self._is_of_another(ours, theirs))

    def is_anchored_elsewhere(self, ours: Fact, theirs: Fact) -> bool:
        """Whether both sentences name people, dates or ordinals, and none in common: 40 % in 1981, 12 % in 1983."""
        return any(self._names_others(ours, theirs, kind) for kind in _ANCHORS if kind != ours.kind)

    def _names_others(self, ours: Fact, theirs: Fact, kind: str) -> bool:
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
        """Whether another fact of the claim has this value, and the passage does not change the two round."""
        return any(
            fact is not ours
            and fact.kind in _VALUES
            and values.compare(fact, theirs) == values.SAME
            and not _are_changed_round(ours, fact, theirs)
            for fact in self._claim
        )

    def _is_of_another(self, ours: Fact, theirs: Fact) -> bool:
        """Whether a word of the claim comes up only after this sentence, which so speaks of something else."""
        return any(self._words.comes_later(families((word,)), theirs) for word in ours.about)

    def weight(self, ours: Fact, theirs: Fact, equal: Fact | None, *, is_only: bool) -> float:
        """Above 0 the other value contradicts. `equal` is the value of the passage that most likely is the claim's."""
        weights = BESIDE_AN_EQUAL if equal else ALONE
        counts = ours.kind in (NUMBER, ORDINAL) and families(ours.nouns) & families((*theirs.nouns, *theirs.about))
        total = (
            weights.nothing
            + _weighed(self.shares(ours, theirs), (weights.beside, weights.sentence, weights.own))
            + weights.only * is_only
            + weights.one_size * _are_of_one_size(ours, theirs)
            + weights.counted * bool(counts)
            + weights.misprint * misprint(ours, theirs)
            + weights.agreeing * self._agreeing(ours, theirs)
            + (_OTHER_EVENT if _are_other_events(ours, theirs) else weights.other_verb) * verbs_differ(ours, theirs)
        )
        if equal is None:
            return total + _NO_RATE * (ours.rate != theirs.rate)
        nearer = 0.0 if theirs.verbs else self._words.nearer(ours, theirs, equal)
        nearer = max(-_MOST_NEARER, min(_MOST_NEARER, nearer))
        return total - _weighed(self.shares(ours, equal), weights.equal) + weights.nearer * nearer

    def best_equal(self, ours: Fact, equals: Sequence[Fact]) -> Fact | None:
        key = (ALONE.beside, ALONE.sentence, ALONE.own)
        return max(equals, key=lambda theirs: _weighed(self.shares(ours, theirs), key), default=None)

    def shares(self, ours: Fact, theirs: Fact) -> tuple[float, float, float]:
        """What is shared beside the fact, in its sentence, and of the words beside it: see `beside` of the weights."""
        beside = families(theirs.about)
        return (
            _share([families((word,)) for word in ours.about], beside),
            _share(self._said, self._words.of_sentence(theirs) | beside),
            _share([families((word,)) for word in theirs.about], self._all_said),
        )

    def _agreeing(self, ours: Fact, theirs: Fact) -> float:
        """The share of the claim's other values and names that the sentence of this value has beside it."""
        others = self._checked - {id(ours)}
        return len(others & self._held_by(theirs.sentence)) / len(others) if others else 0.0

    def _held_by(self, sentence: int) -> frozenset[int]:
        """Which facts of the claim this sentence has too."""
        if sentence not in self._held:
            near = [fact for fact in self._passage if fact.sentence == sentence][:_MOST_NEAR]
            self._held[sentence] = frozenset(
                id(fact) for fact in self._claim if any(values.compare(fact, other) == values.SAME for other in near)
            )
        return self._held[sentence]


_ANCHORS = (DATE, NAME, ORDINAL)
_VALUES = QUANTITIES | {DATE, TIME}
_CHECKED = _VALUES | {NAME}


def _are_other_events(ours: Fact, theirs: Fact) -> bool:
    """Two dates whose verbs are known."""
    return ours.kind == DATE and not may_mean_the_same(ours, theirs)


def _are_changed_round(ours: Fact, other: Fact, theirs: Fact) -> bool:
    """Five died and 20 were injured: the 20 of the passage stands with what only the five of the claim do."""
    one, two, beside = families(ours.about), families(other.about), families(theirs.about)
    return bool((one - two) & beside) and bool(two - one) and not (two - one) & beside


def _is_an_interval(ours: Fact, theirs: Fact) -> bool:
    """Closed for a fortnight; a bus every 20 minutes."""
    return theirs.rate == EVERY and not ours.rate and not _are_of_one_size(ours, theirs)


def _is_reckoned(fact: Fact) -> bool:
    return fact.role in (RECKONED, MAY_AGREE)


def _weighed(shares: tuple[float, float, float], weights: tuple[float, float, float]) -> float:
    return sum(weight * share for weight, share in zip(weights, shares, strict=True))


def _share(words: Sequence[frozenset[str]], others: frozenset[str]) -> float:
    return sum(bool(word & others) for word in words) / len(words) if words else 0.0


def _are_of_one_size(ours: Fact, theirs: Fact) -> bool:
    if ours.kind in (DATE, TIME):
        return True
    one, other = ours.readings[0][0], theirs.readings[0][0]
    if ours.kind not in QUANTITIES or not isinstance(one, float) or not isinstance(other, float):
        return False
    return 0 < max(one, other) <= _ONE_SIZE * min(one, other)
