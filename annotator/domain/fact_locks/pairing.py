"""A claim and a passage in the form in which each fact of the one finds its counterpart in the other."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.domain.fact_locks.facts import CLAUSE, NAME, Fact
from annotator.domain.fact_locks.same_thing import Clauses, Surroundings
from annotator.domain.fact_locks.values.evidence import ValueEvidence

SAME, ABSENT, DIFFERS = "same", "absent", "differs"

# So much of the words around must agree for another value to contradict, and for two lines with one fact each.
SAME_THING, ALONE = 0.6, 0.3
# A claim is a sentence or two. Of a table taken for one, not everything is compared with all of another table.
_MOST_OURS, _MOST_THEIRS = 60, 500
# Content words: two lines as short as this speak of one thing each.
_SHORT = 12

Scored = tuple[float, Fact] | None


@dataclass(frozen=True, slots=True)
class FactAnswer:
    """`verdict` is SAME, ABSENT or DIFFERS; `theirs` is the fact of the passage that agrees or contradicts."""

    ours: Fact
    verdict: str
    theirs: Fact | None = None


class ComparedTexts:
    """`ours` are the facts of the claim, `theirs` those of the passage by kind; both are capped."""

    def __init__(self, claim: Sequence[Fact], passage: Sequence[Fact]) -> None:
        self.ours = claim[:_MOST_OURS]
        self.theirs: dict[str, list[Fact]] = defaultdict(list)
        wanted = {reading for fact in self.ours for reading in fact.readings}
        for fact in passage:
            # Beyond the limit, an equal value is still found.
            count = len(self.theirs[fact.kind])
            if count < _MOST_THEIRS or (count < 2 * _MOST_THEIRS and not wanted.isdisjoint(fact.readings)):
                self.theirs[fact.kind].append(fact)
        self.names = [Counter(each.sentence for each in facts if each.kind == NAME) for facts in (self.ours, passage)]
        self.words = Surroundings(passage)
        self.is_short = _is_short(claim) and _is_short(passage)
        self.our_clauses, self.their_clauses = Clauses(self.ours), Clauses(passage)
        self.evidence = ValueEvidence(self.ours, passage, self.words, are_short=self.is_short)

    def is_of_another_subject(self, ours: Fact, theirs: Fact) -> bool:
        """Whether the clause of a fact of the passage has another subject than that of the claim's."""
        return self.words.is_of_another_subject(self.our_clauses.of(ours), self.their_clauses.of(theirs))

    def best(self, ours: Fact, facts: Sequence[Fact]) -> Scored:
        """The fact with whose surroundings the claim's agree most, and how far; the first of equals."""
        found = [(self.words.agreement(ours, theirs), theirs) for theirs in facts]
        return max(found, key=lambda pair: pair[0], default=None)


def _is_short(facts: Sequence[Fact]) -> bool:
    clauses = [fact for fact in facts if fact.kind == CLAUSE]
    sentences = {clause.sentence for clause in clauses if clause.about}
    return sum(len(clause.about) for clause in clauses) <= _SHORT and len(sentences) < 2
