"""The extraction scores of several folds of each corpus, so that a rule that helps a few pages only is seen.

    PYTHONPATH=SCORERS python benchmarks/folds_extraction.py DATA ANSWERS [OTHER_ANSWERS] [--folds 5]

SCORERS holds score_extraction.py and DATA its corpora. ANSWERS is a folder that the scorer's own `--dump` wrote: what a
reader gave for each page. Pages of one site are in one fold. Prints each score on all pages, the mean over the folds, and
the lowest and the highest fold; with OTHER_ANSWERS also how many folds are better and worse there, and the mean change.
"""

import argparse
import json
import statistics
import tempfile
from collections.abc import Iterator
from hashlib import sha1
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import score_extraction as scorer  # type: ignore[import-not-found]

MEASURES = (
    ("text", "F1"), ("text", "acc"), ("blocks", "F1"), ("struct*", "ALL", "R"), ("struct", "ALL", "F1"),
    ("struct", "caption", "F1"), ("snippets", "F1"), ("snippets", "comments"), ("lead", "ok"),
)  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("answers", type=Path, nargs="+")
    parser.add_argument("--folds", type=int, default=5)
    given = parser.parse_args()
    for corpus in sorted(path.parent for path in given.data.glob("*/gold.json")):
        tables = [list(scores(corpus, answers / corpus.name, given.folds)) for answers in given.answers]
        for name in tables[0][0]:
            print(f"{corpus.name:12} {name:16} " + " | ".join(row(name, *table) for table in tables), end="")
            print(f" | {change(name, *tables)}" if len(tables) > 1 else "")


def scores(corpus: Path, answers: Path, folds: int) -> Iterator[dict[str, float]]:
    """First those of all pages, then those of each fold."""
    gold = json.loads((corpus / "gold.json").read_text("utf-8"))
    yield scored(corpus, gold, answers)
    for fold in range(folds):
        yield scored(corpus, {name: one for name, one in gold.items() if fold_of(name, one, folds) == fold}, answers)


def fold_of(name: str, gold: dict[str, Any], folds: int) -> int:
    site = urlsplit(gold.get("url") or "").netloc or name
    return int(sha1(site.encode()).hexdigest()[8:16], 16) % folds


def scored(corpus: Path, gold: dict[str, Any], answers: Path) -> dict[str, float]:
    """What the scorer says of these pages: it asks for them in the order of their names."""
    given = (json.loads((answers / f"{name}.json").read_text("utf-8")) for name in sorted(gold))
    scorer.load = lambda _: (lambda _: next(given), False)
    with tempfile.TemporaryDirectory() as folder:
        part = Path(folder) / corpus.name
        part.mkdir()
        (part / "gold.json").write_text(json.dumps(gold), "utf-8")
        (part / "pages").symlink_to(corpus.resolve() / "pages")
        found = scorer.score("", folder).get(corpus.name, {})
    return {".".join(path): value for path in MEASURES if (value := at(found, path)) is not None}


def at(found: Any, path: tuple[str, ...]) -> float | None:
    for name in path:
        found = found.get(name) if isinstance(found, dict) else None
    return found


def row(name: str, whole: dict[str, float], *folds: dict[str, float]) -> str:
    values = [fold[name] for fold in folds if name in fold]
    return f"{whole[name]:.3f} mean {statistics.mean(values):.3f} from {min(values):.3f} to {max(values):.3f}"


def change(name: str, one: list[dict[str, float]], other: list[dict[str, float]]) -> str:
    differences = [b[name] - a[name] for a, b in zip(one[1:], other[1:], strict=True) if name in a and name in b]
    up, down = sum(one > 1e-9 for one in differences), sum(one < -1e-9 for one in differences)
    return f"{statistics.mean(differences):+.4f}, {up} folds up, {down} down"


if __name__ == "__main__":
    main()
