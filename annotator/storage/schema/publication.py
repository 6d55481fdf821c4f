"""Who signed what, what was corrected after an article ran, and what of it is shown on other sites."""

SIGNOFFS = """
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
CREATE INDEX signoffs_article ON signoffs (article);
"""

CORRECTIONS = """
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
CREATE INDEX corrections_article ON corrections (article);
"""

# An article without a row here is shown nowhere.
EMBEDS = """
CREATE TABLE embeds (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL UNIQUE REFERENCES articles (id),
  by TEXT NOT NULL REFERENCES people (id),
  at TEXT NOT NULL,
  version INTEGER NOT NULL
) STRICT;
"""

# WORDS_OF_THE_DESK has had it since 30 November 2026; desks that were made before have it from here.
INDEX_OF_SIGNOFFS = "CREATE INDEX IF NOT EXISTS signoffs_by ON signoffs (by, article);"
