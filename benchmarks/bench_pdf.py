"""How much of the words of a PDF comes out, and in one piece; measured beside pypdf, with which the desk read before.

    python benchmarks/bench_pdf.py [--only NAME ...] [--missed]

`make_pdfs.py` makes the files and knows their words; it needs `pip install -e '.[dev,bench]'` and Chromium.
"""

import argparse
import importlib.util
import shutil
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

from rapidfuzz.distance import LCSseq

from annotator.domain.folding import fold
from annotator.domain.reading_input import Input
from annotator.intake import pdf
from annotator.intake.media_types import PDF
from annotator.language.sentences.segmentation import sentences
from annotator.reading import captured_text

RUNS = 3


@dataclass
class Score:
    """Counts of one reader; `seconds` are those of the fastest of three runs."""

    shared: int = 0
    gold: int = 0
    read: int = 0
    sentences: int = 0
    found: int = 0
    in_one: int = 0
    paragraphs: int = 0
    alike: int = 0
    seconds: float = 0.0
    pages: int = 0

    def add(self, other: "Score") -> None:
        for name, value in vars(other).items():
            setattr(self, name, getattr(self, name) + value)

    def row(self) -> str:
        shares = (
            (self.shared, self.gold), (self.shared, self.read), (self.found, self.sentences),
            (self.in_one, self.sentences), (self.alike, self.paragraphs),
        )  # fmt: skip
        return " ".join(f"{100 * part / of:6.1f}" if of else "     –" for part, of in shares)


def score(text: str, gold: tuple[str, ...], language: str, missed: list[str]) -> Score:
    """Word by word in their order; sentences in the text, and inside one of its paragraphs; paragraphs as a whole."""
    paragraphs = [fold(paragraph) for paragraph in text.split("\n\n")]
    whole = fold(text)
    wanted = [fold(p[start:end]) for p in gold for start, end in sentences(p, language)]
    missed += [sentence for sentence in wanted if not any(sentence in paragraph for paragraph in paragraphs)]
    read, right = whole.split(), [word for p in gold for word in fold(p).split()]
    return Score(
        shared=LCSseq.similarity(read, right),
        gold=len(right),
        read=len(read),
        sentences=len(wanted),
        found=sum(sentence in whole for sentence in wanted),
        in_one=len(wanted) - len(missed),
        paragraphs=len(gold),
        alike=sum(fold(paragraph) in paragraphs for paragraph in gold),
    )


def measured(read: Callable[[bytes], pdf.Paper], made: Any, missed: list[str]) -> Score:
    captured_text.pdf = SimpleNamespace(read=read)
    text = captured_text.extract(Input(made.body), PDF).text or ""
    result = score(text, made.gold, made.language, missed)
    times = []
    for _ in range(RUNS):
        start = time.process_time()
        paper = read(made.body)
        times.append(time.process_time() - start)
    result.seconds, result.pages = min(times), len(paper.pages)
    return result


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", nargs="*", help="these files")
    parser.add_argument(
        "--missed", action="store_true", help="print the sentences that do not come out in one paragraph"
    )
    chosen = parser.parse_args()
    if not all(map(importlib.util.find_spec, ("typst", "reportlab", "pypdf"))) or not shutil.which("chromium"):
        return print("install Chromium, and: pip install -e '.[dev,bench]'")
    import pypdf_reader
    from make_pdfs import made

    readers = {"pypdf": pypdf_reader.read, "desk": pdf.read}
    totals = {name: Score() for name in readers}
    heads = ["recall", "precis", "found", "in one", "parag."]
    print(f"{'':32}" + "   ".join(f"{name:^34}" for name in readers))
    print(f"{'':32}" + "   ".join(" ".join(f"{head:>6}" for head in heads) for _ in readers))
    for each in made():
        if chosen.only and each.name not in chosen.only:
            continue
        rows, missed = [], []
        for name, read in readers.items():
            missed.clear()
            result = measured(read, each, missed)
            totals[name].add(result)
            rows.append(result.row())
        print(f"{each.name:32}" + "   ".join(rows))
        if chosen.missed:
            print("".join(f"    - {sentence}\n" for sentence in missed), end="")
    print(f"{'all':32}" + "   ".join(total.row() for total in totals.values()))
    old, new = (1000 * total.seconds / total.pages for total in totals.values())
    print(f"processor time a page: pypdf {old:.1f} ms, the desk {new:.1f} ms: {new / old:.2f} x")
    return None


if __name__ == "__main__":
    main()
