"""Units: listing, making, changing field by field as the forms do, and removing them."""

from collections.abc import Callable
from functools import partial
from typing import Any

from flask import Response, g

from annotator.actions import units as actions
from annotator.actions import verdicts
from annotator.domain import limits, profile
from annotator.domain.api.access_tokens import WRITE
from annotator.domain.api.cursors import key_of
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.revisions import ArticleRevision
from annotator.domain.statuses import STATUSES
from annotator.storage import articles, units
from annotator.web.api.answer_shapes import UNIT
from annotator.web.api.answers import PAGED, address, gone, page, thing
from annotator.web.api.operations import Operation
from annotator.web.api.positions import ListedTable, UnitInPlace
from annotator.web.api.request_fields import Field, Kind, ListKind, NumberKind, SwitchKind, TextKind
from annotator.web.plumbing.view import view
from annotator.web.reading_table.kept_tables import read_table
from annotator.web.reading_table.verdict_questions import lacks_words

_ID = TextKind(40)
_MAKE = (
    Field("kind", "", TextKind(known=tuple(profile.KINDS)), is_required=True),
    Field(
        "sentence",
        "The number of a sentence, 12 for s12: the unit is of all of it, or of “exact” in it.",
        NumberKind(1),
    ),
    Field("exact", "Words of that sentence.", TextKind(limits.PROSE)),
    Field("start", "Or where it begins, in code points of the article’s text.", NumberKind()),
    Field("end", "And where it ends.", NumberKind()),
)
# By field: what its value is, and what that means.
_FIELDS: dict[str, tuple[Kind, str]] = {
    "confidence": (TextKind(known=tuple(profile.CONFIDENCES)), "How sure the basis is; null is unset."),
    "risk": (TextKind(known=tuple(profile.RISKS)), ""),
    "kind": (TextKind(known=tuple(profile.KINDS)), ""),
    "facets": (ListKind(TextKind(known=tuple(profile.FACETS))), ""),
    "speaker": (TextKind(limits.LINE), "Who says it."),
    "proposed": (TextKind(limits.PROSE), "What a wrong unit should say."),
    "note": (TextKind(limits.PROSE), "For everybody at the desk."),
    "assignee": (_ID, "The id of a person."),
}
_NEVER_EMPTY = frozenset({"risk", "kind"})


def list_units(slug: str, query: dict[str, Any]) -> Response:
    every = _placed(slug)
    after = key_of(query["cursor"], int, int, str)
    left = every if after is None else tuple(each for each in every if each.unit.order > after)
    return page(UNIT, left, query["limit"], lambda each: each.unit.order)


def get_unit(unit_id: str) -> Response:
    return _shown(unit_id)


def make_unit(slug: str, body: dict[str, Any]) -> Response:
    span = None if body["start"] is None and body["end"] is None else (body["start"], body["end"])
    if span and None in span:
        raise RuleBroken("required", field="start and the end")
    if span is None and body["sentence"] is None:
        raise RuleBroken("required", field="sentence")
    if span and (body["sentence"] or body["exact"]):
        raise RuleBroken("not_together", known="“sentence”, “start” with “end”")
    made = actions.make_unit(
        g.store, g.person, slug, body["kind"], sentence=body["sentence"], exact=body["exact"], span=span
    )
    return _shown(made.id, status=201)


def set_field(unit_id: str, body: dict[str, Any], version: int, *, field: str) -> Response:
    actions.set_field(g.store, g.person, unit_id, field, body["value"], version)
    return _shown(unit_id)


def set_status(unit_id: str, body: dict[str, Any], version: int) -> Response:
    if not body["accepts_no_words"] and lacks_words(unit_id, body["value"]):
        raise RuleBroken("verdict_without_words")
    verdicts.set_status(
        g.store, g.person, unit_id, body["value"], version, accepts_other_words=bool(body["accepts_other_words"])
    )
    return _shown(unit_id)


def set_voucher(unit_id: str, body: dict[str, Any], version: int) -> Response:
    verdicts.set_voucher(g.store, g.person, unit_id, body["value"], version)
    return _shown(unit_id)


def move_unit(unit_id: str, body: dict[str, Any], version: int) -> Response:
    actions.move_unit(g.store, g.person, unit_id, body["start"], body["end"], version)
    return _shown(unit_id)


def remove_unit(unit_id: str, version: int) -> Response:
    actions.remove_unit(g.store, g.person, unit_id, version)
    return gone()


def _shown(unit_id: str, status: int = 200) -> Response:
    slug = articles.slug_of(g.store.reading(), units.load(g.store.reading(), unit_id).article)
    placed = next((each for each in _placed(slug or "") if each.unit.id == unit_id), None)
    if placed is None:
        raise NotFound("no_such_unit")
    where = address("get_unit", unit_id=unit_id) if status == 201 else None
    return thing(UNIT, placed, version=placed.unit.version, status=status, location=where)


def _placed(slug: str) -> tuple[UnitInPlace, ...]:
    db = g.store.reading()
    table = read_table(db, slug)
    return ListedTable(table).placed_units(view().conversation(ArticleRevision(table.article, table.revision)))


def _setting(name: str, does: Callable[..., Response], words: str, *body: Field) -> Operation:
    return Operation("PUT", f"/units/<unit_id>/{name}", f"set_unit_{name}", words, does, scope=WRITE, body=body,
                     gives=UNIT, changes=True)  # fmt: skip


OPERATIONS = (
    Operation("GET", "/articles/<slug>/units", "list_units", "The units of an article, in the order of its text.",
              list_units, query=PAGED, gives=UNIT, pages=True),
    Operation("POST", "/articles/<slug>/units", "make_unit", "Make a claim or a quote of words of the article.",
              make_unit, scope=WRITE, body=_MAKE, gives=UNIT, status=(201,)),
    Operation("GET", "/units/<unit_id>", "get_unit", "A unit.", get_unit, gives=UNIT),
    Operation("DELETE", "/units/<unit_id>", "remove_unit", "Remove a unit with its evidence and queries.", remove_unit,
              scope=WRITE, changes=True, status=(204,)),
    _setting("status", set_status, "Give a unit a status, or its verdict anew.",
             Field("value", "", TextKind(known=tuple(STATUSES)), is_required=True),
             Field("accepts_other_words", "Confirms that a wrong unit is right now, though it does not say what was"
                   " proposed.", SwitchKind()),
             Field("accepts_no_words", "Confirms a verdict that rests on no words of a source.", SwitchKind())),
    _setting("vouched_by", set_voucher, "Name the editor who vouches for a unit on the author.",
             Field("value", "The id of a person; null takes the name away.", _ID, True, True)),
    _setting("span", move_unit, "Put a unit on other words.", Field("start", "In code points.", NumberKind(), True),
             Field("end", "", NumberKind(), True)),
    *(
        _setting(name, partial(set_field, field=name), f"Set the {name} of a unit.",
                 Field("value", words, kind, is_required=True, is_clearable=name not in _NEVER_EMPTY))
        for name, (kind, words) in _FIELDS.items()
    ),
)  # fmt: skip
