"""The units that were given a verdict at this desk, with the moments that count: one pass over the log."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from annotator.domain.statuses import STATUSES
from annotator.domain.trends.unit_trends import CheckedUnit
from annotator.storage.connections.databases import Database

_VERDICTS = [row for row in STATUSES.values() if row.is_verdict]
_GIVEN = frozenset(row.id for row in _VERDICTS)
_WRONG = frozenset(row.id for row in _VERDICTS if row.family == "trouble")
_CORRECTING = frozenset(row.id for row in _VERDICTS if row.settles_when in ("reworded", "removed"))
_VOUCHED = frozenset(row.id for row in _VERDICTS if row.settles_when == "vouched")
_SETTLING = frozenset(row.id for row in _VERDICTS if row.family == "settled") - _VOUCHED
# What an undo took back did not happen, and what it wrote was there before: neither counts.
_TAKEN_BACK = (
    "SELECT u.undoes FROM events u WHERE u.undoes IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM events r WHERE r.undoes = u.batch)"
)


@dataclass(slots=True)
class _Told:
    """What the log has said of a unit so far."""

    made: str | None = None
    checked: str | None = None
    settled: str | None = None
    is_wrong: bool = False
    is_corrected: bool = False


def checked_units(db: Database) -> tuple[CheckedUnit, ...]:
    """Those that are still there, by what the log of this desk says; what came with a file was checked elsewhere."""
    return tuple(_checked(db, _told(db)))


def _told(db: Database) -> dict[str, _Told]:
    """By the id of each unit. In SQL, to group so many rows takes three times as long as all of this."""
    found: dict[str, _Told] = {}
    rows = db.execute(
        "SELECT e.noun_id, e.at, e.before = 'null', json_extract(e.after, '$.status'),"
        " json_extract(e.after, '$.vouched_by') FROM events e WHERE e.noun = 'unit' AND e.imported = 0"
        f" AND e.undoes IS NULL AND e.batch NOT IN ({_TAKEN_BACK}) ORDER BY e.noun_id, e.id"
    )
    for unit, at, is_new, status, vouched_by in rows:
        told = found.get(unit)
        if told is None:
            told = found[unit] = _Told()
        if is_new:
            told.made = told.made or at
        if status not in _GIVEN:
            continue
        told.checked = told.checked or at
        told.is_corrected = told.is_corrected or (told.is_wrong and status in _CORRECTING)
        told.is_wrong = told.is_wrong or status in _WRONG
        if status in _SETTLING or (status in _VOUCHED and vouched_by is not None):
            told.settled = told.settled or at
    return found


def _checked(db: Database, found: dict[str, _Told]) -> Iterator[CheckedUnit]:
    for id_, article, kind, facets in db.execute("SELECT id, article, kind, facets FROM units"):
        told = found.get(id_)
        if told and told.checked:
            yield CheckedUnit(
                article,
                kind,
                tuple(json.loads(facets)),
                told.made,
                told.checked,
                told.settled,
                told.is_wrong,
                told.is_corrected,
            )


def publications(db: Database) -> dict[str, str | None]:
    """By the id of each article, who publishes it as its newest revision says; None where it does not."""
    rows = db.execute(
        "SELECT r.article, json_extract(r.facts, '$.publisher') FROM revisions r"
        " WHERE r.number = (SELECT max(number) FROM revisions WHERE article = r.article)"
    )
    return {article: publisher or None for article, publisher in rows}
