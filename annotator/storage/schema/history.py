"""Indexes by which the log is read, what was told of it, and who is about to tell it."""

# The history of an article or of a person is filtered within its index, so that only rows that are shown are read. Of
# older text the events say by an expression to which unit or source they belong: a query must use the very same one,
# from `storage/history/expressions.py`.
HISTORY_AND_NOTICES = """
DROP INDEX events_article;
CREATE INDEX events_article ON events (article, id, by, action);
CREATE INDEX events_by ON events (by, id, action);
CREATE INDEX events_at ON events (at, id) WHERE imported = 0;
CREATE INDEX events_unit ON events (json_extract(CASE after WHEN 'null' THEN before ELSE after END, '$.unit'), id)
WHERE noun IN ('evidence', 'query', 'remark');
CREATE INDEX events_rested_on
ON events (article, json_extract(CASE after WHEN 'null' THEN before ELSE after END, '$.source'))
WHERE noun = 'evidence';
CREATE INDEX events_held ON events (json_extract(before, '$.assignee'), id) WHERE noun = 'unit';
CREATE INDEX events_checked ON events (json_extract(before, '$.check.by'), id) WHERE noun = 'unit';
CREATE INDEX events_queries ON events (id) WHERE noun = 'query';
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

# What one server of the desk does for all of them is in the hands of its holder until then.
LEASES = """
CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  holder TEXT NOT NULL,
  until TEXT NOT NULL
) STRICT;
"""

# Hardly any event names who held or had checked the unit before: the others need not be in these indexes.
NAMING_SOMEBODY = """
DROP INDEX events_held;
DROP INDEX events_checked;
CREATE INDEX events_held ON events (json_extract(before, '$.assignee'), id)
WHERE noun = 'unit' AND json_extract(before, '$.assignee') IS NOT NULL;
CREATE INDEX events_checked ON events (json_extract(before, '$.check.by'), id)
WHERE noun = 'unit' AND json_extract(before, '$.check.by') IS NOT NULL;
"""
