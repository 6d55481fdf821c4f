"""Full text, as SQLite's FTS5 and as PostgreSQL look for it: what was typed must never act as an operator.

Each index is asked by the name that FTS5 has for it, and its hits by `rowid`.
"""

import json
from collections.abc import Iterable

from annotator.domain.search.terms import Term
from annotator.storage.connections.databases import POSTGRESQL, SQLITE, Database

# Whether words are looked for by their stems, by index.
_STEMMED = {"search_fts": "false", "passages_fts": "true"}
# The best passages of one text, as `id` and `place`, by BM25 (Robertson and Zaragoza, The Probabilistic Relevance
# Framework, 2009) with the constants of FTS5. FTS5 counts in how many passages of all texts a word is; PostgreSQL has
# no ranking that knows it, and it is counted here in those of the text.
RANKED = {
    SQLITE: (
        "SELECT rowid AS id, rank AS place FROM passages_fts WHERE passages_fts MATCH :sought"
        " AND rowid BETWEEN :first AND :last ORDER BY rank LIMIT :most"
    ),
    POSTGRESQL: (
        "WITH read AS (SELECT rowid AS id, lexemes, length(lexemes) AS size FROM passages_fts"
        " WHERE rowid BETWEEN :first AND :last),"
        " held AS (SELECT id, size, lexeme, cardinality(positions) AS times FROM read, unnest(lexemes)"
        " WHERE lexeme IN (SELECT lexeme FROM lexemes_of(:sought, true))),"
        " rare AS (SELECT lexeme, ln(1 + ((SELECT count(*) FROM read) - count(*) + 0.5) / (count(*) + 0.5)) AS weight"
        " FROM held GROUP BY lexeme)"
        " SELECT id, -sum(weight * times * 2.2 / (times + 1.2 * (0.25 + 0.75 * size / (SELECT avg(size) FROM read))))"
        " AS place FROM held JOIN rare USING (lexeme) GROUP BY id ORDER BY place LIMIT :most"
    ),
}


def holds(db: Database, index: str, sought: str = ":match") -> str:
    """The condition on a row of an index; `sought` names an expression that `expression` has made."""
    if db.engine == SQLITE:
        return f"{index} MATCH {sought}"
    return f"{index}.lexemes @@ query_of({sought}, {_STEMMED[index]})"


def expression(db: Database, terms: Iterable[Term]) -> str:
    """What finds all of the terms."""
    if db.engine == SQLITE:
        return " ".join(f'"{_quoted(term.words)}"{"*" if term.is_prefix else ""}' for term in terms)
    return json.dumps([[term.words, term.is_prefix] for term in terms])


def any_of(db: Database, words: Iterable[str]) -> str:
    """What RANKED looks for: these words, however many of them a passage holds."""
    if db.engine == SQLITE:
        return " OR ".join(f'"{_quoted(word)}"' for word in words)
    return " ".join(words)


def rewrite_indexes(db: Database) -> None:
    """Make the indexes of words anew: FTS5 keeps the words of rows that are gone until they are merged by chance."""
    if db.engine == SQLITE:
        for index in _STEMMED:
            db.execute(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")


def _quoted(words: str) -> str:
    return words.replace('"', '""')
