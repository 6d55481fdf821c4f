"""A copy of the desk holds what was captured too, comes back whole, and what nobody needs can go."""

import os
import shutil
import sqlite3
import stat

import pytest

from annotator.actions import captures, maintenance, sources
from annotator.actions.fetching import Content
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.actions.transaction import transaction
from annotator.domain.errors import Refused, RuleBroken, Stale
from annotator.domain.sources import Snapshot
from annotator.storage import captures as rows
from annotator.storage import contents, events
from annotator.storage.database import Store
from tests.actions.test_captures import BUDGET
from tests.conftest import refused
from tests.desks import new_store
from tests.reading.test_captured_text import PAGE


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A desk with a source of which two files are kept: reading them takes a process each."""
    store = new_store(tmp_path_factory.mktemp("kept") / "desk.db")
    person = people.owner(store, "Vera Lind")
    made = sources.add_source(store, person, sources.blank_source("Budget 2026"))
    captures.keep_file(store, person, made.id, BUDGET, "b.pdf")
    captures.keep_file(store, person, made.id, PAGE.encode(), "page.html")
    store.close()
    return store.path, made


@pytest.fixture
def store(kept, tmp_path):
    path, _ = kept
    shutil.copytree(path.parent, tmp_path, dirs_exist_ok=True)
    desk = Store.at(tmp_path / path.name)
    yield desk
    desk.close()


@pytest.fixture
def source(kept):
    return kept[1]


def folder(store):
    return contents.folder_of(store.path)


def in_it(store):
    return {name: store.contents.read(name) for name in store.contents.names()}


def restored(copy, path):
    maintenance.restore(copy, path)
    return Store.at(path)


def test_a_copy_is_one_file_and_brings_back_every_content(store, source, tmp_path):
    maintenance.backup(store, tmp_path / "copy.db")
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600
    assert not (tmp_path / "copy.db.files").exists()
    again = restored(tmp_path / "copy.db", tmp_path / "elsewhere" / "again.db")
    assert in_it(again) == in_it(store)
    assert maintenance.verify(again) == []
    assert rows.of_source(again.reading(), source.id) == rows.of_source(store.reading(), source.id)
    tables = again.reading().table_names()
    again.close()
    assert "carried" not in tables
    assert {p.name for p in (tmp_path / "elsewhere").iterdir()} <= {
        "again.db",
        "again.db.files",
        "again.db-wal",
        "again.db-shm",
        "again.key",
    }


def test_a_copy_that_was_made_while_files_lacked_is_still_a_copy(store, source, tmp_path):
    lost = next(iter(in_it(store)))
    store.contents.remove(lost)
    maintenance.backup(store, tmp_path / "copy.db")
    again = restored(tmp_path / "copy.db", tmp_path / "again.db")
    assert [fault for fault in maintenance.verify(again) if lost in fault]
    again.close()


def test_a_copy_whose_content_was_changed_is_refused_and_nothing_is_made(store, source, tmp_path):
    maintenance.backup(store, tmp_path / "copy.db")
    with sqlite3.connect(tmp_path / "copy.db") as db:
        db.execute("UPDATE carried SET body = x'00' WHERE sha256 = (SELECT max(sha256) FROM carried)")
    db.close()
    with refused(RuleBroken, "damaged_backup"):
        maintenance.restore(tmp_path / "copy.db", tmp_path / "new" / "again.db")
    assert list((tmp_path / "new").iterdir()) == []


def test_a_copy_from_which_a_content_was_taken_is_refused(store, source, tmp_path):
    maintenance.backup(store, tmp_path / "copy.db")
    with sqlite3.connect(tmp_path / "copy.db") as db:
        db.execute("DELETE FROM carried WHERE sha256 = (SELECT max(sha256) FROM carried)")
    db.close()
    with refused(RuleBroken, "damaged_backup"):
        maintenance.restore(tmp_path / "copy.db", tmp_path / "again.db")


def test_the_doctor_says_who_else_can_read_the_desk(store, source):
    assert store.key
    store.path.with_suffix(".key").chmod(0o644)
    [told] = [each.words for each in maintenance.examine(store.path) if not each.is_well]
    assert (str(store.path.with_suffix(".key")) in told, str(store.path) in told) == (True, False)


@pytest.mark.parametrize("step", [2, 5], ids=["the second content", "the last step"])
def test_a_crash_in_the_middle_makes_no_desk_and_the_next_try_does(store, source, tmp_path, monkeypatch, step):
    maintenance.backup(store, tmp_path / "copy.db")
    real, count = os.replace, []

    def crashing(*given):
        count.append(given)
        if len(count) == step:
            raise KeyboardInterrupt
        return real(*given)

    monkeypatch.setattr(os, "replace", crashing)
    with pytest.raises(KeyboardInterrupt):
        maintenance.restore(tmp_path / "copy.db", tmp_path / "new" / "again.db")
    monkeypatch.undo()
    assert {p.name for p in (tmp_path / "new").iterdir()} - {"again.key"} == {"again.db.files"}
    again = restored(tmp_path / "copy.db", tmp_path / "new" / "again.db")
    assert (in_it(again), maintenance.verify(again)) == (in_it(store), [])
    again.close()


def test_a_copy_that_fails_leaves_no_file(store, source, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    with refused(Refused, "unwritable_file"):
        maintenance.backup(store, tmp_path / "copy.db")
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith("copy")] == []


@pytest.mark.parametrize("harm", ["gone", "changed"])
def test_a_content_that_is_not_there_as_it_was_is_found(store, source, harm):
    name = next(iter(in_it(store)))
    path = folder(store) / name[:2] / name
    if harm == "gone":
        path.unlink()
    else:
        path.write_bytes(b"other")
    assert maintenance.verify(store) == [f"the captured content {name} is not there as it was"]
    [told] = [each for each in maintenance.examine(store.path) if not each.is_well]
    assert name in told.words


def test_the_doctor_looks_at_the_folder(store, source):
    assert any(each.is_well and "4 captured files" in each.words for each in maintenance.examine(store.path))
    folder(store).chmod(0o755)
    assert any(not each.is_well and "read by others" in each.words for each in maintenance.examine(store.path))


def test_what_no_source_has_any_more_is_swept_and_the_rest_stays(store, person, source):
    pdf = next(each for each in rows.of_source(store.reading(), source.id) if each.filename == "b.pdf")
    captures.remove_capture(store, person, source.id, pdf.sha256)
    before = in_it(store)
    assert maintenance.sweep(store) == 2
    assert set(before) - set(in_it(store)) == {pdf.sha256, pdf.capture.text_sha256}
    assert (maintenance.verify(store), maintenance.sweep(store)) == ([], 0)
    with refused(RuleBroken, "capture_swept"):
        undo.undo_capture(store, person, source.id, events.last_of(store.reading(), "source", source.id).batch)
    assert maintenance.verify(store) == []


def test_a_content_of_which_nothing_is_known_any_more_is_named_and_comes_back_with_its_file(store, person, source):
    page = next(each for each in rows.of_source(store.reading(), source.id) if each.filename == "page.html")
    body = captures.content_of(store, page.sha256)
    with store.writing() as db:
        db.execute("DELETE FROM captures WHERE sha256 = :sha256", {"sha256": page.sha256})
    assert [page.sha256 in fault for fault in maintenance.verify(store)] == [True]
    assert captures.keep_file(store, person, source.id, body, "page.html")
    assert maintenance.verify(store) == []
    assert captures.content_of(store, page.sha256) == body


def test_a_backup_goes_into_no_folder_that_is_not_there(store, tmp_path):
    with refused(RuleBroken, "no_folder"):
        maintenance.backup(store, tmp_path / "nowhere" / "copy.db")
    assert not (tmp_path / "nowhere").exists()


def test_what_is_swept_between_writing_a_file_and_its_row_is_noticed(store, person, source):
    capture = captures.keep_content(store, Content(b"Another text, of which nothing is known yet."))
    maintenance.sweep(store)
    snapshot = Snapshot(capture.sha256, "2026-01-16T10:00:00Z", None)
    with refused(Stale, "changed_since"), transaction(store, person, "keep_file") as act:
        captures.note_capture(store, act, source.id, capture, snapshot, ())
    assert maintenance.verify(store) == []


def test_half_written_files_of_long_ago_are_cleared(store, source):
    old, young = (folder(store) / "ab" / f"{'a' * 64}.{n}.part" for n in ("old", "young"))
    for path in (old, young):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"half")
    os.utime(old, (0, 0))
    maintenance.sweep(store)
    assert (old.exists(), young.exists()) == (False, True)
