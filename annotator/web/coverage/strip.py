"""The heat strip: a cell for each sentence, under the title of its section.

Cells are written by hand, not by a template: a long article has thousands of them on one page.
"""

from collections.abc import Iterable

from markupsafe import Markup, escape

from annotator.domain.coverage.by_section import SectionCoverage
from annotator.domain.fact_locks.quoted_words import short
from annotator.web.plumbing.filters import mark, word
from annotator.web.reading_table.table import ReadingTable

OPENING = "Opening"
# The more sentences there are, the smaller is a cell: up to so many, each of this size.
_SIZES = ((36, "large"), (72, "medium"), (500, "small"))
_SMALLEST = "tiny"
_NUMBERED = ("large", "medium")


def size_of(sentences: int) -> str:
    return next((size for most, size in _SIZES if sentences <= most), _SMALLEST)


def heat_strip(table: ReadingTable, cut: Iterable[SectionCoverage]) -> Markup:
    """A list item for each section, with a link for each of its sentences."""
    is_numbered = size_of(len(table.sentences)) in _NUMBERED
    items = (
        f'<li><h3 dir="auto" title="{escape(short(_title(each)))}">{escape(short(_title(each)))}</h3><ol>'
        + "".join(_cell(table, number, is_numbered) for number in range(each.first, each.last + 1))
        + "</ol></li>"
        for each in cut
    )
    return Markup("\n".join(items))  # noqa: S704 - numbers, words of ours, and titles that are escaped


def _title(section: SectionCoverage) -> str:
    return section.title or OPENING


def _cell(table: ReadingTable, number: int, is_numbered: bool) -> str:
    shown = table.shown_at(number)
    state = f'data-state="{table.state(number)}" data-status="{escape(shown)}"'
    under = f'<span class="under" aria-hidden="true">{number}</span>' if is_numbered else ""
    return (
        f'<li><a class="cell" href="{escape(table.page)}?s={number}#s{number}" {state}'
        f' aria-label="{number}, {escape(word(shown))}"><span class="mark" aria-hidden="true">{escape(mark(shown))}'
        f"</span></a>{under}</li>"
    )
