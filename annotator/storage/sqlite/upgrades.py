"""Brings the database of an older desk up to date, after a copy of it was made; it is done wholly, or not at all."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

from annotator.domain.errors import Refused
from annotator.storage.connections.private_files import in_one_step
from annotator.storage.migrations import migrations
from annotator.storage.seals import seals
from annotator.storage.sqlite import row_triggers
from annotator.storage.sqlite.databases import SqliteDatabase


def missing(db: SqliteDatabase) -> tuple[str, ...]:
    """The names of the steps that this database has still to take."""
    return tuple(step.name for step in migrations.pending(db))


def refuse_strangers(db: SqliteDatabase, path: Path) -> None:
    """Raises Refused for the database of another program or of a newer desk, which must not be changed."""
    applied = {migration.name for migration in migrations.applied(db)}
    if not applied and db.table_names():
        raise Refused("not_a_database", path=str(path))
    if applied - set(missing(SqliteDatabase(memory=True))):
        raise Refused("newer_database", path=str(path))


def is_backup(db: SqliteDatabase) -> bool:
    """Whether it was made to be restored: as a desk, it would have no captured file, and the next backup none."""
    return "carried" in db.table_names()


def upgrade(connection: Any, path: Path, key: Callable[[], bytes], *, keeps_copy: bool) -> Path | None:
    """Take all steps in one transaction on this connection; returns where the copy is, None if there was no need.

    `key` gives the desk's key. Raises Refused, and changes nothing, if there is no room for the copy.
    """
    db = SqliteDatabase(connection)
    refuse_strangers(db, path)
    if is_backup(db):
        raise Refused("is_a_backup", path=str(path))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("BEGIN IMMEDIATE")
    copy = None
    if steps := missing(db):
        if keeps_copy and migrations.applied(db):
            copy = _copied(path, steps[0])
        _take_all(db, key())
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise sqlite3.IntegrityError(f"a migration broke references in {broken[0][0]}")
    connection.commit()
    return copy


def copies(path: Path) -> tuple[Path, ...]:
    """The copies that upgrades have left beside a database, the oldest step first; none beside one on a server."""
    return tuple(sorted(path.parent.glob(f"{path.name}.before-m[0-9]*")))


def _copied(path: Path, step: str) -> Path:
    """A copy of the database alone: no upgrade touches what is captured."""
    target = path.with_name(f"{path.name}.before-{step.partition('_')[0]}")
    try:
        # By another connection: what holds the lock for writing cannot be read from by a backup.
        with in_one_step(target) as unfinished, closing(sqlite3.connect(path)) as now, \
                closing(sqlite3.connect(unfinished)) as then:  # fmt: skip
            now.backup(then)
    except (OSError, sqlite3.Error) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise Refused("no_copy_before", path=str(target), why=why) from error
    return target


def _take_all(db: SqliteDatabase, key: bytes) -> None:
    was_sealed = "seals" in db.table_names()
    was_whole = not was_sealed or seals.is_whole(db, key)
    before = row_triggers.release(db)
    migrations.apply(db)
    row_triggers.watch(db, before)
    seals.renew(db, key, was_whole=was_whole)
