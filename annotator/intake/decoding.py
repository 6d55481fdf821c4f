"""Bytes -> text, by the same order of evidence that browsers follow."""

import logging
import re

import webencodings

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_META = re.compile(rb"<meta[^>]{0,500}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]+)", re.IGNORECASE)
_XML = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]+)", re.IGNORECASE)
_HEAD = 4096
_SAMPLE = 65_536
# Two-byte letters of a Latin text: on one side nearly all bytes are NUL, on the other nearly none.
_MANY_NULS = 0.6
_FEW_NULS = 0.05
_NOT_TEXT = re.compile("[\ud800-\udfff]")


def decode(source: bytes, charset: str | None = None) -> str:
    """The text of a file or an answer; `charset` is what the HTTP header said.

    Never fails: a byte that means nothing becomes U+FFFD. Without NUL and without lone surrogates.
    """
    return _NOT_TEXT.sub("\ufffd", _decoded(source, charset).replace("\0", ""))


def _decoded(source: bytes, charset: str | None) -> str:
    for mark, codec in _BYTE_ORDER_MARKS:
        if source.startswith(mark):
            return source[len(mark) :].decode(codec, "replace")
    wide = _by_nulls(source)
    if wide:
        return source.decode(wide, "replace")
    # UTF-8 does not come about by chance: bytes that are UTF-8 throughout outweigh the page's label.
    for label in (charset, "utf-8", _declared(source)):
        text = _strictly(source, label)
        if text is not None:
            return text
    return source.decode(_guessed(source) or "windows-1252", "replace")


def _strictly(source: bytes, label: str | None) -> str | None:
    """The text if every byte of it means something under this label, as browsers read the label."""
    encoding = webencodings.lookup(label) if label else None
    if encoding is None:
        return None
    try:
        text: str = encoding.codec_info.decode(source, "strict")[0]
    except (UnicodeError, ValueError):
        return None
    return text


def _declared(source: bytes) -> str | None:
    """The label in the page itself. One that says UTF-16 was read as ASCII, so it is wrong."""
    match = _META.search(source[:_HEAD]) or _XML.search(source[:_HEAD])
    label = match[1].decode("ascii") if match else None
    return None if label and label.lower().startswith("utf-16") else label


def _by_nulls(source: bytes) -> str | None:
    sample = source[:_SAMPLE]
    pairs = len(sample) // 2 or 1
    even, odd = sample[::2].count(0) / pairs, sample[1::2].count(0) / pairs
    if max(even, odd) < _MANY_NULS or min(even, odd) > _FEW_NULS:
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _guessed(source: bytes) -> str | None:
    from charset_normalizer import from_bytes

    logging.getLogger("charset_normalizer").setLevel(logging.CRITICAL)
    best = from_bytes(source[:_SAMPLE]).best()
    return best.encoding if best else None
