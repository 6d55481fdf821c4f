"""Decodes bytes to text; evidence of the encoding is weighed in the order in which browsers weigh it."""

import logging
import re

import webencodings

from annotator.intake.sniffing import refuse_blank, refuse_unreadable

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
# In Latin text in UTF-16, nearly every second byte is NUL, and hardly any other byte is.
_MANY_NULS = 0.6
_FEW_NULS = 0.05
# The encodings that browsers fall back to, by the page's language.
# Source: HTML Standard, "determining the character encoding".
_LANGUAGE = re.compile(rb"<html\b[^>]{0,500}?\slang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_FALLBACKS = {
    "ar": "windows-1256", "az": "windows-1254", "be": "windows-1251", "bg": "windows-1251", "cs": "windows-1250",
    "el": "iso-8859-7", "et": "windows-1257", "fa": "windows-1256", "he": "windows-1255", "hr": "windows-1250",
    "hu": "iso-8859-2", "ja": "shift_jis", "ko": "euc-kr", "ku": "windows-1254", "lt": "windows-1257",
    "lv": "windows-1257", "mk": "windows-1251", "pl": "iso-8859-2", "ru": "windows-1251", "sk": "windows-1250",
    "sl": "iso-8859-2", "sr": "windows-1251", "th": "windows-874", "tr": "windows-1254", "uk": "windows-1251",
    "vi": "windows-1258",
}  # fmt: skip
_ONE_BYTE = ("iso-8859-", "windows-", "koi8-", "ibm866", "macintosh", "x-mac-")
# More valid characters beyond ASCII than this for each broken one are no coincidence.
_MOST_BROKEN = 4
# Western European is by far the most common encoding: it is chosen even if it fits this much worse than the best guess.
_CLOSE = 0.1
_NOT_TEXT = re.compile("[\ud800-\udfff]")


def readable_text(source: bytes | str, charset: str | None = None) -> str:
    """The text of a file, a response or a paste; `charset` is the encoding that its sender declares.

    Raises Refused: "empty", "too_large" or "binary".
    """
    if isinstance(source, bytes):
        refuse_unreadable(source)
        text = decode(source, charset)
    else:
        refuse_unreadable(source.encode("utf-8", "replace"))
        text = source
    refuse_blank(text)
    return text


def decode(source: bytes, charset: str | None = None) -> str:
    """The text of a file or a response, without NUL and lone surrogates; `charset` is from the HTTP header.

    Never fails: an invalid byte becomes U+FFFD.
    """
    text = _decoded(source, charset).replace("\0", "")
    return text if _is_text(text) else _NOT_TEXT.sub("\ufffd", text)


def _is_text(text: str) -> bool:
    """Whether there is no lone surrogate. Encoding finds one several times faster than a search."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _decoded(source: bytes, charset: str | None) -> str:
    for mark, codec in _BYTE_ORDER_MARKS:
        if source.startswith(mark):
            return source[len(mark) :].decode(codec, "replace")
    wide = _by_nulls(source)
    if wide:
        return source.decode(wide, "replace")
    # Valid UTF-8 is no coincidence. So it outweighs the label in the page, and also the label of the sender if that
    # names an encoding in which all bytes are valid.
    labels = ("utf-8", charset) if _takes_any_byte(charset) else (charset, "utf-8")
    for label in (*labels, _declared(source)):
        text = _strictly(source, label)
        if text is not None:
            return text
    damaged = source.decode("utf-8", "replace")
    if _is_mostly_valid(damaged):
        return damaged
    return _by_language(source) or source.decode(_guessed(source) or "windows-1252", "replace")


def _takes_any_byte(label: str | None) -> bool:
    """Whether the encoding has one byte for each character: decoding then succeeds even if the label is wrong."""
    encoding = webencodings.lookup(label) if label and label.isascii() else None
    return encoding is not None and encoding.name.startswith(_ONE_BYTE)


def _is_mostly_valid(text: str) -> bool:
    """Whether few characters are broken, as in UTF-8 with a byte that is missing or damaged."""
    broken = text.count("\ufffd")
    return len(text) - len(text.encode("ascii", "ignore")) > broken * (_MOST_BROKEN + 1)


def _by_language(source: bytes) -> str | None:
    match = _LANGUAGE.search(source[:_HEAD])
    return _strictly(source, _FALLBACKS.get(match[1].decode("ascii").lower())) if match else None


def _strictly(source: bytes, label: str | None) -> str | None:
    """The text, if every byte is valid in this encoding; browsers' own aliases of labels apply."""
    encoding = webencodings.lookup(label) if label and label.isascii() else None
    if encoding is None:
        return None
    try:
        text: str = encoding.codec_info.decode(source, "strict")[0]
    except (UnicodeError, ValueError):
        return None
    return text


def _declared(source: bytes) -> str | None:
    """The label in the page, unless it is UTF-16: that must be wrong, as the label was readable as ASCII."""
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
    matches = from_bytes(source[:_SAMPLE])
    best = matches.best()
    western = next((match for match in matches if "cp1252" in match.could_be_from_charset), None)
    if best and western and western.coherence >= best.coherence and western.chaos <= best.chaos + _CLOSE:
        return "windows-1252"
    return best.encoding if best else None
