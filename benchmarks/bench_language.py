"""Whether the rules of language stay linear: time per word at 1×, 10× and 100× of a text, and on hostile ones.

    python benchmarks/bench_language.py

The words of the demo article, and the hostile texts, are repeated; each figure is a ratio to the first of its row.
"""

import re
import time
from collections.abc import Callable
from pathlib import Path

from annotator.domain.revisions import Block, Sentence
from annotator.language.claims.check_worthiness import worthiness
from annotator.language.claims.loose_facts import loose_facts
from annotator.language.quotes.extraction import find_quotes
from annotator.language.quotes.paraphrases import find_paraphrases
from annotator.language.retrieval.best_passages import best_passages
from annotator.language.retrieval.passages import pieces
from annotator.language.retrieval.ranking import wanted
from annotator.language.sentences.segmentation import sentences
from annotator.language.slips.rule_table import findings
from annotator.reading import article

DEMO = Path(article.__file__).parent.parent / "demo" / "article.html"
Cut = tuple[str, list[Block], tuple[Sentence, ...]]
HOSTILE = {
    "no sentence ends": "words go on and on ",
    "all capitals": "THE BOARD CUT 214 JOBS IN MARCH. ",
    "right to left": "\u05d4\u05d5\u05d0 \u05d0\u05de\u05e8 42 \u05e4\u05e2\u05de\u05d9\u05dd. ",
    "CJK": "\u6587\u5316\u5e81\u306f\uff11\u65e5\u3001\u767a\u8868\u3057\u305f\u3002",
    "quotation marks": "\u201cNo,\u201d he said. ",
    "nested marks": "\u201c\u2018\u00ab",
    "a run of capitals": "A",
    "lone capitals": "A ",
    "capitalised words": "Aa ",
    "hyphened capitals": "A-",
    "digits": "7",
    "digits and commas": "1,",
    "opening marks": "\u201c",
    "dots": ".",
    "apostrophes": "'",
    "brackets": "(",
    "titles": "Mr. ",
    "acronyms": "Aaa Bbb Ccc (ABC) ",
    "one word": "word ",
}


def cut(paragraphs: list[str]) -> Cut:
    text = "\n\n".join(paragraphs)
    blocks, found, at = [], [], 0
    for number, paragraph in enumerate(paragraphs, 1):
        blocks.append(Block(number, "paragraph", None, at, at + len(paragraph)))
        found += [
            Sentence(len(found) + n, number, at + start, at + end, "")
            for n, (start, end) in enumerate(sentences(paragraph), 1)
        ]
        at += len(paragraph) + 2
    return text, blocks, tuple(found)


def per_letter(rule: Callable[[Cut], object], piece: Cut) -> float:
    start = time.perf_counter()
    rule(piece)
    return (time.perf_counter() - start) / len(piece[0])


RULES: dict[str, Callable[[Cut], object]] = {
    "quotes": lambda c: find_quotes(*c),
    "paraphrases": lambda c: find_paraphrases(*c, quotes=()),
    "loose facts": lambda c: loose_facts(c[0]),
    "sentences": lambda c: sentences(c[0]),
    "sentences pl": lambda c: sentences(c[0], "pl"),
    "passages": lambda c: best_passages(wanted(c[0][:2_000]), pieces(c[0])),
    "worthiness": lambda c: worthiness(c[0], c[2]),
    "consistency": lambda c: findings(*c, quotes=find_quotes(*c), published="2026-03-07"),
}


def report(name: str, pieces: list[Cut]) -> None:
    for rule, deed in RULES.items():
        per_letter(deed, pieces[0])
        base = min(per_letter(deed, pieces[0]) for _ in range(5))
        ratios = [per_letter(deed, piece) / base for piece in pieces]
        print(f"{name:18} {rule:12} {base * 1e9:7.0f} ns a letter   " + "  ".join(f"{ratio:5.2f}" for ratio in ratios))


def main() -> None:
    demo = re.sub(r"<[^>]+>", " ", DEMO.read_text("utf-8")).split("\n")
    paragraphs = [" ".join(line.split()) for line in demo if len(line.split()) > 8]
    report("demo 1 10 100", [cut(paragraphs * times) for times in (1, 10, 100)])
    for name, piece in HOSTILE.items():
        report(name, [cut([piece * (size // len(piece))]) for size in (10_000, 100_000, 1_000_000)])


if __name__ == "__main__":
    main()
