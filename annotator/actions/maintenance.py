"""Copies of the whole desk, and what it stands on."""

from pathlib import Path

from annotator.actions.history.audits import rewritten
from annotator.domain.errors import RuleBroken
from annotator.storage import examination, maintenance
from annotator.storage.database import Store
from annotator.storage.examination import Diagnosis


def backup(store: Store, target: Path) -> None:
    """Copy everything to a new file: the only complete copy, with what is off the record."""
    if target.exists():
        raise RuleBroken("file_exists", path=str(target))
    if not target.parent.is_dir():
        # A slip in the name of a disk must not put the desk's secrets on another one.
        raise RuleBroken("no_folder", path=str(target.parent))
    maintenance.copy_to(store, target)


def restore(source: Path, path: Path) -> None:
    """Make the desk at `path` from a backup and bring it up to date.

    RuleBroken where a desk is there already, or where the backup is damaged; nothing is made then.
    """
    if path.exists():
        raise RuleBroken("desk_exists", path=str(path))
    maintenance.restore(source, path)
    Store(path).migrate()


def verify(store: Store) -> list[str]:
    """What is wrong with the database, its log, the rows that do not follow from it, or what was captured."""
    found = maintenance.faults(store.reading())
    # Of a broken file nothing more can be told.
    return found or [*rewritten(store.reading()), *maintenance.lost_contents(store)]


def sweep(store: Store) -> int:
    """Delete for good what was captured and no source points to any more; how many files went."""
    return maintenance.sweep(store)


def examine(path: Path) -> list[Diagnosis]:
    """What the desk stands on, each told as well or not; nothing is made or changed."""
    return examination.examine(path)
