"""Lines joined to paragraphs, by the gaps between them, their beginnings and their ends."""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from annotator.intake.pdf.lines import Line
from annotator.intake.pdf.words import DIVIDED

# Hyphens that divide a word; the soft hyphen and PDFium's own sign are never a part of it.
_HYPHENS = f"-\u2010\u00ad{DIVIDED}"
_COMPOUND = re.compile(r"\w+-\w+")
_DIVIDED_WORD = re.compile(rf"(\w+)[{_HYPHENS}]$")
_WORD = re.compile(r"\w+")
# Behind these, a German word has left its end to another: Haupt- und Nebenstraße.
_LEFT_TO_ANOTHER = {"und", "oder", "bzw"}
_ITEM = re.compile(r"[•‣◦▪▫●○■□–—*·\uf0b7-]$")
_NUMBERED = re.compile(r"(?:\(?(?:\d{1,2}|[a-z])[.)])$")
_SENTENCE_END = re.compile(r"[.!?…][\"'”“’»«›‹)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*$")
# Shares of the distance of two lines, of their size, and of the width of a line.
_WIDE_GAP = 1.25
_INDENT = 0.6
_OTHER_SIZE = 0.08
_HEADLINE = 1.25


@dataclass(slots=True)
class PdfParagraph:
    """`parts` are its lines, ready to be put together; `size` is the height of its last line, in points.

    `is_open` is true if the text may go on elsewhere: it ends with a full line, and no sentence ends there.
    """

    parts: list[str]
    size: float
    is_open: bool

    @property
    def text(self) -> str:
        """Its words. A word that was divided at the end, and goes on nowhere, keeps its hyphen."""
        return "".join(self.parts).replace("\u00ad", "").replace(DIVIDED, "-")

    def go_on(self, following: str, compounds: set[str]) -> None:
        """Adds a line. A word in `compounds`, which are in small letters, keeps its hyphen at the end of a line."""
        self.parts[-1] = joinable(self.parts[-1], following, compounds)
        self.parts.append(following)


def compounds_in(pages: Iterable[Iterable[Line]]) -> set[str]:
    """The words that have a hyphen inside a line, in small letters: the end of a line divides them at it."""
    return {word.lower() for lines in pages for line in lines for word in _COMPOUND.findall(line.text)}


def paragraphs(lines: Sequence[Line], compounds: set[str]) -> list[PdfParagraph]:
    """The paragraphs of a page whose lines are in the order of reading."""
    page = _PageLines(lines)
    found: list[PdfParagraph] = []
    for at, line in enumerate(lines):
        if found and page.goes_on(at):
            found[-1].go_on(line.text, compounds)
            found[-1].size = line.size
        else:
            found.append(PdfParagraph([line.text], line.size, is_open=False))
        found[-1].is_open = page.is_full(at) and not ends_sentence(line)
    return found


class _PageLines:
    """What the lines of a page have in common: their distance, and the edges of their columns."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._pitch = self._pitches()
        self._edges = self._right_edges()

    def _is_below(self, at: int) -> bool:
        """Whether a line stands below the one before, in the same column."""
        before, line = self._lines[at - 1], self._lines[at]
        return line.baseline < before.baseline and line.is_over(before)

    def _pitches(self) -> dict[int, float]:
        """For each size the usual distance of two lines: most lines do not begin a paragraph."""
        gaps = defaultdict(list)
        for at in range(1, len(self._lines)):
            before, line = self._lines[at - 1], self._lines[at]
            if self._is_below(at) and _is_alike(before, line):
                gaps[round(line.size)].append(before.baseline - line.baseline)
        return {size: sorted(found)[len(found) // 4] for size, found in gaps.items()}

    def _has_gap(self, at: int) -> bool:
        before, line = self._lines[at - 1], self._lines[at]
        usual = self._pitch.get(round(line.size), 1.2 * line.size)
        return before.baseline - line.baseline > _WIDE_GAP * usual

    def _right_edges(self) -> list[float]:
        """For each line how far the lines around it go; of few lines, how far the column goes."""
        columns = self._runs(self._is_below)
        runs = self._runs(lambda at: self._is_below(at) and not self._has_gap(at))
        return [run if count >= 3 else column for (run, count), (column, _) in zip(runs, columns, strict=True)]

    def _runs(self, goes_on: Callable[[int], bool]) -> list[tuple[float, int]]:
        starts = [at for at in range(len(self._lines)) if not (at and goes_on(at))]
        out: list[tuple[float, int]] = []
        for start, end in pairwise([*starts, len(self._lines)]):
            run, edges = self._lines[start:end], dict[int, float]()
            for size in {round(line.size) for line in run}:
                # A headline is wider than the column below it.
                edges[size] = max(line.right for line in run if line.size < _HEADLINE * (size + 1))
            out += [(edges[round(line.size)], len(run)) for line in run]
        return out

    def is_full(self, at: int) -> bool:
        """Whether the first word of the next line had no place at the end of this one."""
        line = self._lines[at]
        if at + 1 == len(self._lines):
            return line.right > self._edges[at] - 6 * line.size
        word = self._lines[at + 1].words[0]
        return line.right + _width(self._lines[at + 1], word) + 0.2 * line.size > self._edges[at]

    def goes_on(self, at: int) -> bool:
        """Whether a line goes on with the paragraph of the line before."""
        before, line = self._lines[at - 1], self._lines[at]
        if not _is_alike(before, line) or _begins_item(before, line) or _are_rows(before, line):
            return False
        is_within = before.words[-1][-1] in _HYPHENS or line.words[0][0].islower()
        if not self._is_below(at):
            return (is_within or self.is_full(at - 1)) and not ends_sentence(before)
        if self._has_gap(at):
            return False
        if line.left > before.left + _INDENT * line.size and not _hangs(before, line):
            return is_within and not ends_sentence(before)
        return self.is_full(at - 1) or (is_within and not ends_sentence(before))


def joinable(text: str, following: str, compounds: set[str]) -> str:
    """A line ready to be put before the `following` one: with a space, or without the hyphen of a divided word."""
    if text.endswith("\u00ad"):
        return text[:-1]
    last = _last_word(text)
    if last.endswith("/"):
        return text
    cut, rest = _DIVIDED_WORD.search(last), _WORD.match(following)
    if not (cut and rest):
        return f"{text} "
    if rest[0] in _LEFT_TO_ANOTHER:
        return f"{text[:-1]}- "
    # 20-minute, 14-year-old: no typesetter divides a number.
    has_number = cut[1][-1].isdigit() or (last[0].isdigit() and "-" in last[:-1])
    if has_number or not following[0].islower() or f"{cut[1]}-{rest[0]}".lower() in compounds:
        return f"{text[:-1]}-"
    return text[:-1]


def ends_sentence(line: Line) -> bool:
    return bool(_SENTENCE_END.search(line.words[-1]))


def _last_word(text: str) -> str:
    """The last word of a line if it may go on without a space; looking for it costs as much as the word is long."""
    word = text.rpartition(" ")[2]
    return word if len(word) > 1 and word[-1] in f"{_HYPHENS}/" else ""


def _is_alike(before: Line, line: Line) -> bool:
    is_as_large = any(abs(one - other) <= _OTHER_SIZE * one for one in before.sizes for other in line.sizes)
    return is_as_large and before.is_turned == line.is_turned


def _are_rows(before: Line, line: Line) -> bool:
    """Whether two lines are rows of a table: an inner edge of their cells is the same."""
    if min(len(before.cells), len(line.cells)) < 2:
        return False
    lefts = {round(left) for left, _ in before.cells[1:]}
    rights = {round(right) for _, right in before.cells[:-1]}
    return any(lefts & _near(left) for left, _ in line.cells[1:]) or any(
        rights & _near(right) for _, right in line.cells[:-1]
    )


def _near(edge: float) -> set[int]:
    return {round(edge) - 1, round(edge), round(edge) + 1}


def _begins_item(before: Line, line: Line) -> bool:
    first = line.words[0]
    if len(line.words) < 2:
        return False
    return bool(_ITEM.match(first) or (_NUMBERED.match(first) and ends_sentence(before)))


def _hangs(before: Line, line: Line) -> bool:
    """Whether a line stands under the second word of one that begins with the mark of a list."""
    marks = _ITEM.match(before.words[0]) or _NUMBERED.match(before.words[0])
    return bool(marks) and abs(line.left - before.second) < _INDENT * line.size


def _width(line: Line, word: str) -> float:
    """The width of a word, as its share of the letters of a line."""
    return (line.right - line.left) * len(word) / max(1, len(line.text))
