"""A row that was changed without its event is named."""

import pytest

from annotator.actions import (
    articles,
    drafts,
    evidence,
    maintenance,
    no_claims,
    queries,
    sentence_cuts,
    sources,
    suggestions,
    units,
    verdicts,
)
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.storage import articles as article_rows
from annotator.storage import dossiers
from tests.conftest import ARTICLE
from tests.desks import new_store
from tests.exported import exported


@pytest.fixture
def tied(store, person, slug):
    """A unit that was checked, its evidence, its source and a query, some of it undone and carried to a new draft."""
    unit = units.make_unit(store, person, slug, "claim", sentence=2).id
    source = sources.add_source(store, person, sources.blank_source("Budget 2026")).id
    tie = evidence.add_evidence(store, person, unit, source, EvidenceForm(passage="41 million")).id
    verdicts.set_status(store, person, unit, "verified")
    query = queries.raise_query(store, person, unit, person.id, "Who counted?").id
    undo.undo_last(store, person, slug)
    reading = drafts.read_draft(store, slug, Input(ARTICLE.replace("41 million", "42 million")))
    drafts.take_draft(store, person, slug, reading, number=1)
    assert maintenance.verify(store) == []
    return {"units": unit, "evidence": tie, "sources": source, "queries": query}


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("units", "status = 'disputed'"),
        ("evidence", """passage = '{"exact": "forged", "prefix": "", "suffix": "", "start": null, "end": null, "snapshot": null}'"""),
        ("evidence", "stance = 'contradicts'"),
        ("sources", "terms = 'off_record'"),
        ("sources", "title = 'Another'"),
    ],
)  # fmt: skip
def test_a_row_that_was_changed_without_its_event_is_named(store, tied, table, change):
    with store.writing() as db:
        db.execute(f"UPDATE {table} SET {change} WHERE id = :id", {"id": tied[table]})
    assert [tied[table] in fault for fault in maintenance.verify(store)] == [True]


def test_a_row_that_was_removed_without_its_event_is_named(store, tied):
    with store.writing() as db:
        db.execute("DELETE FROM evidence WHERE id = :id", {"id": tied["evidence"]})
    assert [tied["evidence"] in fault for fault in maintenance.verify(store)] == [True]


def test_what_a_file_brought_is_not_held_against_a_log_that_is_not_here(store, person, slug, tied, tmp_path):
    other = new_store(tmp_path / "other.db")
    articles.import_article(other, people.owner(other, "Nils Berg"), Input(exported(store, slug)))
    assert maintenance.verify(other) == []
    other.close()


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM no_claims",
        "UPDATE no_claims SET folded = 'forged'",
        "UPDATE suggestions SET answer = 'accepted'",
        "UPDATE articles SET threshold = 0",
        "DELETE FROM repairs",
    ],
)
def test_what_was_decided_about_the_text_is_audited_too(store, person, slug, change):
    no_claims.mark_no_claim(store, person, slug, value=True, sentence=6)
    suggestions.set_threshold(store, person, slug, 20)
    quote = next(o for o in _hints(store, slug).offers if o.kind == "quote")
    suggestions.dismiss(store, person, slug, "quote", quote.start, quote.end)
    sentence_cuts.join_sentences(store, person, slug, 2)
    assert maintenance.verify(store) == []
    with store.writing() as db:
        db.execute(change)
    assert len(maintenance.verify(store)) == 1


def _hints(store, slug):
    article, revision = article_rows.load(store.reading(), slug)
    standing = dossiers.standing(store.reading(), article, revision, "2026-05-01")
    return suggestions.read_hints(store.reading(), standing, revision.id)
