"""Tokens of programs, and the answers they were given."""

# A token is kept as a hash, as sessions are; `used` is a day, written once a day at most. The answer to a request is
# kept under the key that came with it, so that the same request sent again is not done twice; without an answer it is
# still being worked on, by the server that names itself in `server`.
TOKENS = """
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
CREATE INDEX access_tokens_person ON access_tokens (person);
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
CREATE INDEX kept_answers_at ON kept_answers (at);
"""
