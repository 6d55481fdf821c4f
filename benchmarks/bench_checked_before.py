"""Whether what was checked before is found: the right former unit first, or in the first three; and what is offered
where nothing was.

    python benchmarks/bench_checked_before.py FOLDER [--folds 5] [--only 0 1]

FOLDER is the one that `make_passages.py` reads; without it nothing is measured. Each sentence that `make_passages.py`
chooses is a settled unit of its article; the unit in hand is the sentence rewritten, in another article. Half of the
sentences are on the desk; what is offered for one of the others is wrong, or at best about the same subject.
"""

import argparse
import random
import statistics
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

from make_passages import GROUPS, LENGTH, chosen, joined, rewritten

from annotator.actions import articles, units
from annotator.actions.people import people
from annotator.domain.anchors import Anchor
from annotator.domain.reading_input import Input
from annotator.domain.units import Unit
from annotator.storage.database import Store
from annotator.views.former_checks import alike

SHOWN = ("light", "paraphrase", "condensed", "bare", "part", "figure")
AT = "2026-01-16T10:00:00Z"
TIMED = 200


@dataclass(frozen=True)
class Case:
    level: str
    article: str
    words: str
    right: str


def filled(folder: Path, store: Store) -> list[Case]:
    """Puts every second sentence on the desk as a verified unit; of the others `right` is empty."""
    person = people.owner(store, "Bench")
    carrier = articles.import_article(store, person, Input("<h1>All of it</h1><p>What was checked.</p>"))
    model = units.make_unit(store, person, carrier.slug, "claim", sentence=2)
    cases, rows = [], []
    for group, read in GROUPS.items():
        found = read(folder)
        text = joined(found, LENGTH)
        for name, article in found.items():
            for at, sentence in enumerate(chosen(article, text, random.Random(f"1 {name}"))):
                id_ = f"{group}-{name}-{at}"
                is_there = crc32(id_.encode()) % 2 == 0
                if is_there:
                    rows.append((id_, sentence))
                for level in SHOWN:
                    unit = rewritten(level, sentence, random.Random(f"{level} {id_}"))
                    if unit is not None:
                        cases.append(Case(level, name, unit[0], id_ if is_there else ""))
    with store.writing() as db:
        for id_, words in rows:
            db.execute(
                "INSERT INTO units (id, article, kind, facets, risk, status, checked_sentence, checked_by, checked_at,"
                " version) SELECT ?, article, kind, facets, risk, 'verified', ?, ?, ?, version FROM units WHERE id = ?",
                (id_, words, person.id, AT, model.id),
            )
            db.execute(
                "INSERT INTO anchors (unit, revision, place, start_at, end_at, exact, prefix, suffix)"
                " VALUES (?, 1, 'carried', 0, 1, ?, '', '')", (id_, words),
            )  # fmt: skip
    print(f"{len(rows)} units on the desk")
    return cases


def in_hand(case: Case) -> Unit:
    return Unit("in-hand", "another", "claim", Anchor(1, "carried", 0, len(case.words), case.words, "", ""))


def measure(store: Store, cases: list[Case], folds: int) -> None:
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    for case in cases:
        found = [each.id for each in alike(store.reading(), in_hand(case))]
        for tally in (tallies[case.level], tallies["all"], tallies[f"fold {crc32(case.article.encode()) % folds}"]):
            if case.right:
                tally.update(n=1, first=found[:1] == [case.right], three=case.right in found[:3])
                tally.update(beside=bool(set(found[:5]) - {case.right}))
            else:
                tally.update(others=1, offered=bool(found), many=len(found[:5]))
    print(f"{'':12}{'units':>6} {'first':>7} {'three':>7} {'others':>7} {'offered':>8} {'each':>6}")
    for level, t in tallies.items():
        n, others = t["n"] or 1, t["others"] or 1
        print(f"{level:12}{t['n']:6} {100 * t['first'] / n:7.1f} {100 * t['three'] / n:7.1f} {t['others']:7}"
              f" {100 * t['offered'] / others:8.1f} {t['many'] / others:6.2f}")  # fmt: skip


def time_it(store: Store, cases: list[Case]) -> None:
    took = []
    for case in cases[:: max(1, len(cases) // TIMED)]:
        start = time.thread_time()
        alike(store.reading(), in_hand(case))
        took.append(1000 * (time.thread_time() - start))
    print(f"processor time: middle {statistics.median(took):.1f} ms, "
          f"slowest tenth {statistics.quantiles(took, n=10)[-1]:.1f} ms")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--only", type=int, nargs="*", help="these folds of the articles")
    asked = parser.parse_args()
    if asked.folder is None:
        return print("name the folder that holds segmentation, quotes, reanchoring and claims")
    with tempfile.TemporaryDirectory() as folder:
        store = Store.at(Path(folder) / "desk.db")
        store.migrate()
        cases = filled(asked.folder, store)
        cases = [c for c in cases if asked.only is None or crc32(c.article.encode()) % asked.folds in asked.only]
        measure(store, cases, asked.folds)
        time_it(store, cases)
        store.close()
    return None


if __name__ == "__main__":
    main()
