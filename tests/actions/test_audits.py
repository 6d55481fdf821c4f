"""A row that was changed without its event is named."""

import pytest

from annotator.actions import articles, drafts, evidence, maintenance, people, queries, sources, undo, units
from annotator.domain.evidence import EvidenceForm
from annotator.domain.inputs import Input
from annotator.storage.database import Store
from annotator.views import exports
from tests.conftest import ARTICLE


@pytest.fixture
def tied(store, person, slug):
    """A unit that was checked, its evidence, its source and a query, some of it undone and carried to a new draft."""
    unit = units.make_unit(store, person, slug, "claim", sentence=2).id
    source = sources.add_source(store, person, sources.blank_source("Budget 2026")).id
    tie = evidence.add_evidence(store, person, unit, source, EvidenceForm(passage="41 million")).id
    units.change_unit(store, person, unit, "status", "verified")
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
    other = Store(tmp_path / "other.db")
    other.migrate()
    articles.import_article(other, people.owner(other, "Nils Berg"), Input(exports.export(store, slug, "json").body))
    assert maintenance.verify(other) == []
    other.close()
