"""Sentences that the end of a page cuts: their rest goes to the page where they begin."""

import re
from collections import Counter
from collections.abc import Sequence

from annotator.intake.pdf.paragraphs import PdfParagraph

# What ends a sentence and is no abbreviation or initial: a longer word, or a mark other than the full stop.
_FIRST_SENTENCE = re.compile(
    r"(?:\w{4,}\.|\d%?\.(?=\s+[A-ZÀ-Þ]\w+\s)|[)”»%]\.|[!?…])[\"'”“’»«)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*(?=\s|$)"
)
# What is smaller than this share of the usual size is a note.
_SMALLER = 0.93


def mend_page_breaks(pages: Sequence[list[PdfParagraph]], compounds: set[str]) -> None:
    """Moves the rest of each sentence that a page cuts, in place; notes at the foot of a page stay behind it."""
    size = _usual_size(pages)
    begun: PdfParagraph | None = None
    for page in pages:
        if begun and page and _is_rest(begun, page[0]):
            _move_rest(begun, page, compounds)
        begun = _last_of_text(page, size) or begun
        if begun and not (begun.is_open and _is_usual(begun, size)):
            begun = None


def _is_rest(begun: PdfParagraph, first: PdfParagraph) -> bool:
    return _is_usual(first, begun.size) and first.parts[0][:1].isalnum()


def _move_rest(begun: PdfParagraph, page: list[PdfParagraph], compounds: set[str]) -> None:
    """Moves the rest of a sentence from the first paragraph of a page to where the sentence begins."""
    text = page[0].text
    end = _FIRST_SENTENCE.search(text)
    cut = end.end() if end else len(text)
    begun.go_on(text[:cut], compounds)
    begun.is_open = page[0].is_open and end is None
    page[0].parts = [text[cut:].lstrip()]
    if not page[0].text:
        del page[0]


def _last_of_text(page: list[PdfParagraph], size: float) -> PdfParagraph | None:
    last = next((each for each in reversed(page) if each.size >= _SMALLER * size), None)
    return last or (page[-1] if page else None)


def _usual_size(pages: Sequence[list[PdfParagraph]]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for each in page:
            sizes[round(each.size, 1)] += sum(map(len, each.parts))
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_usual(paragraph: PdfParagraph, size: float) -> bool:
    return abs(paragraph.size - size) <= (1 - _SMALLER) * size
