"""Second readings, each with a check for every unit of its sample."""

import json
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from annotator.domain.errors import NotFound
from annotator.domain.second_readings.readings import SecondCheck, SecondReading, check_of
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change
from annotator.storage.rows import VersionedTable, write

_COLUMNS = ("id", "article", "reader", "by", "at", "seed", "share", "handed_in")
_PLAIN = ("id", "article", "reading", "unit", "words", "status", "confidence", "note")
_READINGS = VersionedTable("second_reading", "second_readings", _COLUMNS)
_CHECKS = VersionedTable("second_check", "second_checks", (*_PLAIN, "first", "adjudication"))
_SELECT = 'SELECT id, article, reader, "by", at, seed, share, handed_in, version FROM second_readings'


def load(db: Database, reading: str) -> SecondReading:
    """Raises NotFound if there is no such reading."""
    found = find(db, reading)
    if found is None:
        raise NotFound("no_such_reading")
    return found


def find(db: Database, reading: str) -> SecondReading | None:
    row = db.execute(f"{_SELECT} WHERE id = :id", {"id": reading}).fetchone()
    return SecondReading(*row) if row else None


def everything(db: Database) -> tuple[SecondReading, ...]:
    """All readings, the newest first."""
    return tuple(SecondReading(*row) for row in db.execute(f"{_SELECT} ORDER BY at DESC, id"))


def of_article(db: Database, article: str) -> tuple[SecondReading, ...]:
    """The readings of the article with this id, the newest first."""
    rows = db.execute(f"{_SELECT} WHERE article = :article ORDER BY at DESC, id", {"article": article})
    return tuple(SecondReading(*row) for row in rows)


def open_of(db: Database, person: str) -> tuple[SecondReading, ...]:
    """The readings that the person with this id has not handed in, the oldest first."""
    rows = db.execute(f"{_SELECT} WHERE reader = :person AND handed_in IS NULL ORDER BY at, id", {"person": person})
    return tuple(SecondReading(*row) for row in rows)


def load_check(db: Database, check: str) -> SecondCheck:
    """Raises NotFound if there is no such check."""
    found = find_check(db, check)
    if found is None:
        raise NotFound("no_such_reading")
    return found


def find_check(db: Database, check: str) -> SecondCheck | None:
    row = db.execute("SELECT * FROM second_checks WHERE id = :id", {"id": check}).fetchone()
    return _check(row) if row else None


def checks_of(db: Database, readings: Iterable[str]) -> tuple[SecondCheck, ...]:
    """The checks of the readings with these ids."""
    rows = db.execute(
        "SELECT * FROM second_checks WHERE reading IN (SELECT value FROM json_each(:readings)) ORDER BY id",
        {"readings": json.dumps(list(readings))},
    )
    return tuple(_check(row) for row in rows)


def save(change: Change, before: SecondReading | None, after: SecondReading | None) -> None:
    write(change, _READINGS, before, after, lambda reading: {name: getattr(reading, name) for name in _COLUMNS})


def save_check(change: Change, before: SecondCheck | None, after: SecondCheck | None) -> None:
    write(change, _CHECKS, before, after, _row)


def _row(check: SecondCheck) -> dict[str, Any]:
    row = {name: getattr(check, name) for name in _PLAIN}
    row["first"] = None if check.first is None else json.dumps(asdict(check.first))
    row["adjudication"] = None if check.adjudication is None else json.dumps(asdict(check.adjudication))
    return row


def _check(row: Any) -> SecondCheck:
    parts = {name: json.loads(row[name]) if row[name] else None for name in ("first", "adjudication")}
    return check_of({**dict(row), **parts})
