"""Backups of a desk, and checks of its database and its folder.

A backup is one file: the database, with the files of the folder beside it in an additional table.
"""

from contextlib import closing
from functools import partial
from pathlib import Path

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

from annotator.domain.errors import NotFound, Refused, RuleBroken
from annotator.storage import captures, events, passages
from annotator.storage.connections.databases import UNREADABLE, Database
from annotator.storage.connections.private_files import in_one_step
from annotator.storage.contents import KeptContents, Removal, hash_of
from annotator.storage.database import Store
from annotator.storage.history import erasures
from annotator.storage.seals import desk_keys, inspection, seal_files, seals
from annotator.storage.sqlite.databases import SqliteDatabase
from annotator.storage.sqlite.stores import FileStore

# Only backups have this table, by which `upgrades.refuse_backups` knows them: a desk keeps contents as files. A body is
# NULL if there was no such file any more, so that one which somebody removed from the backup is noticed; backups of
# older desks do not have such rows.
_BODIES = "SELECT sha256, body FROM carried WHERE body IS NOT NULL"
_CARRIED = "CREATE TABLE carried (sha256 TEXT PRIMARY KEY, body BLOB) STRICT"


def copy_to(store: Store, target: Path) -> None:
    """Write a consistent backup, even while others write; it holds everything, off the record too.

    If it cannot be completed, there is no file at `target`.
    """
    try:
        with in_one_step(target) as unfinished:
            store.copy_rows(unfinished)
            _carry(store.contents, unfinished)
    except (OSError, sqlite3.OperationalError) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise Refused("unwritable_file", path=str(target), why=why) from error
    except sqlite3.DatabaseError as error:
        raise Refused("unreadable_file", path=str(store.path), why=str(error)) from error


def restore(source: Path, store: Store) -> None:
    """Make a desk from the backup `source`, up to date. Raises NotFound or, if it is damaged, RuleBroken.

    The database appears last. If that fails, contents may stay in the folder beside it: they do no harm, and the next
    attempt uses them.
    """
    if not source.is_file():
        raise NotFound("no_file", path=str(source))
    store.path.parent.mkdir(parents=True, exist_ok=True)
    store.receive_backup(partial(_restore_file, source))


def _restore_file(source: Path, target: Path, kept: KeptContents) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    with in_one_step(target) as unfinished:
        with closing(_backup_at(source)) as store:
            store.copy_rows(unfinished)
        with closing(FileStore(unfinished)) as copied:
            copied.refuse_strangers()
            found = faults(copied.reading()) or [*inspection.of_copy(copied.reading(), beside=("carried",))]
        if found:
            raise RuleBroken("damaged_backup", path=str(source), what=found[0])
        _unpack(source, unfinished, kept)
        _adopt(unfinished, target)


def _backup_at(source: Path) -> Store:
    """Raises RuleBroken if it is none: one that was cut off cannot be told from the file of another program."""
    try:
        if not source.stat().st_size:
            raise RuleBroken("no_backup", path=str(source))
        store = Store.of_any_age(source)
        if _is_of_a_desk(store.reading()):
            store.close()
            raise RuleBroken("no_backup_but_desk", path=str(source))
        return store
    except Refused as error:
        if error.code == "not_a_database":
            raise RuleBroken("no_backup", path=str(source)) from error
        raise


def _is_of_a_desk(db: Database) -> bool:
    """Whether it is the database of a desk, whose captured files would stay behind.

    Before there were captures, a backup was the database alone: it is told from no desk, and there is nothing to lose.
    """
    return "captures" in db.table_names() and "carried" not in db.table_names()


def _carry(kept: KeptContents, copy: Path) -> None:
    """Add the files that the copied rows name; they are on disk, because files are written before their rows."""
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        connection.execute(_CARRIED)
        for name in captures.files_named(SqliteDatabase(connection)):
            body = kept.read(name)
            connection.execute("INSERT INTO carried (sha256, body) VALUES (?, ?)", (name, body))
        connection.execute("COMMIT")


def _unpack(source: Path, copy: Path, kept: KeptContents) -> None:
    """Move the contents of the backup to where they belong. Raises RuleBroken if one does not match its hash."""
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        if "carried" not in SqliteDatabase(connection).table_names():
            return
        for name, body in connection.execute(_BODIES):
            if hash_of(body) != name:
                raise RuleBroken("damaged_backup", path=str(source), what=f"the content {name[:12]} was changed")
        lacking = _lacking(SqliteDatabase(connection))
        if lacking:
            raise RuleBroken("damaged_backup", path=str(source), what=f"the content {lacking[:12]} is missing")
        for _, body in connection.execute(_BODIES):
            kept.keep(body)
        connection.execute("DROP TABLE carried")
        connection.execute("VACUUM")


def _adopt(copy: Path, target: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection:
        if "seals" in SqliteDatabase(connection).table_names():
            seals.adopt(SqliteDatabase(connection), desk_keys.key_of(target))
            connection.commit()


def _lacking(copy: SqliteDatabase) -> str | None:
    """The first content that a row of the backup names and the backup does not hold, though it did when it was made."""
    if " NOT NULL" in copy["carried"].schema:
        return None
    carried = {row[0] for row in copy.execute("SELECT sha256 FROM carried")}
    return next((name for name in captures.files_named(copy) if name not in carried), None)


def faults(db: Database) -> list[str]:
    """What is wrong with the database: broken pages, lost references, a broken chain of events; empty if nothing is."""
    found = db.damage()
    if UNREADABLE in found:
        return found
    try:
        broken = events.first_break(db, erasures.numbers(db))
    except sqlite3.DatabaseError:
        return [UNREADABLE]
    if broken is not None:
        found.append(f"the log is broken at event {broken}")
    return found


def lost_contents(store: Store) -> list[str]:
    """What is wrong with what was captured: contents that a row names and that are missing or damaged."""
    named = captures.files_named(store.reading())
    gone = [name for name in named if store.contents.read(name) is None]
    return [f"the captured content {name} is not there as it was" for name in (*gone, *captures.lost(store.reading()))]


def sweep(store: Store) -> int:
    """Delete the captures that no source lists any more, rows and files; returns the number of files.

    It cannot be undone. What was listed before the transaction and is named by no row in it is nobody's: whoever writes
    a row has its files since before, and is told if they went. Raises Refused if some could not be deleted.
    """
    with store.contents.removing() as removal:
        present = list(store.contents.names())
        with store.writing() as db:
            captures.forget_unseen(db)
            passages.forget_unread(db)
            named = set(captures.files_named(db))
            unseen = [name for name in present if name not in named]
            for name in unseen:
                removal.remove(name)
    if removal.trouble:
        raise not_removed(removal)
    clear_unfinished(store)
    return len(unseen) + store.contents.forget_doubles()


def not_removed(removal: Removal) -> Refused:
    """What is said of files that could not be deleted: why each of them could not is in the sentence of the first."""
    trouble = removal.trouble
    why = "the bucket does not answer" if trouble is None else trouble.values.get("why", trouble.code)
    return Refused("contents_not_removed", count=len(removal.left), why=why)


def clear_unfinished(store: Store) -> None:
    """Delete what a crash left half written beside a desk: what is a day old."""
    store.contents.clear_unfinished()
    seal_files.clear_unfinished(store.path)
    desk_keys.clear_unfinished(store.path)
