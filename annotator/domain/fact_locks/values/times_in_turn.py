"""The first or the last of the times that a passage lists, where the claim speaks of the first train or the last."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotator.domain.fact_locks.facts import FIRST, LAST, TIME, Fact, Part

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
        called_so = [each for each in row if each.role == ours.role]
        if called_so or len(row) < _FEWEST:
            yield from called_so or row
        else:
            yield (min if ours.role == FIRST else max)(_of_one_day(row), key=_minute)


def _of_one_day(row: Sequence[Fact]) -> list[Fact]:
    """With one reading each: a time that may be of either half of the day is behind the one before it."""
    found: list[Fact] = []
    for each in row:
        last = _minute(found[-1]) if found else 0.0
        reading = next((reading for reading in each.readings if _number(reading[0]) >= last), each.readings[0])
        found.append(replace(each, readings=(reading,)))
    return found


def _minute(time: Fact) -> float:
    return _number(time.readings[0][0])


def _number(part: Part) -> float:
    return part if isinstance(part, float) else 0.0
