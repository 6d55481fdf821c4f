"""Queries with their replies."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from annotator.domain.conversations.queries import Query, Resolution, is_answered, reply_of
from annotator.domain.errors import NotFound
from annotator.storage.connections.databases import Database
from annotator.storage.events import Change
from annotator.storage.rows import VersionedTable, write

_PLAIN = ("id", "article", "unit", "by", "to", "at", "text", "proposed")
_QUERIES = VersionedTable("query", "queries", (*_PLAIN, "replies", "resolved"))


def load(db: Database, query: str) -> Query:
    found = find(db, query)
    if found is None:
        raise NotFound("no_such_query")
    return found


def find(db: Database, query: str) -> Query | None:
    row = db.execute("SELECT * FROM queries WHERE id = :id", {"id": query}).fetchone()
    return _query(row) if row else None


def of_articles(db: Database, articles: Iterable[str]) -> tuple[Query, ...]:
    rows = db.execute(
        "SELECT * FROM queries WHERE article IN (SELECT value FROM json_each(:articles)) ORDER BY at, id",
        {"articles": json.dumps(list(articles))},
    )
    return tuple(_query(row) for row in rows)


def articles_with_open(db: Database, person: str) -> set[str]:
    """The ids of the articles with an open query that the person with this id raised or has to answer."""
    query = 'SELECT DISTINCT article FROM queries WHERE resolved IS NULL AND ("to" = :person OR by = :person)'
    return {row[0] for row in db.execute(query, {"person": person})}


def waiting_for(db: Database, person: str) -> dict[str, int]:
    """By article id, how many open queries wait for an answer of the person with this id."""
    rows = db.execute('SELECT * FROM queries WHERE resolved IS NULL AND "to" = :person', {"person": person})
    return Counter(query.article for query in map(_query, rows) if not is_answered(query))


def open_words_with_at(db: Database) -> Iterator[tuple[str, str]]:
    """(article, words) of the open queries and the replies to them that hold an @."""
    rows = db.execute(
        "SELECT article, text, replies FROM queries WHERE resolved IS NULL AND (text LIKE '%@%' OR replies LIKE '%@%')"
    )
    for article, text, replies in rows:
        yield article, text
        yield from ((article, reply["text"]) for reply in json.loads(replies))


def of_unit(db: Database, unit: str) -> tuple[Query, ...]:
    rows = db.execute("SELECT * FROM queries WHERE unit = :unit ORDER BY at, id", {"unit": unit})
    return tuple(_query(row) for row in rows)


def restore(db: Database, query: Query) -> None:
    """Store a query of an imported file without an event: the file brings its history."""
    _QUERIES.insert(db, _row(query), 0)


def save(change: Change, before: Query | None, after: Query | None) -> None:
    write(change, _QUERIES, before, after, _row)


def _row(query: Query) -> dict[str, Any]:
    row = {name: getattr(query, name) for name in _PLAIN}
    row["replies"] = json.dumps([asdict(r) for r in query.replies])
    row["resolved"] = None if query.resolved is None else json.dumps(asdict(query.resolved))
    return row


def _query(row: Any) -> Query:
    return Query(
        **{name: row[name] for name in _PLAIN},
        replies=tuple(map(reply_of, json.loads(row["replies"]))),
        resolved=None if row["resolved"] is None else Resolution(**json.loads(row["resolved"])),
        version=row["version"],
    )
