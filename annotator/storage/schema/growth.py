"""Indexes without which a page takes longer the more a desk holds."""

# What may call somebody by name is looked for on each page of the desk, and the log holds hardly any of it. Sources are
# listed by the first letters of their names: PostgreSQL takes no more than 2,700 bytes into a row of such an index.
GROWTH = """
DROP INDEX events_queries;
CREATE INDEX events_calling ON events (id) WHERE noun IN ('query', 'remark') AND instr(after, '@') > 0;
CREATE INDEX sources_listed ON sources (
  (publisher IS NULL), substr(lower(publisher), 1, 250), substr(lower(title), 1, 250), id
);
CREATE INDEX sources_origin ON sources (origin) WHERE origin IS NOT NULL;
CREATE INDEX revisions_publisher ON revisions (lower(json_extract(facts, '$.publisher')));
"""
