"""What may leave the desk. Every export is made from the public dossier, and this is its only maker.

Off the record (or under embargo): the evidence, and with it its history, queries of nobody else's
concern stay. On background: only the agreed description stands in place of name, address and words.
"""

from dataclasses import dataclass, replace

from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.events import Event
from annotator.domain.evidence import Evidence, Locator
from annotator.domain.flags import terms_of
from annotator.domain.sources import Source


@dataclass(frozen=True, slots=True)
class Withheld:
    """One thing that was held back: what it is, its id, the unit it belongs to, and why."""

    noun: str
    id: str
    unit: str
    terms: str


def publish(dossier: Dossier) -> tuple[Dossier, tuple[Withheld, ...]]:
    """The public dossier, and what was held back. Publishing a public dossier changes nothing."""
    standing = dossier.standing
    evidence: list[Evidence] = []
    sources: dict[str, Source] = {}
    withheld: list[Withheld] = []
    for each in standing.evidence:
        source = standing.sources[each.source]
        terms = terms_of(each, source, standing.today)
        if terms == "off_record":
            withheld.append(Withheld("evidence", each.id, each.unit, terms))
        elif terms == "on_record":
            evidence.append(each)
            sources[source.id] = _named(source)
        else:
            withheld.append(Withheld("source", each.id, each.unit, terms))
            described = _described(source, terms)
            evidence.append(_without_words(each, described.id))
            sources[described.id] = described
    public = replace(
        dossier,
        standing=_publish_standing(standing, evidence, sources),
        history=tuple(e for e in dossier.history if e.noun == "unit"),
    )
    return replace(public, people=_people_named(public)), tuple(withheld)


def _publish_standing(standing: Standing, evidence: list[Evidence], sources: dict[str, Source]) -> Standing:
    return replace(standing, evidence=tuple(evidence), sources=sources)


def _named(source: Source) -> Source:
    return replace(source, contact=None, note=None, embargoed_until=None)


def _described(source: Source, terms: str) -> Source:
    """A source on background: under its own id if that is its nature, else under its alias."""
    return Source(
        id=source.id if source.terms == terms else source.alias,
        alias="",
        title=source.description or "a source on background",
        type=source.type,
        level=source.level,
        reliability=source.reliability,
        terms=terms,
        description=source.description or "a source on background",
    )


def _without_words(evidence: Evidence, source: str) -> Evidence:
    return replace(evidence, source=source, passage=None, locator=Locator(), note=None)


def _people_named(dossier: Dossier) -> tuple:  # type: ignore[type-arg]
    named: set[str | None] = set()
    for unit in dossier.standing.units:
        named |= {unit.vouched_by, unit.assignee, unit.check.by if unit.check else None}
    for evidence in dossier.standing.evidence:
        named.add(evidence.by)
    for query in dossier.queries:
        named |= {query.by, query.to, *(r.by for r in query.replies)}
        named.add(query.resolved.by if query.resolved else None)
    named |= {event.by for event in dossier.history if _is_current(event, dossier)}
    return tuple(sorted((p for p in dossier.people if p.id in named), key=lambda p: p.id))


def _is_current(event: Event, dossier: Dossier) -> bool:
    return any(unit.id == event.noun_id for unit in dossier.standing.units)
