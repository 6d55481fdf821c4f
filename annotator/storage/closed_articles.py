"""Articles that are closed to everybody but named people, and the desk without them.

For somebody to whom articles are closed, views in the temporary schema stand in front of the tables: SQLite looks a
name up there first, so that every query of the desk reads the views, also one that is written later. What belongs to a
closed article has no rows in them, and neither has a source on which nothing else rests.
"""

from collections.abc import Iterable

from annotator.storage.connections.databases import SQLITE, Database
from annotator.storage.history.expressions import SOURCE

# Tables whose rows belong to an article are found by their column `article`, so that a new one is never forgotten.
_VIEW = 'CREATE TEMP VIEW "{table}" AS SELECT {columns} FROM main."{table}" WHERE {condition}'
_OPEN = "(article IS NULL OR article NOT IN (SELECT id FROM temp.closed))"
# From the closed articles on, which are few: what asks all evidence of the desk would make each page grow with it.
_OF_CLOSED_ONLY = (
    "SELECT tied.source FROM main.evidence AS tied WHERE tied.article IN (SELECT id FROM temp.closed)"
    " AND NOT EXISTS (SELECT 1 FROM main.evidence AS elsewhere WHERE elsewhere.source = tied.source"
    " AND elsewhere.article NOT IN (SELECT id FROM temp.closed))"
    " UNION SELECT made.noun_id FROM main.events AS made WHERE made.noun = 'source' AND made.before = 'null'"
    " AND made.article IN (SELECT id FROM temp.closed)"
    " AND NOT EXISTS (SELECT 1 FROM main.evidence AS tied WHERE tied.source = made.noun_id)"
)
# Of a source that is gone no evidence is left: the log says on what it was. One that a closed article ever rested on is
# kept back whole, for its last words may be of that article.
_GONE = (
    f"SELECT {SOURCE} FROM main.events WHERE noun = 'evidence' AND article IN (SELECT id FROM temp.closed)"
    f" AND NOT EXISTS (SELECT 1 FROM main.sources AS kept WHERE kept.id = {SOURCE})"
)
_BY_NAME = {
    "articles": "id NOT IN (SELECT id FROM temp.closed)",
    "sources": f"id NOT IN ({_OF_CLOSED_ONLY})",
    "anchors": f"EXISTS (SELECT 1 FROM main.units AS whole WHERE whole.id = unit AND {_OPEN})",
    # The index itself has no view in front: whoever asks it joins these.
    "search_entries": f"{_OPEN} AND NOT (kind = 'source' AND thing IN ({_OF_CLOSED_ONLY}))",
    "snapshots": f"source NOT IN ({_OF_CLOSED_ONLY})",
    "archive_requests": f"source NOT IN ({_OF_CLOSED_ONLY})",
    "jobs": f"source NOT IN ({_OF_CLOSED_ONLY})",
    "events": f"{_OPEN} AND NOT (noun IN ('source', 'archive_request')"
    f" AND (noun_id IN ({_OF_CLOSED_ONLY}) OR noun_id IN ({_GONE})))"
    " AND NOT (noun IN ('closing', 'writer_link') AND noun_id IN (SELECT id FROM temp.closed))",
}
_NOT_NAMED = "SELECT article FROM article_readers EXCEPT SELECT article FROM article_readers WHERE person = :person"
# Whoever gives a second answer must not find the first: for them, the article is closed until they hand in.
_READ_BLIND = "SELECT article FROM second_readings WHERE reader = :person AND handed_in IS NULL"
# In SQLite, views have no rowid of their own, and snapshots are ordered by it.
_ROWID = {"snapshots": "*, rowid AS rowid"}


def readers(db: Database, article: str) -> tuple[str, ...]:
    """The ids of the people to whom the article is open; none where it is open to everybody."""
    rows = db.execute(
        "SELECT person FROM article_readers WHERE article = :article ORDER BY person", {"article": article}
    )
    return tuple(row[0] for row in rows)


def set_readers(db: Database, article: str, people: Iterable[str]) -> None:
    """Closes the article to everybody but these people; with none, it is open to everybody again."""
    db.execute("DELETE FROM article_readers WHERE article = :article", {"article": article})
    for person in people:
        db.execute(
            "INSERT INTO article_readers (article, person) VALUES (:article, :person)",
            {"article": article, "person": person},
        )


def closed_to(db: Database, person: str) -> frozenset[str]:
    """The ids of the articles that are closed to this person: to all but others, or because they read it blind."""
    rows = db.execute(f"{_NOT_NAMED} UNION {_READ_BLIND}", {"person": person})
    return frozenset(row[0] for row in rows)


def not_named(db: Database, person: str) -> frozenset[str]:
    """The ids of the articles that are closed to all but people among whom this person is not."""
    return frozenset(row[0] for row in db.execute(_NOT_NAMED, {"person": person}))


def closed_to_anybody(db: Database) -> frozenset[str]:
    """The ids of the articles that are closed to somebody."""
    return frozenset(row[0] for row in db.execute("SELECT DISTINCT article FROM article_readers"))


def kept_from_somebody(db: Database) -> frozenset[str]:
    """The ids of the articles that are closed to somebody, and of the sources that were made in one.

    It is asked of the whole desk, whoever reads: what it says is told to nobody.
    """
    rows = db.execute(
        "SELECT article FROM main.article_readers UNION SELECT noun_id FROM main.events WHERE noun = 'source'"
        " AND article IN (SELECT article FROM main.article_readers)"
    )
    return frozenset(row[0] for row in rows)


def readers_by_article(db: Database) -> dict[str, tuple[str, ...]]:
    """The names of the people to whom each closed article is open, by its id."""
    rows = db.execute(
        "SELECT article, name FROM article_readers JOIN people ON people.id = person WHERE removed IS NULL"
        " ORDER BY article, name"
    )
    found: dict[str, tuple[str, ...]] = {}
    for article, name in rows:
        found[article] = (*found.get(article, ()), name)
    return found


def read_alone(db: Database, person: str) -> frozenset[str]:
    """The ids of the articles that only this person reads of those who were not removed."""
    rows = db.execute(
        "SELECT article FROM article_readers JOIN people ON people.id = person WHERE removed IS NULL"
        " GROUP BY article HAVING count(*) = 1 AND max(person) = :person",
        {"person": person},
    )
    return frozenset(row[0] for row in rows)


def stand_in_front(db: Database) -> None:
    """Makes the views of this connection; until `close` is called, nothing is closed."""
    db.execute("CREATE TEMP TABLE closed (id TEXT PRIMARY KEY)")
    for table, columns in db.stored_columns().items():
        condition = _BY_NAME.get(table) or (_OPEN if "article" in columns else None)
        if condition:
            shown = _ROWID.get(table, "*") if db.engine == SQLITE else "*"
            db.execute(_VIEW.format(table=table, columns=shown, condition=condition))


def close(db: Database, articles: Iterable[str]) -> None:
    """Closes these articles, and no others, to whoever reads through the connection."""
    db.execute("DELETE FROM temp.closed")
    db.executemany("INSERT INTO temp.closed VALUES (?)", [(article,) for article in articles])
    if db.engine != SQLITE:
        # Or the server takes it for a table of thousands of rows, and reads the whole desk rather than look each up.
        db.execute("ANALYZE temp.closed")
