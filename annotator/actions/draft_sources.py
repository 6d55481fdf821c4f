"""Offering what the text points to as sources of a unit, and taking one of them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sqlite_utils import Database

from annotator.actions.evidence import add_evidence
from annotator.actions.sources import at_address, blank_source
from annotator.domain import limits
from annotator.domain.draft_sources import COMMENT, DraftSource, as_source, stands_in
from annotator.domain.errors import NotFound
from annotator.domain.evidence import Evidence, EvidenceForm
from annotator.domain.people import Person
from annotator.domain.revisions import Sentence
from annotator.domain.sources import Source
from annotator.domain.units import Unit, sentences_of
from annotator.network.addresses import bare_address
from annotator.storage import analyses, articles, evidence, sources, units
from annotator.storage.database import Store

Tied = tuple[Evidence, Source]


def pointed_to(drafts: Iterable[DraftSource], sentences: Sequence[Sentence]) -> tuple[DraftSource, ...]:
    """What these sentences point to, each address once."""
    found = {_identity(draft): draft for draft in reversed([*drafts]) if stands_in(draft, sentences)}
    return tuple(sorted(found.values(), key=lambda draft: (draft.start, draft.end)))


def offered(
    unit: Unit, drafts: Iterable[DraftSource], sentences: tuple[Sentence, ...], tied: Sequence[Tied]
) -> tuple[DraftSource, ...]:
    """What the sentences of a unit point to and it is not tied to yet; what its own words point to comes first."""
    here = pointed_to(drafts, sentences_of(unit.anchor, sentences))
    open_ = [draft for draft in here if not any(_is_tied(draft, *each) for each in tied)]
    return tuple(sorted(open_, key=lambda draft: not unit.anchor.touches(draft.start, draft.end)))


def take_draft_source(store: Store, person: Person, unit_id: str, key: str, form: EvidenceForm) -> Evidence:
    """Tie the unit to what its sentence points to: to the source that is here already, else to a new one.

    What people wrote beside the text goes in as the evidence's note, off the record. NotFound where nothing of
    this key is offered any more.
    """
    db = store.reading()
    unit = units.load(db, unit_id)
    draft = next((each for each in _offered(db, unit) if each.key == key), None)
    if draft is None:
        raise NotFound("no_such_draft_source")
    if draft.kind == COMMENT:
        form = replace(form, terms=draft.terms, note=draft.words)
    known = _known(db, person, draft)
    return add_evidence(store, person, unit_id, known or as_source(draft, blank_source(draft.title)), form)


def _offered(db: Database, unit: Unit) -> tuple[DraftSource, ...]:
    found = articles.by_id(db, unit.article)
    if found is None:
        return ()
    article, revision = found
    own = evidence.of_unit(db, unit.id)
    known = sources.named(db, {e.source for e in own})
    drafts = analyses.load(db, article.id, revision.number).draft_sources
    cut = articles.sentences(db, article.id, revision.number)
    return offered(unit, drafts, cut, [(e, known[e.source]) for e in own])


def _identity(draft: DraftSource) -> str:
    """A comment is more than the address in it."""
    return (draft.kind != COMMENT and bare_address(draft.url)) or draft.key


def _is_tied(draft: DraftSource, tied: Evidence, source: Source) -> bool:
    if draft.kind == COMMENT:
        return tied.note == limits.prose(draft.words, "note")
    return _is_the_source(draft, source.title, source.url)


def _is_the_source(draft: DraftSource, title: str, url: str | None) -> bool:
    if draft.url:
        return bare_address(draft.url) == bare_address(url)
    return title == limits.line(draft.title, "title")


def _known(db: Database, person: Person, draft: DraftSource) -> str | None:
    if draft.url:
        return next((source.id for source in at_address(db, person, draft.url)), None)
    return next((id_ for id_, title, *_ in sources.works(db) if _is_the_source(draft, title, None)), None)
