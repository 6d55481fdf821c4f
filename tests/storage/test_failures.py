"""What the disk or another program keeps from being stored is said in one sentence, and others go on reading."""

import sqlite3
import threading
from contextlib import closing

import pytest

from annotator.actions import sources
from annotator.domain.errors import Refused, say
from annotator.storage.connections import write_turns
from tests.conftest import refused


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(write_turns, "LONGEST", 0.3)
    monkeypatch.setattr(write_turns, "PATIENCE", 0.05)


def add(store, person):
    return sources.add_source(store, person, sources.blank_source("Budget 2026"))


def count(store):
    return store.reading().execute("SELECT count(*) FROM sources").fetchone()[0]


def test_a_full_disk_stores_nothing_and_the_next_try_does(store, person):
    with store.writing() as db:
        pages = db.execute("PRAGMA page_count").fetchone()[0]
        db.execute(f"PRAGMA max_page_count = {pages}")
    with refused(Refused, "disk_full"):
        sources.add_source(store, person, sources.blank_source("x" * 400))
        for _ in range(50):
            add(store, person)
    stored = count(store)
    with store.writing() as db:
        db.execute("PRAGMA max_page_count = 1000000")
    add(store, person)
    assert count(store) == stored + 1


def test_a_database_that_cannot_be_written_can_be_read(store, person):
    with store.writing() as db:
        pass
    db.execute("PRAGMA query_only = ON")
    with refused(Refused, "database_read_only"):
        add(store, person)
    assert count(store) == 0


def test_while_another_program_holds_it_one_writer_waits_and_the_others_are_sent_away(store, person, impatient):
    add(store, person)
    told = []

    def write():
        try:
            add(store, person)
        except Refused as error:
            told.append(say(error))
        finally:
            store.close()

    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        writers = [threading.Thread(target=write) for _ in range(6)]
        for each in writers:
            each.start()
        for each in writers:
            each.join(5)
        assert (len(told), count(store)) == (6, 1)
        other.execute("COMMIT")
    add(store, person)
    assert count(store) == 2
