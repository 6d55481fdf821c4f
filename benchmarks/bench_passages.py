"""Whether “find” finds: the right passage first, or in the first three; and what ranking costs beside the search.

    python benchmarks/bench_passages.py FOLDER [--folds 5] [--only 0 1] [--without RULE]

FOLDER is the one that `make_passages.py` reads; without it nothing is measured. Full-text search alone is measured in
the same run, and in the same way: the first words of it are the sentences of the piece that it puts first. A unit is
found where the words that are offered hold most of the right sentence. `--without` takes a rule of ranking away.
"""

import argparse
import statistics
import tempfile
import time
from collections import Counter, defaultdict
from pathlib import Path
from zlib import crc32

from make_passages import LEVELS, Case, made, revised

from annotator.domain.passages import Excerpt, FoundPassage
from annotator.language.retrieval import ranking
from annotator.language.retrieval.best_passages import best_passages
from annotator.language.retrieval.passages import pieces
from annotator.storage import passages
from annotator.storage.database import Store

SHOWN = (*LEVELS, "twin", "revised")
HOLDS = 0.6  # of the right sentence
TIMED = 300


def is_right(case: Case, found: FoundPassage | Excerpt) -> bool:
    shared = min(case.end, found.end) - max(case.start, found.start)
    return shared >= HOLDS * (case.end - case.start)


def place(case: Case, found: tuple[FoundPassage, ...] | tuple[Excerpt, ...]) -> int:
    return next((at for at, each in enumerate(found) if is_right(case, each)), 99)


def filled(sources: dict[str, str], folder: str) -> Store:
    """A desk that holds the texts of all sources."""
    store = Store.at(Path(folder) / "desk.db")
    store.migrate()
    for name, text in sources.items():
        with store.writing() as db:
            passages.add(db, name, pieces(text))
    return store


def candidates(store: Store, case: Case) -> tuple[Excerpt, ...]:
    return passages.candidates(store.reading(), case.source, ranking.query_words(case.unit, case.around))


def measure(store: Store, cases: list[Case], folds: int) -> None:
    tallies: dict[str, Counter[str]] = defaultdict(Counter)
    by_fold: dict[int, Counter[str]] = defaultdict(Counter)
    for case in cases:
        searched = candidates(store, case)
        best = best_passages(ranking.wanted(case.unit, case.around), searched)
        at, bare = place(case, best), place(case, searched)
        fold = by_fold[crc32(case.article.encode()) % folds]
        for tally in (tallies[case.level], tallies["all"], fold):
            tally.update(n=1, first=at == 0, three=at < 3, bare_first=bare == 0, bare_three=bare < 3)
    print(f"{'':12}{'units':>6}  {'search alone':>14}  {'ranked':>14}")
    for level in (*SHOWN, "all"):
        t = tallies[level]
        if t["n"]:
            share = {key: 100 * t[key] / t["n"] for key in ("bare_first", "bare_three", "first", "three")}
            print(f"{level:12}{t['n']:6}  {share['bare_first']:6.1f} {share['bare_three']:6.1f}   "
                  f"{share['first']:6.1f} {share['three']:6.1f}")  # fmt: skip
    firsts = {fold: (100 * t["first"] / t["n"], 100 * t["three"] / t["n"]) for fold, t in sorted(by_fold.items())}
    print("folds       " + "   ".join(f"{fold}: {first:.1f} {three:.1f}" for fold, (first, three) in firsts.items()))


def compare_times(desk: str, store: Store, cases: list[Case]) -> None:
    """Of each unit the best of five runs, search alone and the whole of it by turns, in processor time.

    The source has a hundred pages; it is alone on its desk, or among the others.
    """
    ratios, alone, wholes = [], [], []
    for case in cases:
        bare, whole = [], []
        for _ in range(5):
            start = time.thread_time()
            words = ranking.query_words(case.unit, case.around)
            passages.rows(store.reading(), case.source, words)
            bare.append(time.thread_time() - start)
            start = time.thread_time()
            best_passages(ranking.wanted(case.unit, case.around), candidates(store, case))
            whole.append(time.thread_time() - start)
        ratios.append(min(whole) / min(bare))
        alone.append(min(bare))
        wholes.append(min(whole))
    whole_ratio = sum(wholes) / sum(alone)
    print(f"time {desk:10} {whole_ratio:.2f} x the search alone ({1000 * statistics.mean(alone):.2f} ms); "
          f"middle {statistics.median(ratios):.2f}, slowest tenth {statistics.quantiles(ratios, n=10)[-1]:.2f}")  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--only", type=int, nargs="*", help="these folds of the articles")
    parser.add_argument("--without", choices=("WORDS", "PAIRS", "FIGURES", "LETTERS"))
    chosen = parser.parse_args()
    if chosen.folder is None:
        return print("name the folder that holds segmentation, quotes, reanchoring and claims")
    if chosen.without:
        setattr(ranking, chosen.without, 0.0)
    cases, sources = made(chosen.folder)
    more, texts = revised(chosen.folder)
    cases = [c for c in cases + more if chosen.only is None or crc32(c.article.encode()) % chosen.folds in chosen.only]
    with tempfile.TemporaryDirectory() as folder:
        store = filled({**sources, **texts}, folder)
        measure(store, cases, chosen.folds)
        posts = [c for c in cases if c.source == "posts"]
        compare_times("among all", store, posts[:: max(1, len(posts) // TIMED)])
        store.close()
    with tempfile.TemporaryDirectory() as folder:
        store = filled({"posts": sources["posts"]}, folder)
        compare_times("alone", store, posts[:: max(1, len(posts) // TIMED)])
        store.close()
    return None


if __name__ == "__main__":
    main()
