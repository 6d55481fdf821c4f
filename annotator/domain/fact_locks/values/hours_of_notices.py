"""Opening hours: of a notice the one hour of the claim's days is the claim's, whatever else it lists."""

from collections.abc import Sequence

from annotator.domain.fact_locks.facts import SINCE, UNTIL, Fact
from annotator.domain.fact_locks.same_thing import families


def hour_of_notice(ours: Fact, times: Sequence[Fact], *, are_short: bool = False) -> Fact | None:
    """From which on, or up to which, something is open on the claim's days; None where two hours could be meant.

    A claim that names no day means any; of two short lines the hours need not have more in common.
    """
    if ours.role not in (SINCE, UNTIL) or not (ours.rate or are_short):
        return None
    same = [each for each in times if each.role == ours.role and set(ours.rate) <= set(each.rate)]
    is_one = len({each.readings for each in same}) == 1
    if not is_one:
        return None
    is_bare = not same[0].about or (are_short and bool(same[0].rate))  # Sa 9–13 Uhr
    return same[0] if is_bare or families(ours.about) & families(same[0].about) else None
