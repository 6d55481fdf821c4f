"""The desk's key, a file beside the database: it signs cookies and seals the log."""

import os
import secrets
from contextlib import suppress
from pathlib import Path

from annotator.domain.errors import Refused
from annotator.storage.connections.private_files import clear_old

_BYTES = 32
_UNFINISHED = ".unfinished"


def path_of(database: Path) -> Path:
    # A link to the file is another name for the same desk.
    return database.resolve().with_suffix(".key")


def find(database: Path) -> bytes | None:
    """None if the desk has none yet. Raises Refused if the file holds less than a key, which could be guessed."""
    path = path_of(database)
    try:
        key = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Refused("unreadable_file", path=str(path), why=error.strerror) from error
    if len(key) < _BYTES:
        raise Refused("broken_key", path=str(path))
    return key


def key_of(database: Path) -> bytes:
    """The key, made if there is none, and readable by its owner alone. Raises Refused."""
    return find(database) or _made(database)


def copy(source: Path, target: Path) -> None:
    """Give the desk at `target` the key of another, unless it has one."""
    if find(target) is None:
        _write(target, key_of(source))


def clear_unfinished(database: Path) -> None:
    """Delete what a crash left half written."""
    path = path_of(database)
    clear_old(path.parent.glob(f"{path.name}.*{_UNFINISHED}"))


def _made(database: Path) -> bytes:
    _write(database, secrets.token_bytes(_BYTES))
    return key_of(database)


def _write(database: Path, key: bytes) -> None:
    """Whole from the moment at which it has its name: another process may look for it now, or write one first."""
    path = path_of(database)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}{_UNFINISHED}")
    try:
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(key)
            file.flush()
            os.fsync(handle)
        with suppress(FileExistsError):
            os.link(unfinished, path)
    except OSError as error:
        raise Refused("unreadable_file", path=str(path), why=error.strerror) from error
    finally:
        unfinished.unlink(missing_ok=True)
