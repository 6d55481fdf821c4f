"""The first or the last of the times that a passage lists, where the claim speaks of the first train or the last."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from annotator.domain.fact_locks.facts import FIRST, LAST, TIME, Fact

# So many times are a timetable.
_FEWEST = 3


def in_turn(ours: Fact, candidates: Sequence[Fact]) -> Iterator[Fact]:
    """Of each sentence with a list of times only the one that the claim means; all others as they are."""
    if ours.kind != TIME or ours.role not in (FIRST, LAST):
        yield from candidates
        return
    rows: dict[int, list[Fact]] = defaultdict(list)
    for each in candidates:
        rows[each.sentence].append(each)
    for row in rows.values():
        if len(row) < _FEWEST:
            yield from row
        else:
            yield (min if ours.role == FIRST else max)(row, key=lambda each: each.readings[-1][0] or 0.0)
