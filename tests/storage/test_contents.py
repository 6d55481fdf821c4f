"""The folder beside the database: what is in it stays as it is."""

import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import Refused
from annotator.storage import contents
from annotator.storage.connections.databases import POSTGRESQL
from annotator.storage.contents import FolderContents
from tests.conftest import refused


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "desk.db.files"


def test_bytes_stand_under_their_hash_and_only_their_owner_reads_them(folder):
    name = FolderContents(folder).keep(b"The bridge opened on Monday.")
    path = folder / name[:2] / name
    assert path.read_bytes() == b"The bridge opened on Monday."
    assert [stat.S_IMODE(p.stat().st_mode) for p in (folder, path.parent, path)] == [0o700, 0o700, 0o600]
    assert FolderContents(folder).read(name) == b"The bridge opened on Monday."
    assert list(FolderContents(folder).names()) == [name]


def test_the_same_bytes_are_written_once(folder):
    name = FolderContents(folder).keep(b"Forty-one million.")
    path = folder / name[:2] / name
    before = path.stat()
    assert FolderContents(folder).keep(b"Forty-one million.") == name
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert [p.name for p in path.parent.iterdir()] == [name]


def test_a_file_that_was_changed_is_not_handed_out_and_heals_with_the_right_bytes(folder):
    name = FolderContents(folder).keep(b"It cost 41 million.")
    (folder / name[:2] / name).write_bytes(b"It cost 42 million.")
    assert FolderContents(folder).read(name) is None
    assert FolderContents(folder).keep(b"It cost 41 million.") == name
    assert FolderContents(folder).read(name) == b"It cost 41 million."


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "a" * 63, "A" * 64, "a" * 64 + "\n", "é" * 64])
def test_what_is_no_hash_leads_nowhere(folder, name):
    FolderContents(folder).keep(b"x")
    assert FolderContents(folder).read(name) is None


def test_a_disk_that_takes_nothing_is_said_in_a_sentence(folder):
    folder.write_bytes(b"a file where the folder should be")
    with refused(Refused, "unwritable_file"):
        FolderContents(folder).keep(b"x")
    assert FolderContents(folder).read(contents.hash_of(b"x")) is None


@given(body=st.binary(max_size=200))
def test_whatever_is_kept_comes_back(tmp_path_factory, body):
    folder = tmp_path_factory.mktemp("any") / "files"
    assert FolderContents(folder).read(FolderContents(folder).keep(body)) == body


@pytest.mark.both_stores
def test_each_desk_keeps_what_was_captured_where_its_rows_are(store):
    body = bytes(range(256)) * 9_000
    name = store.contents.keep(body)
    assert (name, store.contents.keep(body)) == (contents.hash_of(body),) * 2
    assert store.contents.read(name) == body == b"".join(store.contents.pieces(name))
    assert (store.contents.is_here(name), store.contents.size_if_here(name)) == (True, len(body))
    assert ([*store.contents.names()], store.contents.size()) == ([name], len(body))
    store.contents.remove(name)
    store.contents.remove(name)
    assert (store.contents.read(name), [*store.contents.pieces(name)], store.contents.is_here(name)) == (
        None,
        [],
        False,
    )
    assert (store.contents.size_if_here(name), store.contents.size(), [*store.contents.names()]) == (0, 0, [])


@pytest.mark.postgresql
@pytest.mark.parametrize("engine", [POSTGRESQL], indirect=True)
def test_what_was_changed_on_the_server_is_not_handed_out_and_heals(engine, store):
    name = store.contents.keep(b"It cost 41 million.")
    store._put("UPDATE annotator.contents SET body = %s", (b"It cost 42 million.",))
    assert store.contents.read(name) is None
    assert store.contents.keep(b"It cost 41 million.") == name
    assert store.contents.read(name) == b"It cost 41 million."
