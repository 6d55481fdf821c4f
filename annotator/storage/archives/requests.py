"""The last request of each kind to an archive about the page of a source, each written with its event."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from annotator.domain.archives.requests import ArchiveRequest
from annotator.domain.events import snapshot
from annotator.domain.jobs import Trouble
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change

# In events, by the id of the source that it was about.
NOUN = "archive_request"
_PLAIN = ("source", "kind", "url", "by", "at", "state", "job", "copied", "address")


def of_sources(db: Database, ids: Iterable[str]) -> dict[tuple[str, str], ArchiveRequest]:
    """The requests about these sources, by the id of the source and the kind."""
    rows = db.execute(
        "SELECT * FROM archive_requests WHERE source IN (SELECT value FROM json_each(:ids))",
        {"ids": json.dumps(sorted(set(ids)))},
    )
    return {(row["source"], row["kind"]): _request(row) for row in rows}


def find(db: Database, source: str, kind: str) -> ArchiveRequest | None:
    return of_sources(db, [source]).get((source, kind))


def save(change: Change, before: ArchiveRequest | None, after: ArchiveRequest) -> None:
    """Write a request in place of the one `before` it, of the same source and kind."""
    states = (None if before is None else snapshot(before), snapshot(after))
    change.record(NOUN, after.source, *states)
    names = (*_PLAIN, "problem")
    change.db.execute(
        f"INSERT INTO archive_requests ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"
        f" ON CONFLICT (source, kind) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in names[2:])}",
        {
            **{name: getattr(after, name) for name in _PLAIN},
            "problem": None if after.trouble is None else json.dumps(asdict(after.trouble)),
        },
    )


def move(db: Database, source: str, into: str) -> None:
    """Move the requests about one source to another with which it is merged, unless that one has its own."""
    db.execute(
        "UPDATE archive_requests SET source = :into WHERE source = :source"
        " AND kind NOT IN (SELECT kind FROM archive_requests WHERE source = :into)",
        {"source": source, "into": into},
    )


def wait_until(db: Database) -> str | None:
    """The latest moment, in UTC, until which an archive asked the desk to wait; perhaps it is over.

    It is asked of the whole desk: an archive counts all requests of a desk together.
    """
    row = db.execute("SELECT max(json_extract(problem, '$.values.until')) FROM main.archive_requests").fetchone()
    return row[0] if row else None


def _request(row: Any) -> ArchiveRequest:
    trouble = None if row["problem"] is None else Trouble(**json.loads(row["problem"]))
    return ArchiveRequest(**{name: row[name] for name in _PLAIN}, trouble=trouble)
