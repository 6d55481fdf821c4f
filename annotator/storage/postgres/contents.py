"""What was captured, kept on the server: several servers of one desk share it, and its backups hold it."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from annotator.storage.connections.databases import Database
from annotator.storage.contents import NearContents, hash_of, is_name
from annotator.storage.postgres.statements import SCHEMA

_PIECE = 1 << 20


class ServerContents(NearContents):
    """See `KeptContents`: a row each. `reading` gives this thread's connection, `put` executes one statement."""

    def __init__(self, reading: Callable[[], Database], put: Callable[[str, Sequence[Any]], None]) -> None:
        self._reading, self._put = reading, put

    def keep(self, body: bytes) -> str:
        """See `KeptContents.keep`: a damaged one is put right."""
        name = hash_of(body)
        if self.read(name) is None:
            self._put(
                f"INSERT INTO {SCHEMA}.contents (sha256, body) VALUES (%s, %s)"
                " ON CONFLICT (sha256) DO UPDATE SET body = excluded.body",
                (name, body),
            )
        return name

    def read(self, name: str) -> bytes | None:
        """See `KeptContents.read`."""
        if not is_name(name):
            return None
        row = self._asked("SELECT body FROM contents WHERE sha256 = :name", name)
        body = None if row is None else bytes(row[0])
        return body if body is not None and hash_of(body) == name else None

    def pieces(self, name: str) -> Iterator[bytes]:
        """See `KeptContents.pieces`."""
        for at in range(0, self.size_if_here(name), _PIECE):
            row = self._asked(
                "SELECT substr(body, :at, :size) FROM contents WHERE sha256 = :name", name, at=at + 1, size=_PIECE
            )
            if row is None:
                return
            yield bytes(row[0])

    def size_if_here(self, name: str) -> int:
        """See `KeptContents.size_if_here`."""
        row = self._asked("SELECT length(body) FROM contents WHERE sha256 = :name", name)
        return 0 if row is None else int(row[0])

    def is_here(self, name: str) -> bool:
        """See `KeptContents.is_here`."""
        return self._asked("SELECT 1 FROM contents WHERE sha256 = :name", name) is not None

    def remove(self, name: str) -> None:
        self._put(f"DELETE FROM {SCHEMA}.contents WHERE sha256 = %s", (name,))

    def names(self) -> Iterator[str]:
        """See `KeptContents.names`."""
        yield from (row[0] for row in self._reading().execute("SELECT sha256 FROM contents ORDER BY sha256"))

    def size(self) -> int:
        """See `KeptContents.size`."""
        return int(self._reading().execute("SELECT coalesce(sum(length(body)), 0) FROM contents").fetchone()[0])

    def clear_unfinished(self) -> None:
        """See `KeptContents.clear_unfinished`: the server leaves nothing half written."""

    def _asked(self, sql: str, name: str, **values: int) -> Any:
        return self._reading().execute(sql, {"name": name, **values}).fetchone()
