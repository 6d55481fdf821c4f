"""A desk on a server is brought up to date by the steps that one in a file takes."""

import pytest

from annotator.actions import demo, maintenance
from annotator.actions.people import people
from annotator.domain.errors import Refused
from annotator.storage.database import Store
from annotator.storage.postgres import changed_rows, schema, upgrades
from annotator.storage.postgres.definitions import defined
from annotator.storage.seals import row_sums
from tests import desks
from tests.conftest import refused
from tests.postgres_servers import expect_postgres, new_place, shared_server

pytestmark = pytest.mark.postgresql
# The last step that came before there were desks on servers.
LAST = "m0027_backups_follow_their_sentences"


@pytest.fixture
def place(tmp_path):
    expect_postgres()
    name = desks.Kept.next_name()
    shared_server().create(name)
    return new_place(tmp_path, name)


def make_older(store, monkeypatch):
    """Make the desk as a version without the last step would have."""
    earlier = [name for name in schema.steps() if name < LAST]
    with monkeypatch.context() as older:
        older.setattr(upgrades, "schema", lambda: schema.schema(LAST))
        older.setattr(upgrades, "steps", lambda: tuple(earlier))
        store.migrate()


def test_a_step_makes_of_an_older_desk_what_a_new_one_is(place, monkeypatch):
    store = Store.at(place)
    make_older(store, monkeypatch)
    assert store.missing_steps() == tuple(name for name in schema.steps() if name >= LAST)
    db = store._open(store._connect)
    db.executescript(
        "CREATE OR REPLACE FUNCTION annotator.instr(whole text, part text) RETURNS integer LANGUAGE sql IMMUTABLE"
        " AS $$ SELECT 1 $$"
    )
    db.close()
    assert [*store.schema_differences()]
    store.migrate()
    assert (store.missing_steps(), [*store.schema_differences()]) == ((), [])
    demo.make_demo(store, people.owner(store, "Vera Lind"))
    assert maintenance.verify(store) == []


def test_rows_stay_and_what_another_program_changed_is_still_told(place, monkeypatch):
    store = Store.at(place)
    make_older(store, monkeypatch)
    with store.writing() as db:
        db.execute("INSERT INTO people (id, name, role) VALUES ('1', 'Vera', 'admin'), ('2', 'Nils', 'viewer')")
    with store.writing() as db:
        changed_rows.release(db)
        db.execute("UPDATE people SET role = 'admin'")
    store.migrate()
    assert [row[0] for row in store.reading().execute("SELECT name FROM people ORDER BY rowid")] == ["Vera", "Nils"]
    assert [table for table, _, _ in row_sums.differing(store.reading())] == ["people"]


def test_a_newer_desk_is_refused(place, monkeypatch):
    store = Store.at(place)
    store.migrate()
    monkeypatch.setattr(upgrades, "steps", lambda: schema.steps()[:-1])
    with refused(Refused, "newer_database"):
        Store.existing(place)


def test_what_only_sqlite_understands_is_refused_when_it_is_written():
    with pytest.raises(ValueError, match="indexes of words"):
        defined("CREATE VIRTUAL TABLE words_fts USING fts5 (text)")
    with pytest.raises(ValueError, match="no trigger"):
        defined("CREATE TRIGGER t INSTEAD OF INSERT ON everybody BEGIN DELETE FROM people; END")
