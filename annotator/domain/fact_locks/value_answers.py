"""Figures, dates and times of a claim beside those of a passage."""

from collections.abc import Sequence

from annotator.domain.fact_locks import values
from annotator.domain.fact_locks.facts import (
    AGE,
    AMOUNT,
    COUNTED,
    DATE,
    DURATION,
    MAY_AGREE,
    MEASURE,
    NUMBER,
    ORDINAL,
    RANK,
    RECKONED,
    SCORE,
    SHARE,
    TIME,
    WEEKDAY,
    Fact,
)
from annotator.domain.fact_locks.pairing import (
    ABSENT,
    ALONE,
    DIFFERS,
    SAME,
    SAME_THING,
    ComparedTexts,
    FactAnswer,
)
from annotator.domain.fact_locks.reckoning import reckoned_shares
from annotator.domain.fact_locks.same_thing import (
    families,
    is_earlier,
    may_be_one_thing,
    rates_differ,
    roles_differ,
    verbs_differ,
)

# An equal value of few digits is the same where so much agrees. Another must agree so much more than one that may be
# equal to contradict.
_EQUAL, _CLOSER, _CONTENDS = 0.2, 0.05, 0.35
# A figure of so many digits that count is not equal by chance.
_TELLING = 3
# Code points between a weekday and its date: a comma, a space, a bracket.
_BESIDE = 3
# Beside one of these an ordinal names a thing: she won the second set 6-2.
_OF_A_PART = frozenset({AMOUNT, DURATION, MEASURE, SCORE, SHARE, TIME})
_COMPARED_WITH = {
    AGE: (AGE, DURATION, NUMBER), DURATION: (DURATION, AGE), NUMBER: (NUMBER, AMOUNT, DATE, AGE),
    AMOUNT: (AMOUNT, NUMBER), DATE: (DATE, NUMBER), ORDINAL: (ORDINAL, NUMBER),
}  # fmt: skip


def answer(pair: ComparedTexts, ours: Fact) -> FactAnswer | None:
    if ours.role in (RECKONED, COUNTED, MAY_AGREE):
        return None
    if ours.kind == WEEKDAY and (dated := _by_its_date(pair, ours)):
        return dated
    candidates = [each for kind in _COMPARED_WITH.get(ours.kind, (ours.kind,)) for each in pair.theirs[kind]]
    if ours.kind == SHARE and not any(values.compare(ours, each) == values.SAME for each in candidates):
        candidates += reckoned_shares(ours, pair.theirs[NUMBER], pair.words)
    judged = [(values.compare(ours, theirs), theirs) for theirs in candidates]
    equals = [theirs for verdict, theirs in judged if verdict == values.SAME and not _is_of_another(ours, theirs)]
    past = [theirs for theirs in equals if is_earlier(ours, theirs)]
    sure = (_is_of_its_date(pair, each) if each in past else _is_told_alike(ours, each) for each in equals)
    if held := next((each for each, is_sure in zip(equals, sure, strict=True) if is_sure), None):
        return FactAnswer(ours, SAME, held)
    return _weighed(pair, ours, judged, [theirs for theirs in equals if theirs not in past])


def _weighed(
    pair: ComparedTexts, ours: Fact, judged: Sequence[tuple[str | None, Fact]], equals: list[Fact]
) -> FactAnswer:
    """The answer where no equal value is surely the claim's own."""
    same = pair.best(ours, equals)
    doubt = pair.best(ours, [theirs for verdict, theirs in judged if verdict == values.DOUBT])
    others = [theirs for verdict, theirs in judged if verdict == values.DIFFERS]
    if ours.kind == ORDINAL and any(fact.sentence == ours.sentence and fact.kind in _OF_A_PART for fact in pair.ours):
        others = [theirs for theirs in others if theirs.role == RANK]
    other = None if _names_a_thing(ours, equals) else _contradicting(pair, ours, others, equals)
    if other is not None and not (doubt and not equals and doubt[0] + _CLOSER > pair.words.agreement(ours, other)):
        return FactAnswer(ours, DIFFERS, other)
    if same is not None and _is_same(pair, ours, *same):
        return FactAnswer(ours, SAME, same[1])
    return FactAnswer(ours, ABSENT)


def _is_of_its_date(pair: ComparedTexts, theirs: Fact) -> bool:
    """Whether the claim names the date that stands in the sentence of an earlier value."""
    dates = [fact for fact in pair.theirs[DATE] if fact.sentence == theirs.sentence]
    return any(values.compare(ours, date) == values.SAME for ours in pair.ours if ours.kind == DATE for date in dates)


def _names_a_thing(ours: Fact, equals: Sequence[Fact]) -> bool:
    """Whether an ordinal or a weekday is of those by which a passage tells things apart, and the passage has it.

    The second suspect and the first; Saturday's hours and Sunday's. The numbers of a list's items stand for ranks, and
    in its 50th minute nothing is the 50th goal.
    """
    return (ours.kind == WEEKDAY and bool(equals)) or any(_counts_the_same(ours, theirs) for theirs in equals)


def _is_of_another(ours: Fact, theirs: Fact) -> bool:
    """The 50th goal, in the 50th minute."""
    are_places = ours.kind == theirs.kind == ORDINAL and theirs.role != RANK
    return are_places and bool(ours.nouns and theirs.nouns) and not families(ours.about) & families(theirs.nouns)


def _counts_the_same(ours: Fact, theirs: Fact) -> bool:
    is_place = ours.kind == theirs.kind == ORDINAL and theirs.role != RANK
    return is_place and (not (ours.nouns and theirs.nouns) or bool(families(ours.nouns) & families(theirs.nouns)))


def _is_told_alike(ours: Fact, theirs: Fact) -> bool:
    """Whether all that the claim says beside its value stands beside the equal one: the claim is quoted."""
    return ours.words == theirs.words and set(ours.about) <= set(theirs.about) and set(ours.verbs) <= set(theirs.verbs)


def _by_its_date(pair: ComparedTexts, ours: Fact) -> FactAnswer | None:
    """A weekday beside a date that the passage has too, with its weekday: Tuesday 9 June, Mon 09/06."""
    for date in pair.ours:
        if date.kind == DATE and _are_side_by_side(ours, date):
            for other in pair.theirs[DATE]:
                day = next((each for each in pair.theirs[WEEKDAY] if _are_side_by_side(each, other)), None)
                if day and values.compare(date, other) == values.SAME:
                    return FactAnswer(ours, SAME if values.compare(ours, day) == values.SAME else DIFFERS, day)
    return None


def _are_side_by_side(one: Fact, other: Fact) -> bool:
    return 0 <= other.start - one.end <= _BESIDE or 0 <= one.start - other.end <= _BESIDE


def _contradicting(pair: ComparedTexts, ours: Fact, others: list[Fact], equals: list[Fact]) -> Fact | None:
    """The other value that most likely is of the same thing, if any is."""
    is_only = sum(theirs.role not in (RECKONED, MAY_AGREE) for theirs in others) == 1
    equal = pair.evidence.best_equal(ours, equals)
    weighed = [
        (pair.evidence.weight(ours, theirs, equal, is_only=is_only), theirs)
        for theirs in others
        if pair.evidence.may_contradict(ours, theirs)
    ]
    best = max(weighed, key=lambda each: each[0], default=None)
    if best is None:
        return None
    if equals and best[0] <= 0:
        return _nearer(pair, ours, [theirs for _, theirs in weighed], equals)
    is_alone = is_only and not equals and pair.is_short and sum(each.kind == ours.kind for each in pair.ours) == 1
    contradicts = best[0] > 0 or (is_alone and pair.words.agreement(ours, best[1]) >= ALONE)
    return best[1] if contradicts else None


def _nearer(pair: ComparedTexts, ours: Fact, others: list[Fact], equals: list[Fact]) -> Fact | None:
    """In a list, the value beside what the claim names, where the equal one stands beside something else."""
    sentences = {each.sentence for each in equals}
    listed = [theirs for theirs in others if not theirs.verbs or theirs.sentence in sentences]
    near = [theirs for theirs in listed if may_be_one_thing(ours, theirs) and pair.words.share_a_subject(ours, theirs)]
    best, equal = pair.best(ours, near), pair.best(ours, equals)
    least = max(_CONTENDS, equal[0] + _CLOSER if equal else 0.0)
    return best[1] if best is not None and best[0] >= least else None


def _is_same(pair: ComparedTexts, ours: Fact, agreement: float, theirs: Fact) -> bool:
    """Whether an equal value is no chance."""
    if roles_differ(ours, theirs) or rates_differ(ours, theirs):
        return False
    counts = ours.kind == NUMBER and bool(ours.nouns and theirs.nouns)
    if (
        counts
        and not families((*ours.nouns, *ours.verbs)) & families(theirs.about)
        and not _is_telling(ours)
        and agreement < SAME_THING
    ):
        return False
    if not pair.is_short and (verbs_differ(ours, theirs) or _counts_another(ours, theirs, agreement)):
        return False
    return _is_telling(ours) or pair.is_short or agreement >= _EQUAL or not ours.about


def _counts_another(ours: Fact, theirs: Fact, agreement: float) -> bool:
    """A shop with 14 people, in a street with 14 lamps: nothing that the claim says stands beside the figure."""
    is_chance = ours.kind == NUMBER and bool(theirs.nouns) and not _is_telling(ours) and agreement < SAME_THING
    return is_chance and not families(ours.about) & families(theirs.about)


def _is_telling(fact: Fact) -> bool:
    if fact.kind == DATE:
        return sum(part is not None for part in fact.readings[0]) > 1
    value = fact.readings[0][0]
    written = f"{abs(value):.6g}" if isinstance(value, float) else ""
    return len(written.replace(".", "").strip("0")) >= _TELLING - ("." in written)
