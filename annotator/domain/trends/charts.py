"""What the charts draw, as percentages of their size: so they fit any width, and their marks keep their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.domain.trends.unit_trends import UnitTally

# So many weeks still have bars that can be told from each other on a phone.
MOST_WEEKS = 52
_FULL = 100.0
# How much of its place a bar fills.
_BROAD = 0.7


@dataclass(frozen=True, slots=True)
class ChartBar:
    """A bar of all that was checked, and in front of it one of what was wrong; both stand on the ground."""

    x: float
    width: float
    height: float
    wrong: float


@dataclass(frozen=True, slots=True)
class ChartLine:
    """Points of a line, and the pieces between those that are neighbours: a week without a value leaves a gap."""

    points: tuple[tuple[float, float], ...]
    pieces: tuple[tuple[float, float, float, float], ...]


def bars(tallies: Sequence[UnitTally]) -> tuple[ChartBar, ...]:
    most = max((each.checked for each in tallies), default=0) or 1
    step = _FULL / max(len(tallies), 1)
    return tuple(
        ChartBar(
            x=round((at + (1 - _BROAD) / 2) * step, 2),
            width=round(step * _BROAD, 2),
            height=part(each.checked, most),
            wrong=part(each.wrong, most),
        )
        for at, each in enumerate(tallies)
    )


def line(values: Sequence[float | None]) -> ChartLine:
    """The line of these values, from nought at the ground to the largest at the top; None has no point."""
    most = max((value for value in values if value is not None), default=0) or 1
    step = _FULL / max(len(values), 1)
    places = [
        None if value is None else (round((at + 0.5) * step, 2), round(_FULL - part(value, most), 2))
        for at, value in enumerate(values)
    ]
    pieces = [(*one, *other) for one, other in pairwise(places) if one and other]
    return ChartLine(tuple(place for place in places if place), tuple(pieces))


def part(value: float, most: float) -> float:
    """What a value is of the largest, in percent."""
    return round(_FULL * value / most, 2) if most else 0.0
