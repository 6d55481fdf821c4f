"""Lines of a page, made of words that stand beside each other."""

import statistics
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from annotator.intake.pdf.words import AS_RAISED, Word

# Shares of the size of a line: a wider gap ends a line; words whose baselines are nearer stand in one line.
_WIDEST_SPACE = 0.9
_SAME_LINE = 0.45
# A raised mark stands this near to the word before it.
_TOUCHING = 0.15
_FEWEST_SPACED_LETTERS = 6


@dataclass(slots=True)
class Line:
    """Words beside each other: the line of a column, or the cell of a table. `size` is its height, in points.

    `sizes` are those of a tenth of its letters or more; `second` is where its second word begins, or `left`; `cells`
    are the left and right edges of its parts between wide gaps.
    """

    words: list[str]
    left: float
    right: float
    baseline: float
    size: float
    sizes: frozenset[float]
    second: float
    cells: list[tuple[float, float]]
    is_turned: bool = False

    @property
    def text(self) -> str:
        return " ".join(self.words)

    def is_beside(self, other: "Line") -> bool:
        return abs(self.baseline - other.baseline) < _SAME_LINE * max(self.size, other.size)

    def is_over(self, other: "Line") -> bool:
        """Whether a part of it stands over or under a part of the other."""
        return self.left < other.right and other.left < self.right


def lines_of(words: Iterable[Word]) -> list[Line]:
    """Lines in the order of the file; a wide gap begins another line."""
    found: list[list[Word]] = []
    for word in words:
        if found and _follows(found[-1][-1], word, found[-1][0]):
            found[-1].append(word)
        else:
            found.append([word])
    return [_line(_with_marks(_spaced_out(row))) for row in found]


def rows_joined(lines: Iterable[Line]) -> list[Line]:
    """The lines in their order; those that stand beside each other, from left to right, become one."""
    rows: list[Line] = []
    for line in lines:
        if rows and not line.is_turned and rows[-1].is_beside(line) and line.left >= rows[-1].right:
            _append(rows[-1], line)
        else:
            rows.append(line)
    return rows


def copied(line: Line) -> Line:
    """The line with lists of its own: `rows_joined` adds to them."""
    return replace(line, words=[*line.words], cells=[*line.cells])


def _append(row: Line, cell: Line) -> None:
    if row.second == row.left:
        row.second = cell.left
    row.words += cell.words
    row.cells += cell.cells
    row.right = cell.right


def _follows(before: Word, word: Word, first: Word) -> bool:
    size = max(before.size, word.size)
    if word.is_turned or before.is_turned:
        return word.is_turned and before.is_turned
    gap = word.left - before.right
    return -0.5 * size < gap < _WIDEST_SPACE * size and abs(word.baseline - first.baseline) < _SAME_LINE * first.size


def _line(words: list[Word]) -> Line:
    sizes: Counter[float] = Counter()
    for word in words:
        sizes[round(word.size, 1)] += len(word.text)
    size = sizes.most_common(1)[0][0]
    common = frozenset(each for each, count in sizes.items() if count >= 0.1 * sizes.total())
    baseline = next(word.baseline for word in words if round(word.size, 1) == size)
    second = words[1].left if len(words) > 1 else words[0].left
    texts = [word.text for word in words]
    left, right = words[0].left, words[-1].right
    return Line(texts, left, right, baseline, size, common, second, [(left, right)], words[0].is_turned)


def _with_marks(words: list[Word]) -> list[Word]:
    """The words, and the raised numbers right behind them as a part of them."""
    out: list[Word] = []
    for word in words:
        before = out[-1] if out else None
        if (
            before
            and word.text.isdecimal()
            and word.size < before.size
            and word.baseline > before.baseline + 0.1 * before.size
            and word.left - before.right < _TOUCHING * before.size
        ):
            text = before.text + word.text.translate(AS_RAISED)
            out[-1] = before._replace(text=text, right=word.right)
        else:
            out.append(word)
    return out


def _spaced_out(words: list[Word]) -> list[Word]:
    """The words of a line; of a spaced-out one ("R e n t s"), the letters are joined again."""
    alone = sum(len(word.text) == 1 for word in words)
    if alone < _FEWEST_SPACED_LETTERS or alone < 0.8 * len(words):
        return words
    gaps = [word.left - before.right for before, word in pairwise(words)]
    widest = 1.5 * statistics.median(gaps)
    groups = [[words[0]]]
    for word, gap in zip(words[1:], gaps, strict=True):
        if gap <= widest:
            groups[-1].append(word)
        else:
            groups.append([word])
    return [group[0]._replace(text="".join(w.text for w in group), right=group[-1].right) for group in groups]
