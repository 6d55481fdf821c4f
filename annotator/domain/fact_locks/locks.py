"""The fact lock: each fact of a claim with what a passage says of it."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.domain.fact_locks import names, values
from annotator.domain.fact_locks.facts import (
    AGE,
    AMOUNT,
    CLAUSE,
    CONTRAST,
    DATE,
    DIRECTION,
    DURATION,
    NAME,
    NOT,
    NUMBER,
    ORDINAL,
    QUANTITIES,
    RECKONED,
    SHARE,
    TIME,
    Fact,
)
from annotator.domain.fact_locks.reckoning import reckoned_shares
from annotator.domain.fact_locks.same_thing import Surroundings, are_opposed, families, may_be_one_thing, roles_differ

SAME, ABSENT, DIFFERS = "same", "absent", "differs"

# A claim is a sentence or two. Of a table taken for one, not everything is compared with all of another table.
_MOST_OURS, _MOST_THEIRS = 60, 500
# So much of the words around must agree: for another value to contradict; in two short lines that hold one fact of
# the kind each; for an equal value of few digits to be the same. Another value outdoes an equal one by this much.
_SAME_THING, _ALONE, _EQUAL, _CONTENDS, _CLOSER = 0.6, 0.3, 0.2, 0.35, 0.05
# So much of a clause must be in another that says the same; so near to the best are others as good.
_SAME_CLAUSE, _TIED = 0.5, 0.1
# Another name must stand so much nearer to what the claim says than the claim's own name, where the passage has both.
_IN_PLACE = 0.4
# Content words: two lines as short as this speak of one thing each.
_SHORT = 12
# A figure of so many digits that count is not equal by chance.
_TELLING = 3
_VALUES = (DATE, TIME, *sorted(QUANTITIES))
_COMPARED_WITH = {
    AGE: (AGE, DURATION, NUMBER), DURATION: (DURATION, AGE), NUMBER: (NUMBER, AMOUNT, DATE), AMOUNT: (AMOUNT, NUMBER),
    DATE: (DATE, NUMBER), ORDINAL: (ORDINAL, NUMBER),
}  # fmt: skip


Scored = tuple[float, Fact] | None


@dataclass(frozen=True, slots=True)
class FactAnswer:
    """`verdict` is SAME, ABSENT or DIFFERS; `theirs` is the fact of the passage that agrees or contradicts."""

    ours: Fact
    verdict: str
    theirs: Fact | None = None


def compare(claim: Sequence[Fact], passage: Sequence[Fact], *, same_language: bool = True) -> tuple[FactAnswer, ...]:
    """An answer for each fact of the claim that can be checked, in its order.

    A clause has an answer where it denies something, or the passage denies it. In another language than the claim's
    only values and names are compared, neither negations nor directions.
    """
    return tuple(_Comparison(claim, passage, same_language=same_language).answers())


def verdict(answers: Sequence[FactAnswer]) -> str:
    """DIFFERS where anything differs, SAME where everything is there, else ABSENT; ABSENT for no answers at all."""
    found = {answer.verdict for answer in answers}
    if DIFFERS in found:
        return DIFFERS
    return SAME if found == {SAME} else ABSENT


class _Comparison:
    def __init__(self, claim: Sequence[Fact], passage: Sequence[Fact], *, same_language: bool) -> None:
        self._ours = claim[:_MOST_OURS]
        self._theirs: dict[str, list[Fact]] = defaultdict(list)
        wanted = {reading for fact in self._ours for reading in fact.readings}
        for fact in passage:
            # Beyond the limit, an equal value is still found.
            count = len(self._theirs[fact.kind])
            if count < _MOST_THEIRS or (count < 2 * _MOST_THEIRS and not wanted.isdisjoint(fact.readings)):
                self._theirs[fact.kind].append(fact)
        self._names = [Counter(each.sentence for each in facts if each.kind == NAME) for facts in (self._ours, passage)]
        self._words = Surroundings(passage)
        self._same_language = same_language
        self._is_short = _is_short(claim) and _is_short(passage)

    def answers(self) -> list[FactAnswer]:
        return [answer for fact in self._ours if (answer := self._answer(fact)) is not None]

    def _answer(self, fact: Fact) -> FactAnswer | None:
        if fact.kind in (CLAUSE, DIRECTION):
            judge = self._clause if fact.kind == CLAUSE else self._direction
            return judge(fact) if self._same_language else None
        return self._name(fact) if fact.kind == NAME else self._value(fact)

    def _value(self, ours: Fact) -> FactAnswer | None:
        if ours.role == RECKONED:
            return None
        candidates = [each for kind in _COMPARED_WITH.get(ours.kind, (ours.kind,)) for each in self._theirs[kind]]
        if ours.kind == SHARE and not any(values.compare(ours, each) == values.SAME for each in candidates):
            candidates += reckoned_shares(ours, self._theirs[NUMBER], self._words)
        judged = [(values.compare(ours, theirs), theirs) for theirs in candidates]
        same = self._best(ours, [theirs for verdict, theirs in judged if verdict == values.SAME])
        others = [theirs for verdict, theirs in judged if verdict == values.DIFFERS]
        doubt = self._best(ours, [theirs for verdict, theirs in judged if verdict == values.DOUBT])
        alone = (
            self._is_short
            and same is None
            and len(others) == 1
            and sum(each.kind == ours.kind for each in self._ours) == 1
        )
        fitting = [theirs for theirs in others if may_be_one_thing(ours, theirs, alone=alone)]
        other = self._best(
            ours, [each for each in fitting if alone or self._words.share_a_subject(ours, each, strictly=same is None)]
        )
        if other is not None and self._outdoes(other[0], same, doubt, alone=alone):
            return FactAnswer(ours, DIFFERS, other[1])
        if same is not None and self._is_same(ours, *same):
            return FactAnswer(ours, SAME, same[1])
        return FactAnswer(ours, ABSENT)

    def _outdoes(self, agreement: float, same: Scored, doubt: Scored, *, alone: bool) -> bool:
        """Whether another value contradicts, though an equal one, or one that may be it, stands elsewhere."""
        if doubt is not None and doubt[0] + _CLOSER > agreement:
            return False
        if same is not None:
            return agreement >= max(_CONTENDS, same[0] + _CLOSER)
        return agreement >= (_ALONE if alone else _SAME_THING)

    def _best(self, ours: Fact, facts: Sequence[Fact]) -> Scored:
        """The fact with whose surroundings the claim's agree most, and how far; the first of equals."""
        found = [(self._words.agreement(ours, theirs), theirs) for theirs in facts]
        return max(found, key=lambda pair: pair[0], default=None)

    def _is_same(self, ours: Fact, agreement: float, theirs: Fact) -> bool:
        """Whether an equal value is no chance."""
        if roles_differ(ours, theirs):
            return False
        counts = ours.kind == NUMBER and bool(ours.nouns and theirs.nouns)
        if (
            counts
            and not families(ours.nouns) & families(theirs.about)
            and not _is_telling(ours)
            and agreement < _SAME_THING
        ):
            return False
        return _is_telling(ours) or self._is_short or agreement >= _EQUAL or not ours.about

    def _name(self, ours: Fact) -> FactAnswer:
        judged = [(names.compare(ours.readings[0], theirs.readings[0]), theirs) for theirs in self._theirs[NAME]]
        same = self._best(ours, [theirs for verdict, theirs in judged if verdict == names.SAME])
        misspelt = self._best(ours, [theirs for verdict, theirs in judged if verdict == names.MISSPELT])
        if misspelt and misspelt[0] >= (same[0] + _IN_PLACE if same else 0.0):
            return FactAnswer(ours, DIFFERS, misspelt[1])
        others = [theirs for verdict, theirs in judged if verdict == names.ANOTHER]
        other = self._best(ours, [theirs for theirs in others if self._may_be_the_other(ours, theirs)])
        if other and other[0] >= max(_SAME_THING, same[0] + _IN_PLACE if same else 0.0):
            return FactAnswer(ours, DIFFERS, other[1])
        found = same[1] if same else self._capital(ours)
        return FactAnswer(ours, SAME if found else ABSENT, found)

    def _capital(self, ours: Fact) -> Fact | None:
        """A clause that has the name in capitals of its own, where the passage has no full name with it."""
        last = str(ours.readings[0][-1])
        if any(last in theirs.readings[0] for theirs in self._theirs[NAME]):
            return None
        return next((clause for clause in self._theirs[CLAUSE] if last in map(names.plain, clause.nouns)), None)

    def _may_be_the_other(self, ours: Fact, theirs: Fact) -> bool:
        """Another person in the same role: both are full names, and neither sentence names anybody else."""
        lonely = self._names[0][ours.sentence] == 1 == self._names[1][theirs.sentence]
        alike = (len(ours.readings[0]) > 1) == (len(theirs.readings[0]) > 1)
        does_it = not ours.verbs or _one_verb(ours, theirs)
        return lonely and alike and does_it and may_be_one_thing(ours, theirs)

    def _direction(self, ours: Fact) -> FactAnswer | None:
        judged = [(values.compare(ours, theirs), theirs) for theirs in self._theirs[DIRECTION]]
        same = self._best(ours, [theirs for verdict, theirs in judged if verdict == values.SAME])
        others = [theirs for verdict, theirs in judged if verdict == values.DIFFERS]
        other = self._best(ours, [theirs for theirs in others if self._may_be_turned(ours, theirs)])
        least = _ALONE if self._is_short else _SAME_THING
        if other and other[0] >= max(least, same[0] + _CLOSER if same else 0.0):
            return FactAnswer(ours, DIFFERS, other[1])
        if same and (same[0] >= _ALONE or self._is_short):
            return FactAnswer(ours, SAME, same[1])
        return None if ours.unit == CONTRAST or self._is_record(ours) else FactAnswer(ours, ABSENT)

    def _may_be_turned(self, ours: Fact, theirs: Fact) -> bool:
        """Whether one direction contradicts the other. In a list the subject must stand beside it."""
        if are_opposed(ours, theirs):
            return False
        if CONTRAST in (ours.unit, theirs.unit):
            shared = families(ours.about) & families(theirs.about)
            return bool(shared) and not _other_verbs_differ(ours, theirs) and self._is_of_one_value(theirs)
        return self._words.share_a_subject(ours, theirs)

    def _is_of_one_value(self, theirs: Fact) -> bool:
        """Whether a figure or a date of the claim stands in this sentence: a shop opens at 9 and closes at 6."""
        ours = [fact for fact in self._ours if fact.kind in _VALUES]
        near = [fact for kind in _VALUES for fact in self._theirs[kind] if fact.sentence == theirs.sentence]
        return not ours or any(values.compare(one, other) == values.SAME for one in ours for other in near)

    def _is_record(self, ours: Fact) -> bool:
        """Whether the clause that says most of the rest has no verb: then it cannot be asked to say the direction."""
        best = self._best(ours, self._theirs[CLAUSE])
        return best is not None and not best[1].verbs

    def _clause(self, ours: Fact) -> FactAnswer | None:
        """A clause that denies needs one that denies the same; one that does not must not be denied."""
        denies = ours.readings[0][0] == NOT
        scored = [(self._words.agreement(ours, theirs), theirs) for theirs in self._theirs[CLAUSE]]
        best = max((score for score, _ in scored), default=0.0)
        alike = [theirs for score, theirs in scored if score >= max(_SAME_CLAUSE, best - _TIED)]
        agreeing = next((theirs for theirs in alike if (theirs.readings[0][0] == NOT) == denies), None)
        if agreeing is not None or not alike:
            return FactAnswer(ours, SAME if agreeing else ABSENT, agreeing) if denies else None
        opposed = next((theirs for theirs in alike if best >= _SAME_THING and _one_verb(ours, theirs)), None)
        if opposed is not None:
            return FactAnswer(ours, DIFFERS, opposed)
        return FactAnswer(ours, ABSENT) if denies else None


def _one_verb(ours: Fact, theirs: Fact) -> bool:
    return bool(families(ours.verbs) & families(theirs.about) or families(theirs.verbs) & families(ours.about))


def _other_verbs_differ(ours: Fact, theirs: Fact) -> bool:
    """Lost in the north, won in the south: the verbs but for the two that are compared."""
    one, other = (families(each.verbs) - {str(reading[0]) for reading in each.readings} for each in (ours, theirs))
    return bool(one and other) and not one & other


def _is_short(facts: Sequence[Fact]) -> bool:
    clauses = [fact for fact in facts if fact.kind == CLAUSE]
    sentences = {clause.sentence for clause in clauses if clause.about}
    return sum(len(clause.about) for clause in clauses) <= _SHORT and len(sentences) < 2


def _is_telling(fact: Fact) -> bool:
    if fact.kind == DATE:
        return sum(part is not None for part in fact.readings[0]) > 1
    value = fact.readings[0][0]
    written = f"{abs(value):.6g}" if isinstance(value, float) else ""
    return len(written.replace(".", "").strip("0")) >= _TELLING - ("." in written)
