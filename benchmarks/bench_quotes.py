"""Speakers of quotations in short passages of our own, by language: how many are right, and how many surely wrong.

    python benchmarks/bench_quotes.py [--show] FILE…

A line of a file has `language`, `text` (a blank line between paragraphs) and `quotes`, pairs of words and speaker: a
name or a part of it, null where nobody may be set, “~” where the words are no quotation (a title, scare quotes).
"""

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

from annotator.domain.readings import Quotation
from annotator.domain.revisions import Block, Sentence
from annotator.language.quotes.extraction import find_quotes
from annotator.language.sentences.segmentation import sentences

NO_QUOTATION = "~"
_EDGES = " .,!?;:"


def read(text: str, language: str) -> tuple[Quotation, ...]:
    blocks = [
        Block(number, "paragraph", None, found.start(), found.end())
        for number, found in enumerate(re.finditer(r"(?:[^\n]|\n(?!\n))+", text), 1)
    ]
    spans = [
        (block.ordinal, block.start + start, block.start + end)
        for block in blocks
        for start, end in sentences(text[block.start : block.end], language)
    ]
    return find_quotes(text, blocks, [Sentence(n, *span, "") for n, span in enumerate(spans, 1)], language)


def judge(text: str, found: tuple[Quotation, ...], words: str, speaker: str | None) -> str:
    """right | no quote | no speaker | wrong | surely wrong"""
    wanted = words.strip(_EDGES)
    quoted = [(q, text[q.start : q.end].strip(_EDGES)) for q in found]
    # In French the attribution may stand inside the marks.
    quote = next((q for q, said in quoted if said == wanted or said.startswith(f"{wanted}, ")), None)
    if speaker == NO_QUOTATION:
        return "right" if quote is None or quote.kind == "scare" else "wrong"
    if quote is None or quote.kind == "scare":
        return "no quote"
    if speaker is None:
        return "right" if quote.speaker is None else "surely wrong" if quote.speaker.certain else "wrong"
    if quote.speaker is None:
        return "no speaker"
    if speaker.lower() in quote.speaker.name.lower():
        return "right"
    return "surely wrong" if quote.speaker.certain else "wrong"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--show", action="store_true", help="print the passages that are not right")
    options = parser.parse_args()
    for file in options.files:
        counts: dict[str, Counter[str]] = {}
        for line in file.read_text(encoding="utf-8").splitlines():
            passage: dict[str, Any] = json.loads(line)
            found = read(passage["text"], passage["language"])
            for words, speaker in passage["quotes"]:
                verdict = judge(passage["text"], found, words, speaker)
                language = "English" if passage["language"] == "en" else "others"
                counts.setdefault(language, Counter())[verdict] += 1
                if options.show and verdict != "right":
                    print(verdict, passage["text"], [(q.kind, q.speaker and q.speaker.name) for q in found], sep=" | ")
        for language, counted in counts.items():
            print(f"{file.stem}, {language}: {counted['right']} of {counted.total()} right", dict(counted))


if __name__ == "__main__":
    main()
