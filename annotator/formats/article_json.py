"""annotator/article/1: the annotated article. Flags, coverage and CSL are computed when it is written."""

from collections import defaultdict
from typing import Any

from annotator.domain.classification import ALL_BUT_THE_DESKS, allowed_state
from annotator.domain.conversations.queries import Query
from annotator.domain.conversations.remarks import Remark
from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.events import Event, changes, snapshot
from annotator.domain.evidence import Evidence
from annotator.domain.people.person import Person
from annotator.domain.readiness import Coverage, UnitState, cover
from annotator.domain.source_concentration import concentration
from annotator.domain.sources import Source
from annotator.domain.units import Unit
from annotator.formats import csl
from annotator.formats.corrections_json import corrections_json
from annotator.formats.json_parts import blocks_json, encode, facts_json, sentences_json
from annotator.formats.schemas import keys
from annotator.formats.signoffs_json import signoffs_json

SCHEMA = "annotator/article/1"
# New keys of a unit: a file from before them comes out as it was.
_LEFT_OUT_IF_EMPTY = frozenset({"former", "let_stand"})


def write(dossier: Dossier) -> bytes:
    """A public dossier as a file; its lists are in text order, then by id."""
    return encode(to_json(dossier))


def to_json(dossier: Dossier) -> dict[str, Any]:
    standing = dossier.standing
    coverage = cover(standing)
    return {
        "schema": SCHEMA,
        "id": dossier.article.id,
        "slug": dossier.article.slug,
        "article": facts_json(dossier.article.facts),
        "text": standing.text,
        "blocks": blocks_json(dossier.blocks),
        "sentences": sentences_json(standing.sentences),
        "html": dossier.revision.html,
        "revision": {
            "number": dossier.revision.number,
            "imported": dossier.revision.imported,
            "text_sha256": dossier.revision.text_sha256,
            "html_sha256": dossier.revision.html_sha256,
        },
        "units": _units(dossier, coverage),
        "no_claim": [f"s{n}" for n in sorted(standing.no_claims)],
        "sources": [_source(s) for s in sorted(standing.sources.values(), key=lambda s: s.id)],
        "coverage": coverage_json(standing, coverage),
        "signoffs": signoffs_json(dossier),
        **corrections_json(dossier),
        "people": [allowed_state(Person, snapshot(p), ALL_BUT_THE_DESKS) for p in dossier.people],
    }


def without_computed(data: dict[str, Any]) -> dict[str, Any]:
    """The file without what every desk computes anew, perhaps by newer rules than those of the desk that wrote it."""
    return {
        **{name: value for name, value in data.items() if name != "coverage"},
        "units": [_comparable_unit(unit) for unit in data["units"]],
        "sources": [_comparable(source) for source in data["sources"]],
    }


def _comparable_unit(unit: dict[str, Any]) -> dict[str, Any]:
    """The unit without its flags; what older desks did not write is None."""
    kept = {name: value for name, value in unit.items() if name != "flags"}
    evidence = [{"let_stand": None, **each} for each in unit["evidence"]]
    queries = [{"proposed": None, **each} for each in unit["queries"]]
    new: dict[str, Any] = {"proposed": None, "reworded": None, "former": [], "let_stand": [], "remarks": []}
    return {**new, **kept, "evidence": evidence, "queries": queries}


def _comparable(source: dict[str, Any]) -> dict[str, Any]:
    """The source without what older desks wrote beside a named source, and without empty fields, new to them."""
    left_out = {"csl", "description"} if source["terms"] == "on_record" else {"csl"}
    return {name: value for name, value in source.items() if name not in left_out and value is not None}


def coverage_json(standing: Standing, coverage: Coverage) -> dict[str, Any]:
    return {
        "sentences": coverage.sentences,
        "accounted": coverage.accounted,
        "units": coverage.units,
        "settled": coverage.settled,
        "answer": coverage.answer,
        "thin": list(coverage.thin),
        "concentration": _concentration(standing, coverage),
        "by_status": coverage.by_status,
        "loose": [
            {
                "kind": fact.kind,
                "start": fact.start,
                "end": fact.end,
                "exact": standing.text[fact.start : fact.end],
                "sentence": f"s{sentence}",
            }
            for fact, sentence in coverage.loose
        ],
        "blockers": [
            {
                "kind": b.kind,
                "unit": b.unit,
                "sentence": None if b.sentence is None else f"s{b.sentence}",
                "reason": b.reason,
            }
            for b in coverage.blockers
        ],
    }


def _concentration(standing: Standing, coverage: Coverage) -> dict[str, Any] | None:
    found = concentration(standing, coverage)
    return None if found is None else {"on": found.kind, "units": found.units, "words": str(found)}


def _units(dossier: Dossier, coverage: Coverage) -> list[dict[str, Any]]:
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    queries: dict[str, list[Query]] = defaultdict(list)
    remarks: dict[str, list[Remark]] = defaultdict(list)
    history: dict[str, list[Event]] = defaultdict(list)
    for each in dossier.standing.evidence:
        evidence[each.unit].append(each)
    for query in dossier.queries:
        queries[query.unit].append(query)
    for remark in dossier.remarks:
        remarks[remark.unit].append(remark)
    for event in dossier.history:
        history[event.noun_id].append(event)
    return [
        _unit(
            unit, coverage.unit_states[unit.id], evidence[unit.id], queries[unit.id], remarks[unit.id], history[unit.id]
        )
        for unit in sorted(dossier.standing.units, key=lambda u: u.order)
    ]


def _unit(
    unit: Unit,
    state: UnitState,
    evidence: list[Evidence],
    queries: list[Query],
    remarks: list[Remark],
    history: list[Event],
) -> dict[str, Any]:
    outgoing = _outgoing(unit)
    whole = _in_order(
        "unit",
        outgoing
        | outgoing["anchor"]
        | {
            "sentences": [f"s{n}" for n in state.sentences],
            "checked": outgoing["check"],
            "flags": list(state.flags),
            "evidence": [_in_order("evidence", _outgoing(e)) for e in sorted(evidence, key=lambda e: e.id)],
            "queries": [_in_order("query", _outgoing(q)) for q in sorted(queries, key=lambda q: q.id)],
            "remarks": [_in_order("remark", _outgoing(r)) for r in sorted(remarks, key=lambda r: r.id)],
            "history": [_event(e) for e in history],
        },
    )
    return {name: value for name, value in whole.items() if value or name not in _LEFT_OUT_IF_EMPTY}


def _outgoing(thing: Unit | Evidence | Query | Remark | Source) -> dict[str, Any]:
    """The fields of a thing, and of its parts, that may be published; the names of internal fields are left out too."""
    return allowed_state(type(thing), snapshot(thing), ALL_BUT_THE_DESKS)


def _in_order(noun: str, outgoing: dict[str, Any]) -> dict[str, Any]:
    """The fields of a thing in the schema's order. Raises KeyError if one is missing."""
    return {key: outgoing[key] for key in keys(SCHEMA, noun)}


def _event(event: Event) -> dict[str, Any]:
    before, after = changes(event)
    return {
        "at": event.at,
        "by": event.by,
        "action": event.action,
        "before": _sorted(before),
        "after": _sorted(after),
    }


def _sorted(state: dict[str, Any] | None) -> dict[str, Any] | None:
    """The state with sorted keys, so that it is the same whether it was just made or read from a file."""
    return None if state is None else {key: state[key] for key in sorted(state)}


def _source(source: Source) -> dict[str, Any]:
    outgoing = _outgoing(source)
    snapshots = sorted((_snapshot(s) for s in outgoing["snapshots"]), key=lambda s: (s["at"], s["sha256"]))
    return _in_order("source", outgoing | {"csl": csl.item(source), "snapshots": snapshots})


def _snapshot(outgoing: dict[str, Any]) -> dict[str, Any]:
    """Only an archive’s copy has a moment of its own there."""
    return {name: value for name, value in outgoing.items() if name != "archived" or value is not None}
