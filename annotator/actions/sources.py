"""The registry of sources."""

from dataclasses import replace

from sqlite_utils import Database

from annotator.actions.transaction import expect, new_id, transaction
from annotator.actions.units import uphold
from annotator.domain.errors import RuleBroken
from annotator.domain.people import Person
from annotator.domain.permissions import CHECK, require
from annotator.domain.sources import Source, checked, merged
from annotator.language.retrieval.same_sources import same_works
from annotator.network.addresses import same_pages
from annotator.storage import evidence, jobs, sources
from annotator.storage.database import Store
from annotator.views import visibility

_MOST_LISTED = 1_000
_MOST_NEAR = 200


def blank_source(title: str) -> Source:
    return Source(id=new_id(), alias=new_id(), title=title)


def listed(store: Store, words: str = "") -> tuple[tuple[Source, int], ...]:
    """Every source, or those that hold the words, each with how many units rest on it."""
    db = store.reading()
    found = sources.matching(db, words.strip(), limit=_MOST_LISTED) if words.strip() else sources.all_sources(db)
    uses = evidence.units_by_source(db)
    return tuple((source, uses.get(source.id, 0)) for source in found)


def add_source(store: Store, person: Person, source: Source) -> Source:
    fresh = checked(source)
    with transaction(store, person, "add_source") as act:
        sources.save(act, None, fresh)
    return fresh


def change_source(store: Store, person: Person, source: Source, version: int | None = None) -> Source:
    """Store the source's new content. A verdict that its new terms leave without evidence reopens."""
    with transaction(store, person, "change_source") as act:
        before = sources.load(act.db, source.id)
        expect(version, before.version)
        after = checked(replace(source, alias=before.alias, snapshots=before.snapshots, version=before.version))
        sources.save(act, before, after)
        for unit, article in {(e.unit, e.article) for e in evidence.of_source(act.db, source.id)}:
            act.article = article
            uphold(act, unit)
    return after


def alike(store: Store, person: Person, source: Source) -> tuple[Source, ...]:
    """Other sources that may be this very one: at the same address, or of the same title, author and date.

    Only such as the person may know of.
    """
    db = store.reading()
    known = [work for work in visibility.works(db, person) if work[0] != source.id]
    same = {known[at][0] for at in same_works((source.title, source.author, source.published), [w[1:4] for w in known])}
    same |= {known[at][0] for at in same_pages(source.url, [w[4] for w in known])}
    return visibility.named(db, person, same)


def at_address(db: Database, person: Person, url: str) -> tuple[Source, ...]:
    """The sources that stand for the page at this address."""
    known = visibility.works(db, person) if "://" in url else ()
    return visibility.named(db, person, {known[at][0] for at in same_pages(url, [work[4] for work in known])})


def meant(store: Store, person: Person, typed: str, chosen: str | None = None) -> Source:
    """The source that is named by its whole title or by its address.

    `chosen` is the id of the one that was picked, should several have the title. RuleBroken where none is meant,
    or more than one.
    """
    require(person, CHECK)
    db, words = store.reading(), typed.strip()
    found = visibility.registry(db, person, words, limit=_MOST_NEAR)
    same = at_address(db, person, words) or [s for s in found if s.title.casefold() == words.casefold()]
    picked = [source for source in same if source.id == chosen] or same
    if len(picked) == 1:
        return picked[0]
    near = ", ".join(source.title for source in found[:4])
    raise RuleBroken("unknown_value", field="source", value=words[:80], known=near or "“New source” below")


def merge_sources(store: Store, person: Person, source_id: str, into: str, version: int | None = None) -> Source:
    """Tie everything that rests on one source to another, which takes over what it lacks; the first goes."""
    with transaction(store, person, "merge_sources") as act:
        gone, kept = sources.load(act.db, source_id), sources.load(act.db, into)
        expect(version, gone.version)
        whole = merged(kept, gone)
        for each in evidence.of_source(act.db, gone.id):
            act.article = each.article
            evidence.save(act, each, replace(each, source=kept.id))
        act.article = None
        jobs.move(act.db, gone.id, kept.id)
        sources.save(act, gone, None)
        sources.save(act, kept, whole)
    return whole


def remove_source(store: Store, person: Person, source_id: str, version: int | None = None) -> None:
    with transaction(store, person, "remove_source") as act:
        source = sources.load(act.db, source_id)
        expect(version, source.version)
        carried = evidence.of_source(act.db, source_id)
        if carried:
            raise RuleBroken("source_in_use", count=len(carried))
        sources.save(act, source, None)
