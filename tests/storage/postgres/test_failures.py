"""What a server keeps from being stored is said in one sentence, nothing of it is there, and others go on reading."""

import os
import subprocess
import tempfile
import threading
from contextlib import contextmanager, suppress
from pathlib import Path

import psycopg
import pytest

from annotator.actions import maintenance
from annotator.domain.errors import Refused
from annotator.storage.postgres import stores
from tests.conftest import refused
from tests.postgres_servers import HASTY, own_server, standing_by
from tests.storage.postgres.conftest import desk_on, wait_for

pytestmark = pytest.mark.postgresql


@contextmanager
def small_disk(megabytes):
    """A folder on a disk of its own, for the server's account."""
    folder = Path(tempfile.mkdtemp(prefix="small"))
    options = f"size={megabytes}m,uid=postgres,mode=700"
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "small", str(folder)], capture_output=True)
    if os.getuid() or made.returncode:
        pytest.skip("only root can mount a small disk")
    try:
        yield folder
    finally:
        # The server may still hold it open for a moment.
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
        folder.rmdir()


def fill(path):
    """Take all the room that is left."""
    with suppress(OSError), path.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(4_096))


@contextmanager
def holding(desk, statement):
    """Another program holds something until the block ends."""
    with psycopg.connect(desk.server.url(desk.database)) as other:
        other.execute(statement)
        yield
        other.rollback()


@contextmanager
def other_account(desk, name, rights):
    """The desk as another account of the server opens it."""
    desk.server.execute(f"CREATE ROLE {name} LOGIN")
    desk.server.execute(rights.format(name=name), desk.database)
    store = desk.again(desk.server.url(desk.database).replace("annotator@", f"{name}@"))
    try:
        yield store
    finally:
        store.close()


def test_a_full_server_stores_nothing_and_once_there_is_room_the_next_save_does(server, tmp_path):
    with small_disk(64) as disk:
        server.execute(f"CREATE TABLESPACE small LOCATION '{disk}'")
        desk = desk_on(server, tmp_path, "TABLESPACE small")
        fill(disk / "filler")
        with refused(Refused, "server_full"):
            for n in range(200):
                desk.save(f"{n} {'x' * 390}")
        stored = len(desk.titles())
        # To look through the desk, a second schema is made beside it.
        with refused(Refused, "server_full"):
            maintenance.verify(desk.store)
        (disk / "filler").unlink()
        desk.save("next")
        assert len(desk.titles()) == stored + 1
        assert maintenance.verify(desk.store) == []
        desk.store.close()
        server.execute(f"DROP DATABASE {desk.database} WITH (FORCE)")
        server.execute("DROP TABLESPACE small")


def test_while_another_program_holds_the_lock_one_writer_waits_the_others_are_sent_away_and_all_read(desk, impatient):
    desk.save()
    told = []

    def write():
        try:
            desk.save()
        except Refused as error:
            told.append(error.code)
        finally:
            desk.store.close()

    with holding(desk, "SELECT pg_advisory_lock(4207849484)"):
        writers = [threading.Thread(target=write) for _ in range(6)]
        for each in writers:
            each.start()
        assert desk.titles() == ["Budget 2026"]
        for each in writers:
            each.join(30)
    assert told == ["database_locked"] * 6
    desk.save()
    assert len(desk.titles()) == 2


def test_while_another_program_holds_a_table_saves_are_refused_and_pages_are_read(desk, impatient):
    desk.save()
    with holding(desk, "LOCK TABLE annotator.sources IN EXCLUSIVE MODE"):
        with refused(Refused, "database_locked"):
            desk.save()
        assert desk.titles() == ["Budget 2026"]
    desk.save()
    assert maintenance.verify(desk.store) == []


def test_a_table_that_cannot_even_be_read_holds_no_page_for_good(desk, monkeypatch):
    desk.save()
    monkeypatch.setattr(stores, "_PATIENT", "SET lock_timeout = '200ms'")
    desk.store.close()
    with holding(desk, "LOCK TABLE annotator.sources"):
        with refused(Refused, "database_locked"):
            desk.titles()
        with refused(Refused, "database_locked"):
            desk.store.reading_without(frozenset()).execute("SELECT count(*) FROM sources")
    assert desk.titles() == ["Budget 2026"]


def test_a_desk_that_is_opened_while_its_lock_is_held_says_so(desk, monkeypatch):
    monkeypatch.setattr(stores, "_PATIENT", "SET lock_timeout = '200ms'")
    with holding(desk, "SELECT pg_advisory_lock(4207849484)"), refused(Refused, "database_locked"):
        desk.store.migrate()


def test_a_statement_that_never_ends_is_given_up_and_nothing_is_stored(desk, monkeypatch):
    monkeypatch.setattr(stores, "_NO_LONGER", "SET statement_timeout = '300ms'")
    desk.store.close()
    with refused(Refused, "server_slow"), desk.store.writing() as db:
        db.execute("DELETE FROM people")
        db.execute("SELECT pg_sleep(600)")
    with refused(Refused, "server_slow"):
        desk.store.reading().execute("SELECT pg_sleep(600)")
    desk.save()
    assert desk.titles() == ["Budget 2026"]
    assert maintenance.verify(desk.store) == []


def test_nobody_waits_for_long_behind_a_writer_whom_the_server_does_not_answer(desk, impatient, monkeypatch):
    writes, told = threading.Event(), []

    def never():
        try:
            with desk.store.writing() as db:
                writes.set()
                db.execute("SELECT pg_sleep(600)")
        except Refused as error:
            told.append(error.code)
        finally:
            desk.store.close()

    writer = threading.Thread(target=never)
    writer.start()
    assert writes.wait(30)
    with refused(Refused, "database_locked"):
        desk.save()
    assert desk.titles() == []
    desk.cut()
    writer.join(30)
    assert told == ["server_gone"]
    desk.save()


def test_an_account_that_may_only_read_is_told_so_and_stores_nothing(desk):
    rights = "GRANT USAGE ON SCHEMA annotator TO {name}; GRANT SELECT ON ALL TABLES IN SCHEMA annotator TO {name}"
    with other_account(desk, "reader", rights) as store:
        with refused(Refused, "server_forbids"), store.writing() as db:
            db.execute("DELETE FROM people")
        store.migrate()
        assert store.reading().execute("SELECT count(*) FROM people").fetchone()[0] == 1
    assert maintenance.verify(desk.store) == []


def test_an_account_that_may_not_see_the_desk_is_told_so_and_makes_no_other(desk):
    with other_account(desk, "stranger", "GRANT CREATE ON DATABASE postgres TO {name}") as store:
        for each in (store.exists, store.migrate):
            with refused(Refused, "server_forbids"):
                each()
    assert maintenance.verify(desk.store) == []


def test_an_account_that_may_make_no_schema_makes_no_desk(server, tmp_path):
    desk = desk_on(server, tmp_path)
    desk.store.close()
    server.execute("DROP SCHEMA annotator CASCADE", desk.database)
    with other_account(desk, "guest", "GRANT CONNECT ON DATABASE postgres TO {name}") as store:
        with refused(Refused, "server_forbids"):
            store.migrate()
        assert not store.exists()


def test_a_server_that_stands_by_for_another_lets_the_desk_read_and_refuses_what_is_stored(tmp_path):
    with own_server(**HASTY) as primary:
        desk = desk_on(primary, tmp_path)
        with standing_by(primary, **HASTY) as standby:
            store = desk.again(standby.url(desk.database))
            wait_for(store.exists)
            desk.save()
            wait_for(lambda: store.reading().execute("SELECT count(*) FROM sources").fetchone()[0])
            with refused(Refused, "server_read_only"), store.writing() as db:
                db.execute("DELETE FROM sources")
            store.migrate()
            store.close()
            bare = desk_on(primary, tmp_path / "bare")
            primary.execute("DROP SCHEMA annotator CASCADE", bare.database)
            other = bare.again(standby.url(bare.database))
            dropped = primary.execute("SELECT pg_current_wal_lsn()")[0][0]
            wait_for(lambda: standby.execute(f"SELECT pg_last_wal_replay_lsn() >= '{dropped}'")[0][0])
            assert not other.exists()
            with refused(Refused, "server_read_only"):
                other.migrate()
            other.close()
            bare.store.close()
        desk.store.close()


def test_a_database_in_another_encoding_is_refused_by_name(server, tmp_path):
    server.create("latin", "ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0")
    desk = desk_on(server, tmp_path)
    with refused(Refused, "server_encoding"):
        desk.again(server.url("latin")).migrate()
    desk.store.close()
