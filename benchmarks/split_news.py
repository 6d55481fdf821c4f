"""Parts a folder of news pages into those that judge a rule and those in which rules may be looked for.

    python benchmarks/split_news.py FOLDER OUT [--judging 30]

FOLDER holds gold.json and pages/, one page a publisher. The pages whose names have the lowest hashes judge. OUT/judging
and OUT/open get a gold.json and a link to the pages, so that a scorer takes either for FOLDER.
"""

import argparse
import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

JUDGING = 30


def judging(names: Iterable[str], count: int = JUDGING) -> list[str]:
    """Those of the pages, by their names, that judge rules; no page of theirs is read by whoever writes rules."""
    return sorted(names, key=lambda name: sha256(name.encode()).hexdigest())[:count]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--judging", type=int, default=JUDGING)
    given = parser.parse_args()
    gold = json.loads((given.folder / "gold.json").read_text("utf-8"))
    closed = judging(gold, given.judging)
    for part, names in (("judging", closed), ("open", [name for name in gold if name not in closed])):
        folder = given.out / part
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "gold.json").write_text(json.dumps({name: gold[name] for name in names}), "utf-8")
        if not (folder / "pages").exists():
            (folder / "pages").symlink_to((given.folder / "pages").resolve())
        print(f"{part}: {len(names)} pages")


if __name__ == "__main__":
    main()
