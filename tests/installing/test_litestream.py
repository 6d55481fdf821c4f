"""A replica made by Litestream, as the guide sets it up: the desk that is restored proves itself, or says what it lacks."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.actions import maintenance, no_claims, sources
from annotator.actions.history.seals import note_head
from annotator.domain.people.person import Person
from annotator.storage.contents import folder_of
from annotator.storage.database import Store
from annotator.storage.seals import desk_keys, seal_files
from tests.captured import capture_page
from tests.installing.conftest import INSTALLING, adapted
from tests.other_programs import other_program

DATABASE, REPLICA = "/var/lib/annotator/annotator.db", "/var/backups/annotator/replica"
# As Litestream 0.5.17 makes them.
TABLES = (
    "CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER)",
    "CREATE TABLE _litestream_lock (id INTEGER)",
)
Litestream = Callable[..., None]


@pytest.fixture
def litestream(store: Store, tmp_path: Path) -> Litestream:
    """Litestream with the file of the guide, over this desk."""
    program = shutil.which("litestream")
    if program is None:
        pytest.skip("no litestream on this machine: install it to test the replica")
    config = tmp_path / "litestream.yml"
    config.write_text(adapted("litestream.yml", {DATABASE: str(store.path), REPLICA: str(tmp_path / "replica")}))

    def run(command: str, *words: str) -> None:
        subprocess.run([program, command, "-config", str(config), *words], check=True, capture_output=True)

    return run


@pytest.fixture
def restored(store: Store, litestream: Litestream, tmp_path: Path) -> Callable[..., Store]:
    """The desk of the replica, with these files of the first desk beside it."""

    def restored(*beside: Path) -> Store:
        folder = tmp_path / "elsewhere"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        for path in beside:
            if path.is_dir():
                shutil.copytree(path, folder / path.name)
            else:
                shutil.copy(path, folder / path.name)
        litestream("restore", "-o", str(folder / store.path.name), str(store.path))
        return Store.existing(folder / store.path.name)

    return restored


def test_a_desk_restored_from_the_replica_proves_itself_with_what_stood_beside_the_database(
    store: Store, person: Person, slug: str, litestream: Litestream, restored: Callable[..., Store]
) -> None:
    source = sources.add_source(store, person, sources.blank_source("A page"))
    capture_page(store, person, source.id, "What the city said of the bridge.")
    litestream("replicate", "-once")
    for sentence in (6, 7):
        no_claims.mark_no_claim(store, person, slug, value=True, sentence=sentence)
        litestream("replicate", "-once")
    note_head(store)
    key, seal, files = desk_keys.path_of(store.path), seal_files.path_of(store.path), folder_of(store.path)
    assert maintenance.verify(store) == []
    copy = restored(key, seal, files)
    assert maintenance.verify(copy) == []
    no_claims.mark_no_claim(copy, person, slug, value=True, sentence=8)
    copy.close()
    assert any("is not there as it was" in fault for fault in maintenance.verify(restored(key, seal)))
    assert "the key that sealed the database is not beside it" in maintenance.verify(restored(files))


def test_a_replica_that_lost_the_last_moments_is_told_by_the_seal(
    store: Store, person: Person, slug: str, litestream: Litestream, restored: Callable[..., Store]
) -> None:
    litestream("replicate", "-once")
    no_claims.mark_no_claim(store, person, slug, value=True, sentence=6)
    note_head(store)
    (fault,) = maintenance.verify(restored(desk_keys.path_of(store.path), seal_files.path_of(store.path)))
    assert "newer events were lost" in fault
    assert maintenance.verify(restored(desk_keys.path_of(store.path))) == []


def test_a_backup_of_a_desk_with_a_replica_is_taken(store: Store, slug: str, tmp_path: Path) -> None:
    with other_program(store.path) as connection:
        for table in TABLES:
            connection.execute(table)
    assert maintenance.verify(store) == []
    maintenance.backup(store, tmp_path / "backup.db")
    maintenance.restore(tmp_path / "backup.db", tmp_path / "elsewhere" / "desk.db")
    assert maintenance.verify(Store.existing(tmp_path / "elsewhere" / "desk.db")) == []


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE _litestream_seq (id INTEGER PRIMARY KEY, seq INTEGER, words TEXT)",
        "CREATE TABLE _litestream_later (id INTEGER)",
        "CREATE VIEW _litestream_lock AS SELECT 1 AS id",
        "CREATE TRIGGER _litestream_lock AFTER INSERT ON units BEGIN SELECT 1; END",
    ],
)
def test_what_only_bears_the_name_of_litestreams_tables_is_told(store: Store, slug: str, statement: str) -> None:
    with other_program(store.path) as connection:
        connection.execute(statement)
    assert any("is not the desk’s" in fault for fault in maintenance.verify(store))


def test_the_unit_may_write_where_its_configuration_says() -> None:
    unit = (INSTALLING / "annotator-litestream.service").read_text("utf-8")
    named = re.findall(r"^\s+(?:- )?path: (/\S+)/[\w.]+$", (INSTALLING / "litestream.yml").read_text("utf-8"), re.M)
    assert f"ReadWritePaths={' '.join(named)}\n" in unit
