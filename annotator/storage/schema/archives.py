"""What web archives were asked, and which captures came from one."""

ARCHIVES = """
ALTER TABLE snapshots ADD COLUMN archived TEXT;
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
"""
