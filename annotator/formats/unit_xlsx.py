"""The units of an article as a workbook of Excel, a row each."""

import io
from datetime import datetime
from itertools import zip_longest

from annotator.domain.dossiers import Dossier
from annotator.domain.sheets.unit_rows import HEADS, MOST_IN_CELL, cells, unit_rows

# In letters, in the order of the columns.
_WIDTHS = (8, 60, 40, 8, 20, 12, 40, 60, 40, 14, 18)


def write(dossier: Dossier) -> bytes:
    """The units of a public dossier. Every cell is text, which no program runs; one that is too long ends in “…”."""
    out = io.BytesIO()
    # A workbook of the same dossier is the same to the byte.
    made = datetime.strptime(dossier.revision.imported, "%Y-%m-%dT%H:%M:%SZ")
    # The desk is served without it.
    import xlsxwriter

    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        book.set_properties({"created": made})
        sheet = book.add_worksheet("Units")
        head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        plain = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@"})
        # As if an apostrophe had been typed before it: it stays text when somebody edits the cell.
        quoted = book.add_format({"text_wrap": True, "valign": "top", "num_format": "@", "quote_prefix": True})
        for column, (name, width) in enumerate(zip_longest(HEADS.values(), _WIDTHS)):
            sheet.set_column(column, column, width)
            sheet.write_string(0, column, name, head)
        sheet.freeze_panes(1, 0)
        for number, row in enumerate(unit_rows(dossier), 1):
            for column, cell in enumerate(cells(row)):
                style = quoted if cell[:1] and not cell[0].isalnum() else plain
                sheet.write_string(number, column, _shortened(cell), style)
    return out.getvalue()


def _shortened(cell: str) -> str:
    # Excel counts UTF-16 units.
    if len(cell.encode("utf-16-le")) // 2 <= MOST_IN_CELL:
        return cell
    return cell.encode("utf-16-le")[: 2 * (MOST_IN_CELL - 1)].decode("utf-16-le", "ignore") + "…"
