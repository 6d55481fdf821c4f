"""Pages of a desk that holds much read what they show: a server that is not told otherwise reads and sorts all of it."""

import json
import re

import pytest

from annotator.domain.search.hits import Search
from annotator.domain.search.terms import terms_of
from annotator.storage import sources
from annotator.storage.schema.search import first_id
from annotator.storage.search import index_hits

pytestmark = pytest.mark.postgresql
MANY = 4_000
FILLED = f"""
SET search_path = annotator;
SET session_replication_role = replica;
INSERT INTO sources (id, alias, title, type, level, publisher, terms, version)
SELECT 's' || n, 'Source ' || n, 'Minutes ' || n, 'document', 'primary', 'City hall', 'on_record', 0
FROM generate_series(1, {MANY}) n;
INSERT INTO search_entries (id, kind, thing, text)
SELECT {first_id("sentence")} + n, 'sentence', n, 'It cost ' || n FROM generate_series(1, {MANY}) n;
INSERT INTO search_entries (id, kind, thing, text)
SELECT {first_id("unit")} + n, 'unit', n, 'It cost ' || n FROM generate_series(1, {MANY}) n;
ANALYZE;
"""


class Counted:
    """Stands for a connection, and counts the rows that each statement reads; `steps` are the kinds of steps it takes."""

    def __init__(self, db):
        self.db, self.engine, self.rows, self.steps = db, db.engine, [], set()

    def execute(self, sql, values=None):
        plan = self.db.execute(f"EXPLAIN (ANALYZE, FORMAT JSON) {sql}", values).fetchone()[0]
        top = (plan if isinstance(plan, list) else json.loads(plan))[0]["Plan"]
        self.rows.append(_read(top))
        self.steps |= set(re.findall(r"'Node Type': '(.*?)'", str(top))) if "FROM sources" in sql else set()
        return self.db.execute(sql, values)


def _read(node):
    below = node.get("Plans", [])
    taken = (node["Actual Rows"] + node.get("Rows Removed by Filter", 0)) * node["Actual Loops"]
    return sum(map(_read, below)) + (0 if below else taken)


@pytest.fixture
def filled(desk):
    desk.server.execute(FILLED, desk.database)
    return Counted(desk.store.reading())


def test_a_page_of_sources_reads_those_before_it_and_no_more(filled):
    assert len(sources.registered(filled, first=0, limit=50)) == 50
    assert len(sources.registered(filled, type_="document", first=50, limit=50)) == 50
    assert max(filled.rows) < 500
    assert len(sources.registered(filled, first=MANY - 50, limit=60)) == 50
    assert filled.steps == {"Limit", "Index Scan"}


def test_a_search_that_finds_much_reads_the_newest_of_its_kind(filled):
    for kind in ("unit", "sentence"):
        assert len(index_hits.hits(filled, Search(terms_of("cost")), kind, 20)[0]) == 20
    assert max(filled.rows) < 500
