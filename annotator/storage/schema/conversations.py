"""What people ask and say about units, and the links by which writers answer."""

# `token` is the SHA-256 of what the link holds, so that whoever reads the desk's file cannot answer in a writer's name.
CONVERSATIONS = """
ALTER TABLE queries ADD COLUMN proposed TEXT;
CREATE TABLE writer_links (
  article TEXT NOT NULL REFERENCES articles (id),
  person TEXT NOT NULL REFERENCES people (id),
  token TEXT NOT NULL UNIQUE,
  by TEXT NOT NULL REFERENCES people (id),
  made TEXT NOT NULL,
  expires TEXT NOT NULL,
  PRIMARY KEY (article, person)
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
CREATE INDEX remarks_article ON remarks (article);
CREATE INDEX remarks_unit ON remarks (unit);
CREATE TABLE author_backups (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  folded TEXT NOT NULL,
  by TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT,
  passage TEXT,
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX author_backups_article ON author_backups (article);
"""
