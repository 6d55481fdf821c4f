"""Converts a Word document to HTML with mammoth: headings, lists, links, tables, footnotes, and the words of pictures.

Comments are never part of the HTML: they are returned among the notes.

A .docx is a ZIP of XML that strangers send: `archives` judges it before it is read.
"""

import io
import re
from dataclasses import replace
from typing import Any

from annotator.domain import limits
from annotator.domain.draft_sources import AttachedNote
from annotator.domain.errors import Refused
from annotator.intake import archives, plain
from annotator.intake.decoding import decode
from annotator.intake.documents import Document
from annotator.intake.word.anchors import anchors_in
from annotator.intake.word.archive import MAIN, insertions, main_part, read_parts
from annotator.intake.word.mammoth_input import INSERTION, with_visible_text
from annotator.intake.word.notes import notes_in
from annotator.intake.word.tracked_changes import changes_in

# What this desk writes around an article in a document of its own has styles whose names begin with “Annotator”.
_STYLES = """
p[style-name='Title'] => h1:fresh
p.Title => h1:fresh
p[style-name='Subtitle'] => p.standfirst:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Caption'] => figure:fresh > figcaption:fresh
p[style-name='caption'] => figure:fresh > figcaption:fresh
p[style-name='HTML Preformatted'] => pre:fresh
p[style-name^='Annotator '] => !
"""
# The marks of notes by mammoth would read as numbers of the text; the notes are kept at the end.
_NOTE_MARK = re.compile(r'<sup><a href="#(?:footnote|endnote)-[^"]*"[^>]*>\[\d+\]</a></sup>')
_NOTE_BACK = re.compile(r'\s*<a href="#(?:footnote|endnote)-ref-[^"]*">↑</a>')
# A paragraph that holds only a picture's alternative text, and the caption below it.
_FIGURE = re.compile(r'<p>(<em class="picture">[^<]*</em>)</p>(?:<figure><figcaption>(.*?)</figcaption></figure>)?')
_TAG = re.compile(r"<[^>]*>")
_INSERTED = re.compile(rf"<p>{INSERTION}(.*?)</p>")
_PAGE_BODY = re.compile(r"<body\b[^>]*>(.*?)</body>", re.IGNORECASE | re.DOTALL)
# Documents stand at most so deep in each other.
_DEEPEST = 2
_XML_TAG = re.compile(rb"<[^>]*>")


def is_docx(source: bytes) -> bool:
    """Whether these bytes are a ZIP archive that holds the text of a Word document."""
    if not source.startswith(archives.BEGINNING):
        return False
    try:
        return main_part(source) is not None
    except archives.FAULTS:
        # The list of parts is at the end of the file, so a truncated document has lost it.
        return b"word/" in source


def read(source: bytes, depth: int = 0) -> Document:
    """The text of a document, which stands in `depth` others.

    Raises Refused: "broken_document", "large_document", "empty", or "text_too_long" for more than one article.
    """
    if not is_docx(source):
        raise Refused("broken_document")
    try:
        _refuse_harm(source)
        document = _with_changes(_converted(with_visible_text(source)), source)
        document = replace(document, html=_with_insertions(document.html, source, depth))
    except archives.FAULTS:
        raise Refused("broken_document") from None
    if not _TAG.sub("", document.html).strip():
        raise Refused("empty")
    return document


def _refuse_harm(source: bytes) -> None:
    length = 0
    for content in archives.xml_parts(source, broken="broken_document", large="large_document"):
        length += len(_XML_TAG.sub(b"", content).decode(errors="replace"))
    limits.refuse_long(length)


def _converted(source: bytes) -> Document:
    import mammoth

    notes: list[AttachedNote] = []
    anchors = anchors_in(next(iter(read_parts(source, MAIN).values())))

    def collect_notes(document: Any) -> Any:
        notes.extend(notes_in(document, anchors))
        return document

    # A style map inside the file could write its comments into the text, so it is ignored.
    converted = mammoth.convert_to_html(
        io.BytesIO(source),
        style_map=_STYLES,
        convert_image=_picture,
        transform_document=collect_notes,
        include_embedded_style_map=False,
    )
    return Document(_FIGURE.sub(_figure, _NOTE_BACK.sub("", _NOTE_MARK.sub("", str(converted.value)))), tuple(notes))


def _with_changes(document: Document, source: bytes) -> Document:
    """With a remark for each tracked change; the text is that with all of them accepted, and a caution says so."""
    body = next(iter(read_parts(source, MAIN).values()))
    changes = changes_in(body)
    return replace(document, notes=(*document.notes, *changes), cautions=("tracked_changes",)) if changes else document


def _with_insertions(html: str, source: bytes, depth: int) -> str:
    """With the text of each file that the document takes in at its place."""
    if INSERTION not in html:
        return html
    files = insertions(source) if depth < _DEEPEST else {}
    return _INSERTED.sub(lambda found: _text_of_file(files.get(found[1], b""), depth), html)


def _text_of_file(file: bytes, depth: int) -> str:
    if is_docx(file):
        return read(file, depth + 1).html
    text = decode(file)
    page = _PAGE_BODY.search(text)
    return page[1] if page else "" if text.startswith("{\\rtf") else plain.to_html(text)


def _figure(found: re.Match[str]) -> str:
    """A figure with a single text to check: its caption, or without one its alternative text."""
    alternative, caption = found.groups()
    if not caption:
        return f"<figure><figcaption>{alternative}</figcaption></figure>"
    words = _TAG.sub("", alternative).replace('"', "&quot;")
    return f'<figure><img alt="{words}"><figcaption>{caption}</figcaption></figure>'


def _picture(image: Any) -> list[Any]:
    from mammoth import html

    words = (image.alt_text or "").strip()
    return [html.element("em", {"class": "picture"}, [html.text(words)])] if words else []
