"""Reads MIME messages: a mail is one, and so is a page that Chrome or Edge saves as MHTML."""

import re
from collections.abc import Iterator
from email import errors, policy
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser

from annotator.intake.contained import HTML_TYPES, PLAIN_TYPE, ContainedText, web_address

_HEADERS = re.compile(rb"\A(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+")
# Headers that only programs write. People who type the head of a mail into a text write From, To and Subject.
_BY_PROGRAM = re.compile(
    rb"^(?:mime-version|message-id|received|snapshot-content-location):", re.IGNORECASE | re.MULTILINE
)
_SAVED = re.compile(rb"^(?:snapshot-content-location:|content-type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(rb"^(?:to|message-id|received):", re.IGNORECASE | re.MULTILINE)
_MOST_HEADERS = 200_000
_TRUNCATED = (
    errors.StartBoundaryNotFoundDefect, errors.CloseBoundaryNotFoundDefect,
    errors.InvalidBase64LengthDefect, errors.InvalidBase64PaddingDefect,
)  # fmt: skip


def is_message(source: bytes, filename: str | None, *, is_saved: bool, endings: tuple[str, ...]) -> bool:
    """Whether the bytes in `source` are a page saved as MHTML, if `is_saved`, or else whether they are a mail.

    If the headers may as well be the beginning of a text, the ending of `filename` has to be one of `endings`, which
    have no dot.
    """
    begin = source.lstrip(b"\xef\xbb\xbf\r\n")[:_MOST_HEADERS]
    head = _HEADERS.match(begin)
    if head is None:
        return False
    behind = begin[head.end() :]
    # Headers that are still going on after so much are those of a mail too, which would be slow to read as a text.
    if not behind.startswith((b"\n", b"\r\n")) and (len(begin) < _MOST_HEADERS or b"\n" in behind):
        return False
    if _BY_PROGRAM.search(head[0]):
        return is_saved is (bool(_SAVED.search(head[0])) and not _SENT.search(head[0]))
    return (filename or "").lower().rpartition(".")[2] in endings


def find_text(source: bytes) -> ContainedText | None:
    """The page in a message, or else its text; None if it has neither. Raises what `parsed` and `body_of` raise."""
    message = parsed(source)
    part = _text_part(message)
    if part is None:
        return None
    address = web_address(part["Content-Location"]) or web_address(message["Snapshot-Content-Location"])
    return body_of(message, part, subject=decoded_header(message["Subject"]), url=address)


def parsed(source: bytes) -> Message:
    """The message. Raises ValueError, and whatever Python's parser raises, for one that is broken or truncated."""
    message = BytesParser(policy=policy.compat32).parsebytes(source.lstrip(b"\xef\xbb\xbf\r\n"))
    if message.is_multipart() and not message.get_boundary():
        raise ValueError("no boundary")
    has_text = any(part.get_content_type() in (*HTML_TYPES, PLAIN_TYPE) for part in message.walk())
    if not has_text and any(isinstance(defect, _TRUNCATED) for defect in message.defects):
        raise ValueError("truncated")
    return message


def body_of(
    message: Message,
    part: Message,
    *,
    subject: str | None = None,
    url: str | None = None,
    attached: tuple[str, ...] = (),
) -> ContainedText:
    """The text of one part of a message. Raises ValueError if the file ends within it."""
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes) or _is_truncated(message, part):
        raise ValueError("truncated")
    return ContainedText(
        body,
        is_html=part.get_content_type() != PLAIN_TYPE,
        charset=part.get_content_charset(),
        url=url,
        subject=subject,
        is_flowed=str(part.get_param("format", "")).lower() == "flowed",
        attached=attached,
    )


def _text_part(message: Message) -> Message | None:
    """The page, or else the text; a forwarded mail counts only if the outer mail has neither."""
    for parts in (list(_outer_parts(message)), list(message.walk())):
        shown = [part for part in parts if part.get_content_disposition() != "attachment" and not part.is_multipart()]
        for media_types in (HTML_TYPES, (PLAIN_TYPE,)):
            found = next((part for part in shown if part.get_content_type() in media_types), None)
            if found is not None:
                return found
    return None


def _outer_parts(message: Message) -> Iterator[Message]:
    """All parts of the message, in order, without the parts of messages inside it."""
    waiting = [message]
    while waiting:
        part = waiting.pop()
        yield part
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting += [*part.get_payload()][::-1]


def _is_truncated(message: Message, part: Message) -> bool:
    """Whether the file ends within this part: if it were read, nobody would notice that the rest is missing."""
    if any(isinstance(defect, _TRUNCATED) for defect in part.defects):
        return True
    # The last part is the last of the last; to walk over all parts for each of them would take the square of the time.
    last = message
    while last.is_multipart() and last.get_payload():
        last = last.get_payload()[-1]  # type: ignore[assignment, index]
    return last is part and any(isinstance(defect, _TRUNCATED) for inner in message.walk() for defect in inner.defects)


def decoded_header(header: object) -> str | None:
    """A header as mail programs display it; None if it is blank or broken."""
    try:
        return " ".join(str(make_header(decode_header(str(header or "")))).split()) or None
    except (LookupError, ValueError, errors.MessageError):
        return None
