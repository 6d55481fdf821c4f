"""Queries: those of an article, raising, answering and closing one; and the people whom one can ask."""

from typing import Any

from flask import Response, g

from annotator.actions import queries as actions
from annotator.domain import limits
from annotator.domain.api.access_tokens import WRITE
from annotator.domain.api.cursors import key_of
from annotator.storage import articles
from annotator.storage.people import people
from annotator.web.api.answer_shapes import PERSON, QUERY
from annotator.web.api.answers import PAGED, address, made, page, thing
from annotator.web.api.operations import Operation
from annotator.web.api.request_fields import Field, TextKind
from annotator.web.plumbing.view import view

_ASK = (
    Field("to", "The id of a person.", TextKind(40), is_required=True),
    Field("text", "The question.", TextKind(limits.PROSE), is_required=True),
    Field("proposed", "A wording that is put to them.", TextKind(limits.PROSE)),
)
_REPLY = (Field("text", "The answer.", TextKind(limits.PROSE), is_required=True),)


def list_queries(slug: str, query: dict[str, Any]) -> Response:
    asked = view().conversation(articles.load(g.store.reading(), slug)).queries
    after = key_of(query["cursor"], str, str)
    listed = sorted(asked, key=lambda each: (each.at, each.id))
    left = [each for each in listed if after is None or (each.at, each.id) > after]
    return page(QUERY, left, query["limit"], lambda each: (each.at, each.id))


def get_query(query_id: str) -> Response:
    return _shown(query_id)


def raise_query(unit_id: str, body: dict[str, Any]) -> Response:
    asked = actions.raise_query(g.store, g.person, unit_id, body["to"], body["text"], body["proposed"])
    return _shown(asked.id, status=201)


def reply_to_query(query_id: str, body: dict[str, Any], version: int) -> Response:
    known = view().query(query_id)
    actions.reply_to_query(g.store, g.person, known.id, body["text"], version)
    return _shown(query_id)


def resolve_query(query_id: str, version: int) -> Response:
    known = view().query(query_id)
    actions.resolve_query(g.store, g.person, known.id, version)
    return _shown(query_id)


def list_people() -> Response:
    everyone = people.everyone(g.store.reading())
    return made({"items": PERSON.of_each(each for each in everyone if not each.removed), "next": None})


def _shown(query_id: str, status: int = 200) -> Response:
    query = view().query(query_id)
    where = address("get_query", query_id=query_id) if status == 201 else None
    return thing(QUERY, query, version=query.version, status=status, location=where)


OPERATIONS = (
    Operation("GET", "/articles/<slug>/queries", "list_queries", "The queries of an article, the oldest first.",
              list_queries, query=PAGED, gives=QUERY, pages=True),
    Operation("POST", "/units/<unit_id>/queries", "raise_query", "Ask somebody about a unit.", raise_query,
              scope=WRITE, body=_ASK, gives=QUERY, status=(201,)),
    Operation("GET", "/queries/<query_id>", "get_query", "A query with its answers.", get_query, gives=QUERY),
    Operation("POST", "/queries/<query_id>/replies", "reply_to_query", "Answer a query.", reply_to_query, scope=WRITE,
              body=_REPLY, gives=QUERY, changes=True),
    Operation("POST", "/queries/<query_id>/resolution", "resolve_query", "Close a query, as whoever asked it.",
              resolve_query, scope=WRITE, gives=QUERY, changes=True),
    Operation("GET", "/people", "list_people", "The people at the desk, by name.", list_people, gives=PERSON,
              pages=True),
)  # fmt: skip
