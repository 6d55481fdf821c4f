"""The rows of the desk: one query in the order that was asked for, whatever the number of articles."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from annotator.domain.desk.schedules import Schedule
from annotator.domain.desk.summaries import Summary, search_words
from annotator.storage.connections.databases import Database
from annotator.storage.desk.summaries import IS_TRUE, RULES, parsed

# By what the rows may be sorted; the index of each holds its order.
SORTS = {
    "due": "s.due, s.imported DESC, s.id",
    "imported": "s.imported DESC, s.id",
    "acted": "m.last_event DESC, m.article",
}
_NOBODY_HOLDS = (
    "NOT EXISTS (SELECT 1 FROM assignments g WHERE g.article = s.article)"
    " AND NOT EXISTS (SELECT 1 FROM units u WHERE u.article = s.article AND u.assignee IS NOT NULL)"
)
# What is not known to be true is looked at: whoever asked decides once it is computed.
_SHOWN = {
    "blocked": f"(m.can_run = 0 OR ({IS_TRUE}) IS NOT TRUE)",
    "ready": f"(m.can_run = 1 OR ({IS_TRUE}) IS NOT TRUE)",
    "unassigned": _NOBODY_HOLDS,
    "today": "s.due <= :day_ends",
    "closed": "s.article IN (SELECT article FROM article_readers)",
}
SHOWN = frozenset(_SHOWN)
_BY_ANSWER: Mapping[str | None, int] = {"blocked": 0, "ready": 1}
_OF_COPY = "m.copy = :copy"
_CALLED_SO = "m.words GLOB :words"
_OF_WORDS = f"SELECT m.article FROM summaries m WHERE m.copy = :copy AND {_CALLED_SO}"
# The index knows three letters at a time: fewer are looked for in all the words.
_LETTERS = 3
_OF_INDEXED_WORDS = (
    "SELECT m.article FROM summaries_fts f CROSS JOIN summaries m ON m.id = f.rowid"
    " WHERE m.copy = :copy AND f.words GLOB :words"
)
# Each arm has its index; that of what is outdated knows no copies.
_OF_ANSWER = (
    "SELECT article FROM summaries WHERE copy = :copy AND can_run = :can_run"
    " UNION ALL SELECT article FROM summaries WHERE seen IS NOT touched"
    " UNION ALL SELECT article FROM summaries WHERE copy = :copy AND until <= :minute"
)
_MOST_FEW, _MOST_INDEXED = 400, 60
_MOST_KEPT = 4_096


@dataclass(frozen=True, slots=True)
class DeskQuery:
    """Which rows: `shown` is one of SHOWN, or None for all; only articles `among` these ids, and `without` those.

    `day_ends` is the moment in UTC at which the day ends; `words` are looked for in titles, names and
    publications; `stage` is desk, ran or archived.
    """

    copy: str
    minute: str
    day_ends: str
    shown: str | None = None
    sort: str = "due"
    words: str = ""
    publisher: str | None = None
    stage: str = "desk"
    among: frozenset[str] | None = None
    without: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True, eq=False)
class DeskRow:
    """`last_event` is the number of the last event of the article itself; `summary` is None if none is true for sure.

    While nothing of it has changed, the row is the same object on every page: what was made of it is found by that.
    """

    article: str
    slug: str
    schedule: Schedule
    last_event: int | None
    summary: Summary | None


def find(db: Database, wanted: DeskQuery, limit: int, offset: int = 0) -> tuple[DeskRow, ...]:
    among = _few(db, wanted) if wanted.among is None else wanted.among
    conditions = _conditions(wanted)
    tables = _tables(wanted, among)
    if offset:
        tables, conditions = _leafed_to(wanted, tables, conditions), [_OF_COPY]
    rows = db.execute(
        f"SELECT s.article, a.slug, m.last_event, CASE WHEN {IS_TRUE} THEN m.summary END,"
        " s.id, s.article, s.runs, s.closes, s.archived, s.ran, s.version"
        f" FROM {tables} CROSS JOIN articles a ON a.id = s.article"
        f" WHERE {' AND '.join(conditions)} ORDER BY {SORTS[wanted.sort]} LIMIT :limit",
        {**_values(wanted), "among": _listed(among), "limit": limit, "offset": offset},
    )
    return tuple(_row(*row) for row in rows)


@lru_cache(_MOST_KEPT)
def _row(article: str, slug: str, last_event: int | None, summary: str | None, *schedule: Any) -> DeskRow:
    return DeskRow(article, slug, Schedule(*schedule), last_event, parsed(summary) if summary else None)


def _conditions(wanted: DeskQuery) -> list[str]:
    conditions = [_OF_COPY, "s.stage = :stage"]
    if wanted.shown:
        conditions.append(_SHOWN[wanted.shown])
    if wanted.publisher:
        conditions.append("m.publisher = :publisher")
    if wanted.words:
        conditions.append(_CALLED_SO)
    if wanted.without:
        conditions.append("s.article NOT IN (SELECT value FROM json_each(:without))")
    return conditions


def _tables(wanted: DeskQuery, among: frozenset[str] | None) -> str:
    """In the order in which they are walked, or a search for words would walk all summaries and sort them.

    The id of a schedule is that of its article.
    """
    if among is not None:
        return "json_each(:among) e CROSS JOIN schedules s ON s.id = e.value CROSS JOIN summaries m ON m.article = s.id"
    if wanted.sort == "acted":
        return "summaries m CROSS JOIN schedules s ON s.id = m.article"
    return "schedules s CROSS JOIN summaries m ON m.article = s.id"


def _leafed_to(wanted: DeskQuery, tables: str, conditions: list[str]) -> str:
    """The tables of a later page: its articles are found first, and nothing else is read of those before them."""
    if _is_of_schedules(wanted):
        # Every article has a summary in each copy.
        tables, conditions = "schedules s", [each for each in conditions if each != _OF_COPY]
    return (
        f"(SELECT s.id AS id FROM {tables} WHERE {' AND '.join(conditions)} ORDER BY {SORTS[wanted.sort]}"
        " LIMIT :limit OFFSET :offset) AS leafed CROSS JOIN schedules s ON s.id = leafed.id"
        " CROSS JOIN summaries m ON m.article = s.id"
    )


def _is_of_schedules(wanted: DeskQuery) -> bool:
    """Whether which rows there are, and in which order, is told without the summaries."""
    asks = wanted.words or wanted.publisher or (wanted.shown and wanted.shown in _BY_ANSWER)
    return wanted.sort != "acted" and wanted.among is None and not asks


def _few(db: Database, wanted: DeskQuery) -> frozenset[str] | None:
    """The ids of the articles that may be wanted, if they are so few that sorting them is cheaper than walking all.

    What matches hardly anything is answered by an index so; what matches most is found on the way.
    """
    values = {**_values(wanted), "can_run": _BY_ANSWER.get(wanted.shown)}
    for asked, most in _ways_to_few(wanted):
        ids = [row[0] for row in db.execute(f"{asked} LIMIT {most + 1}", values)]
        if len(ids) <= most:
            return frozenset(ids)
    return None


def _ways_to_few(wanted: DeskQuery) -> Iterator[tuple[str, int]]:
    """Queries, each with how many ids are few enough for it: to look up rows by the index of letters takes longest."""
    if len(search_words(wanted.words)) >= _LETTERS:
        yield _OF_INDEXED_WORDS, _MOST_INDEXED
    if wanted.words:
        yield _OF_WORDS, _MOST_FEW
    elif wanted.shown in _BY_ANSWER:
        yield _OF_ANSWER, _MOST_FEW


def _values(wanted: DeskQuery) -> dict[str, Any]:
    letters = (f"[{letter}]" if letter in "*?[" else letter for letter in search_words(wanted.words))
    return {
        "copy": wanted.copy,
        "minute": wanted.minute,
        "day_ends": wanted.day_ends,
        "rules": RULES,
        "stage": wanted.stage,
        "publisher": wanted.publisher,
        "words": f"*{''.join(letters)}*",
        "without": _listed(wanted.without),
    }


def _listed(ids: Iterable[str] | None) -> str | None:
    return None if ids is None else json.dumps(sorted(ids))
