"""Reads the paragraphs of each page of a PDF, from the places of its letters; pictures are not read.

A PDF has no paragraphs and often no words, only letters at places. PDFium makes words of the letters (`words`). The
other modules make lines of them (`lines`), take heads and page numbers apart (`edges`), put the lines in the order of
reading (`columns`), join them to paragraphs (`paragraphs`), and mend the sentences that the end of a page cuts
(`page_breaks`).
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from annotator.domain.errors import Refused
from annotator.intake.pdf.columns import in_reading_order
from annotator.intake.pdf.edges import EdgedPage, without_edges
from annotator.intake.pdf.lines import lines_of, rows_joined
from annotator.intake.pdf.page_breaks import mend_page_breaks
from annotator.intake.pdf.paragraphs import PdfParagraph, compounds_in, paragraphs
from annotator.intake.pdf.words import Word, words_of

_DAY = re.compile(r"(?:D:)?(\d{4})-?(\d\d)-?(\d\d)")


@dataclass(frozen=True, slots=True)
class Paper:
    """`pages` are the paragraphs of each page; `missing` are the numbers, from 1, of unreadable pages.

    A sentence that goes on over the end of a page belongs to the page on which it begins. `created` is a date as
    YYYY-MM-DD.
    """

    pages: tuple[tuple[str, ...], ...]
    missing: tuple[int, ...] = ()
    title: str | None = None
    author: str | None = None
    created: str | None = None


def read(source: bytes) -> Paper:
    """Reads a PDF. Raises `Refused`: "pdf_locked" if it needs a password, "pdf_broken" if it has no page.

    PDFium is not safe in threads: two calls at once in one process may end it.
    """
    from pypdfium2 import PdfDocument, PdfiumError
    from pypdfium2.raw import FPDF_ERR_PASSWORD

    try:
        # Many PDFs are locked only against printing: they open without a password.
        document = PdfDocument(source)
    except PdfiumError as error:
        raise Refused("pdf_locked" if error.err_code == FPDF_ERR_PASSWORD else "pdf_broken") from None
    with document:
        if not len(document):
            raise Refused("pdf_broken")
        pages = [_words(document, index) for index in range(len(document))]
        about = document.get_metadata_dict()
    edged = without_edges([lines_of(words or []) for words in pages])
    lines = [rows_joined(in_reading_order(page.body)) for page in edged]
    compounds = compounds_in(lines)
    bodies = [paragraphs(page, compounds) for page in lines]
    mend_page_breaks(bodies, compounds)
    return Paper(
        pages=tuple(_texts(page, body) for page, body in zip(edged, bodies, strict=True)),
        missing=tuple(number for number, words in enumerate(pages, 1) if words is None),
        title=about.get("Title") or None,
        author=about.get("Author") or None,
        created=_day(about.get("CreationDate") or ""),
    )


def _texts(page: EdgedPage, body: list[PdfParagraph]) -> tuple[str, ...]:
    heads, feet = ([row.text for row in rows] for rows in (page.heads, page.feet))
    return (*heads, *(paragraph.text for paragraph in body), *feet)


def _words(document: Any, index: int) -> list[Word] | None:
    """The words of a page; None if the page is broken: the others may be readable."""
    from pypdfium2 import PdfiumError

    try:
        return words_of(document, index)
    except PdfiumError:
        return None


def _day(moment: str) -> str | None:
    found = _DAY.match(moment)
    try:
        return date(*map(int, found.groups())).isoformat() if found else None
    except ValueError:
        return None
