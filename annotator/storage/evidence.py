"""Evidence rows."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, fields
from typing import Any

from annotator.domain.errors import NotFound
from annotator.domain.event_snapshots import restored
from annotator.domain.evidence import Evidence, Locator, Passage, let_stand_of
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change
from annotator.storage.history.expressions import SOURCE
from annotator.storage.rows import VersionedTable, write

_PLAIN = tuple(f.name for f in fields(Evidence) if f.name not in ("passage", "locator", "let_stand", "version"))
_EVIDENCE = VersionedTable("evidence", "evidence", (*_PLAIN, "passage", "locator", "let_stand"))


def load(db: Database, evidence: str) -> Evidence:
    found = find(db, evidence)
    if found is None:
        raise NotFound("no_such_evidence")
    return found


def find(db: Database, evidence: str) -> Evidence | None:
    row = db.execute("SELECT * FROM evidence WHERE id = :id", {"id": evidence}).fetchone()
    return _evidence(row) if row else None


def of_articles(db: Database, articles: Iterable[str]) -> tuple[Evidence, ...]:
    return _where(db, "article IN (SELECT value FROM json_each(:articles))", articles=json.dumps(list(articles)))


def beside_source(db: Database, source: str) -> tuple[Evidence, ...]:
    """All evidence of the units that rest on the source with this id."""
    return _where(db, "unit IN (SELECT unit FROM evidence WHERE source = :source)", source=source)


def of_unit(db: Database, unit: str) -> tuple[Evidence, ...]:
    return _where(db, "unit = :unit", unit=unit)


def of_source(db: Database, source: str) -> tuple[Evidence, ...]:
    return _where(db, "source = :source", source=source)


def ever_of(db: Database, sources: Iterable[str]) -> dict[str, list[Evidence]]:
    """By id of each of these sources: its evidence in all articles, in each state that it ever had.

    It is asked of the whole desk, also where an article is closed to whoever reads: what it says is told to nobody.
    """
    ids = {"sources": json.dumps(sorted(set(sources)))}
    found: dict[str, list[Evidence]] = defaultdict(list)
    for row in db.execute("SELECT * FROM main.evidence WHERE source IN (SELECT value FROM json_each(:sources))", ids):
        found[row["source"]].append(_evidence(row))
    past = db.execute(
        "SELECT before, after FROM main.articles CROSS JOIN main.events"
        " ON events.article = articles.id AND noun = 'evidence'"
        f" AND {SOURCE} IN (SELECT value FROM json_each(:sources))",
        ids,
    )
    for row in past:
        states = [state for state in map(json.loads, row) if state]
        # What was given by a source that was merged into another counts for that.
        found[states[-1]["source"]].extend(restored("evidence", state) for state in states)
    return found


def by_source(db: Database) -> dict[str, list[Evidence]]:
    """All evidence of the desk, by the id of its source."""
    found: dict[str, list[Evidence]] = {}
    for each in _where(db, "1 = 1"):
        found.setdefault(each.source, []).append(each)
    return found


def units_by_source(db: Database) -> dict[str, int]:
    """By id of each source that is used: how many units rest on it."""
    rows = db.execute("SELECT source, count(DISTINCT unit) FROM evidence GROUP BY source")
    return {row[0]: row[1] for row in rows}


def uses_of(db: Database, ids: Iterable[str]) -> dict[str, tuple[int, int]]:
    """By id of a source: (units, articles) that rest on it. Sources without evidence are left out."""
    rows = db.execute(
        "SELECT source, count(DISTINCT unit), count(DISTINCT article) FROM evidence"
        " WHERE source IN (SELECT value FROM json_each(:ids)) GROUP BY source",
        {"ids": json.dumps(list(ids))},
    )
    return {row[0]: (row[1], row[2]) for row in rows}


def units_on_same_words(db: Database, unit: str) -> tuple[tuple[str, str], ...]:
    """(article, unit), by ids, of each unit of another article that rests on words on which this one rests too."""
    rows = db.execute(
        "SELECT DISTINCT other.article, other.unit FROM evidence own JOIN evidence other"
        " ON other.source = own.source AND other.article <> own.article"
        " AND json_extract(other.passage, '$.exact') = json_extract(own.passage, '$.exact')"
        " WHERE own.unit = :unit AND own.passage IS NOT NULL ORDER BY other.article, other.unit",
        {"unit": unit},
    )
    return tuple((row[0], row[1]) for row in rows)


def restore(db: Database, evidence: Evidence) -> None:
    """Store evidence of an imported file without an event: the file brings its history."""
    _EVIDENCE.insert(db, _row(evidence), 0)


def save(change: Change, before: Evidence | None, after: Evidence | None) -> None:
    if after is not None:
        change.reworded.add(after.article)
    write(change, _EVIDENCE, before, after, _row)


def _where(db: Database, condition: str, **values: str) -> tuple[Evidence, ...]:
    rows = db.execute(f"SELECT * FROM evidence WHERE {condition} ORDER BY at, id", values)
    return tuple(_evidence(row) for row in rows)


def _row(evidence: Evidence) -> dict[str, Any]:
    row = {name: getattr(evidence, name) for name in _PLAIN}
    row["passage"] = None if evidence.passage is None else json.dumps(asdict(evidence.passage))
    row["locator"] = json.dumps(asdict(evidence.locator))
    row["let_stand"] = None if evidence.let_stand is None else json.dumps(asdict(evidence.let_stand))
    return row


def _evidence(row: Any) -> Evidence:
    return Evidence(
        **{name: row[name] for name in _PLAIN},
        passage=None if row["passage"] is None else Passage(**json.loads(row["passage"])),
        locator=Locator(**json.loads(row["locator"])),
        let_stand=None if row["let_stand"] is None else let_stand_of(json.loads(row["let_stand"])),
        version=row["version"],
    )
