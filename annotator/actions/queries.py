"""Queries: questions about a unit to named people."""

from annotator.actions.people.assignments import expect_reader
from annotator.actions.transaction import expect, new_id, transaction
from annotator.domain import limits, workflow
from annotator.domain.conversations import queries as rules
from annotator.domain.conversations.queries import Query, Reply
from annotator.domain.errors import RuleBroken
from annotator.domain.people.permissions import REPLY
from annotator.domain.people.person import Person
from annotator.storage import queries, units
from annotator.storage.database import Store
from annotator.storage.people import people


def raise_query(
    store: Store, person: Person, unit_id: str, to: str, text: str | None, proposed: str | None = None
) -> Query:
    """Ask the person with the id `to` about a unit; `text` is the question, `proposed` a wording that is put to them.

    Raises NotFound or RuleBroken.
    """
    words = limits.prose(text, "question")
    if words is None:
        raise RuleBroken("required", field="question")
    wording = limits.prose(proposed, "proposed wording")
    with transaction(store, person, "raise_query") as act:
        unit = units.load(act.db, unit_id)
        act.article = unit.article
        asked = expect_reader(act, to)
        query = Query(new_id(), unit.article, unit.id, person.id, asked.id, act.at, words, wording)
        queries.save(act, None, query)
        units.save(act, unit, workflow.open_query(unit))
    return query


def reply_to_query(store: Store, person: Person, query_id: str, text: str | None, version: int | None = None) -> Query:
    """Store the reply `text`; `version` is that of the query the person saw. Raises NotFound, Stale or RuleBroken."""
    with transaction(store, person, "reply_to_query", needs=REPLY) as act:
        before = queries.load(act.db, query_id)
        expect(act, version, before)
        act.article = before.article
        after = rules.reply(before, Reply(person.id, act.at, text or ""))
        queries.save(act, before, after)
    return after


def resolve_query(store: Store, person: Person, query_id: str, version: int | None = None) -> Query:
    """Close the query; after the last one, the unit has again the status that it had before.

    `version` is that of the query the person saw; None skips the check. Raises NotFound, Stale or RuleBroken.
    """
    with transaction(store, person, "resolve_query", needs=REPLY) as act:
        before = queries.load(act.db, query_id)
        expect(act, version, before)
        act.article = before.article
        after = rules.resolve(before, person, people.load(act.db, before.by), act.at)
        queries.save(act, before, after)
        unit = units.load(act.db, before.unit)
        others = [q for q in queries.of_unit(act.db, unit.id) if q.id != query_id and not q.resolved]
        units.save(act, unit, workflow.close_query(unit, bool(others)))
    return after
