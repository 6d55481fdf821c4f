"""Opens an input of any format as a document; no article is searched for in it yet."""

import hashlib
from dataclasses import dataclass

from annotator.domain.errors import Refused, RuleBroken
from annotator.domain.reading_input import Input
from annotator.intake import plain
from annotator.intake.bibliographies.recognition import bibliography_in
from annotator.intake.decoding import readable_text
from annotator.intake.documents import Document
from annotator.intake.input_formats import ARTICLES, InputFormat, found_in_bytes, found_in_text, input_format
from annotator.intake.sniffing import refuse_data
from annotator.intake.tables.recognition import is_sheet, is_workbook


@dataclass(frozen=True, slots=True)
class Opened:
    """`document` is what can be read; None if the input is JSON, whose text is in `json`."""

    sha256: str
    document: Document | None = None
    json: str = ""


def open_source(source: Input) -> Opened:
    """Opens an article's input. Raises Refused, or RuleBroken("unknown_format")."""
    named = None if source.format is None else _named(source.format)
    if named is None and is_workbook(source.raw):
        raise Refused("is_a_workbook")
    digest = hashlib.sha256(source.raw).hexdigest()
    found, content = _recognised(source, named)
    if isinstance(content, bytes):
        assert found.read_bytes
        return Opened(digest, found.read_bytes(content))
    if named is None:
        _refuse_what_is_taken_elsewhere(content, source.filename)
    if source.format != "text" and found.name in ("html", "text"):
        refuse_data(content)
    return Opened(digest, found.read_text(content)) if found.read_text else Opened(digest, json=content)


def _refuse_what_is_taken_elsewhere(text: str, filename: str | None) -> None:
    if kind := bibliography_in(text, filename):
        raise Refused("is_a_bibliography", what=kind)
    if is_sheet(text, filename):
        raise Refused("is_a_sheet")


def captured_document(source: Input) -> Document:
    """The document of a capture: JSON and XML for programs are read too, as a capture keeps all that a source has."""
    found, content = _recognised(source, None)
    if isinstance(content, bytes):
        assert found.read_bytes
        return found.read_bytes(content)
    return (found.read_text or plain.read)(content)


def _recognised(source: Input, named: InputFormat | None) -> tuple[InputFormat, bytes | str]:
    """The format, and the content for its reader, as bytes or text."""
    found = found_in_bytes(source.raw, source.filename)
    if named and found and found.name == "docx" and named is not found:
        raise Refused("is_word", format=named.name)
    row = named or found
    if row and row.read_bytes:
        return row, source.raw
    text = readable_text(source.body, source.charset)
    return row or found_in_text(text, source.filename), text


def _named(name: str) -> InputFormat:
    try:
        return input_format(name)
    except KeyError:
        known = ", ".join(row.name for row in ARTICLES)
        raise RuleBroken("unknown_format", format=name[:40], known=known) from None
