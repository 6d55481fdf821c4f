"""Bytes that were captured -> their text and what they say of themselves. Nothing here touches the database."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from html import escape
from typing import Any

from annotator.domain.articles import Facts
from annotator.domain.captures import NO_FACTS, CapturedFacts
from annotator.domain.errors import Refused
from annotator.domain.limits import date, if_typed, line
from annotator.intake import docx, envelopes, pdf, plain
from annotator.intake.inputs import reader, tell
from annotator.markup.article.text import BETWEEN_BLOCKS, measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.reading import read_page
from annotator.network import media
from annotator.reading.open_source import envelope_of, to_text


@dataclass(frozen=True, slots=True)
class Extracted:
    """`text` is None where none was found, and `problem` then the code of why; `pages` are where pages begin.

    A text with a `problem` is a part only.
    """

    text: str | None = None
    pages: tuple[int, ...] = ()
    offers: CapturedFacts = NO_FACTS
    problem: str | None = None

    def as_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "Extracted":
        return cls(data["text"], tuple(data["pages"]), CapturedFacts(**data["offers"]), data["problem"])


def extract(
    body: bytes, media_type: str, *, url: str | None = None, charset: str | None = None, filename: str | None = None
) -> Extracted:
    """The text by the law of one text. Raises `Refused` for a Word document that is broken or made to harm."""
    if media_type.startswith("image/"):
        return Extracted(problem="no_text_image")
    if media_type == media.PDF:
        return _of_pdf(body)
    if media_type == media.DOCX:
        return Extracted(_text(docx.read(body).html))
    try:
        envelope = envelope_of(body, None, filename)
        if envelope:
            inside = envelopes.read(*envelope)
            return _of_text(to_text(inside.body, inside.charset), url or inside.url, filename)
        return _of_text(to_text(body, charset), url, filename)
    except Refused:
        return Extracted(problem="no_text_page")


def _of_pdf(body: bytes) -> Extracted:
    try:
        paper = pdf.read(body)
    except Refused as refused:
        return Extracted(problem=refused.code)
    offers = _offers(paper.title, paper.author, None, paper.created)
    text, starts = _paged([_text("".join(f"<p>{escape(words)}</p>" for words in page)) for page in paper.pages])
    if text is None:
        return Extracted(offers=offers, problem="no_text_pdf")
    return Extracted(text, starts, offers, "pdf_part" if paper.missing else None)


def _paged(pages: Sequence[str | None]) -> tuple[str | None, tuple[int, ...]]:
    """The pages as one text, and where each begins; a blank one where the next does."""
    starts, at = [], 0
    for page in pages:
        starts.append(at)
        at += len(page) + len(BETWEEN_BLOCKS) if page else 0
    return BETWEEN_BLOCKS.join(page for page in pages if page) or None, tuple(starts)


def _of_text(text: str, url: str | None, filename: str | None) -> Extracted:
    format_ = tell(text, filename)
    into = reader(format_).read
    html = into(text).html if into else plain.to_html(text)
    if format_ != "html":
        return Extracted(_text(html)) if _text(html) else Extracted(problem="no_text_page")
    facts = Facts()
    try:
        facts, article = read_page(html, url)
        found = _text(article)
    except Refused:
        # No article: a table, a list, a register. All of its words are kept then.
        found = _text(html)
    offers = _offers(facts.title, ", ".join(facts.byline), facts.publisher, facts.published)
    return Extracted(found, offers=offers, problem=None if found else "no_text_page")


def _text(html: str) -> str | None:
    return measure(clean(html))[1] or None


def _offers(title: str | None, author: str | None, publisher: str | None, published: str | None) -> CapturedFacts:
    """`published` may go on with a time, which a source's date does not have."""
    return CapturedFacts(
        title=if_typed(line, title),
        author=if_typed(line, author),
        publisher=if_typed(line, publisher),
        published=if_typed(date, (published or "")[:10]),
    )
