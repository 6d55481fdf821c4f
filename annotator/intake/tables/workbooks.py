"""Reads the sheet of a workbook of Excel (.xlsx, and .xlsm without its macros): the words of its cells.

Formulas are not evaluated: what they came to was saved beside them. Macros, links, pictures and other sheets are never
opened. Rows are read one by one, and columns only so far: a single cell in the last corner of a sheet of a few
kilobytes would else take all memory.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

from annotator.domain.errors import Refused
from annotator.domain.sheets.tables import Table, TableRow
from annotator.intake import archives
from annotator.intake.tables.cell_numbers import CellNumbers
from annotator.intake.tables.rows import refuse_many

# As the export names it; of other workbooks, the first sheet that is not hidden is read.
_OURS = "Units"
BOOK = "xl/workbook.xml"
_MOST_COLUMNS = 256
_LETTERS = re.compile(r"[A-Z]+")
# How Excel writes a character that XML cannot hold, and an underscore that would read as one.
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_RELATED = "{*}Relationship"


@dataclass(frozen=True, slots=True)
class _Book:
    """The texts that its cells share, and how its numbers are shown."""

    strings: list[str]
    numbers: CellNumbers


def read(source: bytes) -> Table:
    """Raises Refused: "sheet_is_other", "sheet_too_long", "sheet_too_large" or "sheet_broken"."""
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            if BOOK not in archive.namelist():
                raise Refused("sheet_is_other")
            for _ in archives.xml_parts(source, broken="sheet_broken", large="sheet_too_large"):
                pass
            return _table(archive)
    except archives.FAULTS:
        raise Refused("sheet_broken") from None


def _table(archive: zipfile.ZipFile) -> Table:
    book = _parsed(archive, BOOK)
    targets = {each.get("Id", ""): each for each in _parsed(archive, "xl/_rels/workbook.xml.rels").findall(_RELATED)}
    sheets = [each for each in book.findall("{*}sheets/{*}sheet") if _kind(targets[_relation(each)]) == "worksheet"]
    seen = [each for each in sheets if each.get("state", "visible") == "visible"] or sheets
    sheet = next((each for each in seen if each.get("name") == _OURS), seen[0])
    by_kind = {_kind(each): _path(each) for each in targets.values()}
    properties = book.find("{*}workbookPr")
    known = _Book(
        _shared(archive, by_kind.get("sharedStrings")),
        CellNumbers(
            _parsed(archive, by_kind["styles"]) if "styles" in by_kind else None,
            from_1904=properties is not None and properties.get("date1904") in ("1", "true"),
        ),
    )
    rows: list[TableRow] = []
    has_merged = False
    with _opened(archive, _path(targets[_relation(sheet)])) as part:
        for element in _elements(part):
            if _name(element) == "mergeCell":
                has_merged = True
                continue
            row = _row(element, rows[-1].number + 1 if rows else 1, known)
            if any(cell.strip() for cell in row.cells):
                rows.append(row)
                refuse_many(rows)
    return Table(tuple(rows), has_merged)


def _elements(part: IO[bytes]) -> Iterator[Element]:
    """Each row, and each mark of cells that are merged; both are forgotten afterwards."""
    held: list[Element] = []
    for event, element in ET.iterparse(part, events=("start", "end")):  # noqa: S314 - judged by `archives`
        if event == "start":
            held.append(element)
            continue
        held.pop()
        if _name(element) in ("row", "mergeCell"):
            yield element
            held[-1].clear()


def _name(element: Element) -> str:
    return element.tag.rpartition("}")[2]


def _row(element: Element, usual: int, book: _Book) -> TableRow:
    cells: dict[int, str] = {}
    # Plain loops: paths with wildcards would take most of the time.
    for place, cell in enumerate(each for each in element if _name(each) == "c"):
        letters = _LETTERS.match(cell.get("r", ""))
        column = _column(letters.group()) if letters else place
        if column < _MOST_COLUMNS:
            cells[column] = _words(cell, book)
    most = max((column for column, words in cells.items() if words), default=-1)
    return TableRow(int(element.get("r", usual)), tuple(cells.get(column, "") for column in range(most + 1)))


def _column(letters: str) -> int:
    """From 0; “A” is the first, “Z” is followed by “AA”."""
    number = 0
    for letter in letters[:3]:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _words(cell: Element, book: _Book) -> str:
    kind = cell.get("t", "n")
    held = {_name(each): each for each in cell}
    if kind == "inlineStr":
        return _text(held["is"]) if "is" in held else ""
    value = (held["v"].text or "") if "v" in held else ""
    if kind == "s":
        return book.strings[int(value)] if value else ""
    if kind == "b":
        return {"1": "TRUE", "0": "FALSE"}.get(value, value)
    if kind == "n":
        return book.numbers.shown(value, int(cell.get("s", "0")))
    return _unescaped(value)


def _shared(archive: zipfile.ZipFile, path: str | None) -> list[str]:
    return [_text(each) for each in _parsed(archive, path).findall("{*}si")] if path else []


def _text(element: Element) -> str:
    """All runs of a text, without the readings above East Asian words."""
    runs = element.findall("{*}t") or element.findall("{*}r/{*}t")
    return _unescaped("".join(each.text or "" for each in runs))


def _unescaped(words: str) -> str:
    return _ESCAPED.sub(lambda found: _character(int(found[1], 16)) or found[0], words)


def _character(code: int) -> str:
    """Empty for half of a character, which is none."""
    return "" if 0xD800 <= code <= 0xDFFF else chr(code)


def _relation(sheet: Element) -> str:
    return next(value for name, value in sheet.attrib.items() if name.endswith("}id"))


def _kind(relation: Element) -> str:
    return relation.get("Type", "").rpartition("/")[2]


def _path(relation: Element) -> str:
    target = relation.get("Target", "")
    return target[1:] if target.startswith("/") else posixpath.normpath(posixpath.join("xl", target))


def _parsed(archive: zipfile.ZipFile, path: str) -> Element:
    with _opened(archive, path) as part:
        return ET.parse(part).getroot()  # noqa: S314 - judged by `archives`


def _opened(archive: zipfile.ZipFile, path: str) -> IO[bytes]:
    if not archives.is_xml(path):
        raise Refused("sheet_broken")
    return archive.open(path)
