"""Figures, dates and times of a claim beside those of a passage."""

from annotator.domain.fact_locks import values
from annotator.domain.fact_locks.facts import (
    AGE,
    AMOUNT,
    DATE,
    DURATION,
    MAY_AGREE,
    NUMBER,
    ORDINAL,
    RECKONED,
    SHARE,
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
    Scored,
)
from annotator.domain.fact_locks.reckoning import reckoned_shares
from annotator.domain.fact_locks.same_thing import families, may_be_one_thing, roles_differ, verbs_differ

# An equal value of few digits is the same where so much agrees. Where one stands elsewhere, another value needs so much
# to contradict, and this much more than the equal one.
_EQUAL, _CONTENDS, _CLOSER = 0.2, 0.35, 0.05
# A figure of so many digits that count is not equal by chance.
_TELLING = 3
_COMPARED_WITH = {
    AGE: (AGE, DURATION, NUMBER), DURATION: (DURATION, AGE), NUMBER: (NUMBER, AMOUNT, DATE, AGE),
    AMOUNT: (AMOUNT, NUMBER), DATE: (DATE, NUMBER), ORDINAL: (ORDINAL, NUMBER),
}  # fmt: skip


def answer(pair: ComparedTexts, ours: Fact) -> FactAnswer | None:
    if ours.role in (RECKONED, MAY_AGREE):
        return None
    candidates = [each for kind in _COMPARED_WITH.get(ours.kind, (ours.kind,)) for each in pair.theirs[kind]]
    if ours.kind == SHARE and not any(values.compare(ours, each) == values.SAME for each in candidates):
        candidates += reckoned_shares(ours, pair.theirs[NUMBER], pair.words)
    judged = [(values.compare(ours, theirs), theirs) for theirs in candidates]
    same = pair.best(ours, [theirs for verdict, theirs in judged if verdict == values.SAME])
    others = [theirs for verdict, theirs in judged if verdict == values.DIFFERS and theirs.role != MAY_AGREE]
    doubt = pair.best(ours, [theirs for verdict, theirs in judged if verdict == values.DOUBT])
    alone = (
        pair.is_short and same is None and len(others) == 1 and sum(each.kind == ours.kind for each in pair.ours) == 1
    )
    fitting = [theirs for theirs in others if may_be_one_thing(ours, theirs, alone=alone)]
    other = pair.best(
        ours, [each for each in fitting if alone or pair.words.share_a_subject(ours, each, strictly=same is None)]
    )
    if other is not None and _outdoes(other[0], same, doubt, alone=alone):
        return FactAnswer(ours, DIFFERS, other[1])
    if same is not None and _is_same(pair, ours, *same):
        return FactAnswer(ours, SAME, same[1])
    return FactAnswer(ours, ABSENT)


def _outdoes(agreement: float, same: Scored, doubt: Scored, *, alone: bool) -> bool:
    """Whether another value contradicts, though an equal one, or one that may be it, stands elsewhere."""
    if doubt is not None and doubt[0] + _CLOSER > agreement:
        return False
    if same is not None:
        return agreement >= max(_CONTENDS, same[0] + _CLOSER)
    return agreement >= (ALONE if alone else SAME_THING)


def _is_same(pair: ComparedTexts, ours: Fact, agreement: float, theirs: Fact) -> bool:
    """Whether an equal value is no chance."""
    if roles_differ(ours, theirs):
        return False
    counts = ours.kind == NUMBER and bool(ours.nouns and theirs.nouns)
    if (
        counts
        and not families(ours.nouns) & families(theirs.about)
        and not _is_telling(ours)
        and agreement < SAME_THING
    ):
        return False
    if verbs_differ(ours, theirs) and not pair.is_short:
        return False
    return _is_telling(ours) or pair.is_short or agreement >= _EQUAL or not ours.about


def _is_telling(fact: Fact) -> bool:
    if fact.kind == DATE:
        return sum(part is not None for part in fact.readings[0]) > 1
    value = fact.readings[0][0]
    written = f"{abs(value):.6g}" if isinstance(value, float) else ""
    return len(written.replace(".", "").strip("0")) >= _TELLING - ("." in written)
