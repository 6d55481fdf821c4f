"""Whether anything changed since something was read, and what it was."""

import json
from collections import defaultdict
from collections.abc import Mapping

from annotator.domain.jobs import GONE
from annotator.storage import jobs
from annotator.storage.connections.databases import Database

# The kinds of things after whose change a standing is made of the one before. What is said of units is no part of it.
FEW = frozenset({"unit", "evidence", "source", "no_claim", "query", "remark", "author_backup"})
# By kind of thing, the ids of those that were changed.
Changed = Mapping[str, frozenset[str]]
# Events: more of them happen in a whole shift.
_MOST_LOOKED_AT = 2_000


def stamp(db: Database, minute: str) -> str:
    """A string that changes whenever a standing may: with each event, whose number it begins with, and with the rest.

    The rest are dead links, facts that are found after the step that brought their words, the day, and the last
    embargo that ended by `minute`, the minute at the desk.
    """
    row = db.execute(
        "SELECT (SELECT id || ' ' || hash FROM events ORDER BY id DESC LIMIT 1),"
        f" (SELECT group_concat(j.id) {jobs.DEAD}),"
        " (SELECT substr(hex(sum), 1, 16) FROM row_sums WHERE name = 'text_facts'),"
        " (SELECT max(embargoed_until) FROM sources WHERE embargoed_until <= :minute)",
        {"gone": json.dumps(GONE), "minute": minute},
    ).fetchone()
    return f"{row[0]} {row[1]} {row[2]} {row[3]} {minute[:10]}"


def changed_since(db: Database, article: str, before: str, now: str) -> Changed | None:
    """The things that were changed in the article of this id, or in all, between two stamps.

    None if more has changed than events tell, or they are too many to be looked through.
    """
    (first, _, *others_before), (last, _, *others) = before.split(" ", 2), now.split(" ", 2)
    if others_before != others or not (first + last).isdecimal() or not 0 < int(last) - int(first) <= _MOST_LOOKED_AT:
        return None
    rows = db.execute(
        "SELECT DISTINCT noun, noun_id FROM events WHERE id > :first AND (article = :article OR article IS NULL"
        " OR noun = 'source')",
        {"first": int(first), "article": article},
    )
    found = defaultdict(set)
    for noun, id_ in rows:
        found[noun].add(id_)
    return {noun: frozenset(ids) for noun, ids in found.items()}
