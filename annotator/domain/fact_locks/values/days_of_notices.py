"""Days on which something is open: a notice of its hours says of each day whether it is, by giving hours or none."""

from collections.abc import Sequence

from annotator.domain.fact_locks.facts import CLOSED, OPEN, SINCE, TIME, UNTIL, WEEKDAY, Fact
from annotator.domain.fact_locks.pairing import ComparedTexts
from annotator.domain.fact_locks.same_thing import families

# A list of fewer days says nothing of the others.
_LISTED = 2


def day_of_notice(pair: ComparedTexts, ours: Fact) -> tuple[bool, Fact] | None:
    """Whether the passage says the same of the day, with the fact by which it does; None where it says nothing."""
    if ours.kind != WEEKDAY or ours.rate not in (OPEN, CLOSED):
        return None
    if any(fact.kind == TIME and fact.sentence == ours.sentence for fact in pair.ours):
        return None  # it closes at one on Saturdays
    said = [each for each in pair.theirs[WEEKDAY] if each.readings == ours.readings and each.rate]
    if said and _is_of_one_place(pair, ours, said[0]):
        return said[0].rate == ours.rate, said[0]
    hours = [each for each in pair.theirs[TIME] if each.role in (SINCE, UNTIL) and each.rate and not each.verbs]
    hours = [each for each in hours if not each.about or families(ours.about) & families(each.about)]
    days = {day for each in hours for day in each.rate}
    if len(days) < _LISTED:
        return None
    is_open = f"{ours.value:.0f}" in days
    return is_open == (ours.rate == OPEN), _first(hours, ours) if is_open else hours[0]


def _is_of_one_place(pair: ComparedTexts, ours: Fact, theirs: Fact) -> bool:
    return not pair.is_of_another_subject(ours, theirs)


def _first(hours: Sequence[Fact], ours: Fact) -> Fact:
    return next(each for each in hours if f"{ours.value:.0f}" in each.rate)
