"""A spreadsheet that somebody edited: shown first, taken by the usual rules as one step, and never over a change here."""

import io
import zipfile

import pytest

from annotator.actions import evidence, sources, units, verdicts
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.actions.sheets import edited_sheets, foreign_sheets
from annotator.clock import today
from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.domain.sheets.sheet_changes import READ
from annotator.domain.sheets.tables import named_rows
from annotator.intake.tables import reading
from annotator.storage import events
from annotator.storage import units as rows
from annotator.views import exports
from tests.conftest import refused
from tests.intake.workbooks import repacked


@pytest.fixture
def tied(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    log = sources.add_source(store, person, sources.blank_source("Log"))
    evidence.add_evidence(store, person, unit.id, log.id, EvidenceForm(passage="It cost 41 million crowns."))
    return unit


@pytest.fixture
def bare(store, person, slug):
    return units.make_unit(store, person, slug, "claim", sentence=5)


@pytest.fixture
def sheet(store, slug, tied, bare):
    return exports.export(store, slug, "csv", today()).body.decode("utf-8-sig")


def test_a_sheet_as_it_was_exported_changes_nothing(store, person, slug, sheet):
    done = edited_sheets.take_sheet(store, person, slug, sheet.encode())
    assert (done.changes, done.refused, done.conflicts) == ((), (), ())


def test_changes_are_shown_first_then_taken_as_one_step_and_undone_by_one(store, person, slug, sheet, tied):
    edited = sheet.replace(
        "unchecked,,Log,It cost 41 million crowns.,", "verified,high,Log,It cost 41 million crowns.,'=So it is"
    )
    assert edited != sheet
    before, last = rows.load(store.reading(), tied.id), events.last_number(store.reading())
    seen = edited_sheets.read_sheet(store, person, slug, edited.encode())
    assert [(change.field, change.sheet) for change in seen.changes] == [
        ("status", "verified"), ("confidence", "high"), ("note", "=So it is"),
    ]  # fmt: skip
    assert events.last_number(store.reading()) == last
    assert edited_sheets.take_sheet(store, person, slug, edited.encode()) == seen
    after = rows.load(store.reading(), tied.id)
    assert (after.status, after.confidence, after.note, after.check.by) == ("verified", "high", "=So it is", person.id)
    undo.undo_last(store, person, slug)
    assert rows.load(store.reading(), tied.id).status == before.status
    assert rows.load(store.reading(), tied.id).note is None


def test_a_sheet_cannot_verify_without_evidence_and_the_rest_of_it_is_taken(store, person, slug, sheet, tied, bare):
    done = edited_sheets.take_sheet(store, person, slug, sheet.replace("unchecked", "Verified").encode())
    assert [change.row.id for change in done.changes] == [tied.id]
    ((change, error),) = done.refused
    assert (change.row.id, change.field) == (bare.id, "status")
    assert isinstance(error, RuleBroken)
    assert rows.load(store.reading(), bare.id).status == "unchecked"


def test_a_row_that_changed_here_since_is_named_and_not_overwritten(store, person, slug, sheet, tied):
    verdicts.set_status(store, person, tied.id, "disputed")
    done = edited_sheets.take_sheet(store, person, slug, sheet.replace("unchecked", "being checked").encode())
    (conflict,) = done.conflicts
    assert (conflict.code, conflict.words) == ("row_changed", tied.anchor.exact)
    assert rows.load(store.reading(), tied.id).status == "disputed"
    assert len(done.changes) == 1


def test_a_row_whose_cells_were_sorted_apart_changes_no_other_unit(store, person, slug, sheet, tied, bare):
    """As when a spreadsheet sorts the columns of ids and states alone."""
    rows_of = [line.split(",") for line in sheet.splitlines()]
    first, second = (next(at for at, row in enumerate(rows_of) if unit.id in row) for unit in (tied, bare))
    ends = {at: rows_of[at][-2:] for at in (first, second)}
    rows_of[first][-2:], rows_of[second][-2:] = ends[second], ends[first]
    rows_of[first][rows_of[first].index("unchecked")] = "disputed"
    done = edited_sheets.take_sheet(store, person, slug, "\n".join(map(",".join, rows_of)).encode())
    assert {conflict.code for conflict in done.conflicts} == {"row_mixed"}
    assert done.changes == ()
    assert {rows.load(store.reading(), unit.id).status for unit in (tied, bare)} == {"unchecked"}


def test_an_export_that_lost_its_ids_is_no_list_of_facts(sheet):
    without = "\n".join(line.rpartition(",")[0].rpartition(",")[0] for line in sheet.splitlines())
    assert not foreign_sheets.is_foreign(without.encode())
    with refused(Refused, "sheet_lacks"):
        named_rows(reading.read(without.encode()), READ)


def test_rows_that_mean_nothing_are_named(store, person, slug, sheet, tied):
    head, first, second = sheet.splitlines()[:3]
    strange = "\r\n".join(
        (head, first.replace("unchecked", "nearly right"), first, second.replace(second[-35:-17], "another-id"))
    )
    codes = {c.code for c in edited_sheets.read_sheet(store, person, slug, strange.encode()).conflicts}
    assert codes >= {"status_unknown", "row_twice"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_every_encoding_and_delimiter_of_spreadsheets_is_read(store, person, slug, sheet, encoding, delimiter, tied):
    head, first = sheet.splitlines()[:2]
    cells = first.split(",")
    named = dict(zip(head.split(","), range(99), strict=False))
    columns = ("Unit id", "Status", "Confidence", "Note", "State")
    values = (tied.id, "verified", "", "naïve café", cells[-1])
    assert named
    body = "\r\n".join(delimiter.join(row) for row in (columns, values)).encode(encoding)
    done = edited_sheets.read_sheet(store, person, slug, body)
    assert {change.field: change.sheet for change in done.changes} == {"status": "verified", "note": "naïve café"}


def test_what_is_no_sheet_is_refused_in_one_sentence(store, person, slug, sheet):
    cases = {
        "sheet_lacks": sheet.replace("State", "Estate"), "sheet_twice": sheet.replace("Kind", "Note"),
        "sheet_too_long": sheet + "x,y\r\n" * 20_001, "sheet_broken": sheet + '"a"b,c\r\n',
        "empty": " ",
    }  # fmt: skip
    for code, body in cases.items():
        with refused(Refused, code):
            edited_sheets.read_sheet(store, person, slug, body.encode())


def test_what_was_edited_in_a_workbook_comes_back_change_by_change(store, person, slug, tied, bare):
    units.set_field(store, person, tied.id, "note", "=1+1 stays “text”\nand '=so does this _x000D_")
    units.set_field(store, person, bare.id, "note", "🌉" * 17_000)
    exported = exports.export(store, slug, "xlsx", today()).body
    same = edited_sheets.read_sheet(store, person, slug, exported)
    assert (same.changes, same.refused, same.conflicts) == ((), (), ())
    texts = "xl/sharedStrings.xml"
    with zipfile.ZipFile(io.BytesIO(exported)) as archive:
        edited = archive.read(texts).replace(b">unchecked<", b">being checked<").replace(b"=1+1 stays", b"=2+2 is")
    seen = edited_sheets.take_sheet(store, person, slug, repacked(exported, {texts: edited}))
    assert [(change.field, change.sheet[:9]) for change in seen.changes] == [
        ("status", "being che"), ("note", "=2+2 is “"), ("status", "being che"),
    ]  # fmt: skip
    assert rows.load(store.reading(), tied.id).note == "=2+2 is “text”\nand '=so does this _x000D_"


def test_a_viewer_takes_no_sheet(store, person, slug, sheet):
    viewer = people.add_person(store, person, "Mia Look", "viewer")
    for act in (edited_sheets.read_sheet, edited_sheets.take_sheet):
        with refused(RuleBroken, "may_not_check"):
            act(store, viewer, slug, sheet.encode())
