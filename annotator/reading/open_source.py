"""Bytes or a paste -> what they hold, whatever their format; no word of it is read yet."""

import hashlib
from dataclasses import dataclass
from typing import TypeGuard

from annotator.domain.articles import FactOffer, FactOffers
from annotator.domain.errors import Refused, RuleBroken
from annotator.intake import docx, envelopes, plain
from annotator.intake.decoding import decode
from annotator.intake.documents import Document
from annotator.intake.inputs import READERS, reader, tell
from annotator.intake.sniffing import refuse_blank, refuse_data, refuse_size, refuse_unreadable


@dataclass(frozen=True, slots=True)
class Opened:
    """`document` is what there is to read; None where the source is JSON, whose text then is `json`."""

    sha256: str
    document: Document | None = None
    json: str = ""


def open_source(
    source: bytes | str,
    *,
    format: str | None = None,  # noqa: A002
    filename: str | None = None,
    charset: str | None = None,
) -> Opened:
    """The format is as given, else told by content; `charset` is what the source's carrier said of it.

    Raises Refused, or RuleBroken("unknown_format").
    """
    if format is not None:
        _known(format)
    digest = hashlib.sha256(source if isinstance(source, bytes) else source.encode("utf-8", "replace")).hexdigest()
    if is_word(source):
        if format not in (None, "docx"):
            raise Refused("is_word", format=format)
        return Opened(digest, docx.read(source))
    if format == "docx":
        raise Refused("broken_document")
    envelope = envelope_of(source, format, filename)
    if envelope:
        return Opened(digest, _inside(*envelope))
    text = to_text(source, charset)
    name = format or tell(text, filename)
    if format != "text" and name in ("html", "text"):
        refuse_data(text)
    into = reader(name).read
    return Opened(digest, json=text) if into is None else Opened(digest, into(text))


def is_word(source: bytes | str) -> TypeGuard[bytes]:
    return isinstance(source, bytes) and docx.is_docx(source)


def envelope_of(source: bytes | str, format: str | None, filename: str | None) -> tuple[bytes, str] | None:  # noqa: A002
    """The bytes, and which of `envelopes.NAMES` they are, where a page or a text is to be taken out of them."""
    raw = source if isinstance(source, bytes) else source.encode("utf-8", "replace")
    name = envelopes.tell(raw, filename) if format is None else format
    if name not in envelopes.NAMES:
        return None
    refuse_size(raw)
    return raw, name


def to_text(source: bytes | str, charset: str | None = None) -> str:
    """What came in as text; Refused where it is empty, too large or no text at all."""
    if isinstance(source, bytes):
        refuse_unreadable(source)
        text = decode(source, charset)
    else:
        refuse_unreadable(source.encode("utf-8", "replace"))
        text = source
    refuse_blank(text)
    return text


def _inside(source: bytes, name: str) -> Document:
    inside = envelopes.read(source, name)
    text = to_text(inside.body, inside.charset)
    if inside.is_html:
        refuse_data(text)
    html = text if inside.is_html else plain.to_html(plain.unflowed(text) if inside.is_flowed else text)
    offers: FactOffers = {"title": (FactOffer((inside.subject,), "the subject line"),)} if inside.subject else {}
    return Document(html, url=inside.url, offers=offers, is_letter=name == envelopes.MAIL)


def _known(name: str) -> str:
    try:
        return reader(name).name
    except KeyError:
        known = ", ".join(one.name for one in READERS)
        raise RuleBroken("unknown_format", format=name[:40], known=known) from None
