"""Reads the page or the text inside a mail, or inside a page that was saved as one file; no other part is read."""

import re
import struct
from collections.abc import Callable
from dataclasses import dataclass
from email.errors import MessageError
from xml.parsers.expat import ExpatError

from annotator.domain.articles import FactOffer, FactOffers
from annotator.domain.errors import Refused
from annotator.intake import plain
from annotator.intake.decoding import readable_text
from annotator.intake.documents import Document
from annotator.intake.sniffing import refuse_data, refuse_size

HTML_TYPES = ("text/html", "application/xhtml+xml")
PLAIN_TYPE = "text/plain"
# In characters: a caution names no more of the documents that hang on a mail.
_LONGEST_NAMES = 200
# What the parsers of the standard library raise for broken files.
_FAULTS = (
    LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError, OverflowError, MemoryError,
    struct.error, ExpatError, MessageError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ContainedText:
    """The bytes (`body`) of a page or of plain text; the other fields are what the file declares about it.

    `is_flowed` is true if a mail program broke the text into short lines (RFC 3676); `attached` are the names of the
    documents that hang on a mail.
    """

    body: bytes
    is_html: bool
    charset: str | None = None
    url: str | None = None
    subject: str | None = None
    is_flowed: bool = False
    attached: tuple[str, ...] = ()


def read_contained(
    source: bytes, find: Callable[[bytes], ContainedText | None], *, what: str, is_letter: bool = False
) -> Document:
    """The document inside the bytes of a file, `source`.

    `find` returns the page or the text inside it; `what` names the kind of file in an error; `is_letter` is true of a
    mail. Raises Refused: "empty", "too_large", "broken_envelope", or "empty_envelope" if the file has no page and no
    text; and the errors of `readable_text` and `refuse_data` for the page or the text.
    """
    refuse_size(source)
    try:
        found = find(source)
    except _FAULTS:
        raise Refused("broken_envelope", what=what) from None
    if found is None:
        raise Refused("empty_envelope", what=what)
    return _document(found, is_letter)


def web_address(value: object) -> str | None:
    """A header or a property as a web address; None if it is no web address."""
    address = re.sub(r"\s", "", str(value or ""))
    return address if re.match(r"https?://", address, re.IGNORECASE) else None


def _document(found: ContainedText, is_letter: bool) -> Document:
    text = readable_text(found.body, found.charset)
    if found.is_html:
        refuse_data(text)
    html = text if found.is_html else plain.to_html(plain.unflowed(text) if found.is_flowed else text)
    offers: FactOffers = {"title": (FactOffer((found.subject,), "the subject line"),)} if found.subject else {}
    return Document(
        html,
        url=found.url,
        offers=offers,
        is_page=found.is_html,
        is_letter=is_letter,
        cautions=(f"attachments:{', '.join(found.attached)[:_LONGEST_NAMES]}",) if found.attached else (),
    )
