"""All articles of a desk as article/1, beside a bare JSON dump of the same rows in the same run.

    python benchmarks/bench_exports.py [ARTICLES]

Made-up articles of 60 sentences, each with 30 units of which 20 are verified on a source. The bare dump reads the rows
of each article from the same database and writes them by `json.dump`: it knows no rules, nothing off the record, no
coverage and no schema. What counts are the ratio of both, and the memory of the process after a tenth and after all.
"""

import contextlib
import gc
import io
import json
import resource
import shutil
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from click.testing import CliRunner

from annotator.actions import articles, evidence, sources, units, verdicts
from annotator.actions.people import people
from annotator.cli import cli
from annotator.clock import at_the_desk
from annotator.domain.evidence import EvidenceForm
from annotator.domain.people.person import Person
from annotator.domain.reading_input import Input
from annotator.storage.database import Store
from annotator.views import exports

SENTENCES, UNITS, VERIFIED = 60, 30, 20
# So many are checked by the actions; the others are imported from their files, under other names.
BY_HAND = 5
ROWS = (
    ("revisions", "article"), ("blocks", "article"), ("sentences", "article"), ("units", "article"),
    ("no_claims", "article"), ("evidence", "article"), ("queries", "article"), ("events", "article"),
)  # fmt: skip
OF_UNITS = "SELECT * FROM anchors WHERE unit IN (SELECT id FROM units WHERE article = ?)"
OF_SOURCES = "SELECT * FROM sources WHERE id IN (SELECT source FROM evidence WHERE article = ?)"


def page(number: int) -> str:
    said = [
        f"In year {1900 + n} the council of town {number} spent {n * 7 + number} crowns on bridge {n}."
        for n in range(SENTENCES - 1)
    ]
    paragraphs = "".join(f"<p>{' '.join(said[at : at + 4])}</p>" for at in range(0, len(said), 4))
    return f"<h1>The bridges of town {number}</h1>{paragraphs}"


def checked(store: Store, person: Person, number: int) -> str:
    slug = articles.import_article(store, person, Input(page(number))).slug
    log = sources.add_source(store, person, sources.blank_source(f"The log of town {number}"))
    for at in range(UNITS):
        unit = units.make_unit(store, person, slug, "claim", sentence=2 + at)
        if at < VERIFIED:
            words = f"In year {1900 + at} the council spent {at * 7 + number} crowns on bridge {at}."
            evidence.add_evidence(store, person, unit.id, log.id, EvidenceForm(passage=words, page=str(at)))
            verdicts.set_status(store, person, unit.id, "verified")
    return slug


def fill(folder: Path, count: int) -> Store:
    """Checking a thousand articles by hand would take longer than the benchmark: most come in as another desk's file."""
    store = Store.at(folder / "desk.db")
    store.migrate()
    person = people.owner(store, "Vera Lind")
    files = [
        exports.export(store, checked(store, person, number), "json", at_the_desk()).body.decode()
        for number in range(min(BY_HAND, count))
    ]
    for number in range(BY_HAND, count):
        data = json.loads(files[number % BY_HAND])
        articles.import_article(store, person, Input(json.dumps(renamed(data, number)).encode()))
    return store


def renamed(data: dict, number: int) -> dict:
    """The same file under other ids, so that another desk's article is not taken for the one that is here."""
    text = json.dumps(data)
    ids = {data["id"], *(u["id"] for u in data["units"]), *(s["id"] for s in data["sources"])}
    ids |= {e["id"] for u in data["units"] for e in u["evidence"]}
    for id_ in ids:
        text = text.replace(id_, f"{id_}{number}")
    return json.loads(text) | {"slug": f"{data['slug']}-{number}"}


def dump(db: sqlite3.Connection, article: str, target: Path) -> None:
    rows = {
        table: [dict(row) for row in db.execute(f"SELECT * FROM {table} WHERE {column} = ?", (article,))]
        for table, column in ROWS
    }
    rows["anchors"] = [dict(row) for row in db.execute(OF_UNITS, (article,))]
    rows["sources"] = [dict(row) for row in db.execute(OF_SOURCES, (article,))]
    with target.open("w", encoding="utf-8") as file:
        json.dump(rows, file, ensure_ascii=False)


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def export_all(store: Store, folder: Path) -> float:
    started = time.process_time()
    done = CliRunner().invoke(cli, ["--db", str(store.path), "export", "--all", "-o", str(folder)])
    assert done.exit_code == 0, done.output
    return time.process_time() - started


def dump_all(path: Path, folder: Path) -> float:
    folder.mkdir()
    db = sqlite3.connect(path)
    db.row_factory = sqlite3.Row
    started = time.process_time()
    for article, slug in db.execute("SELECT id, slug FROM articles ORDER BY slug").fetchall():
        dump(db, article, folder / f"{slug}.json")
    spent = time.process_time() - started
    db.close()
    return spent


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000
    folder = Path(tempfile.mkdtemp())
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            store = fill(folder, count)
        gc.collect()
        print(f"{count} articles of {SENTENCES} sentences, {UNITS} units, {store.path.stat().st_size / 1e6:.0f} MB")
        before = megabytes()
        for turn in range(3):
            bare = dump_all(store.path, folder / f"bare-{turn}")
            desk = export_all(store, folder / f"desk-{turn}")
            print(
                f"bare {bare:.2f} s, desk {desk:.2f} s, ratio {desk / bare:.2f}, at most {megabytes():.0f} MB"
                f" ({before:.0f} before)"
            )
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
