"""What a claim says came before or after something else, by the dates or times that a passage gives for both."""

from collections.abc import Iterable, Sequence

from annotator.domain.fact_locks.facts import DATE, TIME, Fact, Part
from annotator.domain.fact_locks.pairing import DIFFERS, SAME, ComparedTexts, FactAnswer
from annotator.domain.fact_locks.same_thing import families

_AFTER = "after"
# So much of what a claim says of an event must stand beside its date.
_OF_THE_EVENT = 0.5


def answer(pair: ComparedTexts, ours: Fact) -> FactAnswer | None:
    """None where the passage gives no dates, or no times, for both."""
    for kind in (TIME, DATE):
        moments = [fact for fact in pair.theirs[kind] if len(fact.readings) == 1 and not fact.role]
        one, other = _of_event(moments, ours.nouns, ours.about), _of_event(moments, ours.about, ours.nouns)
        came_after = _is_later(one, other) if one and other else None
        if came_after is not None:
            is_same = came_after == (ours.readings[0][0] == _AFTER)
            return FactAnswer(ours, SAME if is_same else DIFFERS, one)
    return None


def _of_event(moments: Sequence[Fact], words: Iterable[str], others: Iterable[str]) -> Fact | None:
    """The one moment that stands with the words of the event more than with those of the other event."""
    both = [(_share(words, moment), _share(others, moment), moment) for moment in moments]
    scored = sorted(
        ((own - other, moment) for own, other, moment in both if own >= _OF_THE_EVENT and own > other),
        key=lambda each: -each[0],
    )
    is_clear = len(scored) == 1 or (scored and scored[0][0] > scored[1][0])
    return scored[0][1] if is_clear else None


def _share(words: Iterable[str], moment: Fact) -> float:
    """How much of what is said of an event stands beside a moment."""
    beside = families(moment.about)
    found = [bool(families((word,)) & beside) for word in words]
    return sum(found) / len(found) if found else 0.0


def _is_later(one: Fact, other: Fact) -> bool | None:
    """None where the two cannot be told apart: a year and a day of it."""
    for ours, theirs in zip(one.readings[0], other.readings[0], strict=True):
        if ours == theirs:
            continue
        return None if ours is None or theirs is None else _number(ours) > _number(theirs)
    return None


def _number(part: Part) -> float:
    return part if isinstance(part, float) else 0.0
