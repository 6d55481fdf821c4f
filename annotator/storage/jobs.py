"""Jobs: written without an event, for what counts is what comes of them."""

import json
from dataclasses import asdict, replace
from typing import Any

from sqlite_utils import Database

from annotator.domain.jobs import FETCHING, GONE, QUEUED, Job, Trouble

DEAD = (
    "FROM jobs j JOIN sources s ON s.id = j.source AND s.url = j.url WHERE j.state = 'failed'"
    " AND json_extract(j.problem, '$.code') IN (SELECT value FROM json_each(:gone))"
)
_COLUMNS = ("id", "kind", "source", "url", "by", "at", "state", "due", "attempts")


def latest(db: Database, source: str) -> Job | None:
    """What was asked for last for this source."""
    row = db.execute(
        "SELECT * FROM jobs WHERE source = :source ORDER BY at DESC, id DESC LIMIT 1", {"source": source}
    ).fetchone()
    return _job(row) if row else None


def add(db: Database, job: Job) -> None:
    """In place of what was asked for before: a source has one job."""
    db.execute("DELETE FROM jobs WHERE source = :source", {"source": job.source})
    names = (*_COLUMNS, "problem")
    db.execute(f"INSERT INTO jobs ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})", _row(job))


def dead_links(db: Database) -> dict[str, str]:
    """By source whose page was not there the last time it was asked for: when that was. A new address is a new hope."""
    rows = db.execute(f"SELECT s.id, j.at {DEAD} ORDER BY s.id", {"gone": json.dumps(GONE)})
    return {row[0]: row[1] for row in rows}


def is_due(db: Database, now: str) -> bool:
    """Asked before `take`, which needs the one write scope: mostly nothing is due."""
    row = db.execute(
        "SELECT 1 FROM jobs WHERE state = :queued AND due <= :now LIMIT 1", {"queued": QUEUED, "now": now}
    ).fetchone()
    return row is not None


def take(db: Database, now: str) -> Job | None:
    """The job that has waited longest of those that are due: it is being fetched from now on."""
    row = db.execute(
        "SELECT * FROM jobs WHERE state = :queued AND due <= :now ORDER BY due, id LIMIT 1",
        {"queued": QUEUED, "now": now},
    ).fetchone()
    if row is None:
        return None
    taken = replace(_job(row), state=FETCHING, attempts=row["attempts"] + 1)
    save(db, taken)
    return taken


def still_holds(db: Database, job: Job) -> bool:
    """Whether this very attempt is still the one that counts: nobody asked anew, and no other server took it up."""
    row = db.execute(
        "SELECT 1 FROM jobs WHERE id = :id AND state = :state AND attempts = :attempts",
        {"id": job.id, "state": job.state, "attempts": job.attempts},
    ).fetchone()
    return row is not None


def save(db: Database, job: Job) -> None:
    db.execute(
        "UPDATE jobs SET state = :state, due = :due, attempts = :attempts, problem = :problem WHERE id = :id", _row(job)
    )


def fetching(db: Database) -> tuple[Job, ...]:
    return tuple(_job(row) for row in db.execute("SELECT * FROM jobs WHERE state = :state", {"state": FETCHING}))


def move(db: Database, source: str, into: str) -> None:
    """Where two sources become one, the job goes along, unless the other has its own."""
    if latest(db, into) is None:
        db.execute("UPDATE jobs SET source = :into WHERE source = :source", {"source": source, "into": into})


def _row(job: Job) -> dict[str, Any]:
    row = {name: getattr(job, name) for name in _COLUMNS}
    row["problem"] = None if job.trouble is None else json.dumps(asdict(job.trouble))
    return row


def _job(row: Any) -> Job:
    trouble = None if row["problem"] is None else Trouble(**json.loads(row["problem"]))
    return Job(**{name: row[name] for name in _COLUMNS}, trouble=trouble)
