"""A plain text as blocks and sentences, the way an article comes in; and the seed, where it is at hand."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from annotator.domain.revisions import Block, Sentence
from annotator.language.sentences.segmentation import sentences

SEED = Path(__file__).parents[3] / "shared" / "seed" / "gold.json"


def noise(*pieces: str) -> st.SearchStrategy[str]:
    """Any characters at all, salted with `pieces` that the rules look for."""
    return st.lists(st.sampled_from(pieces) | st.characters(), max_size=80).map("".join)


def seed() -> dict[str, Any]:
    if not SEED.exists():
        pytest.skip("the seed article is not beside this repository")
    gold: dict[str, Any] = json.loads(SEED.read_text(encoding="utf-8"))
    return gold


def cut(paragraphs: list[str], kinds: list[str] | None = None) -> tuple[str, list[Block], list[Sentence]]:
    text = "\n\n".join(paragraphs)
    blocks: list[Block] = []
    pieces: list[Sentence] = []
    start = 0
    for number, paragraph in enumerate(paragraphs, 1):
        kind = kinds[number - 1] if kinds else "paragraph"
        blocks.append(Block(number, kind, None, start, start + len(paragraph)))
        for first, end in sentences(paragraph):
            pieces.append(Sentence(len(pieces) + 1, number, start + first, start + end, ""))
        start += len(paragraph) + 2
    return text, blocks, pieces
