"""The order in which the lines of a page are read.

Most files have their lines in that order. Where one jumps back, or has the lines of two columns by turns, the order is
made anew from the places: column after column, each until a line that spans them.
"""

import statistics
from collections.abc import Iterable, Sequence
from itertools import pairwise

from annotator.intake.pdf.lines import Line

# So many lines make a column, with so many words in its middle line: the cells of a table have fewer.
_FEWEST_LINES = 3
_FEWEST_WORDS = 3
# A line higher up begins a column if it is right of so many before it; one of them alone may be short.
_LOOK_BACK = 4
# Points by which the lines of a column may begin apart.
_ALIGNED = 2.0
# A share of the size of a line.
_GUTTER = 0.5
# More lines come only from files that are made to do harm; sorting them into columns would take minutes.
_MOST_LINES = 1_500


def in_reading_order(lines: list[Line]) -> list[Line]:
    """All lines of a page, in the order of the file or of their places; turned text comes last."""
    upright = [line for line in lines if not line.is_turned]
    turned = [line for line in lines if line.is_turned]
    if len(upright) <= _MOST_LINES and _is_out_of_order(upright):
        upright = _arranged(upright)
    return upright + turned


def _is_out_of_order(lines: list[Line]) -> bool:
    beside = 0
    for at, (before, line) in enumerate(pairwise(lines), 1):
        if line.is_beside(before):
            if line.left < before.left:
                return True
            beside += min(len(before.words), len(line.words)) >= _FEWEST_WORDS
        elif (
            line.baseline > before.baseline
            and line.left < max(each.right for each in lines[max(0, at - _LOOK_BACK) : at]) - line.size
        ):
            return True
    return beside >= _FEWEST_LINES


def _arranged(lines: list[Line]) -> list[Line]:
    start = _second_column(lines)
    if start is None:
        return in_rows(lines)
    left, right, spanning = _parted(lines, start)
    above = in_rows(spanning)
    out: list[Line] = []
    for number in range(len(above) + 1):
        ceiling = above[number - 1].baseline if number else float("inf")
        floor = above[number].baseline if number < len(above) else float("-inf")
        for column in (left, right):
            out += _arranged([line for line in column if floor < line.baseline <= ceiling])
        out += above[number : number + 1]
    return out


def in_rows(lines: Iterable[Line]) -> list[Line]:
    """From the top to the bottom, and in each row from the left to the right."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: -line.baseline):
        if rows and line.is_beside(rows[-1][0]):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [line for row in rows for line in sorted(row, key=lambda line: line.left)]


def _parted(lines: Sequence[Line], start: float) -> tuple[list[Line], list[Line], list[Line]]:
    """The lines left of a place, those that begin there or right of it, and those that span it."""
    left = [line for line in lines if line.right <= start - _GUTTER * line.size]
    right = [line for line in lines if line.left >= start - _ALIGNED]
    spanning = [line for line in lines if line.right > start - _GUTTER * line.size and line.left < start - _ALIGNED]
    return left, right, spanning


def _second_column(lines: Sequence[Line]) -> float | None:
    """Where a column begins that has another on its left; the one which the fewest lines span."""
    found: list[tuple[int, float]] = []
    for start in _common_starts(lines):
        left, right, spanning = _parted(lines, start)
        if _is_column(left) and _is_column(right) and _are_abreast(left, right):
            found.append((len(spanning), start))
    return min(found)[1] if found else None


def _common_starts(lines: Sequence[Line]) -> list[float]:
    lefts = sorted(line.left for line in lines)
    found: list[float] = []
    for first, last in zip(lefts, lefts[_FEWEST_LINES - 1 :], strict=False):
        if last - first <= _ALIGNED and (not found or first - found[-1] > _ALIGNED):
            found.append(first)
    return found


def _is_column(lines: Sequence[Line]) -> bool:
    return len(lines) >= _FEWEST_LINES and statistics.median(len(line.words) for line in lines) >= _FEWEST_WORDS


def _are_abreast(left: Sequence[Line], right: Sequence[Line]) -> bool:
    lowest = max(min(line.baseline for line in side) for side in (left, right))
    highest = min(max(line.baseline for line in side) for side in (left, right))
    return highest > lowest
