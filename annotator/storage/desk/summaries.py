"""The summaries that are kept of articles, and which of them an event has outdated since."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotator import __version__
from annotator.domain.desk.summaries import Summary, as_plain, from_plain
from annotator.language.facts import RULES as FACT_RULES
from annotator.storage.connections.databases import Database

# What another version computed may be judged otherwise by this one.
# The number is raised when a summary is made otherwise.
RULES = f"{__version__} {FACT_RULES} 2"
# A kept summary that is true on the day :minute.
IS_TRUE = "m.seen = m.touched AND m.rules = :rules AND (m.until IS NULL OR m.until > :minute)"

# It was made while the clock was ahead: an embargo that has not ended had ended for it.
_AHEAD = (
    "EXISTS (SELECT 1 FROM evidence e JOIN sources s ON s.id = e.source WHERE e.article = summaries.article"
    " AND s.embargoed_until > :minute AND (summaries.until IS NULL OR s.embargoed_until < summaries.until))"
)


@dataclass(frozen=True, slots=True)
class Outdated:
    """`touched` counts what has happened to the article up to now: what is computed from here on has seen it."""

    article: str
    copy: str
    touched: int


def outdated(db: Database, limit: int) -> tuple[Outdated, ...]:
    """The summaries of so many articles that something was done to since they were kept."""
    rows = db.execute(
        "SELECT article, copy, touched FROM summaries WHERE article IN"
        " (SELECT DISTINCT article FROM summaries WHERE seen IS NOT touched LIMIT :limit)",
        {"limit": limit},
    )
    return tuple(Outdated(*row) for row in rows)


def touch_untrue(db: Database, minute: str) -> int:
    """Mark those as outdated that time, or other rules, made wrong; how many. `minute` is the minute at the desk."""
    return int(
        db.execute(
            "UPDATE summaries SET touched = touched + 1"
            f" WHERE seen = touched AND (rules IS NOT :rules OR until <= :minute OR {_AHEAD})",
            {"rules": RULES, "minute": minute},
        ).rowcount
    )


def touch(db: Database, article: str) -> None:
    """Mark those of one article as outdated, by something that leaves no event."""
    db.execute("UPDATE summaries SET touched = touched + 1 WHERE article = :article", {"article": article})


def keep(db: Database, known: Outdated, summary: Summary) -> None:
    """Keep a summary that was computed after `known` was read. One that is not final is never taken for true."""
    db.execute(
        "UPDATE summaries SET seen = :seen, rules = :rules, until = :until, can_run = :can_run, publisher = :publisher,"
        " words = :words, summary = :summary WHERE article = :article AND copy = :copy",
        {
            "seen": known.touched,
            "rules": RULES if summary.is_final else None,
            "until": summary.until,
            "can_run": int(summary.may_run),
            "publisher": summary.publisher,
            "words": summary.words,
            "summary": json.dumps(as_plain(summary), ensure_ascii=False),
            "article": known.article,
            "copy": known.copy,
        },
    )


def true_ones(db: Database, copy: str, articles: Iterable[str], minute: str) -> Mapping[str, Summary]:
    """By article id, those that are true on this day."""
    rows = db.execute(
        "SELECT m.article, m.summary FROM summaries m WHERE m.copy = :copy"
        f" AND m.article IN (SELECT value FROM json_each(:articles)) AND {IS_TRUE}",
        {"copy": copy, "articles": json.dumps(list(articles)), "rules": RULES, "minute": minute},
    )
    return {article: parsed(summary) for article, summary in rows}


def parsed(summary: str) -> Summary:
    return from_plain(json.loads(summary))


def publishers(db: Database, copy: str) -> tuple[str, ...]:
    """In alphabetical order. From one to the next by the index: DISTINCT would read a row for each article."""
    next_ = "SELECT min(publisher) FROM summaries WHERE copy = :copy"
    rows = db.execute(
        f"WITH RECURSIVE found (publisher) AS ({next_} UNION ALL SELECT ({next_} AND publisher > found.publisher)"
        " FROM found WHERE found.publisher IS NOT NULL) SELECT publisher FROM found WHERE publisher IS NOT NULL",
        {"copy": copy},
    )
    return tuple(row[0] for row in rows)
