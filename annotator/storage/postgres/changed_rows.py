"""What a transaction changes, row by row, so that the sums over the rows of each table follow it.

Triggers note each row in a table that only the desk's own connections have: another program cannot change a row at all,
unless it removes the triggers, and then the sums tell. See `seals/row_sums.py`, whose sums these are.
"""

import json
from collections import defaultdict
from collections.abc import Iterator

from annotator.storage.connections.databases import Database
from annotator.storage.postgres.definitions import trigger
from annotator.storage.postgres.statements import SCHEMA
from annotator.storage.seals import row_sums

NOTED = 'CREATE TEMP TABLE changed_rows (name TEXT, sign TEXT, row TEXT COLLATE "C") ON COMMIT DELETE ROWS'
_BINARY = (
    "SELECT table_name, column_name FROM information_schema.columns"
    f" WHERE table_schema = '{SCHEMA}' AND data_type = 'bytea'"
)
_THERE = (
    "SELECT t.tgname, c.relname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
    f" WHERE c.relnamespace = to_regnamespace('{SCHEMA}') AND starts_with(t.tgname, 'summed_')"
)
_COME, _GONE = ("come", "+"), ("gone", "-")
_EVENTS = {
    "insert": ("REFERENCING NEW TABLE AS come", (_COME,)),
    "delete": ("REFERENCING OLD TABLE AS gone", (_GONE,)),
    "update": ("REFERENCING OLD TABLE AS gone NEW TABLE AS come", (_GONE, _COME)),
}


def triggers(db: Database) -> Iterator[str]:
    """The triggers of each table that is summed, as statements."""
    binary = {(table, column) for table, column in db.execute(_BINARY)}
    for table, columns in row_sums.summed(db).items():
        values = ", ".join(
            f"encode(r.\"{column}\", 'hex')" if (table, column) in binary else f'r."{column}"' for column in columns
        )
        for event, (named, noted) in _EVENTS.items():
            body = "".join(
                f"INSERT INTO pg_temp.changed_rows SELECT '{table}', '{sign}', json_build_array({values})"
                f" FROM {rows} r;\n"
                for rows, sign in noted
            )
            name = f"summed_{table.lstrip('_')}_{event}"
            yield trigger(name, f"AFTER {event.upper()}", table, body, f"{named} FOR EACH STATEMENT")


def release(db: Database) -> None:
    """Removes the triggers before the schema is changed."""
    for name, table in db.execute(_THERE).fetchall():
        db.execute(f"DROP TRIGGER {name} ON {SCHEMA}.{table}")
        db.execute(f"DROP FUNCTION {SCHEMA}.{name}()")


def add_to_sums(db: Database) -> None:
    """Bring the sums up to date with what this transaction has changed so far."""
    changed: dict[str, list[tuple[str, list[object]]]] = defaultdict(list)
    for table, sign, row in db.execute("DELETE FROM pg_temp.changed_rows RETURNING name, sign, row"):
        changed[table].append((sign, json.loads(row)))
    known = row_sums.kept(db) if changed else {}
    row_sums.keep_all(
        db,
        {table: row_sums.added(known.get(table, row_sums.RowSum()), table, rows) for table, rows in changed.items()},
    )
