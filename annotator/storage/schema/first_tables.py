"""The schema that the first migration makes: shipped, and so never edited."""

THE_DESK = """
CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('author', 'checker', 'editor', 'legal', 'viewer', 'admin'))
) STRICT;

CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  url TEXT,
  imported TEXT NOT NULL
) STRICT;
CREATE INDEX articles_url ON articles (url);

CREATE TABLE revisions (
  article TEXT NOT NULL REFERENCES articles (id),
  number INTEGER NOT NULL CHECK (number > 0),
  imported TEXT NOT NULL,
  facts TEXT NOT NULL,
  html TEXT NOT NULL,
  text TEXT NOT NULL,
  source_sha256 TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  html_sha256 TEXT NOT NULL,
  PRIMARY KEY (article, number)
) STRICT;
CREATE INDEX revisions_source ON revisions (source_sha256);

CREATE TABLE blocks (
  article TEXT NOT NULL,
  revision INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  level INTEGER,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at),
  PRIMARY KEY (article, revision, ordinal),
  FOREIGN KEY (article, revision) REFERENCES revisions (article, number)
) STRICT;

CREATE TABLE sentences (
  article TEXT NOT NULL,
  revision INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  block INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at),
  folded TEXT NOT NULL,
  facts TEXT NOT NULL,
  before TEXT NOT NULL,
  html TEXT NOT NULL,
  marked TEXT,
  after TEXT NOT NULL,
  depth INTEGER NOT NULL,
  PRIMARY KEY (article, revision, ordinal),
  FOREIGN KEY (article, revision, block) REFERENCES blocks (article, revision, ordinal)
) STRICT;

CREATE TABLE units (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  kind TEXT NOT NULL CHECK (kind IN ('claim', 'quote')),
  facets TEXT NOT NULL,
  risk TEXT NOT NULL CHECK (risk IN ('normal', 'sensitive', 'legal')),
  speaker TEXT,
  status TEXT NOT NULL,
  confidence TEXT CHECK (confidence IN ('high', 'moderate', 'low')),
  checked_sentence TEXT,
  checked_by TEXT REFERENCES people (id),
  checked_at TEXT,
  wrong TEXT,
  asked_from TEXT,
  vouched_by TEXT REFERENCES people (id),
  assignee TEXT REFERENCES people (id),
  note TEXT,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX units_article ON units (article);

CREATE TABLE anchors (
  unit TEXT NOT NULL REFERENCES units (id) ON DELETE CASCADE,
  revision INTEGER NOT NULL,
  place TEXT NOT NULL CHECK (place IN ('carried', 'moved', 'changed', 'ask', 'gone')),
  start_at INTEGER,
  end_at INTEGER,
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  PRIMARY KEY (unit, revision),
  CHECK ((start_at IS NULL) = (place IN ('ask', 'gone')))
) STRICT;

CREATE TABLE no_claims (
  id TEXT NOT NULL,
  article TEXT NOT NULL REFERENCES articles (id),
  revision INTEGER NOT NULL,
  sentence INTEGER NOT NULL,
  folded TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (id, revision),
  UNIQUE (article, revision, sentence)
) STRICT;

CREATE TABLE sources (
  id TEXT PRIMARY KEY,
  alias TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  type TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('primary', 'secondary', 'tertiary')),
  author TEXT,
  publisher TEXT,
  url TEXT,
  published TEXT,
  accessed TEXT,
  reliability TEXT,
  origin TEXT,
  terms TEXT NOT NULL CHECK (terms IN ('on_record', 'background', 'deep_background', 'off_record')),
  embargoed_until TEXT,
  description TEXT,
  contact TEXT,
  note TEXT,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE snapshots (
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  url TEXT,
  PRIMARY KEY (source, sha256, at)
) STRICT;

CREATE TABLE evidence (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  unit TEXT NOT NULL REFERENCES units (id),
  source TEXT NOT NULL REFERENCES sources (id),
  terms TEXT,
  stance TEXT NOT NULL CHECK (stance IN ('supports', 'partly_supports', 'contradicts', 'context')),
  passage TEXT,
  locator TEXT NOT NULL,
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
  method TEXT,
  note TEXT,
  by TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX evidence_article ON evidence (article);
CREATE INDEX evidence_unit ON evidence (unit);
CREATE INDEX evidence_source ON evidence (source);

CREATE TABLE queries (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  unit TEXT NOT NULL REFERENCES units (id),
  by TEXT NOT NULL REFERENCES people (id),
  "to" TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  replies TEXT NOT NULL,
  resolved TEXT,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX queries_article ON queries (article);
CREATE INDEX queries_unit ON queries (unit);

CREATE TABLE suggestions (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  rule TEXT NOT NULL,
  folded TEXT NOT NULL,
  exact TEXT NOT NULL,
  answer TEXT,
  by TEXT REFERENCES people (id),
  at TEXT
) STRICT;
CREATE INDEX suggestions_article ON suggestions (article);

CREATE TABLE repairs (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  kind TEXT NOT NULL,
  folded TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE jobs (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  state TEXT NOT NULL,
  due TEXT NOT NULL,
  attempts INTEGER NOT NULL,
  problem TEXT
) STRICT;
CREATE INDEX jobs_due ON jobs (state, due);

CREATE TABLE events (
  id INTEGER PRIMARY KEY,
  article TEXT,
  batch TEXT NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  action TEXT NOT NULL,
  noun TEXT NOT NULL,
  noun_id TEXT NOT NULL,
  before TEXT,
  after TEXT,
  salt TEXT NOT NULL,
  digest TEXT NOT NULL,
  undoes TEXT,
  imported INTEGER NOT NULL DEFAULT 0,
  prev TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX events_article ON events (article, id);
CREATE INDEX events_noun ON events (noun_id, id);
CREATE INDEX events_batch ON events (batch);
CREATE INDEX events_undoes ON events (undoes) WHERE undoes IS NOT NULL;
CREATE TRIGGER events_are_kept BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
"""
