"""Tables from CSV and from workbooks: each cell as people saw it, nothing run, and no file that takes all memory."""

import io
import zipfile
from datetime import date, datetime

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from annotator.domain.errors import Refused
from annotator.intake.tables import reading
from tests.conftest import refused
from tests.intake.workbooks import repacked, workbook

# What a workbook can hold at all.
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffe\uffff"), min_size=1)


def rows(body: bytes) -> list[tuple[str, ...]]:
    return [row.cells for row in reading.read(body).rows]


def test_numbers_dates_shares_and_formulas_read_as_people_saw_them() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        styles = [
            book.add_format({"num_format": code})
            for code in ("dd/mm/yyyy", "d mmm yyyy hh:mm", "0.0%", 'hh:mm "days"', '0 "years"')
        ]
        sheet.write_row(0, 0, [41, 0.3, 12345678901, True, "007"])
        sheet.write(1, 0, date(2026, 5, 17), styles[0])
        sheet.write(1, 1, datetime(1902, 3, 1, 14, 30), styles[1])
        sheet.write(1, 2, 0.415, styles[2])
        sheet.write(1, 3, 0.75, styles[3])
        sheet.write(1, 4, 30, styles[4])
        sheet.write_formula(2, 0, '=1+1&HYPERLINK("https://far.example")', value="two")
        sheet.write_formula(2, 1, "=6*7", value=42)

    assert rows(workbook(fill)) == [
        ("41", "0.3", "12345678901", "TRUE", "007"),
        ("2026-05-17", "1902-03-01 14:30", "41.5%", "18:00", "30"),
        ("two", "42"),
    ]


@settings(max_examples=15)
@given(st.lists(WORDS, min_size=1, max_size=20), st.booleans())
def test_every_text_comes_out_of_a_workbook_as_it_went_in(words: list[str], inline: bool) -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        for row, each in enumerate(words):
            sheet.write_string(row, 1, f"·{each}")

    assert rows(workbook(fill, constant_memory=inline)) == [("", f"·{each}") for each in words]


def test_the_sheet_of_units_is_read_or_else_the_first_that_is_not_hidden() -> None:
    def fill(*names: str):
        def make(book: xlsxwriter.Workbook) -> None:
            for name in names:
                book.add_worksheet(name).write(0, 0, name)
            book.get_worksheet_by_name(names[1]).activate()
            book.worksheets()[0].hide()

        return make

    assert rows(workbook(fill("Old", "New", "Units"))) == [("Units",)]
    assert rows(workbook(fill("Old", "New", "Other"))) == [("New",)]


def test_rows_keep_their_numbers_and_merged_cells_are_told() -> None:
    def fill(book: xlsxwriter.Workbook) -> None:
        sheet = book.add_worksheet()
        sheet.merge_range("A1:C1", "The list")
        sheet.write(4, 2, "a fact")

    table = reading.read(workbook(fill))
    assert [(row.number, row.cells) for row in table.rows] == [(1, ("The list",)), (5, ("", "", "a fact"))]
    assert table.has_merged
    assert [row.number for row in reading.read(b"a,b\n\n,\nc,d\n").rows] == [1, 4]


def test_a_cell_in_the_last_corner_takes_no_memory() -> None:
    far = b"".join(
        b'<row r="%d"><c r="%s%d" t="str"><v>%s</v></c></row>' % each
        for each in ((1, b"A", 1, b"near"), (1_048_576, b"XFD", 1_048_576, b"far"))
    )
    plain = workbook(lambda book: book.add_worksheet())
    sheet = b"<worksheet><sheetData>" + far + b"</sheetData></worksheet>"
    assert rows(repacked(plain, {"xl/worksheets/sheet1.xml": sheet})) == [("near",)]


def test_macros_are_neither_read_nor_in_the_way() -> None:
    plain = workbook(lambda book: book.add_worksheet().write(0, 0, "a fact"))
    assert rows(repacked(plain, {"xl/vbaProject.bin": b"\xd0\xcf\x11\xe0 Shell"})) == [("a fact",)]


def test_what_cannot_be_read_is_refused_in_one_sentence() -> None:
    plain = workbook(lambda book: book.add_worksheet().write(0, 0, "a"))
    part = "xl/worksheets/sheet1.xml"
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    rows_of = b"".join(b'<row r="%d"><c t="str"><v>x</v></c></row>' % n for n in range(1, 20_003))
    cases = {
        "sheet_is_other": (b"\xd0\xcf\x11\xe0 old or locked", other.getvalue()),
        "sheet_too_large": (repacked(plain, {"xl/more.xml": b" " * 20_000_001}),),
        "sheet_too_long": (
            repacked(plain, {part: b"<worksheet><sheetData>" + rows_of + b"</sheetData></worksheet>"}),
        ),
        "sheet_broken": (
            plain[:400], b"PK\x03\x04", repacked(plain, {part: b"<worksheet"}), repacked(plain, {part: None}),
            repacked(plain, {part: b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'}),
            repacked(plain, {part: '<?xml version="1.0"?><!DOCTYPE x><worksheet/>'.encode("utf-16")}),
            repacked(plain, {part: b'<worksheet><sheetData><row><c t="s"><v>9</v></c></row></sheetData></worksheet>'}),
        ),
        "empty": (workbook(lambda book: book.add_worksheet()), b" \n , "),
    }  # fmt: skip
    for code, bodies in cases.items():
        for body in bodies:
            with refused(Refused, code):
                reading.read(body)


@pytest.mark.parametrize("at", range(0, 6_000, 601))
def test_a_workbook_that_was_cut_or_damaged_is_read_or_refused(at: int) -> None:
    plain = workbook(lambda book: book.add_worksheet().write_row(0, 0, ["a", 1.5, True]))
    for body in (plain[:at], plain[:at] + b"\xff" * 40 + plain[at + 40 :]):
        try:
            reading.read(body or b" ")
        except Refused as error:
            assert error.code in ("sheet_broken", "sheet_is_other", "sheet_too_large", "empty", "sheet_binary")  # noqa: PT017


@pytest.mark.parametrize(
    ("body", "what"),
    [(b"%PDF-1.7\n\x01", "a PDF"), (b"\x89PNG\r\n\x1a\n\x00", "a PNG image"), (bytes(range(32)) * 9, "a binary file")],
)
def test_a_file_that_is_no_text_is_called_no_sheet_and_no_article(body: bytes, what: str) -> None:
    with pytest.raises(Refused, match=f"^This is {what}, not a sheet: ") as caught:
        reading.read(body)
    assert caught.value.code == "sheet_binary"


def test_a_sheet_of_more_than_twenty_megabytes_is_called_a_sheet() -> None:
    with refused(Refused, "sheet_large"):
        reading.read(b"a,b\n" * 5_100_000)
