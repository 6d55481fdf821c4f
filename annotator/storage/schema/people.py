"""Accounts, who reads and who holds an article, and second readings."""

# What lets somebody in is kept as a hash: of a passphrase by argon2, of random tokens and recovery codes by SHA-256.
# Only the secret in `totp` is in clear, since codes are computed from it. None of it is in an event, so that nobody
# finds it in the log. `totp_step` is the step of the last code used; without one, the secret is not confirmed yet.
ACCOUNTS = """
ALTER TABLE people ADD COLUMN removed TEXT;
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
CREATE TABLE sessions (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id),
  started TEXT NOT NULL,
  seen TEXT NOT NULL,
  address TEXT NOT NULL,
  browser TEXT NOT NULL
) STRICT;
CREATE INDEX sessions_person ON sessions (person);
CREATE TABLE pending_sign_ins (
  id TEXT PRIMARY KEY,
  person TEXT NOT NULL REFERENCES people (id),
  expires TEXT NOT NULL
) STRICT;
CREATE TABLE invitations (
  person TEXT PRIMARY KEY REFERENCES people (id),
  token TEXT NOT NULL UNIQUE,
  expires TEXT NOT NULL
) STRICT;
"""

# An article without a row is open to everybody.
CLOSED_ARTICLES = """
CREATE TABLE article_readers (
  article TEXT NOT NULL REFERENCES articles (id),
  person TEXT NOT NULL REFERENCES people (id),
  PRIMARY KEY (article, person)
) STRICT;
"""

# A check names its unit without a reference: it stays, and counts as missing, when the unit is removed.
ASSIGNMENTS_AND_SECOND_READINGS = """
CREATE TABLE assignments (
  id TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES articles (id),
  section TEXT NOT NULL,
  title TEXT,
  assignee TEXT NOT NULL REFERENCES people (id),
  version INTEGER NOT NULL
) STRICT;
CREATE INDEX assignments_article ON assignments (article);
CREATE INDEX assignments_assignee ON assignments (assignee);
CREATE INDEX units_assignee ON units (assignee) WHERE assignee IS NOT NULL;
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
CREATE INDEX second_readings_article ON second_readings (article);
CREATE INDEX second_readings_open ON second_readings (reader) WHERE handed_in IS NULL;
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
CREATE INDEX second_checks_reading ON second_checks (reading);
"""
