"""The whole file: a copy of it, and whether it can be trusted."""

from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

from annotator.storage import events
from annotator.storage.database import Store


def copy_to(store: Store, target: Path) -> None:
    """A consistent copy while others write; it holds everything, off the record too."""
    target.parent.mkdir(parents=True, exist_ok=True)
    copy = sqlite3.connect(target)
    try:
        store.reading().conn.backup(copy)
    finally:
        copy.close()


def faults(db: Database) -> list[str]:
    """What is wrong with the file: broken pages, lost references, a broken chain; empty where all holds."""
    found = [row[0] for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
    found += [f"a row of {row[0]} points nowhere" for row in db.execute("PRAGMA foreign_key_check")]
    broken = events.first_break(db)
    if broken is not None:
        found.append(f"the log is broken at event {broken}")
    return found
