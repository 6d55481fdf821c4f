"""The registry of sources."""

from dataclasses import replace
from typing import Any

from flask import Response, g

from annotator.actions import sources as actions
from annotator.domain import limits, profile
from annotator.domain.api.access_tokens import WRITE
from annotator.domain.api.cursors import key_of
from annotator.domain.sources import TYPED, Source
from annotator.web.api.answer_shapes import SOURCE
from annotator.web.api.answers import PAGED, USUAL, address, gone, page, thing
from annotator.web.api.operations import Operation
from annotator.web.api.request_fields import Field, Kind, TextKind
from annotator.web.plumbing.view import view

_KINDS: dict[str, tuple[Kind, str]] = {
    "title": (TextKind(limits.LINE), "What it is called."),
    "type": (TextKind(known=tuple(profile.SOURCE_TYPES)), "“other” where it is left out."),
    "level": (TextKind(known=tuple(profile.LEVELS)), "The usual one of its type where it is left out."),
    "url": (TextKind(limits.URL), "Its address."),
    "published": (TextKind(10), "2026, 2026-01 or 2026-01-16."),
    "accessed": (TextKind(10), "2026, 2026-01 or 2026-01-16."),
    "reliability": (TextKind(known=tuple(profile.RELIABILITIES)), "As in the Admiralty’s scale."),
    "terms": (TextKind(known=tuple(profile.TERMS)), "What was agreed; “on_record” where it is left out."),
    "embargoed_until": (TextKind(16), "2026-01-16, or 2026-01-16T09:30 on the newsroom’s clock."),
    "description": (TextKind(limits.LINE), "What exports call it if it may not be named."),
    "contact": (TextKind(limits.PROSE), "For the desk alone."),
    "note": (TextKind(limits.PROSE), "For the desk alone."),
    "origin": (TextKind(limits.LINE), "Copies of one report share it, and count once."),
}
_PLAIN: tuple[Kind, str] = (TextKind(limits.LINE), "")
FIELDS = tuple(
    Field(name, words, kind, is_required=name == "title")
    for name in TYPED
    for kind, words in (_KINDS.get(name, _PLAIN),)
)
_SOUGHT = Field("q", "Only sources with these words in title, author, publisher or address.", TextKind(200))


def source_of(body: dict[str, Any], over: Source | None = None) -> Source:
    """The source that is described, which takes the place of another with its id."""
    blank = over or actions.blank_source(body["title"])
    always = {"type": body["type"] or "other", "terms": body["terms"] or "on_record"}
    return replace(blank, **{**body, **always})


def list_sources(query: dict[str, Any]) -> Response:
    (after,) = key_of(query["cursor"], str) or ("",)
    found = view().sources_after(str(after), query["q"] or "", (query["limit"] or USUAL) + 1)
    return page(SOURCE, found, query["limit"], lambda source: [source.id])


def get_source(source_id: str) -> Response:
    return _shown(source_id)


def add_source(body: dict[str, Any]) -> Response:
    return _shown(actions.add_source(g.store, g.person, source_of(body)).id, status=201)


def change_source(source_id: str, body: dict[str, Any], version: int) -> Response:
    actions.change_source(g.store, g.person, source_of(body, view().source(source_id)), version)
    return _shown(source_id)


def remove_source(source_id: str, version: int) -> Response:
    actions.remove_source(g.store, g.person, source_id, version)
    return gone()


def _shown(source_id: str, status: int = 200) -> Response:
    source = view().source(source_id)
    where = address("get_source", source_id=source_id) if status == 201 else None
    return thing(SOURCE, source, version=source.version, status=status, location=where)


OPERATIONS = (
    Operation("GET", "/sources", "list_sources", "The sources, in the order of their ids.", list_sources,
              query=(_SOUGHT, *PAGED), gives=SOURCE, pages=True),
    Operation("POST", "/sources", "add_source", "Add a source.", add_source, scope=WRITE, body=FIELDS, gives=SOURCE,
              status=(201,)),
    Operation("GET", "/sources/<source_id>", "get_source", "A source.", get_source, gives=SOURCE),
    Operation("PUT", "/sources/<source_id>", "change_source", "Replace all that is typed of a source.", change_source,
              scope=WRITE, body=FIELDS, gives=SOURCE, changes=True),
    Operation("DELETE", "/sources/<source_id>", "remove_source", "Remove a source on which nothing rests.",
              remove_source, scope=WRITE, changes=True, status=(204,)),
)  # fmt: skip
