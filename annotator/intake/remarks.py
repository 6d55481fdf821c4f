"""What hangs on a word of a Word document: its notes, and the comments that people wrote beside the text.

Neither stands in the HTML at its mark. Notes are printed at the end; comments are the desk's own talk and are
printed nowhere.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from annotator.domain.draft_sources import COMMENT, NOTE

_ADDRESS = re.compile(r"https?://[^\s<>\"“”]+")
_LAST_MARKS = ".,;:!?)]}'’”"


@dataclass(frozen=True, slots=True)
class Remark:
    """`paragraph` is the text that the mark stands in, `before` as much of it as stands before the mark; `earlier` is
    how many paragraphs with the same words the file had before.

    `addresses` are those that `words` are linked to or hold; `by` is who wrote a comment.
    """

    kind: str
    before: str
    paragraph: str
    words: str
    addresses: tuple[str, ...] = ()
    by: str | None = None
    earlier: int = 0


def remarks_in(document: Any) -> Iterator[Remark]:
    """In text order; `document` is mammoth's reading of the whole file."""
    comments = {comment.comment_id: comment for comment in document.comments}
    seen: Counter[str] = Counter()
    for paragraph in _paragraphs(document.children):
        text, marks = "", []
        for place in _inline(paragraph.children):
            if isinstance(place, str):
                text += place
            else:
                marks.append((text, place))
        for before, mark in marks:
            earlier = seen["".join(text.split())]
            if _kind(mark) == "NoteReference":
                yield _remark(NOTE, before, text, document.notes.resolve(mark).body, earlier=earlier)
            elif mark.comment_id in comments:
                comment = comments[mark.comment_id]
                by = comment.author_name or comment.author_initials
                yield _remark(COMMENT, before, text, comment.body, by, earlier)
        seen["".join(text.split())] += 1


def addresses_in(text: str) -> list[str]:
    """The web addresses that are written out in a text, without the marks of its sentences."""
    return [found.rstrip(_LAST_MARKS) for found in _ADDRESS.findall(text)]


def _remark(kind: str, before: str, paragraph: str, body: Any, by: str | None = None, earlier: int = 0) -> Remark:
    words = "\n".join(text for text in map(_text, _paragraphs(body)) if text)
    linked = [link.href for link in _links(body) if link.href]
    return Remark(kind, before, paragraph, words, tuple(dict.fromkeys((*linked, *addresses_in(words)))), by, earlier)


def _paragraphs(elements: Any) -> Iterator[Any]:
    for element in elements:
        if _kind(element) == "Paragraph":
            yield element
        else:
            yield from _paragraphs(getattr(element, "children", ()))


def _inline(elements: Any) -> Iterator[Any]:
    """Stretches of text, and between them the marks of notes and comments."""
    for element in elements:
        kind = _kind(element)
        if kind == "Text":
            yield element.value
        elif kind in ("Tab", "Break"):
            yield " "
        elif kind == "Image":
            yield element.alt_text or ""
        elif kind in ("NoteReference", "CommentReference"):
            yield element
        else:
            yield from _inline(getattr(element, "children", ()))


def _links(elements: Any) -> Iterator[Any]:
    for element in elements:
        if _kind(element) == "Hyperlink":
            yield element
        yield from _links(getattr(element, "children", ()))


def _text(paragraph: Any) -> str:
    return "".join(each for each in _inline(paragraph.children) if isinstance(each, str)).strip()


def _kind(element: Any) -> str:
    return type(element).__name__
