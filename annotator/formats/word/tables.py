"""Tables of a Word document: cells that hold several columns or rows, laid out in the grid that Word wants."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from annotator.formats.word.runs import paragraph

# Word takes no table with more columns.
_MOST_COLUMNS = 63
# Twentieths of a point: the width of the text.
_WIDTH = 9026
_EMPTY = "<w:p/>"
_BEGINS, _GOES_ON = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"


@dataclass(slots=True)
class TableCell:
    """`content` are paragraphs and tables; `columns` and `rows` is how many it holds."""

    columns: int = 1
    rows: int = 1
    is_head: bool = False
    content: list[str] = field(default_factory=list)


class _Placed(NamedTuple):
    """A cell in the grid; that of a row above `goes_on`, without its content."""

    cell: TableCell
    at: int
    columns: int
    goes_on: bool = False

    def xml(self, width: int) -> str:
        span = f'<w:gridSpan w:val="{self.columns}"/>' if self.columns > 1 else ""
        merge = _GOES_ON if self.goes_on else _BEGINS if self.cell.rows > 1 else ""
        # A cell ends in a paragraph, or Word takes the file for damaged.
        inside = "".join(() if self.goes_on else self.cell.content) or _EMPTY
        return f'<w:tc><w:tcPr><w:tcW w:w="{width * self.columns}" w:type="dxa"/>{span}{merge}</w:tcPr>{inside}</w:tc>'


@dataclass(slots=True)
class WordTable:
    """The rows of a table as they come, each the cells that begin in it; captions stand `above` or `below` it."""

    from_right: bool = False
    rows: list[list[TableCell]] = field(default_factory=list)
    above: list[str] = field(default_factory=list)
    below: list[str] = field(default_factory=list)

    @property
    def caption(self) -> list[str]:
        """Where a caption goes that begins now."""
        return self.below if self.rows else self.above

    def begin_cell(self, *, columns: int, rows: int, is_head: bool) -> TableCell:
        cell = TableCell(columns, rows, is_head)
        self.rows[-1].append(cell)
        return cell

    def xml(self) -> str:
        """The table; one that is too wide for Word is its paragraphs, one below the other."""
        return "".join((*self.above, self._table(), *self.below))

    def _table(self) -> str:
        grid = list(self._grid())
        width = max((row[-1].at + row[-1].columns for row in grid if row), default=0)
        if not 0 < width <= _MOST_COLUMNS:
            return "".join(part for row in self.rows for cell in row for part in cell.content)
        one = _WIDTH // width
        columns = f'<w:gridCol w:w="{one}"/>' * width
        look = '<w:tblStyle w:val="TableGrid"/>' + ("<w:bidiVisual/>" if self.from_right else "")
        # Without a paragraph behind them, two tables would be one.
        return (
            f'<w:tbl><w:tblPr>{look}<w:tblW w:w="5000" w:type="pct"/></w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
            f"{''.join(_row(row, width, one) for row in grid)}</w:tbl>{paragraph('', 'AnnotatorAfterTable')}"
        )

    def _grid(self) -> Iterator[list[_Placed]]:
        """The rows, with the cells of rows above that go on in them."""
        # A page gives a cell a thousand columns to say: all that there are.
        widest = max(sum(c.columns if c.columns <= _MOST_COLUMNS else 1 for c in row) for row in self.rows or [[]])
        held: list[tuple[_Placed, int]] = []
        for cells in self.rows:
            row = list(_beside(deque(cells), [each for each, _ in held], widest))
            left = {each.at: rows - 1 for each, rows in held}
            held = [(each, left.get(each.at, each.cell.rows - 1)) for each in row]
            held = [(each._replace(goes_on=True), rows) for each, rows in held if rows > 0]
            yield row


def _beside(waiting: deque[TableCell], held: list[_Placed], widest: int) -> Iterator[_Placed]:
    """The cells of one row, each at the first place that is free of those `held` from above."""
    at = 0
    for above in [*held, None]:
        while waiting and (above is None or at < above.at):
            cell = waiting.popleft()
            columns = min(cell.columns, widest if above is None else above.at - at)
            yield _Placed(cell, at, columns)
            at += columns
        if above is not None:
            if at < above.at:
                yield _Placed(TableCell(), at, above.at - at)
            yield above
            at = above.at + above.columns


def _row(row: list[_Placed], width: int, one: int) -> str:
    end = row[-1].at + row[-1].columns if row else 0
    padded = [*row, _Placed(TableCell(), end, width - end)] if end < width else row
    head = "<w:trPr><w:tblHeader/></w:trPr>" if row and all(each.cell.is_head for each in row) else ""
    return f"<w:tr>{head}{''.join(each.xml(one) for each in padded)}</w:tr>"
