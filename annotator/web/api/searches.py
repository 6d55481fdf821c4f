"""Searching the desk, as its search page does."""

from typing import Any

from flask import Response

from annotator.domain import limits
from annotator.domain.api.cursors import cursor_of, key_of
from annotator.domain.errors import RuleBroken
from annotator.domain.search.hits import KINDS, Search
from annotator.domain.search.terms import terms_of
from annotator.domain.statuses import STATUSES
from annotator.web.api.answers import CURSOR, made
from annotator.web.api.operations import Operation
from annotator.web.api.request_fields import Field, TextKind
from annotator.web.api.shapes import NUMBER, TEXT, Key, Shape, one_of, or_null
from annotator.web.plumbing.view import view

_MAYBE = or_null(TEXT)
FOUND = Shape(
    "Found",
    (
        Key("kind", one_of(KINDS), "", lambda found: found.hit.kind),
        Key("id", TEXT, "Of a sentence its number.", lambda found: found.hit.thing),
        Key("text", TEXT, "The words around what was found.", lambda found: "".join(words for words, _ in found.runs)),
        Key("article", _MAYBE, "A slug.", lambda found: found.slug),
        Key("title", _MAYBE, "That of the article."),
        Key("sentence", or_null(NUMBER), "The number of the sentence in which it stands."),
        Key("unit", _MAYBE, "", lambda found: found.hit.unit),
        Key("source", _MAYBE),
        Key("status", _MAYBE, "That of a unit."),
    ),
    "What was found.",
)
_QUERY = (
    Field("q", "What is looked for.", TextKind(limits.LINE), is_required=True),
    Field("kind", "Of one kind there are pages; without it, the newest few of each.", TextKind(known=tuple(KINDS))),
    Field("status", "Only units with this status.", TextKind(known=tuple(STATUSES))),
    Field("person", "Only what the person with this id wrote, checked or holds.", TextKind(40)),
    Field("since", "From this day on, 2026-01-16.", TextKind(10)),
    Field("until", "Up to this day.", TextKind(10)),
    Field("source", "Only what rests on the source with this id.", TextKind(40)),
    Field("publication", "Only what was published there."),
    CURSOR,
)


def search(query: dict[str, Any]) -> Response:
    """Each page holds fifty. Raises RuleBroken for what cannot be looked for."""
    after = key_of(query["cursor"], int)
    if after and query["kind"] is None:
        raise RuleBroken("not_a_cursor", field="cursor")
    sought = Search(
        terms_of(query["q"]),
        kind=query["kind"],
        status=query["status"],
        person=query["person"],
        since=limits.day(query["since"], "since"),
        until=limits.day(query["until"], "until"),
        source=query["source"],
        publication=query["publication"],
        before=int(after[0]) if after else None,
    )
    groups = view().search(sought).kinds
    older = next((group.older for group in groups if group.older is not None), None) if query["kind"] else None
    items = [FOUND.of(found) for group in groups for found in group.findings]
    return made({"items": items, "next": None if older is None else cursor_of(older)})


OPERATIONS = (
    Operation("GET", "/search", "search", "What holds these words.", search, query=_QUERY, gives=FOUND, pages=True),
)
