"""Backups that are none, were cut off, are of another version, or are taken for a desk: one line says what is wrong."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from annotator.actions import captures, maintenance, sources
from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.people.person import Person
from annotator.storage.database import Store
from annotator.storage.migrations import migrations
from tests.conftest import refused
from tests.older_desks import OLDER, unpacked


@pytest.fixture
def backup(store: Store, person: Person, tmp_path: Path) -> Path:
    source = sources.add_source(store, person, sources.blank_source("The log"))
    captures.keep_file(store, person, source.id, b"What the log says. " * 5_000, "log.txt")
    maintenance.backup(store, tmp_path / "backup.db")
    return tmp_path / "backup.db"


def restored(backup: Path) -> Path:
    maintenance.restore(backup, backup.parent / "again" / "desk.db")
    return backup.parent / "again" / "desk.db"


def nothing_is_left(backup: Path) -> bool:
    folder = backup.parent / "again"
    return not folder.exists() or not [path for path in folder.iterdir() if path.suffix in (".db", ".unfinished")]


@pytest.mark.parametrize("left", [0, 50, 4_096, 20_000, -100_000, -4_096])
def test_one_that_was_cut_off_is_refused_and_nothing_is_made(backup: Path, left: int) -> None:
    backup.write_bytes(backup.read_bytes()[:left])
    with pytest.raises(RuleBroken) as told:
        restored(backup)
    assert told.value.code in ("no_backup", "damaged_backup")
    assert nothing_is_left(backup)


@pytest.mark.parametrize("content", [b"hello", b"PK\x03\x04" + bytes(5_000)])
def test_another_file_is_no_backup(backup: Path, content: bytes) -> None:
    backup.write_bytes(content)
    with refused(RuleBroken, "no_backup"):
        restored(backup)
    assert nothing_is_left(backup)


def test_the_database_of_another_program_is_no_backup(backup: Path) -> None:
    backup.unlink()
    with closing(sqlite3.connect(backup)) as other:
        other.execute("CREATE TABLE bookmarks (address TEXT)")
        other.commit()
    with refused(RuleBroken, "no_backup"):
        restored(backup)


def test_one_of_a_newer_version_says_so(store: Store, backup: Path) -> None:
    with store.writing() as db:
        db.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " SELECT migration_set, 'm9999_newer', applied_at FROM _sqlite_migrations LIMIT 1"
        )
    backup.unlink()
    maintenance.backup(store, backup)
    with refused(Refused, "newer_database"):
        restored(backup)
    assert nothing_is_left(backup)


def test_one_that_is_taken_for_a_desk_says_how_to_make_one_of_it(backup: Path) -> None:
    before = backup.read_bytes()
    for opened in (lambda: Store.existing(backup), lambda: Store.at(backup).migrate()):
        with refused(Refused, "is_a_backup"):
            opened()
    assert backup.read_bytes() == before
    assert [found.is_well for found in maintenance.examine(backup) if "is a backup" in found.words] == [False]
    assert maintenance.verify(Store.existing(restored(backup))) == []


def test_the_database_of_a_desk_is_no_backup_though_it_is_served(store: Store, backup: Path) -> None:
    store.hold()
    assert store.path.with_name(f"{store.path.name}-wal").exists()
    copied = shutil.copy(store.path, backup.parent / "copied.db")
    for path in (store.path, Path(copied)):
        with pytest.raises(RuleBroken) as told:
            maintenance.restore(path, backup.parent / "again" / "desk.db")
        assert told.value.code == "no_backup_but_desk"
        assert f"annotator --db {path} backup FILE" in str(told.value)
    assert nothing_is_left(backup)
    assert maintenance.verify(store) == []


@pytest.mark.parametrize("packed", OLDER, ids=lambda path: path.name)
def test_the_database_of_an_older_desk_is_no_backup_either(packed: Path, tmp_path: Path) -> None:
    with refused(RuleBroken, "no_backup_but_desk"):
        restored(unpacked(packed, tmp_path))


def test_a_backup_from_before_there_were_captures_carries_nothing_and_is_restored(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "backup.db")) as connection:
        migrations.apply(Database(connection), stop_before="m0004_captures")
    assert maintenance.verify(Store.existing(restored(tmp_path / "backup.db"))) == []


def test_one_of_another_desk_takes_no_desks_place(store: Store, backup: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "desk.db"
    other.parent.mkdir()
    Store.at(other).migrate()
    with refused(RuleBroken, "desk_exists"):
        maintenance.restore(backup, other)


def test_the_file_of_another_desk_in_its_place_is_told(store: Store, person: Person, tmp_path: Path) -> None:
    maintenance.backup(store, tmp_path / "backup.db")
    other = tmp_path / "other" / "desk.db"
    other.parent.mkdir()
    Store.at(other).migrate()
    found = Store.at(other)
    assert maintenance.verify(found) == []
    found.close()
    for left in other.parent.glob("desk.db-*"):
        left.unlink()
    copied = restored(tmp_path / "backup.db")
    shutil.copy(copied, other)
    assert any("key" in finding for finding in maintenance.verify(Store.existing(other)))


def test_a_place_that_cannot_be_written_is_said_to_be_one(store: Store, tmp_path: Path) -> None:
    (tmp_path / "copy.db.unfinished").mkdir()
    (tmp_path / "copy.db.unfinished" / "mine").touch()
    with refused(Refused, "unwritable_file"):
        maintenance.backup(store, tmp_path / "copy.db")
