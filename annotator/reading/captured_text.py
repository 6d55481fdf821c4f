"""Extracts the text of captured bytes, and the facts that they declare about themselves."""

from collections.abc import Sequence
from html import escape

from annotator.domain.articles import Facts
from annotator.domain.captures import CapturedFacts
from annotator.domain.errors import Refused
from annotator.domain.limits import date, if_typed, line
from annotator.domain.reading_input import Input
from annotator.intake import pdf
from annotator.intake.documents import Document
from annotator.intake.input_formats import kept_as
from annotator.intake.media_types import PDF
from annotator.markup.article.text import BETWEEN_BLOCKS, measure
from annotator.markup.cleaning.sanitising import clean
from annotator.markup.reading import read_page
from annotator.reading.extracted import Extracted
from annotator.reading.open_source import captured_document


def extract(source: Input, media_type: str) -> Extracted:
    """The canonical text of the bytes of a source, which are of this media type.

    Raises `Refused` for a Word document that is broken or built to do harm.
    """
    if media_type.startswith("image/"):
        return Extracted(problem="no_text_image")
    if media_type == PDF:
        return _of_pdf(source.raw)
    row = kept_as(media_type)
    if row and row.read_bytes:
        return _without_offers(row.read_bytes(source.raw).html)
    try:
        document = captured_document(source)
    except Refused:
        return Extracted(problem="no_text_page")
    return _of_page(document, source.url) if document.is_page else _without_offers(document.html)


def _of_pdf(source: bytes) -> Extracted:
    try:
        paper = pdf.read(source)
    except Refused as refused:
        return Extracted(problem=refused.code)
    offers = _offers(paper.title, paper.author, None, paper.created)
    text, starts = _paged([_text("".join(f"<p>{escape(words)}</p>" for words in page)) for page in paper.pages])
    if text is None:
        return Extracted(offers=offers, problem="no_text_pdf")
    return Extracted(text, starts, offers, "pdf_part" if paper.missing else None)


def _paged(pages: Sequence[str | None]) -> tuple[str | None, tuple[int, ...]]:
    """The pages as one text, and the offset of each page, in code points; a blank page has the offset of the next."""
    starts, at = [], 0
    for page in pages:
        starts.append(at)
        at += len(page) + len(BETWEEN_BLOCKS) if page else 0
    return BETWEEN_BLOCKS.join(page for page in pages if page) or None, tuple(starts)


def _of_page(document: Document, url: str | None) -> Extracted:
    facts = Facts()
    try:
        facts, article = read_page(document.html, url or document.url)
        text = _text(article)
    except Refused:
        # A table, a list or a register is no article: all its words are kept.
        text = _text(document.html)
    offers = _offers(facts.title, ", ".join(facts.byline), facts.publisher, facts.published)
    return Extracted(text, offers=offers, problem=None if text else "no_text_page")


def _without_offers(html: str) -> Extracted:
    text = _text(html)
    return Extracted(text, problem=None if text else "no_text_page")


def _text(html: str) -> str | None:
    return measure(clean(html))[1] or None


def _offers(title: str | None, author: str | None, publisher: str | None, published: str | None) -> CapturedFacts:
    """The facts that are valid for a source; of `published` only the date, without the time that may follow."""
    return CapturedFacts(
        title=if_typed(line, title),
        author=if_typed(line, author),
        publisher=if_typed(line, publisher),
        published=if_typed(date, (published or "")[:10]),
    )
