"""The folder beside the database: bytes under their SHA-256, written once and never changed.

A row that names a file is written only after the file is on disk; a file that no row names does no harm.
"""

import hashlib
import os
import re
import secrets
import time
from collections.abc import Iterator
from pathlib import Path

from annotator.domain.errors import Refused

_SHA256 = re.compile(r"[0-9a-f]{64}")
_UNFINISHED = ".part"
_DAY = 24 * 60 * 60


def hash_of(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def folder_of(database: Path) -> Path:
    return database.with_name(f"{database.name}.files")


def keep(folder: Path, body: bytes) -> str:
    """The hash under which the bytes are on disk from now on. Refused where the disk does not take them."""
    name = hash_of(body)
    if read(folder, name) is None:
        try:
            _write(folder, name, body)
        except OSError as error:
            raise Refused("unwritable_file", path=str(folder), why=error.strerror) from error
    return name


def _write(folder: Path, name: str, body: bytes) -> None:
    path = _path(folder, name)
    for each in (folder, path.parent):
        each.mkdir(mode=0o700, exist_ok=True)
    unfinished = path.with_name(f"{name}.{secrets.token_hex(4)}{_UNFINISHED}")
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    finally:
        unfinished.unlink(missing_ok=True)
    # The names are on disk only once their folders are.
    for each in (path.parent, folder, folder.parent):
        _sync(each)


def read(folder: Path, name: str) -> bytes | None:
    """The bytes of this hash; None where they are not here, or no longer what their name says."""
    if not _SHA256.fullmatch(name):
        return None
    try:
        body = _path(folder, name).read_bytes()
    except OSError:
        return None
    return body if hash_of(body) == name else None


def size_of(folder: Path) -> int:
    """Bytes of all files that are here."""
    return sum(_path(folder, name).stat().st_size for name in names(folder))


def is_here(folder: Path, name: str) -> bool:
    """Without reading it."""
    return _path(folder, name).exists()


def clear_unfinished(folder: Path) -> None:
    """What a crash left half written; nothing takes a day to write."""
    for path in folder.glob(f"??/*{_UNFINISHED}"):
        if path.stat().st_mtime < time.time() - _DAY:
            path.unlink(missing_ok=True)


def remove(folder: Path, name: str) -> None:
    _path(folder, name).unlink(missing_ok=True)


def names(folder: Path) -> Iterator[str]:
    """The hash of each file that is here."""
    for path in sorted(folder.glob("??/*")):
        if _SHA256.fullmatch(path.name):
            yield path.name


def _path(folder: Path, name: str) -> Path:
    return folder / name[:2] / name


def _sync(folder: Path) -> None:
    if os.name == "nt":  # Windows opens no folders, and keeps names by itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
