"""Reads a table from CSV, as spreadsheets of all countries write it."""

import csv
import io
from collections.abc import Collection

from annotator.domain.errors import Refused
from annotator.intake.decoding import readable_text

_DELIMITERS = (",", ";", "\t")
# More rows than any article has units: reading goes on no further.
_MOST_ROWS = 20_000
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


def read(source: bytes, heads: Collection[str]) -> list[dict[str, str]]:
    """The rows below the head, each by the name of its columns; other columns than `heads` are left out.

    The encoding and the delimiter are found out. Raises Refused: "sheet_is_workbook", "sheet_lacks", "sheet_twice",
    "sheet_too_long", "sheet_broken", or as `readable_text` does.
    """
    if source.startswith(_WORKBOOKS):
        raise Refused("sheet_is_workbook")
    text = readable_text(source, _charset(source))
    first = text.lstrip().splitlines()[0]
    delimiter = max(_DELIMITERS, key=first.count)
    found: list[dict[str, str]] = []
    try:
        table = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        places = _places(next(table), heads)
        for row in table:
            if not any(cell.strip() for cell in row):
                continue
            if len(found) >= _MOST_ROWS:
                raise Refused("sheet_too_long", limit=f"{_MOST_ROWS:,}")
            found.append({head: row[place] if place < len(row) else "" for head, place in places.items()})
    except csv.Error:
        raise Refused("sheet_broken") from None
    return found


def _charset(source: bytes) -> str | None:
    """Windows’ own where it is no Unicode: a sheet has too few letters to guess by. None where it says so itself."""
    if b"\0" in source:
        return None
    try:
        source.decode("utf-8")
    except UnicodeDecodeError:
        return "windows-1252"
    return None


def _places(row: list[str], heads: Collection[str]) -> dict[str, int]:
    """Where each column is, by its name; names are compared without case and the space around them."""
    names = [cell.strip().casefold() for cell in row]
    for head in heads:
        if head.casefold() not in names:
            raise Refused("sheet_lacks", column=head)
        if names.count(head.casefold()) > 1:
            raise Refused("sheet_twice", column=head)
    return {head: names.index(head.casefold()) for head in heads}
