"""How far each person has looked at each article."""

# Bookmarks, which leave no event. `event` is the number of the last event that the person could know of.
LOOKS = """
CREATE TABLE looks (
  article TEXT NOT NULL REFERENCES articles (id),
  person TEXT NOT NULL REFERENCES people (id),
  event INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (article, person)
) STRICT;
"""
