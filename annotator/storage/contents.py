"""What was captured: each content is named by the SHA-256 of its bytes, and never changes.

A desk in a file keeps them in a folder beside it, one on a server with its rows, and either in a bucket if it is told
so. A row that names a content is written only after the content is kept; a content that no row names does no harm.
"""

import hashlib
import os
import re
import secrets
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from annotator.domain.errors import Refused
from annotator.storage.connections.private_files import clear_old

_SHA256 = re.compile(r"[0-9a-f]{64}")
_UNFINISHED = ".part"
_PIECE = 1 << 20


@dataclass(slots=True)
class Removal:
    """What is being deleted: `remove` takes a name.

    At the end, `left` are those that could not be deleted, for the reason `trouble`; `may_leave_versions` where they
    are kept may still hold what was deleted.
    """

    remove: Callable[[str], None]
    left: tuple[str, ...] = ()
    trouble: Refused | None = None
    may_leave_versions: bool = False


class KeptContents(Protocol):
    """The contents of one desk."""

    def keep(self, body: bytes) -> str:
        """Keep the bytes, unless they are there; returns their hash. Raises Refused if they cannot be written."""
        ...

    def read(self, name: str) -> bytes | None:
        """The bytes with this hash; None if they are missing or damaged."""
        ...

    def pieces(self, name: str) -> Iterator[bytes]:
        """The content of this name, a megabyte at a time: nothing if it is missing. Whoever takes it must hash it."""
        ...

    def size_if_here(self, name: str) -> int:
        """The size in bytes of the content of this name; 0 if it is missing."""
        ...

    def is_here(self, name: str) -> bool:
        """Whether there is a content of this name; it is not read, and may be damaged."""
        ...

    def is_still_here(self, name: str) -> bool:
        """Whether what was kept or found a moment ago was not deleted since: for a transaction, which must not wait."""
        ...

    def capturing(self) -> AbstractContextManager[None]:
        """From before a content is kept until the row that names it is stored."""
        ...

    def removing(self) -> AbstractContextManager[Removal]:
        """Around the transaction in which it is decided which are deleted.

        Nobody has captured them meanwhile; where that takes long, they are deleted after it.
        """
        ...

    def remove(self, name: str) -> None: ...

    def names(self) -> Iterator[str]:
        """The hash of each content."""
        ...

    def size(self) -> int:
        """The size of all together, in bytes."""
        ...

    def clear_unfinished(self) -> None:
        """Delete what a crash left half written."""
        ...

    def forget_doubles(self) -> int:
        """Delete what is left where the desk kept its files before, if it is whole where they are kept now; how many
        went."""
        ...


class NearContents:
    """Those that are at hand: they are looked at, and deleted, within a transaction, and nobody need be kept away."""

    def is_here(self, name: str) -> bool:
        """See `KeptContents.is_here`."""
        raise NotImplementedError

    def remove(self, name: str) -> None:
        raise NotImplementedError

    def is_still_here(self, name: str) -> bool:
        """See `KeptContents.is_still_here`."""
        return self.is_here(name)

    @contextmanager
    def capturing(self) -> Iterator[None]:
        """See `KeptContents.capturing`."""
        yield

    @contextmanager
    def removing(self) -> Iterator[Removal]:
        """See `KeptContents.removing`."""
        yield Removal(self.remove)

    def forget_doubles(self) -> int:
        """See `KeptContents.forget_doubles`: there is one place."""
        return 0


def hash_of(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def is_name(name: str) -> bool:
    return _SHA256.fullmatch(name) is not None


def folder_of(database: Path) -> Path:
    return database.with_name(f"{database.name}.files")


def scratch(database: Path) -> BinaryIO:
    """An empty file beside the database, for what is too large for memory: nobody finds it, and it ends when closed."""
    return cast(BinaryIO, tempfile.TemporaryFile(dir=database.parent))


def room(database: Path) -> int:
    """Free bytes where the database is."""
    return shutil.disk_usage(database.parent).free


class FolderContents(NearContents):
    """See `KeptContents`: a file each."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def keep(self, body: bytes) -> str:
        """See `KeptContents.keep`."""
        name = hash_of(body)
        if self.read(name) is None:
            try:
                self._write(name, body)
            except OSError as error:
                raise Refused("unwritable_file", path=str(self.folder), why=error.strerror) from error
        return name

    def _write(self, name: str, body: bytes) -> None:
        path = self._path(name)
        for each in (self.folder, path.parent):
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
        for each in (path.parent, self.folder, self.folder.parent):
            _sync(each)

    def read(self, name: str) -> bytes | None:
        """See `KeptContents.read`."""
        if not is_name(name):
            return None
        try:
            body = self._path(name).read_bytes()
        except OSError:
            return None
        return body if hash_of(body) == name else None

    def pieces(self, name: str) -> Iterator[bytes]:
        """See `KeptContents.pieces`."""
        try:
            with self._path(name).open("rb") as file:
                while piece := file.read(_PIECE):
                    yield piece
        except OSError:
            return

    def size_if_here(self, name: str) -> int:
        """See `KeptContents.size_if_here`."""
        path = self._path(name)
        return path.stat().st_size if path.exists() else 0

    def is_here(self, name: str) -> bool:
        """See `KeptContents.is_here`."""
        return self._path(name).exists()

    def remove(self, name: str) -> None:
        self._path(name).unlink(missing_ok=True)

    def names(self) -> Iterator[str]:
        """See `KeptContents.names`."""
        for path in sorted(self.folder.glob("??/*")):
            if is_name(path.name):
                yield path.name

    def size(self) -> int:
        """See `KeptContents.size`."""
        return sum(self._path(name).stat().st_size for name in self.names())

    def clear_unfinished(self) -> None:
        """See `KeptContents.clear_unfinished`."""
        clear_old(self.folder.glob(f"??/*{_UNFINISHED}"))

    def _path(self, name: str) -> Path:
        return self.folder / name[:2] / name


def _sync(folder: Path) -> None:
    if os.name == "nt":  # Windows cannot open folders, and syncs names by itself
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
