"""What happened to a person's work, worked out from the log, and how far they have read it."""

import json
from collections.abc import Iterable
from dataclasses import dataclass

from annotator.domain.conversations.mentions import mentions
from annotator.domain.events import Event
from annotator.domain.expiry import latest_end
from annotator.domain.people.person import Person
from annotator.storage.connections.databases import Database
from annotator.storage.events import event_of
from annotator.storage.history.expressions import CHECKED_BY, HELD_BY, UNIT
from annotator.storage.people import people

_ASKED = 'SELECT {column} FROM queries WHERE by = :person UNION SELECT {column} FROM queries WHERE "to" = :person'
_UNITS = (
    "SELECT id FROM units WHERE assignee = :person UNION SELECT id FROM units WHERE checked_by = :person"
    f" UNION {_ASKED.format(column='unit')}"
)
# The index of what belongs to units is taken by SQLite where the very same nouns are named, and the ids are no column,
# whose type would count in the comparison. Else the whole log is read, for each page of the desk.
_OF_UNITS = "noun IN ('evidence', 'query', 'remark')"
# A unit that somebody took over, or judged anew, was theirs before the event, and is not theirs now.
_ABOUT_WORK = (
    f"noun = 'unit' AND noun_id IN ({_UNITS})",
    f"{_OF_UNITS} AND noun <> 'remark' AND {UNIT} IN (SELECT id || '' FROM ({_UNITS}) AS own)",
    f"noun = 'unit' AND {HELD_BY} = :person",
    f"noun = 'unit' AND {CHECKED_BY} = :person",
)
# Whom the words call is told by the words (`domain/conversations/mentions`).
_MAY_CALL = "noun IN ('query', 'remark') AND instr(after, '@') > 0"
_ABOUT_OWN_QUERIES = (f"noun = 'query' AND noun_id IN ({_ASKED.format(column='id')})",)
_BY_OTHERS = "id > :after AND id < :before AND by || '' <> :person AND imported = 0"

# Seconds until the next mail, at the most.
LONGEST_WAIT = 86_400


def _about(theirs: Iterable[str], *uncertain: str) -> str:
    arms = (*((each, 1) for each in theirs), *((each, 0) for each in uncertain))
    listed = (f"SELECT id, {sure} AS is_theirs FROM events WHERE {each} AND {_BY_OTHERS}" for each, sure in arms)
    return (
        "SELECT events.*, found.is_theirs FROM (SELECT id, max(is_theirs) AS is_theirs"
        f" FROM ({' UNION ALL '.join(listed)}) AS named GROUP BY id ORDER BY id DESC LIMIT :limit) AS found"
        " JOIN events ON events.id = found.id ORDER BY events.id DESC"
    )


# By whether the person sees all of the desk.
_ABOUT = {True: _about(_ABOUT_WORK, _MAY_CALL), False: _about(_ABOUT_OWN_QUERIES)}


@dataclass(frozen=True, slots=True)
class DigestReader:
    """A person who gets mail at an `address` of what happened after the event `after`."""

    person: str
    address: str
    after: int


def of_person(
    db: Database, person: Person, *, sees_all: bool, after: int, before: int = 1 << 60, limit: int
) -> tuple[Event, ...]:
    """What others did to the work of the person after one event and before another, newest first.

    Without `sees_all`, that is only what happened to the questions that they asked or were asked.
    """
    found: list[Event] = []
    while len(found) < limit:
        values = {"person": person.id, "after": after, "before": before, "limit": limit}
        rows = db.execute(_ABOUT[sees_all], values).fetchall()
        # Only where something may call them, or each page would read who is at the desk.
        everyone = people.everyone(db) if any(not row["is_theirs"] for row in rows) else ()
        found += (event_of(row) for row in rows if row["is_theirs"] or _calls(row["after"], person, everyone))
        if len(rows) < limit:
            break
        before = rows[-1]["id"]
    return tuple(found[:limit])


def _calls(after: str, person: Person, everyone: Iterable[Person]) -> bool:
    state = json.loads(after)
    texts = (state["text"], *(reply["text"] for reply in state.get("replies", ())))
    return any(mention.person.id == person.id for text in texts for mention in mentions(text, everyone))


def seen(db: Database, person: str) -> int:
    """The number of the event up to which the person has read; 0 if they never said so."""
    row = db.execute("SELECT seen FROM notices WHERE person = :person", {"person": person}).fetchone()
    return int(row[0]) if row else 0


def mark_seen(db: Database, person: str, number: int) -> None:
    db.execute(
        "INSERT INTO notices (person, seen) VALUES (:person, :number)"
        " ON CONFLICT (person) DO UPDATE SET seen = max(notices.seen, excluded.seen)",
        {"person": person, "number": number},
    )


def address_of(db: Database, person: str) -> str | None:
    row = db.execute("SELECT address FROM notices WHERE person = :person", {"person": person}).fetchone()
    return row[0] if row else None


def set_address(db: Database, person: str, address: str | None, number: int, due: str) -> None:
    """Mail goes to `address`, of what happens after the event of this `number`, from the moment `due` on."""
    db.execute(
        "INSERT INTO notices (person, seen, address, mailed, due) VALUES (:person, 0, :address, :number, :due)"
        " ON CONFLICT (person) DO UPDATE SET address = excluded.address, mailed = excluded.mailed, due = excluded.due",
        {"person": person, "address": address, "number": number, "due": due},
    )


def due_for_mail(db: Database, now: str) -> tuple[DigestReader, ...]:
    """Mail that waits for longer than any does was put off before the clock was set back."""
    rows = db.execute(
        "SELECT person, address, max(seen, mailed) FROM notices JOIN people ON people.id = person"
        " WHERE address IS NOT NULL AND (due <= :now OR due > :latest) AND removed IS NULL ORDER BY person",
        {"now": now, "latest": latest_end(now, LONGEST_WAIT)},
    )
    return tuple(DigestReader(*row) for row in rows)


def set_mailed(db: Database, person: str, number: int, due: str) -> None:
    db.execute(
        "UPDATE notices SET mailed = :number, due = :due WHERE person = :person",
        {"person": person, "number": number, "due": due},
    )
