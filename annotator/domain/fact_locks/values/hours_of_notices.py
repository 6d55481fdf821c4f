"""Opening hours: of a notice the one hour of the claim's days is the claim's, whatever else it lists."""

from collections.abc import Sequence

from annotator.domain.fact_locks.facts import SINCE, UNTIL, Fact
from annotator.domain.fact_locks.same_thing import families


def hour_of_notice(ours: Fact, times: Sequence[Fact]) -> Fact | None:
    """From which on, or up to which, something is open on the claim's days; None where two hours could be meant."""
    if ours.role not in (SINCE, UNTIL) or not ours.rate:
        return None
    same = [each for each in times if each.role == ours.role and set(ours.rate) <= set(each.rate)]
    is_one = len({each.readings for each in same}) == 1
    is_bare = is_one and not same[0].about  # Sa 9–13 Uhr
    return same[0] if is_one and (is_bare or families(ours.about) & families(same[0].about)) else None
