"""Captures: rows about contents, whose bytes and texts are kept beside the rows."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from annotator.domain.captures import Capture, CapturedFacts, CapturedText, Seen, grouped
from annotator.domain.errors import NotFound
from annotator.domain.sources import Snapshot
from annotator.storage import sources
from annotator.storage.connections.databases import Database
from annotator.storage.database import Store

_PLAIN = ("sha256", "media_type", "size", "file", "text_sha256", "problem")


def find(db: Database, sha256: str) -> Capture | None:
    return named(db, [sha256]).get(sha256)


def load(db: Database, source: str, sha256: str) -> Seen:
    """The content of a source with this hash. Raises NotFound if the source never had it."""
    found = next((seen for seen in of_source(db, source) if seen.sha256 == sha256), None)
    if found is None:
        raise NotFound("no_such_capture")
    return found


def of_source(db: Database, source: str) -> tuple[Seen, ...]:
    """The contents of a source, the one seen last first. Raises NotFound if there is no such source."""
    return of_snapshots(db, sources.load(db, source).snapshots)


def of_snapshots(db: Database, snapshots: tuple[Snapshot, ...]) -> tuple[Seen, ...]:
    """The contents of a source that was read already, the one seen last first."""
    return grouped(snapshots, named(db, {snapshot.sha256 for snapshot in snapshots}))


def text_of(store: Store, sha256: str) -> CapturedText | None:
    """The text that was read in the content with this hash; None if there is none, or its file is missing."""
    capture = find(store.reading(), sha256)
    return read_text(store, capture) if capture else None


def read_text(store: Store, capture: Capture) -> CapturedText | None:
    """The text that was read in the content; None if there is none, or its file is missing."""
    if capture.text_sha256 is None:
        return None
    body = store.contents.read(capture.text_sha256)
    return None if body is None else CapturedText(body.decode("utf-8"), capture.pages)


def without_file(store: Store, known: Iterable[Capture]) -> frozenset[str]:
    """Of these, the hashes of the contents that have lost a file; what a file holds is not looked at, it takes long."""
    return frozenset(
        each.sha256 for each in known
        if not all(store.contents.is_here(name) for name in (each.file, each.text_sha256) if name)
    )  # fmt: skip


def has_lost(store: Store, *hashes: str | None) -> bool:
    """Whether a file with one of these hashes is not on disk as it was written."""
    return any(store.contents.read(each) is None for each in hashes if each)


def save(db: Database, capture: Capture) -> None:
    """Insert or replace the row of a capture, whose files must be on disk already."""
    names = (*_PLAIN, "pages", "facts")
    db.execute(
        f"INSERT INTO captures ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})"
        f" ON CONFLICT (sha256) DO UPDATE SET {', '.join(f'{name} = excluded.{name}' for name in names[1:])}",
        {
            **{name: getattr(capture, name) for name in _PLAIN},
            "pages": json.dumps(capture.pages),
            "facts": json.dumps(asdict(capture.offers)),
        },
    )


def files_named(db: Database) -> tuple[str, ...]:
    """The hash of each file that a row names."""
    rows = db.execute(
        "SELECT file FROM captures UNION SELECT text_sha256 FROM captures WHERE text_sha256 IS NOT NULL"
        " UNION SELECT warc FROM snapshots WHERE warc IS NOT NULL ORDER BY 1"
    )
    return tuple(row[0] for row in rows)


def lost(db: Database) -> tuple[str, ...]:
    """The hash of each content that was captured at this desk and whose row is missing."""
    rows = db.execute(
        "SELECT DISTINCT sha256 FROM snapshots WHERE (warc IS NOT NULL OR filename IS NOT NULL)"
        " AND sha256 NOT IN (SELECT sha256 FROM captures) ORDER BY 1"
    )
    return tuple(row[0] for row in rows)


def forget_unseen(db: Database) -> None:
    """Delete the rows about contents that no source lists any more."""
    db.execute("DELETE FROM captures WHERE sha256 NOT IN (SELECT sha256 FROM snapshots)")


def named(db: Database, hashes: Iterable[str]) -> dict[str, Capture]:
    """Those that are here of the contents with these hashes, by hash."""
    rows = db.execute(
        "SELECT * FROM captures WHERE sha256 IN (SELECT value FROM json_each(:hashes))",
        {"hashes": json.dumps(sorted(hashes))},
    )
    return {row["sha256"]: _capture(row) for row in rows}


def _capture(row: Any) -> Capture:
    return Capture(
        **{name: row[name] for name in _PLAIN},
        pages=tuple(json.loads(row["pages"])),
        offers=CapturedFacts(**json.loads(row["facts"])),
    )
