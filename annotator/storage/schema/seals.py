"""Sums over the rows of each table, and the seal over them and the log."""

SEALS = """
CREATE TABLE row_sums (
  name TEXT PRIMARY KEY,
  rows INTEGER NOT NULL,
  sum BLOB NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE seals (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  number INTEGER NOT NULL,
  hash TEXT NOT NULL,
  key TEXT NOT NULL,
  doubted INTEGER,
  mac TEXT NOT NULL
) STRICT;
"""
