"""A desk of 10,000 articles of 60 sentences: a search as the page does it, beside a bare query of FTS5 in the same run.

    python benchmarks/bench_search.py [ARTICLES]

The desk is filled before the migration that makes the index, which is timed too. The bare table holds the sentences
alone and is asked as its manual shows: the 50 best by rank, with snippets. It is asked for the newest 50 as well, which
is what the desk does instead of ranking. Words follow Zipf's law, as those of prose do.
"""

import json
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from sqlite_utils import Database

from annotator.domain.people.person import Person
from annotator.domain.search.hits import Search
from annotator.domain.search.terms import terms_of
from annotator.storage.database import Store
from annotator.storage.migrations import migrations
from annotator.views.desk_view import copy_for

SENTENCES, UNITS, ROUNDS = 60, 5, 7
WORDS = 40_000
ON = "2026-01-16T10:00:00Z"
QUERIES = {
    "a rare word": "{rare}",
    "a common word": "{common}",
    "the most common word": "{first}",
    "two common words": "{common} {other}",
    "a common and a rare word": "{first} {rare} ",
    "a phrase": '"{common} {first}"',
    "a beginning of two letters": "{two}",
    "a beginning of four letters": "{four}",
    "nothing": "zzzzqqqq",
}


def vocabulary(chance: random.Random) -> list[str]:
    sounds = [c + v for c in "bdfghjklmnprstvz" for v in ("a", "e", "i", "o", "u", "ar", "en", "is")]
    made: dict[str, None] = {}
    while len(made) < WORDS:
        made["".join(chance.choices(sounds, k=chance.randint(1, 4)))] = None
    return list(made)


def sentences(count: int, words: list[str], chance: random.Random) -> Iterator[str]:
    weights, total = [], 0.0
    for rank in range(len(words)):
        total += 1 / (rank + 2)
        weights.append(total)
    for _ in range(count):
        yield " ".join(chance.choices(words, cum_weights=weights, k=chance.randint(8, 30))).capitalize() + "."


def fill(db: sqlite3.Connection, count: int, words: list[str]) -> None:
    chance = random.Random(1)
    db.execute("INSERT INTO people (id, name, role) VALUES ('p', 'Vera Lind', 'admin')")
    db.execute("INSERT INTO sources (id, alias, title, type, level, terms, version)"
               " VALUES ('s', 't', 'Budget', 'document', 'primary', 'on_record', 1)")  # fmt: skip
    for number in range(count):
        article, lines = f"a{number}", list(sentences(SENTENCES, words, chance))
        facts = {"title": " ".join(lines[0].split()[:6]), "byline": ["Ida Holm"], "publisher": f"Paper {number % 40}"}
        db.execute("INSERT INTO articles VALUES (?, ?, NULL, ?, NULL)", (article, f"slug-{number}", ON))
        db.execute("INSERT INTO revisions VALUES (?, 1, ?, ?, '', '', '', '', '')", (article, ON, json.dumps(facts)))
        db.execute("INSERT INTO blocks VALUES (?, 1, 1, 'paragraph', NULL, 0, ?, NULL)", (article, SENTENCES * 1000))
        db.executemany(
            "INSERT INTO sentences VALUES (?, 1, ?, 1, ?, ?, ?, '[]', '', '', NULL, '', 0)",
            [(article, n, n * 1000, n * 1000 + 999, line) for n, line in enumerate(lines, 1)],
        )
        for n, line in enumerate(lines[:UNITS], 1):
            unit = f"u{number}-{n}"
            db.execute("INSERT INTO units (id, article, kind, facets, risk, status, version)"
                       " VALUES (?, ?, 'claim', '[]', 'normal', 'unchecked', 1)", (unit, article))  # fmt: skip
            db.execute("INSERT INTO anchors VALUES (?, 1, 'carried', ?, ?, ?, '', '')",
                       (unit, n * 1000, n * 1000 + 99, line))  # fmt: skip
            db.execute("INSERT INTO evidence (id, article, unit, source, stance, passage, locator, by, at, version)"
                       " VALUES (?, ?, ?, 's', 'supports', ?, '{}', 'p', ?, 1)",
                       (f"e{unit}", article, unit, json.dumps({"exact": lines[-n]}), ON))  # fmt: skip


def best(run: Callable[[], object]) -> float:
    """The shortest of several runs, in milliseconds: what else the machine does only adds."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        run()
        times.append(time.perf_counter() - began)
    return min(times) * 1000


def bare_of(desk: sqlite3.Connection, path: Path) -> sqlite3.Connection:
    bare = sqlite3.connect(path)
    bare.execute("CREATE VIRTUAL TABLE bare USING fts5 (text, tokenize = 'unicode61 remove_diacritics 2')")
    bare.executemany("INSERT INTO bare (text) VALUES (?)", desk.execute("SELECT folded FROM sentences"))
    bare.commit()
    return bare


def main(count: int) -> None:
    words = vocabulary(random.Random(2))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "desk.db"
        connection = sqlite3.connect(path)
        migrations.apply(Database(connection), stop_before="m0013_search")
        connection.execute("PRAGMA foreign_keys = OFF")
        fill(connection, count, words)
        connection.commit()
        connection.close()
        before = path.stat().st_size
        store, began = Store.at(path), time.perf_counter()
        store.migrate()
        took = time.perf_counter() - began
        db = sqlite3.connect(path)
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        print(f"{count * SENTENCES:,} sentences, {count * UNITS:,} units: indexed by the migration in {took:.0f} s;"
              f" the file grew from {before / 1e6:.0f} to {path.stat().st_size / 1e6:.0f} MB")  # fmt: skip
        bare = bare_of(db, Path(folder) / "bare.db")
        known = {"first": words[0], "common": words[20], "other": words[40], "rare": words[30_000],
                 "two": words[20][:2], "four": words[3_000][:4]}  # fmt: skip
        view = copy_for(store.reading(), Person("p", "Vera Lind", "admin"), "2026-05-01")
        print("hits of the bare table; the desk, all kinds; only sentences; bare, ranked; bare, newest; desk/ranked")
        for name, query in QUERIES.items():
            typed = query.format(**known)
            terms = terms_of(typed)
            expression = " ".join(f'"{t.words}"{"*" if t.is_prefix else ""}' for t in terms)

            def asked(order: str, expression: str = expression) -> list[tuple[int, str]]:
                return bare.execute(
                    f"SELECT rowid, snippet(bare, 0, '', '', '', 24) FROM bare WHERE bare MATCH ? ORDER BY {order}"
                    " LIMIT 50", (expression,)
                ).fetchall()  # fmt: skip

            (hits,) = bare.execute("SELECT count(*) FROM bare WHERE bare MATCH ?", (expression,)).fetchone()
            ranked, newest = best(lambda: asked("rank")), best(lambda: asked("rowid DESC"))
            everything = best(lambda: view.search(Search(terms)))  # noqa: B023
            one = best(lambda: view.search(Search(terms, kind="sentence")))  # noqa: B023
            print(f"{name}: {hits:,}; {everything:.1f} ms; {one:.1f} ms; {ranked:.1f} ms; {newest:.1f} ms;"
                  f" {everything / ranked:.2f}")  # fmt: skip
        store.close()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
