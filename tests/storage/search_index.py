"""What the search index must hold, built from the tables anew, beside what it holds."""

from annotator.storage.connections.databases import SQLITE
from annotator.storage.schema.search import ENTRIES, KINDS


def strays(store):
    """The entries that are missing, and those that nothing in the tables stands behind; fails if the words differ."""
    with store.writing() as db:
        # FTS5 compares each of its words with the entries, and raises where they differ; PostgreSQL computes its own.
        for index in ("search_fts", "summaries_fts") if db.engine == SQLITE else ():
            db.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
    db = store.reading()
    wanted = sorted((kind, *map(str, row)) for kind in KINDS for row in db.execute(ENTRIES[kind]))
    held = sorted(tuple(map(str, row)) for row in db.execute("SELECT kind, thing, article, text FROM search_entries"))
    return [] if wanted == held else sorted(set(wanted) ^ set(held)) or ["an entry is there twice"]
