"""Pages saved as one file, and mail: the page or the text inside. Pictures and other parts are left where they are.

Chrome and Edge save a page as MHTML, which is built like a mail; Safari as a .webarchive, a property list.
"""

import plistlib
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from email import errors, policy
from email.header import decode_header, make_header
from email.message import Message
from email.parser import BytesParser
from typing import Any
from xml.parsers.expat import ExpatError

from annotator.domain.errors import Refused

MHTML, MAIL, WEBARCHIVE = "mhtml", "eml", "webarchive"
NAMES = (MHTML, MAIL, WEBARCHIVE)
_CALLED = {MHTML: "saved page", MAIL: "mail", WEBARCHIVE: "saved page"}
_ENDINGS = {"mhtml": MHTML, "mht": MHTML, "eml": MAIL}
_TEXTS = ("text/html", "application/xhtml+xml", "text/plain")
_HEADERS = re.compile(rb"\A(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
# What programs write over a mail; people who type one into a text begin with From, To and Subject.
_BY_PROGRAM = re.compile(
    rb"^(?:mime-version|message-id|received|snapshot-content-location):", re.IGNORECASE | re.MULTILINE
)
_SAVED = re.compile(rb"^(?:snapshot-content-location:|content-type:\s*multipart/related)", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(rb"^(?:to|message-id|received):", re.IGNORECASE | re.MULTILINE)
_MOST_HEADERS = 200_000
_NOTED = re.compile(r"<!--\s*saved from url=\(\d+\)(https?://[^\s>]+)\s*-->", re.IGNORECASE)
_MOST_NOTED = 5_000
_MAIN = b"WebMainResource"
_FAULTS = (
    LookupError, ValueError, TypeError, AttributeError, AssertionError, RecursionError, OverflowError, MemoryError,
    struct.error, ExpatError, errors.MessageError,
)  # fmt: skip
_CUT_OFF = (
    errors.StartBoundaryNotFoundDefect, errors.CloseBoundaryNotFoundDefect,
    errors.InvalidBase64LengthDefect, errors.InvalidBase64PaddingDefect,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Inside:
    """The bytes of the page or the text, and what the envelope says of them."""

    body: bytes
    is_html: bool
    charset: str | None = None
    url: str | None = None
    subject: str | None = None
    is_flowed: bool = False


def tell(source: bytes, filename: str | None = None) -> str | None:
    """Which of `NAMES` these bytes are; the file's name decides only where they could be a text as well."""
    if _is_webarchive(source):
        return WEBARCHIVE
    head = _HEADERS.match(source.lstrip(b"\xef\xbb\xbf\r\n")[:_MOST_HEADERS])
    if head is None:
        return None
    if _BY_PROGRAM.search(head[0]):
        return MHTML if _SAVED.search(head[0]) and not _SENT.search(head[0]) else MAIL
    return _ENDINGS.get((filename or "").lower().rpartition(".")[2])


def saved_from(html: str) -> str | None:
    """The address that browsers write over a page which they save with a folder of its pictures."""
    noted = _NOTED.search(html[:_MOST_NOTED])
    return noted[1] if noted else None


def read(source: bytes, name: str) -> Inside:
    """Raises Refused: "broken_envelope" or "empty_envelope"."""
    try:
        inside = _of_webarchive(source) if name == WEBARCHIVE else _of_mail(source)
    except _FAULTS:
        raise Refused("broken_envelope", what=_CALLED[name]) from None
    if inside is None:
        raise Refused("empty_envelope", what=_CALLED[name])
    return inside


def _is_webarchive(source: bytes) -> bool:
    is_list = source.startswith(b"bplist00") or b"<plist" in source[:1_000]
    return is_list and _MAIN in source


def _of_webarchive(source: bytes) -> Inside | None:
    main: dict[str, Any] = plistlib.loads(source)[_MAIN.decode()]
    media_type, body = main.get("WebResourceMIMEType", _TEXTS[0]), main["WebResourceData"]
    charset, url = main.get("WebResourceTextEncodingName"), main.get("WebResourceURL")
    if not isinstance(body, bytes):
        raise ValueError(type(body))
    if media_type not in _TEXTS:
        return None
    return Inside(body, media_type != _TEXTS[-1], charset if isinstance(charset, str) else None, _web_address(url))


def _of_mail(source: bytes) -> Inside | None:
    message = BytesParser(policy=policy.compat32).parsebytes(source.lstrip(b"\xef\xbb\xbf\r\n"))
    if message.is_multipart() and not message.get_boundary():
        raise ValueError("a boundary")
    part = _text_of(message)
    if part is None:
        if any(isinstance(defect, _CUT_OFF) for defect in message.defects):
            raise ValueError("cut off")
        return None
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes) or _is_cut_off(message, part):
        raise ValueError("cut off")
    return Inside(
        body,
        is_html=part.get_content_type() != _TEXTS[-1],
        charset=part.get_content_charset(),
        url=_web_address(part["Content-Location"]) or _web_address(message["Snapshot-Content-Location"]),
        subject=_words(message["Subject"]),
        is_flowed=str(part.get_param("format", "")).lower() == "flowed",
    )


def _text_of(message: Message) -> Message | None:
    """The page, else the text; of a mail that is passed on inside only where the outer one holds neither."""
    for parts in (list(_parts(message)), list(message.walk())):
        shown = [one for one in parts if one.get_content_disposition() != "attachment" and not one.is_multipart()]
        for media_types in (_TEXTS[:-1], _TEXTS[-1:]):
            found = next((one for one in shown if one.get_content_type() in media_types), None)
            if found is not None:
                return found
    return None


def _parts(message: Message) -> Iterator[Message]:
    """Without those of messages inside it."""
    waiting = [message]
    while waiting:
        part = waiting.pop(0)
        yield part
        if part.get_content_maintype() == "multipart" and part.is_multipart():
            waiting = [*part.get_payload(), *waiting]


def _is_cut_off(message: Message, part: Message) -> bool:
    """Whether the file ends within this part: nobody would see that the rest is missing."""
    if any(isinstance(defect, _CUT_OFF) for defect in part.defects):
        return True
    last = list(message.walk())[-1]
    return last is part and any(isinstance(defect, _CUT_OFF) for one in message.walk() for defect in one.defects)


def _web_address(value: object) -> str | None:
    address = re.sub(r"\s", "", str(value or ""))
    return address if re.match(r"https?://", address, re.IGNORECASE) else None


def _words(header: object) -> str | None:
    """A header as a reader sees it; None where it is blank or broken."""
    try:
        return " ".join(str(make_header(decode_header(str(header or "")))).split()) or None
    except (LookupError, ValueError, errors.MessageError):
        return None
