"""A server that goes in the middle of a save, or at its very end: nothing half, and nobody is told what is not so."""

import threading

import pytest

from annotator.actions import maintenance
from annotator.domain.errors import Refused
from annotator.storage.postgres.databases import PostgresDatabase
from tests.conftest import refused
from tests.storage.postgres.conftest import wait_for

pytestmark = pytest.mark.postgresql


def test_cut_off_between_any_two_statements_nothing_of_a_save_is_there_and_the_next_works(desk, monkeypatch):
    execute, left = PostgresDatabase.execute, [-1]

    def counted(db, sql, parameters=None):
        if db.in_transaction:
            if left[0] == 0:
                desk.cut()
            left[0] -= 1
        return execute(db, sql, parameters)

    monkeypatch.setattr(PostgresDatabase, "execute", counted)
    interrupted = 0
    for at in range(0, 100, 2):
        left[0] = at
        code = None
        try:
            desk.save(f"{at}")
        except Refused as error:
            code = error.code
        if code is None:
            break
        assert (code, desk.titles()) == ("server_gone", [])
        interrupted += 1
    assert interrupted > 3
    left[0] = -1
    desk.save("next")
    assert desk.titles() == [f"{at}", "next"]
    assert maintenance.verify(desk.store) == []


def test_what_goes_on_after_a_cut_within_a_save_stores_nothing(desk):
    with refused(Refused, "server_gone"), desk.store.writing() as db:
        db.execute("DELETE FROM people")
        desk.cut()
        for _ in range(2):
            with refused(Refused, "server_gone"):
                db.execute("DELETE FROM people")
    assert desk.store.reading().execute("SELECT count(*) FROM people").fetchone()[0] == 1


def test_cut_off_at_the_very_end_nobody_is_told_that_nothing_is_stored(desk, monkeypatch):
    commit = PostgresDatabase.commit

    def cut_first(db):
        desk.cut()
        commit(db)

    monkeypatch.setattr(PostgresDatabase, "commit", cut_first)
    with refused(Refused, "server_gone_at_the_end"):
        desk.save()
    monkeypatch.undo()
    desk.save()
    assert desk.titles() == ["Budget 2026"]


def test_what_was_stored_before_the_cut_is_there_although_nobody_was_told(desk, waits_for_nobody):
    told = []

    def save():
        with refused(Refused, "server_gone_at_the_end"):
            desk.save()
        told.append(True)
        desk.store.close()

    writer = threading.Thread(target=save)
    writer.start()
    wait_for(lambda: desk.server.execute("SELECT 1 FROM pg_stat_activity WHERE wait_event = 'SyncRep'"))
    desk.cut()
    writer.join(60)
    waits_for_nobody()
    assert (told, desk.titles()) == ([True], ["Budget 2026"])
    desk.save("next")
    assert maintenance.verify(desk.store) == []


def test_what_the_server_that_stands_by_did_not_take_is_not_acknowledged(desk, waits_for_nobody, monkeypatch):
    monkeypatch.setattr("annotator.storage.postgres.databases._LONGEST_COMMIT", 0.5)
    with refused(Refused, "server_alone"):
        desk.save()
    waits_for_nobody()
    assert desk.titles() == ["Budget 2026"]


@pytest.fixture
def waits_for_nobody(desk):
    """From now on, what is stored has to be taken over by a server that is not there; call it to end that."""
    desk.server.execute("ALTER SYSTEM SET synchronous_standby_names = 'nobody'")

    def shown():
        desk.server.execute("SELECT pg_reload_conf()")
        return desk.server.execute("SHOW synchronous_standby_names")[0][0]

    def end():
        desk.server.execute("ALTER SYSTEM RESET synchronous_standby_names")
        wait_for(lambda: shown() == "")

    wait_for(lambda: shown() == "nobody")
    yield end
    end()
