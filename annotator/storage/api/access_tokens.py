"""Rows of tokens for programs: of each token only its hash is kept."""

import json
from typing import Any

from annotator.domain.api.access_tokens import AccessToken
from annotator.domain.people.person import Person
from annotator.storage.connections.databases import Database

_COLUMNS = ("id", "person", "name", "scopes", "made", "expires", "used")
_SELECT = ", ".join(f"t.{name}" for name in _COLUMNS)


def add(db: Database, token: AccessToken, hash_: str) -> None:
    """Keeps the token under the hash of its secret."""
    db.execute(
        "INSERT INTO access_tokens (id, person, name, hash, scopes, made, expires) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (token.id, token.person, token.name, hash_, json.dumps(token.scopes), token.made, token.expires),
    )


def of_person(db: Database, person: str) -> tuple[AccessToken, ...]:
    """The newest first."""
    query = f"SELECT {_SELECT} FROM access_tokens t WHERE person = :person ORDER BY made DESC, id"
    return tuple(_token(row) for row in db.execute(query, {"person": person}))


def find(db: Database, id_: str) -> AccessToken | None:
    row = db.execute(f"SELECT {_SELECT} FROM access_tokens t WHERE id = :id", {"id": id_}).fetchone()
    return _token(row) if row else None


def with_hash(db: Database, hash_: str) -> tuple[AccessToken, Person] | None:
    """The token whose secret has this hash, and its person, unless they were removed."""
    row = db.execute(
        f"SELECT {_SELECT}, p.id, p.name, p.role, p.removed FROM access_tokens t JOIN people p ON p.id = t.person"
        " WHERE t.hash = :hash AND p.removed IS NULL",
        {"hash": hash_},
    ).fetchone()
    return (_token(row), Person(*tuple(row)[len(_COLUMNS) :])) if row else None


def touch(db: Database, id_: str, day: str) -> None:
    """Notes that it was used on this day."""
    db.execute("UPDATE access_tokens SET used = :day WHERE id = :id", {"id": id_, "day": day})


def remove(db: Database, id_: str) -> None:
    db.execute("DELETE FROM access_tokens WHERE id = :id", {"id": id_})


def remove_all(db: Database, person: str | None = None) -> None:
    """Removes all tokens of a person, or, without one, of everybody."""
    db.execute("DELETE FROM access_tokens WHERE person = coalesce(:person, person)", {"person": person})


def _token(row: Any) -> AccessToken:
    known = dict(zip(_COLUMNS, tuple(row)[: len(_COLUMNS)], strict=True))
    return AccessToken(**{**known, "scopes": tuple(json.loads(known["scopes"]))})
