-- The schema of the newest desk, in the order of its names. Written by `make schema`; a test compares it.

CREATE TABLE access_tokens (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id),
  name TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE,
  scopes TEXT NOT NULL,
  made TEXT NOT NULL,
  expires TEXT NOT NULL,
  used TEXT
) STRICT;

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

CREATE TABLE analyses (
  article TEXT NOT NULL REFERENCES articles (id),
  revision INTEGER NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (article, revision)
) STRICT;

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

CREATE TABLE archive_requests (
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('search', 'save')),
  url TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'found', 'absent', 'saving', 'failed')),
  job TEXT,
  copied TEXT,
  address TEXT,
  problem TEXT,
  PRIMARY KEY (source, kind)
) STRICT;

CREATE TABLE article_readers (
  article TEXT NOT NULL REFERENCES articles (id),
  person TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (article, person)
) STRICT;

CREATE TABLE articles (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  url TEXT,
  imported TEXT NOT NULL,
  threshold INTEGER
) STRICT;

CREATE TABLE assignments (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  section TEXT NOT NULL,
  title TEXT,
  assignee TEXT NOT NULL REFERENCES people (id),
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE author_backups (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  folded TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT,
  passage TEXT,
  version INTEGER NOT NULL,
  moved_to TEXT
) STRICT;

CREATE TABLE blocks (
  article TEXT NOT NULL,
  revision INTEGER NOT NULL,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL,
  level INTEGER,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at), path TEXT,
  PRIMARY KEY (article, revision, ordinal),
  FOREIGN KEY (article, revision) REFERENCES revisions (article, number)
) STRICT;

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

CREATE TABLE corrections (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  unit TEXT,
  wrong TEXT NOT NULL,
  "right" TEXT NOT NULL,
  date TEXT NOT NULL,
  note TEXT NOT NULL,
  missed TEXT,
  by TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE embeds (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL UNIQUE REFERENCES articles (id),
  by TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

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
  version INTEGER NOT NULL,
  let_stand TEXT
) STRICT;

CREATE TABLE invitations (
  person TEXT PRIMARY KEY REFERENCES people (id),
  token TEXT NOT NULL UNIQUE,
  expires TEXT NOT NULL
) STRICT;

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

CREATE TABLE kept_answers (
  token TEXT NOT NULL REFERENCES access_tokens (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  request TEXT NOT NULL,
  at TEXT NOT NULL,
  server TEXT NOT NULL,
  status INTEGER,
  headers TEXT,
  body BLOB,
  PRIMARY KEY (token, key)
) STRICT;

CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  until TEXT NOT NULL
) STRICT;

CREATE TABLE looks (
  article TEXT NOT NULL REFERENCES articles (id),
  person TEXT NOT NULL REFERENCES people (id),
  event INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (article, person)
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

CREATE TABLE notices (
  person TEXT PRIMARY KEY REFERENCES people (id),
  seen INTEGER NOT NULL,
  address TEXT,
  mailed INTEGER,
  due TEXT
) STRICT;

CREATE TABLE passages (
  id INTEGER PRIMARY KEY,
  text_sha256 TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL CHECK (end_at > start_at),
  text TEXT NOT NULL,
  sentences TEXT NOT NULL,
  figures TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE passages_fts USING fts5 (
  text, content = 'passages', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);

CREATE TABLE pending_sign_ins (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id),
  expires TEXT NOT NULL
) STRICT;

CREATE TABLE people (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('author', 'checker', 'editor', 'legal', 'viewer', 'admin')),
  removed TEXT
) STRICT;

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
  version INTEGER NOT NULL,
  proposed TEXT
) STRICT;

CREATE TABLE remarks (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  unit TEXT NOT NULL REFERENCES units (id),
  by TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  text TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE repairs (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  kind TEXT NOT NULL,
  folded TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL
) STRICT;

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

CREATE TABLE row_sums (
  name TEXT PRIMARY KEY,
  rows INTEGER NOT NULL,
  sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE schedules (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  imported TEXT NOT NULL,
  runs TEXT,
  closes TEXT,
  archived TEXT,
  ran TEXT,
  version INTEGER NOT NULL,
  due TEXT NOT NULL GENERATED ALWAYS AS (coalesce(closes, runs || 'T24', '9999')) STORED,
  stage TEXT NOT NULL GENERATED ALWAYS AS (
    CASE WHEN archived IS NOT NULL THEN 'archived' WHEN ran IS NOT NULL THEN 'ran' ELSE 'desk' END
  ) STORED
) STRICT;

CREATE TABLE seals (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,
  hash TEXT NOT NULL,
  key TEXT NOT NULL,
  doubted INTEGER,
  mac TEXT NOT NULL
) STRICT;

CREATE TABLE search_entries (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  thing TEXT NOT NULL,
  article TEXT,
  text TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search_fts USING fts5 (
  text, content = 'search_entries', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

CREATE TABLE second_checks (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  reading TEXT NOT NULL REFERENCES second_readings (id),
  unit TEXT NOT NULL,
  words TEXT NOT NULL,
  status TEXT,
  confidence TEXT CHECK (confidence IN ('high', 'moderate', 'low')),
  note TEXT,
  first TEXT,
  adjudication TEXT,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE second_readings (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  reader TEXT NOT NULL REFERENCES people (id),
  by TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  seed TEXT NOT NULL,
  share INTEGER NOT NULL CHECK (share BETWEEN 0 AND 100),
  handed_in TEXT,
  version INTEGER NOT NULL
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

CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id),
  started TEXT NOT NULL,
  seen TEXT NOT NULL,
  address TEXT NOT NULL,
  browser TEXT NOT NULL
) STRICT;

CREATE TABLE signoffs (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  by TEXT NOT NULL REFERENCES people (id),
  role TEXT NOT NULL,
  at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  parts TEXT NOT NULL,
  sentences TEXT NOT NULL,
  exceptions TEXT NOT NULL,
  is_authenticated INTEGER NOT NULL,
  voided TEXT,
  is_imported INTEGER NOT NULL,
  version INTEGER NOT NULL
) STRICT;

CREATE TABLE snapshots (
  source TEXT NOT NULL REFERENCES sources (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL,
  at TEXT NOT NULL,
  url TEXT, warc TEXT, filename TEXT, archived TEXT,
  PRIMARY KEY (source, sha256, at)
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

CREATE TABLE suggestions (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  rule TEXT NOT NULL,
  folded TEXT NOT NULL,
  exact TEXT NOT NULL,
  answer TEXT,
  by TEXT REFERENCES people (id),
  at TEXT,
  reason TEXT, version INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE summaries (
  id INTEGER PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  copy TEXT NOT NULL CHECK (copy IN ('inside', 'public')),
  touched INTEGER NOT NULL,
  seen INTEGER,
  rules TEXT,
  until TEXT,
  last_event INTEGER,
  can_run INTEGER,
  publisher TEXT,
  words TEXT,
  summary TEXT,
  UNIQUE (article, copy)
) STRICT;

CREATE VIRTUAL TABLE summaries_fts USING fts5 (
  words, content = 'summaries', content_rowid = 'id', tokenize = 'trigram', detail = 'none', columnsize = 0
);

CREATE TABLE text_facts (
  id TEXT PRIMARY KEY,
  rules INTEGER NOT NULL,
  language TEXT NOT NULL,
  facts TEXT NOT NULL
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
  version INTEGER NOT NULL,
  proposed TEXT, reworded TEXT, former TEXT, let_stand TEXT
) STRICT;

CREATE TABLE webhooks (
  id TEXT PRIMARY KEY,
  delivered INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  due TEXT NOT NULL
) STRICT;

CREATE TABLE writer_links (
  article TEXT NOT NULL REFERENCES articles (id),
  person TEXT NOT NULL REFERENCES people (id),
  token TEXT NOT NULL UNIQUE,
  by TEXT NOT NULL REFERENCES people (id),
  made TEXT NOT NULL,
  expires TEXT NOT NULL,
  PRIMARY KEY (article, person)
) STRICT;

CREATE INDEX access_tokens_person ON access_tokens (person);

CREATE INDEX articles_url ON articles (url);

CREATE INDEX assignments_article ON assignments (article);

CREATE INDEX assignments_assignee ON assignments (assignee);

CREATE INDEX author_backups_article ON author_backups (article);

CREATE INDEX captures_text ON captures (text_sha256);

CREATE INDEX corrections_article ON corrections (article);

CREATE INDEX events_article ON events (article, id, by, action);

CREATE INDEX events_at ON events (at, id) WHERE imported = 0;

CREATE INDEX events_batch ON events (batch);

CREATE INDEX events_by ON events (by, id, action);

CREATE INDEX events_calling ON events (id) WHERE noun IN ('query', 'remark') AND instr(after, '@') > 0;

CREATE INDEX events_checked ON events (json_extract(before, '$.check.by'), id)
WHERE noun = 'unit' AND json_extract(before, '$.check.by') IS NOT NULL;

CREATE INDEX events_held ON events (json_extract(before, '$.assignee'), id)
WHERE noun = 'unit' AND json_extract(before, '$.assignee') IS NOT NULL;

CREATE INDEX events_noun ON events (noun_id, id);

CREATE INDEX events_rested_on
ON events (article, json_extract(CASE after WHEN 'null' THEN before ELSE after END, '$.source'))
WHERE noun = 'evidence';

CREATE INDEX events_undoes ON events (undoes) WHERE undoes IS NOT NULL;

CREATE INDEX events_unit ON events (json_extract(CASE after WHEN 'null' THEN before ELSE after END, '$.unit'), id)
WHERE noun IN ('evidence', 'query', 'remark');

CREATE INDEX evidence_article ON evidence (article);

CREATE INDEX evidence_source ON evidence (source);

CREATE INDEX evidence_unit ON evidence (unit);

CREATE INDEX jobs_due ON jobs (state, due);

CREATE INDEX jobs_source ON jobs (source, at);

CREATE INDEX kept_answers_at ON kept_answers (at);

CREATE INDEX passages_text ON passages (text_sha256);

CREATE INDEX queries_article ON queries (article);

CREATE INDEX queries_by ON queries (by);

CREATE INDEX queries_to ON queries ("to");

CREATE INDEX queries_unit ON queries (unit);

CREATE INDEX remarks_article ON remarks (article);

CREATE INDEX remarks_unit ON remarks (unit);

CREATE INDEX revisions_publisher ON revisions (lower(json_extract(facts, '$.publisher')));

CREATE INDEX revisions_source ON revisions (source_sha256);

CREATE INDEX schedules_due ON schedules (stage, due, imported DESC, id);

CREATE INDEX schedules_imported ON schedules (stage, imported DESC, id);

CREATE INDEX search_sentences ON search_entries (article) WHERE kind = 'sentence';

CREATE UNIQUE INDEX search_things ON search_entries (thing, kind) WHERE kind <> 'sentence';

CREATE INDEX second_checks_reading ON second_checks (reading);

CREATE INDEX second_readings_article ON second_readings (article);

CREATE INDEX second_readings_open ON second_readings (reader) WHERE handed_in IS NULL;

CREATE INDEX sessions_person ON sessions (person);

CREATE INDEX signoffs_article ON signoffs (article);

CREATE INDEX signoffs_by ON signoffs (by, article);

CREATE INDEX snapshots_content ON snapshots (sha256);

CREATE INDEX sources_embargoed ON sources (embargoed_until) WHERE embargoed_until IS NOT NULL;

CREATE INDEX sources_listed ON sources (
  (publisher IS NULL), substr(lower(publisher), 1, 250), substr(lower(title), 1, 250), id
);

CREATE INDEX sources_origin ON sources (origin) WHERE origin IS NOT NULL;

CREATE INDEX suggestions_article ON suggestions (article);

CREATE INDEX summaries_acts ON summaries (copy, last_event DESC, article);

CREATE INDEX summaries_answers ON summaries (copy, can_run, article);

CREATE INDEX summaries_outdated ON summaries (article) WHERE seen IS NOT touched;

CREATE INDEX summaries_publishers ON summaries (copy, publisher);

CREATE INDEX summaries_until ON summaries (copy, until, article) WHERE until IS NOT NULL;

CREATE INDEX summaries_words ON summaries (copy, words, article);

CREATE INDEX units_article ON units (article);

CREATE INDEX units_assignee ON units (assignee) WHERE assignee IS NOT NULL;

CREATE INDEX units_checked_by ON units (checked_by);

CREATE TRIGGER events_are_kept BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

CREATE TRIGGER passages_come AFTER INSERT ON passages
BEGIN INSERT INTO passages_fts (rowid, text) VALUES (new.id, new.text); END;

CREATE TRIGGER passages_go AFTER DELETE ON passages
BEGIN INSERT INTO passages_fts (passages_fts, rowid, text) VALUES ('delete', old.id, old.text); END;

CREATE TRIGGER search_anchors_change AFTER UPDATE OF exact ON anchors WHEN OLD.exact IS NOT NEW.exact
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 3298534883328 AND 4398046511103), 3298534883328) + 1, 'unit', thing, article, text FROM (
SELECT u.id AS thing, u.article AS article, n.exact || coalesce(' · ' || u.speaker, '')
|| coalesce(' · ' || u.proposed, '') || coalesce(' · ' || u.note, '') AS text
FROM units u JOIN anchors n ON n.unit = u.id
AND n.revision = (SELECT max(revision) FROM anchors WHERE unit = u.id) WHERE u.id = NEW.unit) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_anchors_come AFTER INSERT ON anchors
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 3298534883328 AND 4398046511103), 3298534883328) + 1, 'unit', thing, article, text FROM (
SELECT u.id AS thing, u.article AS article, n.exact || coalesce(' · ' || u.speaker, '')
|| coalesce(' · ' || u.proposed, '') || coalesce(' · ' || u.note, '') AS text
FROM units u JOIN anchors n ON n.unit = u.id
AND n.revision = (SELECT max(revision) FROM anchors WHERE unit = u.id) WHERE u.id = NEW.unit) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_articles_change AFTER UPDATE OF slug ON articles
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 1099511627776 AND 2199023255551), 1099511627776) + 1, 'article', thing, article, text FROM (
SELECT a.id AS thing, a.id AS article, coalesce(json_extract(r.facts, '$.title') || ' · ', '')
|| coalesce((SELECT group_concat(value, ', ') FROM json_each(r.facts, '$.byline')) || ' · ', '')
|| coalesce(json_extract(r.facts, '$.publisher') || ' · ', '') || a.slug AS text
FROM articles a JOIN revisions r ON r.article = a.id
AND r.number = (SELECT max(number) FROM revisions WHERE article = a.id) WHERE a.id = NEW.id) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_entries_change AFTER UPDATE OF text ON search_entries
BEGIN INSERT INTO search_fts (search_fts, rowid, text) VALUES ('delete', OLD.id, OLD.text);
INSERT INTO search_fts (rowid, text) VALUES (NEW.id, NEW.text); END;

CREATE TRIGGER search_entries_come AFTER INSERT ON search_entries
BEGIN INSERT INTO search_fts (rowid, text) VALUES (NEW.id, NEW.text); END;

CREATE TRIGGER search_entries_go AFTER DELETE ON search_entries
BEGIN INSERT INTO search_fts (search_fts, rowid, text) VALUES ('delete', OLD.id, OLD.text); END;

CREATE TRIGGER search_evidence_change AFTER UPDATE OF passage, note ON evidence WHEN OLD.passage IS NOT NEW.passage OR OLD.note IS NOT NEW.note
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 4398046511104 AND 5497558138879), 4398046511104) + 1, 'evidence', thing, article, text FROM (
SELECT e.id AS thing, e.article AS article,
coalesce(json_extract(e.passage, '$.exact'), '') || coalesce(' · ' || e.note, '') AS text FROM evidence e WHERE e.id = NEW.id) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_evidence_come AFTER INSERT ON evidence
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 4398046511104 AND 5497558138879), 4398046511104) + 1, 'evidence', thing, article, text FROM (
SELECT e.id AS thing, e.article AS article,
coalesce(json_extract(e.passage, '$.exact'), '') || coalesce(' · ' || e.note, '') AS text FROM evidence e WHERE e.id = NEW.id) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_evidence_go AFTER DELETE ON evidence
BEGIN DELETE FROM search_entries WHERE thing = OLD.id AND kind = 'evidence';
END;

CREATE TRIGGER search_queries_change AFTER UPDATE OF text, proposed, replies ON queries WHEN OLD.text IS NOT NEW.text OR OLD.proposed IS NOT NEW.proposed OR OLD.replies IS NOT NEW.replies
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 6597069766656 AND 7696581394431), 6597069766656) + 1, 'query', thing, article, text FROM (
SELECT q.id AS thing, q.article AS article, q.text || coalesce(' · ' || q.proposed, '') || coalesce(' · ' ||
(SELECT group_concat(json_extract(value, '$.text'), ' · ') FROM json_each(q.replies)), '') AS text FROM queries q WHERE q.id = NEW.id) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_queries_come AFTER INSERT ON queries
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 6597069766656 AND 7696581394431), 6597069766656) + 1, 'query', thing, article, text FROM (
SELECT q.id AS thing, q.article AS article, q.text || coalesce(' · ' || q.proposed, '') || coalesce(' · ' ||
(SELECT group_concat(json_extract(value, '$.text'), ' · ') FROM json_each(q.replies)), '') AS text FROM queries q WHERE q.id = NEW.id) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_queries_go AFTER DELETE ON queries
BEGIN DELETE FROM search_entries WHERE thing = OLD.id AND kind = 'query';
END;

CREATE TRIGGER search_remarks_change AFTER UPDATE OF text ON remarks WHEN OLD.text IS NOT NEW.text
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 7696581394432 AND 8796093022207), 7696581394432) + 1, 'remark', thing, article, text FROM (SELECT r.id AS thing, r.article AS article, r.text AS text FROM remarks r WHERE r.id = NEW.id) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_remarks_come AFTER INSERT ON remarks
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 7696581394432 AND 8796093022207), 7696581394432) + 1, 'remark', thing, article, text FROM (SELECT r.id AS thing, r.article AS article, r.text AS text FROM remarks r WHERE r.id = NEW.id) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_remarks_go AFTER DELETE ON remarks
BEGIN DELETE FROM search_entries WHERE thing = OLD.id AND kind = 'remark';
END;

CREATE TRIGGER search_revisions_change AFTER UPDATE OF facts ON revisions WHEN OLD.facts IS NOT NEW.facts
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 1099511627776 AND 2199023255551), 1099511627776) + 1, 'article', thing, article, text FROM (
SELECT a.id AS thing, a.id AS article, coalesce(json_extract(r.facts, '$.title') || ' · ', '')
|| coalesce((SELECT group_concat(value, ', ') FROM json_each(r.facts, '$.byline')) || ' · ', '')
|| coalesce(json_extract(r.facts, '$.publisher') || ' · ', '') || a.slug AS text
FROM articles a JOIN revisions r ON r.article = a.id
AND r.number = (SELECT max(number) FROM revisions WHERE article = a.id) WHERE a.id = NEW.article) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_revisions_come AFTER INSERT ON revisions
BEGIN DELETE FROM search_entries WHERE article = NEW.article AND kind = 'sentence';
INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 1099511627776 AND 2199023255551), 1099511627776) + 1, 'article', thing, article, text FROM (
SELECT a.id AS thing, a.id AS article, coalesce(json_extract(r.facts, '$.title') || ' · ', '')
|| coalesce((SELECT group_concat(value, ', ') FROM json_each(r.facts, '$.byline')) || ' · ', '')
|| coalesce(json_extract(r.facts, '$.publisher') || ' · ', '') || a.slug AS text
FROM articles a JOIN revisions r ON r.article = a.id
AND r.number = (SELECT max(number) FROM revisions WHERE article = a.id) WHERE a.id = NEW.article) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_sentences_come AFTER INSERT ON sentences WHEN NEW.revision = (SELECT max(number) FROM revisions WHERE article = NEW.article)
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
VALUES (coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 2199023255552 AND 3298534883327), 2199023255552) + 1, 'sentence', CAST(NEW.ordinal AS TEXT), NEW.article, NEW.folded);
END;

CREATE TRIGGER search_sources_change AFTER UPDATE OF title, author, publisher, url, description, note ON sources WHEN OLD.title IS NOT NEW.title OR OLD.author IS NOT NEW.author OR OLD.publisher IS NOT NEW.publisher OR OLD.url IS NOT NEW.url OR OLD.description IS NOT NEW.description OR OLD.note IS NOT NEW.note
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 5497558138880 AND 6597069766655), 5497558138880) + 1, 'source', thing, article, text FROM (
SELECT s.id AS thing, NULL AS article, s.title || coalesce(' · ' || s.author, '') || coalesce(' · ' || s.publisher, '')
|| coalesce(' · ' || s.url, '') || coalesce(' · ' || s.description, '') || coalesce(' · ' || s.note, '') AS text
FROM sources s WHERE s.id = NEW.id) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_sources_come AFTER INSERT ON sources
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 5497558138880 AND 6597069766655), 5497558138880) + 1, 'source', thing, article, text FROM (
SELECT s.id AS thing, NULL AS article, s.title || coalesce(' · ' || s.author, '') || coalesce(' · ' || s.publisher, '')
|| coalesce(' · ' || s.url, '') || coalesce(' · ' || s.description, '') || coalesce(' · ' || s.note, '') AS text
FROM sources s WHERE s.id = NEW.id) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_sources_go AFTER DELETE ON sources
BEGIN DELETE FROM search_entries WHERE thing = OLD.id AND kind = 'source';
END;

CREATE TRIGGER search_units_change AFTER UPDATE OF speaker, proposed, note ON units WHEN OLD.speaker IS NOT NEW.speaker OR OLD.proposed IS NOT NEW.proposed OR OLD.note IS NOT NEW.note
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 3298534883328 AND 4398046511103), 3298534883328) + 1, 'unit', thing, article, text FROM (
SELECT u.id AS thing, u.article AS article, n.exact || coalesce(' · ' || u.speaker, '')
|| coalesce(' · ' || u.proposed, '') || coalesce(' · ' || u.note, '') AS text
FROM units u JOIN anchors n ON n.unit = u.id
AND n.revision = (SELECT max(revision) FROM anchors WHERE unit = u.id) WHERE u.id = NEW.id) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_units_come AFTER INSERT ON units
BEGIN INSERT INTO search_entries (id, kind, thing, article, text)
SELECT coalesce((SELECT max(id) FROM search_entries WHERE id BETWEEN 3298534883328 AND 4398046511103), 3298534883328) + 1, 'unit', thing, article, text FROM (
SELECT u.id AS thing, u.article AS article, n.exact || coalesce(' · ' || u.speaker, '')
|| coalesce(' · ' || u.proposed, '') || coalesce(' · ' || u.note, '') AS text
FROM units u JOIN anchors n ON n.unit = u.id
AND n.revision = (SELECT max(revision) FROM anchors WHERE unit = u.id) WHERE u.id = NEW.id) WHERE true
ON CONFLICT (thing, kind) WHERE kind <> 'sentence' DO UPDATE SET text = excluded.text WHERE text <> excluded.text;
END;

CREATE TRIGGER search_units_go AFTER DELETE ON units
BEGIN DELETE FROM search_entries WHERE thing = OLD.id AND kind = 'unit';
END;

CREATE TRIGGER summaries_of_article AFTER INSERT ON events WHEN NEW.article IS NOT NULL
BEGIN UPDATE summaries SET touched = touched + 1, last_event = NEW.id WHERE article = NEW.article; END;

CREATE TRIGGER summaries_of_job AFTER UPDATE ON jobs WHEN NEW.state = 'failed' OR OLD.state = 'failed'
BEGIN UPDATE summaries SET touched = touched + 1
WHERE article IN (SELECT article FROM evidence WHERE source IN (NEW.source, OLD.source)); END;

CREATE TRIGGER summaries_of_lost_job AFTER DELETE ON jobs
BEGIN UPDATE summaries SET touched = touched + 1
WHERE article IN (SELECT article FROM evidence WHERE source = OLD.source); END;

CREATE TRIGGER summaries_of_new_job AFTER INSERT ON jobs
BEGIN UPDATE summaries SET touched = touched + 1
WHERE article IN (SELECT article FROM evidence WHERE source = NEW.source); END;

CREATE TRIGGER summaries_of_source AFTER INSERT ON events WHEN NEW.noun = 'source'
BEGIN UPDATE summaries SET touched = touched + 1
WHERE article IN (SELECT article FROM evidence WHERE source = NEW.noun_id); END;

CREATE TRIGGER summaries_words_change AFTER UPDATE OF words ON summaries WHEN OLD.words IS NOT NEW.words
BEGIN
INSERT INTO summaries_fts (summaries_fts, rowid, words) SELECT 'delete', OLD.id, OLD.words WHERE OLD.words IS NOT NULL;
INSERT INTO summaries_fts (rowid, words) SELECT NEW.id, NEW.words WHERE NEW.words IS NOT NULL;
END;

CREATE TRIGGER summaries_words_come AFTER INSERT ON summaries WHEN NEW.words IS NOT NULL
BEGIN INSERT INTO summaries_fts (rowid, words) VALUES (NEW.id, NEW.words); END;

CREATE TRIGGER summaries_words_go AFTER DELETE ON summaries WHEN OLD.words IS NOT NULL
BEGIN INSERT INTO summaries_fts (summaries_fts, rowid, words) VALUES ('delete', OLD.id, OLD.words); END;
