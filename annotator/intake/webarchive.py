"""Reads pages that Safari saves as one file, a property list."""

import plistlib
from typing import Any

from annotator.intake.contained import HTML_TYPES, PLAIN_TYPE, ContainedText, read_contained, web_address
from annotator.intake.documents import Document

_MAIN = b"WebMainResource"


def is_webarchive(source: bytes) -> bool:
    is_list = source.startswith(b"bplist00") or b"<plist" in source[:1_000]
    return is_list and _MAIN in source


def read(source: bytes) -> Document:
    return read_contained(source, _find_text, what="saved page")


def _find_text(source: bytes) -> ContainedText | None:
    main: dict[str, Any] = plistlib.loads(source)[_MAIN.decode()]
    media_type, body = main.get("WebResourceMIMEType", HTML_TYPES[0]), main["WebResourceData"]
    charset, url = main.get("WebResourceTextEncodingName"), main.get("WebResourceURL")
    if not isinstance(body, bytes):
        raise ValueError(type(body))
    if media_type not in (*HTML_TYPES, PLAIN_TYPE):
        return None
    return ContainedText(
        body, media_type != PLAIN_TYPE, charset if isinstance(charset, str) else None, web_address(url)
    )
