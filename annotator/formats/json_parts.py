"""What the desk's own JSON formats share: how they are encoded, and the facts, blocks and sentences of an article."""

import json
from collections.abc import Sequence
from typing import Any

from annotator.domain.articles import Facts
from annotator.domain.revisions import Block, Sentence


def encode(data: dict[str, Any] | list[dict[str, Any]]) -> bytes:
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
