"""A desk is carried to another place whole, or not at all: from a file to a server, and back."""

import tempfile
from functools import cache
from pathlib import Path

import pytest

from annotator.actions import demo, maintenance, sources
from annotator.actions.captures import keep_file
from annotator.actions.people import people
from annotator.domain.errors import RuleBroken
from annotator.domain.search.hits import Search
from annotator.domain.search.terms import terms_of
from annotator.storage import events
from annotator.storage.connections.databases import POSTGRESQL, SQLITE
from annotator.storage.database import Store
from annotator.storage.postgres.targets import PostgresTarget
from annotator.storage.seals import row_sums
from annotator.storage.sqlite.targets import SqliteTarget
from annotator.views.everything import search_everything
from tests import desks
from tests.conftest import refused
from tests.postgres_servers import expect_postgres, new_place, shared_server

WAYS = pytest.mark.parametrize(
    ("engine", "to"),
    [
        pytest.param(SQLITE, POSTGRESQL, marks=pytest.mark.postgresql),
        pytest.param(POSTGRESQL, SQLITE, marks=pytest.mark.postgresql),
        pytest.param(POSTGRESQL, POSTGRESQL, marks=pytest.mark.postgresql),
        (SQLITE, SQLITE),
    ],
    indirect=["engine"],
)


def empty_place(to, folder):
    """A place where nothing is, and on a server not even a schema."""
    if to == SQLITE:
        return folder / "there" / "desk.db"
    expect_postgres()
    name = desks.Kept.next_name()
    shared_server().create(name)
    return new_place(folder / "there", name)


@cache
def _made(engine):
    """A desk with what a day leaves behind, which no test changes."""
    return _filled(desks.new_store(Path(tempfile.mkdtemp()) / "desk.db"))


def _filled(store):
    person = people.owner(store, "Vera Lind")
    demo.make_demo(store, person)
    made = sources.add_source(store, person, sources.blank_source("Budget 2026"))
    keep_file(store, person, made.id, "The bridge cost 41 million crowns, cafés lost trade. 🚲".encode(), "budget.txt")
    return store


@pytest.fixture
def desk(engine):
    return _made(engine)


def sums(store):
    counted = row_sums.counted(store.reading())
    return {table: total for table, total in counted.items() if table != "_sqlite_migrations"}


@WAYS
def test_every_row_and_file_arrives_as_it_left(engine, to, desk, tmp_path):
    place = empty_place(to, tmp_path)
    moved = maintenance.move(desk, place)
    there = Store.existing(place)
    assert sums(there) == sums(desk)
    assert moved.rows == sum(total.rows for total in sums(desk).values()) > 500
    assert there.key == desk.key
    named = [*desk.contents.names()]
    assert moved.files == len(named) > 0
    assert [*there.contents.names()] == named
    assert maintenance.verify(there) == []


@WAYS
def test_the_desk_goes_on_where_it_is_now(engine, to, desk, tmp_path):
    place = empty_place(to, tmp_path)
    maintenance.move(desk, place)
    there, last = Store.existing(place), events.last_number(desk.reading())
    found = search_everything(there.reading(), Search(terms_of("budget")))
    assert found == search_everything(desk.reading(), Search(terms_of("budget")))
    sources.add_source(there, people.owner(there, "Vera Lind"), sources.blank_source("Minutes of the flood board"))
    assert events.last_number(there.reading()) == last + 1
    assert search_everything(there.reading(), Search(terms_of("flood board")))
    assert maintenance.verify(there) == []


@WAYS
def test_interrupted_at_any_table_nothing_is_there_and_the_next_try_moves_all(engine, to, desk, tmp_path, monkeypatch):
    place = empty_place(to, tmp_path)
    kind = {SQLITE: SqliteTarget, POSTGRESQL: PostgresTarget}[to]
    put, most = kind.put, iter(range(0, 1_000, 5))
    left = []

    def some_tables_only(self, table, columns, some):
        if not left:
            raise KeyboardInterrupt
        left.pop()
        put(self, table, columns, some)

    monkeypatch.setattr(kind, "put", some_tables_only)
    interrupted = 0
    while not Store.at(place).exists() or not events.last_number(Store.at(place).reading()):
        left[:] = [None] * next(most)
        try:
            maintenance.move(desk, place)
        except KeyboardInterrupt:
            interrupted += 1
            assert not any(total.rows for total in sums(Store.existing(place)).values())
    assert interrupted > 3
    assert sums(Store.at(place)) == sums(desk)


@WAYS
def test_a_row_that_does_not_arrive_as_it_left_stops_all(engine, to, desk, tmp_path, monkeypatch):
    place = empty_place(to, tmp_path)
    kind = {SQLITE: SqliteTarget, POSTGRESQL: PostgresTarget}[to]
    put = kind.put
    monkeypatch.setattr(
        kind,
        "put",
        lambda self, table, columns, some: put(self, table, columns, some[:-1] if table == "events" else some),
    )
    with refused(RuleBroken, "move_not_whole"):
        maintenance.move(desk, place)
    assert events.last_number(Store.existing(place).reading()) == 0


@pytest.mark.both_stores
def test_a_desk_is_never_written_over(engine, desk, tmp_path):
    place = empty_place(engine, tmp_path)
    maintenance.move(desk, place)
    there = Store.existing(place)
    before = sums(there)
    with refused(RuleBroken, "desk_exists"):
        maintenance.move(desk, place)
    assert sums(there) == before


@pytest.mark.both_stores
def test_a_desk_that_another_program_changed_is_not_moved(store, person, tmp_path):
    with store.writing() as db:
        db.execute("UPDATE row_sums SET rows = rows + 1 WHERE name = 'units'")
    with refused(RuleBroken, "move_of_a_changed_desk"):
        maintenance.move(store, tmp_path / "there.db")


@pytest.mark.both_stores
def test_a_backup_of_either_is_restored_to_either(engine, desk, tmp_path):
    maintenance.backup(desk, tmp_path / "kept.backup")
    for to in (SQLITE, POSTGRESQL):
        place = empty_place(to, tmp_path / to)
        maintenance.restore(tmp_path / "kept.backup", place)
        assert sums(Store.existing(place)) == sums(desk)
        assert maintenance.verify(Store.existing(place)) == []
