"""Correcting an article that has run."""

from dataclasses import replace

from annotator.actions.transaction import new_id, transaction
from annotator.clock import at_the_desk
from annotator.domain.errors import NotFound, RuleBroken
from annotator.domain.people.permissions import CORRECT
from annotator.domain.people.person import Person
from annotator.domain.publication.corrections import Correction, Missed, checked
from annotator.domain.readiness import cover
from annotator.storage import articles, dossiers
from annotator.storage.database import Store
from annotator.storage.desk import schedules
from annotator.storage.events import Change
from annotator.storage.publication import corrections


def make_correction(store: Store, person: Person, slug: str, typed: Correction) -> Correction:
    """Store a correction as it was typed; its id, its article, who made it when, and what was missed are set here.

    Raises RuleBroken where the article has not run or something is missing, NotFound where its unit is of another one.
    """
    with transaction(store, person, "make_correction", needs=CORRECT) as act:
        act.article = articles.id_of(act.db, slug)
        if not schedules.of_article(act.db, act.article).ran:
            raise RuleBroken("has_not_run")
        own = replace(typed, id=new_id(), article=act.article, by=person.id, at=act.at, version=0)
        made = checked(replace(own, missed=_missed(act, slug, typed.unit) if typed.unit else None))
        corrections.save(act, None, made)
    return made


def remove_correction(store: Store, person: Person, slug: str, correction: str) -> None:
    """Take a correction back; the history keeps it. Raises NotFound."""
    with transaction(store, person, "remove_correction", needs=CORRECT) as act:
        act.article = articles.id_of(act.db, slug)
        known = corrections.find(act.db, correction)
        if known is None or known.article != act.article:
            raise NotFound("no_such_correction")
        corrections.save(act, known, None)


def _missed(act: Change, slug: str, unit_id: str) -> Missed:
    """How the unit stood: nothing of it has changed since the article ran."""
    standing = dossiers.standing(act.db, *articles.load(act.db, slug), at_the_desk())
    unit = next((each for each in standing.units if each.id == unit_id), None)
    if unit is None:
        raise NotFound("no_such_unit")
    tied = [each for each in standing.evidence if each.unit == unit_id]
    return Missed(
        status=unit.status,
        confidence=unit.confidence,
        kind=unit.kind,
        risk=unit.risk,
        facets=unit.facets,
        flags=cover(standing).unit_states[unit_id].flags,
        evidence=tuple(each.id for each in tied),
        sources=tuple(dict.fromkeys(each.source for each in tied)),
    )
