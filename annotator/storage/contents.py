"""The folder beside the database: each file is named by the SHA-256 of its bytes, and never changes.

A row that names a file is written only after the file is on disk; a file that no row names does no harm.
"""

import hashlib
import os
import re
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, cast

from annotator.domain.errors import Refused
from annotator.storage.connections.private_files import clear_old

_SHA256 = re.compile(r"[0-9a-f]{64}")
_UNFINISHED = ".part"
_PIECE = 1 << 20


def hash_of(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def folder_of(database: Path) -> Path:
    return database.with_name(f"{database.name}.files")


def keep(folder: Path, body: bytes) -> str:
    """Write the bytes to disk unless they are there; returns their hash. Raises Refused if they cannot be written."""
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
    # A crash could still lose the new name until its folders are synced too.
    for each in (path.parent, folder, folder.parent):
        _sync(each)


def read(folder: Path, name: str) -> bytes | None:
    """The bytes with this hash; None if the file is missing or damaged."""
    if not _SHA256.fullmatch(name):
        return None
    try:
        body = _path(folder, name).read_bytes()
    except OSError:
        return None
    return body if hash_of(body) == name else None


def pieces(folder: Path, name: str) -> Iterator[bytes]:
    """The file of this name, a megabyte at a time: nothing if it is missing. Whoever takes it must hash it."""
    try:
        with _path(folder, name).open("rb") as file:
            while piece := file.read(_PIECE):
                yield piece
    except OSError:
        return


def size_if_here(folder: Path, name: str) -> int:
    """The size in bytes of the file of this name; 0 if it is missing."""
    path = _path(folder, name)
    return path.stat().st_size if path.exists() else 0


def scratch(database: Path) -> BinaryIO:
    """An empty file beside the database, for what is too large for memory: nobody finds it, and it ends when closed."""
    return cast(BinaryIO, tempfile.TemporaryFile(dir=database.parent))


def room(database: Path) -> int:
    """Free bytes where the database is."""
    return shutil.disk_usage(database.parent).free


def size_of(folder: Path) -> int:
    """The size of all files together, in bytes."""
    return sum(_path(folder, name).stat().st_size for name in names(folder))


def is_here(folder: Path, name: str) -> bool:
    """Whether there is a file of this name; it is not read, and may be damaged."""
    return _path(folder, name).exists()


def clear_unfinished(folder: Path) -> None:
    """Delete files that a crash left half written."""
    clear_old(folder.glob(f"??/*{_UNFINISHED}"))


def remove(folder: Path, name: str) -> None:
    _path(folder, name).unlink(missing_ok=True)


def names(folder: Path) -> Iterator[str]:
    """The hash of each file in the folder."""
    for path in sorted(folder.glob("??/*")):
        if _SHA256.fullmatch(path.name):
            yield path.name


def _path(folder: Path, name: str) -> Path:
    return folder / name[:2] / name


def _sync(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open folders, and syncs names by itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
