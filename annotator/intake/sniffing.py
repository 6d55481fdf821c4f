"""Refuses files that cannot be an article, by their first bytes, before other code reads them."""

import re

from annotator.domain.errors import Refused

# In megabytes.
LIMIT = 20
_MEGABYTE = 1_000_000
_OLD = "an old Office document"
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OLD),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"(\xb5/\xfd", "a zstd archive"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x1aE\xdf\xa3", "a video"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
)
# An article may begin with these letters too; they count only if control characters follow.
_PLAIN_SIGNATURES = (
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"BZh", "a bzip2 archive"),
    (b"ID3", "a sound file"),
    (b"OggS", "a sound file"),
    (b"fLaC", "a sound file"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
)
_CONTAINERS = {b"WEBP": "a WebP image", b"WAVE": "a sound file", b"AVI ": "a video"}
_BYTE_ORDER_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
# What a document of Office that is locked with a password lists in its directory, within the old kind of file.
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 65_536
# The first element of a file, and whether there is an XML declaration before it.
_ROOT = re.compile(
    r"\A[\s\ufeff]*+(?P<declared><\?xml\b[^>]*+>)?"
    r"(?:\s++|(?><!--.*?-->)|(?><\?.*?\?>)|(?><!DOCTYPE\b[^>\[]*+(?:\[[^\]]*+\])?[^>]*+>))*+"
    r"<(?P<name>[A-Za-z_][\w.:-]*+)(?P<attributes>[^>]*+)",
    re.DOTALL | re.IGNORECASE,
)
# The elements with which a page, or a part of one, begins.
_PAGES = {
    "html", "head", "body", "article", "section", "main", "div", "p", "span", "h1", "h2", "table", "ul", "ol",
    "blockquote",
}  # fmt: skip
# The share of control characters: text has hardly any, a page with a few broken bytes may have some.
_MOST_CONTROLS = 0.005


def refuse_unreadable(source: bytes) -> None:
    """Raises `Refused`: "empty", "too_large", "document_locked" or "binary"."""
    refuse_size(source)
    what = _kind_of_binary(source)
    if what == _OLD and _LOCKED in source:
        raise Refused("document_locked")
    if what:
        raise Refused("binary", what=what)


def refuse_size(source: bytes) -> None:
    """Raises `Refused`: "empty" or "too_large"."""
    if not source.strip():
        raise Refused("empty")
    if len(source) > LIMIT * _MEGABYTE:
        raise Refused("too_large", limit=LIMIT)


def refuse_blank(text: str) -> None:
    """Raises `Refused("empty")` for text of which only the decoding shows that it is blank."""
    if not re.search(r"[^\s\u00ad\u200b-\u200f\u2060\ufeff\ufffd]", text):
        raise Refused("empty")


def refuse_data(text: str) -> None:
    """Raises `Refused` for XML that is no page: "feed", "sitemap" or "other_xml"."""
    root = _ROOT.match(text[:_SAMPLE])
    if root is None:
        return
    name = root["name"].lower().rpartition(":")[2]
    if name in ("rss", "feed") or (name == "rdf" and "purl.org/rss" in root["attributes"]):
        raise Refused("feed")
    if name in ("urlset", "sitemapindex"):
        raise Refused("sitemap")
    if root["declared"] and name not in _PAGES:
        raise Refused("other_xml", root=root["name"][:40])


def _kind_of_binary(source: bytes) -> str | None:
    start = source.lstrip(b"\xef\xbb\xbf \t\r\n")
    for signature, what in _SIGNATURES:
        if source.startswith(signature) or start.startswith(signature):
            return what
    if is_wide(source) or not has_controls(source):
        return None
    return _kind_with_controls(source) or "a binary file"


def _kind_with_controls(source: bytes) -> str | None:
    if source[:4] == b"RIFF":
        return _CONTAINERS.get(source[8:12])
    if source[4:8] == b"ftyp":
        return "a video or a photo"
    return next((what for signature, what in _PLAIN_SIGNATURES if source.startswith(signature)), None)


def has_controls(source: bytes) -> bool:
    """Whether there are more control characters than text in any encoding but UTF-16 and UTF-32 has."""
    sample = source[:_SAMPLE]
    return len(_CONTROLS.findall(sample)) > _MOST_CONTROLS * len(sample)


def is_wide(source: bytes) -> bool:
    """Whether this is UTF-16 or UTF-32: it has a byte order mark, or a NUL on the same side of most pairs of bytes."""
    sample = source[:_SAMPLE]
    if sample.startswith(_BYTE_ORDER_MARKS):
        return True
    pairs = len(sample) // 2 or 1
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    others = len(_CONTROLS.findall(sample)) - even - odd
    return max(even, odd) > 0.6 * pairs and min(even, odd) + others < 0.05 * pairs
