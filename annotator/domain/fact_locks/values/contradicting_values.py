"""Another value of a passage that contradicts the claim’s, because it is of the same thing."""

from collections.abc import Sequence
from dataclasses import replace

from annotator.domain.fact_locks.facts import (
    AFTER,
    AMOUNT,
    BALLOTS,
    BEFORE,
    DURATION,
    MEASURE,
    NUMBER,
    ORDINAL,
    PLACES,
    SCORE,
    SHARE,
    TIME,
    WEEKDAY,
    Fact,
)
from annotator.domain.fact_locks.pairing import ALONE, SAME_THING, ComparedTexts
from annotator.domain.fact_locks.same_thing import families, is_earlier, may_be_one_thing, rates_differ
from annotator.domain.fact_locks.values import comparison
from annotator.domain.fact_locks.values.evidence import FAR_APART, apart
from annotator.domain.fact_locks.values.signs import ValueSigns
from annotator.domain.fact_locks.values.weights import weight

# Another value must agree so much more than one that may be equal to contradict.
_CLOSER, _CONTENDS = 0.05, 0.35
# So much of the claim must stand beside the only other count of votes.
_OF_A_COUNT = 0.6
# Words beside the only other value of a short passage that the claim does not have.
_FOREIGN = 1
# Beside one of these an ordinal names a thing: she won the second set 6-2.
_OF_A_PART = frozenset({AMOUNT, MEASURE, SCORE, SHARE, TIME})


def contradicting(
    pair: ComparedTexts, ours: Fact, others: Sequence[Fact], equals: Sequence[Fact], doubtful: Sequence[Fact]
) -> Fact | None:
    """The one of the `others` that most likely is of the claim's thing, if any is.

    `equals` have the claim's value, `doubtful` may have it.
    """
    if _names_a_thing(ours, equals):
        return None
    if rated := _by_another_rate(pair, ours, equals):
        return rated
    if turned := next((each for each in others if not equals and comparison.is_won_by_the_other(ours, each)), None):
        return turned
    if voted := _of_one_vote(pair, ours, others, equals):
        return voted
    others = [each for each in others if not _was_before(each, equals) and not _is_of_the_past(ours, each, equals)]
    others = [each for each in others if not is_earlier(ours, each)] or others
    other = _likeliest(pair, ours, _of_its_sort(pair, ours, others), equals)
    doubt = pair.best(ours, [each for each in doubtful if _may_be_counted(ours, each)]) if not equals else None
    if other is None or (doubt and doubt[0] + _CLOSER > pair.words.agreement(ours, other)):
        return None
    return other


def _by_another_rate(pair: ComparedTexts, ours: Fact, equals: Sequence[Fact]) -> Fact | None:
    """£200 a week; a monthly wage of £200."""
    if ours.kind == TIME or not equals or not all(rates_differ(ours, each) for each in equals):
        return None
    best = pair.best(ours, [each for each in equals if may_be_one_thing(replace(ours, rate=""), each)])
    return best[1] if best is not None and best[0] >= SAME_THING else None


def _of_one_vote(pair: ComparedTexts, ours: Fact, others: Sequence[Fact], equals: Sequence[Fact]) -> Fact | None:
    """The count of the claim's own side, or the majority, where the passage speaks of what was voted on."""
    if ours.role not in BALLOTS or equals:
        return None
    sides = [each for each in others if each.role == ours.role]
    if ours.kind == SCORE:  # how it was decided is what a count of both sides says
        matter = {family for family in families(ours.about) if family[-1:] not in "+-"}
        sides = [each for each in sides if len(sides) == 1 and matter & families(each.about)]
        sides = [replace(each, about=(*each.about, *ours.verbs)) for each in sides]
    best = pair.best(ours, sides)
    return best[1] if best is not None and best[0] >= (_OF_A_COUNT if ours.kind == SCORE else SAME_THING) else None


def _was_before(theirs: Fact, equals: Sequence[Fact]) -> bool:
    """Cut from 4.75 to 4.25 per cent: the claim has what it is now."""
    return theirs.role == "since" and any(each.role == "until" and each.sentence == theirs.sentence for each in equals)


def _is_of_the_past(ours: Fact, theirs: Fact, equals: Sequence[Fact]) -> bool:
    """Rent: former 575, new 620; the claim has the new one."""
    return is_earlier(ours, theirs) and any(not is_earlier(ours, each) for each in equals)


def _may_be_counted(ours: Fact, theirs: Fact) -> bool:
    """At least six storms: 10,000 people are more than six, and no storms."""
    return (
        ours.kind != NUMBER
        or not ours.nouns
        or not theirs.nouns
        or bool(families(ours.nouns) & families((*theirs.nouns, *theirs.about)))
    )


def contenders(
    pair: ComparedTexts, ours: Fact, others: Sequence[Fact], equals: Sequence[Fact]
) -> list[tuple[ValueSigns, Fact]]:
    """Those of the others that nothing shows to be of another thing, with what speaks for each."""
    count = _stated(others)
    equal = pair.evidence.best_equal(ours, equals)
    return [
        (pair.evidence.signs(ours, theirs, equal, count), theirs)
        for theirs in others
        if pair.evidence.may_contradict(ours, theirs)
    ]


def _stated(others: Sequence[Fact]) -> int:
    return sum(theirs.is_stated for theirs in others)


def _of_its_sort(pair: ComparedTexts, ours: Fact, others: Sequence[Fact]) -> Sequence[Fact]:
    if ours.kind == DURATION:
        # Where a length is given in the claim's own unit, no other length is held against it.
        return [theirs for theirs in others if theirs.unit == ours.unit] or others
    if ours.kind == ORDINAL and any(fact.sentence == ours.sentence and fact.kind in _OF_A_PART for fact in pair.ours):
        return [theirs for theirs in others if theirs.role in PLACES]
    return others


def _likeliest(pair: ComparedTexts, ours: Fact, others: Sequence[Fact], equals: Sequence[Fact]) -> Fact | None:
    found = contenders(pair, ours, others, equals)
    weighed = [(weight(signs, has_equal=bool(equals)), theirs) for signs, theirs in found]
    best = max(weighed, key=lambda each: each[0], default=None)
    if best is None or (equals and ours.role in (BEFORE, AFTER)):
        return None
    if best[0] > 0:
        return best[1]
    if equals:
        return _nearer(pair, ours, [theirs for _, theirs in weighed], equals)
    return best[1] if _stated(others) == 1 and _are_alone(pair, ours, best[1]) else None


def _are_alone(pair: ComparedTexts, ours: Fact, theirs: Fact) -> bool:
    """Whether two short lines have one value of a kind each, and nothing but a word that speaks of another thing."""
    is_alone = pair.is_short and sum(each.kind == ours.kind for each in pair.ours) == 1
    is_foreign = ours.kind != SCORE and pair.evidence.foreign(theirs) > _FOREIGN
    is_of_one_size = ours.unit != theirs.unit or apart(ours, theirs) < FAR_APART
    return is_alone and is_of_one_size and not is_foreign and pair.words.agreement(ours, theirs) >= ALONE


def _nearer(pair: ComparedTexts, ours: Fact, others: Sequence[Fact], equals: Sequence[Fact]) -> Fact | None:
    """In a list, the value beside what the claim names, where the equal one stands beside something else."""
    sentences = {each.sentence for each in equals}
    listed = [theirs for theirs in others if not theirs.verbs or theirs.sentence in sentences]
    near = [theirs for theirs in listed if may_be_one_thing(ours, theirs) and pair.words.share_a_subject(ours, theirs)]
    best, equal = pair.best(ours, near), pair.best(ours, equals)
    least = max(_CONTENDS, equal[0] + _CLOSER if equal else 0.0)
    return best[1] if best is not None and best[0] >= least else None


def _names_a_thing(ours: Fact, equals: Sequence[Fact]) -> bool:
    """Whether an ordinal or a weekday is of those by which a passage tells things apart, and the passage has it.

    The second suspect and the first; Saturday's hours and Sunday's. The numbers of a list's items stand for ranks, and
    in its 50th minute nothing is the 50th goal.
    """
    return (ours.kind == WEEKDAY and bool(equals)) or any(_counts_the_same(ours, theirs) for theirs in equals)


def _counts_the_same(ours: Fact, theirs: Fact) -> bool:
    is_place = ours.kind == theirs.kind == ORDINAL and theirs.role not in PLACES
    return is_place and (not (ours.nouns and theirs.nouns) or bool(families(ours.nouns) & families(theirs.nouns)))
