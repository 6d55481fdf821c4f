"""Reads the footnotes, endnotes and comments of a Word document.

The HTML has none of them at its mark: notes are at the end of the text, and comments, which are internal to the
newsroom, are nowhere in it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from annotator.domain.draft_sources import COMMENT, NOTE, AttachedNote
from annotator.intake.notes import addresses_in


def notes_in(document: Any, anchors: Mapping[str, str]) -> Iterator[AttachedNote]:
    """Notes and comments in text order; `document` is mammoth's reading of the file.

    `anchors` are the words that comments are on, by the id of the comment.
    """
    comments = {comment.comment_id: comment for comment in document.comments}
    seen: Counter[str] = Counter()
    for text, marks in _with_marks(document.children):
        letters = "".join(text.split())
        earlier = seen[letters]
        for at, mark in marks:
            if _kind(mark) == "NoteReference":
                yield _attached(NOTE, at, text, document.notes.resolve(mark).body, earlier=earlier)
            elif mark.comment_id in comments:
                comment = comments[mark.comment_id]
                by = comment.author_name or comment.author_initials
                anchor = anchors.get(mark.comment_id, "")
                yield _attached(COMMENT, at, text, comment.body, by, earlier, anchor)
        seen[letters] += 1


def _with_marks(elements: Any) -> Iterator[tuple[str, list[tuple[int, Any]]]]:
    """The text of each paragraph that has one, and the marks in it with the length of the text before them.

    Marks of a paragraph whose words were all deleted go to the next one that has some, or to the end of the last.
    """
    before: tuple[str, list[tuple[int, Any]]] | None = None
    waiting: list[tuple[int, Any]] = []
    for paragraph in _paragraphs(elements):
        text, marks = _text_and_marks(paragraph)
        if not text.strip():
            waiting += [(0, mark) for _, mark in marks]
            continue
        yield from (before,) if before else ()
        before, waiting = (text, waiting + marks), []
    if before:
        yield before[0], before[1] + [(len(before[0]), mark) for _, mark in waiting]
    elif waiting:
        yield "", waiting


def _text_and_marks(paragraph: Any) -> tuple[str, list[tuple[int, Any]]]:
    pieces: list[str] = []
    marks: list[tuple[int, Any]] = []
    length = 0
    for place in _inline(paragraph.children):
        if isinstance(place, str):
            pieces.append(place)
            length += len(place)
        else:
            marks.append((length, place))
    return "".join(pieces), marks


def _attached(
    kind: str, at: int, paragraph: str, body: Any, by: str | None = None, earlier: int = 0, anchor: str = ""
) -> AttachedNote:
    words = "\n".join(text for text in map(_text, _paragraphs(body)) if text)
    linked = [link.href for link in _links(body) if link.href]
    addresses = tuple(dict.fromkeys((*linked, *addresses_in(words))))
    # Of words that do not end at the mark it is not known where they are.
    return AttachedNote(
        kind, at, paragraph, words, addresses, by, earlier, anchor if paragraph.endswith(anchor, 0, at) else ""
    )


def _paragraphs(elements: Any) -> Iterator[Any]:
    for element in elements:
        if _kind(element) == "Paragraph":
            yield element
        else:
            yield from _paragraphs(getattr(element, "children", ()))


def _inline(elements: Any) -> Iterator[Any]:
    """The pieces of text, as strings, and the marks of notes and comments among them, as mammoth's elements."""
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
    return "".join(piece for piece in _inline(paragraph.children) if isinstance(piece, str)).strip()


def _kind(element: Any) -> str:
    return type(element).__name__
