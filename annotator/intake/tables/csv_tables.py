"""Reads a table from CSV, as spreadsheets of all countries write it."""

import csv
import io

from annotator.domain.errors import Refused
from annotator.domain.sheets.tables import Table, TableRow
from annotator.domain.sheets.unit_rows import as_written
from annotator.intake.decoding import readable_text
from annotator.intake.tables.rows import refuse_many

_DELIMITERS = (",", ";", "\t")


def read(source: bytes) -> Table:
    """The rows as they were before `unit_rows.harmless`; the encoding and the delimiter are found out.

    Raises Refused: "sheet_too_long", "sheet_broken", "sheet_binary", "sheet_large" or "empty".
    """
    text = _text(source)
    delimiter = delimiter_of(text)
    rows: list[TableRow] = []
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), 1):
            if any(cell.strip() for cell in row):
                rows.append(TableRow(number, tuple(as_written(cell) for cell in row)))
                refuse_many(rows)
    except csv.Error:
        raise Refused("sheet_broken") from None
    return Table(tuple(rows))


def delimiter_of(text: str) -> str:
    """What stands between the cells of its first row."""
    first = text.lstrip().splitlines()[0]
    return max(_DELIMITERS, key=first.count)


def _text(source: bytes) -> str:
    try:
        return readable_text(source, _charset(source))
    except Refused as error:
        # Its own sentences are about articles.
        codes = {"binary": "sheet_binary", "too_large": "sheet_large"}
        raise Refused(codes.get(error.code, error.code), **error.values) from None


def _charset(source: bytes) -> str | None:
    """Windows’ own where it is no Unicode: a sheet has too few letters to guess by. None where it says so itself."""
    if b"\0" in source:
        return None
    try:
        source.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1252"
    return None
