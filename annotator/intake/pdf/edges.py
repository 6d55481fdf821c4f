"""Running heads, feet and page numbers: what stands at the edge of a page, and is no part of its text."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.intake.pdf.columns import in_rows
from annotator.intake.pdf.lines import Line, copied, rows_joined

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:page|seite|página|p\.|s\.)?\s?(?:\d{1,5}|[ivxlc]{1,7})(?:\s?(?:/|of|von|de|sur)\s?\d{1,5})?\W{0,3}$",
    re.IGNORECASE,
)
# Only the first and last rows of a page are looked at.
_DEPTH = 2


@dataclass(slots=True)
class EdgedPage:
    """`heads` and `feet` are rows, from the top to the bottom; `body` are the other lines, in the order of the file."""

    heads: list[Line]
    body: list[Line]
    feet: list[Line]


def without_edges(pages: Sequence[list[Line]]) -> list[EdgedPage]:
    """Each page, with its heads and feet apart: page numbers, and what stands at the edge of more than one page."""
    rows = [_rows(page) for page in pages]
    counts: Counter[str] = Counter()
    for page in rows:
        counts.update({_pattern(row) for row in (*page[:_DEPTH], *page[-_DEPTH:])})
    known = {pattern for pattern, count in counts.items() if count > 1}
    return [_parted(page, found, known) for page, found in zip(pages, rows, strict=True)]


def _parted(page: list[Line], rows: list[Line], known: set[str]) -> EdgedPage:
    start, end = 0, len(rows)
    while start < min(_DEPTH, end) and _is_furniture(rows[start], known):
        start += 1
    while end > max(start, len(rows) - _DEPTH) and _is_furniture(rows[end - 1], known):
        end -= 1
    heads, feet = rows[:start], rows[end:]
    body = [line for line in page if line.is_turned or not any(map(line.is_beside, heads + feet))]
    return EdgedPage(heads, body, feet)


def _rows(page: list[Line]) -> list[Line]:
    return rows_joined(map(copied, in_rows(line for line in page if not line.is_turned)))


def _is_furniture(row: Line, known: set[str]) -> bool:
    return bool(_PAGE_NUMBER.match(row.text)) or _pattern(row) in known


def _pattern(row: Line) -> str:
    """The text with any number for each number: running heads differ in that of their page."""
    return _DIGITS.sub("0", row.text)
