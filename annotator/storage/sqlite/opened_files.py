"""Whether the files of a database are still those that were opened: another program may remove or replace them."""

from pathlib import Path

_Identity = tuple[int, int]


class OpenedFile:
    """The database at `path`, with the log of its newest pages (-wal), in which are those that were written last."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._wal = path.with_name(f"{path.name}-wal")
        self._known: _Identity | None = None
        self._known_wal: _Identity | None = None

    def note(self) -> None:
        """Remember the file at its first opening."""
        self._known = self._known or _identity(self._path)

    def hold(self) -> None:
        """Remember the -wal, too: only while somebody keeps a connection open does SQLite leave it in place."""
        self._known_wal = _identity(self._wal)

    def is_same(self) -> bool:
        """Whether both are still in their places."""
        if self._known_wal is not None and _identity(self._wal) != self._known_wal:
            return False
        return _identity(self._path) == self._known


def _identity(path: Path) -> _Identity | None:
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
