"""Whether a file that was given as an article is a sheet. Prose has commas, too, and so have verses, one a line."""

import csv
import io
import zipfile
from itertools import islice

from annotator.domain.sheets.foreign_rows import has_claims
from annotator.domain.sheets.tables import TableRow, folded
from annotator.domain.sheets.unit_rows import HEADS
from annotator.intake import archives
from annotator.intake.tables.csv_tables import delimiter_of
from annotator.intake.tables.workbooks import BOOK

_ENDINGS = ("csv", "tsv", "tab")
_SAMPLE = 65_536
_ROWS = 200
# A row is written by hand now and then, and lacks a cell.
_MOST_OTHERS = 0.1


def is_workbook(source: bytes) -> bool:
    if not source.startswith(archives.BEGINNING):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            return BOOK in archive.namelist()
    except archives.FAULTS:
        # The list of parts is at the end of the file, so a truncated workbook has lost it.
        return BOOK.encode() in source and b"word/" not in source


def is_sheet(text: str, filename: str | None = None) -> bool:
    """Whether a text is rows of cells. Only one that is called a sheet may be about anything; of others, the heads have
    to be those of a sheet that can be taken.
    """
    rows = _rows(text.removeprefix("\ufeff"))
    if len(rows) <= 1:
        return False
    if (filename or "").lower().rpartition(".")[2] in _ENDINGS:
        return _has_heads(rows[0]) or (_is_even(rows) and not _is_sentence(rows[0]))
    return _has_heads(rows[0]) and _is_even(rows)


def _rows(text: str) -> list[list[str]]:
    """The first rows that are not blank, as far as they can be read."""
    sample = text.lstrip()[:_SAMPLE]
    found: list[list[str]] = []
    try:
        read = csv.reader(io.StringIO(sample, newline=""), delimiter=delimiter_of(sample), strict=True)
        for row in islice(read, _ROWS):
            if any(cell.strip() for cell in row):
                found.append(row)  # noqa: PERF401 - those before a broken one count
    except csv.Error:
        pass
    # The last one may be cut off.
    return found[:-1] if len(text) > _SAMPLE else found


def _is_even(rows: list[list[str]]) -> bool:
    """Whether nearly all rows have the same number of cells, and more than one."""
    width = len(rows[0])
    return width > 1 and sum(len(row) != width for row in rows) <= _MOST_OTHERS * len(rows)


def _is_sentence(row: list[str]) -> bool:
    return row[-1].rstrip().endswith((".", "!", "?", ":", "”", '"')) and all(cell[:1] == " " for cell in row[1:])


def _has_heads(row: list[str]) -> bool:
    # In prose, a space follows each comma.
    if any(cell.startswith(" ") for cell in row):
        return False
    return has_claims(TableRow(1, tuple(row))) or folded(HEADS["id"]) in map(folded, row)
