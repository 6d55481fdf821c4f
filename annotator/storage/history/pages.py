"""Pages of the log, newest first: of an article, a unit, a source or a person. A page reads the rows that it shows."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from annotator.domain.events import Event
from annotator.storage.connections.databases import Database
from annotator.storage.events import event_of
from annotator.storage.history.expressions import STATE, UNIT


@dataclass(frozen=True, slots=True)
class HistoryFilter:
    """Which events are wanted: those of the person with the id `by`, and of steps with these names; None is any.

    `after` and `before` are numbers of events: only those between them are wanted.
    """

    by: str | None = None
    actions: tuple[str, ...] | None = None
    after: int = 0
    before: int = 1 << 60

    def admits(self, event: Event) -> bool:
        return (
            self.after < event.id < self.before
            and self.by in (None, event.by)
            and (self.actions is None or event.action in self.actions)
        )


def of_article(db: Database, article: str, wanted: HistoryFilter, limit: int) -> tuple[Event, ...]:
    # With `by` hidden in an expression, the index of the article is walked, and not that of the person.
    return _page(db, "article = :article", {"article": article}, wanted, limit, by="by || ''")


def of_person(db: Database, person: str, wanted: HistoryFilter, limit: int) -> tuple[Event, ...]:
    return _page(db, "by = :person", {"person": person}, wanted, limit)


def of_source(db: Database, source: str, wanted: HistoryFilter, limit: int) -> tuple[Event, ...]:
    """Its own events, and what archives were asked about its page."""
    return _page(db, "noun_id = :source AND noun IN ('source', 'archive_request')", {"source": source}, wanted, limit)


def of_unit(db: Database, unit: str, wanted: HistoryFilter, limit: int) -> tuple[Event, ...]:
    """Its own events, and those of its evidence, queries and remarks."""
    own = _page(db, "noun_id = :unit AND noun = 'unit'", {"unit": unit}, wanted, limit)
    tied = _page(db, f"{UNIT} = :unit AND noun IN ('evidence', 'query', 'remark')", {"unit": unit}, wanted, limit)
    return tuple(sorted((*own, *tied), key=lambda event: -event.id)[:limit])


def following(db: Database, article: str | None, number: int, limit: int) -> tuple[Event, ...]:
    """So many events after the one with this number, the oldest first: of an article, or of the whole desk."""
    condition = "" if article is None else "article = :article AND"
    rows = db.execute(
        f"SELECT * FROM events WHERE {condition} id > :number ORDER BY id LIMIT :limit",
        {"article": article, "number": number, "limit": limit},
    )
    return tuple(event_of(row) for row in rows)


def of_units(db: Database, units: Iterable[str]) -> tuple[Event, ...]:
    """All events of these units, of their evidence, queries and remarks, the oldest first."""
    chosen = "SELECT value FROM json_each(:units)"
    rows = db.execute(
        f"SELECT * FROM events WHERE noun_id IN ({chosen}) AND noun = 'unit' UNION ALL"
        f" SELECT * FROM events WHERE {UNIT} IN ({chosen}) AND noun IN ('evidence', 'query', 'remark') ORDER BY id",
        {"units": json.dumps(list(units))},
    )
    return tuple(event_of(row) for row in rows)


def last_number_at(db: Database, moment: str) -> int:
    """The number of the last event of this desk up to a moment in UTC; 0 if there is none."""
    row = db.execute(
        "SELECT id FROM events WHERE imported = 0 AND at <= :moment ORDER BY at DESC, id DESC LIMIT 1",
        {"moment": moment},
    ).fetchone()
    return int(row[0]) if row else 0


def first_of_batch(db: Database, batch: str) -> int:
    """The number of the first event of a step."""
    return int(db.execute("SELECT min(id) FROM events WHERE batch = :batch", {"batch": batch}).fetchone()[0])


def actions_of(db: Database, batches: Iterable[str]) -> dict[str, str]:
    """By batch: the name of the step."""
    rows = db.execute(
        "SELECT value, (SELECT action FROM events WHERE batch = value LIMIT 1) FROM json_each(:batches)",
        {"batches": json.dumps(list(batches))},
    )
    return {row[0]: row[1] for row in rows if row[1]}


def last_states(db: Database, noun: str, ids: Iterable[str]) -> dict[str, dict[str, Any]]:
    """By id: the last known state of each of these things, also of one that is gone."""
    rows = db.execute(
        f"SELECT noun_id, {STATE} FROM events WHERE id IN (SELECT (SELECT id"
        " FROM events WHERE noun_id = value AND noun = :noun ORDER BY id DESC LIMIT 1) FROM json_each(:ids))",
        {"noun": noun, "ids": json.dumps(list(ids))},
    )
    return {row[0]: json.loads(row[1]) or {} for row in rows}


def _page(
    db: Database, about: str, values: dict[str, Any], wanted: HistoryFilter, limit: int, by: str = "by"
) -> tuple[Event, ...]:
    conditions = [about, "id > :after", "id < :before"]
    values = {**values, "after": wanted.after, "before": wanted.before, "limit": limit}
    if wanted.by is not None:
        conditions.append(f"{by} = :by")
        values["by"] = wanted.by
    if wanted.actions is not None:
        conditions.append("action IN (SELECT value FROM json_each(:actions))")
        values["actions"] = json.dumps(wanted.actions)
    rows = db.execute(f"SELECT * FROM events WHERE {' AND '.join(conditions)} ORDER BY id DESC LIMIT :limit", values)
    return tuple(event_of(row) for row in rows)
