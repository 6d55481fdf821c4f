"""Evidence: tying a unit to a source, changing that, and untying it."""

from typing import Any

from flask import Response, g

from annotator.actions import evidence as actions
from annotator.domain import limits, profile
from annotator.domain.api.access_tokens import WRITE
from annotator.domain.errors import RuleBroken
from annotator.domain.evidence import EvidenceForm
from annotator.storage import articles, units
from annotator.web.api.answer_shapes import EVIDENCE
from annotator.web.api.answers import address, gone, made, thing
from annotator.web.api.operations import Operation
from annotator.web.api.request_fields import Field, NumberKind, ObjectKind, SwitchKind, TextKind
from annotator.web.api.sources import FIELDS as OF_A_SOURCE
from annotator.web.api.sources import source_of
from annotator.web.plumbing.view import view

_FORM = (
    Field("stance", "What the source does for the unit.", TextKind(known=tuple(profile.STANCES)), is_required=True),
    Field("terms", "null where those of the source apply.", TextKind(known=tuple(profile.TERMS))),
    Field("passage", "The exact words of the source.", TextKind(limits.PROSE)),
    Field("start", "Near which code point of its captured text they stand.", NumberKind()),
    *(Field(name, "Where they stand.") for name in ("page", "time", "paragraph")),
    Field(
        "credibility",
        "As in the Admiralty’s scale.",
        NumberKind(min(profile.CREDIBILITIES), max(profile.CREDIBILITIES)),
    ),
    Field("method", "How it was checked.", TextKind(known=tuple(profile.METHODS))),
    Field("note", "What was heard, seen or reckoned.", TextKind(limits.PROSE)),
    Field("is_known_to_differ", "Confirms that it carries the unit though a fact differs.", SwitchKind()),
)
_SOURCE = Field("source", "The id of a source.", TextKind(40))
_NEW_SOURCE = Field("new_source", "Or a new one, which is stored in the same step.", ObjectKind(OF_A_SOURCE))


def list_evidence(unit_id: str) -> Response:
    unit = units.load(g.store.reading(), unit_id)
    newest = articles.by_id(g.store.reading(), unit.article)
    assert newest is not None
    tied = [each for each in view().standing(newest).evidence if each.unit == unit_id]
    return made({"items": EVIDENCE.of_each(sorted(tied, key=lambda each: each.id)), "next": None})


def get_evidence(evidence_id: str) -> Response:
    return _shown(evidence_id)


def tie_evidence(unit_id: str, body: dict[str, Any]) -> Response:
    if body["source"] and body["new_source"]:
        raise RuleBroken("not_together", known="“source”, “new_source”")
    if not (body["source"] or body["new_source"]):
        raise RuleBroken("required", field="source")
    source = body["source"] or source_of(body["new_source"])
    return _shown(actions.add_evidence(g.store, g.person, unit_id, source, _form(body)).id, status=201)


def change_evidence(evidence_id: str, body: dict[str, Any], version: int) -> Response:
    known = view().evidence(evidence_id)
    actions.change_evidence(g.store, g.person, known.id, _form(body), source=body["source"], version=version)
    return _shown(evidence_id)


def untie_evidence(evidence_id: str, version: int) -> Response:
    actions.remove_evidence(g.store, g.person, view().evidence(evidence_id).id, version)
    return gone()


def _form(body: dict[str, Any]) -> EvidenceForm:
    typed = {each.name: body[each.name] for each in _FORM}
    return EvidenceForm(**{**typed, "is_known_to_differ": bool(typed["is_known_to_differ"])})


def _shown(evidence_id: str, status: int = 200) -> Response:
    tied = view().evidence(evidence_id)
    where = address("get_evidence", evidence_id=evidence_id) if status == 201 else None
    return thing(EVIDENCE, tied, version=tied.version, status=status, location=where)


OPERATIONS = (
    Operation("GET", "/units/<unit_id>/evidence", "list_evidence", "All evidence of a unit.", list_evidence,
              gives=EVIDENCE, pages=True),
    Operation("POST", "/units/<unit_id>/evidence", "tie_evidence", "Tie a unit to a source.", tie_evidence,
              scope=WRITE, body=(_SOURCE, _NEW_SOURCE, *_FORM), gives=EVIDENCE, status=(201,)),
    Operation("GET", "/evidence/<evidence_id>", "get_evidence", "Evidence.", get_evidence, gives=EVIDENCE),
    Operation("PUT", "/evidence/<evidence_id>", "change_evidence",
              "Replace all that was said of evidence; without a source it keeps its own.", change_evidence,
              scope=WRITE, body=(_SOURCE, *_FORM), gives=EVIDENCE, changes=True),
    Operation("DELETE", "/evidence/<evidence_id>", "untie_evidence",
              "Untie a unit from a source. A verdict that is left without support reopens.", untie_evidence,
              scope=WRITE, changes=True, status=(204,)),
)  # fmt: skip
