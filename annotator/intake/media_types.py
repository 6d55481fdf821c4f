"""Finds the media type of a capture in its bytes, as what servers declare is unreliable."""

import re

from annotator.intake.sniffing import has_controls, is_wide

HTML, PLAIN, PDF = "text/html", "text/plain", "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
IMAGES = (
    "image/png", "image/jpeg", "image/gif", "image/tiff", "image/webp", "image/avif", "image/heic", "image/heif",
    "image/svg+xml",
)  # fmt: skip
_SIGNATURES = (
    (b"%PDF-", PDF),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
)
_BRANDS = {b"avif": "image/avif", b"heic": "image/heic", b"mif1": "image/heif"}
_DOCX_PART = re.compile(rb"word/document\d*\.xml")
_HTML = re.compile(
    rb"<!doctype\s+html|<(?:html|head|body|article|section|main|div|p|h[1-6]|ul|ol|table|title|meta|script)[\s/>]",
    re.IGNORECASE,
)
_SAMPLE = 65_536


def media_type_of(body: bytes) -> str | None:
    """The media type of a page, a text, a PDF, a .docx or an image; None for anything else.

    A mail, or a page saved as one file, counts as a text or a page, like most of its bytes.
    """
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:16]
    for signature, media_type in _SIGNATURES:
        if start.startswith(signature):
            return media_type
    if start.startswith(b"RIFF") and start[8:12] == b"WEBP":
        return "image/webp"
    if start[4:8] == b"ftyp":
        return _BRANDS.get(start[8:12])
    if start.startswith(b"PK\x03\x04"):
        return DOCX if _DOCX_PART.search(body) else None
    return _text_type(body[:_SAMPLE])


def _text_type(sample: bytes) -> str | None:
    if is_wide(sample):
        sample = sample.replace(b"\0", b"")
    elif has_controls(sample):
        return None
    if sample.lstrip(b"\xef\xbb\xbf \t\r\n")[:4].lower() == b"<svg":
        return "image/svg+xml"
    return HTML if _HTML.search(sample) else PLAIN
