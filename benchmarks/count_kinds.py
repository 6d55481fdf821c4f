"""How many of a folder's pages are refused or read with a caution, and which.

    python benchmarks/count_kinds.py FOLDER

FOLDER holds .html or .html.gz pages. Of pages that are known to be articles none should be refused by name.
"""

import gzip
import sys
from collections import Counter
from pathlib import Path

from annotator.domain.errors import Refused
from annotator.intake.decoding import decode
from annotator.markup.reading import find_article


def main(folder: str) -> None:
    found = sorted(path for path in Path(folder).rglob("*") if path.name.endswith((".html", ".html.gz")))
    counts: Counter[str] = Counter()
    for path in found:
        source = path.read_bytes()
        told = told_of(gzip.decompress(source) if path.suffix == ".gz" else source)
        counts.update(told)
        if told:
            print(f"{', '.join(told)}: {path.relative_to(folder)}")
    print(f"{len(found)} pages; " + ", ".join(f"{name} {count}" for name, count in counts.most_common()))


def told_of(page: bytes) -> list[str]:
    try:
        return list(find_article(decode(page)).cautions)
    except Refused as refused:
        return [f"refused as {refused.code}"]


if __name__ == "__main__":
    main(sys.argv[1])
