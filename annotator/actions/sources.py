"""The registry of sources."""

from dataclasses import replace

from annotator.actions.transaction import expect, new_id, transaction
from annotator.actions.verdicts import uphold_on_source
from annotator.domain.errors import RuleBroken
from annotator.domain.people.person import Person
from annotator.domain.sources import Source, checked, merged
from annotator.storage import evidence, jobs, sources
from annotator.storage.archives import requests as archive_requests
from annotator.storage.database import Store
from annotator.views.sources import is_address


def blank_source(title: str) -> Source:
    return Source(id=new_id(), alias=new_id(), title=title)


def source_called(words: str) -> Source:
    """A new source with these words as its title; where they are an address, with it, and named after it."""
    if not is_address(words):
        return blank_source(words)
    return replace(blank_source(words.partition("://")[2].strip("/") or words), url=words)


def add_source(store: Store, person: Person, source: Source) -> Source:
    fresh = checked(source)
    with transaction(store, person, "add_source") as act:
        sources.save(act, None, fresh)
    return fresh


def change_source(store: Store, person: Person, source: Source, version: int | None = None) -> Source:
    """Store the new content of a source; a verdict that is left without support, for its new terms, reopens.

    `version` is that of the source the person saw; None skips the check. Raises NotFound, Stale or RuleBroken.
    """
    with transaction(store, person, "change_source") as act:
        before = sources.load(act.db, source.id)
        expect(act, version, before)
        after = checked(replace(source, alias=before.alias, snapshots=before.snapshots, version=before.version))
        sources.save(act, before, after)
        uphold_on_source(act, source.id)
    return after


def merge_sources(store: Store, person: Person, source_id: str, into: str, version: int | None = None) -> Source:
    """Tie all evidence of one source to another, with the id `into`, and remove the first.

    The other takes over the fields that it lacks. `version` is that of the source to be removed, as the person saw it.
    Raises NotFound, Stale or RuleBroken.
    """
    with transaction(store, person, "merge_sources") as act:
        # On the desk as this person reads it: a source that only a closed article rests on cannot be named.
        sources.load(store.reading(), into)
        gone, kept = sources.load(act.db, source_id), sources.load(act.db, into)
        expect(act, version, gone)
        after = merged(kept, gone)
        for each in evidence.of_source(act.db, gone.id):
            act.article = each.article
            evidence.save(act, each, replace(each, source=kept.id))
        act.article = None
        jobs.move(act.db, gone.id, kept.id)
        archive_requests.move(act.db, gone.id, kept.id)
        sources.save(act, gone, None)
        sources.save(act, kept, after)
    return after


def remove_source(store: Store, person: Person, source_id: str, version: int | None = None) -> None:
    """Remove a source without evidence; `version` is that of the source the person saw. Raises Stale or RuleBroken."""
    with transaction(store, person, "remove_source") as act:
        source = sources.load(act.db, source_id)
        expect(act, version, source)
        if evidence.of_source(act.db, source_id):
            # On the desk as this person reads it: the number must not betray a closed article.
            raise RuleBroken("source_in_use", count=len(evidence.of_source(store.reading(), source_id)))
        sources.save(act, source, None)
