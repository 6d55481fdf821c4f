"""Whether the fact lock answers as people do, on pairs of a claim and a passage.

    python benchmarks/bench_facts.py [FILE ...] [--wrong]

A FILE holds one pair a line: {"claim", "passage", "verdict", "kind"}; its name begins with the language. Without any,
all files of benchmarks/fact_pairs/ are measured. `--wrong` prints the pairs that are answered wrongly, which is for
files to look for rules in: of those that are held out only the totals are looked at.
"""

import argparse
import json
import time
from collections import Counter
from pathlib import Path

from adapters import fact_lock

VERDICTS = ("same", "differs", "absent")
PAIRS = Path(__file__).parent / "fact_pairs"


def read(path: Path) -> list[dict[str, str]]:
    text = path.read_text("utf-8")
    if path.suffix == ".json":
        keys = ("claim", "passage", "verdict")
        return [{**dict(zip(keys, row, strict=True)), "kind": "case"} for row in json.loads(text)]
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def measure(path: Path, *, wrong: bool) -> None:
    pairs = read(path)
    table: Counter[tuple[str, str]] = Counter()
    kinds: dict[str, Counter[bool]] = {}
    language = path.name[:2] if path.name[2:3] in (".", "-") else "en"
    started = time.perf_counter()
    for pair in pairs:
        answer = fact_lock(pair["claim"], pair["passage"], language)
        table[pair["verdict"], answer] += 1
        kinds.setdefault(pair["kind"], Counter())[answer == pair["verdict"]] += 1
        if wrong and answer != pair["verdict"]:
            print(f"  {pair['verdict']} → {answer} [{pair['kind']}] {pair['claim']} ‖ {pair['passage']}")
    each = 1000 * (time.perf_counter() - started) / max(1, len(pairs))
    report(path.name, table, kinds, each)


def report(name: str, table: Counter[tuple[str, str]], kinds: dict[str, Counter[bool]], each: float) -> None:
    total = sum(table.values())
    right = sum(table[verdict, verdict] for verdict in VERDICTS)
    differing = sum(table["differs", answer] for answer in VERDICTS)
    false = table["same", "differs"] + table["absent", "differs"]
    print(f"\n{name}: {total} pairs, {each:.1f} ms each")
    print(f"  {'':10}" + "".join(f"{'→ ' + answer:>12}" for answer in VERDICTS))
    for verdict in VERDICTS:
        print(f"  {verdict:10}" + "".join(f"{table[verdict, answer]:12}" for answer in VERDICTS))
    print(f"  right {right / max(1, total):.3f}   differing caught {table['differs', 'differs'] / max(1, differing):.3f}"
          f"   called differing of the others {false}/{total - differing}")  # fmt: skip
    shown = (f"{kind} {each[True]}/{sum(each.values())}" for kind, each in sorted(kinds.items()))
    print("  " + ", ".join(shown))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--wrong", action="store_true")
    options = parser.parse_args()
    for path in options.files or sorted(PAIRS.glob("*.jsonl")):
        measure(path, wrong=options.wrong)
