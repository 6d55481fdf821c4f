"""Many writers at once: no error, no lost write."""

import sqlite3
import threading

import pytest

from annotator.actions import maintenance, sources, units
from annotator.actions.history.seals import note_head
from annotator.domain.errors import Stale
from annotator.storage import articles, events
from annotator.storage import units as stored

# Looks during which somebody saved.
_LOOKS = 4


@pytest.mark.both_stores
def test_eight_writers_on_one_unit_lose_no_acknowledged_write(store, person, slug):
    unit = units.make_unit(store, person, slug, "claim", sentence=2)
    acknowledged, refused, problems = [], [], []

    def write(name: int) -> None:
        try:
            for turn in range(10):
                seen = stored.load(store.reading(), unit.id)
                try:
                    units.set_field(store, person, unit.id, "note", f"{name}.{turn}", version=seen.version)
                    acknowledged.append(f"{name}.{turn}")
                except Stale:
                    refused.append(f"{name}.{turn}")
        except BaseException as error:
            problems.append(error)
        finally:
            store.close()

    writers = [threading.Thread(target=write, args=(n,)) for n in range(8)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert problems == []
    assert len(acknowledged) + len(refused) == 80
    article, _ = articles.load(store.reading(), slug)
    noted = [e.after["note"] for e in events.of_article(store.reading(), article.id) if e.action == "set_note"]
    assert sorted(noted) == sorted(acknowledged)
    assert events.first_break(store.reading()) is None


@pytest.mark.both_stores
def test_a_desk_that_is_looked_through_while_people_save_is_found_whole(store, person):
    over, looked, saved_meanwhile = threading.Event(), [], 0

    def save() -> None:
        try:
            while not over.is_set():
                sources.add_source(store, person, sources.blank_source("Budget 2026"))
                note_head(store)
        finally:
            store.close()

    savers = [threading.Thread(target=save) for _ in range(2)]
    for each in savers:
        each.start()
    try:
        while saved_meanwhile < _LOOKS:
            before = events.last_number(store.reading())
            looked += maintenance.verify(store)
            saved_meanwhile += events.last_number(store.reading()) > before
    finally:
        over.set()
        for each in savers:
            each.join()
    assert looked == []


def test_all_threads_write_through_one_connection_which_is_closed_with_the_desk(store, person):
    seen = []

    def write() -> None:
        with store.writing() as db:
            seen.append(db)

    for _ in range(2):
        each = threading.Thread(target=write)
        each.start()
        each.join()
    assert seen[0] is seen[1]
    store.close()
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        seen[0].execute("SELECT 1")
    write()
    assert seen[2] is not seen[0]


def test_a_reading_connection_cannot_write(store, slug):
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store.reading().execute("DELETE FROM sentences")
