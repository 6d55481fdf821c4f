"""Examines the machine, the database and the folder of a desk without changing them."""

import os
import platform
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlite_utils.utils import sqlite3  # type: ignore[attr-defined]

from annotator.domain.errors import DeskError, say
from annotator.settings.places import BucketPlace, DeskPlace, bucket_of
from annotator.storage.contents import FolderContents
from annotator.storage.database import Store
from annotator.storage.events import newest_moment
from annotator.storage.maintenance import faults, lost_contents
from annotator.storage.seals import desk_keys, inspection, seal_files

# STRICT tables came with 3.37, json_each in every build with 3.38.
OLDEST_SQLITE = (3, 38, 0)
# Bytes of free disk.
LEAST_FREE = 200 * (1 << 20)
_MEGABYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """The result of one check, in words."""

    is_well: bool
    words: str


def examine(place: DeskPlace) -> list[Diagnosis]:
    """One diagnosis per check; there need not be a desk yet."""
    store = Store.at(place)
    return [*(check(store.path) for check in _CHECKS), _database(place), _contents(place, store)]


def _python(_: Path) -> Diagnosis:
    return Diagnosis(sys.version_info >= (3, 11), f"Python {platform.python_version()}, 3.11 or newer is needed")


def _sqlite(_: Path) -> Diagnosis:
    oldest = ".".join(map(str, OLDEST_SQLITE))
    return Diagnosis(
        sqlite3.sqlite_version_info >= OLDEST_SQLITE, f"SQLite {sqlite3.sqlite_version}, {oldest} or newer is needed"
    )


def _disk(path: Path) -> Diagnosis:
    place = next(p for p in (path, *path.absolute().parents) if p.exists())
    free = shutil.disk_usage(place).free
    return Diagnosis(
        free >= LEAST_FREE, f"{free // _MEGABYTE:,} MB free at {place}, {LEAST_FREE // _MEGABYTE} are needed"
    )


def _database(place: DeskPlace) -> Diagnosis:
    try:
        if not Store.at(place).exists():
            return Diagnosis(True, f"no database at {place} yet: the first command that writes makes it")
        store = Store.existing(place)
        found = faults(store.reading()) or [*inspection.findings(store), *lost_contents(store)]
        store.close()
    except DeskError as error:
        return Diagnosis(False, say(error))
    if found:
        return Diagnosis(False, f"{place}: {'; '.join(found)}")
    return Diagnosis(True, f"{place} and its log are whole, {store.sizes()[0] / _MEGABYTE:.1f} MB")


def _rights(path: Path) -> Diagnosis:
    """Whether others could read the database, its key or its seal."""
    beside = [path, *(path.with_name(f"{path.name}{end}") for end in ("-wal", "-shm"))]
    files = [file for file in (*beside, desk_keys.path_of(path), seal_files.path_of(path)) if file.exists()]
    open_ = [file for file in files if os.name == "posix" and file.stat().st_mode & 0o077]
    if open_:
        names = ", ".join(map(str, open_))
        return Diagnosis(False, f"{names} can be read by others: take that right from them (chmod 600)")
    return Diagnosis(True, f"nobody else can read the {len(files)} files of the desk at {path}")


def clock(place: DeskPlace, at: str) -> Diagnosis:
    """Whether the clock, which says it is `at` (in UTC), is behind what the desk has stored: embargoes go by it."""
    try:
        newest = newest_moment(Store.existing(place).reading()) if Store.at(place).exists() else None
    except DeskError:
        newest = None
    if newest and newest > at:
        return Diagnosis(
            False, f"the clock says {at}, but the newest change was stored at {newest}: one of the two is wrong"
        )
    return Diagnosis(True, f"the clock says {at}")


def _contents(place: DeskPlace, store: Store) -> Diagnosis:
    if bucket := bucket_of(place):
        return _bucket(bucket, store)
    if not isinstance(store.contents, FolderContents):
        return Diagnosis(True, "what is captured is kept with the rows")
    folder = store.contents.folder
    if not folder.exists():
        return Diagnosis(True, "nothing was captured yet")
    if os.name == "posix" and folder.stat().st_mode & 0o077:
        return Diagnosis(False, f"{folder} can be read by others: take that right from them (chmod 700)")
    if not os.access(folder, os.W_OK):
        return Diagnosis(False, f"{folder} cannot be written: nothing can be captured")
    count = sum(1 for _ in store.contents.names())
    return Diagnosis(True, f"{count} captured files in {folder}, {store.contents.size() / _MEGABYTE:.1f} MB")


def _bucket(bucket: BucketPlace, store: Store) -> Diagnosis:
    """It is only read: whether it can be written is known by what is captured."""
    try:
        size = store.contents.size()
    except DeskError as error:
        return Diagnosis(False, f"{bucket} at {bucket.endpoint or 'Amazon'}: {say(error)}")
    return Diagnosis(True, f"what is captured is kept in {bucket}, {size / _MEGABYTE:.1f} MB")


_CHECKS: tuple[Callable[[Path], Diagnosis], ...] = (_python, _sqlite, _disk, _rights)
