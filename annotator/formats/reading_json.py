"""annotator/reading/1: what was read in an article, before anyone checked it."""

import json
from collections.abc import Sequence
from typing import Any

from annotator.domain.articles import Facts
from annotator.domain.readings import Quotation, Reading, Words
from annotator.domain.revisions import Block, Sentence

SCHEMA = "annotator/reading/1"


def write(reading: Reading) -> bytes:
    return encode(
        {
            "schema": SCHEMA,
            "article": facts_json(reading.facts),
            "text": reading.text,
            "blocks": blocks_json(reading.blocks),
            "sentences": sentences_json(reading.sentences),
            "quotes": [_quote(q) for q in reading.quotes],
            "paraphrases": [],
            "suggestions": [],
            "notes": [],
        }
    )


def encode(data: dict[str, Any]) -> bytes:
    """Two-space JSON with a final newline: a file that a line-based diff can read."""
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def facts_json(facts: Facts) -> dict[str, Any]:
    return {
        "title": facts.title,
        "standfirst": facts.standfirst,
        "byline": list(facts.byline),
        "published": facts.published,
        "modified": facts.modified,
        "publisher": facts.publisher,
        "section": facts.section,
        "url": facts.url,
        "image": facts.image,
        "language": facts.language,
    }


def blocks_json(blocks: Sequence[Block]) -> list[dict[str, Any]]:
    return [{"id": b.id, "kind": b.kind, "level": b.level, "start": b.start, "end": b.end} for b in blocks]


def sentences_json(sentences: Sequence[Sentence]) -> list[dict[str, Any]]:
    return [{"id": s.id, "block": f"b{s.block}", "start": s.start, "end": s.end} for s in sentences]


def _quote(quote: Quotation) -> dict[str, Any]:
    speaker = quote.speaker
    return {
        "start": quote.start,
        "end": quote.end,
        "sentences": [f"s{n}" for n in quote.sentences],
        "kind": quote.kind,
        "speaker": None
        if speaker is None
        else {
            "name": speaker.name,
            "mention": speaker.mention.text,
            "start": speaker.mention.start,
            "end": speaker.mention.end,
            "certain": speaker.certain,
        },
        "cue": _words(quote.cue),
    }


def _words(words: Words | None) -> dict[str, Any] | None:
    return None if words is None else {"text": words.text, "start": words.start, "end": words.end}
