"""Tying a unit to its sources."""

from dataclasses import replace

from annotator.actions.deeds import deed, expect, new_id
from annotator.actions.units import uphold
from annotator.domain.evidence import Evidence, EvidenceForm, Passage
from annotator.domain.people import Person
from annotator.domain.sources import Source, checked
from annotator.storage import evidence, sources, units
from annotator.storage.database import Store


def add_evidence(store: Store, person: Person, unit_id: str, source: str | Source, form: EvidenceForm) -> Evidence:
    """Tie a unit to a source that is here, or to a new one that is registered in the same deed."""
    filled = form.checked()
    with deed(store, person, "add_evidence") as act:
        unit = units.load(act.db, unit_id)
        act.article = unit.article
        if isinstance(source, Source):
            fresh = checked(source)
            sources.save(act, None, fresh)
        else:
            fresh = sources.load(act.db, source)
        blank = Evidence(
            id=new_id(),
            article=unit.article,
            unit=unit.id,
            source=fresh.id,
            stance=filled.stance,
            by=person.id,
            at=act.at,
        )
        tied = _filled(blank, filled)
        evidence.save(act, None, tied)
    return tied


def change_evidence(
    store: Store,
    person: Person,
    evidence_id: str,
    form: EvidenceForm,
    *,
    source: str | None = None,
    version: int | None = None,
) -> Evidence:
    filled = form.checked()
    with deed(store, person, "change_evidence") as act:
        before = evidence.load(act.db, evidence_id)
        expect(version, before.version)
        act.article = before.article
        kept = sources.load(act.db, source).id if source else before.source
        after = _filled(replace(before, source=kept), filled)
        evidence.save(act, before, after)
        uphold(act, before.unit)
    return after


def remove_evidence(store: Store, person: Person, evidence_id: str, version: int | None = None) -> Evidence:
    """Remove the evidence; a verdict that rested on nothing else reopens in the same deed."""
    with deed(store, person, "remove_evidence") as act:
        before = evidence.load(act.db, evidence_id)
        expect(version, before.version)
        act.article = before.article
        evidence.save(act, before, None)
        uphold(act, before.unit)
    return before


def _filled(evidence: Evidence, form: EvidenceForm) -> Evidence:
    old = evidence.passage
    if form.passage is None:
        passage = None
    elif old is not None and old.exact == form.passage:
        passage = old
    else:
        passage = Passage(form.passage)
    return replace(
        evidence,
        stance=form.stance,
        terms=form.terms,
        passage=passage,
        locator=form.locator,
        credibility=form.credibility,
        method=form.method,
        note=form.note,
    )
