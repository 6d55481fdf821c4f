"""Jobs: they leave no event, because only their result is part of an article's history."""

import json
from collections.abc import Iterable
from dataclasses import asdict, replace
from typing import Any

from annotator.domain.expiry import latest_end
from annotator.domain.jobs import FETCHING, GONE, LONGEST_WAIT, QUEUED, Job, Trouble
from annotator.storage.connections.databases import Database

# Failed jobs that found the present address of their source gone.
DEAD = (
    "FROM jobs j JOIN sources s ON s.id = j.source AND s.url = j.url WHERE j.state = 'failed'"
    " AND json_extract(j.problem, '$.code') IN (SELECT value FROM json_each(:gone))"
)
# What waits for longer than any attempt does was put off before the clock was set back.
_DUE = "state = :queued AND (due <= :now OR due > :latest)"
# Of what is fetched, `due` is when the lease ends; a desk of old gave none, and its server is gone.
_LAPSED = "state = :fetching AND (due <= :now OR due > :latest)"
_COLUMNS = ("id", "kind", "source", "url", "by", "at", "state", "due", "attempts")


def latest(db: Database, source: str) -> Job | None:
    """The newest job of this source."""
    row = db.execute(
        "SELECT * FROM jobs WHERE source = :source ORDER BY at DESC, id DESC LIMIT 1", {"source": source}
    ).fetchone()
    return _job(row) if row else None


def of_sources(db: Database, ids: Iterable[str]) -> dict[str, Job]:
    """The job of each of these sources, by the id of the source."""
    rows = db.execute(
        "SELECT * FROM jobs WHERE source IN (SELECT value FROM json_each(:ids)) ORDER BY at, id",
        {"ids": json.dumps(sorted(ids))},
    )
    return {row["source"]: _job(row) for row in rows}


def add(db: Database, job: Job) -> None:
    """Store a job in place of the source's earlier one: a source has only one."""
    db.execute("DELETE FROM jobs WHERE source = :source", {"source": job.source})
    names = (*_COLUMNS, "problem")
    db.execute(f"INSERT INTO jobs ({', '.join(names)}) VALUES ({', '.join(f':{name}' for name in names)})", _row(job))


def dead_links(db: Database) -> dict[str, str]:
    """By id of each source whose page was gone when it was last fetched: the time. Only its present address counts."""
    rows = db.execute(f"SELECT s.id, j.at {DEAD} ORDER BY s.id", {"gone": json.dumps(GONE)})
    return {row[0]: row[1] for row in rows}


def is_due(db: Database, now: str) -> bool:
    """Whether a job is due, or a lease has ended. It is asked before `take`, which needs the write lock: mostly not."""
    row = db.execute(f"SELECT 1 FROM jobs WHERE {_DUE} OR {_LAPSED} LIMIT 1", _due(now)).fetchone()
    return row is not None


def take(db: Database, now: str, until: str) -> Job | None:
    """Of the jobs that are due, the one that has waited longest; it is FETCHING, and held `until` then.

    None if none is due.
    """
    row = db.execute(f"SELECT * FROM jobs WHERE {_DUE} ORDER BY due, id LIMIT 1", _due(now)).fetchone()
    if row is None:
        return None
    taken = replace(_job(row), state=FETCHING, attempts=row["attempts"] + 1, due=until)
    save(db, taken)
    return taken


def still_holds(db: Database, job: Job) -> bool:
    """Whether this attempt is still the current one: nobody asked anew, and no other server took the job."""
    row = db.execute(
        "SELECT 1 FROM jobs WHERE id = :id AND state = :state AND attempts = :attempts",
        {"id": job.id, "state": job.state, "attempts": job.attempts},
    ).fetchone()
    return row is not None


def save(db: Database, job: Job) -> None:
    db.execute(
        "UPDATE jobs SET state = :state, due = :due, attempts = :attempts, problem = :problem WHERE id = :id", _row(job)
    )


def lapsed(db: Database, now: str) -> tuple[Job, ...]:
    """The jobs whose lease has ended: whoever took them is gone."""
    return tuple(_job(row) for row in db.execute(f"SELECT * FROM jobs WHERE {_LAPSED}", _due(now)))


def move(db: Database, source: str, into: str) -> None:
    """Move the job of one source to another with which it is merged, unless that one has a job."""
    if latest(db, into) is None:
        db.execute("UPDATE jobs SET source = :into WHERE source = :source", {"source": source, "into": into})


def _due(now: str) -> dict[str, str]:
    return {"queued": QUEUED, "fetching": FETCHING, "now": now, "latest": latest_end(now, LONGEST_WAIT)}


def _row(job: Job) -> dict[str, Any]:
    row = {name: getattr(job, name) for name in _COLUMNS}
    row["problem"] = None if job.trouble is None else json.dumps(asdict(job.trouble))
    return row


def _job(row: Any) -> Job:
    trouble = None if row["problem"] is None else Trouble(**json.loads(row["problem"]))
    return Job(**{name: row[name] for name in _COLUMNS}, trouble=trouble)
