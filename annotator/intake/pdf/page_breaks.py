"""Sentences that the end of a page cuts, and what stands between their halves: running heads, notes, page numbers.

The rest of such a sentence goes to the page where it begins. Nothing is left out: heads stay first on their page,
notes and page numbers last, each a paragraph.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from annotator.intake.pdf.paragraphs import PdfParagraph

_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:\W|\d|page|seite|página|p\.|s\.|of|von|de|sur|/){0,12}$", re.IGNORECASE)
# What ends a sentence and is no abbreviation or initial: a longer word, or a mark other than the full stop.
_FIRST_SENTENCE = re.compile(
    r"(?:\w{4,}\.|\d%?\.(?=\s+[A-ZÀ-Þ]\w+\s)|[)”»%]\.|[!?…])[\"'”“’»«)\]]*[⁰¹²³⁴⁵⁶⁷⁸⁹]*(?=\s|$)"
)
# A head or a foot has no more lines, and stands so near to the edge: among the first or last paragraphs.
_MOST_LINES = 2
_DEPTH = 2
_SMALLER = 0.93


@dataclass(slots=True)
class _Parts:
    heads: list[PdfParagraph]
    body: list[PdfParagraph]
    feet: list[PdfParagraph]


def across_pages(pages: Sequence[list[PdfParagraph]], compounds: set[str]) -> tuple[tuple[str, ...], ...]:
    """The texts of the paragraphs of each page, each sentence on the page where it begins."""
    known = _repeated(pages)
    size = _usual_size(pages)
    parts = [_parted(page, known, size) for page in pages]
    begun: PdfParagraph | None = None
    for part in parts:
        if begun and part.body and _is_rest(begun, part.body[0]):
            _move_rest(begun, part.body, compounds)
        if part.body:
            begun = part.body[-1]
        if begun and not (begun.is_open and _is_usual(begun, size)):
            begun = None
    return tuple(tuple(each.text for each in (*part.heads, *part.body, *part.feet)) for part in parts)


def _is_rest(begun: PdfParagraph, first: PdfParagraph) -> bool:
    return abs(first.size - begun.size) <= (1 - _SMALLER) * begun.size and first.text[:1].isalnum()


def _move_rest(begun: PdfParagraph, body: list[PdfParagraph], compounds: set[str]) -> None:
    """Moves the rest of a sentence from the first paragraph of a page to where the sentence begins."""
    text = body[0].text
    end = _FIRST_SENTENCE.search(text)
    cut = end.end() if end else len(text)
    begun.go_on(text[:cut], compounds)
    body[0].parts = [text[cut:].lstrip()]
    if not body[0].text:
        begun.is_open = body[0].is_open
        del body[0]


def _parted(page: list[PdfParagraph], known: set[str], size: float) -> _Parts:
    start = 0
    while start < min(_DEPTH, len(page)) and _is_furniture(page[start], known):
        start += 1
    end = len(page)
    while end > max(start, len(page) - _DEPTH) and _is_furniture(page[end - 1], known):
        end -= 1
    while end > start + 1 and page[end - 1].size < _SMALLER * size:
        end -= 1
    return _Parts(page[:start], page[start:end], page[end:])


def _is_furniture(paragraph: PdfParagraph, known: set[str]) -> bool:
    return len(paragraph.parts) <= _MOST_LINES and (
        bool(_PAGE_NUMBER.match(paragraph.text)) or _pattern(paragraph) in known
    )


def _pattern(paragraph: PdfParagraph) -> str:
    """The text with any number for each number: running heads differ in that of their page."""
    return _DIGITS.sub("0", paragraph.text)


def _repeated(pages: Sequence[list[PdfParagraph]]) -> set[str]:
    """The patterns of what stands at the edge of more than one page."""
    counts: Counter[str] = Counter()
    for page in pages:
        counts.update({_pattern(each) for each in (*page[:_DEPTH], *page[-_DEPTH:]) if len(each.parts) <= _MOST_LINES})
    return {pattern for pattern, count in counts.items() if count > 1}


def _usual_size(pages: Sequence[list[PdfParagraph]]) -> float:
    sizes: Counter[float] = Counter()
    for page in pages:
        for each in page:
            sizes[round(each.size, 1)] += len(each.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _is_usual(paragraph: PdfParagraph, size: float) -> bool:
    return abs(paragraph.size - size) <= (1 - _SMALLER) * size
