"""Whether a database has the schema that its migrations make: a trigger of somebody else could change what is read."""

from collections.abc import Collection, Iterator
from contextlib import closing
from functools import cache

from annotator.storage.migrations import migrations
from annotator.storage.seals.definitions import told_apart
from annotator.storage.sqlite import row_triggers
from annotator.storage.sqlite.databases import SqliteDatabase

# The books that SQLite, its search and sqlite-utils keep of their own.
_PARTS = (
    "SELECT type, name, CASE type WHEN 'table' THEN (SELECT json_group_array(json_array(name, type, pk, hidden))"
    " FROM pragma_table_xinfo(m.name)) ELSE sql END FROM main.sqlite_master m"
    " WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'"
    " AND name NOT IN (SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow')"
)

# Litestream, which copies the database as it is written, keeps these in it; they hold nothing that the desk reads.
_REPLICATION = {
    ("table", "_litestream_seq"): '[["id","INTEGER",1,0],["seq","INTEGER",0,0]]',
    ("table", "_litestream_lock"): '[["id","INTEGER",0,0]]',
}


def differences(db: SqliteDatabase, *, beside: Collection[str] = ()) -> Iterator[str]:
    """One line for each table, view, index or trigger that is missing, altered, or of somebody else.

    Tables named in `beside` may be there too. An older database is compared with the schema of its age.
    """
    here, expected = _parts(db), _expected(frozenset(migration.name for migration in migrations.applied(db)))
    may_be_there = {part for part in here if part[1] in beside or here[part] == _REPLICATION.get(part, "")}
    yield from told_apart({part: here[part] for part in here.keys() - may_be_there}, expected)


@cache
def _expected(applied: frozenset[str]) -> dict[tuple[str, str], str]:
    with closing(SqliteDatabase(memory=True)) as db:
        newer = next((each.name for each in migrations.pending(db) if each.name not in applied), None)
        migrations.apply(db, stop_before=newer)
        if "row_sums" in db.table_names():
            row_triggers.watch(db, {})
        return _parts(db)


def _parts(db: SqliteDatabase) -> dict[tuple[str, str], str]:
    return {(kind, name): " ".join((sql or "").split()) for kind, name, sql in db.execute(_PARTS)}
