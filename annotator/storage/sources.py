"""The registry of sources; a source may serve many articles."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from annotator.domain.errors import NotFound
from annotator.domain.events import snapshot as snapshot_of
from annotator.domain.sources import TYPED, Snapshot, Source, by_title
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change
from annotator.storage.rows import VersionedTable, write

_COLUMNS = ("id", "alias", *TYPED)
_SOURCES = VersionedTable("source", "sources", _COLUMNS)

# Title, author, publisher and address are shorter together; SQLite refuses a pattern of 50,000 bytes.
_LONGEST_SEARCH = 2_000
# They are sent with every page on which a source can be typed.
_MOST_ORIGINS = 100
_HOLDS = (
    "title || ' ' || coalesce(author, '') || ' ' || coalesce(publisher, '') || ' ' || coalesce(url, '')"
    " LIKE :pattern ESCAPE '\\'"
)
# The very order of an index, or each page of the list would sort all of it.
_LISTED = "(publisher IS NULL), substr(lower(publisher), 1, 250), substr(lower(title), 1, 250), id"


def load(db: Database, source: str) -> Source:
    found = find(db, source)
    if found is None:
        raise NotFound("no_such_source")
    return found


def find(db: Database, source: str) -> Source | None:
    return next(iter(_where(db, "id = :id", id=source)), None)


def all_sources(db: Database) -> tuple[Source, ...]:
    return _where(db, "1 = 1")


# (id, title, author, published, url)
Work = tuple[str, str, str | None, str | None, str | None]


def works(db: Database) -> tuple[Work, ...]:
    """For every source, the fields that distinguish it from others."""
    return tuple(tuple(row) for row in db.execute("SELECT id, title, author, published, url FROM sources ORDER BY id"))


def named(db: Database, ids: Iterable[str]) -> dict[str, Source]:
    ids = list(ids)
    found = _where(db, "id IN (SELECT value FROM json_each(:ids))", ids=json.dumps(ids)) if ids else ()
    return {source.id: source for source in found}


def of_articles(db: Database, articles: Iterable[str]) -> dict[str, Source]:
    found = _where(
        db,
        "id IN (SELECT source FROM evidence WHERE article IN (SELECT value FROM json_each(:articles)))",
        articles=json.dumps(list(articles)),
    )
    return {source.id: source for source in found}


def holding(db: Database, contents: Iterable[str]) -> dict[str, tuple[Source, ...]]:
    """By hash of each of these contents: every source that has it, without its snapshots.

    It is asked of the whole desk, also where an article is closed to whoever reads: what it says is told to nobody.
    """
    rows = db.execute(
        "SELECT DISTINCT held.sha256 AS content, sources.* FROM main.snapshots held"
        " JOIN main.sources ON sources.id = held.source"
        " WHERE held.sha256 IN (SELECT value FROM json_each(:contents)) ORDER BY sources.id",
        {"contents": json.dumps(sorted(set(contents)))},
    )
    found: dict[str, list[Source]] = defaultdict(list)
    for row in rows:
        found[row["content"]].append(_source(row, ()))
    return {content: tuple(several) for content, several in found.items()}


def addresses(db: Database) -> tuple[tuple[str, str], ...]:
    """The id and the address of every source that has one, of the whole desk: see `holding`."""
    rows = db.execute("SELECT id, url FROM main.sources WHERE url IS NOT NULL ORDER BY id")
    return tuple((row[0], row[1]) for row in rows)


def whole(db: Database, ids: Iterable[str]) -> dict[str, Source]:
    """These sources, of the whole desk, without their snapshots: see `holding`."""
    rows = db.execute(
        "SELECT * FROM main.sources WHERE id IN (SELECT value FROM json_each(:ids))",
        {"ids": json.dumps(sorted(set(ids)))},
    )
    return {row["id"]: _source(row, ()) for row in rows}


def matching(db: Database, words: str, limit: int = 8) -> tuple[Source, ...]:
    """Sources whose title, author, publisher or address holds the typed words."""
    if len(words) > _LONGEST_SEARCH:
        return ()
    found = _where(db, _HOLDS, "title, id LIMIT :limit", pattern=_pattern(words), limit=limit)
    return tuple(sorted(found, key=by_title))


def registered(
    db: Database, words: str = "", type_: str | None = None, terms: str | None = None, *, first: int, limit: int
) -> tuple[Source, ...]:
    """A page of the registry: `limit` sources after the `first`, by publisher, those without one last.

    Only sources of this `type_` and these `terms`, and with the `words` in title, author, publisher or address; None
    and "" allow any.
    """
    if len(words) > _LONGEST_SEARCH:
        return ()
    asked = {"type = :type": type_, "terms = :terms": terms}
    # What is not asked for is no condition: of one that holds always, a server believes that hardly any row fulfils it.
    conditions = [*([_HOLDS] if words else []), *(condition for condition, value in asked.items() if value)]
    found = _where(
        db,
        " AND ".join(conditions) or "true",
        f"{_LISTED} LIMIT :limit OFFSET :first",
        pattern=_pattern(words),
        type=type_,
        terms=terms,
        first=first,
        limit=limit,
    )
    # An index knows letters only: what a page holds is by that, its order is that in which people count.
    return tuple(sorted(found, key=lambda s: (s.publisher is None, (s.publisher or "").lower(), by_title(s))))


def following(db: Database, id_: str, words: str, limit: int) -> tuple[Source, ...]:
    """So many sources in the order of their ids, after this one, that hold the `words` as `registered` does."""
    if len(words) > _LONGEST_SEARCH:
        return ()
    return _where(db, f"{_HOLDS} AND id > :id", "id LIMIT :limit", pattern=_pattern(words), id=id_, limit=limit)


def origins(db: Database) -> tuple[str, ...]:
    """The origins that sources name, sorted; of many, those with the most sources."""
    rows = db.execute(
        "SELECT origin FROM sources WHERE origin IS NOT NULL GROUP BY origin"
        " ORDER BY count(*) DESC, origin LIMIT :most",
        {"most": _MOST_ORIGINS},
    )
    return tuple(sorted(row[0] for row in rows))


def _pattern(words: str) -> str:
    """A pattern for LIKE that takes % and _ literally."""
    return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"


def save(change: Change, before: Source | None, after: Source | None) -> None:
    """Write a source with its snapshots.

    If only snapshots differ, the row keeps its version, so that a form that somebody has open on it does not become
    stale.
    """
    if before and after and replace(before, snapshots=after.snapshots, version=after.version) == after:
        if before.snapshots != after.snapshots:
            change.record("source", after.id, snapshot_of(before), snapshot_of(after))
            _keep_snapshots(change.db, after.id, after.snapshots)
        return
    if after is None and before is not None:
        _keep_snapshots(change.db, before.id, ())
    write(change, _SOURCES, before, after, lambda s: {name: getattr(s, name) for name in _COLUMNS})
    if after is not None and after.snapshots != (before.snapshots if before else ()):
        _keep_snapshots(change.db, after.id, after.snapshots)


def _keep_snapshots(db: Database, source: str, snapshots: tuple[Snapshot, ...]) -> None:
    db.execute("DELETE FROM snapshots WHERE source = :source", {"source": source})
    for snapshot in snapshots:
        db.execute(
            "INSERT INTO snapshots (source, sha256, at, url, warc, filename, archived) VALUES (?, ?, ?, ?, ?, ?, ?)",
            (source, snapshot.sha256, snapshot.at, snapshot.url, snapshot.warc, snapshot.filename, snapshot.archived),
        )


def _where(db: Database, condition: str, order: str = "title, id", **values: str | int | None) -> tuple[Source, ...]:
    rows = db.execute(f"SELECT * FROM sources WHERE {condition} ORDER BY {order}", values).fetchall()
    snapshots: dict[str, list[Snapshot]] = defaultdict(list)
    if rows:
        ids = json.dumps([row["id"] for row in rows])
        for row in db.execute(
            "SELECT * FROM snapshots WHERE source IN (SELECT value FROM json_each(:ids)) ORDER BY at, rowid",
            {"ids": ids},
        ):
            snapshots[row["source"]].append(_snapshot(row))
    return tuple(_source(row, tuple(snapshots[row["id"]])) for row in rows)


def _source(row: Any, snapshots: tuple[Snapshot, ...]) -> Source:
    return Source(**{name: row[name] for name in _COLUMNS}, snapshots=snapshots, version=row["version"])


def _snapshot(row: Any) -> Snapshot:
    return Snapshot(row["sha256"], row["at"], row["url"], row["warc"], row["filename"], row["archived"])
