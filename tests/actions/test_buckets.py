"""A desk whose captured files are in a bucket: captured, checked, swept, erased, copied, carried, and without it."""

import subprocess
import sys
from dataclasses import replace

import pytest

from annotator.actions import captures, jobs, maintenance, sources
from annotator.actions.fetching import Content
from annotator.actions.history.erasures import erase_source
from annotator.domain.contents.errors import OF_CONTENTS_AWAY
from annotator.domain.errors import Refused, RuleBroken
from annotator.settings.places import FilePlace, bucket_of, with_bucket
from annotator.storage import captures as rows
from annotator.storage import contents_locks
from annotator.storage import jobs as job_rows
from annotator.storage.buckets import requests
from annotator.storage.database import Store
from tests.actions.test_captures import BUDGET
from tests.buckets import bad_store, client_of, delete, error, files, in_bucket, new_bucket, put, versions
from tests.conftest import refused
from tests.desks import place_of
from tests.reading.test_captured_text import PAGE

pytestmark = pytest.mark.both_stores


@pytest.fixture
def place():
    return new_bucket()


@pytest.fixture
def desk(store, place):
    with_files = in_bucket(store, place)
    yield with_files
    with_files.close()


@pytest.fixture
def source(desk, person):
    blank = sources.blank_source("Budget 2026")
    return sources.add_source(desk, person, replace(blank, url="https://city.example/budget"))


def test_a_file_is_captured_found_whole_and_missed(desk, person, source, place):
    assert captures.keep_file(desk, person, source.id, BUDGET, "budget.pdf")
    [only] = rows.of_source(desk.reading(), source.id)
    assert files(place) == {only.sha256, only.capture.text_sha256}
    assert captures.content_of(desk, only.sha256) == BUDGET
    assert maintenance.verify(desk) == []
    put(place, only.sha256, b"another")
    assert maintenance.verify(desk) == [f"the captured content {only.sha256} is not there as it was"]
    delete(place, only.sha256)
    assert rows.without_file(desk, [only.capture]) == {only.sha256}
    assert maintenance.verify(desk) == [f"the captured content {only.sha256} is not there as it was"]
    other = sources.add_source(desk, person, sources.blank_source("The same, from elsewhere"))
    captures.keep_file(desk, person, other.id, BUDGET, "again.pdf")
    assert maintenance.verify(desk) == []


@pytest.mark.parametrize(
    ("answer", "code"),
    [(error(403, "AccessDenied"), "contents_refused"), (error(503, "SlowDown"), "contents_away")],
)
def test_while_a_bucket_refuses_nothing_is_stored_and_a_capture_is_tried_again(store, person, answer, code):
    made = sources.add_source(store, person, replace(sources.blank_source("B"), url="https://city.example/b"))
    with bad_store(answer) as bad:
        desk = in_bucket(store, bad.place)
        with refused(Refused, code):
            captures.keep_file(desk, person, made.id, BUDGET, "budget.pdf")
        page = Content(PAGE.encode(), url=made.url)
        job = jobs.ask_capture(desk, person, made.id, lambda _: page)
        assert jobs.run_due(desk, lambda _: page)
        after = job_rows.latest(desk.reading(), made.id)
        assert (after.id, after.state, after.trouble.code in OF_CONTENTS_AWAY) == (job.id, "queued", True)
    assert sources_of(store, made) == ()
    assert maintenance.verify(store) == []


def sources_of(store, source):
    return rows.of_source(store.reading(), source.id)


def test_what_no_source_has_is_swept_by_one_of_two_servers(store, desk, person, source, place):
    captures.keep_file(desk, person, source.id, BUDGET, "budget.pdf")
    captures.keep_file(desk, person, source.id, PAGE.encode(), "page.html")
    kept, whole = rows.of_source(desk.reading(), source.id)[0], files(place)
    captures.remove_capture(desk, person, source.id, kept.sha256)
    other = in_bucket(store, place)
    assert [maintenance.sweep(other), maintenance.sweep(desk)] == [2, 0]
    assert files(place) == whole - {kept.sha256, kept.capture.text_sha256}
    assert maintenance.verify(desk) == []
    other.close()


def test_what_was_sent_before_a_kill_does_no_harm_and_is_swept(desk, person, source, place):
    captures.keep_content(desk, Content(BUDGET))
    assert len(files(place)) == 2
    assert maintenance.verify(desk) == []
    assert maintenance.sweep(desk) == 2
    assert files(place) == set()


def test_no_sweep_comes_between_a_file_and_the_row_that_names_it(store, desk, person, source, place, monkeypatch):
    monkeypatch.setattr(contents_locks, "REMOVAL_WAITS", 0.1)
    other = in_bucket(store, place)
    with desk.contents.capturing():
        captures.keep_content(desk, Content(BUDGET))
        with refused(Refused, "contents_being_kept"):
            maintenance.sweep(other)
        assert captures.keep_file(desk, person, source.id, BUDGET, "budget.pdf")
    assert maintenance.sweep(other) == 0
    assert (len(files(place)), maintenance.verify(desk)) == (2, [])
    other.close()


def test_a_sweep_that_the_bucket_breaks_off_says_what_is_left(store, person, monkeypatch):
    def answer(method, address):
        if "list-type" in address:
            names = "".join(f"<Contents><Key>{key.partition('/newsroom/')[2]}</Key><Size>1</Size></Contents>"
                            for key in bad.kept)  # fmt: skip
            return 200, f"<ListBucketResult><IsTruncated>false</IsTruncated>{names}</ListBucketResult>".encode()
        return error(403, "AccessDenied") if method == "DELETE" else None

    with bad_store(answer) as bad:
        desk = in_bucket(store, bad.place)
        made = sources.add_source(desk, person, sources.blank_source("B"))
        captures.keep_content(desk, Content(BUDGET))
        with pytest.raises(Refused) as caught:
            maintenance.sweep(desk)
        assert (caught.value.code, caught.value.values) == (
            "contents_not_removed",
            {"count": 2, "why": "AccessDenied"},
        )
        captures.keep_file(desk, person, made.id, b"Minutes of the evening.", "minutes.txt")
        captures.remove_capture(desk, person, made.id, rows.of_source(desk.reading(), made.id)[0].sha256)
        done = erase_source(desk, person, made.id)
        assert (done.left, bool(done.files)) == (done.files, True)


def test_what_is_erased_is_in_no_version_of_the_bucket(desk, person, source, place):
    client_of(place).put_bucket_versioning(Bucket=place.bucket, VersioningConfiguration={"Status": "Enabled"})
    captures.keep_file(desk, person, source.id, b"Minutes of the evening.", "minutes.txt")
    names = files(place)
    for name in names:
        put(place, name, b"as somebody changed it")
    done = erase_source(desk, person, source.id)
    assert (set(done.files), done.left, done.may_leave_versions) == (names, (), False)
    assert versions(place) == {f"{place.folder}/annotator-desk"}


def test_a_backup_holds_what_is_in_the_bucket_and_comes_back_into_another(desk, person, source, tmp_path, place):
    captures.keep_file(desk, person, source.id, BUDGET, "budget.pdf")
    maintenance.backup(desk, tmp_path / "backup.db")
    again = FilePlace(tmp_path / "again" / "desk.db", new_bucket())
    maintenance.restore(tmp_path / "backup.db", again)
    restored = Store.existing(again)
    assert (files(again.bucket), maintenance.verify(restored)) == (files(place), [])
    assert not (tmp_path / "again" / "desk.db.files").exists()
    restored.close()


def test_a_backup_that_the_bucket_does_not_serve_is_not_made(desk, person, source, tmp_path, store):
    captures.keep_file(desk, person, source.id, BUDGET, "budget.pdf")
    with bad_store(error(403, "AccessDenied")) as bad, refused(Refused, "contents_refused"):
        maintenance.backup(in_bucket(store, bad.place), tmp_path / "backup.db")
    assert not (tmp_path / "backup.db").exists()


def test_files_are_carried_into_a_bucket_and_back(store, person, place, tmp_path):
    made = sources.add_source(store, person, sources.blank_source("Budget 2026"))
    captures.keep_file(store, person, made.id, BUDGET, "budget.pdf")
    there = with_bucket(place_of(store), place)
    assert maintenance.move_contents(store, there) == 2
    desk = Store.existing(there)
    assert (files(place), maintenance.verify(desk)) == (set(store.contents.names()), [])
    assert maintenance.sweep(desk) == 2
    assert ([*store.contents.names()], len(files(place))) == ([], 2)
    assert maintenance.move_contents(desk, place_of(store)) == 2
    assert maintenance.verify(store) == []
    desk.close()


def test_a_whole_desk_is_carried_out_of_a_bucket_and_not_into_the_same(desk, person, source, tmp_path, place, store):
    captures.keep_file(desk, person, source.id, BUDGET, "budget.pdf")
    here = with_bucket(place_of(store), place)
    with refused(RuleBroken, "move_within_bucket"):
        maintenance.expect_apart(here, FilePlace(tmp_path / "to" / "desk.db", replace(place, access="other")))
    to = FilePlace(tmp_path / "to" / "desk.db", replace(place, folder="moved"))
    maintenance.expect_apart(here, to)
    maintenance.move(desk, to)
    moved = Store.existing(to)
    assert (files(to.bucket) >= files(place), maintenance.verify(moved)) == (True, [])
    assert bucket_of(to).folder == "moved"
    moved.close()


_KILLED = """
import os, sys
from pathlib import Path
from annotator.actions import captures
from annotator.actions.fetching import Content
from annotator.settings.places import BucketPlace, FilePlace
from annotator.storage.database import Store
desk = Store.existing(FilePlace(Path(sys.argv[1]), BucketPlace(*sys.argv[2:])))
with desk.contents.capturing():
    captures.keep_content(desk, Content(b"The minutes of the evening."))
    os._exit(9)
"""


@pytest.mark.in_a_file
def test_a_process_that_is_killed_after_it_has_sent_a_file_holds_nobody_up(engine, store, desk, place, monkeypatch):
    monkeypatch.setattr(contents_locks, "REMOVAL_WAITS", 0.1)
    given = (place.bucket, place.folder, place.endpoint, place.region, place.access, place.secret)
    done = subprocess.run([sys.executable, "-c", _KILLED, str(store.path), *given], check=False)
    assert done.returncode == 9
    assert len(files(place)) == 1
    assert (maintenance.verify(desk), maintenance.sweep(desk), files(place)) == ([], 1, set())


def test_while_the_bucket_rests_it_is_not_asked(store, person, monkeypatch):
    monkeypatch.setattr(requests, "_REST", 60)
    with bad_store(error(503, "SlowDown")) as bad:
        desk = in_bucket(store, bad.place)
        made = sources.add_source(desk, person, sources.blank_source("B"))
        for _ in range(3):
            with refused(Refused, "contents_away"):
                captures.keep_file(desk, person, made.id, BUDGET, "budget.pdf")
        assert len(bad.asked) == 2
