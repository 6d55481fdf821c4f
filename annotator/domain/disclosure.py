"""What may leave the desk. Every export is made from the public dossier, and this is its only maker.

Off the record (or under embargo): the evidence, and with it its history, queries of nobody else's
concern stay. On background: only the agreed description stands in place of name, address and words.
"""

from dataclasses import dataclass, replace

from annotator.domain import profile
from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.events import Event
from annotator.domain.evidence import Evidence, Locator
from annotator.domain.flags import terms_of
from annotator.domain.sources import Source

_TERMS = tuple(profile.TERMS)


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
            sources[source.id] = named(source)
        else:
            withheld.append(Withheld("source", each.id, each.unit, terms))
            described = _described(source, terms)
            evidence.append(_without_words(each, described.id))
            sources[described.id] = _stricter(sources.get(described.id), described)
    public = replace(
        dossier,
        standing=replace(standing, evidence=tuple(evidence), sources=_grouped(sources, standing)),
        history=tuple(e for e in dossier.history if e.noun == "unit"),
    )
    return replace(public, people=_people_named(public)), tuple(withheld)


def _stricter(known: Source | None, described: Source) -> Source:
    """One alias stands for a source on two kinds of background: the stricter is what it says."""
    return described if known is None else max(known, described, key=lambda s: _TERMS.index(s.terms))


def _grouped(sources: dict[str, Source], standing: Standing) -> dict[str, Source]:
    """Described sources of one origin stay one group, under a name that tells nothing."""
    groups: dict[str, list[str]] = {}
    for source in standing.sources.values():
        public = sources.get(source.alias) or sources.get(source.id)
        if public and source.origin and public.terms != "on_record":
            groups.setdefault(source.origin, []).append(public.id)
    names = {id_: min(ids) for ids in groups.values() for id_ in ids}
    return {id_: replace(s, origin=names[id_]) if id_ in names else s for id_, s in sources.items()}


def named(source: Source) -> Source:
    """Hashes and addresses of what was captured leave; what somebody's file was called does not."""
    snapshots = tuple(replace(s, warc=None, filename=None) for s in source.snapshots)
    return replace(source, alias="", contact=None, note=None, embargoed_until=None, snapshots=snapshots)


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
