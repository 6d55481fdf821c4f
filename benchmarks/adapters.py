"""The product's own doors for the scorers, in the form each scorer asks for."""

import re

from annotator.domain.revisions import Block, Sentence
from annotator.language import quotes as quoting
from annotator.language import sentences as prose


def sentences(text: str) -> list[tuple[int, int]]:
    return prose.sentences(text, "en")


def sentences_de(text: str) -> list[tuple[int, int]]:
    return prose.sentences(text, "de")


def sentences_fr(text: str) -> list[tuple[int, int]]:
    return prose.sentences(text, "fr")


def sentences_es(text: str) -> list[tuple[int, int]]:
    return prose.sentences(text, "es")


def quotes(text: str) -> list[dict[str, object]]:
    """The scorer’s texts have one paragraph a line."""
    lines = [line for line in re.finditer(r"[^\n]+", text) if line[0].strip()]
    blocks = [Block(n, "paragraph", None, line.start(), line.end()) for n, line in enumerate(lines, 1)]
    spans = [
        (block.ordinal, block.start + start, block.start + end)
        for block in blocks
        for start, end in prose.sentences(text[block.start : block.end])
    ]
    pieces = [Sentence(n, block, start, end, "") for n, (block, start, end) in enumerate(spans, 1)]
    return [
        {
            "start": quote.start,
            "end": quote.end,
            "kind": quote.kind,
            "speaker": quote.speaker.mention.text if quote.speaker else None,
            "speaker_start": quote.speaker.mention.start if quote.speaker else None,
            "speaker_end": quote.speaker.mention.end if quote.speaker else None,
            "resolved": quote.speaker.name if quote.speaker else None,
        }
        for quote in quoting.find_quotes(text, blocks, pieces)
    ]
