"""What was found in a text: suggestions, and facts of words."""

SUGGESTIONS = """
CREATE TABLE analyses (
  article TEXT NOT NULL REFERENCES articles (id),
  revision INTEGER NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (article, revision)
) STRICT;
ALTER TABLE articles ADD COLUMN threshold INTEGER;
ALTER TABLE suggestions ADD COLUMN reason TEXT;
ALTER TABLE suggestions ADD COLUMN version INTEGER NOT NULL DEFAULT 0;
"""

# The key is a hash of the words and the article's language, so that the same words are read once.
FACTS_OF_WORDS = """
ALTER TABLE evidence ADD COLUMN let_stand TEXT;
CREATE TABLE text_facts (
  id TEXT PRIMARY KEY,
  rules INTEGER NOT NULL,
  language TEXT NOT NULL,
  facts TEXT NOT NULL
) STRICT;
"""
