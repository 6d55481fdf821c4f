"""What may leave the desk, and who sees what of it. Every export is made from the public dossier, and so
is every page of whoever may not see all: this is its only maker.

Off the record (or under embargo): the evidence, its source and its history stay, as if they were not there.
On background: only the agreed description stands in place of name, address and words.
"""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, replace

from annotator.domain import profile
from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.events import Event
from annotator.domain.evidence import Evidence, Locator
from annotator.domain.flags import carrying, is_embargoed, terms_of
from annotator.domain.people import Person
from annotator.domain.permissions import SEE, may
from annotator.domain.promises import entrusted
from annotator.domain.queries import Query
from annotator.domain.sources import Source
from annotator.domain.units import Unit
from annotator.domain.workflow import close_query, uphold

_TERMS = tuple(profile.TERMS)
_UNDESCRIBED = "a source on background"
# What moved a unit in these deeds was done to its evidence, which may be withheld: the unit only reopened.
_TELLTALE = frozenset({"change_evidence", "remove_evidence", "change_source", "merge_sources"})
REOPENED = "reopen"


@dataclass(frozen=True, slots=True)
class Withheld:
    """One thing that was held back: what it is, its id, the unit it belongs to, and why.

    `reason` is the terms that hold, or "embargoed". None of it holds words of what was held back.
    """

    noun: str
    id: str
    unit: str
    reason: str


def seen_by(person: Person, dossier: Dossier) -> Dossier:
    """The dossier as this person may know it: all of it, or the public one with their own queries."""
    return dossier if may(person, SEE) else publish(dossier, reader=person.id)[0]


def publish(dossier: Dossier, *, reader: str | None = None) -> tuple[Dossier, tuple[Withheld, ...]]:
    """The public dossier, and what was held back. Publishing a public dossier changes nothing.

    A `reader` finds in it the queries that they asked, or were asked, on whatever unit.
    """
    evidence, sources, withheld = _evidence(dossier.standing)
    queries = _queries(dossier, reader)
    unasked = {q.id: q for q in dossier.queries if q not in queries}
    withheld += [Withheld("query", q.id, q.unit, "beside such evidence") for q in unasked.values()]
    standing = replace(
        dossier.standing,
        units=tuple(_units(dossier.standing, evidence, sources, queries)),
        evidence=tuple(evidence),
        sources=_grouped(sources, dossier.standing),
        dead={},
    )
    history = tuple(_history(dossier, unasked))
    public = replace(dossier, standing=standing, queries=queries, history=history, former={}, since=())
    return replace(public, people=_people_named(public)), tuple(withheld)


def registry(sources: Iterable[Source], tied: Mapping[str, Iterable[Evidence]], today: str) -> dict[str, Source]:
    """The sources that everybody may know of, by the id they have there; `tied` is their evidence in any article.

    One that nothing rests on counts by its own terms; one that carries only withheld evidence is not in it.
    """
    found: dict[str, Source] = {}
    for source in sources:
        for each in tied.get(source.id) or (_any_evidence(source),):
            public = _public(source, terms_of(each, source, today))
            if public:
                found[public.id] = _stricter(found.get(public.id), public)
    return found


def named(source: Source) -> Source:
    """A source under its name, without what it is called on background: that would connect the two.

    Hashes and addresses of what was captured leave; what somebody's file was called does not.
    """
    return replace(
        source,
        alias="",
        description=None if source.terms == "on_record" else source.description,
        contact=None,
        note=None,
        embargoed_until=None,
        snapshots=tuple(replace(s, warc=None, filename=None) for s in source.snapshots),
    )


def known_as(source: Source, terms: str) -> str:
    """What a source that counts is called where it speaks on these terms."""
    return source.title if terms == "on_record" else source.description or _UNDESCRIBED


def is_open(source: Source, today: str) -> bool:
    """Whether it may be named where nothing else is agreed."""
    return source.terms == "on_record" and not is_embargoed(source, today)


def is_open_beside(source: Source, unit: Unit, standing: Standing) -> bool:
    """Whether everybody may know that this source was read for this unit."""
    tied = (e for e in standing.evidence if (e.source, e.unit) == (source.id, unit.id))
    today = standing.today
    return is_open(source, today) and all(terms_of(e, source, today) == "on_record" for e in tied)


def _evidence(standing: Standing) -> tuple[list[Evidence], dict[str, Source], list[Withheld]]:
    evidence: list[Evidence] = []
    sources: dict[str, Source] = {}
    withheld: list[Withheld] = []
    for each in standing.evidence:
        source = standing.sources[each.source]
        terms = terms_of(each, source, standing.today)
        public = _public(source, terms)
        if public is None:
            reason = "embargoed" if is_embargoed(source, standing.today) else terms
            withheld.append(Withheld("evidence", each.id, each.unit, reason))
            continue
        if terms != "on_record":
            withheld.append(Withheld("source", each.id, each.unit, terms))
        evidence.append(each if terms == "on_record" else _without_words(each, public.id))
        sources[public.id] = _stricter(sources.get(public.id), public)
    return evidence, sources, withheld


def _public(source: Source, terms: str) -> Source | None:
    """The source as it is known where it speaks on these terms; None off the record."""
    if terms == "off_record":
        return None
    return named(source) if terms == "on_record" else _described(source, terms)


def _stricter(known: Source | None, other: Source) -> Source:
    """One alias stands for a source on two kinds of background: the stricter is what it says."""
    return other if known is None else max(known, other, key=lambda s: _TERMS.index(s.terms))


def _queries(dossier: Dossier, reader: str | None) -> tuple[Query, ...]:
    """What is asked beside evidence that is not on the record speaks of it, and stays with it."""
    kept = entrusted(dossier)
    return tuple(q for q in dossier.queries if q.unit not in kept or (reader and reader in (q.by, q.to)))


def _units(
    standing: Standing, evidence: Iterable[Evidence], sources: dict[str, Source], queries: Iterable[Query]
) -> Iterable[Unit]:
    """The units as they stand on the public part alone: no verdict is left that rests on what is not there."""
    asked = {q.unit for q in queries if not q.resolved}
    supported = {e.unit for e in carrying(evidence, sources, standing.today)}
    for unit in standing.units:
        yield uphold(close_query(unit, unit.id in asked), supported=unit.id in supported)


def _history(dossier: Dossier, unasked: Container[str]) -> Iterable[Event]:
    """What happened to units, without the deeds of queries that are held back."""
    of_queries = {e.batch for e in dossier.history if e.noun == "query" and e.noun_id in unasked}
    for event in dossier.history:
        if event.noun == "unit" and event.batch not in of_queries:
            yield replace(event, action=REOPENED) if event.action in _TELLTALE else event


def _grouped(sources: dict[str, Source], standing: Standing) -> dict[str, Source]:
    """Described sources of one origin stay one group, under a name that tells nothing."""
    groups: dict[str, list[str]] = {}
    for source in standing.sources.values():
        public = sources.get(source.alias) or sources.get(source.id)
        if public and source.origin and public.terms != "on_record":
            groups.setdefault(source.origin, []).append(public.id)
    names = {id_: min(ids) for ids in groups.values() for id_ in ids}
    return {id_: replace(s, origin=names[id_]) if id_ in names else s for id_, s in sources.items()}


def _described(source: Source, terms: str) -> Source:
    """A source on background: under its own id if that is its nature, else under its alias."""
    return Source(
        id=source.id if source.terms == terms else source.alias,
        alias="",
        title=known_as(source, terms),
        type=source.type,
        level=source.level,
        reliability=source.reliability,
        terms=terms,
        description=known_as(source, terms),
    )


def _without_words(evidence: Evidence, source: str) -> Evidence:
    return replace(evidence, source=source, passage=None, locator=Locator(), note=None)


def _any_evidence(source: Source) -> Evidence:
    return Evidence(id="", article="", unit="", source=source.id, stance="context", by="", at="")


def _people_named(dossier: Dossier) -> tuple[Person, ...]:
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
