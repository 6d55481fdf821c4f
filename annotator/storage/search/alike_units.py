"""Units of other articles that hold words of a unit and have a verdict that may settle them, by the full-text index.

Each word is looked for by itself, the newest first and only so many: a common word costs no more than a rare one, and
the rare ones are what tells two claims apart.
"""

import json
from collections.abc import Iterable, Sequence

from annotator.domain.search.terms import Term
from annotator.storage.connections.databases import Database
from annotator.storage.schema.search import RANGE, first_id
from annotator.storage.search.full_text import expression, holds

# Of each word so many of the newest units are looked at. A word that more of them hold tells little.
MOST_OF_EACH = 400
_INDEX = "search_fts"
# Whoever reads an article of theirs a second time, or must not know it, reads the note of a tie in another article.
_KEPT_APART = (
    "SELECT article FROM article_readers UNION ALL SELECT article FROM second_readings WHERE handed_in IS NULL"
)


def holding_each(
    db: Database, words: Sequence[str], article: str, statuses: Iterable[str]
) -> tuple[tuple[str, ...], ...]:
    """For each of the `words`, the ids of the newest units that hold it, or another form of it.

    Units of the article with this id are left out, those with another status than these, and all of articles that are
    closed to somebody or read a second time just now.
    """
    first = first_id("unit")
    rows = db.execute(
        "SELECT (SELECT json_group_array(thing) FROM (SELECT e.thing AS thing FROM search_fts"
        " CROSS JOIN search_entries e ON e.id = search_fts.rowid AND e.id BETWEEN :first AND :last"
        " CROSS JOIN units u ON u.id = e.thing"
        f" WHERE {holds(db, _INDEX, 't.value')} AND search_fts.rowid BETWEEN :first AND :last AND e.article <> :article"
        " AND u.status IN (SELECT value FROM json_each(:statuses))"
        f" AND e.article NOT IN ({_KEPT_APART}) ORDER BY search_fts.rowid DESC LIMIT :most) AS newest)"
        " FROM json_each(:terms) t ORDER BY t.key",
        {
            "terms": json.dumps([expression(db, [_term(word)]) for word in words]),
            "first": first,
            "last": first + RANGE - 1,
            "article": article,
            "statuses": json.dumps(list(statuses)),
            "most": MOST_OF_EACH,
        },
    )
    return tuple(tuple(json.loads(row[0])) for row in rows)


def is_kept_apart(db: Database, article: str) -> bool:
    """Whether the article with this id is closed to somebody, or read a second time just now."""
    row = db.execute(f"SELECT :article IN ({_KEPT_APART})", {"article": article}).fetchone()
    return bool(row[0])


def _term(word: str) -> Term:
    """The word as it is looked for: a long one without its ending, so that “opened” finds “opening”."""
    is_cut = word.isalpha() and len(word) > _STEM
    return Term(word[: max(_STEM, len(word) - 3)] if is_cut else word, is_prefix=is_cut)


_STEM = 5
