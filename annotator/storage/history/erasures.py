"""Erased payloads of the log: their digests stay, so that the chain is proved without them."""

import json
from collections.abc import Iterable

from annotator.domain.events import Event, Snapshot, encode
from annotator.storage.connections.databases import Database
from annotator.storage.events import event_of
from annotator.storage.history.expressions import SOURCE


def numbers(db: Database) -> frozenset[int]:
    """Of the events whose payloads were erased by a step that the log names."""
    rows = db.execute(
        "SELECT value FROM events, json_each(events.after, '$.events')"
        " WHERE noun = 'erasure' AND action = 'erase_source'"
    )
    return frozenset(int(row[0]) for row in rows)


def is_in(db: Database, batch: str) -> bool:
    """Whether something of this step was erased."""
    return (
        db.execute("SELECT 1 FROM events WHERE batch = :batch AND salt = ''", {"batch": batch}).fetchone() is not None
    )


def of_source(db: Database, source: str) -> tuple[Event, ...]:
    """What happened to a source, what archives were asked about it, and to the evidence that ever rested on it."""
    rows = db.execute(
        "SELECT * FROM events WHERE noun IN ('source', 'archive_request') AND noun_id = :source UNION"
        f" SELECT * FROM events WHERE noun = 'evidence' AND {SOURCE} = :source UNION"
        " SELECT * FROM events WHERE noun = 'evidence' AND json_extract(before, '$.source') = :source ORDER BY id",
        {"source": source},
    )
    return tuple(event_of(row) for row in rows)


def merged_into(db: Database, source: str) -> tuple[str, ...]:
    """The ids of the sources that were merged into this one."""
    rows = db.execute(
        "SELECT DISTINCT gone.noun_id FROM events gone JOIN events kept ON kept.batch = gone.batch"
        " WHERE kept.noun = 'source' AND kept.noun_id = :source AND kept.action = 'merge_sources'"
        " AND gone.noun = 'source' AND gone.after = 'null' ORDER BY 1",
        {"source": source},
    )
    return tuple(row[0] for row in rows)


def blank(db: Database, number: int, before: Snapshot | None, after: Snapshot | None) -> None:
    """Put these states in place of what an event held; without its salt, nobody can try out what it was."""
    db.execute(
        "UPDATE events SET before = :before, after = :after, salt = '' WHERE id = :number",
        {"number": number, "before": encode(before), "after": encode(after)},
    )


def forget_row(db: Database, source: str) -> None:
    """Delete the row of a source, with its snapshots and its jobs, and answers kept for programs that name it."""
    db.execute("DELETE FROM sources WHERE id = :source", {"source": source})
    db.execute("DELETE FROM kept_answers WHERE instr(body, CAST(:source AS BLOB)) > 0", {"source": source})


def forget_captures(db: Database, hashes: Iterable[str]) -> None:
    """Delete the rows about those of the contents that no source lists any more."""
    db.execute(
        "DELETE FROM captures WHERE sha256 IN (SELECT value FROM json_each(:hashes))"
        " AND sha256 NOT IN (SELECT sha256 FROM snapshots)",
        {"hashes": json.dumps(list(hashes))},
    )


def mentions(db: Database, words: Iterable[str]) -> tuple[tuple[str, str | None], ...]:
    """(kind of thing, slug of its article) of each entry of the search that holds one of these texts."""
    rows = db.execute(
        "SELECT DISTINCT e.kind, a.slug FROM search_entries e JOIN json_each(:words) w"
        " ON instr(lower(e.text), lower(w.value)) > 0 LEFT JOIN articles a ON a.id = e.article"
        " WHERE e.kind <> 'sentence' ORDER BY 1, 2",
        {"words": json.dumps(list(words))},
    )
    return tuple((row[0], row[1]) for row in rows)
