"""The append-only log. Each row is chained to the one before it by hashes."""

import json
import secrets
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from annotator.domain.errors import RuleBroken
from annotator.domain.events import Event, Snapshot, chain, digest, encode
from annotator.domain.publication.locks import may_follow
from annotator.storage.connections.databases import Database
from annotator.storage.history.expressions import UNIT


@dataclass(slots=True)
class Change:
    """One step of the person with the id `by`: the events that it records share its `batch`.

    `article` is the id of the article of the next event, or None; `at` is in UTC. `undoes` is the batch that this step
    takes back. `reworded` are the ids of the articles with new words of a unit or of evidence: their facts are to be
    found.
    """

    db: Database
    article: str | None
    batch: str
    at: str
    by: str
    action: str
    undoes: str | None = None
    reworded: set[str] = field(default_factory=set)

    def record(self, noun: str, noun_id: str, before: Snapshot | None, after: Snapshot | None) -> int:
        """Append an event; returns its number, which becomes the version of the thing.

        `noun` and `noun_id` name the thing; `before` and `after` are its snapshots, None if it did not exist. Raises
        RuleBroken where the article has run, and what was checked has to stay.
        """
        if self.article and not may_follow(self.action, noun) and _has_run(self.db, self.article):
            raise RuleBroken("has_run")
        return append(
            self.db,
            Event(
                id=0,
                article=self.article,
                batch=self.batch,
                at=self.at,
                by=self.by,
                action=self.action,
                noun=noun,
                noun_id=noun_id,
                before=before,
                after=after,
                undoes=self.undoes,
            ),
        )


def _has_run(db: Database, article: str) -> bool:
    row = db.execute("SELECT ran FROM schedules WHERE id = :article", {"article": article}).fetchone()
    return row is not None and row[0] is not None


def append(db: Database, event: Event) -> int:
    last = db.execute("SELECT id, hash FROM events ORDER BY id DESC LIMIT 1").fetchone()
    number, prev = (last[0] + 1, last[1]) if last else (1, "")
    before, after, salt = encode(event.before), encode(event.after), secrets.token_hex(16)
    digest_ = digest(salt, before, after)
    row = (number, event.article, event.batch, event.at, event.by, event.action, event.noun, event.noun_id)
    numbered = Event(*row, event.before, event.after, event.undoes, event.imported)
    db.execute(
        "INSERT INTO events (id, article, batch, at, by, action, noun, noun_id, before, after, salt, digest,"
        " undoes, imported, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (*row, before, after, salt, digest_, event.undoes, int(event.imported), prev,
         chain(prev, numbered, digest_)),
    )  # fmt: skip
    return number


def of_article(db: Database, article: str) -> tuple[Event, ...]:
    rows = db.execute(f"{_SELECT} WHERE article = :article ORDER BY id", {"article": article})
    return tuple(event_of(row) for row in rows)


def of_articles(db: Database, articles: Iterable[str]) -> tuple[Event, ...]:
    rows = db.execute(
        f"{_SELECT} WHERE article IN (SELECT value FROM json_each(:articles)) ORDER BY id",
        {"articles": json.dumps(list(articles))},
    )
    return tuple(event_of(row) for row in rows)


def at(db: Database, number: int) -> Event | None:
    """The event of this number."""
    row = db.execute(f"{_SELECT} WHERE id = :number", {"number": number}).fetchone()
    return event_of(row) if row else None


def acts(db: Database, numbers: Iterable[int]) -> Iterator[tuple[int, str, str, str]]:
    """Of the events of these numbers: the number, what was done, the id of the person who did it, and when."""
    yield from db.execute(
        "SELECT id, action, by, at FROM events WHERE id IN (SELECT CAST(value AS INTEGER) FROM json_each(:numbers))",
        {"numbers": json.dumps(list(numbers))},
    )


def of_batch(db: Database, batch: str) -> tuple[Event, ...]:
    rows = db.execute(f"{_SELECT} WHERE batch = :batch ORDER BY id", {"batch": batch})
    return tuple(event_of(row) for row in rows)


def since_draft(db: Database, article: str, number: int) -> tuple[Event, ...]:
    """What happened to an article, and to any source, from the step that made revision `number` on."""
    rows = db.execute(
        f"{_SELECT} WHERE (article = :article OR noun = 'source') AND id >= (SELECT min(id) FROM events"
        " WHERE batch = (SELECT batch FROM events WHERE article = :article AND noun = 'article'"
        " AND CAST(json_extract(after, '$.revision') AS INTEGER) = :number ORDER BY id LIMIT 1)) ORDER BY id",
        {"article": article, "number": number},
    )
    return tuple(event_of(row) for row in rows)


def checked_by(db: Database, article: str, person: str) -> set[str]:
    """The ids of the units of an article to which a person, by id, ever gave a verdict, evidence or a note."""
    rows = db.execute(
        "SELECT noun_id FROM events WHERE article = :article AND by = :person AND noun = 'unit' AND before <> 'null'"
        " AND EXISTS (SELECT 1 FROM json_each(:fields) f WHERE json_extract(before, f.value)"
        " IS NOT json_extract(after, f.value)) UNION"
        f" SELECT {UNIT} FROM events"
        " WHERE article = :article AND by = :person AND noun = 'evidence'",
        {"article": article, "person": person, "fields": json.dumps(_FIRST_ANSWER)},
    )
    return {row[0] for row in rows}


def second_readers_of(db: Database, article: str) -> set[str]:
    """The ids of all who were ever given a second reading of an article."""
    rows = db.execute(
        "SELECT DISTINCT json_extract(after, '$.reader') FROM events"
        " WHERE article = :article AND noun = 'second_reading' AND after <> 'null'",
        {"article": article},
    )
    return {row[0] for row in rows}


def newest_moment(db: Database) -> str | None:
    """The latest moment, in UTC, at which this desk stored anything."""
    moment = db.execute("SELECT max(at) FROM events WHERE imported = 0").fetchone()[0]
    return str(moment) if moment else None


def last_number(db: Database) -> int:
    """The number of the desk's last event, 0 if there is none."""
    return int(db.execute("SELECT coalesce(max(id), 0) FROM events").fetchone()[0])


def since(db: Database, article: str, number: int) -> tuple[Event, ...]:
    """What happened to an article, and to any source, after the event of this number."""
    rows = db.execute(
        f"{_SELECT} WHERE id > :number AND (article = :article OR noun = 'source') ORDER BY id",
        {"article": article, "number": number},
    )
    return tuple(event_of(row) for row in rows)


def of_thing(db: Database, noun: str, noun_id: str) -> tuple[Event, ...]:
    rows = db.execute(f"{_SELECT} WHERE noun_id = :id AND noun = :noun ORDER BY id", {"id": noun_id, "noun": noun})
    return tuple(event_of(row) for row in rows)


def last_of(db: Database, noun: str, noun_id: str) -> Event | None:
    """The last event of a thing."""
    row = db.execute(
        f"{_SELECT} WHERE noun_id = :noun_id AND noun = :noun ORDER BY id DESC LIMIT 1",
        {"noun": noun, "noun_id": noun_id},
    ).fetchone()
    return event_of(row) if row else None


def last_of_each(db: Database, nouns: Iterable[str]) -> tuple[Event, ...]:
    """The last event of each thing of these kinds."""
    rows = db.execute(
        f"{_SELECT} WHERE id IN (SELECT max(id) FROM events WHERE noun IN (SELECT value FROM json_each(:nouns))"
        " GROUP BY noun, noun_id) ORDER BY id",
        {"nouns": json.dumps(list(nouns))},
    )
    return tuple(event_of(row) for row in rows)


def first_break(db: Database, erased: Container[int] = ()) -> int | None:
    """The number of the first event whose hash does not follow from the one before; None if the chain is intact.

    Of those that were `erased`, by number, only the digest is left.
    """
    prev = ""
    for row in db.stream(f"{_SELECT} ORDER BY id"):
        payload_holds = row["id"] in erased or row["digest"] == digest(row["salt"], row["before"], row["after"])
        if not payload_holds or row["prev"] != prev or row["hash"] != chain(prev, event_of(row), row["digest"]):
            return int(row["id"])
        prev = row["hash"]
    return None


_SELECT = "SELECT * FROM events"
_FIRST_ANSWER = ["$.status", "$.check", "$.vouched_by", "$.confidence", "$.note"]


def event_of(row: Any) -> Event:
    """The event of a whole row."""
    return Event(
        id=row["id"],
        article=row["article"],
        batch=row["batch"],
        at=row["at"],
        by=row["by"],
        action=row["action"],
        noun=row["noun"],
        noun_id=row["noun_id"],
        before=json.loads(row["before"]),
        after=json.loads(row["after"]),
        undoes=row["undoes"],
        imported=bool(row["imported"]),
    )
