"""What is searched: an entry for each thing, and the full-text index over the words of the entries.

Triggers keep both true, whoever writes: `transform()` of sqlite-utils would drop those of its table.
"""

# The ids of a kind are a range of their own, so that a search of one kind reads only its part of the index.
RANGE = 1 << 40
KINDS = ("article", "sentence", "unit", "evidence", "source", "query", "remark")
# By kind, from the tables: what is found, its article and its words. Fields stand beside each other, with dots between.
ENTRIES = {
    "article": """
SELECT a.id AS thing, a.id AS article, coalesce(json_extract(r.facts, '$.title') || ' · ', '')
|| coalesce((SELECT group_concat(value, ', ') FROM json_each(r.facts, '$.byline')) || ' · ', '')
|| coalesce(json_extract(r.facts, '$.publisher') || ' · ', '') || a.slug AS text
FROM articles a JOIN revisions r ON r.article = a.id
AND r.number = (SELECT max(number) FROM revisions WHERE article = a.id)""",
    # Older text is in the history; who searches looks for what the article says now.
    "sentence": """
SELECT CAST(s.ordinal AS TEXT) AS thing, s.article AS article, s.folded AS text
FROM articles a JOIN sentences s ON s.article = a.id
AND s.revision = (SELECT max(number) FROM revisions WHERE article = a.id)""",
    "unit": """
SELECT u.id AS thing, u.article AS article, n.exact || coalesce(' · ' || u.speaker, '')
|| coalesce(' · ' || u.proposed, '') || coalesce(' · ' || u.note, '') AS text
FROM units u JOIN anchors n ON n.unit = u.id
AND n.revision = (SELECT max(revision) FROM anchors WHERE unit = u.id)""",
    "evidence": """
SELECT e.id AS thing, e.article AS article,
coalesce(json_extract(e.passage, '$.exact'), '') || coalesce(' · ' || e.note, '') AS text FROM evidence e""",
    # How to reach somebody stays out: it is looked up where it is needed.
    "source": """
SELECT s.id AS thing, NULL AS article, s.title || coalesce(' · ' || s.author, '') || coalesce(' · ' || s.publisher, '')
|| coalesce(' · ' || s.url, '') || coalesce(' · ' || s.description, '') || coalesce(' · ' || s.note, '') AS text
FROM sources s""",
    "query": """
SELECT q.id AS thing, q.article AS article, q.text || coalesce(' · ' || q.proposed, '') || coalesce(' · ' ||
(SELECT group_concat(json_extract(value, '$.text'), ' · ') FROM json_each(q.replies)), '') AS text FROM queries q""",
    "remark": "SELECT r.id AS thing, r.article AS article, r.text AS text FROM remarks r",
}
# The order in which existing rows are taken in: what is found first is what came last.
_IN_ORDER = {"article": "a.imported, a.id", "sentence": "a.imported, a.id, s.ordinal", "source": "s.version, s.id"}


def first_id(kind: str) -> int:
    """The ids of a kind begin above this, and end below this and RANGE."""
    return (KINDS.index(kind) + 1) * RANGE


def _next_id(kind: str) -> str:
    first = first_id(kind)
    last = f"SELECT max(id) FROM search_entries WHERE id BETWEEN {first} AND {first + RANGE - 1}"
    return f"coalesce(({last}), {first}) + 1"


def _renewed(kind: str, chosen: str) -> str:
    """The entry of a thing, as the tables have it now; nothing is written if its words are the same."""
    return f"""
INSERT INTO search_entries (id, kind, thing, article, text)
SELECT {_next_id(kind)}, '{kind}', thing, article, text FROM ({ENTRIES[kind]} WHERE {chosen}) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;"""


def _gone(kind: str) -> str:
    return f"DELETE FROM search_entries WHERE thing = OLD.id AND kind = '{kind}';"


def _taken_in(kind: str) -> str:
    order = f" ORDER BY {_IN_ORDER[kind]}" if kind in _IN_ORDER else ""
    return f"""
INSERT INTO search_entries (id, kind, thing, article, text)
SELECT {first_id(kind)} + row_number() OVER (), '{kind}', thing, article, text FROM ({ENTRIES[kind]}{order});"""


def _trigger(name: str, moment: str, body: str) -> str:
    return f"\nCREATE TRIGGER {name} {moment}\nBEGIN {body.strip()}\nEND;"


def _followed(table: str, kind: str, key: str, columns: tuple[str, ...], name: str = "id") -> str:
    """The triggers by which the entry of a thing follows its row, whose column `name` is what `key` is in ENTRIES.

    A step writes every column of its row: only where one of these `columns` differs is anything looked up.
    """
    renewed = _renewed(kind, f"{key} = NEW.{name}")
    differs = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in columns)
    changed = f"AFTER UPDATE OF {', '.join(columns)} ON {table} WHEN {differs}"
    return _trigger(f"search_{table}_come", f"AFTER INSERT ON {table}", renewed) + _trigger(
        f"search_{table}_change", changed, renewed
    )


SEARCH = f"""
CREATE TABLE search_entries (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  thing TEXT NOT NULL,
  article TEXT,
  text TEXT NOT NULL
) STRICT;
{"".join(map(_taken_in, KINDS))}
CREATE UNIQUE INDEX search_things ON search_entries (thing, kind) WHERE kind <> 'sentence';
CREATE INDEX captures_text ON captures (text_sha256);
CREATE INDEX snapshots_content ON snapshots (sha256);
CREATE INDEX search_sentences ON search_entries (article) WHERE kind = 'sentence';
CREATE VIRTUAL TABLE search_fts USING fts5 (
  text, content = 'search_entries', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO search_fts (search_fts) VALUES ('rebuild');
CREATE TRIGGER search_entries_come AFTER INSERT ON search_entries
BEGIN INSERT INTO search_fts (rowid, text) VALUES (NEW.id, NEW.text); END;
CREATE TRIGGER search_entries_go AFTER DELETE ON search_entries
BEGIN INSERT INTO search_fts (search_fts, rowid, text) VALUES ('delete', OLD.id, OLD.text); END;
CREATE TRIGGER search_entries_change AFTER UPDATE OF text ON search_entries
BEGIN INSERT INTO search_fts (search_fts, rowid, text) VALUES ('delete', OLD.id, OLD.text);
INSERT INTO search_fts (rowid, text) VALUES (NEW.id, NEW.text); END;
"""
SEARCH += _trigger(
    "search_revisions_come",
    "AFTER INSERT ON revisions",
    "DELETE FROM search_entries WHERE article = NEW.article AND kind = 'sentence';"
    + _renewed("article", "a.id = NEW.article"),
)
SEARCH += _trigger(
    "search_revisions_change",
    "AFTER UPDATE OF facts ON revisions WHEN OLD.facts IS NOT NEW.facts",
    _renewed("article", "a.id = NEW.article"),
)
SEARCH += _trigger(
    "search_sentences_come",
    "AFTER INSERT ON sentences WHEN NEW.revision = (SELECT max(number) FROM revisions WHERE article = NEW.article)",
    "INSERT INTO search_entries (id, kind, thing, article, text)\n"
    f"VALUES ({_next_id('sentence')}, 'sentence', CAST(NEW.ordinal AS TEXT), NEW.article, NEW.folded);",
)
SEARCH += _trigger("search_articles_change", "AFTER UPDATE OF slug ON articles", _renewed("article", "a.id = NEW.id"))
SEARCH += _followed("anchors", "unit", "u.id", ("exact",), name="unit")
SEARCH += _followed("units", "unit", "u.id", ("speaker", "proposed", "note"))
SEARCH += _followed("evidence", "evidence", "e.id", ("passage", "note"))
SEARCH += _followed("sources", "source", "s.id", ("title", "author", "publisher", "url", "description", "note"))
SEARCH += _followed("queries", "query", "q.id", ("text", "proposed", "replies"))
SEARCH += _followed("remarks", "remark", "r.id", ("text",))
for _table, _kind in (("units", "unit"), ("evidence", "evidence"), ("sources", "source"), ("queries", "query"),
                      ("remarks", "remark")):  # fmt: skip
    SEARCH += _trigger(f"search_{_table}_go", f"AFTER DELETE ON {_table}", _gone(_kind))
