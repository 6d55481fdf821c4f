"""A Word document -> HTML, by mammoth: headings, lists, links, tables, footnotes. Pictures keep their words only.

Comments are never part of the HTML: they come beside it, as remarks.

A .docx is a ZIP of XML that strangers send, so its size is looked at before anything is unpacked, and XML
that declares entities is refused.
"""

import io
import re
import zipfile
import zlib
from typing import Any
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError

from annotator.domain import limits
from annotator.domain.errors import Refused
from annotator.intake.documents import Document
from annotator.intake.remarks import Remark, remarks_in
from annotator.intake.runs import with_plain_runs

_BODY = "word/document.xml"
_LARGEST = 100_000_000
# Of its text alone, with all the mark-up that Word puts around it.
_LARGEST_TEXT = 20_000_000
_MOST_PARTS = 5_000
# Word writes no document type; entities could be made to grow without end, or to read files.
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => p.standfirst:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Caption'] => figure:fresh > figcaption:fresh
p[style-name='caption'] => figure:fresh > figcaption:fresh
"""
# mammoth's marks for notes would stand as figures in the text; the notes themselves stay, at the end.
_NOTE_MARK = re.compile(r'<sup><a href="#(?:footnote|endnote)-[^"]*"[^>]*>\[\d+\]</a></sup>')
_NOTE_BACK = re.compile(r'\s*<a href="#(?:footnote|endnote)-ref-[^"]*">↑</a>')
# A picture in a paragraph of its own, by its alternative text, and the caption under it.
_FIGURE = re.compile(r'<p>(<em class="picture">[^<]*</em>)</p>(?:<figure><figcaption>(.*?)</figcaption></figure>)?')
_TAG = re.compile(r"<[^>]*>")
_XML_TAG = re.compile(rb"<[^>]*>")
_FAULTS = (
    KeyError, ValueError, TypeError, AttributeError, IndexError, NotImplementedError, RuntimeError, OSError, EOFError,
    ExpatError, ParseError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


def is_docx(source: bytes) -> bool:
    """Whether these bytes are a ZIP that holds the text of a Word document."""
    if not source.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(source)) as archive:
            return _BODY in archive.namelist()
    except _FAULTS:
        # A document that was cut off has lost the list of its parts, which stands at the end.
        return b"word/" in source


def read(source: bytes) -> Document:
    """Raises Refused: "broken_document", "large_document" or "empty"."""
    try:
        _refuse_harm(source)
        document = _converted(with_plain_runs(source))
    except _FAULTS:
        raise Refused("broken_document") from None
    if not _TAG.sub("", document.html).strip():
        raise Refused("empty")
    return document


def _refuse_harm(source: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(source)) as archive:
        parts = archive.infolist()
        if len(parts) > _MOST_PARTS:
            raise Refused("large_document", limit=_LARGEST // 1_000_000)
        _refuse_size(sum(part.file_size for part in parts), _LARGEST)
        size = length = 0
        for part in parts:
            if part.filename.endswith((".xml", ".rels")):
                content = _beginning(archive, part)
                size += len(content)
                _refuse_size(size, _LARGEST_TEXT)
                if _DECLARES.search(content):
                    raise Refused("broken_document")
                length += len(_XML_TAG.sub(b"", content).decode(errors="replace"))
        limits.refuse_long(length)


def _refuse_size(size: int, limit: int) -> None:
    if size > limit:
        raise Refused("large_document", limit=limit // 1_000_000)


def _beginning(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """What an archive says of a part's size may be a lie: hardly more than the limit is unpacked."""
    with archive.open(part) as file:
        return file.read(_LARGEST_TEXT + 1)


def _converted(source: bytes) -> Document:
    import mammoth

    remarks: list[Remark] = []

    def look(document: Any) -> Any:
        remarks.extend(remarks_in(document))
        return document

    # A style map inside the file could print its comments into the text.
    done = mammoth.convert_to_html(
        io.BytesIO(source),
        style_map=_STYLES,
        convert_image=_picture,
        transform_document=look,
        include_embedded_style_map=False,
    )
    return Document(_FIGURE.sub(_figure, _NOTE_BACK.sub("", _NOTE_MARK.sub("", str(done.value)))), tuple(remarks))


def _figure(found: re.Match[str]) -> str:
    """One thing to account for: its caption, or the words for what is seen where it has none."""
    seen, said = found.groups()
    if not said:
        return f"<figure><figcaption>{seen}</figcaption></figure>"
    words = _TAG.sub("", seen).replace('"', "&quot;")
    return f'<figure><img alt="{words}"><figcaption>{said}</figcaption></figure>'


def _picture(image: Any) -> list[Any]:
    from mammoth import html

    words = (image.alt_text or "").strip()
    return [html.element("em", {"class": "picture"}, [html.text(words)])] if words else []
