"""A promise to a source covers the past too: the evidence that it ever gave, and every older revision."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from annotator.domain import profile
from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.events import Snapshot
from annotator.domain.evidence import Evidence
from annotator.domain.fact_locks.repetitions.repetitions import given_up
from annotator.domain.flags import terms_of
from annotator.domain.sources import Source

_TERMS = tuple(profile.TERMS)


def entrusted(dossier: Dossier) -> frozenset[str]:
    """The ids of the units that have, or once had, evidence that is not on the record."""
    minute = dossier.standing.minute
    known = {**dossier.former, **dossier.standing.sources}
    merged = _merged(dossier)
    found = set()
    for each in (*dossier.standing.evidence, *_past(dossier)):
        source = known.get(_kept(each.source, known, merged))
        # The terms of a source that is gone are unknown, so that its evidence counts as not on the record.
        if source is None or terms_of(each, source, minute) != "on_record":
            found.add(each.unit)
    return frozenset(found)


def telling(standing: Standing, kept: frozenset[str]) -> frozenset[str]:
    """The units in `kept`, and those that wait or stand because of one of them: what is said of these tells of it."""
    if not kept:
        return kept
    waits = given_up(standing.units, standing.facts)
    beside = {id_ for id_, several in waits.items() if any(each.other in kept for each in several)}
    return kept | beside | {u.id for u in standing.units if any(each.other in kept for each in u.let_stand)}


def tightened(then: Dossier, now: Dossier, registry: Mapping[str, Source]) -> Dossier:
    """The dossier `then` of an older revision, on the terms of today if those are stricter.

    `now` is the present dossier, `registry` holds the present sources by id. Evidence of a source that is gone is
    off the record.
    """
    # Of evidence that was removed since, the promise is the last one that was given.
    last = {**_last_given(now), **{each.id: each for each in now.standing.evidence}}
    minute = now.standing.minute
    evidence = tuple(_held(each, last.get(each.id), registry, minute) for each in then.standing.evidence)
    sources = {id_: _as_now(source, registry.get(id_)) for id_, source in then.standing.sources.items()}
    return replace(then, standing=replace(then.standing, evidence=evidence, sources=sources), former=dict(registry))


def _last_given(dossier: Dossier) -> dict[str, Evidence]:
    """By its id: evidence as it was when somebody last changed it, or removed it."""
    states = ((e.noun_id, e.after or e.before) for e in (*dossier.history, *dossier.since) if e.noun == "evidence")
    return {id_: _given(state) for id_, state in states if state}


def _held(then: Evidence, now: Evidence | None, registry: Mapping[str, Source], minute: str) -> Evidence:
    source = registry.get(now.source if now else then.source)
    if source is None:
        return replace(then, terms="off_record")
    held = terms_of(now or then, source, minute)
    return replace(then, terms=_stricter(then.terms, None if held == "on_record" else held))


def _as_now(then: Source, now: Source | None) -> Source:
    if now is None:
        return then
    until = max(filter(None, (then.embargoed_until, now.embargoed_until)), default=None)
    terms = _stricter(then.terms, now.terms) or then.terms
    return replace(then, terms=terms, embargoed_until=until, description=now.description or then.description)


def _stricter(*terms: str | None) -> str | None:
    return max(filter(None, terms), key=_TERMS.index, default=None)


def _past(dossier: Dossier) -> Iterable[Evidence]:
    """Evidence in every state that it ever had."""
    for event in (*dossier.history, *dossier.since):
        if event.noun == "evidence":
            yield from (_given(state) for state in (event.before, event.after) if state)


def _given(state: Snapshot) -> Evidence:
    """Evidence with only its unit, source, stance and terms."""
    return Evidence("", "", state["unit"], state["source"], state["stance"], "", "", terms=state["terms"])


def _merged(dossier: Dossier) -> dict[str, str]:
    """By id of each source that was merged into another: the id of the other."""
    return {
        event.before["source"]: event.after["source"]
        for event in (*dossier.history, *dossier.since)
        if event.noun == "evidence" and event.action == "merge_sources" and event.before and event.after
    }


def _kept(source: str, known: Mapping[str, Source], merged: Mapping[str, str]) -> str:
    """The source or, if it is gone, the one into which it was merged."""
    seen: set[str] = set()
    while source not in known and source in merged and source not in seen:
        seen.add(source)
        source = merged[source]
    return source
