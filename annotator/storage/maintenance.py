"""The whole file: a copy of it, and whether it can be trusted."""

import os
from pathlib import Path

from sqlite_utils import Database
from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

from annotator.domain.errors import NotFound, RuleBroken
from annotator.storage import events
from annotator.storage.database import Store, make_private, opening


def copy_to(store: Store, target: Path) -> None:
    """A consistent copy while others write; it holds everything, off the record too."""
    with opening(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        make_private(target)
        copy = sqlite3.connect(target)
        try:
            store.reading().conn.backup(copy)
        finally:
            copy.close()


def copy_whole(source: Path, target: Path) -> None:
    """Copy a backup to its place in one step, once it was found to be whole."""
    if not source.is_file():
        raise NotFound("no_file", path=str(source))
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f"{target.name}.restoring")
    partial.unlink(missing_ok=True)
    try:
        store = Store.of_any_age(source)
        copy_to(store, partial)
        store.close()
        copied = Store.of_any_age(partial)
        found = faults(copied.reading())
        copied.close()
        if found:
            raise RuleBroken("damaged_backup", path=str(source), what=found[0])
        os.replace(partial, target)
    finally:
        for left in target.parent.glob(f"{partial.name}*"):
            left.unlink(missing_ok=True)


def faults(db: Database) -> list[str]:
    """What is wrong with the file: broken pages, lost references, a broken chain; empty where all holds."""
    try:
        found = [row[0] for row in db.execute("PRAGMA integrity_check") if row[0] != "ok"]
        found += [f"a row of {row[0]} points nowhere" for row in db.execute("PRAGMA foreign_key_check")]
        broken = events.first_break(db)
    except sqlite3.DatabaseError as error:
        return [f"it cannot be read to the end ({error})"]
    if broken is not None:
        found.append(f"the log is broken at event {broken}")
    return found
