"""Copies of the whole desk, and proof that nobody rewrote its log."""

from pathlib import Path

from annotator.domain.errors import RuleBroken
from annotator.storage import maintenance
from annotator.storage.database import Store


def backup(store: Store, target: Path) -> None:
    """Copy everything to a new file: the only complete copy, with what is off the record."""
    if target.exists():
        raise RuleBroken("file_exists", path=str(target))
    maintenance.copy_to(store, target)


def verify(store: Store) -> list[str]:
    return maintenance.faults(store.reading())
