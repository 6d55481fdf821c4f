"""Rows of answers that were given to programs, by the key that came with the request."""

import json
from dataclasses import dataclass

from annotator.storage.connections.databases import Database


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """`request` is the hash of what was asked, `server` who worked on it; `status` is None until it is done."""

    request: str
    server: str
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""


def find(db: Database, token: str, key: str) -> KeptAnswer | None:
    query = "SELECT request, server, status, headers, body FROM kept_answers WHERE token = :token AND key = :key"
    row = db.execute(query, {"token": token, "key": key}).fetchone()
    if row is None:
        return None
    headers = tuple((name, value) for name, value in json.loads(row[3] or "[]"))
    return KeptAnswer(row[0], row[1], row[2], headers, bytes(row[4] or b""))


def begin(db: Database, token: str, key: str, begun: KeptAnswer, at: str) -> None:
    db.execute(
        "INSERT INTO kept_answers (token, key, request, at, server) VALUES (?, ?, ?, ?, ?)",
        (token, key, begun.request, at, begun.server),
    )


def finish(db: Database, token: str, key: str, done: KeptAnswer) -> None:
    """Keeps the answer, if the request was begun and its token was not revoked since."""
    db.execute(
        "UPDATE kept_answers SET status = ?, headers = ?, body = ? WHERE token = ? AND key = ?",
        (done.status, json.dumps(done.headers), done.body, token, key),
    )


def leave(db: Database, token: str, key: str) -> None:
    """Nobody works on the request any more."""
    db.execute("UPDATE kept_answers SET server = '' WHERE token = :token AND key = :key", {"token": token, "key": key})


def forget(db: Database, token: str, key: str) -> None:
    db.execute("DELETE FROM kept_answers WHERE token = :token AND key = :key", {"token": token, "key": key})


def sweep(db: Database, before: str) -> None:
    """Forgets what was begun before this moment."""
    db.execute("DELETE FROM kept_answers WHERE at < :before", {"before": before})
