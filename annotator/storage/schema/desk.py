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
