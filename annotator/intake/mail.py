"""Reads mails that are saved with their headers: all their text, and no file that hangs on them."""

import re
from collections.abc import Iterator, Sequence
from email.message import Message

from annotator.intake import plain
from annotator.intake.contained import HTML_TYPES, PLAIN_TYPE, ContainedText, read_contained
from annotator.intake.decoding import decode
from annotator.intake.documents import Document
from annotator.intake.mime import body_of, decoded_header, is_message, parsed

ENDINGS = ("eml",)
_MAIL = "message/rfc822"
# The files in which an article is sent.
_DOCUMENTS = re.compile(r"\.(?:docx?|odt|rtf|pdf|txt|md|html?|pages|eml|msg)$", re.IGNORECASE)
_PAGE_BODY = re.compile(r"<body\b[^>]*>(.*?)(?:</body>|\Z)", re.IGNORECASE | re.DOTALL)
_OUTER = re.compile(r"</?(?:html|head|body|!doctype)\b[^>]*>", re.IGNORECASE)
# Programs nest parts a few deep; what is deeper is hostile.
_DEEPEST = 20


def is_mail(source: bytes, filename: str | None = None) -> bool:
    return is_message(source, filename, is_saved=False, endings=ENDINGS)


def read(source: bytes) -> Document:
    return read_contained(source, find_letter, what="mail", is_letter=True)


def find_letter(source: bytes) -> ContainedText | None:
    """All texts that a mail program would display one below the other, and the names of the attached documents.

    A forwarded mail counts only if the outer mail has no text. Raises what `mime.parsed` and `mime.body_of` raise.
    """
    message = parsed(source)
    parts = _shown(message) or [part for mail in message.walk() for part in _forwarded(mail)]
    if not parts:
        return None
    subject, attached = decoded_header(message["Subject"]), tuple(_attached(message))
    if len(parts) == 1:
        return body_of(message, parts[0], subject=subject, attached=attached)
    texts = [(part, body_of(message, part)) for part in parts]
    is_html = any(text.is_html for _, text in texts)
    shown = ("\n".join if is_html else "\n\n".join)(_text(text, is_html) for _, text in texts)
    page = f"<html><body>{shown}</body></html>" if is_html else shown
    return ContainedText(page.encode(), is_html, "utf-8", subject=subject, attached=attached)


def _forwarded(part: Message) -> Sequence[Message]:
    inner = part.get_payload() if part.get_content_type() == _MAIL else ()
    return [shown for message in inner if isinstance(message, Message) for shown in _shown(message)]


def _shown(part: Message, depth: int = 0) -> list[Message]:
    """The parts with text that are displayed, in order."""
    if part.get_content_disposition() == "attachment" or part.get_content_type() == _MAIL or depth > _DEEPEST:
        return []
    if not part.is_multipart():
        return [part] if part.get_content_type() in (*HTML_TYPES, PLAIN_TYPE) else []
    inside = [shown for inner in part.get_payload() if (shown := _shown(inner, depth + 1))]  # type: ignore[arg-type]
    if part.get_content_subtype() == "alternative":
        # The last is the richest that the sender's program could write.
        formatted = [shown for shown in inside if any(one.get_content_type() in HTML_TYPES for one in shown)]
        return (formatted or inside or [[]])[-1]
    if part.get_content_subtype() == "related":
        return inside[0] if inside else []
    return [one for shown in inside for one in shown]


def _text(text: ContainedText, is_html: bool) -> str:
    decoded = decode(text.body, text.charset)
    if text.is_html:
        page = _PAGE_BODY.search(decoded)
        return page[1] if page else _OUTER.sub("", decoded)
    unbroken = plain.unflowed(decoded) if text.is_flowed else decoded
    return plain.to_html(unbroken) if is_html else unbroken


def _attached(message: Message) -> Iterator[str]:
    """The names of the files in which the article itself may be, and the subjects of attached mails."""
    for part in message.walk():
        name = decoded_header(part.get_filename())
        if part.get_content_type() == _MAIL and part is not message:
            inner = part.get_payload()
            subject = decoded_header(inner[0]["Subject"]) if isinstance(inner, list) and inner else None  # type: ignore[index]
            yield name or subject or "a mail"
        elif name and _DOCUMENTS.search(name):
            yield name
