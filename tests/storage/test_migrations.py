"""Each migration, on the rows of the schema before it; and the schema that they make together."""

import pytest
from sqlite_utils import Database
from sqlite_utils.utils import sqlite3

from annotator.storage.migrations import migrations
from tests.storage.schema import REVIEWED, schema

NAMES = [each.name for each in migrations.pending(Database(memory=True))]
A_SUGGESTION = """
INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');
INSERT INTO people (id, name, role) VALUES ('p', 'Vera Lind', 'admin');
INSERT INTO suggestions (id, article, rule, folded, exact, answer, by, at)
VALUES ('s', 'a', 'claim', 'Forty.', 'Forty', 'accepted', 'p', '2026-01-16T10:00:00Z');
"""
# By migration: rows of the schema before it, a question to the schema after it, and the answer.
ROWS = {
    "m0002_suggestions": (
        A_SUGGESTION,
        "SELECT slug, threshold, answer, reason, version FROM suggestions s JOIN articles a ON a.id = s.article",
        ("the-mill", None, "accepted", None, 0),
    ),
    "m0003_where_blocks_are_from": (
        """
        INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');
        INSERT INTO revisions VALUES ('a', 1, '2026-01-16T10:00:00Z', '{}', '<p>Forty.</p>', 'Forty.', '', '', '');
        INSERT INTO blocks VALUES ('a', 1, 1, 'paragraph', NULL, 0, 6);
        """,
        "SELECT kind, end_at, path FROM blocks",
        ("paragraph", 6, None),
    ),
    "m0004_captures": (
        """
        INSERT INTO sources (id, alias, title, type, level, terms, version)
        VALUES ('s', 't', 'Budget', 'document', 'primary', 'on_record', 1);
        INSERT INTO snapshots (source, sha256, at, url) VALUES ('s', 'abc', '2026-01-16T10:00:00Z', NULL);
        """,
        "SELECT sha256, at, s.url, warc, filename, (SELECT count(*) FROM jobs) FROM snapshots s JOIN sources ON id = source",
        ("abc", "2026-01-16T10:00:00Z", None, None, None, 0),
    ),
    "m0005_passages": (
        """
        INSERT INTO captures (sha256, media_type, size, file, text_sha256, pages, facts)
        VALUES ('abc', 'text/plain', 5, 'abc', 'def', '[]', '{}');
        """,
        "SELECT sha256, text_sha256, (SELECT count(*) FROM passages_fts) FROM captures",
        ("abc", "def", 0),
    ),
    "m0006_facts_of_words": (
        """
        INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');
        INSERT INTO people (id, name, role) VALUES ('p', 'Vera Lind', 'admin');
        INSERT INTO sources (id, alias, title, type, level, terms, version)
        VALUES ('s', 't', 'Budget', 'document', 'primary', 'on_record', 1);
        INSERT INTO units (id, article, kind, facets, risk, status, version)
        VALUES ('u', 'a', 'claim', '[]', 'normal', 'unchecked', 1);
        INSERT INTO evidence (id, article, unit, source, stance, by, at, passage, locator, version)
        VALUES ('e', 'a', 'u', 's', 'supports', 'p', '2026-01-16T10:00:00Z', '{"exact": "Forty."}', '{}', 7);
        """,
        "SELECT passage, version, let_stand, (SELECT count(*) FROM text_facts) FROM evidence",
        ('{"exact": "Forty."}', 7, None, 0),
    ),
    "m0007_right_words": (
        """
        INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');
        INSERT INTO units (id, article, kind, facets, risk, status, wrong, version)
        VALUES ('u', 'a', 'claim', '[]', 'normal', 'verified_as_changed', 'fifty.', 3);
        """,
        "SELECT status, wrong, version, proposed, reworded FROM units",
        ("verified_as_changed", "fifty.", 3, None, None),
    ),
    "m0008_accounts": (
        "INSERT INTO people (id, name, role) VALUES ('p', 'Vera Lind', 'admin');",
        "SELECT name, role, removed, (SELECT count(*) FROM accounts) FROM people",
        ("Vera Lind", "admin", None, 0),
    ),
    "m0009_closed_articles": (
        "INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');",
        "SELECT slug, (SELECT count(*) FROM article_readers) FROM articles",
        ("the-mill", 0),
    ),
    "m0010_conversations": (
        """
        INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');
        INSERT INTO people (id, name, role) VALUES ('p', 'Vera Lind', 'admin');
        INSERT INTO units (id, article, kind, facets, risk, status, version)
        VALUES ('u', 'a', 'claim', '[]', 'normal', 'query', 3);
        INSERT INTO queries (id, article, unit, by, "to", at, text, replies, version)
        VALUES ('q', 'a', 'u', 'p', 'p', '2026-01-16T10:00:00Z', 'Who counted?', '[]', 4);
        """,
        "SELECT text, version, proposed, (SELECT count(*) FROM writer_links), (SELECT count(*) FROM remarks) FROM queries",
        ("Who counted?", 4, None, 0, 0),
    ),
    "m0011_assignments_and_second_readings": (
        "INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');",
        "SELECT slug, (SELECT count(*) FROM assignments), (SELECT count(*) FROM second_checks) FROM articles",
        ("the-mill", 0, 0),
    ),
    "m0012_history_and_notices": (
        """
        INSERT INTO events (id, article, batch, at, by, action, noun, noun_id, before, after, salt, digest, prev, hash)
        VALUES (1, 'a', 'b', '2026-01-16T10:00:00Z', 'p', 'add_evidence', 'evidence', 'e', 'null',
        '{"unit": "u", "source": "s"}', '', '', '', '');
        """,
        "SELECT id, noun_id, (SELECT count(*) FROM notices), (SELECT count(*) FROM webhooks) FROM events",
        (1, "e", 0, 0),
    ),
    "m0013_search": (
        """
        INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');
        INSERT INTO revisions VALUES ('a', 1, '2026-01-16T10:00:00Z', '{"title": "The mill"}', '', 'Forty.', '', '', '');
        INSERT INTO blocks VALUES ('a', 1, 1, 'paragraph', NULL, 0, 6, NULL);
        INSERT INTO sentences (article, revision, ordinal, block, start_at, end_at, folded, facts, before, html, after, depth)
        VALUES ('a', 1, 1, 1, 0, 6, 'Forty.', '[]', '', '', '', 0);
        """,
        "SELECT kind, thing, text, (SELECT count(*) FROM search_entries) FROM search_entries WHERE id IN (SELECT rowid FROM search_fts('forty'))",
        ("sentence", "1", "Forty.", 2),
    ),
    "m0014_looks": (
        """
        INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');
        INSERT INTO people (id, name, role) VALUES ('p', 'Vera Lind', 'editor');
        INSERT INTO notices (person, seen) VALUES ('p', 7);
        """,
        "SELECT slug, seen, (SELECT count(*) FROM looks) FROM articles, notices",
        ("the-mill", 7, 0),
    ),
    "m0015_schedules_and_summaries": (
        """
        INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');
        INSERT INTO events (id, article, batch, at, by, action, noun, noun_id, salt, digest, prev, hash)
        VALUES (7, 'a', 'b', '2026-01-16T10:00:00Z', 'p', 'import', 'article', 'a', '', '', '', '');
        """,
        (
            "SELECT s.article, s.due, s.version, m.copy, m.seen IS m.touched, m.last_event FROM schedules s"
            " JOIN summaries m ON m.article = s.article WHERE m.copy = 'public'"
        ),
        ("a", "9999", 0, "public", 0, 7),
    ),
    "m0016_signoffs": (
        "INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');",
        "SELECT slug, (SELECT count(*) FROM signoffs) FROM articles",
        ("the-mill", 0),
    ),
    "m0017_corrections": (
        "INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');",
        "SELECT slug, (SELECT count(*) FROM corrections) FROM articles",
        ("the-mill", 0),
    ),
    "m0018_the_same_fact_twice": (
        """
        INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');
        INSERT INTO units (id, article, kind, facets, risk, status, wrong, version, proposed)
        VALUES ('u', 'a', 'claim', '[]', 'normal', 'incorrect', 'fifty.', 3, 'forty.');
        """,
        "SELECT status, wrong, version, proposed, former, let_stand FROM units",
        ("incorrect", "fifty.", 3, "forty.", None, None),
    ),
    "m0019_few_of_many": (
        (
            "INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');"
            "INSERT INTO summaries (article, copy, touched, can_run) VALUES ('a', 'inside', 4, 1);"
        ),
        "SELECT article, touched FROM summaries INDEXED BY summaries_answers WHERE copy = 'inside' AND can_run = 1",
        ("a", 4),
    ),
    "m0020_embargoes_by_the_minute": (
        """
        INSERT INTO sources (id, alias, title, type, level, terms, embargoed_until, version)
        VALUES ('s', 't', 'Budget', 'document', 'primary', 'on_record', '2026-05-01', 1);
        """,
        "SELECT id, embargoed_until FROM sources INDEXED BY sources_embargoed WHERE embargoed_until <= '2026-05-01T00:00'",
        ("s", "2026-05-01"),
    ),
    "m0021_words_of_the_desk": (
        """
        INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');
        INSERT INTO summaries (article, copy, touched, seen, last_event, words)
        VALUES ('a', 'inside', 4, 3, 7, 'the windmill'), ('a', 'public', 4, NULL, 7, NULL);
        """,
        (
            "SELECT article, copy, touched, seen, last_event, (SELECT count(*) FROM summaries) FROM summaries"
            " WHERE id IN (SELECT rowid FROM summaries_fts WHERE words GLOB '*dmil*')"
        ),
        ("a", "inside", 4, 3, 7, 2),
    ),
    "m0022_tokens": (
        "INSERT INTO people (id, name, role) VALUES ('p', 'Vera Lind', 'admin');",
        "SELECT name, (SELECT count(*) FROM access_tokens), (SELECT count(*) FROM kept_answers) FROM people",
        ("Vera Lind", 0, 0),
    ),
    "m0023_archives": (
        """
        INSERT INTO sources (id, alias, title, type, level, terms, version)
        VALUES ('s', 't', 'Budget', 'document', 'primary', 'on_record', 1);
        INSERT INTO snapshots (source, sha256, at, url, warc) VALUES ('s', 'abc', '2026-01-16T10:00:00Z', NULL, 'def');
        """,
        "SELECT sha256, warc, archived, (SELECT count(*) FROM archive_requests) FROM snapshots",
        ("abc", "def", None, 0),
    ),
    "m0024_embeds": (
        "INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');",
        "SELECT slug, (SELECT count(*) FROM embeds) FROM articles",
        ("the-mill", 0),
    ),
    "m0025_seals": (
        "INSERT INTO people (id, name, role) VALUES ('p', 'Vera Lind', 'admin');",
        "SELECT name, (SELECT count(*) FROM row_sums), (SELECT count(*) FROM seals) FROM people",
        ("Vera Lind", 0, 0),
    ),
    "m0026_index_of_signoffs": (
        "DROP INDEX signoffs_by; INSERT INTO people (id, name, role) VALUES ('p', 'Vera Lind', 'admin');",
        "SELECT name, (SELECT count(*) FROM sqlite_master WHERE name = 'signoffs_by') FROM people",
        ("Vera Lind", 1),
    ),
    "m0027_backups_follow_their_sentences": (
        """
        INSERT INTO people (id, name, role) VALUES ('p', 'Hester Quill', 'author');
        INSERT INTO articles (id, slug, url, imported) VALUES ('a', 'the-mill', NULL, '2026-01-16T10:00:00Z');
        INSERT INTO author_backups (id, article, folded, by, at, title, version)
        VALUES ('b', 'a', 'It closes.', 'p', '2026-01-16T10:00:00Z', 'The log', 1);
        """,
        "SELECT folded, title, moved_to FROM author_backups",
        ("It closes.", "The log", None),
    ),
    "m0028_leases": (
        """
        INSERT INTO people (id, name, role) VALUES ('p', 'Vera Lind', 'admin');
        INSERT INTO notices (person, seen, address, mailed, due) VALUES ('p', 4, 'vera@desk.example', 3, '2026-01-16');
        INSERT INTO webhooks (id, delivered, attempts, due) VALUES ('w', 7, 2, '2026-01-16T10:00:00Z');
        """,
        "SELECT seen, mailed, delivered, attempts, (SELECT count(*) FROM leases) FROM notices, webhooks",
        (4, 3, 7, 2, 0),
    ),
    "m0029_growth": (
        """
        INSERT INTO sources (id, alias, title, type, level, publisher, terms, version)
        VALUES ('s', 'Source A', 'Minutes', 'document', 'primary', 'City Hall', 'on_record', 1);
        """,
        "SELECT title, publisher, (SELECT count(*) FROM pragma_index_list('sources') WHERE name LIKE '%_listed') FROM sources",
        ("Minutes", "City Hall", 1),
    ),
    "m0030_events_that_name_somebody": (
        """
        INSERT INTO events (id, batch, at, by, action, noun, noun_id, before, after, salt, digest, prev, hash)
        VALUES (1, 'b', '2026-01-16T10:00:00Z', 'q', 'set_assignee', 'unit', 'u', '{"assignee": "p", "check": null}',
        '{"assignee": null}', 's', 'd', '', 'h');
        """,
        """
        SELECT id, (SELECT count(*) FROM pragma_index_list('events') WHERE partial AND name IN ('events_held',
        'events_checked')) FROM events WHERE noun = 'unit' AND json_extract(before, '$.assignee') = 'p'
        """,
        (1, 2),
    ),
}


@pytest.mark.parametrize("name", NAMES[1:])
def test_a_migration_keeps_the_rows_that_are_there(name):
    before, question, answer = ROWS[name]
    connection = sqlite3.connect(":memory:")
    db = Database(connection)
    migrations.apply(db, stop_before=name)
    connection.executescript(before)
    migrations.apply(db)
    assert [tuple(row) for row in db.execute(question)] == [answer]
    assert list(db.execute("PRAGMA foreign_key_check")) == []
    connection.close()


def test_the_migrations_make_the_schema_that_was_reviewed():
    assert REVIEWED.read_text("utf-8") == schema(), "read what changed (make schema, git diff), and commit it too"
