"""Reading a page whole (body, facts, cleaning, sentences, quotes, suggestions) beside trafilatura's extraction alone.

    python benchmarks/bench_reading.py [FOLDER]

FOLDER holds .html or .html.gz pages; without one the demo's page is read over and over. Each page is read by
both, in turn, and the processor's time counts, so that a busy machine meets both alike; pages that we refuse count
for neither.
"""

import gzip
import sys
import time
from collections.abc import Callable
from pathlib import Path

from trafilatura import bare_extraction

from annotator.domain.errors import DeskError
from annotator.domain.reading_input import Input
from annotator.domain.revisions import Sentence
from annotator.intake.decoding import decode
from annotator.language.quotes.extraction import find_quotes
from annotator.language.sentences.segmentation import sentences
from annotator.markup.article.text import measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.reading import read_page
from annotator.reading import article

DEMO = Path(article.__file__).parent.parent / "demo" / "article.html"
MOST = 150
TIMES = 30


def pages(folder: str | None) -> list[bytes]:
    if folder is None:
        return [DEMO.read_bytes()] * TIMES
    found = sorted(path for path in Path(folder).rglob("*") if path.name.endswith((".html", ".html.gz")))
    return [gzip.decompress(p.read_bytes()) if p.suffix == ".gz" else p.read_bytes() for p in found[:MOST]]


def main() -> None:
    whole = spoken = theirs = 0.0
    read = 0
    for page in pages(sys.argv[1] if len(sys.argv) > 1 else None):
        try:
            times = [clock(deed, page) for deed in (all_of_it, until_quotes, extracted)]
        except DeskError:
            continue
        whole, spoken, theirs = whole + times[0], spoken + times[1], theirs + times[2]
        read += 1
    print(f"{read} pages, seconds: trafilatura {theirs:.2f}, body to quotes {spoken:.2f}, whole reading {whole:.2f}")
    print(f"  body to quotes / trafilatura {spoken / theirs:.2f}, whole reading / trafilatura {whole / theirs:.2f}")


def clock(deed: Callable[[bytes], object], page: bytes) -> float:
    start = time.process_time()
    deed(page)
    return time.process_time() - start


def all_of_it(page: bytes) -> None:
    article.read(Input(page))


def until_quotes(page: bytes) -> None:
    """The body, its cleaning, its sentences and its quotes, without facts and suggestions."""
    facts, body = read_page(decode(page))
    _, text, blocks = measure(clean(body, facts.url))
    cut = [
        Sentence(0, block.ordinal, block.start + start, block.start + end, "")
        for block in blocks
        for start, end in sentences(text[block.start : block.end], facts.language or "en")
    ]
    find_quotes(text, blocks, tuple(cut))


def extracted(page: bytes) -> None:
    bare_extraction(page, favor_precision=True, include_comments=False)


if __name__ == "__main__":
    main()
