"""How much speaks for another value of a passage being of the very thing that a claim gives a value for."""

import math
import re
from collections import defaultdict
from collections.abc import Sequence

from annotator.domain.fact_locks.facts import (
    BY,
    CHANGED,
    CLAUSE,
    DATE,
    EVERY,
    MAY_AGREE,
    NAME,
    NUMBER,
    ORDINAL,
    POINTS,
    QUANTITIES,
    RECKONED,
    SHARE,
    TIME,
    Fact,
)
from annotator.domain.fact_locks.same_thing import (
    Clauses,
    Surroundings,
    are_opposed,
    families,
    may_mean_the_same,
    rates_differ,
    roles_differ,
    verbs_differ,
)
from annotator.domain.fact_locks.values import comparison as values
from annotator.domain.fact_locks.values.explained_values import ExplainedValues
from annotator.domain.fact_locks.values.misprints import misprint
from annotator.domain.fact_locks.values.signs import ValueSigns

_WITH_VERBS = 0.5
_MOST_FOREIGN = 4
# Words of the claim that a value may have more beside it than the equal one.
_MOST_NEARER = 2.0
# A table without a full stop is one sentence.
_MOST_NEAR = 100
# Code points of a quotation mark before or behind a figure.
_MARK = 2
# Values that are further apart are rarely slips for each other.
_ONE_SIZE = 2.0
FAR_APART = 3.0


class ValueEvidence:
    """The words of a claim and of a passage, and the values that the claim's own facts explain."""

    def __init__(self, claim: Sequence[Fact], passage: Sequence[Fact], words: Surroundings, *, are_short: bool) -> None:
        self._claim = claim
        self._our_clauses, self._their_clauses = Clauses(claim), Clauses(passage)
        self._are_short = are_short
        self._passage = [fact for fact in passage if fact.kind in _CHECKED]
        self._explained = ExplainedValues(claim, self._passage)
        self._checked = {id(fact) for fact in claim if fact.kind in _CHECKED and fact.is_stated}
        self._held: dict[int, frozenset[int]] = {}
        self._end = max((fact.end for fact in claim), default=0)
        self._words = words
        self._anchors: dict[tuple[str, int], list[Fact]] = defaultdict(list)
        for fact in passage:
            if fact.kind in _ANCHORS and fact.is_stated:
                self._anchors[fact.kind, fact.sentence].append(fact)
        said = [word for fact in claim if fact.kind == CLAUSE for word in fact.about]
        self._said = [families((word,)) for word in dict.fromkeys(said)]
        self._all_said = families(said)

    def may_contradict(self, ours: Fact, theirs: Fact) -> bool:
        """Nothing shows that the other value is of another thing."""
        if theirs.role == MAY_AGREE or roles_differ(ours, theirs) or rates_differ(ours, theirs):
            return False
        if not _are_both_changes(ours, theirs):
            return False
        if self._is_cut_off(ours, theirs) or _is_an_interval(ours, theirs) or _counts_what_was_reckoned(ours, theirs):
            return False
        # 40 % in 1981, 12 % in 1983; the first voyage and the second.
        if any(self._names_others(ours, theirs, kind) for kind in (DATE, ORDINAL) if kind != ours.kind):
            return False
        return not self._explained.holds(ours, theirs)

    def is_anchored_elsewhere(self, ours: Fact, theirs: Fact) -> bool:
        """Whether both sentences name people, dates or ordinals, and none in common: 40 % in 1981, 12 % in 1983."""
        return any(self._names_others(ours, theirs, kind) for kind in _ANCHORS if kind != ours.kind)

    def _names_others(self, ours: Fact, theirs: Fact, kind: str) -> bool:
        named = self._anchors.get((kind, theirs.sentence), ())
        own = [fact for fact in self._claim if fact.kind == kind and fact.sentence == ours.sentence and fact.is_stated]
        return bool(named and own) and not any(
            values.compare(one, other) != values.DIFFERS for one in own for other in named
        )

    def _is_cut_off(self, ours: Fact, theirs: Fact) -> bool:
        """Whether a quotation begins or ends within the figure: $1.8, of $1.8 billion."""
        begins, ends = ours.start < _MARK, ours.end > self._end - _MARK
        begun = ends and re.match(rf"{re.escape(ours.words)}\b", theirs.words)
        ended = begins and re.search(rf"\b{re.escape(ours.words)}$", theirs.words)
        return bool(begun or ended)

    def _is_of_another(self, ours: Fact, theirs: Fact) -> bool:
        """Whether a word of the claim comes up only after this sentence, which so speaks of something else."""
        return any(self._words.comes_later(families((word,)), theirs) for word in ours.about)

    def signs(self, ours: Fact, theirs: Fact, equal: Fact | None, others: int) -> ValueSigns:
        """What speaks for the other value being of the claim's thing, and against it.

        `equal` is the value of the passage that most likely is the claim's, `others` how many other values there are.
        """
        beside, sentence, own = self.shares(ours, theirs)
        equal_beside, equal_sentence, equal_own = self.shares(ours, equal) if equal else (0.0, 0.0, 0.0)
        counts = ours.kind in (NUMBER, ORDINAL) and families(ours.nouns) & families((*theirs.nouns, *theirs.about))
        differ = verbs_differ(ours, theirs)
        return ValueSigns(
            beside, sentence, own,
            only=float(others == 1),
            one_size=float(_are_of_one_size(ours, theirs)),
            apart=apart(ours, theirs),
            counted=float(bool(counts)),
            misprint=misprint(ours, theirs),
            agreeing=self._agreeing(ours, theirs),
            other_verb=float(differ),
            other_event=float(differ and _are_other_events(ours, theirs)),
            other_rate=float(rates_differ(ours, theirs) if ours.kind == TIME else ours.rate != theirs.rate),
            other_subject=float(self._is_of_another_subject(ours, theirs)),
            opposed=float(are_opposed(ours, theirs)),
            other_name=float(self._names_others(ours, theirs, NAME)),
            told_later=float(self._is_of_another(ours, theirs)),
            foreign=float(min(_MOST_FOREIGN, self.foreign(theirs))),
            others=float(others),
            later=float(theirs.sentence > 0),
            reckoned=float(theirs.role == RECKONED),
            short=float(self._are_short),
            equal_kind=float(equal is not None and equal.kind != ours.kind),
            equal_beside=equal_beside, equal_sentence=equal_sentence, equal_own=equal_own,
            nearer=self._nearer(ours, theirs, equal) if equal else 0.0,
        )  # fmt: skip

    def _nearer(self, ours: Fact, theirs: Fact, equal: Fact) -> float:
        # Where there are verbs, the words of a sentence say less of what belongs together than in a record.
        nearer = self._words.nearer(ours, theirs, equal) * (_WITH_VERBS if theirs.verbs else 1.0)
        return max(-_MOST_NEARER, min(_MOST_NEARER, nearer))

    def _is_of_another_subject(self, ours: Fact, theirs: Fact) -> bool:
        return self._words.is_of_another_subject(self._our_clauses.of(ours), self._their_clauses.of(theirs))

    def best_equal(self, ours: Fact, equals: Sequence[Fact]) -> Fact | None:
        return max(equals, key=lambda theirs: sum(self.shares(ours, theirs)), default=None)

    def shares(self, ours: Fact, theirs: Fact) -> tuple[float, float, float]:
        """What is shared beside the fact, in its sentence, and of the words beside it: see `beside` of the weights."""
        beside = families(theirs.about)
        return (
            _share([families((word,)) for word in ours.about], beside),
            _share(self._said, self._words.of_sentence(theirs) | beside),
            _share([families((word,)) for word in theirs.about], self._all_said),
        )

    def is_said(self, words: Sequence[str]) -> bool:
        """Whether the claim has one of the words somewhere."""
        return bool(families(words) & self._all_said)

    def foreign(self, theirs: Fact) -> int:
        """How many words beside a value the claim has nowhere."""
        return sum(not families((word,)) & self._all_said for word in theirs.about)

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


def _are_both_changes(ours: Fact, theirs: Fact) -> bool:
    """By 50p, or £9; a share is stated as it is by how much, too."""
    is_change = ours.role == BY or ours.unit == POINTS
    if theirs.role == CHANGED:
        return is_change
    return ours.kind == SHARE or (ours.role == BY) == (theirs.role == BY)


def _are_other_events(ours: Fact, theirs: Fact) -> bool:
    """Two dates whose verbs are known."""
    return ours.kind == DATE and not may_mean_the_same(ours, theirs)


def _is_an_interval(ours: Fact, theirs: Fact) -> bool:
    """Closed for a fortnight; a bus every 20 minutes."""
    return theirs.rate == EVERY and not ours.rate and not _are_of_one_size(ours, theirs)


def _share(words: Sequence[frozenset[str]], others: frozenset[str]) -> float:
    return sum(bool(word & others) for word in words) / len(words) if words else 0.0


def _counts_what_was_reckoned(ours: Fact, theirs: Fact) -> bool:
    """Two sets, of 6-4 7-6, are no aces."""
    is_count = ours.kind == theirs.kind == NUMBER and theirs.role == RECKONED
    return is_count and bool(theirs.nouns) and not families(ours.nouns) & families(theirs.nouns)


def _are_of_one_size(ours: Fact, theirs: Fact) -> bool:
    if ours.kind in (DATE, TIME):
        return True
    one, other = ours.readings[0][0], theirs.readings[0][0]
    if ours.kind not in QUANTITIES or not isinstance(one, float) or not isinstance(other, float):
        return False
    return 0 < max(one, other) <= _ONE_SIZE * min(one, other)


def apart(ours: Fact, theirs: Fact) -> float:
    """How many times as large the one is as the other, as a logarithm; 0 for dates, times and names."""
    one, other = ours.readings[0][0], theirs.readings[0][0]
    if ours.kind not in QUANTITIES or not isinstance(one, float) or not isinstance(other, float) or not one * other:
        return 0.0
    return min(FAR_APART, abs(math.log(abs(one / other))))
