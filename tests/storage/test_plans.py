"""What every page asks is read by an index of its own: a log or a registry of many rows takes no longer than a short one."""

import re

import pytest

from annotator.domain.search.hits import Search
from annotator.domain.search.terms import terms_of
from annotator.storage import sources
from annotator.storage.people import notices
from annotator.storage.search import index_hits

pytestmark = pytest.mark.in_a_file
# The log by the numbers of its rows, or a table from one end to the other.
WHOLE = re.compile(r"SEARCH events USING INTEGER PRIMARY KEY \(rowid>|SCAN (events|revisions|r)\b")

# Any table of the desk from one end to the other; what is closed is a list of a few.
SCANNED = re.compile(r"SCAN (?!temp\.closed|closed)")


class Explained:
    """Stands for a connection, and keeps how each statement is carried out."""

    def __init__(self, db):
        self.db, self.engine, self.steps = db, db.engine, []

    def execute(self, sql, values=None):
        self.steps += [row[3] for row in self.db.execute(f"EXPLAIN QUERY PLAN {sql}", values or {})]
        return self.db.execute(sql, values or {})


def read_whole(db):
    assert db.steps
    return [step for step in db.steps if WHOLE.match(step)]


def test_what_others_did_to_somebodys_work_is_found_without_reading_the_log(store, person):
    db = Explained(store.reading())
    notices.of_person(db, person, sees_all=True, after=0, limit=100)
    notices.of_person(db, person, sees_all=False, after=0, limit=100)
    assert read_whole(db) == []


def test_a_page_of_the_registry_is_read_in_the_order_of_its_index(store):
    db = Explained(store.reading())
    for asked in ({}, {"words": "minutes"}, {"type_": "document"}, {"terms": "on_record"}):
        sources.registered(db, **asked, first=0, limit=200)
    assert [step for step in db.steps if "B-TREE" in step] == []
    assert sum(step == "SCAN sources USING INDEX sources_listed" for step in db.steps) == 4


def test_articles_of_a_publication_are_found_by_it(store):
    db = Explained(store.reading())
    index_hits.hits(db, Search(terms_of("bridge"), publication="Courier"), "sentence", 10)
    assert read_whole(db) == []


@pytest.mark.parametrize("table", ["anchors", "archive_requests", "events", "evidence", "queries", "sources", "units"])
def test_what_is_closed_to_somebody_is_left_out_without_reading_the_desk(store, table):
    db = Explained(store.reading_without(frozenset({"an-article"})))
    key = {"anchors": "unit", "archive_requests": "source"}.get(table, "id")
    db.execute(f"SELECT * FROM {table} WHERE {key} = :key", {"key": "1"})
    assert [step for step in db.steps if SCANNED.match(step)] == []
