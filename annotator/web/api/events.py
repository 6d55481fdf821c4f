"""What happened since a cursor: in an article, or at the whole desk. Programs keep the last cursor and ask again."""

from typing import Any

from flask import Response, g

from annotator.domain.api.cursors import cursor_of, key_of
from annotator.domain.events import Event, changes
from annotator.domain.people.permissions import SEE, require
from annotator.domain.revisions import ArticleRevision
from annotator.storage import articles
from annotator.views.history.pages import HistoryLine, lines_of
from annotator.web.api.answers import LIMIT, USUAL, made
from annotator.web.api.operations import Operation
from annotator.web.api.request_fields import Field, TextKind
from annotator.web.api.shapes import ANYTHING, MOMENT, NUMBER, TEXT, Key, Shape, or_null
from annotator.web.plumbing.view import view

_SINCE = Field("cursor", "“next” of the last answer; without one from the beginning.", TextKind(600))
_MAYBE = or_null(TEXT)


def _change(line: HistoryLine, at: int) -> dict[str, Any] | None:
    """The fields that differ, of an event that is in every export as it is."""
    return changes(line.event)[at] if line.may_be_printed else None


EVENT = Shape(
    "Event",
    (
        Key("id", NUMBER, "They grow, and may have gaps.", lambda line: line.event.id),
        Key("at", MOMENT, "", lambda line: line.event.at),
        Key("by", TEXT, "The id of a person.", lambda line: line.event.by),
        Key("action", TEXT, "The name of the step.", lambda line: line.event.action),
        Key("batch", TEXT, "Events of one step share it.", lambda line: line.event.batch),
        Key("noun", TEXT, "What it is about.", lambda line: line.event.noun),
        Key("noun_id", TEXT, "", lambda line: line.event.noun_id),
        Key("article", _MAYBE, "A slug.", lambda line: line.article.slug if line.article else None),
        Key("unit", _MAYBE, "The id of the unit that it is about, if that is still there."),
        Key("sentence", TEXT, "What was done, in words that follow the name of the person."),
        Key("before", ANYTHING, "The fields that changed, if they are in the public history.",
            lambda line: _change(line, 0)),
        Key("after", ANYTHING, "", lambda line: _change(line, 1)),
    ),
    "One change of one thing.",
)  # fmt: skip


def list_article_events(slug: str, query: dict[str, Any]) -> Response:
    return _since(articles.load(g.store.reading(), slug), query)


def list_events(query: dict[str, Any]) -> Response:
    """For those who see everything: that somebody is at work would tell of what is withheld."""
    require(g.person, SEE)
    return _since(None, query)


def _since(newest: ArticleRevision | None, query: dict[str, Any]) -> Response:
    (number,) = key_of(query["cursor"], int) or (0,)
    found: tuple[Event, ...] = view().log(newest, int(number), query["limit"] or USUAL)
    # There is a cursor also behind the newest event: what comes later is asked for with it.
    following = cursor_of(found[-1].id) if found else query["cursor"]
    return made({"items": EVENT.of_each(lines_of(g.store.reading(), found)), "next": following})


OPERATIONS = (
    Operation("GET", "/articles/<slug>/events", "list_article_events", "What happened in an article since a cursor.",
              list_article_events, query=(LIMIT, _SINCE), gives=EVENT, pages=True),
    Operation("GET", "/events", "list_events", "What happened at the desk since a cursor; for who sees everything.",
              list_events, query=(LIMIT, _SINCE), gives=EVENT, pages=True),
)  # fmt: skip
