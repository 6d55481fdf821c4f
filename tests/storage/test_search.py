"""The search index holds what the tables say, whoever wrote them and in whichever way."""

import pytest
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from annotator.actions import articles, drafts, evidence, maintenance, queries, sources, units
from annotator.actions.conversations import remarks
from annotator.actions.history import undo
from annotator.actions.people import people
from annotator.domain.evidence import EvidenceForm
from annotator.domain.reading_input import Input
from annotator.domain.search.hits import Search
from annotator.domain.search.terms import terms_of
from annotator.storage.database import Store
from annotator.storage.migrations import migrations
from annotator.storage.schema.search import SEARCH
from annotator.storage.search import index_hits
from tests.conftest import ARTICLE
from tests.desks import new_store
from tests.exported import exported
from tests.storage.search_index import strays

pytestmark = pytest.mark.both_stores


def found(store, typed, kind):
    return {hit.text for hit in index_hits.hits(store.reading(), Search(terms_of(typed)), kind, 50)[0]}


@pytest.fixture
def checked(store, person, slug):
    """One thing of each kind, with words of its own."""
    unit = units.make_unit(store, person, slug, "claim", sentence=3)
    units.set_field(store, person, unit.id, "note", "Ring the treasurer.")
    budget = sources.add_source(store, person, sources.blank_source("Ledger of the works"))
    tied = evidence.add_evidence(
        store, person, unit.id, budget.id, EvidenceForm(passage="It cost 41 million.", note="Page two is torn.")
    )
    asked = queries.raise_query(store, person, unit.id, person.id, "Are the ramps included?")
    queries.reply_to_query(store, person, asked.id, "Only the northern one.")
    said = remarks.make_remark(store, person, unit.id, "A gull was seen.")
    return {"unit": unit.id, "source": budget.id, "evidence": tied.id, "query": asked.id, "remark": said.id}


def test_each_kind_of_thing_is_found_by_its_words_and_gone_when_it_is_removed(store, person, slug, checked):
    words = {"unit": "treasurer", "source": "ledger", "evidence": "torn", "query": "northern", "remark": "gull",
             "sentence": "museum"}  # fmt: skip
    for kind, word in words.items():
        assert [other for other in words if found(store, word, other)] == [kind], word
    assert len(found(store, "late the-bridge", "article")) == 1
    assert strays(store) == []
    evidence.remove_evidence(store, person, checked["evidence"])
    assert found(store, "torn", "evidence") == set()
    undo.undo_last(store, person, slug)
    assert len(found(store, "torn", "evidence")) == 1
    assert strays(store) == []


def test_only_the_newest_text_is_found_and_undo_brings_the_former_back(store, person, slug, checked):
    reading = drafts.read_draft(store, slug, Input(ARTICLE.replace("the museum", "a quarry")))
    drafts.take_draft(store, person, slug, reading, number=1)
    assert (len(found(store, "museum", "sentence")), len(found(store, "quarry", "sentence"))) == (0, 1)
    assert strays(store) == []
    undo.undo_last(store, person, slug)
    assert (len(found(store, "museum", "sentence")), len(found(store, "quarry", "sentence"))) == (1, 0)
    assert strays(store) == []


def test_a_merged_source_is_found_under_the_one_that_stays(store, person, checked):
    other = sources.add_source(store, person, sources.blank_source("Accounts of the works"))
    sources.merge_sources(store, person, checked["source"], other.id)
    assert len(found(store, "ledger", "source")) == 1
    assert strays(store) == []


def test_an_import_and_a_restored_backup_are_searched_as_the_desk_they_come_from(
    store, person, slug, checked, tmp_path
):
    other = new_store(tmp_path / "other" / "desk.db")
    articles.import_article(other, people.owner(other, "Nils Berg"), Input(exported(store, slug)))
    assert len(found(other, "museum", "sentence")) == 1
    assert strays(other) == []
    other.close()
    maintenance.backup(store, tmp_path / "backup.db")
    maintenance.restore(tmp_path / "backup.db", tmp_path / "again" / "desk.db")
    again = Store.at(tmp_path / "again" / "desk.db")
    assert len(found(again, "gull", "remark")) == 1
    assert strays(again) == []
    again.close()


@pytest.mark.in_a_file
def test_a_desk_from_before_the_search_is_taken_in_whole(store, person, slug, checked):
    wanted = [tuple(row) for row in store.reading().execute("SELECT kind, thing, text FROM search_entries ORDER BY id")]
    older = sqlite3.connect(":memory:")
    migrations.apply(Database(older), stop_before="m0013_search")
    for (table,) in older.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
    ).fetchall():
        if table.startswith(("passages_fts", "sqlite_", "_sqlite")):
            continue
        columns = ", ".join(f'"{row[1]}"' for row in older.execute(f'PRAGMA table_info("{table}")'))
        for row in store.reading().execute(f'SELECT {columns} FROM "{table}"'):
            older.execute(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(row))})', tuple(row))
    older.executescript(SEARCH)
    assert older.execute("SELECT kind, thing, text FROM search_entries ORDER BY id").fetchall() == wanted
    assert older.execute("SELECT count(*) FROM search_fts WHERE search_fts MATCH 'gull'").fetchone() == (1,)
    older.close()
