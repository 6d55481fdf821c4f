"""Values that a passage has all together: where it has the others of a claim, the last is not equal by chance."""

from collections.abc import Iterator, Sequence

from annotator.domain.fact_locks.facts import DATE, NAME, QUANTITIES, TIME, WEEKDAY, Fact
from annotator.domain.fact_locks.pairing import ABSENT, DIFFERS, SAME, ComparedTexts, FactAnswer
from annotator.domain.fact_locks.same_thing import is_earlier, rates_differ, roles_differ
from annotator.domain.fact_locks.values.answers import judged

_VALUES = QUANTITIES | {DATE, TIME, WEEKDAY}
# So many others must be in the passage, or fewer in the sentence of the value itself, and such a share of all.
_OTHERS, _IN_ITS_SENTENCE, _SHARE = 3, 2, 0.75


def held_together(pair: ComparedTexts, answers: Sequence[FactAnswer]) -> Iterator[FactAnswer]:
    """The answers, with SAME for equal values beside which the passage has nearly all else that the claim says."""
    checked = [answer for answer in answers if answer.ours.kind in _VALUES | {NAME}]
    if any(answer.verdict == DIFFERS for answer in answers) or len(checked) <= _IN_ITS_SENTENCE:
        yield from answers
        return
    found = {id(each): each.theirs if each.verdict == SAME else _equal(pair, each.ours) for each in checked}
    for answer in answers:
        equal = found.get(id(answer)) if answer.verdict == ABSENT else None
        others = [theirs for key, theirs in found.items() if key != id(answer) and theirs is not None]
        yield FactAnswer(answer.ours, SAME, equal) if equal and _are_enough(equal, others, len(found) - 1) else answer


def _are_enough(equal: Fact, others: Sequence[Fact], all_others: int) -> bool:
    in_its_sentence = any(each.sentence == equal.sentence for each in others)
    least = _IN_ITS_SENTENCE if in_its_sentence else _OTHERS
    return len(others) >= max(least, _SHARE * all_others)


def _equal(pair: ComparedTexts, ours: Fact) -> Fact | None:
    equals = judged(pair, ours)[0] if ours.kind != NAME else []
    fits = (
        each
        for each in equals
        if each.is_stated and not (roles_differ(ours, each) or rates_differ(ours, each) or is_earlier(ours, each))
    )
    return next(fits, None)
