"""Making a source of a unit from what the text points to."""

from dataclasses import replace

from annotator.actions.evidence import add_evidence
from annotator.actions.sources import blank_source
from annotator.clock import at_the_desk
from annotator.domain.draft_sources import AUTHOR, COMMENT, DraftSource, as_source
from annotator.domain.errors import NotFound
from annotator.domain.evidence import Evidence, EvidenceForm
from annotator.domain.people.person import Person
from annotator.domain.units import Unit
from annotator.storage import analyses, articles, evidence, queries, sentences, sources, units
from annotator.storage.connections.databases import Database
from annotator.storage.conversations import author_backups
from annotator.storage.database import Store
from annotator.views.author_backups import as_draft_sources
from annotator.views.desk_view import DeskView, copy_for
from annotator.views.draft_sources import is_source, offered, sent_files, sent_with
from annotator.views.sources import at_address


def take_draft_source(store: Store, person: Person, unit_id: str, key: str, form: EvidenceForm) -> Evidence:
    """Tie a unit to the draft source with this `key`: to a source of the desk if it is known, or else to a new one.

    `unit_id` is that of the unit, `form` holds the other fields of the evidence. The words of a comment become the note
    of the evidence, off the record. Raises NotFound if there is no longer such a draft source.
    """
    db = store.reading()
    unit = units.load(db, unit_id)
    draft = next((each for each in _offered(db, unit) if each.key == key), None)
    if draft is None:
        raise NotFound("no_such_draft_source")
    if draft.kind == COMMENT:
        form = replace(form, terms=draft.terms, note=draft.words)
    if draft.kind == AUTHOR:
        form = replace(form, passage=draft.words)
    known = _known(db, copy_for(db, person, at_the_desk()), draft)
    return add_evidence(store, person, unit_id, known or as_source(draft, blank_source(draft.title)), form)


def _offered(db: Database, unit: Unit) -> tuple[DraftSource, ...]:
    found = articles.by_id(db, unit.article)
    if found is None:
        return ()
    own = evidence.of_unit(db, unit.id)
    known = sources.named(db, {e.source for e in own})
    asked = queries.of_unit(db, unit.id)
    sent = sent_with(unit, asked, sources.named(db, sent_files(asked)))
    cut = sentences.of(db, found.revision.id)
    said = as_draft_sources(unit, author_backups.of_article(db, unit.article), cut)
    drafts = (*analyses.load(db, found.revision.id).draft_sources, *sent, *said.values())
    return offered(unit, drafts, cut, [(e, known[e.source]) for e in own])


def _known(db: Database, view: DeskView, draft: DraftSource) -> str | None:
    if draft.source:
        return draft.source
    if draft.url:
        return next((source.id for source in at_address(view, draft.url)), None)
    return next((id_ for id_, title, *_ in sources.works(db) if is_source(draft, title, None)), None)
