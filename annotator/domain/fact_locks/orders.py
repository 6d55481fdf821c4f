"""Whether one event came before another, by the dates or times at which a passage has both."""

from collections.abc import Sequence
from itertools import product

from annotator.domain.fact_locks.facts import DATE, TIME, Fact
from annotator.domain.fact_locks.pairing import DIFFERS, SAME, ComparedTexts, FactAnswer
from annotator.domain.fact_locks.same_thing import families

# So much of what the claim says of an event must stand beside the moment; more for a contradiction.
_NAMED, _SURELY_NAMED = 0.5, 0.6


def answer(pair: ComparedTexts, ours: Fact) -> FactAnswer | None:
    """For a direction such as before or after whose `nouns` are what it says first; None where nothing shows it."""
    second = tuple(word for word in ours.about if word not in ours.nouns)
    for kind in (TIME, DATE):
        one, other = (_moment(words, pair.theirs[kind]) for words in (ours.nouns, second))
        if one is None or other is None or one[1] is other[1]:
            continue
        is_earlier = _is_earlier(one[1], other[1])
        if is_earlier is None:
            continue
        if is_earlier == str(ours.readings[0][0]).endswith("+"):
            return FactAnswer(ours, SAME, one[1])
        return FactAnswer(ours, DIFFERS, one[1]) if min(one[0], other[0]) >= _SURELY_NAMED else None
    return None


def _moment(words: Sequence[str], moments: Sequence[Fact]) -> tuple[float, Fact] | None:
    """The moment beside which most of the words stand, if it is enough and no other moment has as many."""
    scored = sorted(((_share(words, moment), moment) for moment in moments), key=lambda each: -each[0])
    if not scored or scored[0][0] < _NAMED or (len(scored) > 1 and scored[1][0] == scored[0][0]):
        return None
    return scored[0]


def _share(words: Sequence[str], moment: Fact) -> float:
    beside = families(moment.about)
    return sum(bool(families((word,)) & beside) for word in words) / len(words) if words else 0.0


def _is_earlier(one: Fact, other: Fact) -> bool | None:
    """None where the readings do not decide it, or both are one moment."""
    found = set()
    for first, second in product(one.readings, other.readings):
        parts = [(a, b) for a, b in zip(first, second, strict=True) if isinstance(a, float) and isinstance(b, float)]
        unequal = next(((a, b) for a, b in parts if a != b), None)
        found.add(None if unequal is None else unequal[0] < unequal[1])
    return found.pop() if len(found) == 1 else None
