"""The schema that all migrations together make, for review. Write it anew with: make schema

A change of the schema then shows in a pull request as the change of one readable file.
"""

import re
from pathlib import Path

from sqlite_utils import Database

from annotator.storage.migrations import migrations

REVIEWED = Path(__file__).with_suffix(".sql")
HEAD = "-- The schema of the newest desk, in the order of its names. Written by `make schema`; a test compares it.\n"
# The tables in which FTS5 and sqlite-utils keep their own books are theirs to change.
OF_LIBRARIES = re.compile(r"sqlite_|_sqlite_migrations|\w+_fts_(config|content|data|docsize|idx)$")
# SQLite writes a column that was added later behind the last line of its table.
ADDED = re.compile(r"\n, (.*)\)(?= STRICT$)")
KINDS = ("table", "index", "trigger", "view")


def schema() -> str:
    """Every table, index and trigger of an empty desk as SQL: by kind, then by name."""
    db = Database(memory=True)
    migrations.apply(db)
    found = db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    db.close()
    ours = sorted((KINDS.index(kind), name, sql) for kind, name, of, sql in found if not OF_LIBRARIES.match(of))
    return HEAD + "".join(f"\n{ADDED.sub(_on_a_line, sql)};\n" for _, _, sql in ours)


def _on_a_line(added: re.Match[str]) -> str:
    return f",\n  {added[1]}\n)"


if __name__ == "__main__":
    REVIEWED.write_text(schema(), "utf-8")
