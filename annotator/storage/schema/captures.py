"""What was captured of sources, and its passages."""

# No desk had ever written to `jobs`, so that the table could be made anew.
CAPTURES = """
ALTER TABLE snapshots ADD COLUMN warc TEXT;
ALTER TABLE snapshots ADD COLUMN filename TEXT;
CREATE TABLE captures (
  sha256 TEXT PRIMARY KEY,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL CHECK (size > 0),
  file TEXT NOT NULL,
  text_sha256 TEXT,
  pages TEXT NOT NULL,
  facts TEXT NOT NULL,
  problem TEXT
) STRICT;
DROP TABLE jobs;
CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  url TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('queued', 'fetching', 'captured', 'failed')),
  due TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  problem TEXT
) STRICT;
CREATE INDEX jobs_due ON jobs (state, due);
CREATE INDEX jobs_source ON jobs (source, at);
"""

# The passages of a text are written once and together, so that their ids are consecutive; they never change.
PASSAGES = """
CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  text_sha256 TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at),
  text TEXT NOT NULL,
  sentences TEXT NOT NULL,
  figures TEXT NOT NULL
) STRICT;
CREATE INDEX passages_text ON passages (text_sha256);
CREATE VIRTUAL TABLE passages_fts USING fts5 (
  text, content = 'passages', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER passages_come AFTER INSERT ON passages
BEGIN INSERT INTO passages_fts (rowid, text) VALUES (new.id, new.text); END;
CREATE TRIGGER passages_go AFTER DELETE ON passages
BEGIN INSERT INTO passages_fts (passages_fts, rowid, text) VALUES ('delete', old.id, old.text); END;
"""
