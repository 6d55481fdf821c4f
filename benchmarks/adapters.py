"""The product's own doors for the scorers, in the form each scorer asks for."""

import re
from collections.abc import Sequence
from functools import partial
from typing import Any

from annotator.domain.errors import Refused
from annotator.domain.fact_locks import locks
from annotator.domain.readings import Quotation
from annotator.domain.revisions import Block, Sentence
from annotator.intake.decoding import decode
from annotator.language.alignment.draft_sentences import draft_sentences
from annotator.language.alignment.locations import ASK, CARRIED, CHANGED, GONE, SHIFTED, Places
from annotator.language.alignment.sentence_alignment import Alignment
from annotator.language.claims.check_worthiness import reasons_of
from annotator.language.facts.finding import find
from annotator.language.quotes import extraction as quoting
from annotator.language.sentences import segmentation as prose
from annotator.language.sentences.earlier_cuts import Cut, as_before
from annotator.markup.article.text import measure
from annotator.markup.body.prose import SENTENCE
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.pages.parsing import words
from annotator.markup.reading import read_page

# The scorers' gold begins under the headline and has no standfirst.
_NO_BODY_TEXT = {"headline", "standfirst"}
_NOT_IN_PARAGRAPHS = _NO_BODY_TEXT | {"caption"}
_HEADLINE = re.compile(r"<h1\b.*?</h1>", re.DOTALL)
_CAPTION = re.compile(r"<figcaption\b(.*?)</figcaption>", re.DOTALL)
_BLOCK = re.compile(r'data-block="b(\d+)"')


def read_article(html: bytes, url: str | None = None) -> dict[str, object]:
    try:
        facts, article = read_page(decode(html), url)
    except Refused:
        return {}
    stored, text, blocks = measure(clean(article, facts.url or url))
    return {
        "title": facts.title,
        "byline": "; ".join(facts.byline),
        "published": facts.published,
        "site": facts.publisher,
        "blocks": [line for block in _body(blocks, text) for line in text[block.start : block.end].split("\n")],
        "html": _HEADLINE.sub("", _CAPTION.sub(partial(_as_in_the_page, blocks), stored)),
    }


def read_news(html: bytes, url: str | None = None) -> dict[str, object]:
    """The blocks under the headline; the gold has neither standfirsts nor captions among its paragraphs."""
    try:
        facts, article = read_page(decode(html), url)
    except Refused:
        return {}
    _, text, blocks = measure(clean(article, facts.url or url))
    return {
        "title": facts.title,
        "byline": "; ".join(facts.byline),
        "published": facts.published,
        "blocks": [text[block.start : block.end] for block in blocks if block.kind not in _NOT_IN_PARAGRAPHS],
    }


def _body(blocks: Sequence[Block], text: str) -> list[Block]:
    """The golds have a credit or a name over the text as a line of it, but no caption that says something."""
    shown = [block for block in blocks if block.kind not in _NO_BODY_TEXT]
    start = next((n for n, block in enumerate(shown) if block.kind != "caption"), 0)
    label = " ".join(text[block.start : block.end] for block in shown[:start])
    body = [block for block in shown[start:] if block.kind != "caption"]
    return shown[:start] + body if len(words(label)) < SENTENCE else body


def _as_in_the_page(blocks: Sequence[Block], caption: re.Match[str]) -> str:
    """The gold counts what the page itself marks as a caption; what only a class calls so is a paragraph there."""
    ordinal = _BLOCK.search(caption[0])
    path = (blocks[int(ordinal[1]) - 1].path if ordinal else None) or ""
    return caption[0] if "figcaption" in path else f"<p{caption[1]}</p>"


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
    draft_sentences = [line for line in re.finditer(r"[^\n]+", text) if line[0].strip()]
    blocks = [Block(n, "paragraph", None, line.start(), line.end()) for n, line in enumerate(draft_sentences, 1)]
    spans = [
        (block.ordinal, block.start + start, block.start + end)
        for block in blocks
        for start, end in prose.sentences(text[block.start : block.end])
    ]
    pieces = [Sentence(n, block, start, end, "") for n, (block, start, end) in enumerate(spans, 1)]
    return [_scored(quote) for quote in quoting.find_quotes(text, blocks, pieces)]


def _scored(quote: Quotation) -> dict[str, object]:
    """Where a pronoun may mean several people, the scorer judges the mention and the likeliest."""
    speaker = quote.speaker or next(iter(quote.candidates), None)
    return {
        "start": quote.start,
        "end": quote.end,
        "kind": quote.kind,
        "speaker": speaker.mention.text if speaker else None,
        "speaker_start": speaker.mention.start if speaker else None,
        "speaker_end": speaker.mention.end if speaker else None,
        "resolved": speaker.name if speaker else None,
    }


_STATUS = {CARRIED: "kept", SHIFTED: "kept", CHANGED: "recheck", ASK: "recheck", GONE: "orphan"}


def reanchor(old_text: str, new_text: str, spans: list[dict[str, Any]]) -> list[dict[str, object]]:
    old = draft_sentences(old_text, _cut(old_text))
    new = draft_sentences(new_text, as_before(new_text, _cut(new_text), Cut({line.folded for line in old})))
    places = Places(Alignment(old, new), old_text, new_text)
    found = []
    for span in spans:
        placing = places.of(span["start"], span["end"])
        found.append({"id": span["id"], "status": _STATUS[placing.place], "start": placing.start, "end": placing.end})
    return found


def _cut(text: str) -> list[tuple[int, int]]:
    """A blank line ends a paragraph of the scorer's texts; a single line break is white space."""
    return [
        (paragraph.start() + start, paragraph.start() + end)
        for paragraph in re.finditer(r"(?:[^\n]|\n(?![^\S\n]*\n))+", text)
        for start, end in prose.sentences(paragraph[0])
    ]


def worthiness(sentences: list[str]) -> list[int]:
    return [sum(reason.points for reason in reasons_of(sentence)) for sentence in sentences]


def fact_lock(claim: str, passage: str, language: str = "en") -> str:
    """“same”, “differs” or “absent”."""
    return locks.verdict(locks.compare(find(claim, language), find(passage, language)))
