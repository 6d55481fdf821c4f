"""The seal beside the database: where its log ended, as the desk last noted it outside the file.

A file that was cut, or replaced by an older one, holds a whole log and a whole seal: only what is outside can tell.
"""

import json
import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import Refused
from annotator.domain.seals.heads import LogHead, key_name, seal_of
from annotator.storage.connections.databases import Database
from annotator.storage.connections.private_files import clear_old
from annotator.storage.seals import seals

_UNFINISHED = ".unfinished"


@dataclass(frozen=True, slots=True)
class SealFile:
    """`at` is the moment in UTC at which it was made, `key` names the key that made it."""

    head: LogHead
    at: str
    key: str
    mac: str

    def is_of(self, key: bytes) -> bool:
        return self.mac == _mac(key, self.head, self.at)


def path_of(database: Path) -> Path:
    return database.resolve().with_suffix(".seal")


def find(database: Path) -> SealFile | None:
    """None if the desk has none. Raises Refused if what is there cannot be read."""
    path = path_of(database)
    try:
        data = json.loads(path.read_text("utf-8"))
        return SealFile(LogHead(int(data["number"]), str(data["hash"])), data["at"], data["key"], data["mac"])
    except FileNotFoundError:
        return None
    except OSError as error:
        raise Refused("unreadable_file", path=str(path), why=error.strerror) from error
    except (ValueError, KeyError, TypeError) as error:
        raise Refused("unreadable_file", path=str(path), why="it is no seal of a desk") from error


def renew(db: Database, database: Path, key: bytes, at: str) -> bool:
    """Note where the log ends now. Returns False, and notes nothing, if it has lost what was noted before."""
    known, head = find(database), seals.sealed(db).head
    if known and known.is_of(key):
        if not seals.has_event(db, known.head):
            return False
        if known.head == head:
            return True
    _write(path_of(database), head, at, key)
    return True


def replace(db: Database, database: Path, key: bytes, at: str) -> None:
    """Note where the log ends now, whatever was noted before."""
    _write(path_of(database), seals.sealed(db).head, at, key)


def clear_unfinished(database: Path) -> None:
    """Delete what a crash left half written."""
    path = path_of(database)
    clear_old(path.parent.glob(f"{path.name}.*{_UNFINISHED}"))


def _write(path: Path, head: LogHead, at: str, key: bytes) -> None:
    data = {"number": head.number, "hash": head.hash, "at": at, "key": key_name(key), "mac": _mac(key, head, at)}
    # Servers on several machines, which share the folder, may have the same number.
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.{secrets.token_hex(4)}{_UNFINISHED}")
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(data, file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(unfinished, path)
    except OSError as error:
        raise Refused("unreadable_file", path=str(path), why=error.strerror) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _mac(key: bytes, head: LogHead, at: str) -> str:
    return seal_of(key, f"seal beside a desk\n{head}\n{at}")
