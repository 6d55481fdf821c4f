"""Corrections of a text by hand, block by block, without a new file."""

from dataclasses import replace

from annotator.actions.drafts import cut_of
from annotator.actions.preview_choices import choices_for
from annotator.domain.draft_sources import LINK, carried
from annotator.domain.errors import RuleBroken, Stale
from annotator.domain.people.permissions import CHECK, require
from annotator.domain.people.person import Person
from annotator.domain.readings import Reading
from annotator.markup.article.parsed import ParsedArticle
from annotator.reading import sandbox
from annotator.storage import analyses, articles, sentences
from annotator.storage.database import Store


def edit_blocks(store: Store, person: Person, slug: str, texts: dict[int, str], number: int) -> str:
    """The stored HTML of an article with new `texts` for some of its blocks, by ordinal; nothing is stored.

    `number` is the revision that the person saw. Raises Stale if it is no longer the newest, RuleBroken if no text
    differs or the person may not check.
    """
    require(person, CHECK)
    db = store.reading()
    _article, revision = articles.load(db, slug)
    if revision.number != number:
        raise Stale("changed_since")
    blocks = sentences.blocks(db, revision.id)
    shown = {block.ordinal: revision.text[block.start : block.end] for block in blocks}
    edits = {n: text for n, text in texts.items() if n in shown and text != shown[n]}
    if not edits:
        raise RuleBroken("same_draft")
    return sandbox.rewrite(ParsedArticle(revision.html, revision.text, blocks), edits)


def read_edited(store: Store, slug: str, html: str) -> Reading:
    """The reading of an edited article, with the draft sources that still hang on its sentences."""
    db = store.reading()
    article, revision = articles.load(db, slug)
    reading = sandbox.read_edited(article.facts, html, cut_of(db, article, revision))
    known = analyses.load(db, revision.id).draft_sources
    cut = sentences.of(db, revision.id)
    hung = carried((draft for draft in known if draft.kind != LINK), cut, reading.sentences)
    return replace(reading.with_draft_sources(hung), choices=choices_for(db, article.id))
