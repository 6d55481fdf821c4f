"""When articles run and their checks close, and what the desk shows of each."""

# One row of `schedules` for each article; version 0 until somebody sets something. `due` sorts: what has no date at all
# comes last, and a day without an hour after all hours of that day.
# A summary is true while `seen` equals `touched`, which every event of its article and of the sources it rests on
# raises, in the transaction of that event. Jobs leave no event, and may find that a page is gone.
SCHEDULES_AND_SUMMARIES = """
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
CREATE INDEX schedules_due ON schedules (stage, due, imported DESC, id);
CREATE INDEX schedules_imported ON schedules (stage, imported DESC, id);
CREATE TABLE summaries (
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
  PRIMARY KEY (article, copy)
) STRICT;
CREATE INDEX summaries_outdated ON summaries (article) WHERE seen IS NOT touched;
CREATE INDEX summaries_acts ON summaries (copy, last_event DESC, article);
CREATE INDEX summaries_publishers ON summaries (copy, publisher);
INSERT INTO schedules (id, article, imported, version) SELECT id, id, imported, 0 FROM articles;
INSERT INTO summaries (article, copy, touched, last_event)
SELECT id, copy, 0, (SELECT max(e.id) FROM events e WHERE e.article = articles.id)
FROM articles, (SELECT 'inside' AS copy UNION SELECT 'public');
CREATE TRIGGER summaries_of_article AFTER INSERT ON events WHEN NEW.article IS NOT NULL
BEGIN UPDATE summaries SET touched = touched + 1, last_event = NEW.id WHERE article = NEW.article; END;
CREATE TRIGGER summaries_of_source AFTER INSERT ON events WHEN NEW.noun = 'source'
BEGIN UPDATE summaries SET touched = touched + 1
WHERE article IN (SELECT article FROM evidence WHERE source = NEW.noun_id); END;
CREATE TRIGGER summaries_of_new_job AFTER INSERT ON jobs
BEGIN UPDATE summaries SET touched = touched + 1
WHERE article IN (SELECT article FROM evidence WHERE source = NEW.source); END;
CREATE TRIGGER summaries_of_job AFTER UPDATE ON jobs WHEN NEW.state = 'failed' OR OLD.state = 'failed'
BEGIN UPDATE summaries SET touched = touched + 1
WHERE article IN (SELECT article FROM evidence WHERE source IN (NEW.source, OLD.source)); END;
CREATE TRIGGER summaries_of_lost_job AFTER DELETE ON jobs
BEGIN UPDATE summaries SET touched = touched + 1
WHERE article IN (SELECT article FROM evidence WHERE source = OLD.source); END;
"""

EMBARGOES = "CREATE INDEX sources_embargoed ON sources (embargoed_until) WHERE embargoed_until IS NOT NULL;"

# What is asked of the desk that hardly any article answers to is found here, and need not read them all.
FEW_OF_MANY = """
CREATE INDEX summaries_words ON summaries (copy, words, article);
CREATE INDEX summaries_answers ON summaries (copy, can_run, article);
CREATE INDEX summaries_until ON summaries (copy, until, article) WHERE until IS NOT NULL;
"""

# The words of summaries by three letters at a time, so that words that no article is called by are told without reading
# all. The index goes by `id`: a rowid that is no column may change when the file is vacuumed.
WORDS_OF_THE_DESK = """
CREATE TABLE summaries_before AS SELECT * FROM summaries;
DROP TABLE summaries;
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
INSERT INTO summaries (article, copy, touched, seen, rules, until, last_event, can_run, publisher, words, summary)
SELECT article, copy, touched, seen, rules, until, last_event, can_run, publisher, words, summary FROM summaries_before;
DROP TABLE summaries_before;
CREATE INDEX summaries_outdated ON summaries (article) WHERE seen IS NOT touched;
CREATE INDEX summaries_acts ON summaries (copy, last_event DESC, article);
CREATE INDEX summaries_publishers ON summaries (copy, publisher);
CREATE INDEX summaries_words ON summaries (copy, words, article);
CREATE INDEX summaries_answers ON summaries (copy, can_run, article);
CREATE INDEX summaries_until ON summaries (copy, until, article) WHERE until IS NOT NULL;
CREATE VIRTUAL TABLE summaries_fts USING fts5 (
  words, content = 'summaries', content_rowid = 'id', tokenize = 'trigram', detail = 'none', columnsize = 0
);
INSERT INTO summaries_fts (rowid, words) SELECT id, words FROM summaries WHERE words IS NOT NULL;
CREATE INDEX signoffs_by ON signoffs (by, article);
CREATE TRIGGER summaries_words_come AFTER INSERT ON summaries WHEN NEW.words IS NOT NULL
BEGIN INSERT INTO summaries_fts (rowid, words) VALUES (NEW.id, NEW.words); END;
CREATE TRIGGER summaries_words_change AFTER UPDATE OF words ON summaries WHEN OLD.words IS NOT NEW.words
BEGIN
INSERT INTO summaries_fts (summaries_fts, rowid, words) SELECT 'delete', OLD.id, OLD.words WHERE OLD.words IS NOT NULL;
INSERT INTO summaries_fts (rowid, words) SELECT NEW.id, NEW.words WHERE NEW.words IS NOT NULL;
END;
CREATE TRIGGER summaries_words_go AFTER DELETE ON summaries WHEN OLD.words IS NOT NULL
BEGIN INSERT INTO summaries_fts (summaries_fts, rowid, words) VALUES ('delete', OLD.id, OLD.words); END;
"""
