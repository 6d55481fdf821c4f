"""What may leave the desk, and who sees what of it. Every export is made from the public dossier, and so
is every page of whoever may not see all: this is its only maker.

Off the record (or under embargo): the evidence, its source and its history stay, as if they were not there.
On background: only the agreed description stands in place of name, address and words.

What leaves is built from the tables beside the dataclasses (see `classification`): a field that they do not allow is
never copied.
"""

from collections.abc import Callable, Container, Iterable
from dataclasses import dataclass, replace

from annotator.domain.classification import ON_BACKGROUND, ON_THE_RECORD, WHEREVER, copied
from annotator.domain.conversations.queries import Query
from annotator.domain.dossiers import Dossier, Standing
from annotator.domain.evidence import WITHHELD, Evidence, has_words
from annotator.domain.fact_locks.unit_locks import texts_compared
from annotator.domain.flags import carrying, is_embargoed, terms_of
from annotator.domain.history.public_events import events_of
from annotator.domain.history.words_taken_back import without_unsaid
from annotator.domain.past_terms import entrusted, telling
from annotator.domain.people.person import Person
from annotator.domain.public_sources import public_source, stricter
from annotator.domain.publication.signoffs import SignOff
from annotator.domain.sources import Source
from annotator.domain.units import Unit, without_reason
from annotator.domain.workflow import close_query, uphold

# Of a sign-off in the public copy, part of whose exceptions is withheld since.
_PART_WITHHELD = "part of what it excepts is no longer public"
# A person needs some role: this one may do nothing.
_LEAST_ROLE = "viewer"


@dataclass(frozen=True, slots=True)
class Withheld:
    """One thing that was held back: what it is, its id, the unit it belongs to, and why.

    `reason` is the terms that hold, or "embargoed". None of it holds words of what was held back.
    """

    noun: str
    id: str
    unit: str
    reason: str


def publish(dossier: Dossier, *, reader: str | None = None) -> tuple[Dossier, tuple[Withheld, ...]]:
    """The public dossier, and what was held back. Publishing a public dossier changes nothing.

    A `reader` finds in it the queries that they asked, or were asked, on whatever unit.
    """
    if dossier.now:
        dossier = without_unsaid(dossier, dossier.now)
    evidence, sources, withheld = _evidence(dossier.standing)
    kept = entrusted(dossier)
    queries = _queries(dossier, reader, kept)
    unasked = {q.id: q for q in dossier.queries if q not in queries}
    withheld += [Withheld("query", q.id, q.unit, "beside such evidence") for q in unasked.values()]
    told = telling(dossier.standing, kept)
    remarks = tuple(r for r in dossier.remarks if r.unit not in kept or r.by == reader)
    withheld += [Withheld("remark", r.id, r.unit, "beside such evidence") for r in dossier.remarks if r not in remarks]
    shown = frozenset(q.unit for q in queries if q.unit in kept)
    units = tuple(_units(dossier.standing, evidence, sources, queries, kept - shown, kept))
    compared = texts_compared(units, evidence)
    standing = Standing(
        text=dossier.standing.text,
        sentences=dossier.standing.sentences,
        units=units,
        evidence=tuple(evidence),
        sources=_grouped(sources, dossier.standing),
        no_claims=dossier.standing.no_claims,
        minute=dossier.standing.minute,
        # Of words that stay inside, the facts stay inside.
        facts={words: facts for words, facts in dossier.standing.facts.items() if words in compared},
    )
    public = Dossier(
        article=dossier.article,
        revision=dossier.revision,
        blocks=dossier.blocks,
        standing=standing,
        queries=tuple(copied(query, ON_THE_RECORD) for query in queries),
        people=(),
        history=tuple(events_of(dossier, unasked, kept, _may_speak(dossier.standing, kept))),
        remarks=tuple(copied(remark, ON_THE_RECORD) for remark in remarks),
        corrections=tuple(copied(correction, WHEREVER) for correction in dossier.corrections),
        signoffs=tuple(_signoff(signoff, told) for signoff in dossier.signoffs),
    )
    return replace(public, people=_people_named(public, dossier.people)), tuple(withheld)


def _evidence(standing: Standing) -> tuple[list[Evidence], dict[str, Source], list[Withheld]]:
    evidence: list[Evidence] = []
    sources: dict[str, Source] = {}
    withheld: list[Withheld] = []
    kinds = {unit.id: unit.kind for unit in standing.units}
    for each in standing.evidence:
        source = standing.sources[each.source]
        terms = terms_of(each, source, standing.minute)
        public = public_source(source, terms)
        if public is None:
            reason = "embargoed" if is_embargoed(source, standing.minute) else terms
            withheld.append(Withheld("evidence", each.id, each.unit, reason))
            continue
        if terms != "on_record":
            withheld.append(Withheld("source", each.id, each.unit, terms))
            evidence.append(_without_words(each, public.id, kinds[each.unit]))
        else:
            evidence.append(copied(each, ON_THE_RECORD))
        sources[public.id] = stricter(sources.get(public.id), public)
    return evidence, sources, withheld


def _signoff(signoff: SignOff, kept: Container[str]) -> SignOff:
    """What is said of a unit that rests on what is not on the record stays with it.

    Where that was public when it was signed, nobody outside can compute the hash any more.
    """
    public = [each for each in signoff.exceptions if not each.is_kept]
    said = tuple(each for each in public if each.unit not in kept)
    voided = signoff.voided or (_PART_WITHHELD if len(said) < len(public) else None)
    return copied(signoff, WHEREVER, exceptions=said, voided=voided, is_imported=signoff.is_imported)


def _queries(dossier: Dossier, reader: str | None, kept: Container[str]) -> tuple[Query, ...]:
    """What is asked beside evidence that is not on the record speaks of it, and stays with it."""
    return tuple(q for q in dossier.queries if q.unit not in kept or (reader and reader in (q.by, q.to)))


def _units(
    standing: Standing,
    evidence: Iterable[Evidence],
    sources: dict[str, Source],
    queries: Iterable[Query],
    unproposed: Container[str],
    kept: frozenset[str],
) -> Iterable[Unit]:
    """The units as they stand on the public part alone: no verdict is left that rests on what is not there.

    What a unit should say may come from evidence that is withheld: of those in `unproposed`, by id, it stays inside.
    So does the reason for which a fact stands beside another unit, if either is in `kept`.
    """
    asked = {q.unit for q in queries if not q.resolved}
    speaks = _may_speak(standing, kept)
    supported = {e.unit for e in carrying(evidence, sources, standing.minute)}
    for unit in standing.units:
        public = copied(unit, WHEREVER)
        # What has nothing to withhold stays the same object, by which its state is known again.
        if public.proposed and unit.id in unproposed:
            public = replace(public, proposed=None)
        if not all(speaks(unit.id, each.other) for each in public.let_stand):
            stand = (each if speaks(unit.id, each.other) else without_reason(each) for each in public.let_stand)
            public = replace(public, let_stand=tuple(stand))
        yield uphold(close_query(public, unit.id in asked), supported=unit.id in supported)


def _may_speak(standing: Standing, kept: frozenset[str]) -> Callable[[str, str], bool]:
    """Whether both of two units are known to rest on the record alone: of a unit that is not here, nothing is known."""
    open_ = {unit.id for unit in standing.units} - kept
    return lambda one, other: one in open_ and other in open_


def _grouped(sources: dict[str, Source], standing: Standing) -> dict[str, Source]:
    """Described sources of one origin stay one group, under a name that tells nothing."""
    groups: dict[str, list[str]] = {}
    for source in standing.sources.values():
        public = sources.get(source.alias) or sources.get(source.id)
        if public and source.origin and public.terms != "on_record":
            groups.setdefault(source.origin, []).append(public.id)
    names = {id_: min(ids) for ids in groups.values() for id_ in ids}
    return {id_: replace(s, origin=names[id_]) if id_ in names else s for id_, s in sources.items()}


def _without_words(evidence: Evidence, source: str, kind: str) -> Evidence:
    """Only that the desk has words on file for a unit of this kind: without that, its verdict would look too cheap."""
    return copied(evidence, ON_BACKGROUND, source=source, passage=WITHHELD if has_words(evidence, kind) else None)


def _people_named(dossier: Dossier, people: Iterable[Person]) -> tuple[Person, ...]:
    """Those of the people whom the public dossier names; nobody has a role there."""
    named: set[str | None] = set()
    for unit in dossier.standing.units:
        named |= {unit.vouched_by, unit.assignee, unit.check.by if unit.check else None}
        named |= {each.by for each in unit.let_stand}
    for evidence in dossier.standing.evidence:
        named |= {evidence.by, evidence.let_stand.by if evidence.let_stand else None}
    for query in dossier.queries:
        named |= {query.by, query.to, *(r.by for r in query.replies)}
        named.add(query.resolved.by if query.resolved else None)
    named |= {remark.by for remark in dossier.remarks} | {signoff.by for signoff in dossier.signoffs}
    named |= {correction.by for correction in dossier.corrections}
    here = {unit.id for unit in dossier.standing.units}
    named |= {event.by for event in dossier.history if event.noun_id in here}
    return tuple(sorted((_named_only(p) for p in people if p.id in named), key=lambda p: p.id))


def _named_only(person: Person) -> Person:
    return copied(person, WHEREVER, role=_LEAST_ROLE)
