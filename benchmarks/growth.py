"""Whether a hostile text can hold the desk: how the time of each door grows with the size of each hostile shape.

    python benchmarks/growth.py [WORD ...] [--slow]

Each shape of `hostile_shapes.py` is read at one, two and four times its size, each in a process of its own that is
ended after LIMIT seconds. Times are processor seconds. A shape whose time grows more than MOST times at a doubling
fails; what takes less than SHORT is too short to measure. WORDs choose the shapes whose name has one of them; `--slow`
prints where the slowest three spend their time.
"""

import argparse
import cProfile
import io
import multiprocessing
import pstats
import resource
import sys
import time
import zipfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import pairwise

from hostile_shapes import SHAPES, HostileShape

from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.fact_locks.text_facts import compare_texts
from annotator.domain.reading_input import Input
from annotator.domain.revisions import Block, Sentence
from annotator.intake.bibliographies.reading import read as read_bibliography
from annotator.intake.tables.reading import read as read_table
from annotator.language.alignment.draft_sentences import draft_sentences
from annotator.language.alignment.locations import Places
from annotator.language.alignment.sentence_alignment import Alignment
from annotator.language.claims.check_worthiness import worthiness
from annotator.language.claims.loose_facts import loose_facts
from annotator.language.facts.text_facts import text_facts
from annotator.language.quotes.extraction import find_quotes
from annotator.language.quotes.paraphrases import find_paraphrases
from annotator.language.retrieval.best_passages import best_passages
from annotator.language.retrieval.passages import pieces
from annotator.language.retrieval.ranking import wanted
from annotator.language.sentences.segmentation import sentences
from annotator.language.slips.rule_table import findings
from annotator.reading.article import read_or_export

SIZES = (1, 2, 4)
MOST = 2.6
# In seconds of processor time.
SHORT = 0.25
LIMIT = 20
# A machine that does other things makes a single time too long, never too short.
TRIES = 2
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="word/document.xml"/></Relationships>'
)
SAMPLE = "<article><h1>The mill</h1><p>It cost 3 million in May, “not more”, Ann Holm said.</p></article>"
Door = Callable[[str], object]


def words(text: str, language: str = "en") -> None:
    """All that is found in a text; it is one block, and once more one sentence, which hides no length from a rule."""
    block = [Block(1, "paragraph", None, 0, len(text))]
    cut = tuple(Sentence(n, 1, *span, text[slice(*span)]) for n, span in enumerate(sentences(text, language), 1))
    for each in (cut, (Sentence(1, 1, 0, len(text), ""),)):
        quotes = find_quotes(text, block, each, language)
        find_paraphrases(text, block, each, quotes, language)
        worthiness(text, each)
        findings(text, block, each, quotes, "2026-03-07", (), language)
        for sentence in each:
            loose_facts(text[sentence.start : sentence.end], sentence.start, language)
    best_passages(wanted(text), pieces(text))


def compared_facts(text: str) -> None:
    compare_texts(text_facts(text, "en"), text_facts(text + "The end.", "en"))


def drafts(text: str) -> None:
    old, new = text, f"It rained. {text[: len(text) // 2]}It snowed. {text[len(text) // 2 :]}"
    before, after = draft_sentences(old, sentences(old)), draft_sentences(new, sentences(new))
    places = Places(Alignment(before, after), old, new)
    for start, end in sentences(old):
        places.of(start, end)


def word_document(body: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/document.xml", f'<w:document xmlns:w="{_WORD}"><w:body>{body}</w:body></w:document>')
    return file.getvalue()


DOORS: dict[str, Door] = {
    "page": lambda text: read_or_export(Input(text, format="html")),
    "html": lambda text: read_or_export(Input(text, format="html")),
    "text": lambda text: read_or_export(Input(text, format="text")),
    "markdown": lambda text: read_or_export(Input(text, format="markdown")),
    "mail": lambda text: read_or_export(Input(text.encode(), format="eml")),
    "docx": lambda text: read_or_export(Input(word_document(text), format="docx")),
    "bibliography": read_bibliography,
    "table": lambda text: read_table(text.encode()),
    "words": words,
    "German words": lambda text: words(text, "de"),
    "French words": lambda text: words(text, "fr"),
    "Spanish words": lambda text: words(text, "es"),
    "Polish words": lambda text: words(text, "pl"),
    "facts": lambda text: text_facts(text, "en"),
    "compared facts": compared_facts,
    "drafts": drafts,
}


def seconds(shape: HostileShape, size: int) -> tuple[float | None, str]:
    """The processor time of reading the shape once, in seconds, and what was answered; no time if it was ended."""
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_read, args=(shape, size, there))
    process.start()
    there.close()
    try:
        answer: tuple[float | None, str] = here.recv()
    except EOFError:
        answer = (None, f"ended after {LIMIT} s")
    process.join()
    return answer


def _read(shape: HostileShape, size: int, answer: "multiprocessing.connection.Connection") -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (LIMIT, LIMIT))
    text = shape.text(size)
    before = time.process_time()
    said = ""
    try:
        DOORS[shape.door](text)
    except (Refused, RuleBroken) as refused:
        said = refused.code
    answer.send((time.process_time() - before, said))


def measure(name: str, shape: HostileShape) -> tuple[float, bool]:
    """Prints the row of one shape; returns its longest time and whether it grows no faster than it may."""
    for left in reversed(range(TRIES)):
        answers = [seconds(shape, size) for size in SIZES]
        times = [LIMIT if taken is None else taken for taken, _ in answers]
        growth = [after / max(before, SHORT / 2) if after > SHORT else 0 for before, after in pairwise(times)]
        holds = max(growth) <= MOST and max(times) < LIMIT
        if holds or max(times) >= LIMIT or not left:
            break
    shown = " · ".join(f"{taken:.2f}" for taken in times)
    ratios = " · ".join(f"{ratio:.1f}" if ratio else "–" for ratio in growth)
    said = answers[-1][1]
    print(f"| {name} | {shape.door} | {shown} | {ratios} | {said if holds else f'**too fast** {said}'} |", flush=True)
    return max(times), holds


def warm_up() -> None:
    """Loads the modules and makes the tables that the first call needs: they would count for one size alone."""
    for door in DOORS.values():
        with suppress(Refused, RuleBroken):
            door(SAMPLE)


def profile(shape: HostileShape) -> None:
    """Prints the functions in which the smallest size of a shape spends its time."""
    recorder = cProfile.Profile()
    text = shape.text(1)
    try:
        recorder.runcall(DOORS[shape.door], text)
    except (Refused, RuleBroken) as refused:
        print(refused.code)
    pstats.Stats(recorder).sort_stats("tottime").print_stats(12)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("words", nargs="*")
    parser.add_argument("--slow", action="store_true")
    given = parser.parse_args(arguments)
    chosen = {name: s for name, s in SHAPES.items() if not given.words or any(word in name for word in given.words)}
    warm_up()
    print("| shape | door | seconds at 1 · 2 · 4 | growth | |\n|---|---|---|---|---|")
    rows = {name: measure(name, shape) for name, shape in chosen.items()}
    failed = [name for name, (_, holds) in rows.items() if not holds]
    print(f"\n{len(rows)} shapes, {len(failed)} grow too fast" + (f": {', '.join(failed)}" if failed else ""))
    if given.slow:
        for name in sorted(rows, key=lambda name: -rows[name][0])[:3]:
            print(f"\n{name}")
            profile(chosen[name])
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
