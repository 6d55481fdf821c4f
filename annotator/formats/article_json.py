"""annotator/article/1: the annotated article. Recomputed when written: flags, coverage, csl."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.events import Event, changes
from annotator.domain.evidence import Evidence
from annotator.domain.queries import Query
from annotator.domain.readiness import Coverage, UnitState, cover
from annotator.domain.sources import Source
from annotator.domain.units import Unit
from annotator.formats import csl
from annotator.formats.reading_json import blocks_json, encode, facts_json, sentences_json

SCHEMA = "annotator/article/1"


def write(dossier: Dossier) -> bytes:
    """A public dossier as a file; lists in text order, then by id."""
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
        "signoffs": [],
        "people": [{"id": p.id, "name": p.name} for p in dossier.people],
    }


def without_computed(data: dict[str, Any]) -> dict[str, Any]:
    """The file without what any desk works out anew, by rules that may be newer than the file."""
    return {
        **{name: value for name, value in data.items() if name != "coverage"},
        "units": [{name: value for name, value in unit.items() if name != "flags"} for unit in data["units"]],
        "sources": [_as_told(source) for source in data["sources"]],
    }


def _as_told(source: dict[str, Any]) -> dict[str, Any]:
    """An older desk wrote beside a named source what it is called on background."""
    told = {name: value for name, value in source.items() if name != "csl"}
    return {**told, "description": None} if source["terms"] == "on_record" else told


def coverage_json(standing: Standing, coverage: Coverage) -> dict[str, Any]:
    return {
        "sentences": coverage.sentences,
        "accounted": coverage.accounted,
        "units": coverage.units,
        "settled": coverage.settled,
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


def _units(dossier: Dossier, coverage: Coverage) -> list[dict[str, Any]]:
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    queries: dict[str, list[Query]] = defaultdict(list)
    history: dict[str, list[Event]] = defaultdict(list)
    for each in dossier.standing.evidence:
        evidence[each.unit].append(each)
    for query in dossier.queries:
        queries[query.unit].append(query)
    for event in dossier.history:
        history[event.noun_id].append(event)
    return [
        _unit(unit, coverage.unit_states[unit.id], evidence[unit.id], queries[unit.id], history[unit.id])
        for unit in sorted(dossier.standing.units, key=lambda u: u.order)
    ]


def _unit(
    unit: Unit, state: UnitState, evidence: list[Evidence], queries: list[Query], history: list[Event]
) -> dict[str, Any]:
    anchor, check = unit.anchor, unit.check
    return {
        "id": unit.id,
        "kind": unit.kind,
        "place": anchor.place,
        "start": anchor.start,
        "end": anchor.end,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "sentences": [f"s{n}" for n in state.sentences],
        "facets": list(unit.facets),
        "risk": unit.risk,
        "speaker": unit.speaker,
        "status": unit.status,
        "confidence": unit.confidence,
        "checked": None if check is None else {"sentence": check.sentence, "by": check.by, "at": check.at},
        "vouched_by": unit.vouched_by,
        "flags": list(state.flags),
        "assignee": unit.assignee,
        "note": unit.note,
        "evidence": [_evidence(e) for e in sorted(evidence, key=lambda e: e.id)],
        "queries": [_query(q) for q in sorted(queries, key=lambda q: q.id)],
        "history": [_event(e) for e in history],
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    passage = evidence.passage
    return {
        "id": evidence.id,
        "source": evidence.source,
        "terms": evidence.terms,
        "stance": evidence.stance,
        "passage": None
        if passage is None
        else {
            "exact": passage.exact,
            "prefix": passage.prefix,
            "suffix": passage.suffix,
            "start": passage.start,
            "end": passage.end,
            "snapshot": passage.snapshot,
        },
        "locator": {
            "page": evidence.locator.page,
            "time": evidence.locator.time,
            "paragraph": evidence.locator.paragraph,
        },
        "credibility": evidence.credibility,
        "method": evidence.method,
        "note": evidence.note,
        "by": evidence.by,
        "at": evidence.at,
    }


def _query(query: Query) -> dict[str, Any]:
    return {
        "id": query.id,
        "by": query.by,
        "to": query.to,
        "at": query.at,
        "text": query.text,
        "replies": [{"by": r.by, "at": r.at, "text": r.text} for r in query.replies],
        "resolved": None if query.resolved is None else {"by": query.resolved.by, "at": query.resolved.at},
    }


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
    """Keys in one order, whether the state was just written or came back from a file."""
    return None if state is None else {key: state[key] for key in sorted(state)}


def _source(source: Source) -> dict[str, Any]:
    return {
        "id": source.id,
        "type": source.type,
        "level": source.level,
        "title": source.title,
        "author": source.author,
        "publisher": source.publisher,
        "url": source.url,
        "published": source.published,
        "accessed": source.accessed,
        "reliability": source.reliability,
        "origin": source.origin,
        "terms": source.terms,
        "description": source.description,
        "csl": csl.item(source),
        "snapshots": [{"sha256": s.sha256, "at": s.at, "url": s.url} for s in _in_order(source)],
    }


def _in_order(source: Source) -> Iterable[Any]:
    return sorted(source.snapshots, key=lambda s: (s.at, s.sha256))
