"""The schema of a desk on a server: what the migrations have made in SQLite, read from a database in memory."""

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from functools import cache
from graphlib import TopologicalSorter
from typing import Any

from annotator.storage.migrations import migrations
from annotator.storage.postgres.definitions import defined
from annotator.storage.postgres.functions import FUNCTIONS
from annotator.storage.postgres.statements import SCHEMA
from annotator.storage.sqlite.databases import SqliteDatabase

_MADE = (
    "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite~_%' ESCAPE '~'"
)
# The index of what desks call their articles is another one here.
_NOT_MADE = ("summaries_words",)
# Full text: a column that the server keeps, under the name by which SQLite's index is asked.
_FULL_TEXT = f"""
ALTER TABLE {SCHEMA}.search_entries ADD COLUMN lexemes tsvector GENERATED ALWAYS AS ({SCHEMA}.words_of(text)) STORED;
CREATE INDEX search_lexemes ON {SCHEMA}.search_entries USING gin (lexemes);
CREATE VIEW {SCHEMA}.search_fts AS SELECT id AS rowid, lexemes FROM {SCHEMA}.search_entries;
ALTER TABLE {SCHEMA}.passages ADD COLUMN lexemes tsvector GENERATED ALWAYS AS ({SCHEMA}.stems_of(text)) STORED;
CREATE INDEX passages_lexemes ON {SCHEMA}.passages USING gin (lexemes);
CREATE VIEW {SCHEMA}.passages_fts AS SELECT id AS rowid, lexemes FROM {SCHEMA}.passages;
CREATE VIEW {SCHEMA}.summaries_fts AS SELECT id AS rowid, words FROM {SCHEMA}.summaries;
"""
# Its rows are proved by their names, which other rows hold: they are not summed.
_CONTENTS = f"""
CREATE TABLE {SCHEMA}.contents (
  sha256 TEXT COLLATE "C" PRIMARY KEY,
  body BYTEA NOT NULL
);
ALTER TABLE {SCHEMA}.contents ALTER COLUMN body SET STORAGE EXTERNAL;
"""


def schema(stop_before: str | None = None) -> str:
    """All that makes an empty desk, as it was before a step if one is named."""
    made = _made_in_memory(stop_before)
    order = TopologicalSorter(_references(made["table"])).static_order()
    return "\n".join((
        f"CREATE SCHEMA {SCHEMA};\nSET LOCAL search_path = {SCHEMA};",
        FUNCTIONS,
        *(defined(made["table"][name]) for name in order),
        *(defined(sql) for name, sql in made["index"].items() if name not in _NOT_MADE),
        _FULL_TEXT,
        _CONTENTS,
        *map(defined, made["trigger"].values()),
    ))  # fmt: skip


def steps() -> tuple[str, ...]:
    """The names of the migrations."""
    return tuple(step.name for step in _all_steps())


def step(name: str) -> str:
    """What one migration changes. Raises ValueError where it is said in SQLite's words alone."""
    scripts: list[str] = []
    next(each for each in _all_steps() if each.name == name).fn(_Recorder(scripts))
    return "\n".join(defined(statement) for script in scripts for statement in _statements(script))


def references() -> Mapping[str, frozenset[str]]:
    """By table, those that its rows name."""
    return _references(_made_in_memory()["table"])


def _references(tables: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    return {name: frozenset(re.findall(r"REFERENCES (\w+)", sql)) - {name} for name, sql in tables.items()}


class _Recorder:
    """Stands in for a database in which a migration would run its scripts."""

    def __init__(self, scripts: list[str]) -> None:
        self.executescript = scripts.append


def _statements(script: str) -> Iterator[str]:
    """A trigger holds semicolons of its own."""
    statement = ""
    for line in re.split(r"(?<=;)", script):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _all_steps() -> list[Any]:
    with closing(SqliteDatabase(memory=True)) as db:
        return migrations.pending(db)


@cache
def _made_in_memory(stop_before: str | None = None) -> dict[str, dict[str, str]]:
    """By kind, the statements that made what the migrations leave, by name, without the indexes of words."""
    found: dict[str, dict[str, str]] = {"table": {}, "index": {}, "trigger": {}}
    with closing(SqliteDatabase(memory=True)) as db:
        migrations.apply(db, stop_before=stop_before)
        for kind, name, table, sql in db.execute(_MADE):
            if "_fts" not in f"{name} {table} {sql}":
                found[kind][name] = sql
    return found
