"""The fact lock: each fact of a claim with what a passage says of it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.domain.fact_locks import names, values
from annotator.domain.fact_locks.facts import (
    CLAUSE,
    DATE,
    DIRECTION,
    NAME,
    NOT,
    NUMBER,
    ORDINAL,
    Fact,
)
from annotator.domain.fact_locks.same_thing import bases, is_same_thing, shared_words, verbs_differ

SAME, ABSENT, DIFFERS = "same", "absent", "differs"

# A claim is a sentence or two. Of a table taken for one, not everything is compared with all of another table.
_MOST_OURS, _MOST_THEIRS = 60, 1_500
# Content words: two lines as short as this speak of one thing each.
_SHORT = 12


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
        for fact in passage:
            if len(self._theirs[fact.kind]) < _MOST_THEIRS:
                self._theirs[fact.kind].append(fact)
        self._clauses = self._theirs[CLAUSE]
        self._same_language = same_language
        self._is_short = self._short(claim) and self._short(passage)

    @staticmethod
    def _short(facts: Sequence[Fact]) -> bool:
        clauses = [fact for fact in facts if fact.kind == CLAUSE]
        return sum(len(clause.about) for clause in clauses) <= _SHORT and len(clauses) <= 2

    def answers(self) -> list[FactAnswer]:
        found = [answer for fact in self._ours if (answer := self._answer(fact)) is not None]
        return found

    def _answer(self, fact: Fact) -> FactAnswer | None:
        if fact.kind == CLAUSE:
            return self._clause(fact) if self._same_language else None
        if fact.kind == DIRECTION:
            return self._direction(fact) if self._same_language else None
        if fact.kind == NAME:
            return self._name(fact)
        return self._value(fact)

    def _candidates(self, fact: Fact) -> list[Fact]:
        kinds = {"age": ("age", "duration"), "duration": ("duration", "age"), "number": ("number", "amount", DATE),
                 "amount": ("amount", "number"), DATE: (DATE, "number")}.get(fact.kind, (fact.kind,))  # fmt: skip
        return [theirs for kind in kinds for theirs in self._theirs[kind]]

    def _value(self, ours: Fact) -> FactAnswer:
        judged = [(values.compare(ours, theirs), theirs) for theirs in self._candidates(ours)]
        same = [theirs for judgement, theirs in judged if judgement == values.SAME and self._fits(ours, theirs)]
        if same:
            return FactAnswer(ours, SAME, max(same, key=lambda theirs: len(shared_words(ours, theirs))))
        if any(judgement == values.DOUBT for judgement, _ in judged):
            return FactAnswer(ours, ABSENT)
        others = [theirs for judgement, theirs in judged if judgement == values.DIFFERS]
        alone = self._is_short and len(others) == 1 and sum(each.kind == ours.kind for each in self._ours) == 1
        others = [theirs for theirs in others if is_same_thing(ours, theirs, alone=alone)]
        if not others:
            return FactAnswer(ours, ABSENT)
        return FactAnswer(ours, DIFFERS, max(others, key=lambda theirs: len(shared_words(ours, theirs))))

    def _fits(self, ours: Fact, theirs: Fact) -> bool:
        """Whether an equal value is of the same thing: what is written with three digits or more needs no words."""
        if ours.role and theirs.role and ours.role != theirs.role and ours.kind == DATE:
            return False
        if ours.kind == DATE and sum(part is not None for part in ours.readings[0]) > 1:
            return True
        if ours.kind not in (NUMBER, ORDINAL, DATE, "share", "duration", "amount", "measure"):
            return True
        value = ours.readings[0][0]
        if isinstance(value, float) and len(f"{abs(value):.6g}".rstrip("0").replace(".", "")) > 2 and ours.kind != DATE:
            return True
        return self._is_short or bool(shared_words(ours, theirs)) or not ours.about or not theirs.about

    def _name(self, ours: Fact) -> FactAnswer:
        theirs_all = self._theirs[NAME]
        judged = [(names.compare(ours.readings[0], theirs.readings[0]), theirs) for theirs in theirs_all]
        for judgement, theirs in judged:
            if judgement == names.SAME:
                return FactAnswer(ours, SAME, theirs)
        last = str(ours.readings[0][-1])
        for clause in self._clauses:
            if last in map(names.plain, clause.nouns) and not any(t.readings[0][-1] == last for t in theirs_all):
                return FactAnswer(ours, SAME, clause)
        for judgement, theirs in judged:
            if judgement == names.MISSPELT:
                return FactAnswer(ours, DIFFERS, theirs)
        others = [theirs for _, theirs in judged if self._has_the_role(ours, theirs)]
        return FactAnswer(ours, DIFFERS, others[0]) if others else FactAnswer(ours, ABSENT)

    def _has_the_role(self, ours: Fact, theirs: Fact) -> bool:
        """Another person does the same thing, in a clause that names nobody else."""
        both_full = len(ours.readings[0]) > 1 and len(theirs.readings[0]) > 1
        lonely = all(
            sum(each.kind == NAME and each.clause == fact.clause for each in facts) == 1
            for fact, facts in ((ours, self._ours), (theirs, self._theirs[NAME]))
        )
        if not both_full or not lonely or verbs_differ(ours, theirs):
            return False
        own = {*_stems(ours), *_stems(theirs)}
        shared = {word for word in shared_words(ours, theirs) if word not in own}
        return len(shared) >= 2

    def _direction(self, ours: Fact) -> FactAnswer | None:
        judged = [(values.compare(ours, theirs), theirs) for theirs in self._theirs[DIRECTION]]
        for judgement, theirs in judged:
            if judgement == values.SAME:
                return FactAnswer(ours, SAME, theirs)
        for judgement, theirs in judged:
            if judgement == values.DIFFERS and (self._is_short or shared_words(ours, theirs)):
                return FactAnswer(ours, DIFFERS, theirs)
        return None if ours.unit else FactAnswer(ours, ABSENT)

    def _clause(self, ours: Fact) -> FactAnswer | None:
        """A clause that denies needs one that denies the same; one that does not must not be denied."""
        denies = ours.readings[0][0] == NOT
        alike = [theirs for theirs in self._clauses if self._says_the_same(ours, theirs)]
        if any((theirs.readings[0][0] == NOT) == denies for theirs in alike):
            return FactAnswer(ours, SAME, alike[0]) if denies else None
        if alike:
            return FactAnswer(ours, DIFFERS, alike[0])
        return FactAnswer(ours, ABSENT) if denies else None

    def _says_the_same(self, ours: Fact, theirs: Fact) -> bool:
        shared = shared_words(ours, theirs)
        verbs = bases(ours.verbs) & bases(theirs.about) or bases(theirs.verbs) & bases(ours.about)
        least = min(len(bases(ours.about)), len(bases(theirs.about)))
        return bool(verbs) and len(shared) >= min(2, least) and len(shared) >= 0.5 * least


def _stems(fact: Fact) -> set[str]:
    return {str(word)[:5] for word in fact.readings[0]}
