"""The schema, step by step. A shipped migration is never edited: databases exist that it has made."""

from sqlite_utils import Database, Migrations

from annotator.storage.first_schema import THE_DESK

migrations = Migrations("annotator")


@migrations()
def m0001_the_desk(db: Database) -> None:
    db.executescript(THE_DESK)


@migrations()
def m0002_suggestions(db: Database) -> None:
    db.executescript(_SUGGESTIONS)


@migrations()
def m0003_where_blocks_are_from(db: Database) -> None:
    db.executescript("ALTER TABLE blocks ADD COLUMN path TEXT;")


@migrations()
def m0004_captures(db: Database) -> None:
    db.executescript(_CAPTURES)


@migrations()
def m0005_passages(db: Database) -> None:
    db.executescript(_PASSAGES)


@migrations()
def m0006_facts_of_words(db: Database) -> None:
    db.executescript(_FACTS_OF_WORDS)


@migrations()
def m0007_right_words(db: Database) -> None:
    db.executescript("ALTER TABLE units ADD COLUMN proposed TEXT; ALTER TABLE units ADD COLUMN reworded TEXT;")


@migrations()
def m0008_accounts(db: Database) -> None:
    db.executescript(_ACCOUNTS)


@migrations()
def m0009_closed_articles(db: Database) -> None:
    db.executescript(_CLOSED_ARTICLES)


@migrations()
def m0010_history_and_notices(db: Database) -> None:
    db.executescript(_HISTORY_AND_NOTICES)


# The history of an article or of a person is filtered within its index, so that only rows that are shown are read. Of
# older text the events say by an expression to which unit or source they belong: a query must use the very same one,
# from `storage/history/expressions.py`.
_HISTORY_AND_NOTICES = """
DROP INDEX events_article;
CREATE INDEX events_article ON events (article, id, by, action);
CREATE INDEX events_by ON events (by, id, action);
CREATE INDEX events_at ON events (at, id) WHERE imported = 0;
CREATE INDEX events_unit ON events (json_extract(CASE after WHEN 'null' THEN before ELSE after END, '$.unit'), id)
WHERE noun IN ('evidence', 'query');
CREATE INDEX events_rested_on
ON events (article, json_extract(CASE after WHEN 'null' THEN before ELSE after END, '$.source'))
WHERE noun = 'evidence';
CREATE INDEX events_held ON events (json_extract(before, '$.assignee'), id) WHERE noun = 'unit';
CREATE INDEX events_checked ON events (json_extract(before, '$.check.by'), id) WHERE noun = 'unit';
CREATE INDEX events_queries ON events (id) WHERE noun = 'query';
CREATE INDEX units_assignee ON units (assignee);
CREATE INDEX units_checked_by ON units (checked_by);
CREATE INDEX queries_by ON queries (by);
CREATE INDEX queries_to ON queries ("to");
CREATE TABLE notices (
  person TEXT PRIMARY KEY REFERENCES people (id),
  seen INTEGER NOT NULL,
  address TEXT,
  mailed INTEGER,
  due TEXT
) STRICT;
CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  delivered INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  due TEXT NOT NULL
) STRICT;
"""
# An article without a row is open to everybody.
_CLOSED_ARTICLES = """
CREATE TABLE article_readers (
  article TEXT NOT NULL REFERENCES articles (id),
  person TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (article, person)
) STRICT;
"""

# What lets somebody in is kept as a hash: of a passphrase by argon2, of random tokens and recovery codes by SHA-256.
# Only the secret in `totp` is in clear, since codes are computed from it. None of it is in an event, so that nobody
# finds it in the log. `totp_step` is the step of the last code used; without one, the secret is not confirmed yet.
_ACCOUNTS = """
ALTER TABLE people ADD COLUMN removed TEXT;
CREATE TABLE accounts (
  person TEXT PRIMARY KEY REFERENCES people (id),
  login TEXT NOT NULL UNIQUE,
  passphrase TEXT,
  totp TEXT,
  totp_step INTEGER,
  recovery TEXT,
  oidc_issuer TEXT,
  oidc_subject TEXT,
  UNIQUE (oidc_issuer, oidc_subject),
  CHECK ((oidc_issuer IS NULL) = (oidc_subject IS NULL)),
  CHECK (passphrase IS NOT NULL OR oidc_subject IS NOT NULL)
) STRICT;
CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id),
  started TEXT NOT NULL,
  seen TEXT NOT NULL,
  address TEXT NOT NULL,
  browser TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_person ON sessions (person);
CREATE TABLE pending_sign_ins (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id),
  expires TEXT NOT NULL
) STRICT;
CREATE TABLE invitations (
  person TEXT PRIMARY KEY REFERENCES people (id),
  token TEXT NOT NULL UNIQUE,
  expires TEXT NOT NULL
) STRICT;
"""

# The key is a hash of the words and the article's language, so that the same words are read once. A row of older rules
# is replaced by one with a larger rowid, which `dossiers.stamp` sees.
_FACTS_OF_WORDS = """
ALTER TABLE evidence ADD COLUMN let_stand TEXT;
CREATE TABLE text_facts (
  id TEXT PRIMARY KEY,
  rules INTEGER NOT NULL,
  language TEXT NOT NULL,
  facts TEXT NOT NULL
) STRICT;
"""

# The passages of a text are written once and together, so that their ids are consecutive; they never change.
_PASSAGES = """
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

# No desk had ever written to `jobs`, so that the table could be made anew.
_CAPTURES = """
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

_SUGGESTIONS = """
CREATE TABLE analyses (
  article TEXT NOT NULL REFERENCES articles (id),
  revision INTEGER NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (article, revision)
) STRICT;
ALTER TABLE articles ADD COLUMN threshold INTEGER;
ALTER TABLE suggestions ADD COLUMN reason TEXT;
ALTER TABLE suggestions ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
"""
