"""The folder beside the database: what is in it stays as it is."""

import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import Refused
from annotator.storage import contents
from tests.conftest import refused


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "desk.db.files"


def test_bytes_stand_under_their_hash_and_only_their_owner_reads_them(folder):
    name = contents.keep(folder, b"The bridge opened on Monday.")
    path = folder / name[:2] / name
    assert path.read_bytes() == b"The bridge opened on Monday."
    assert [stat.S_IMODE(p.stat().st_mode) for p in (folder, path.parent, path)] == [0o700, 0o700, 0o600]
    assert contents.read(folder, name) == b"The bridge opened on Monday."
    assert list(contents.names(folder)) == [name]


def test_the_same_bytes_are_written_once(folder):
    name = contents.keep(folder, b"Forty-one million.")
    path = folder / name[:2] / name
    before = path.stat()
    assert contents.keep(folder, b"Forty-one million.") == name
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert [p.name for p in path.parent.iterdir()] == [name]


def test_a_file_that_was_changed_is_not_handed_out_and_heals_with_the_right_bytes(folder):
    name = contents.keep(folder, b"It cost 41 million.")
    (folder / name[:2] / name).write_bytes(b"It cost 42 million.")
    assert contents.read(folder, name) is None
    assert contents.keep(folder, b"It cost 41 million.") == name
    assert contents.read(folder, name) == b"It cost 41 million."


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "a" * 63, "A" * 64, "a" * 64 + "\n", "é" * 64])
def test_what_is_no_hash_leads_nowhere(folder, name):
    contents.keep(folder, b"x")
    assert contents.read(folder, name) is None


def test_a_disk_that_takes_nothing_is_said_in_a_sentence(folder):
    folder.write_bytes(b"a file where the folder should be")
    with refused(Refused, "unwritable_file"):
        contents.keep(folder, b"x")
    assert contents.read(folder, contents.hash_of(b"x")) is None


@given(body=st.binary(max_size=200))
def test_whatever_is_kept_comes_back(tmp_path_factory, body):
    folder = tmp_path_factory.mktemp("any") / "files"
    assert contents.read(folder, contents.keep(folder, body)) == body
