"""Whether “find” finds in a PDF what it finds in the same words as plain text.

    python benchmarks/bench_pdf_passages.py FOLDER [--units 2000]

FOLDER is that of `bench_passages.py`. A tenth of each source is typeset in four ways, read again, and searched; the
right sentence is looked up in the text that came out, and a unit whose sentence is not there counts as not found. It
needs `pip install -e '.[dev,bench]'`.
"""

import argparse
import importlib.util
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

from bench_passages import candidates, filled, place
from make_passages import Case, made

from annotator.domain.folding import pattern
from annotator.domain.reading_input import Input
from annotator.intake import pdf
from annotator.intake.media_types import PDF
from annotator.language.retrieval import ranking
from annotator.language.retrieval.best_passages import best_passages
from annotator.reading import captured_text

SHARE = 30_000  # code points of a source: ten pages
DIVIDED = '#set text(size: 10pt, hyphenate: true, lang: "en")\n#set par(justify: true, spacing: 1.2em)\n'
FURNITURE = '#set page(header: [_The Gazette_ #h(1fr) 17 October 2026], numbering: "1")\n'
LAYOUTS = {
    "one column": DIVIDED,
    "small pages": DIVIDED + FURNITURE + "#set page(width: 105mm, height: 148mm, margin: 14mm)\n",
    "two columns": DIVIDED + FURNITURE + "#set page(columns: 2)\n",
    "three, indented": DIVIDED + "#set page(columns: 3, margin: 12mm)\n#set par(spacing: 0.65em, first-line-indent: 1.2em)\n",
}  # fmt: skip


def as_pdf(text: str, setup: str) -> bytes:
    from make_pdfs import escaped
    from typesetters import typst

    # A word that begins with a digit and a full stop would begin a list.
    return typst(setup + "\n\n".join("#[]" + escaped(" ".join(each.split())) for each in text.split("\n\n")))


def firsts(sources: dict[str, str], cases: list[Case]) -> int:
    """The number of units whose right passage is first."""
    found = 0
    with tempfile.TemporaryDirectory() as folder:
        store = filled(sources, folder)
        for case in cases:
            at = pattern(case.words).search(sources[case.source])
            moved = SimpleNamespace(**{**vars(case), "start": at.start(), "end": at.end()}) if at else None
            if moved:
                found += (
                    place(moved, best_passages(ranking.wanted(case.unit, case.around), candidates(store, moved))) == 0
                )
        store.close()
    return found


def read_with(read: Callable[[bytes], pdf.Paper], body: bytes) -> str:
    captured_text.pdf = SimpleNamespace(read=read)
    return captured_text.extract(Input(body), PDF).text or ""


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--units", type=int, default=2000)
    chosen = parser.parse_args()
    if chosen.folder is None:
        return print("name the folder that holds segmentation, quotes, reanchoring and claims")
    if not all(map(importlib.util.find_spec, ("typst", "reportlab", "pypdf"))):
        return print("install: pip install -e '.[dev,bench]'")
    import pypdf_reader

    cases, sources = made(chosen.folder)
    sources = {name: text[: text.rindex("\n\n", 0, SHARE)] for name, text in sources.items() if "twins" not in name}
    cases = [
        SimpleNamespace(**vars(case), words=sources[case.source][case.start : case.end])
        for case in cases
        if case.source in sources and case.end <= len(sources[case.source])
    ]
    cases = cases[:: max(1, len(cases) // chosen.units)]
    plain = firsts(sources, cases)
    print(f"{len(cases)} units; plain text: {plain} first ({100 * plain / len(cases):.1f} %)")
    readers = {"pypdf": pypdf_reader.read, "desk": pdf.read}
    for layout, setup in LAYOUTS.items():
        bodies = {name: as_pdf(text, setup) for name, text in sources.items()}
        for reader, read in readers.items():
            found = firsts({name: read_with(read, body) for name, body in bodies.items()}, cases)
            print(f"{layout:16} {reader:6} {found} first, {100 * found / plain:.1f} % of plain text")
    return None


if __name__ == "__main__":
    main()
