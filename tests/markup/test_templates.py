"""Invented stories in pages built like those of real publishing systems: the story is read, and nothing else."""

import re
import tomllib
from pathlib import Path
from string import Template

import pytest

from tests.markup.stories import blocks_of

FOLDER = Path(__file__).parent / "templates"
TEXTS = tomllib.loads((FOLDER / "texts.toml").read_text("utf-8"))
KINDS = {
    "title": "headline", "lead": "standfirst", "p": "paragraph", "h": "heading", "i": "list_item",
    "quote": "blockquote", "cap": "caption", "credit": "caption", "c": "table_cell", "note": "paragraph",
}  # fmt: skip
NOTE = re.compile(r"\A<!--(.*?)-->\s*", re.DOTALL)


def page(path):
    """What the page's first comment declares, the texts of its story, and the page with the story inserted."""
    text = path.read_text("utf-8")
    declared = dict(line.split(": ", 1) for line in NOTE.match(text)[1].strip().splitlines())
    story = TEXTS[declared["language"]]
    return declared, story, Template(NOTE.sub("", text)).substitute(story)


def expected_blocks(declared, story):
    """The blocks as (kind, text); "lead/paragraph" means the text "lead" as a block of the kind "paragraph"."""
    for name in declared["tells"].split(", "):
        parts, _, kind = name.partition("/")
        text = " ".join(story[one] for one in parts.split("+"))
        yield kind or KINDS[re.sub(r"\d", "", parts.split("+")[0])], text


def writers(declared, story):
    names = declared.get("writers", "by")
    return () if names == "none" else tuple(story[one] for one in names.split(", "))


def cases():
    for path in sorted(FOLDER.glob("*.html")):
        reason = page(path)[0].get("fails")
        marks = [pytest.mark.xfail(strict=True, reason=reason)] if reason else []
        yield pytest.param(path, id=path.stem, marks=marks)


@pytest.mark.parametrize("path", list(cases()))
def test_a_page_gives_its_story_and_nothing_around_it(path):
    declared, story, html = page(path)
    facts, blocks = blocks_of(html, f"https://www.example.org/2024/{path.stem}")
    assert [(kind, " ".join(text.split())) for kind, text in blocks] == list(expected_blocks(declared, story))
    assert facts.title == story[declared.get("title", "title")]
    assert facts.byline == writers(declared, story)
    assert (facts.published or "")[:10] == story["day"]
