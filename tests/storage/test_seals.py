"""A column that another program changed is told, in whatever table it is."""

import sqlite3
from contextlib import closing

import pytest

from annotator.storage.database import Store
from annotator.storage.seals import row_sums, seals
from annotator.storage.sqlite import comparison
from annotator.storage.sqlite.databases import SqliteDatabase, connect
from tests.desks import new_store
from tests.other_programs import other_program

OTHER = {"TEXT": '{"a": 1}', "INTEGER": 1_000_001, "BLOB": b"other"}
PLAIN = {"TEXT": "{}", "INTEGER": 7, "BLOB": b"plain"}


def tables_of(connection):
    return [row[0] for row in connection.execute("SELECT name FROM row_sums ORDER BY name")]


def columns_of(connection, table):
    return [(row[1], row[2]) for row in connection.execute(f'PRAGMA table_info("{table}")')]


@pytest.fixture(scope="module")
def full(tmp_path_factory):
    """A desk with a row in every table, stored by the desk; what the row says is nonsense."""
    store = new_store(tmp_path_factory.mktemp("full") / "desk.db")
    with closing(connect(store.path)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for table in tables_of(connection):
            columns = columns_of(connection, table)
            names, marks = ", ".join(f'"{name}"' for name, _ in columns), ", ".join("?" for _ in columns)
            row = [PLAIN[kind] for _, kind in columns]
            connection.execute(f'INSERT OR IGNORE INTO "{table}" ({names}) VALUES ({marks})', row)
    with store.writing() as db:
        db.execute("UPDATE sessions SET seen = 'now'")
    store.close()
    return store.path


@pytest.fixture
def intruder(full):
    """Another program, which has no key, and keeps the triggers from noticing it. What it does is taken back."""
    with other_program(full) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("BEGIN")
        connection.execute("DROP TRIGGER events_are_kept")
        yield connection
        connection.rollback()


def told(connection):
    return {table for table, _, _ in row_sums.differing(SqliteDatabase(connection))}


def test_every_table_is_summed_but_those_of_the_seals_and_of_the_indexes(intruder):
    kinds = dict(intruder.execute("SELECT name, type FROM pragma_table_list WHERE schema = 'main'").fetchall())
    rest = {name for name, kind in kinds.items() if kind == "table"} - set(tables_of(intruder))
    assert rest == {"row_sums", "seals", "sqlite_schema"}
    assert {kind for name, kind in kinds.items() if name not in rest} == {"table", "virtual", "shadow"}
    assert told(intruder) == set()


def without_triggers(connection):
    """What follows changes the rows that it names, and no others."""
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")


def test_every_column_of_every_table_is_told(intruder):
    without_triggers(intruder)
    columns = {table: columns_of(intruder, table) for table in tables_of(intruder)}
    for at in range(max(map(len, columns.values()))):
        changed = {table: listed[at] for table, listed in columns.items() if at < len(listed)}
        intruder.execute("SAVEPOINT before")
        for table, (column, kind) in changed.items():
            intruder.execute(f'UPDATE OR REPLACE "{table}" SET "{column}" = ?', (OTHER[kind],))
        assert told(intruder) == set(changed), at
        intruder.execute("ROLLBACK TO before")


def test_rows_that_were_removed_are_told(intruder):
    without_triggers(intruder)
    for table in tables_of(intruder):
        intruder.execute(f'DELETE FROM "{table}"')
    assert told(intruder) == set(tables_of(intruder))


def test_rows_that_were_put_in_are_told(intruder):
    without_triggers(intruder)
    for table in tables_of(intruder):
        columns = columns_of(intruder, table)
        names, marks = ", ".join(f'"{name}"' for name, _ in columns), ", ".join("?" for _ in columns)
        row = [OTHER[kind] for _, kind in columns]
        intruder.execute(f'INSERT OR REPLACE INTO "{table}" ({names}) VALUES ({marks})', row)
    assert told(intruder) == set(tables_of(intruder))


@pytest.mark.parametrize("change", ["sum = zeroblob(64)", "rows = rows + 1"])
def test_sums_that_were_mended_break_the_seal(full, intruder, change):
    key = Store.at(full).key
    assert seals.is_whole(SqliteDatabase(intruder), key)
    intruder.execute(f"UPDATE row_sums SET {change} WHERE name = 'people'")
    assert not seals.is_whole(SqliteDatabase(intruder), key)


@pytest.mark.parametrize("column", ["number", "hash", "doubted", "mac"])
def test_each_column_of_the_seal_is_sealed(full, intruder, column):
    key = Store.at(full).key
    intruder.execute(f"UPDATE seals SET {column} = 9")
    assert not seals.is_whole(SqliteDatabase(intruder), key)


def test_a_program_without_the_key_cannot_change_a_row_by_accident(full):
    with closing(sqlite3.connect(full)) as connection, pytest.raises(sqlite3.OperationalError, match="sum_of_rows"):
        connection.execute("UPDATE people SET role = 'admin'")


@pytest.mark.parametrize("change", ["row_sums SET rows = rows + 1", "seals SET mac = 'forged'"])
def test_what_another_program_changes_between_two_steps_of_an_open_desk_breaks_the_seal(tmp_path, change):
    store = new_store(tmp_path / "desk.db")

    def is_doubted():
        with store.writing() as db:
            db.execute(f"INSERT INTO people (id, name, role) VALUES ('p{db.changes}', 'Nils', 'viewer')")
        return seals.find(store.reading()).doubted is not None

    assert not is_doubted()
    assert not is_doubted()
    with other_program(store.path) as connection:
        connection.execute(f"UPDATE {change}")
    assert is_doubted()


def test_each_seal_of_an_open_desk_is_over_all_sums(tmp_path):
    store = new_store(tmp_path / "desk.db")
    for number in range(3):
        with store.writing() as db:
            db.execute(f"INSERT INTO people (id, name, role) VALUES ('p{number}', 'Nils', 'viewer')")
        assert seals.is_whole(store.reading(), store.key)


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("CREATE VIEW everybody AS SELECT * FROM people", "the view everybody is not the desk’s"),
        ("CREATE TRIGGER t AFTER INSERT ON units BEGIN DELETE FROM queries; END", "the trigger t is not the desk’s"),
        ("CREATE TABLE kept (words TEXT)", "the table kept is not the desk’s"),
        ("ALTER TABLE people ADD COLUMN nickname TEXT", "the table people was altered"),
        ("DROP INDEX units_article", "the index units_article is missing"),
        ("DROP TRIGGER summed_units_update", "the trigger summed_units_update is missing"),
    ],
)
def test_what_was_done_to_the_schema_is_told(intruder, statement, finding):
    known = ["the trigger events_are_kept is missing"]
    assert [*comparison.differences(SqliteDatabase(intruder))] == known
    intruder.execute(statement)
    assert sorted(comparison.differences(SqliteDatabase(intruder))) == sorted([*known, finding])
