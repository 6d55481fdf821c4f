"""What an answer is, told by its bytes: servers say all sorts of things in their headers."""

import re

HTML, PLAIN, PDF = "text/html", "text/plain", "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
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
_DOCX_PART = b"word/document.xml"
_HTML = re.compile(
    rb"<!doctype\s+html|<(?:html|head|body|article|section|main|div|p|h[1-6]|ul|ol|table|title|meta|script)[\s/>]",
    re.IGNORECASE,
)
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 65_536
# Real text has next to none; a page with a broken byte or two may have some.
_MOST_CONTROLS = 0.005


def tell(body: bytes) -> str | None:
    """The media type of a page, a text, a PDF, a .docx or an image; None for anything else."""
    start = body.lstrip(b"\xef\xbb\xbf \t\r\n")[:16]
    for signature, media_type in _SIGNATURES:
        if start.startswith(signature):
            return media_type
    if start.startswith(b"RIFF") and start[8:12] == b"WEBP":
        return "image/webp"
    if start[4:8] == b"ftyp":
        return _BRANDS.get(start[8:12])
    if start.startswith(b"PK\x03\x04"):
        return DOCX if _DOCX_PART in body else None
    return _text(body[:_SAMPLE])


def _text(sample: bytes) -> str | None:
    if sample.startswith(_WIDE_MARKS) or _is_wide(sample):
        sample = sample.replace(b"\0", b"")
    elif len(_CONTROLS.findall(sample)) > _MOST_CONTROLS * len(sample):
        return None
    if sample.lstrip(b"\xef\xbb\xbf \t\r\n")[:4].lower() == b"<svg":
        return "image/svg+xml"
    return HTML if _HTML.search(sample) else PLAIN


def _is_wide(sample: bytes) -> bool:
    """UTF-16 without a mark: nearly every second byte is NUL, and no other control stands there."""
    pairs = len(sample) // 2 or 1
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    others = len(_CONTROLS.findall(sample)) - even - odd
    return max(even, odd) > 0.6 * pairs and min(even, odd) + others < 0.05 * pairs
