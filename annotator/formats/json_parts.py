"""What the desk's own JSON formats share: how they are encoded, and the facts, blocks and sentences of an article."""

import json
from collections.abc import Sequence
from json.encoder import encode_basestring
from typing import Any

from annotator.domain.articles import Facts
from annotator.domain.revisions import Block, Sentence

_LINE, _INDENT = "\n", "  "


def encode(data: dict[str, Any] | list[dict[str, Any]]) -> bytes:
    """Two-space JSON with a final newline: a file that a line-based diff can read. Names must be text.

    The bytes are those of `json.dumps` with an indent, in half of the time: that one hands on each bracket by itself.
    """
    return f"{_written(data, _LINE)}\n".encode()


def _written(value: Any, line: str) -> str:
    """`line` is a line end with the indent of what stands around the value."""
    if type(value) is str:
        return encode_basestring(value)
    if value is None:
        return "null"
    if type(value) is int:
        return str(value)
    if not isinstance(value, dict | list | tuple) or not value:
        return json.dumps(value, ensure_ascii=False)
    inner = f"{line}{_INDENT}"
    if isinstance(value, dict):
        pairs = [f"{encode_basestring(name)}: {_written(each, inner)}" for name, each in value.items()]
        return f"{{{inner}{f',{inner}'.join(pairs)}{line}}}"
    return f"[{inner}{f',{inner}'.join([_written(each, inner) for each in value])}{line}]"


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
